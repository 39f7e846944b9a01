"""Pause: settings, keys, and the way out. Everything is already saved."""

from __future__ import annotations

from dataclasses import replace

import pygame

from game.language import _
from game.ui.input_map import key_help, other_help
from game.ui.intents import (
    Back,
    GoHome,
    Intent,
    OpenHistory,
    OpenMenu,
    OpenSources,
    TypedKey,
)
from game.ui.keys import ACTIONS, Action, Bindings, can_be_chosen, cap, in_use, key_name, purpose
from game.ui.layout import (
    AtMost,
    Column,
    Element,
    Fixed,
    Flow,
    Grid,
    Halves,
    Icon,
    Pad,
    Panel,
    Part,
    Row,
    Rule,
    Said,
    Scroll,
    Skin,
    Text,
    Touch,
)
from game.ui.screen import Apply, Outcome, Pop, Quit, Screen
from game.ui.settings import changed
from game.ui.theme import CARD, INK, INK_2, LINE, NOTE, NOTE_BOLD, SEAL, SECTION, Scale
from game.ui.widgets.buttons import Weight, button, chip, key_cap
from game.ui.widgets.header import MAIN, is_roomy, plain_header
from game.ui.widgets.preferences import (
    Change,
    Question,
    preference_panels,
    preference_row,
    switch,
    two_keys_told,
)


class CloseGame(Intent):
    """Close the window."""


class AskKey(Intent):
    """Wait for the key that an action is to have."""

    action: str


class UsualKeys(Intent):
    """Give every action its usual key again."""


class PauseScreen(Screen):
    """Its result is the intent of another page that was asked for, or None."""

    name = "pause"

    def __init__(self, *, in_run: bool) -> None:
        super().__init__()
        self._in_run = in_run
        self._asked = ""
        """The action that waits for its new key."""
        self._answer = ""

    def first_focus(self) -> Back:
        return Back()

    def build(self, scale: Scale) -> Element:
        panels = [*preference_panels(self.settings), self._keys()]
        parts = Column([self._ways_out(), Halves(panels, 27, gap=24)], gap=24)
        column = AtMost(parts, 62 if is_roomy(scale) else 52, 0.5)
        page = Scroll(MAIN, Pad(column, (12, 24, 12, 12)), bleed=12, foot=22)
        title = _("Pause") if self._in_run else _("Menu")
        return Column([plain_header(title, back=False), Pad(page, (36, 0, 36, 0))])

    def act(self, intent: object, now: float) -> Outcome | None:
        match intent:
            case Back() | OpenMenu():
                return Pop()
            case GoHome() | OpenHistory() | OpenSources():
                return Pop(intent)
            case CloseGame():
                return Quit()
            case Change(setting, value):
                return Apply(changed(self.settings, setting, value))
            case UsualKeys():
                self._answer = ""
                return Apply(replace(self.settings, keys=()))
            case AskKey(action):
                self._asked, self._answer = action, ""
                self.rebuild()
            case TypedKey(key):
                return self._take_key(key)
        return None

    @property
    def wants_key(self) -> bool:
        return bool(self._asked)

    def _take_key(self, key: int) -> Outcome | None:
        """Give the key to the action that was asked about; Esc leaves everything as it was."""
        action, self._asked = self._asked, ""
        self.rebuild()
        if can_be_chosen(key):
            bindings = Bindings(self.settings.keys)
            return Apply(replace(self.settings, keys=bindings.with_key(action, key)))
        if key != pygame.K_ESCAPE:
            self._answer = _("{key} keeps its meaning. Choose a letter or another key.").format(
                key=key_name(key)
            )
        return None

    def _ways_out(self) -> Element:
        back = _("Back to the story") if self._in_run else _("Back")
        buttons = [button(back, Back(), key=_("Esc"), weight=Weight.STRONG)]
        if self._in_run:
            history = _("Your choices so far")
            buttons.append(button(history, OpenHistory(), key=cap(OpenHistory())))
            buttons.append(button(_("Choose another life"), GoHome()))
        sources = _("What it is based on")
        buttons.append(button(sources, OpenSources(), key=cap(OpenSources())))
        buttons.append(button(_("Close the game"), CloseGame()))
        saved = Text(_("Every decision is saved as soon as it is made."), NOTE, INK_2)
        return Column([Flow(buttons, gap=18, line_gap=12), saved], gap=10)

    def _keys(self) -> Element:
        """What every key does, and the way to choose another one."""
        fixed = [_meaning(key_cap(key), meaning) for key, meaning in key_help()]
        chosen = [self._choosable(action) for action in ACTIONS]
        note = self._answer or _("Choose an action, then press the key it is to have.")
        parts: list[Element] = [
            Text(_("Keys"), SECTION),
            _answers(self.settings.two_buttons),
            Grid(fixed, 20, gap=12, most=2),
            Rule(),
            Text(note, NOTE, SEAL if self._answer else INK_2),
            Grid(chosen, 20, gap=12, most=2),
        ]
        if self.settings.keys:
            parts.append(Flow([chip(_("The usual keys again"), UsualKeys())]))
        parts.extend([Rule(), *(_device(*told) for told in other_help())])
        panel = Panel(Column(parts, gap=14), Skin(shadow=True, radius=22), pad=(36, 26))
        return Said(panel, _("Keys"), in_short=True)

    def _choosable(self, action: Action) -> Element:
        waits = self._asked == action.id
        name = _("press a key") if waits else key_name(in_use().key(action.id))
        skin = Skin(fill=INK if waits else None, edge=None if waits else LINE, radius=7)
        words = Text(name, NOTE_BOLD, CARD if waits else INK_2, align=0.5)
        cap = Panel(words, skin, pad=(9, 0))
        return Touch(_meaning(cap, purpose(action)), AskKey(action.id), 8, reach=(6, 4))


def _meaning(cap: Element, meaning: str) -> Element:
    return Row([Fixed(Flow([cap]), 8.5), Part(Text(meaning, NOTE), 1)], gap=16, align=0.5)


def _device(icon: str, meaning: str) -> Element:
    return Row([Icon(icon, 44, INK_2), Part(Text(meaning, NOTE), 1)], gap=16, align=0.5)


def _answers(is_on: bool) -> Element:
    told = two_keys_told()
    question = Question("two_buttons", _("Two keys are enough"), switch(), remark=told)
    return preference_row(question, is_on)
