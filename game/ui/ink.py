"""Ink on paper: a crisp shape turned into one that was stamped by hand.

Owns the edge that wanders a little and the few spots the ink missed, the same on every machine and
every time for one name. Must not know what is stamped. Nothing is kept here (`canvas` caches).
"""

from __future__ import annotations

from random import Random

import pygame

from game.ui import shapes
from game.ui.theme import Colour

_GRAIN = 26
"""Spots of the noise along one side: the paper's own, so a large stamp shows larger ones."""
_EDGE = 110
"""Above this opacity of the blurred shape there is ink."""
_WANDER = (22, 74)
"""By how much the noise lowers what counts as inside, out of 255: from the smallest stamps, whose
thin strokes would break, to those of _FULL pixels.
"""
_FULL = 110
_FRAME = 3
"""So many spots from the edge inwards lies the frame; what is further in are words."""
_WORDS = 0.35
"""The share of the wandering that words take: they have to be read."""
_ROOMY = 40
"""How much a stamp wanders that is large enough for its words to be clear of its edge."""
_MISSED = 8
"""Of 256 spots of the noise along the edge so many took no ink. Words take all of it."""


def stamped(shape: pygame.Surface, colour: Colour, name: str) -> pygame.Surface:
    """What is opaque in `shape`, pressed in `colour`; `shape` and the result are FINE times too
    large. The ink is a different one for every `name`.
    """
    wide, high = shape.get_size()
    half = pygame.transform.smoothscale(shape, (max(1, wide // 2), max(1, high // 2)))
    blurred = pygame.transform.box_blur(half, max(1, round(min(wide, high) / 220)))
    soft = pygame.transform.smoothscale(blurred, (wide, high))
    wander = _wander(min(wide, high) / shapes.FINE)
    soft.blit(_noise(wide, high, name, wander), (0, 0), special_flags=pygame.BLEND_RGBA_SUB)
    ink = pygame.mask.from_surface(soft, _EDGE - wander // 2)
    return ink.to_surface(setcolor=(*colour, 255), unsetcolor=(*colour, 0))


def even(shape: pygame.Surface, colour: Colour) -> pygame.Surface:
    """What is opaque in `shape`, in `colour`, without a spot: for readers who want strong
    contrast.
    """
    ink = pygame.mask.from_surface(shape, 127)
    return ink.to_surface(setcolor=(*colour, 255), unsetcolor=(*colour, 0))


def tilted(big: pygame.Surface, degrees: float) -> pygame.Surface:
    """A surface drawn too large, turned and at its real size."""
    return shapes.shrunk(pygame.transform.rotate(big, degrees))


def _wander(pixels: float) -> int:
    least, most = _WANDER
    return round(max(least, min(most, most * pixels / _FULL)))


def _noise(wide: int, high: int, name: str, wander: int) -> pygame.Surface:
    """How much ink is lacking where, as opacity: clouds, and here and there a spot."""
    drawn = Random(f"ink of {name}")
    across, down = (max(2, _GRAIN * side // max(wide, high)) for side in (wide, high))
    lacking = bytearray(4 * across * down)
    for number, chance in enumerate(drawn.randbytes(across * down)):
        x, y = number % across, number // across
        inside = min(x, y, across - 1 - x, down - 1 - y)
        is_missed = inside < 2 and chance < _MISSED and wander >= _ROOMY
        little = chance * (wander if inside < _FRAME else wander * _WORDS) // 256
        lacking[4 * number + 3] = 255 if is_missed else int(little)
    small = pygame.image.frombytes(bytes(lacking), (across, down), "RGBA")
    return pygame.transform.smoothscale(small, (wide, high))
