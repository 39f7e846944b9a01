"""Which key or button means which intent, and how a key is named on screen.

Owns the one map from input to intents. Must not know what a screen does with an intent.
"""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.language import _
from game.ui import intents as i
from game.ui.intents import Intent

_KEYS: dict[int, Intent] = {
    pygame.K_RETURN: i.Confirm(),
    pygame.K_KP_ENTER: i.Confirm(),
    pygame.K_SPACE: i.Confirm(),
    pygame.K_ESCAPE: i.Back(),
    pygame.K_AC_BACK: i.Back(),
    pygame.K_UP: i.Move(0, -1),
    pygame.K_DOWN: i.Move(0, 1),
    pygame.K_LEFT: i.Move(-1, 0),
    pygame.K_RIGHT: i.Move(1, 0),
    pygame.K_PAGEUP: i.Scroll(-0.85),
    pygame.K_PAGEDOWN: i.Scroll(0.85),
    pygame.K_HOME: i.Scroll(-i.END),
    pygame.K_END: i.Scroll(i.END),
    pygame.K_BACKSPACE: i.Undo(),
    pygame.K_o: i.Begin(),
    pygame.K_c: i.TakeUp(),
    pygame.K_r: i.NextRules(),
    pygame.K_w: i.NextPerson(),
    pygame.K_p: i.SwitchMode(),
    pygame.K_l: i.OpenLedger(),
    pygame.K_m: i.OpenMenu(),
    pygame.K_s: i.KeepReport(),
    pygame.K_t: i.AskClaims(),
    pygame.K_F10: i.OpenMenu(),
    pygame.K_F11: i.ToggleFullScreen(),
} | {key: i.Pick(n) for n in range(1, 10) for key in (pygame.K_0 + n, pygame.K_KP_1 + n - 1)}

_WITH_CONTROL: dict[int, Intent] = {
    pygame.K_PLUS: i.Resize(1),
    pygame.K_EQUALS: i.Resize(1),
    pygame.K_KP_PLUS: i.Resize(1),
    pygame.K_MINUS: i.Resize(-1),
    pygame.K_KP_MINUS: i.Resize(-1),
}

_REPEATED = (i.Move, i.Step, i.Scroll)
"""What a key goes on meaning while it is held down; nothing is chosen or switched twice by it."""

_LETTING_GO = (pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED)

ToPixels = Callable[[tuple[int, int]], tuple[int, int]]


class Keyboard:
    """Which keys are held down, so that holding one does not choose again and again."""

    def __init__(self) -> None:
        self._held: set[int] = set()

    def hears(self, event: pygame.Event) -> bool:
        """Whether an event counts: a key that was down already only goes on moving."""
        if event.type == pygame.KEYDOWN:
            is_new = event.key not in self._held
            self._held.add(event.key)
            return is_new or isinstance(_key_intent(event.key, event.mod), _REPEATED)
        if event.type == pygame.KEYUP:
            self._held.discard(event.key)
        elif event.type in _LETTING_GO:
            self._held.clear()
        return True


def intent_of(event: pygame.Event, to_pixels: ToPixels) -> Intent | None:
    """What an event of the window means; None for nothing. `to_pixels` turns the window's points
    into pixels of its surface, which differ on some displays.
    """
    match event.type:
        case pygame.QUIT:
            return i.Leave()
        case pygame.KEYDOWN:
            return _key_intent(event.key, event.mod)
        case pygame.MOUSEMOTION:
            return i.Point(*to_pixels(event.pos))
        case pygame.MOUSEBUTTONDOWN if event.button == pygame.BUTTON_LEFT:
            return i.Press(*to_pixels(event.pos))
        case pygame.MOUSEBUTTONUP if event.button == pygame.BUTTON_LEFT:
            return i.Release(*to_pixels(event.pos))
        case pygame.MOUSEBUTTONUP if event.button == pygame.BUTTON_RIGHT:
            return i.Back()
        case pygame.MOUSEWHEEL:
            return i.Wheel(*to_pixels(pygame.mouse.get_pos()), event.precise_y)
    return None


def key_help() -> tuple[tuple[str, str], ...]:
    """Every key a person needs to know and what it does, for the help page."""
    return (
        ("1 – 9", _("choose")),
        (_("Arrows, Tab"), _("move between things")),
        (_("Enter"), _("do what is framed")),
        (_("Esc"), _("one step back; nothing is lost")),
        ("L", _("the ledger: every slip and why")),
        ("M", _("menu and settings")),
        ("S", _("save the debrief as a report")),
        ("T", _("true or false? before a life and after it")),
        (_("Page Up, Page Down, Home, End"), _("scroll")),
        ("F11", _("full screen")),
        ("Ctrl + / −", _("larger or smaller text")),
    )


def _key_intent(key: int, modifiers: int) -> Intent | None:
    if modifiers & (pygame.KMOD_CTRL | pygame.KMOD_META):
        return _WITH_CONTROL.get(key)
    if modifiers & pygame.KMOD_ALT:
        return i.ToggleFullScreen() if key == pygame.K_RETURN else None
    if key == pygame.K_TAB:
        return i.Step(-1 if modifiers & pygame.KMOD_SHIFT else 1)
    return _KEYS.get(key)
