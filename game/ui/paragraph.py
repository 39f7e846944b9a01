"""Words set in lines: mixed bold and colour, measured before anything is drawn.

Owns the filling of lines. Where a line may end is `linebreak`'s business, what letters look like
`fonts`'. Body text is never cut off: a word wider than the line is split, nothing is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from game.ui import fonts
from game.ui.linebreak import is_wide, pieces
from game.ui.theme import INK, Colour, Face, Role, Scale, Typeface

_BOLD_OF = {Face.SANS: Face.SANS_BOLD}

_KEPT = 2048
"""How many paragraphs are remembered: those of a few pages in every way they were tried."""

_INSTEAD: dict[Typeface, dict[Face, Face]] = {
    Typeface.NOTO: {},
    Typeface.ATKINSON: {Face.SANS: Face.ATKINSON, Face.SANS_BOLD: Face.ATKINSON_BOLD},
}
"""What a typeface sets its letters in; those it does not have keep the face they are in."""


SQUARE = frozenset("“”‘’…")
"""Marks that a Chinese text has as wide as its characters, and any other text narrow."""


class Span(NamedTuple):
    """A stretch of text with its own weight or colour; None takes the paragraph's colour."""

    text: str
    bold: bool = False
    colour: Colour | None = None


Words = str | tuple[Span, ...]


class Run(NamedTuple):
    """Text that is drawn in one go, `x` pixels from the start of its line."""

    x: int
    text: str
    face: Face
    colour: Colour
    square: bool = False
    """Whether its marks are as wide as Chinese characters."""


class Line(NamedTuple):
    """The runs of one line and how far they reach."""

    runs: tuple[Run, ...]
    width: int


class Paragraph(NamedTuple):
    """Lines of `size`-pixel letters, `leading` pixels apart, with `tracking` pixels between two
    letters. `splits` counts the places where a word was wider than the line and had to be cut;
    `words` is the text before it was set.
    """

    lines: tuple[Line, ...]
    size: int
    leading: int
    splits: int
    tracking: int = 0
    words: str = ""

    @property
    def width(self) -> int:
        """The width of the widest line in pixels."""
        return max((line.width for line in self.lines), default=0)

    @property
    def height(self) -> int:
        """The height of all lines in pixels."""
        return self.leading * len(self.lines)


def plain(words: Words) -> str:
    """The words without weight and colour."""
    return words if isinstance(words, str) else "".join(span.text for span in words)


def natural_width(words: Words, role: Role, scale: Scale) -> int:
    """The width of the longest line when only forced line ends count, in pixels."""
    return set_paragraph(words, role, scale, 1 << 20).width


def narrowest_width(words: Words, role: Role, scale: Scale) -> int:
    """The width of the widest piece that must stay on one line, in pixels."""
    styles = _Styles(words, role, INK, scale)
    size = scale.font_px(role)
    return max((styles.width(p.start, p.end, size) for p in styles.pieces), default=0)


@lru_cache(_KEPT)
def set_paragraph(
    words: Words, role: Role, scale: Scale, width: int, colour: Colour = INK, balance: bool = False
) -> Paragraph:
    """Set `words` in lines of at most `width` pixels.

    `balance` narrows the lines as far as their number allows, so that a title does not end in a
    lonely word.
    """
    size = scale.font_px(role)
    styles = _Styles(words, role, colour, scale)
    cuts = _fill(styles, size, width)
    if balance and len(cuts) > 1:
        cuts = _balanced(styles, size, width, len(cuts))
    lines = tuple(styles.line(start, end, size) for start, end in cuts)
    splits = sum(end not in styles.ends for _start, end in cuts)
    tracking = scale.tracking(role)
    return Paragraph(lines, size, scale.leading(role), splits, tracking, plain(words))


_pieces = lru_cache(_KEPT)(pieces)
"""Where a text may be broken is the same at every size."""


@lru_cache(_KEPT)
def is_chinese(text: str) -> bool:
    """Whether a text is Chinese with some Latin words in it, and not the other way round."""
    wide = sum(map(is_wide, text))
    return 2 * wide > sum(letter.isascii() and letter.isalpha() for letter in text)


