"""How colours look: their contrast, and what eyes see that lack one kind of cone.

Owns measures and simulation, which nobody needs to play: they are for whoever draws, and for the
tests that hold gains and losses apart. The simulation is that of Machado, Oliveira and Fernandes,
“A Physiologically-based Model for Simulation of Color Vision Deficiency” (2009), at full severity,
in linear light.
"""

from __future__ import annotations

from enum import Enum
from functools import cache
from math import cbrt, dist

import pygame

from game.ui.theme import Colour

Matrix = tuple[tuple[float, float, float], ...]


class Eye(Enum):
    """Which cones are missing."""

    ALL_CONES = "all-cones"
    PROTANOPIA = "protanopia"
    DEUTERANOPIA = "deuteranopia"
    TRITANOPIA = "tritanopia"


_MATRICES: dict[Eye, Matrix] = {
    Eye.ALL_CONES: ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    Eye.PROTANOPIA: (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    Eye.DEUTERANOPIA: (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    Eye.TRITANOPIA: (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


@cache
def seen_by(eye: Eye, colour: Colour) -> Colour:
    """A colour as an eye sees it, in the colours of the others."""
    light = [_to_light(part) for part in colour]
    red, green, blue = (
        _from_light(sum(share * part for share, part in zip(row, light, strict=True)))
        for row in _MATRICES[eye]
    )
    return (red, green, blue)


def picture_seen_by(eye: Eye, picture: pygame.Surface) -> pygame.Surface:
    """A picture as an eye sees it; the picture itself stays as it is."""
    plain = pygame.image.tobytes(picture, "RGB")
    colours = {plain[at : at + 3] for at in range(0, len(plain), 3)}
    known = {each: bytes(seen_by(eye, (each[0], each[1], each[2]))) for each in colours}
    seen = b"".join(known[plain[at : at + 3]] for at in range(0, len(plain), 3))
    return pygame.image.frombytes(seen, picture.get_size(), "RGB")


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of WCAG 2: from 1 for equal colours to 21 for black and white."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def distance(one: Colour, other: Colour, eye: Eye = Eye.ALL_CONES) -> float:
    """How far apart an eye sees two colours: CIE76, where 2 is barely to be seen."""
    return dist(_lab(seen_by(eye, one)), _lab(seen_by(eye, other)))


def _luminance(colour: Colour) -> float:
    red, green, blue = map(_to_light, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _lab(colour: Colour) -> tuple[float, float, float]:
    """A colour in CIE L*a*b* under daylight (D65)."""
    red, green, blue = map(_to_light, colour)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = map(_cube_root, (x, _luminance(colour), z))
    return (116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz))


def _cube_root(share: float) -> float:
    return cbrt(share) if share > 0.008856 else 7.787 * share + 16 / 116


def _to_light(part: int) -> float:
    share = part / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _from_light(light: float) -> int:
    light = min(1.0, max(0.0, light))
    share = light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return round(share * 255)
