"""What the tests of the window share: pictures that are drawn once in a size."""

import pygame
import pytest

from tests.remembered import Pictures

PICTURES = Pictures(pygame.image.load_sized_svg)


@pytest.fixture(autouse=True)
def pictures_are_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pygame.image, "load_sized_svg", PICTURES)
