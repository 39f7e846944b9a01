"""Colours, type roles and sizes: what every screen is drawn with.

Owns the tokens of the look and the one rule that turns them into pixels: everything is a fraction
of the window's height, words also follow the reader's text size and spacing. A colour token names
itself by its value on paper; in other themes the canvas dresses it (`palettes`). Must not know
pygame, screens or the state of a game.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

Colour = tuple[int, int, int]

PAPER: Colour = (0xF6, 0xF1, 0xE7)
CARD: Colour = (0xFF, 0xFD, 0xF8)
LINE: Colour = (0xD9, 0xCF, 0xBD)
QUIET: Colour = (0xF0, 0xEB, 0xDF)
INK: Colour = (0x1E, 0x2A, 0x36)
INK_2: Colour = (0x51, 0x60, 0x6E)
SEAL: Colour = (0xB8, 0x39, 0x2B)
SEAL_PALE: Colour = (0xF7, 0xE3, 0xDD)
SEAL_LINE: Colour = (0xD9, 0x8F, 0x83)
SEA: Colour = (0x1F, 0x6F, 0x78)
SEA_PALE: Colour = (0xDD, 0xED, 0xEB)
SEA_LINE: Colour = (0x9F, 0xC6, 0xC4)
OCHRE: Colour = (0x8A, 0x5A, 0x0B)
OCHRE_PALE: Colour = (0xF5, 0xE8, 0xCC)
OCHRE_LINE: Colour = (0xD8, 0xBB, 0x84)
NIGHT: Colour = (0x12, 0x20, 0x2B)
NIGHT_2: Colour = (0xA9, 0xB4, 0xBC)
NIGHT_LINE: Colour = (0xB9, 0xC2, 0xC8)

GRADES: tuple[Colour, ...] = (
    (0x8E, 0x2F, 0x24),
    (0xCE, 0x8A, 0x5B),
    (0xD9, 0xC4, 0x8F),
    (0x9C, 0xC3, 0xB9),
    (0x4E, 0x9A, 0x97),
    (0x1F, 0x6F, 0x78),
)
"""From the lowest grade to the highest, as drawn on the gauge."""

DESIGN_HEIGHT = 1080
"""Every size in this package is written as pixels of a window this high."""

SMALLEST_SHARE = 0.02
"""No words are set smaller than this share of the window's height."""


def grade_colour(rank: int, count: int) -> Colour:
    """The colour of grade number `rank` (0 is the lowest) out of `count`, spread over the scale."""
    if count < 2:
        return GRADES[-1]
    return GRADES[round(rank * (len(GRADES) - 1) / (count - 1))]


class Face(Enum):
    """The bundled type faces; the value is the file's name."""

    SANS = "NotoSansSC-Regular.ttf"
    SANS_BOLD = "NotoSansSC-Bold.ttf"
    SERIF = "NotoSerifSC-SemiBold.ttf"
    ATKINSON = "AtkinsonHyperlegibleNext-Regular.ttf"
    ATKINSON_BOLD = "AtkinsonHyperlegibleNext-Bold.ttf"


class Typeface(Enum):
    """Which face the words that are read are set in; titles and seals keep their serif."""

    NOTO = "noto"
    ATKINSON = "atkinson"
    """Atkinson Hyperlegible Next: letters that are hard to mistake for each other."""


class Theme(Enum):
    """What the colour tokens look like; two of them for strong contrast."""

    PAPER = "paper"
    LIGHT = "light"
    DARK = "dark"


class Look(NamedTuple):
    """How a reader likes words and colours. `text_size` and `line_spacing` are per cent;
    `letter_spacing` is what is added between two letters, in hundredths of their size.
    """

    text_size: int = 100
    line_spacing: int = 100
    letter_spacing: int = 0
    typeface: Typeface = Typeface.NOTO
    theme: Theme = Theme.PAPER


class Role(NamedTuple):
    """What a piece of text is for.

    `size` and `leading` are pixels at 1080 lines; `growth` says how much of the reader's text
    size it takes on: 1.0 for everything that is read, less for what is large already.
    """

    face: Face
    size: float
    leading: float
    growth: float = 1.0


