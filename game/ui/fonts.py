"""The bundled type faces at the sizes in use.

Owns font files and measuring. Must not know lines, paragraphs or what the words say.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pygame

from game.paths import assets_dir
from game.ui.theme import Face


@cache
def font(face: Face, size: int) -> pygame.font.Font:
    """The face at `size` pixels; SDL's built-in face when a font file is missing."""
    path: Path | None = assets_dir() / "fonts" / face.value
    if path is not None and not path.is_file():
        path = None
    return pygame.font.Font(path, size)


@cache
def width(face: Face, size: int, text: str) -> int:
    """The width in pixels of `text` on one line."""
    return font(face, size).size(text)[0]


def forget() -> None:
    """Drop every open font and every measured width: the window changed its size."""
    font.cache_clear()
    width.cache_clear()
