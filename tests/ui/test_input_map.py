"""Keys and buttons, and what they mean."""

import pygame
import pytest

from game.ui import intents as i
from game.ui.input_map import Keyboard, intent_of, key_help, when_held


def same(at: tuple[int, int]) -> tuple[int, int]:
    return at


def key(code: int, modifiers: int = 0) -> object:
    event = pygame.Event(pygame.KEYDOWN, key=code, mod=modifiers)
    return intent_of(event, same)


@pytest.mark.parametrize(
    ("code", "meaning"),
    [
        (pygame.K_1, i.Pick(1)),
        (pygame.K_9, i.Pick(9)),
        (pygame.K_KP_3, i.Pick(3)),
        (pygame.K_RETURN, i.Confirm()),
        (pygame.K_SPACE, i.Confirm()),
        (pygame.K_ESCAPE, i.Back()),
        (pygame.K_DOWN, i.Move(0, 1)),
        (pygame.K_LEFT, i.Move(-1, 0)),
        (pygame.K_TAB, i.Step(1)),
        (pygame.K_PAGEDOWN, i.Advance(1)),
        (pygame.K_END, i.Scroll(i.END)),
        (pygame.K_l, i.OpenLedger()),
        (pygame.K_m, i.OpenMenu()),
        (pygame.K_F11, i.ToggleFullScreen()),
        (pygame.K_q, None),
    ],
)
def test_every_key_has_one_meaning(code: int, meaning: object) -> None:
    assert key(code) == meaning


def test_modifiers_change_the_meaning() -> None:
    assert key(pygame.K_TAB, pygame.KMOD_LSHIFT) == i.Step(-1)
    assert key(pygame.K_EQUALS, pygame.KMOD_LCTRL) == i.Resize(1)
    assert key(pygame.K_MINUS, pygame.KMOD_LCTRL) == i.Resize(-1)
    assert key(pygame.K_RETURN, pygame.KMOD_LALT) == i.ToggleFullScreen()
    assert key(pygame.K_1, pygame.KMOD_LCTRL) is None


def test_the_pointer_is_told_in_pixels_of_the_surface() -> None:
    def doubled(at: tuple[int, int]) -> tuple[int, int]:
        return (2 * at[0], 2 * at[1])

    down = pygame.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(10, 20))
    assert intent_of(down, doubled) == i.Press(20, 40)
    other = pygame.Event(pygame.MOUSEBUTTONDOWN, button=2, pos=(10, 20))
    assert intent_of(other, doubled) is None


def test_closing_the_window_means_to_leave() -> None:
    assert intent_of(pygame.Event(pygame.QUIT), same) == i.Leave()


def test_two_intents_are_equal_only_if_they_are_of_one_kind() -> None:
    assert i.Pick(2) == i.Pick(2)
    assert i.Pick(2) != i.Step(2)
    assert i.Back() != i.Confirm()
    assert len({i.Pick(1), i.Step(1), i.Back(), i.Confirm(), i.Pick(1)}) == 4
    assert repr(i.Move(0, -1)) == "Move(0, -1)"


def test_the_help_names_every_key_that_keeps_its_meaning() -> None:
    named = " ".join(name for name, _meaning in key_help())
    for name in ("1 – 9", "Enter", "Esc", "Tab", "Page Up", "Home", "Full stop", "Ctrl"):
        assert name in named


def down(code: int) -> pygame.Event:
    return pygame.Event(pygame.KEYDOWN, key=code, mod=0)


def up(code: int) -> pygame.Event:
    return pygame.Event(pygame.KEYUP, key=code, mod=0)


@pytest.mark.parametrize("code", [pygame.K_1, pygame.K_F11, pygame.K_ESCAPE])
def test_holding_a_key_chooses_once(code: int) -> None:
    keyboard = Keyboard()
    heard = [keyboard.hears(event) for event in (down(code), down(code), up(code), down(code))]
    assert heard == [True, False, True, True]


def test_a_key_that_confirms_only_hurries_on_while_it_is_held() -> None:
    keyboard = Keyboard()
    meanings = []
    for _time in range(3):
        assert keyboard.hears(down(pygame.K_RETURN))
        intent = key(pygame.K_RETURN)
        meanings.append(when_held(intent) if keyboard.is_held else intent)
    assert meanings == [i.Confirm(), i.Hurry(), i.Hurry()]


@pytest.mark.parametrize("code", [pygame.K_DOWN, pygame.K_TAB, pygame.K_PAGEDOWN])
def test_holding_a_key_goes_on_moving(code: int) -> None:
    keyboard = Keyboard()
    assert [keyboard.hears(down(code)) for _time in range(3)] == [True, True, True]


@pytest.mark.parametrize("focus", [pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED])
def test_a_key_that_went_up_elsewhere_is_not_held_for_ever(focus: int) -> None:
    keyboard = Keyboard()
    keyboard.hears(down(pygame.K_RETURN))
    keyboard.hears(pygame.Event(focus))
    assert keyboard.hears(down(pygame.K_RETURN))
