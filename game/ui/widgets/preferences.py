"""The settings as panels of questions, each with its answers side by side.

Owns which settings are shown, in what order and in which words. One more setting is one more row
here. Must not know who keeps the settings: choosing an answer is the intent `Change`.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import NamedTuple

from game.language import _, languages, own_name
from game.ui.intents import Intent, Mute, SayAgain, ToggleFullScreen
from game.ui.keys import cap
from game.ui.layout import ByWidth, Column, Element, Fixed, Flow, Panel, Part, Row, Said, Skin, Text
from game.ui.settings import LETTER_SPACINGS, LINE_SPACINGS, SPEECH_SPEEDS, VOLUMES, Settings
from game.ui.speech.voices import own_voice
from game.ui.theme import INK_2, LABEL, NOTE, SECTION, TEXT_SIZES, Theme, Typeface
from game.ui.widgets.buttons import key_cap, small_tab, spoken_answer


class Change(Intent):
    """Give a setting (a field of `Settings`) this value."""

    setting: str
    value: Hashable


class Question(NamedTuple):
    """A setting, its name, its answers in order, the key that changes it too, and a remark."""

    setting: str
    name: str
    answers: tuple[tuple[Hashable, str], ...]
    key: str = ""
    remark: str = ""


def preference_panels(settings: Settings) -> list[Element]:
    """Every setting, grouped."""
    panels = [_panel(title, questions, settings) for title, questions in _groups()]
    return panels if own_voice() else [*panels, _voiceless()]


def _groups() -> Iterable[tuple[str, tuple[Question, ...]]]:
    yield _("Words"), _words()
    yield _("Colours and motion"), _look()
    yield _("Sound"), _sound()
    if own_voice():
        yield _("Speech"), _speech()


def _words() -> tuple[Question, ...]:
    faces = ((Typeface.NOTO, "Noto Sans"), (Typeface.ATKINSON, "Atkinson Hyperlegible"))
    lines = zip(LINE_SPACINGS, (_("Normal"), _("Wide"), _("Wider")), strict=True)
    letters = zip(LETTER_SPACINGS, (_("Normal"), _("Wide"), _("Wider")), strict=True)
    speak = [(code, own_name(code)) for code in languages()]
    return (
        Question("language", _("Language"), (("", _("As this computer")), *speak)),
        Question("text_size", _("Text size"), _percent(TEXT_SIZES), _("Ctrl + / −")),
        Question("line_spacing", _("Between lines"), tuple(lines)),
        Question("letter_spacing", _("Between letters"), tuple(letters)),
        Question("typeface", _("Typeface"), faces),
    )


def _look() -> tuple[Question, ...]:
    themes = (
        (Theme.PAPER, _("Paper")),
        (Theme.LIGHT, _("Strong contrast, light")),
        (Theme.DARK, _("Strong contrast, dark")),
    )
    still = _("Everything that moves is there at once.")
    return (
        Question("theme", _("Colours"), themes),
        Question("reduced_motion", _("Reduced motion"), switch(), remark=still),
        Question("full_screen", _("Full screen"), switch(), cap(ToggleFullScreen())),
    )


def _sound() -> tuple[Question, ...]:
    captions = _("Says in words what a sound means.")
    return (
        Question("effects_volume", _("Effects"), _percent(VOLUMES)),
        Question("ambience_volume", _("Places"), _percent(VOLUMES)),
        Question("is_muted", _("Mute everything"), switch(), cap(Mute())),
        Question("captions", _("Captions"), switch(), remark=captions),
    )


def _speech() -> tuple[Question, ...]:
    repeat = _("Screens, choices and what comes of them. {key} says it again.")
    speeds = tuple((speed, str(speed)) for speed in SPEECH_SPEEDS)
    return (
        Question("speech", _("Read aloud"), switch(), remark=repeat.format(key=cap(SayAgain()))),
        Question("speech_speed", _("Words a minute"), speeds),
    )


def two_keys_told() -> str:
    """What the two keys do where they are enough."""
    return _("Space or Page Down goes to the next thing, Enter or Page Up takes it.")


def switch() -> tuple[tuple[Hashable, str], ...]:
    """The answers to a question of yes or no."""
    return ((False, _("Off")), (True, _("On")))


def _percent(steps: Iterable[int]) -> tuple[tuple[Hashable, str], ...]:
    return tuple((step, _("{size} %").format(size=step)) for step in steps)


def _voiceless() -> Element:
    """Where nothing speaks, why the game does not read aloud."""
    text = _(
        "Nothing on this computer can read aloud. On Linux, the package espeak-ng can; macOS and "
        "Windows have a voice of their own."
    )
    parts = [Text(_("Speech"), SECTION), Text(text, NOTE, INK_2)]
    return Panel(Column(parts, gap=18), Skin(shadow=True, radius=22), pad=(36, 26))


def _panel(title: str, questions: Iterable[Question], settings: Settings) -> Element:
    rows: list[Element] = [Text(title, SECTION)]
    rows.extend(
        preference_row(question, getattr(settings, question.setting)) for question in questions
    )
    panel = Panel(Column(rows, gap=18), Skin(shadow=True, radius=22), pad=(36, 26))
    return Said(panel, title, in_short=True)


def _answer(question: Question, value: Hashable, said: str, *, is_chosen: bool) -> Element:
    answer = small_tab(said, Change(question.setting, value), is_chosen=is_chosen)
    told = spoken_answer(said, is_chosen=is_chosen)
    return Said(answer, _("{name}: {text}").format(name=question.name, text=told))


def preference_row(question: Question, now: Hashable) -> Element:
    """A question with its answers, the one that holds `now` ticked."""
    name = [Text(question.name, LABEL), *([key_cap(question.key)] if question.key else [])]
    words: list[Element] = [Flow(name, gap=14)]
    if question.remark:
        words.append(Text(question.remark, NOTE, INK_2))
    answers = Flow(
        [
            _answer(question, value, said, is_chosen=value == now)
            for value, said in question.answers
        ],
        gap=10,
        line_gap=10,
    )
    beside = Row([Fixed(Column(words), 11), Part(answers, 1)], gap=20, align=0.5)
    return ByWidth(28, beside, Column([*words, answers], gap=8))
