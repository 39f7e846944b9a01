"""The grade, stamped: a family of vermilion seals, tilted by six degrees. Nothing else is tilted.

    letters, A to AAA     a square with a fine inner line, cut in serif
    words, "very good"    a tablet as wide as its words, with a row of steps below
    Chinese, 良好          a square, two characters to the line, as on a name seal
    a withdrawn file      the old grade without its colour, and across it the word that ends it
    no file               the empty frame where a seal would be, and the words for that

Owns their look. Every seal says in letters what it means; none is a picture only.
"""

from __future__ import annotations

from typing import NamedTuple

import pygame

from game.language import _
from game.ui import fonts, ink
from game.ui.canvas import Canvas
from game.ui.layout import Element
from game.ui.page import Page
from game.ui.shapes import FINE, sheet
from game.ui.theme import INK_2, SEAL, Colour, Face, Scale, Theme

TILT = 6.0
_SIN, _COS = 0.1045, 0.9945
_SIDE = 0.89
"""How much of its box a square seal fills: the rest is for the tilt."""
_SMALL = 100
"""Units below which a seal is cut without steps, and words stand on one line."""
_LETTER_SHARE = {1: 0.58, 2: 0.42, 3: 0.29}
_LARGER = 1.16
"""By so much letters grow where there is no fine line around them."""
_LINED = 60
"""Pixels from which a square seal has its fine inner line."""
_WHITE = (255, 255, 255)

Step = tuple[int, int]
"""Which of how many: (2, 5) is the second of five."""


class Cut(NamedTuple):
    """What is cut into a seal, in pixels of the window: lines of words, their size, and how wide
    and high the seal is before it is tilted.
    """

    lines: tuple[str, ...]
    letters: int
    wide: int
    high: int
    step: Step | None = None


class Seal(Element):
    """The seal of a grade, `size` units high. An empty grade is that of a person without a file."""

    def __init__(
        self,
        grade: str,
        size: float = 122,
        *,
        step: Step | None = None,
        is_withdrawn: bool = False,
        grows: bool = False,
    ) -> None:
        self._grade = grade
        self._size = size
        self._step = step
        self._is_withdrawn = is_withdrawn and bool(grade)
        self._grows = grows

    def natural(self, scale: Scale) -> int:
        wide, high = self._outline(scale)
        return max(self._nominal(scale), round(wide * _COS + high * _SIN) + 2)

    def height(self, scale: Scale, width: int) -> int:
        wide, high = self._outline(scale)
        return max(self._nominal(scale), round(wide * _SIN + high * _COS) + 2)

    def _outline(self, scale: Scale) -> tuple[int, int]:
        """How wide and high it is before it is tilted, with the word across it."""
        cut, end = self._cut(scale), self._end(scale)
        if not self._is_withdrawn:
            return cut.wide, cut.high
        if self._is_low(scale):
            return end.wide, end.high
        return max(cut.wide, end.wide), cut.high

    def _nominal(self, scale: Scale) -> int:
        """The height of a square seal with its room; small tablets with long words are higher."""
        return scale.px(self._size * (scale.text_size / 100 if self._grows else 1.0))

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        page.paint(box, self._paint)

    def _paint(self, canvas: Canvas, box: pygame.Rect) -> None:
        scale, is_worn = canvas.scale, canvas.scale.look.theme is Theme.PAPER
        red, grey = canvas.dressed(SEAL), canvas.dressed(INK_2)
        cut = self._cut(scale)
        key = ("seal", cut, self._is_withdrawn, red, is_worn)
        if not self._grade:
            canvas.stamp_centred(key, lambda: ink.tilted(_empty(cut, grey), TILT), box)
        elif self._is_withdrawn and self._is_low(scale):
            end = self._end(scale)
            canvas.stamp_centred(
                (key, end), lambda: ink.tilted(_inked(end, red, is_worn), TILT), box
            )
        elif self._is_withdrawn:
            end = self._end(scale)
            canvas.stamp_centred(
                key, lambda: ink.tilted(_ended(cut, end, red, grey, is_worn), TILT), box
            )
        else:
            canvas.stamp_centred(key, lambda: ink.tilted(_inked(cut, red, is_worn), TILT), box)

    def _cut(self, scale: Scale) -> Cut:
        grade = self._grade or _("no file")
        high, is_low = self._nominal(scale), self._is_low(scale)
        step = None if is_low else self._step
        is_short = is_low or self._is_withdrawn
        return _cut(grade, high, _least(scale), step, is_low=is_low, is_short=is_short)

    def _end(self, scale: Scale) -> Cut:
        """The word across a seal that counts for nothing any more."""
        high = self._nominal(scale)
        letters = max(_least(scale), round(high * 0.2))
        words = _("withdrawn")
        if self._is_low(scale):
            words = _("{grade}, withdrawn").format(grade=self._grade)
        wide = fonts.width(Face.SERIF, letters, words) + letters
        return Cut((words,), letters, wide, round(letters * 1.4))

    def _is_low(self, scale: Scale) -> bool:
        return self._nominal(scale) < scale.px(_SMALL)


