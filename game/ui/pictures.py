"""Illustrations, faces and icons: SVG files turned into surfaces.

Owns where they are and how they are cut to a frame. Must not know what a picture means or when it
is shown. A missing file gives an even tone, so that a scenario with its own places still plays.
"""

from __future__ import annotations

import re
from pathlib import Path

import pygame

from game.paths import assets_dir
from game.ui.theme import LINE

_VIEW_BOX = re.compile(r'viewBox="\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)')
_HEAD = 2048


def has_illustration(name: str) -> bool:
    """Whether a picture of this place is shipped."""
    return _illustration_path(name).is_file()


def illustration(name: str, width: int, height: int) -> pygame.Surface:
    """The picture of a place, cut to cover `width` × `height` pixels around its middle."""
    path = _illustration_path(name)
    if not path.is_file():
        return _even_tone(width, height)
    own_width, own_height = _own_size(path)
    factor = max(width / own_width, height / own_height)
    size = (-(-own_width * factor // 1), -(-own_height * factor // 1))
    drawn = pygame.image.load_sized_svg(str(path), size)
    left = max(0, (drawn.get_width() - width) // 2)
    top = max(0, (drawn.get_height() - height) // 2)
    frame = pygame.Rect(left, top, width, height).clip(drawn.get_rect())
    cut = pygame.Surface((width, height), pygame.SRCALPHA)
    cut.blit(drawn, (0, 0), frame)
    return cut


def face(name: str, size: int) -> pygame.Surface:
    """A portrait in one mood, `size` pixels square; an even tone when there is none."""
    path = assets_dir() / "people" / f"{name}.svg"
    if not path.is_file():
        return _even_tone(size, size)
    made = pygame.Surface((size, size), pygame.SRCALPHA)
    made.blit(pygame.image.load_sized_svg(str(path), (size, size)), (0, 0))
    return made


def icon(name: str, size: int) -> pygame.Surface:
    """An icon `size` pixels square; nothing at all when there is no such icon."""
    path = assets_dir() / "icons" / f"{name}.svg"
    if not path.is_file():
        return pygame.Surface((size, size), pygame.SRCALPHA)
    made = pygame.Surface((size, size), pygame.SRCALPHA)
    made.blit(pygame.image.load_sized_svg(str(path), (size, size)), (0, 0))
    return made


def _illustration_path(name: str) -> Path:
    return assets_dir() / "illustrations" / f"{name}.svg"


def _own_size(path: Path) -> tuple[float, float]:
    with path.open(encoding="utf-8") as file:
        found = _VIEW_BOX.search(file.read(_HEAD))
    if found is None:
        return (16.0, 9.0)
    return (float(found[1]), float(found[2]))


def _even_tone(width: int, height: int) -> pygame.Surface:
    made = pygame.Surface((width, height), pygame.SRCALPHA)
    made.fill(LINE)
    return made
