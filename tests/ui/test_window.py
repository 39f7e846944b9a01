"""The real window, as far as a display that shows nothing lets it be seen."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.ui.window import Window

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture
def window() -> Iterator[Window]:
    made = Window("A window", full=False)
    yield made
    made.close()


def test_the_picture_has_the_pixels_of_a_dense_display(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, object] = {}

    class Recorded(pygame.Window):
        def __init__(self, title: str, size: tuple[int, int], **wishes: bool) -> None:
            asked.update(wishes)
            super().__init__(title, size, **wishes)

    monkeypatch.setattr(pygame, "Window", Recorded)
    Window("A window", full=False).close()
    assert asked["allow_high_dpi"]


def test_windows_is_told_that_the_game_knows_dense_displays() -> None:
    question = "import game.ui, os; print(os.environ['SDL_WINDOWS_DPI_AWARENESS'])"
    kept = {k: v for k, v in os.environ.items() if k != "SDL_WINDOWS_DPI_AWARENESS"}
    done = subprocess.run(
        [sys.executable, "-c", question], cwd=REPOSITORY, env=kept, capture_output=True, check=True
    )
    assert done.stdout.split() == [b"permonitorv2"]


def test_a_point_of_the_window_is_found_in_its_pixels(window: Window) -> None:
    width, height = window.surface.get_size()
    assert window.to_pixels((width, height)) == (width, height)


def test_keys_are_not_taken_for_the_letters_of_an_input_method(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(pygame.key, "stop_text_input", lambda: told.append("stop"))
    Window("A window", full=False).close()
    assert told == ["stop"]
