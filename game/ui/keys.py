"""What a person can do with a key, which key that is, and what it is called on screen.

Owns the actions, their usual keys and the keys a person chose instead. Digits, arrows, Tab, Enter
and Esc always keep their meaning, so that nobody locks themselves out. The keys in use hold for the
whole game, as its language does: `use` changes them, `cap` names one when a sentence needs it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import pygame

from game.language import _
from game.ui import intents as i
from game.ui.intents import Intent


class Action(NamedTuple):
    """Something a key does. `id` is what settings call it."""

    id: str
    intent: Intent
    key: int
    """The usual key, as pygame numbers it."""


ACTIONS = (
    Action("ledger", i.OpenLedger(), pygame.K_l),
    Action("history", i.OpenHistory(), pygame.K_h),
    Action("menu", i.OpenMenu(), pygame.K_m),
    Action("open", i.Begin(), pygame.K_o),
    Action("continue", i.TakeUp(), pygame.K_c),
    Action("saved", i.OpenSaved(), pygame.K_v),
    Action("person", i.NextPerson(), pygame.K_w),
    Action("rules", i.NextRules(), pygame.K_r),
    Action("mode", i.SwitchMode(), pygame.K_p),
    Action("undo", i.Undo(), pygame.K_BACKSPACE),
    Action("report", i.KeepReport(), pygame.K_s),
    Action("claims", i.AskClaims(), pygame.K_t),
    Action("sources", i.OpenSources(), pygame.K_f),
    Action("about", i.AskAbout(), pygame.K_a),
    Action("repeat", i.SayAgain(), pygame.K_y),
    Action("mute", i.Mute(), pygame.K_n),
    Action("photo", i.TakePhoto(), pygame.K_F12),
    Action("blank", i.Blank(), pygame.K_b),
    Action("full-screen", i.ToggleFullScreen(), pygame.K_F11),
)
"""Everything whose key can be chosen."""

_BY_ID = {action.id: action for action in ACTIONS}
_BY_INTENT = {action.intent: action for action in ACTIONS}

_FIXED: dict[int, Intent] = {
    pygame.K_RETURN: i.Confirm(),
    pygame.K_KP_ENTER: i.Confirm(),
    pygame.K_SPACE: i.Confirm(),
    pygame.K_F5: i.Confirm(),
    pygame.K_ESCAPE: i.Back(),
    pygame.K_AC_BACK: i.Back(),
    pygame.K_UP: i.Move(0, -1),
    pygame.K_DOWN: i.Move(0, 1),
    pygame.K_LEFT: i.Move(-1, 0),
    pygame.K_RIGHT: i.Move(1, 0),
    pygame.K_TAB: i.Step(1),
    pygame.K_PAGEUP: i.Advance(-1),
    pygame.K_PAGEDOWN: i.Advance(1),
    pygame.K_HOME: i.Scroll(-i.END),
    pygame.K_END: i.Scroll(i.END),
    pygame.K_PERIOD: i.Blank(),
    pygame.K_F10: i.OpenMenu(),
} | {key: i.Pick(n) for n in range(1, 10) for key in (pygame.K_0 + n, pygame.K_KP_1 + n - 1)}

_NEXT = (pygame.K_SPACE, pygame.K_TAB, pygame.K_DOWN, pygame.K_RIGHT, pygame.K_PAGEDOWN)
_CONFIRM = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_UP, pygame.K_LEFT, pygame.K_PAGEUP)
_TWO_BUTTONS: dict[int, Intent] = dict.fromkeys(_NEXT, i.Advance(1)) | dict.fromkeys(
    _CONFIRM, i.Confirm()
)
"""Two keys are enough: one goes to the next thing, the other takes it."""


_FREE = (
    *range(pygame.K_a, pygame.K_z + 1),
    *(key for key in range(pygame.K_F1, pygame.K_F12 + 1) if key not in _FIXED),
    *(pygame.K_BACKSPACE, pygame.K_DELETE, pygame.K_INSERT),
    *(pygame.K_COMMA, pygame.K_SEMICOLON, pygame.K_QUOTE, pygame.K_SLASH, pygame.K_BACKSLASH),
    *(pygame.K_LEFTBRACKET, pygame.K_RIGHTBRACKET, pygame.K_BACKQUOTE, pygame.K_0),
)


def can_be_chosen(key: int) -> bool:
    """Whether a key may be given to an action."""
    return key in _FREE


class Bindings:
    """Which key means what. `chosen` holds pairs of an action's id and a key's name; a pair that
    names no action, or a key that cannot be chosen, counts for nothing.
    """

    def __init__(self, chosen: tuple[tuple[str, str], ...] = (), *, two_buttons: bool = False):
        self._keys = {action.id: action.key for action in ACTIONS}
        for action_id, name in chosen:
            key = _free_keys().get(name)
            if action_id in self._keys and key is not None:
                self._give(action_id, key)
        self._meanings: Mapping[int, Intent] = (
            {key: _BY_ID[action_id].intent for action_id, key in self._keys.items()}
            | _FIXED
            | (_TWO_BUTTONS if two_buttons else {})
        )

    def meaning(self, key: int) -> Intent | None:
        """What a key means; None for nothing."""
        return self._meanings.get(key)

    def key(self, action_id: str) -> int:
        """The key of an action."""
        return self._keys[action_id]

    def with_key(self, action_id: str, key: int) -> tuple[tuple[str, str], ...]:
        """The chosen keys after an action was given another one, as settings keep them."""
        self._give(action_id, key)
        changed = (a for a in ACTIONS if self._keys[a.id] != a.key)
        return tuple((action.id, pygame.key.name(self._keys[action.id])) for action in changed)

    def _give(self, action_id: str, key: int) -> None:
        """Whoever had the key gets the other one's: no action is ever without a key."""
        former = self._keys[action_id]
        for other, its in self._keys.items():
            if its == key:
                self._keys[other] = former
        self._keys[action_id] = key


_in_use = Bindings()


def use(bindings: Bindings) -> None:
    """Let these keys hold from now on."""
    global _in_use
    _in_use = bindings


def in_use() -> Bindings:
    """The keys that hold now."""
    return _in_use


def cap(intent: Intent) -> str:
    """What stands on the key that means an intent."""
    return key_name(_in_use.key(_BY_INTENT[intent].id))


def key_name(key: int) -> str:
    """What stands on a key, in the reader's language."""
    names = {
        pygame.K_BACKSPACE: _("Backspace"),
        pygame.K_DELETE: _("Delete"),
        pygame.K_INSERT: _("Insert"),
    }
    return names.get(key) or pygame.key.name(key).upper()


def purpose(action: Action) -> str:
    """What an action does, in a few words."""
    return {
        "ledger": _("the ledger: every slip and why"),
        "history": _("your choices so far"),
        "menu": _("menu and settings"),
        "open": _("open the file"),
        "continue": _("go on with the newest saved life"),
        "saved": _("all saved lives"),
        "person": _("another person"),
        "rules": _("other rules"),
        "mode": _("practice, or for the record"),
        "undo": _("take a choice back"),
        "report": _("save the debrief as a report"),
        "claims": _("true or false? before a life and after it"),
        "sources": _("everything the game claims, and its sources"),
        "about": _("about this game, from the title"),
        "repeat": _("say it again"),
        "mute": _("sound off or on"),
        "photo": _("keep a picture of the window"),
        "blank": _("make the screen dark, and light again"),
        "full-screen": _("full screen"),
    }[action.id]


@cache
def _free_keys() -> Mapping[str, int]:
    """The keys that may be chosen, by their names."""
    return {pygame.key.name(key): key for key in _FREE}
