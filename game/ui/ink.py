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
_WANDER = 74
"""By how much the noise raises or lowers what counts as inside, out of 255."""
_MISSED = 0.03
"""The share of the noise's spots along the edge that took no ink. Words take all of it."""


def stamped(shape: pygame.Surface, colour: Colour, name: str) -> pygame.Surface:
    """What is opaque in `shape`, pressed in `colour`; `shape` and the result are FINE times too
    large. The ink is a different one for every `name`.
    """
    wide, high = shape.get_size()
    soft = pygame.transform.box_blur(shape, max(1, round(min(wide, high) / 110)))
    soft.blit(_noise(wide, high, name), (0, 0), special_flags=pygame.BLEND_RGBA_SUB)
    ink = pygame.mask.from_surface(soft, _EDGE - _WANDER // 2)
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


def _noise(wide: int, high: int, name: str) -> pygame.Surface:
    """How much ink is lacking where, as opacity: clouds, and here and there a spot."""
    drawn = Random(f"ink of {name}")
    across, down = (max(2, _GRAIN * side // max(wide, high)) for side in (wide, high))
    small = pygame.Surface((across, down), pygame.SRCALPHA)
    border = 2 if min(across, down) >= 10 else 1
    for x in range(across):
        for y in range(down):
            is_edge = min(x, y, across - 1 - x, down - 1 - y) < border
            is_missed = drawn.random() < _MISSED and is_edge
            small.set_at((x, y), (0, 0, 0, 255 if is_missed else drawn.randrange(_WANDER)))
    return pygame.transform.smoothscale(small, (wide, high))
