"""What the colour tokens look like in each theme.

Owns the values of the two themes for strong contrast: words on their grounds at 7 : 1 or more,
parts and edges at 3 : 1 or more (`tests/ui/test_palettes.py` measures every pair). On paper a token
is its own value. What is dark on paper is light in the dark theme and the other way round, so that
light words on a dark panel stay readable.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.ui import theme as t
from game.ui.theme import Colour, Theme

Palette = Mapping[Colour, Colour]


def _hex(value: int) -> Colour:
    return (value >> 16, value >> 8 & 0xFF, value & 0xFF)


def _palette(*values: int) -> Palette:
    return MappingProxyType(dict(zip(_TOKENS, map(_hex, values), strict=True)))


_TOKENS = (
    *(t.PAPER, t.CARD, t.LINE, t.QUIET, t.INK, t.INK_2),
    *(t.SEAL, t.SEAL_PALE, t.SEAL_LINE),
    *(t.SEA, t.SEA_PALE, t.SEA_LINE),
    *(t.OCHRE, t.OCHRE_PALE, t.OCHRE_LINE),
    *(t.NIGHT, t.NIGHT_2, t.NIGHT_LINE),
    *t.GRADES[:-1],
)

_LIGHT = _palette(
    *(0xFFFFFF, 0xFFFFFF, 0x767676, 0xF3F3F3, 0x000000, 0x333A40),
    *(0x8C1D12, 0xFFF1EE, 0xA8382B),
    *(0x004B54, 0xEAF7F6, 0x23777F),
    *(0x5E3A00, 0xFFF6E3, 0x8A6420),
    *(0x000000, 0xD6DDE2, 0xE4E9EC),
    *(0x6E1C12, 0x9A4A1B, 0x80681D, 0x5B8478, 0x2F7A77),
)

_DARK = _palette(
    *(0x0B1117, 0x141D26, 0x8593A0, 0x1D2833, 0xFFFFFF, 0xD3DBE2),
    *(0xFFB3A5, 0x3B1712, 0xD9705F),
    *(0x8FE3E6, 0x0E3236, 0x3FA0A6),
    *(0xFFD68A, 0x3A2A08, 0xB98D35),
    *(0xE9EEF2, 0x38434D, 0x4A5661),
    *(0xE0705F, 0xE39A66, 0xDCC78F, 0xA6CEC4, 0x62B3AF),
)

PALETTES: Mapping[Theme, Palette] = MappingProxyType(
    {Theme.PAPER: {}, Theme.LIGHT: _LIGHT, Theme.DARK: _DARK}
)
"""The value of every token in a theme; a colour that is missing there is its own value."""