BODY = Role(Face.SANS, 30, 42)
BODY_TIGHT = Role(Face.SANS, 30, 38)
BODY_CLOSE = Role(Face.SANS, 29, 36)
CHOICE = Role(Face.SANS, 28, 38)
CHOICE_BOLD = Role(Face.SANS_BOLD, 28, 38)
LABEL = Role(Face.SANS, 25, 33)
LABEL_BOLD = Role(Face.SANS_BOLD, 25, 33)
NOTE = Role(Face.SANS, 22, 29)
NOTE_BOLD = Role(Face.SANS_BOLD, 22, 29)
CHIP = Role(Face.SANS, 23, 27)
CHIP_NOTE = Role(Face.SANS, 22, 25)
CHIP_HEAD = Role(Face.SANS_BOLD, 22, 25)
CHANGE = Role(Face.SANS_BOLD, 30, 36, 0.8)
TITLE = Role(Face.SERIF, 46, 58, 0.6)
TITLE_TIGHT = Role(Face.SERIF, 38, 48, 0.6)
HEADING = Role(Face.SERIF, 34, 44, 0.75)
SECTION = Role(Face.SERIF, 27, 36, 0.9)
SECTION_TIGHT = Role(Face.SERIF, 22, 36, 0.9)
STRAP = Role(Face.SERIF, 30, 40, 0.8)
POINTS = Role(Face.SERIF, 56, 64, 0.6)
SCORE = Role(Face.SERIF, 106, 96, 0.35)
SCORE_MEDIUM = Role(Face.SERIF, 78, 80, 0.35)
SCORE_SMALL = Role(Face.SERIF, 52, 54, 0.6)

TEXT_SIZES = (100, 125, 150, 175, 200, 225, 250)


class Scale:
    """Turns design units into pixels for one window and one look."""

    __slots__ = ("_space", "_unit", "height", "look", "width")

    def __init__(
        self, width: int, height: int, text_size: int = 100, look: Look | None = None
    ) -> None:
        self.width = width
        self.height = height
        self.look = look or Look(text_size)
        self._unit = height / DESIGN_HEIGHT
        self._space = self._unit * (1 + (self.text_size - 100) / 100 * 0.35)

    @property
    def text_size(self) -> int:
        """How large words are, in per cent."""
        return self.look.text_size

    @property
    def key(self) -> tuple[int, int, Look]:
        """What two equal scales have in common: nothing drawn differs between them."""
        return (self.width, self.height, self.look)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Scale) and other.key == self.key

    def __hash__(self) -> int:
        return hash(self.key)

    def px(self, units: float) -> int:
        """Pixels for a distance that follows the window only; at least one unless zero."""
        return max(1, round(units * self._unit)) if units else 0

    def space(self, units: float) -> int:
        """Pixels for the air around words: follows the window and a little the text size."""
        return max(1, round(units * self._space)) if units else 0

    def font_px(self, role: Role) -> int:
        """The size of a role's letters in pixels, never under the smallest readable share."""
        smallest = -(-self.height * SMALLEST_SHARE // 1)
        return int(max(smallest, round(role.size * self._unit * self._grown(role))))

    def leading(self, role: Role) -> int:
        """The distance from one line to the next in pixels."""
        spaced = self.look.line_spacing / 100
        return max(1, round(role.leading / role.size * self.font_px(role) * spaced))

    def tracking(self, role: Role) -> int:
        """What is added after every letter of a role, in pixels."""
        return round(self.look.letter_spacing / 100 * self.font_px(role))

    @property
    def em(self) -> int:
        """The size of body text, the measure by which a screen decides what fits side by side."""
        return self.font_px(BODY)

    @property
    def letter(self) -> float:
        """What columns and lines of words are measured in: the size of body text, and more where
        its letters stand apart. An ordinary letter is a little wider than half its size.
        """
        return self.em * (1 + self.look.letter_spacing / 55)

    @property
    def columns(self) -> float:
        """How many body-text sizes fit across the window: 64 at 1920×1080 and 100 %. Letters that
        stand apart count as larger.
        """
        return self.width / self.letter

    @property
    def lines(self) -> float:
        """How many body-text sizes fit down the window: 36 at 1920×1080 and 100 %. Lines that stand
        apart count as larger.
        """
        return self.height / self.em * 100 / self.look.line_spacing

    def _grown(self, role: Role) -> float:
        return 1 + (self.text_size - 100) / 100 * role.growth
