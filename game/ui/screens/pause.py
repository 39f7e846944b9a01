"""Pause: settings, keys, and the way out. Everything is already saved."""

from __future__ import annotations

from dataclasses import replace

from game.language import _
from game.ui.input_map import key_help
from game.ui.intents import Back, GoHome, Intent, OpenMenu
from game.ui.layout import (
    AtMost,
    Column,
    Element,
    Fixed,
    Flow,
    Grid,
    Pad,
    Panel,
    Part,
    Row,
    Rule,
    Scroll,
    Skin,
    Text,
    Touch,
)
from game.ui.screen import Apply, Outcome, Pop, Quit, Screen
from game.ui.settings import Settings
from game.ui.theme import CARD, INK, INK_2, LABEL, LINE, NOTE, PAPER, SECTION, TEXT_SIZES, Scale
from game.ui.widgets.buttons import Weight, button, key_cap, tab
from game.ui.widgets.header import MAIN, plain_header


class TextSize(Intent):
    """Set words at this size, in per cent."""

    percent: int


class FullScreen(Intent):
    """Fill the screen or not."""

    is_on: bool


class ReducedMotion(Intent):
    """Make every movement instant or not."""

    is_on: bool


class CloseGame(Intent):
    """Close the window."""


class PauseScreen(Screen):
    """Its result is `GoHome()` or None."""

    name = "pause"

    def __init__(self, *, in_run: bool) -> None:
        super().__init__()
        self._in_run = in_run

    def first_focus(self) -> Back:
        return Back()

    def build(self, scale: Scale) -> Element:
        parts = [self._ways_out(), _settings(self.settings), _keys()]
        column = AtMost(Column(parts, gap=24), 46, 0.5)
        page = Scroll(MAIN, Pad(column, (12, 24, 12, 34)), bleed=12)
        title = _("Pause") if self._in_run else _("Menu")
        return Column([plain_header(title, back=False), Pad(page, (36, 0, 36, 0))])

    def act(self, intent: object, now: float) -> Outcome | None:
        match intent:
            case Back() | OpenMenu():
                return Pop()
            case GoHome():
                return Pop(intent)
            case CloseGame():
                return Quit()
            case TextSize(percent):
                return Apply(replace(self.settings, text_size=percent))
            case FullScreen(is_on):
                return Apply(replace(self.settings, full_screen=is_on))
            case ReducedMotion(is_on):
                return Apply(replace(self.settings, reduced_motion=is_on))
        return None

    def _ways_out(self) -> Element:
        back = _("Back to the story") if self._in_run else _("Back")
        buttons = [button(back, Back(), key=_("Esc"), weight=Weight.STRONG)]
        if self._in_run:
            buttons.append(button(_("Choose another life"), GoHome()))
        buttons.append(button(_("Close the game"), CloseGame()))
        saved = Text(_("Every decision is saved as soon as it is made."), NOTE, INK_2)
        return Column([Flow(buttons, gap=18, line_gap=12), saved], gap=10)


def _settings(settings: Settings) -> Element:
    sizes = [
        tab(_("{size} %").format(size=size), TextSize(size), is_chosen=size == settings.text_size)
        for size in TEXT_SIZES
    ]
    is_full = settings.full_screen
    parts: list[Element] = [
        Text(_("Settings"), SECTION),
        Column([Text(_("Text size"), LABEL), Flow(sizes, gap=12, line_gap=10)], gap=8),
        Rule(),
        _switch(_("Full screen"), is_full, FullScreen(not is_full), "F11"),
        _switch(
            _("Reduced motion: everything that moves is there at once"),
            settings.reduced_motion,
            ReducedMotion(not settings.reduced_motion),
        ),
    ]
    return Panel(Column(parts, gap=14), Skin(shadow=True, radius=22), pad=(36, 26))


def _switch(label: str, is_on: bool, intent: FullScreen | ReducedMotion, key: str = "") -> Element:
    state = Text(_("On") if is_on else _("Off"), LABEL, CARD if is_on else INK, align=0.5)
    skin = Skin(fill=INK if is_on else PAPER, edge=None if is_on else LINE, radius=22)
    parts: list[Part | Element] = [Part(Text(label, LABEL), 1)]
    if key:
        parts.append(key_cap(key))
    parts.append(Panel(state, skin, pad=(22, 5)))
    row = Row(parts, gap=16, align=0.5)
    return Touch(Panel(row, Skin(fill=None, edge=None), pad=(10, 6)), intent, 12)


def _keys() -> Element:
    rows = [
        Row([Fixed(Flow([key_cap(key)]), 8.5), Part(Text(meaning, NOTE), 1)], gap=16, align=0.5)
        for key, meaning in key_help()
    ]
    parts = [Text(_("Keys"), SECTION), Grid(rows, 18, gap=12, most=2)]
    return Panel(Column(parts, gap=14), Skin(shadow=True, radius=22), pad=(36, 26))
