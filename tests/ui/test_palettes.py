"""Colours: strong contrast in two themes, and gains apart from losses for every kind of eye."""

from itertools import product

import pytest

from game.ui import theme as t
from game.ui.palettes import PALETTES
from game.ui.theme import Colour, Theme

WORDS = 7.0
PARTS = 3.0
PAPER_WORDS = 4.5

GROUNDS = {"paper": t.PAPER, "card": t.CARD, "quiet": t.QUIET}
TINTED = {
    "seal": (t.SEAL, t.SEAL_PALE),
    "sea": (t.SEA, t.SEA_PALE),
    "ochre": (t.OCHRE, t.OCHRE_PALE),
    "ink on seal": (t.INK, t.SEAL_PALE),
    "ink on sea": (t.INK, t.SEA_PALE),
    "ink on ochre": (t.INK, t.OCHRE_PALE),
    "small print on seal": (t.INK_2, t.SEAL_PALE),
    "small print on sea": (t.INK_2, t.SEA_PALE),
    "small print on ochre": (t.INK_2, t.OCHRE_PALE),
    "a button": (t.CARD, t.INK),
    "the primary button": (t.CARD, t.SEAL),
    "a discussion": (t.CARD, t.NIGHT),
    "small print of a discussion": (t.NIGHT_2, t.NIGHT),
}
WORD_PAIRS = TINTED | {
    f"{name} on {where}": (colour, ground)
    for (name, colour), (where, ground) in product(
        {"ink": t.INK, "small print": t.INK_2, "seal": t.SEAL, "sea": t.SEA}.items(),
        GROUNDS.items(),
    )
}
PART_PAIRS = {
    "an edge on paper": (t.LINE, t.PAPER),
    "an edge on a card": (t.LINE, t.CARD),
    "the edge of a loss": (t.SEAL_LINE, t.CARD),
    "the edge of a gain": (t.SEA_LINE, t.CARD),
    "the edge of a doubt": (t.OCHRE_LINE, t.CARD),
    "a key on a button": (t.NIGHT_LINE, t.INK),
    "the focus": (t.INK, t.PAPER),
    "the focus on a button": (t.CARD, t.INK),
    "the scrollbar": (t.INK_2, t.PAPER),
    **{f"grade band {rank}": (colour, t.CARD) for rank, colour in enumerate(t.GRADES)},
}
STRONG = (Theme.LIGHT, Theme.DARK)

# Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color Vision
# Deficiency” (2009), severity 1.0, for linear RGB.
DEFICIENCIES = {
    "all three cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
APART = 20.0
"""CIE76 distance of two colours that nobody takes for each other side by side."""


def worn(colour: Colour, theme: Theme) -> Colour:
    return PALETTES[theme].get(colour, colour)


def linear(colour: Colour) -> tuple[float, ...]:
    shares = (part / 255 for part in colour)
    return tuple(s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)


def luminance(colour: Colour) -> float:
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear(colour), strict=True))


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of WCAG 2."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def seen(colour: Colour, by: str) -> tuple[float, float, float]:
    """A colour in CIE L*a*b* as an eye sees it."""
    red, green, blue = (
        min(1.0, max(0.0, sum(w * p for w, p in zip(row, linear(colour), strict=True))))
        for row in DEFICIENCIES[by]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return (116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz))


def distance(one: Colour, other: Colour, by: str) -> float:
    pairs = zip(seen(one, by), seen(other, by), strict=True)
    return sum((a - b) ** 2 for a, b in pairs) ** 0.5


@pytest.mark.parametrize("theme", STRONG)
@pytest.mark.parametrize("name", WORD_PAIRS)
def test_words_stand_out_seven_to_one_where_contrast_is_strong(theme: Theme, name: str) -> None:
    words, ground = WORD_PAIRS[name]
    assert contrast(worn(words, theme), worn(ground, theme)) >= WORDS


@pytest.mark.parametrize("theme", STRONG)
@pytest.mark.parametrize("name", PART_PAIRS)
def test_parts_stand_out_three_to_one_where_contrast_is_strong(theme: Theme, name: str) -> None:
    part, ground = PART_PAIRS[name]
    assert contrast(worn(part, theme), worn(ground, theme)) >= PARTS


@pytest.mark.parametrize("name", WORD_PAIRS)
def test_words_on_paper_keep_the_usual_contrast(name: str) -> None:
    words, ground = WORD_PAIRS[name]
    assert contrast(words, ground) >= PAPER_WORDS


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("by", DEFICIENCIES)
@pytest.mark.parametrize(
    ("gain", "loss"), [(t.SEA, t.SEAL), (t.SEA_LINE, t.SEAL_LINE)], ids=["words", "edges"]
)
def test_a_gain_is_never_taken_for_a_loss(
    theme: Theme, by: str, gain: Colour, loss: Colour
) -> None:
    assert distance(worn(gain, theme), worn(loss, theme), by) >= APART


def test_no_theme_gives_two_grades_one_colour() -> None:
    for theme in Theme:
        assert len({worn(colour, theme) for colour in t.GRADES}) == len(t.GRADES)
