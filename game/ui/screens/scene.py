"""A scene: picture, story, numbered choices, and the register beside it."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, NamedTuple

from game.language import ngettext
from game.ui.cues import Cue
from game.ui.intents import Pick
from game.ui.layout import (
    AtMost,
    Captioned,
    Column,
    Element,
    Grid,
    Panel,
    Part,
    Picture,
    Row,
    Skin,
    Spring,
    Text,
    Touch,
)
from game.ui.paragraph import Span, Words
from game.ui.screen import Outcome
from game.ui.screens.run_screen import RunScreen
from game.ui.theme import (
    BODY,
    BODY_CLOSE,
    BODY_TIGHT,
    CHIP_NOTE,
    CHOICE,
    INK,
    INK_2,
    NOTE,
    PAPER,
    SEAL,
    TITLE,
    TITLE_TIGHT,
    Role,
    Scale,
)
from game.ui.usher import Usher
from game.ui.widgets.buttons import number_cap
from game.ui.widgets.frame import framed
from game.ui.widgets.header import is_roomy
from game.ui.widgets.portraits import LARGE, SMALL, attended, overlooked
from game.ui.widgets.slips import signed, slip_strip

if TYPE_CHECKING:
    from game.ui.views.register import SlipView
    from game.ui.views.story import ChoiceView, SceneView

READABLE = 46
"""The longest line of story, in body-text sizes."""


TALLEST = 420
"""The height at which an illustration stops growing."""

STRIP = 152
"""The least of an illustration that is worth showing: 14 % of the window."""


class Setting(NamedTuple):
    """How closely a scene is set. Distances are design units."""

    body: Role
    title: Role
    paragraph: float
    """Between two paragraphs."""
    above: float
    """Above the choices."""
    between: float
    """Between two choices."""
    pad: float
    """Above and below the words of a choice."""
    why: Role
    """For the reason why a choice is locked."""
    is_brief: bool
    """Whether what arrives with the scene is told without its small print."""


ROOMY = Setting(BODY, TITLE, 16, 20, 13, 14, NOTE, False)
CLOSE = Setting(BODY_TIGHT, TITLE, 12, 12, 9, 10, NOTE, True)
CLOSEST = Setting(BODY_CLOSE, TITLE_TIGHT, 3, 6, 4, 3, CHIP_NOTE, True)


class SceneScreen(RunScreen):
    """Shows a scene and takes one of its open choices."""

    name = "scene"
    turns = True
    _view: SceneView

    def __init__(self, view: SceneView, usher: Usher) -> None:
        super().__init__(usher)
        self._view = view

    @property
    def title(self) -> str:
        """The title of the scene that is shown."""
        return self._view.title

    def first_focus(self) -> Hashable:
        numbers = (n for n, choice in enumerate(self._view.choices, 1) if choice.enabled)
        return Pick(next(numbers, 1))

    def answers(self, intent: Hashable) -> bool:
        return not isinstance(intent, Pick) or self._view.choices[intent.number - 1].enabled

    def spoken(self) -> list[str]:
        count = len(self._view.choices)
        said = ngettext("{count} choice.", "{count} choices.", count).format(count=count)
        return [*super().spoken(), said]

    @property
    def place(self) -> str:
        place: str = self._view.place
        return place

    def build(self, scale: Scale) -> Element:
        view = self._view
        close, strip = self._below_picture(CLOSE), Picture(view.place, STRIP, TALLEST)
        forms = [
            Column(self._pictured(Picture(view.place, 200, TALLEST), ROOMY, LARGE)),
            Column(self._pictured(strip, CLOSE, SMALL)),
            Column([overlooked(strip, view.faces), Spring(8), *close]),
            self._captioned(),
            Column(close),
            Column(self._below_picture(CLOSEST)),
        ]
        size = SMALL if is_roomy(scale) else LARGE
        page = Column(self._pictured(scene_picture(scale, view.place), ROOMY, size))
        return framed(scale, view.header, page, view.register, forms=forms)

    def _pictured(self, picture: Element, setting: Setting, size: float) -> list[Element]:
        """The illustration and those who are there, then all the words."""
        title = Text(self._view.title, setting.title, balance=True)
        head = attended(picture, title, self._view.faces, size)
        story = AtMost(Column(self._story(setting), gap=8), READABLE)
        return [Column([head, story], gap=8), *self._do(setting)]

    def _below_picture(self, setting: Setting) -> list[Element]:
        title = Text(self._view.title, setting.title, balance=True)
        return [AtMost(Column([title, *self._story(setting)], gap=8), READABLE), *self._do(setting)]

    def _captioned(self) -> Element:
        """As close as it gets: the title lies on the picture."""
        title = Text(self._view.title, CLOSEST.title)
        label = Panel(title, Skin(fill=PAPER, edge=None, radius=10), pad=(18, 3))
        captioned = Captioned(Picture(self._view.place, STRIP, TALLEST), label)
        picture = overlooked(captioned, self._view.faces, label)
        story = AtMost(Column(self._story(CLOSEST), gap=8), READABLE)
        return Column([picture, Spring(7, 16), story, *self._do(CLOSEST)])

    def _story(self, setting: Setting) -> list[Element]:
        view = self._view
        story: list[Element] = [Text(words, setting.body) for words in view.story]
        parts: list[Element] = [Column(story, gap=setting.paragraph)]
        if view.arrivals:
            parts.append(arrived(view.arrivals, is_brief=setting.is_brief))
        return parts

    def _do(self, setting: Setting) -> list[Element]:
        """The choices, away from the story."""
        choices = enumerate(self._view.choices, 1)
        cards = [choice_card(number, choice, setting) for number, choice in choices]
        return [Spring(setting.above), Column(cards, gap=setting.between)]

    def act(self, intent: object, now: float) -> Outcome | None:
        match intent:
            case Pick(number) if number <= len(self._view.choices):
                self.focus_on(intent)
                choice = self._view.choices[number - 1]
                if not choice.enabled:
                    return None
                self.heard(Cue.CHOOSE, "")
                return self._usher.decide(choice.id)
        return super().act(intent, now)


def scene_picture(scale: Scale, place: str, most: float = TALLEST) -> Element:
    """The illustration: it gives way to words, and stays a modest band in narrow windows."""
    return Picture(place, 100, most) if is_roomy(scale) else Picture(place, 260, 260)


def arrived(slips: tuple[SlipView, ...], *, is_brief: bool) -> Element:
    """What a scene brings with it; in brief side by side, the small print left to the ledger."""
    strips = [slip_strip(slip, is_brief=is_brief) for slip in slips]
    return Grid(strips, 15, gap=8, most=2) if is_brief else Column(strips, gap=8)


def choice_card(number: int, choice: ChoiceView, setting: Setting = ROOMY) -> Element:
    """A choice with its number; a locked one is dashed and says why."""
    colour = INK if choice.enabled else INK_2
    words: list[Element] = [Text(_sentence(choice), CHOICE, colour)]
    if choice.why:
        reason = Text(choice.why, setting.why, SEAL)
        words.append(signed(choice.icon, reason, setting.why, SEAL))
    cap = number_cap(str(number), enabled=choice.enabled, pad=setting.pad / 2)
    skin = Skin(radius=16) if choice.enabled else Skin(fill=None, radius=16, dashed=True)
    row = Row([cap, Part(Column(words), 1)], gap=22, align=0.5)
    return Touch(Panel(row, skin, pad=(24, setting.pad)), Pick(number), 16)


def _sentence(choice: ChoiceView) -> Words:
    if not choice.aside:
        return choice.text
    return (Span(choice.text), Span(f" · {choice.aside}", colour=INK_2))
