"""Antialiased shapes: corners, discs, shadows, lines.

Owns the making of small surfaces, drawn four times too large and scaled down, since SDL's own
rounded rectangles are jagged. Nothing is kept here (`canvas` caches) and nothing is placed.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pygame

from game.ui.theme import Colour

FINE = 4
"""How many times too large a shape is drawn before it is scaled down."""

CLEAR = (0, 0, 0, 0)


def sheet(width: int, height: int, colour: Colour | None = None) -> pygame.Surface:
    """A see-through surface whose hidden colour is `colour`, so that its edges do not darken."""
    made = pygame.Surface((max(1, width), max(1, height)), pygame.SRCALPHA)
    if colour is not None:
        made.fill((*colour, 0))
    return made


def disc(radius: int, fill: Colour | None, edge: Colour | None, edge_width: int) -> pygame.Surface:
    """A circle of `radius` pixels with an edge inside it: the four corners of a panel."""
    big = sheet(2 * radius * FINE, 2 * radius * FINE, edge or fill)
    middle = (radius * FINE, radius * FINE)
    if edge is not None:
        pygame.draw.circle(big, edge, middle, radius * FINE)
        inner = (radius - edge_width) * FINE
        if inner > 0:
            pygame.draw.circle(big, fill or (*edge, 0), middle, inner)
    elif fill is not None:
        pygame.draw.circle(big, fill, middle, radius * FINE)
    return shrunk(big)


def shrunk(big: pygame.Surface) -> pygame.Surface:
    """A surface drawn too large, at its real size."""
    size = (max(1, big.get_width() // FINE), max(1, big.get_height() // FINE))
    return pygame.transform.smoothscale(big, size)


def shadow(width: int, height: int, radius: int, blur: int, strength: int) -> pygame.Surface:
    """A soft shadow of a rounded box, `blur` pixels larger on every side, made at quarter size."""
    quarter = 4
    soft = max(1, blur // (2 * quarter))
    small = pygame.Surface(
        ((width + 2 * blur) // quarter + 1, (height + 2 * blur) // quarter + 1), pygame.SRCALPHA
    )
    small.fill((0x3A, 0x2E, 0x1C, 0))
    box = pygame.Rect(blur // quarter, blur // quarter, width // quarter, height // quarter)
    pygame.draw.rect(small, (0x3A, 0x2E, 0x1C, strength), box, border_radius=radius // quarter)
    small = pygame.transform.gaussian_blur(small, soft)
    return pygame.transform.smoothscale(small, (width + 2 * blur, height + 2 * blur))


def triangle(size: int, colour: Colour, up: bool) -> pygame.Surface:
    """A filled triangle that says "more" or "less" beside a number."""
    big = sheet(size * FINE, size * FINE, colour)
    far = size * FINE
    tip, base = (far * 0.08, far * 0.92) if up else (far * 0.92, far * 0.08)
    pygame.draw.polygon(big, colour, [(0, base), (far, base), (far / 2, tip)])
    return shrunk(big)


def polyline(
    size: tuple[int, int], points: Sequence[tuple[float, float]], colour: Colour, width: int
) -> pygame.Surface:
    """A line through `points` with round joints."""
    big = sheet(size[0] * FINE, size[1] * FINE, colour)
    scaled = [(x * FINE, y * FINE) for x, y in points]
    for start, end in pairwise(scaled):
        _thick_line(big, start, end, colour, width * FINE)
    for point in scaled:
        pygame.draw.circle(big, colour, point, width * FINE / 2)
    return shrunk(big)


def masked(picture: pygame.Surface, mask: pygame.Surface) -> pygame.Surface:
    """`picture` where `mask` is white and opaque, nothing elsewhere."""
    cut = picture.copy()
    cut.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MIN)
    return cut


def tinted(icon: pygame.Surface, colour: Colour) -> pygame.Surface:
    """An icon's shape in one colour; its own colours are dropped."""
    made = icon.copy()
    made.fill((0, 0, 0, 255), special_flags=pygame.BLEND_RGBA_MULT)
    made.fill((*colour, 0), special_flags=pygame.BLEND_RGBA_ADD)
    return made


def _thick_line(
    target: pygame.Surface,
    start: tuple[float, float],
    end: tuple[float, float],
    colour: Colour,
    width: float,
) -> None:
    along = pygame.Vector2(end) - pygame.Vector2(start)
    if along.length_squared() == 0:
        return
    aside = along.normalize().rotate(90) * (width / 2)
    first, last = pygame.Vector2(start), pygame.Vector2(end)
    pygame.draw.polygon(target, colour, [first + aside, last + aside, last - aside, first - aside])