def _least(scale: Scale) -> int:
    """No words are smaller than this, in pixels."""
    return -(-scale.height // 50)


def _cut(
    grade: str, high: int, least: int, step: Step | None, *, is_low: bool, is_short: bool
) -> Cut:
    """How the words of a grade are set on a seal that is `high` pixels with the room for its
    tilt.
    """
    side = round(high * _SIDE)
    if grade.isascii() and grade.isupper() and len(grade) in _LETTER_SHARE:
        share = _LETTER_SHARE[len(grade)] * (1 if side >= _LINED else _LARGER)
        return Cut((grade,), round(side * share), side, side)
    if not grade.isascii() and len(grade) <= (1 if is_low else 4):
        lines = tuple(grade[at : at + 2] for at in range(0, len(grade), 2))
        return Cut(lines, round(side * (0.33 if len(grade) > 1 else 0.6)), side, side)
    lines = (grade,) if is_short else _halved(grade)
    return _tablet(lines, high, least, step, is_low=is_low)


def _tablet(
    lines: tuple[str, ...], high: int, least: int, step: Step | None, *, is_low: bool
) -> Cut:
    """A frame that is as wide as its words, and as high as the tilt allows."""
    share = 0.46 if is_low else 0.23 if len(lines) > 1 else 0.32
    letters = max(least, round(high * share))
    widest = max(fonts.width(Face.SERIF, letters, line) for line in lines)
    wide = round(widest + letters * (0.8 if is_low else 1.0))
    tall = round((high - wide * _SIN) / _COS) if not is_low else round(high * 0.74)
    return Cut(lines, letters, wide, max(round(letters * 1.4), min(round(high * 0.8), tall)), step)


def _halved(words: str) -> tuple[str, ...]:
    """Words on two lines that are as even as can be; one word stays on one."""
    parts = words.split()
    ways = ((" ".join(parts[:at]), " ".join(parts[at:])) for at in range(1, len(parts)))
    return min(ways, key=lambda way: max(map(len, way)), default=(words,))


def _inked(cut: Cut, colour: Colour, is_worn: bool) -> pygame.Surface:
    """The seal as it comes off the block, FINE times too large."""
    shape = _block(cut)
    return ink.stamped(shape, colour, " ".join(cut.lines)) if is_worn else ink.even(shape, colour)


def _block(cut: Cut) -> pygame.Surface:
    """What is raised on the block: frame, words, steps; white on nothing."""
    made = sheet(cut.wide * FINE, cut.high * FINE, _WHITE)
    short = min(made.get_size())
    stroke = max(FINE, round(short * 0.062))
    box = made.get_rect().inflate(-stroke // 2, -stroke // 2)
    pygame.draw.rect(made, _WHITE, box, stroke, border_radius=round(short * 0.13))
    if cut.wide == cut.high and cut.high >= _LINED:
        inner = box.inflate(-round(stroke * 3.1), -round(stroke * 3.1))
        fine = max(FINE // 2, round(short * 0.014))
        pygame.draw.rect(made, _WHITE, inner, fine, border_radius=round(short * 0.06))
    _write(made, cut)
    if cut.step is not None:
        _steps(made, cut.step)
    return made


def _write(made: pygame.Surface, cut: Cut) -> None:
    """The lines, one below the other in the middle; higher where there are steps below."""
    drawn = [
        fonts.font(Face.SERIF, cut.letters * FINE).render(line, True, _WHITE) for line in cut.lines
    ]
    words = [line.subsurface(line.get_bounding_rect()) for line in drawn]
    lead = round(cut.letters * FINE * 1.04)
    middle = made.get_height() / 2 - (made.get_height() * 0.085 if cut.step else 0)
    if len(words) == 1:
        made.blit(words[0], words[0].get_rect(center=(made.get_width() / 2, middle)))
        return
    top = middle - lead * len(words) / 2
    for number, line in enumerate(drawn):
        at = line.get_rect(center=(made.get_width() / 2, top + lead * (number + 0.5)))
        made.blit(line, at)


def _steps(made: pygame.Surface, step: Step) -> None:
    """One dot for every step there is, filled as far as one stands."""
    reached, count = step
    radius = round(made.get_height() * 0.042)
    apart = radius * 3
    left = made.get_width() / 2 - apart * (count - 1) / 2
    for number in range(count):
        at = (left + number * apart, made.get_height() * 0.82)
        ring = 0 if number < reached else max(FINE, radius * 2 // 5)
        pygame.draw.circle(made, _WHITE, at, radius, ring)


def _ended(old: Cut, end: Cut, red: Colour, grey: Colour, is_worn: bool) -> pygame.Surface:
    """A seal without its colour, and the word that ends it across."""
    below, across = ink.even(_block(old), grey), _inked(end, red, is_worn)
    below.set_alpha(150)
    made = sheet(max(below.get_width(), across.get_width()), below.get_height(), red)
    made.blit(below, below.get_rect(midtop=made.get_rect().midtop))
    place = across.get_rect(midbottom=made.get_rect().midbottom)
    made.fill((*red, 0), place.inflate(FINE * 4, FINE * 4))
    made.blit(across, place)
    return made


def _empty(cut: Cut, colour: Colour) -> pygame.Surface:
    """The frame where a seal would be, broken like everything that is not in force."""
    made = sheet(cut.wide * FINE, cut.high * FINE, _WHITE)
    stroke = max(FINE, round(min(made.get_size()) * 0.026))
    box = made.get_rect()
    pygame.draw.rect(made, _WHITE, box, stroke, border_radius=round(min(box.size) * 0.13))
    dash = stroke * 5
    for x in range(box.left + dash * 2, box.right - dash * 2, dash * 2):
        made.fill((*_WHITE, 0), (x, 0, dash, stroke))
        made.fill((*_WHITE, 0), (x, box.bottom - stroke, dash, stroke))
    for y in range(box.top + dash * 2, box.bottom - dash * 2, dash * 2):
        made.fill((*_WHITE, 0), (0, y, stroke, dash))
        made.fill((*_WHITE, 0), (box.right - stroke, y, stroke, dash))
    _write(made, cut)
    return ink.even(made, colour)
