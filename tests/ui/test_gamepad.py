"""Game pads: buttons, sticks, and pads that are pulled out."""

import pygame
import pytest

from game.ui import intents as i
from game.ui.gamepad import Gamepads
from game.ui.input_map import intent_of


def same(at: tuple[int, int]) -> tuple[int, int]:
    return at


@pytest.mark.parametrize(
    ("button", "meaning"),
    [
        (pygame.CONTROLLER_BUTTON_A, i.Confirm()),
        (pygame.CONTROLLER_BUTTON_B, i.Back()),
        (pygame.CONTROLLER_BUTTON_DPAD_DOWN, i.Move(0, 1)),
        (pygame.CONTROLLER_BUTTON_START, i.OpenMenu()),
        (pygame.CONTROLLER_BUTTON_GUIDE, None),
    ],
)
def test_buttons_mean_what_keys_mean(button: int, meaning: object) -> None:
    event = pygame.Event(pygame.CONTROLLERBUTTONDOWN, button=button, instance_id=0)
    assert intent_of(event, same) == meaning


def push(pads: Gamepads, value: int, axis: int = pygame.CONTROLLER_AXIS_LEFTY) -> object:
    event = pygame.Event(pygame.CONTROLLERAXISMOTION, instance_id=0, axis=axis, value=value)
    return pads.hears(event)


def test_a_stick_that_is_held_moves_once() -> None:
    pads = Gamepads()
    assert push(pads, 30_000) == i.Move(0, 1)
    assert push(pads, 32_000) is None
    assert push(pads, 100) is None
    assert push(pads, -30_000) == i.Move(0, -1)


def test_a_stick_that_trembles_says_nothing() -> None:
    pads = Gamepads()
    assert [push(pads, value) for value in (0, 3_000, -8_000, 15_000)] == [None] * 4


def test_the_other_sticks_say_nothing() -> None:
    assert push(Gamepads(), 32_000, pygame.CONTROLLER_AXIS_TRIGGERLEFT) is None


def test_a_pad_that_comes_and_goes_breaks_nothing() -> None:
    pads = Gamepads()
    pads.start()
    assert pads.hears(pygame.Event(pygame.CONTROLLERDEVICEADDED, device_index=7)) is None
    assert pads.hears(pygame.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=7)) is None
