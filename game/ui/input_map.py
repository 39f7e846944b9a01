"""What an event of the window means: keys, mouse, and whatever else has buttons.

Owns the way from events to intents. Which key means what is `keys`' business, what a game pad's
buttons mean `gamepad`'s. Must not know what a screen does with an intent.
"""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.language import _
from game.ui import intents as i
from game.ui import keys
from game.ui.gamepad import pad_intent
from game.ui.intents import Intent

_WITH_CONTROL: dict[int, Intent] = {
    pygame.K_PLUS: i.Resize(1),
    pygame.K_EQUALS: i.Resize(1),
    pygame.K_KP_PLUS: i.Resize(1),
    pygame.K_MINUS: i.Resize(-1),
    pygame.K_KP_MINUS: i.Resize(-1),
}

_REPEATED = (i.Move, i.Step, i.Scroll, i.Advance, i.Confirm)
"""What a key goes on meaning while it is held down. Nothing is chosen or switched twice by it: a
key that confirms only hurries on when it is held.
"""

_LETTING_GO = (pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED)

ToPixels = Callable[[tuple[int, int]], tuple[int, int]]


class Keyboard:
    """Which keys are held down, so that holding one does not choose again and again."""

    def __init__(self) -> None:
        self._held: set[int] = set()
        self.is_held = False
        """Whether the key that was heard last had been down already."""

    def hears(self, event: pygame.Event) -> bool:
        """Whether an event counts: a key that was down already only goes on moving."""
        if event.type == pygame.KEYDOWN:
            self.is_held = event.key in self._held
            self._held.add(event.key)
            return not self.is_held or isinstance(_key_intent(event.key, event.mod), _REPEATED)
        if event.type == pygame.KEYUP:
            self._held.discard(event.key)
        elif event.type in _LETTING_GO:
            self._held.clear()
        return True


def when_held(intent: Intent | None) -> Intent | None:
    """What an intent becomes if its key is held down."""
    match intent:
        case i.Confirm():
            return i.Hurry()
        case i.Advance(by):
            return i.Roam(by)
    return intent


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
    return pad_intent(event)


def key_help() -> tuple[tuple[str, str], ...]:
    """Every key that keeps its meaning and what it does, for the help page."""
    return (
        ("1 – 9", _("choose")),
        (_("Arrows, Tab"), _("move between things")),
        (_("Enter, Space, F5"), _("do what is framed; held: pass over what you have read")),
        (_("Esc"), _("one step back; nothing is lost")),
        (_("Page Down, Page Up"), _("read on, then the next thing; or back")),
        (_("Home, End"), _("to the beginning, to the end")),
        (_("Full stop"), _("make the screen dark, and light again")),
        ("Ctrl + / −", _("larger or smaller text")),
    )


def other_help() -> tuple[tuple[str, str], ...]:
    """What can be done without a keyboard: an icon, and what the buttons do."""
    return (
        (
            "mouse",
            _(
                "Mouse: what is pointed at is framed, a press takes it. The wheel scrolls, the "
                "right button goes one step back."
            ),
        ),
        (
            "clicker",
            _(
                "Clicker: Page Down reads on, F5 takes what is framed, the full stop makes the "
                "screen dark. If yours sends F5 and Esc by turns, choose “Two keys are enough”: "
                "then Page Up takes."
            ),
        ),
        (
            "gamepad",
            _(
                "Game pad: the stick or the cross moves, A takes, B goes one step back, X opens "
                "the ledger, Y your choices so far, Start this menu."
            ),
        ),
    )


def _key_intent(key: int, modifiers: int) -> Intent | None:
    if modifiers & (pygame.KMOD_CTRL | pygame.KMOD_META):
        return _WITH_CONTROL.get(key)
    if modifiers & pygame.KMOD_ALT:
        return i.ToggleFullScreen() if key == pygame.K_RETURN else None
    if key == pygame.K_TAB:
        return i.Step(-1 if modifiers & pygame.KMOD_SHIFT else 1)
    return keys.in_use().meaning(key)
