"""Game pads: which button means what, and pads that come and go.

Owns the open pads. Buttons are named as on the pad SDL knows best (A below, B right, X left, Y
above). Must not know screens.
"""

from __future__ import annotations

from contextlib import suppress

import pygame
from pygame._sdl2 import controller

from game.ui import intents as i
from game.ui.intents import Intent

_BUTTONS: dict[int, Intent] = {
    pygame.CONTROLLER_BUTTON_A: i.Confirm(),
    pygame.CONTROLLER_BUTTON_B: i.Back(),
    pygame.CONTROLLER_BUTTON_X: i.OpenLedger(),
    pygame.CONTROLLER_BUTTON_Y: i.OpenHistory(),
    pygame.CONTROLLER_BUTTON_START: i.OpenMenu(),
    pygame.CONTROLLER_BUTTON_BACK: i.Undo(),
    pygame.CONTROLLER_BUTTON_DPAD_UP: i.Move(0, -1),
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: i.Move(0, 1),
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: i.Move(-1, 0),
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: i.Move(1, 0),
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: i.Advance(-1),
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: i.Advance(1),
}

_PUSHED, _RESTING = 20_000, 10_000
"""From where a stick counts as pushed, and below which it has come back (of 32,767)."""


def pad_intent(event: pygame.Event) -> Intent | None:
    """What an event of a game pad means; None for nothing."""
    if event.type == pygame.CONTROLLERBUTTONDOWN:
        return _BUTTONS.get(event.button)
    return None


class Gamepads:
    """The pads that are plugged in. Without one, or without support for them, nothing happens."""

    def __init__(self) -> None:
        self._open: dict[int, controller.Controller] = {}
        self._pushed: set[tuple[int, int]] = set()
        self._has_started = False

    def start(self) -> None:
        """Begin to listen, once; it takes a moment, so not before the first picture."""
        if not self._has_started:
            self._has_started = True
            with suppress(pygame.error):
                controller.init()

    def stop(self) -> None:
        """Let go of every pad."""
        self._open.clear()
        if self._has_started:
            controller.quit()

    def hears(self, event: pygame.Event) -> Intent | None:
        """Open and close pads as they come and go; what a stick that was just pushed means."""
        if event.type == pygame.CONTROLLERDEVICEADDED:
            with suppress(pygame.error):
                pad = controller.Controller(event.device_index)
                self._open[pad.as_joystick().get_instance_id()] = pad
        elif event.type == pygame.CONTROLLERDEVICEREMOVED:
            self._open.pop(event.instance_id, None)
        elif event.type == pygame.CONTROLLERAXISMOTION:
            return self._stick(event.instance_id, event.axis, event.value)
        return None

    def _stick(self, pad: int, axis: int, value: int) -> Intent | None:
        """One push is one step, however far and long the stick is held."""
        key = (pad, axis)
        if abs(value) < _RESTING:
            self._pushed.discard(key)
        elif abs(value) >= _PUSHED and key not in self._pushed:
            self._pushed.add(key)
            by = 1 if value > 0 else -1
            if axis == pygame.CONTROLLER_AXIS_LEFTX:
                return i.Move(by, 0)
            if axis == pygame.CONTROLLER_AXIS_LEFTY:
                return i.Move(0, by)
        return None