def _with_air(text: str) -> str:
    """A raised dot between short facts gets more room than a word."""
    return text.replace(" · ", "  ·  ")


class _Styles:
    """A text with the style of every stretch of it, addressed by offsets into the whole."""

    def __init__(self, words: Words, role: Role, colour: Colour, scale: Scale) -> None:
        spans = (Span(words),) if isinstance(words, str) else words
        spans = tuple(span._replace(text=_with_air(span.text)) for span in spans)
        self.text = "".join(span.text for span in spans)
        self._tracking = scale.tracking(role)
        self._instead = _INSTEAD[scale.look.typeface]
        self._stretches: list[tuple[int, int, Face, Colour, bool]] = []
        self._is_chinese = is_chinese(self.text)
        at = 0
        for span in spans:
            face = _BOLD_OF.get(role.face, role.face) if span.bold else role.face
            for text, own, square in self._by_face(span.text, face):
                self._stretches.append((at, at + len(text), own, span.colour or colour, square))
                at += len(text)
        self.pieces = _pieces(self.text)
        self.ends = {piece.end for piece in self.pieces}

    def _by_face(self, text: str, face: Face) -> Iterator[tuple[str, Face, bool]]:
        """The text cut where the chosen typeface lacks a letter, and around square marks."""
        other = self._instead.get(face, face)
        if other is face and not self._is_chinese:
            yield text, face, False
            return

        def kind(letter: str) -> tuple[Face, bool]:
            if self._is_chinese and letter in SQUARE:
                return face, True
            return other if other is face or fonts.has(other, letter) else face, False

        for (own, square), letters in groupby(text, kind):
            yield "".join(letters), own, square

    def parts(self, start: int, end: int) -> Iterator[tuple[str, Face, Colour, bool]]:
        """The text between two offsets, cut where the style changes."""
        for first, last, face, colour, square in self._stretches:
            low, high = max(start, first), min(end, last)
            if low < high:
                yield self.text[low:high], face, colour, square

    def width(self, start: int, end: int, size: int) -> int:
        """The width in pixels of the text between two offsets."""
        return sum(
            fonts.width(face, size, text, self._tracking, square)
            for text, face, _, square in self.parts(start, end)
        )

    def line(self, start: int, end: int, size: int) -> Line:
        """The text between two offsets as a line ready to draw."""
        runs, x = [], 0
        for text, face, colour, square in self.parts(start, end):
            runs.append(Run(x, text, face, colour, square))
            x += fonts.width(face, size, text, self._tracking, square)
        return Line(tuple(runs), x)


def _fill(styles: _Styles, size: int, width: int) -> list[tuple[int, int]]:
    """Offsets of the lines: as many pieces on each as fit, at least one."""
    cuts: list[tuple[int, int]] = []
    start = end = -1
    reach = 0
    for piece in styles.pieces:
        if start >= 0:
            longer = reach + styles.width(end, piece.end, size)
            if longer > width - size:
                longer = styles.width(start, piece.end, size)
            if longer <= width:
                end, reach = piece.end, longer
            else:
                cuts.append((start, end))
                start = -1
        if start < 0:
            start, end = _split_long(styles, size, width, piece.start, piece.end, cuts)
            reach = styles.width(start, end, size)
        if piece.forced:
            cuts.append((start, end))
            start = -1
    if start >= 0:
        cuts.append((start, end))
    return cuts


def _split_long(
    styles: _Styles, size: int, width: int, start: int, end: int, cuts: list[tuple[int, int]]
) -> tuple[int, int]:
    """Cut a piece that is wider than the line between characters; return what is left of it."""
    while end - start > 1 and styles.width(start, end, size) > width:
        fits = start + 1
        while styles.width(start, fits + 1, size) <= width:
            fits += 1
        cuts.append((start, fits))
        start = fits
    return start, end


def _balanced(styles: _Styles, size: int, width: int, count: int) -> list[tuple[int, int]]:
    """The cuts at the smallest width that still needs no more than `count` lines."""
    low, high = width // 2, width
    while high - low > 8:
        middle = (low + high) // 2
        if len(_fill(styles, size, middle)) > count:
            low = middle
        else:
            high = middle
    return _fill(styles, size, high)
