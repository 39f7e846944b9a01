"""Every screen in every window: nothing clipped, nothing over anything else, nothing tiny."""

from dataclasses import replace
from itertools import product

import pygame
import pytest

from game.ui import fonts
from game.ui.settings import Settings
from game.ui.theme import Scale, Typeface
from tests.ui.boxes import SIZES, TEXT_SIZES, Size, complaints
from tests.ui.screens import ALL
from tests.ui.told import LANGUAGES, first_run, fullest, spoken

SHAPES: list[Size] = [(1024, 768), (1280, 720), (2560, 1080)]
"""One window of every shape, each the smallest: pixels are coarsest there."""

CELLS = list(product(SIZES, TEXT_SIZES, LANGUAGES))
"""The whole matrix."""

SPACED = Settings(line_spacing=140, letter_spacing=8, typeface=Typeface.ATKINSON)

named = "{0[0]}x{0[1]}".format


@pytest.fixture(autouse=True)
def _letters() -> None:
    pygame.font.init()
    fonts.forget()


def found(shown: object, size: Size, settings: Settings) -> list[str]:
    """What is wrong with screens, each with its name."""
    scale, wrong = Scale(*size, look=settings.look), []
    for name, screen in shown:
        screen.settings = settings
        wrong += [f"{name}: {complaint}" for complaint in complaints(screen, scale)]
    return wrong


@pytest.mark.parametrize(("size", "text_size", "language"), CELLS)
def test_every_screen_fits_its_window(size: Size, text_size: int, language: str) -> None:
    with spoken(language):
        every = ((name, make()) for name, make in ALL.items())
        assert found(every, size, Settings(text_size=text_size)) == []


@pytest.mark.parametrize(("size", "text_size", "language"), CELLS)
def test_every_screen_of_a_real_run_fits(size: Size, text_size: int, language: str) -> None:
    shown = first_run(language)
    with spoken(language):
        assert found(shown, size, Settings(text_size=text_size)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)], ids=named)
def test_the_longest_of_every_scene_and_choice_fits(
    size: Size, text_size: int, language: str
) -> None:
    shown = fullest(language)
    with spoken(language):
        assert found(shown, size, Settings(text_size=text_size)) == []


@pytest.mark.parametrize("text_size", [100, 250])
@pytest.mark.parametrize("size", SHAPES, ids=named)
def test_captions_have_a_strip_that_nothing_else_uses(size: Size, text_size: int) -> None:
    every = ((name, make()) for name, make in ALL.items())
    assert found(every, size, Settings(text_size=text_size, captions=True)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_size", [100, 150, 200])
@pytest.mark.parametrize("size", SHAPES[:2], ids=named)
def test_the_widest_spacing_of_the_other_typeface_fits(
    size: Size, text_size: int, language: str
) -> None:
    with spoken(language):
        every = ((name, make()) for name, make in ALL.items())
        assert found(every, size, replace(SPACED, text_size=text_size)) == []
