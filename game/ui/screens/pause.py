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
    Scroll,
    Skin,
    Text,
)
from game.ui.screen import Apply, Outcome, Pop, Quit, Screen
from game.ui.theme import INK_2, NOTE, SECTION, Scale
from game.ui.widgets.buttons import Weight, button, key_cap
from game.ui.widgets.header import MAIN, plain_header
from game.ui.widgets.preferences import Change, preference_panels


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
        parts = [self._ways_out(), *preference_panels(self.settings), _keys()]
        column = AtMost(Column(parts, gap=24), 52, 0.5)
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
            case Change(setting, value):
                return Apply(replace(self.settings, **{setting: value}))
        return None

    def _ways_out(self) -> Element:
        back = _("Back to the story") if self._in_run else _("Back")
        buttons = [button(back, Back(), key=_("Esc"), weight=Weight.STRONG)]
        if self._in_run:
            buttons.append(button(_("Choose another life"), GoHome()))
        buttons.append(button(_("Close the game"), CloseGame()))
        saved = Text(_("Every decision is saved as soon as it is made."), NOTE, INK_2)
        return Column([Flow(buttons, gap=18, line_gap=12), saved], gap=10)


def _keys() -> Element:
    rows = [
        Row([Fixed(Flow([key_cap(key)]), 8.5), Part(Text(meaning, NOTE), 1)], gap=16, align=0.5)
        for key, meaning in key_help()
    ]
    parts = [Text(_("Keys"), SECTION), Grid(rows, 18, gap=12, most=2)]
    return Panel(Column(parts, gap=14), Skin(shadow=True, radius=22), pad=(36, 26))
