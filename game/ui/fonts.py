"""The bundled type faces at the sizes in use.

Owns font files and measuring. Must not know lines, paragraphs or what the words say.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from pathlib import Path

import pygame

from game.paths import assets_dir
from game.ui.theme import Colour, Face


@cache
def font(face: Face, size: int, square: bool = False) -> pygame.font.Font:
    """The face at `size` pixels; SDL's built-in face when a font file is missing. With `square` its
    quotation marks and dots are as wide as a Chinese character.
    """
    path: Path | None = assets_dir() / "fonts" / face.value
    if path is not None and not path.is_file():
        path = None
    made = pygame.font.Font(path, size)
    if square:
        with suppress(pygame.error):  # an SDL without HarfBuzz: they stay narrow
            made.set_script("Hani")
    return made


@cache
def has(face: Face, letter: str) -> bool:
    """Whether the face can draw a letter. SDL gives one that is missing no extent, or nothing."""
    metrics = font(face, 20).metrics(letter)[0]
    return letter.isspace() or (metrics is not None and any(metrics[:4]))


@cache
def width(face: Face, size: int, text: str, tracking: int = 0, square: bool = False) -> int:
    """The width in pixels of `text` on one line, with `tracking` pixels after every letter."""
    used = font(face, size, square)
    if not tracking:
        return used.size(text)[0]
    return sum(used.size(letter)[0] + tracking for letter in text)


def render(
    face: Face, size: int, text: str, colour: Colour, tracking: int = 0, square: bool = False
) -> pygame.Surface:
    """`text` in one colour on a see-through ground, as wide as `width` says."""
    used = font(face, size, square)
    if not tracking:
        return used.render(text, True, colour)
    wide, high = width(face, size, text, tracking, square), used.get_height()
    drawn = pygame.Surface((max(1, wide), high), pygame.SRCALPHA)
    x = 0
    for letter in text:
        drawn.blit(used.render(letter, True, colour), (x, 0))
        x += used.size(letter)[0] + tracking
    return drawn


def forget() -> None:
    """Drop every open font and every measured width: the window changed its size."""
    font.cache_clear()
    width.cache_clear()
