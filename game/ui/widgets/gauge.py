"""The grades side by side, and where the score stands among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui import fonts
from game.ui.canvas import Canvas
from game.ui.layout import Element
from game.ui.page import Page
from game.ui.paragraph import Paragraph, set_paragraph
from game.ui.shapes import sheet
from game.ui.theme import CARD, INK, INK_2, NOTE, Colour, Scale, grade_colour

if TYPE_CHECKING:
    from game.ui.views.register import BandView, GaugeView

BAR = 22
MARK = 44


class Gauge(Element):
    """A coloured bar with a mark, a ghost where the mark was, and the grades named below.

    Names that would touch each other lose their number first and then take turns on two lines.
    """

    def __init__(self, view: GaugeView, *, labels: bool = True) -> None:
        self._view = view
        self._labels = labels

    def natural(self, scale: Scale) -> int:
        return scale.px(300)

    def height(self, scale: Scale, width: int) -> int:
        high = scale.px(MARK)
        if self._labels:
            lines = max((line for *_, line in self._named(scale, width)), default=-1) + 1
            high += scale.leading(NOTE) * lines
        return high

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        bar = pygame.Rect(box.left, box.top, box.width, scale.px(MARK))
        page.paint(bar, self._paint)
        if not self._labels:
            return
        for paragraph, x, line in self._named(scale, box.width):
            y = bar.bottom + line * paragraph.leading
            at = pygame.Rect(box.left + x, y, paragraph.width, paragraph.leading)
            page.write(at, paragraph)

    def _named(self, scale: Scale, width: int) -> list[tuple[Paragraph, int, int]]:
        """The names of the grades as (paragraph, left, line), free of overlaps."""
        for with_numbers in (True, False):
            set_names = [self._name(band, scale, width, with_numbers) for band in self._view.bands]
            lefts = self._lefts(set_names, scale, width)
            if lefts[0] >= 0:
                return [(name, left, 0) for name, left in zip(set_names, lefts, strict=True)]
        return [
            (name, max(0, left), number % 2)
            for number, (name, left) in enumerate(zip(set_names, lefts, strict=True))
        ]

    def _name(self, band: BandView, scale: Scale, width: int, with_number: bool) -> Paragraph:
        words = f"{band.grade} {band.begins}".strip()
        room = band.share * width - scale.px(6)
        if not with_number or fonts.width(NOTE.face, scale.font_px(NOTE), words) > room:
            words = band.grade
        return set_paragraph(words, NOTE, scale, 1 << 20, INK_2)

    def _lefts(self, names: list[Paragraph], scale: Scale, width: int) -> list[int]:
        """Where the names begin: under the middle of their band, moved apart where they touch."""
        air, before = scale.px(9), 0.0
        lefts: list[int] = []
        for band, name in zip(self._view.bands, names, strict=True):
            middle = (before + band.share / 2) * width
            earliest = lefts[-1] + names[len(lefts) - 1].width + air if lefts else 0
            lefts.append(max(earliest, round(middle - name.width / 2)))
            before += band.share
        limit = width
        for at in reversed(range(len(names))):
            lefts[at] = min(lefts[at], limit - names[at].width)
            limit = lefts[at] - air
        return lefts

    def _paint(self, canvas: Canvas, box: pygame.Rect) -> None:
        scale = canvas.scale
        high = scale.px(BAR)
        bar = pygame.Rect(box.left, box.centery - high // 2, box.width, high)
        canvas.rounded(
            ("gauge", self._view.bands), bar, high // 2, lambda: self._bands(canvas, bar.size)
        )
        if self._view.ghost is not None:
            self._paint_mark(canvas, bar, self._view.ghost, is_ghost=True)
        self._paint_mark(canvas, bar, self._view.mark, is_ghost=False)

    def _bands(self, canvas: Canvas, size: tuple[int, int]) -> pygame.Surface:
        made = sheet(*size)
        bands = self._view.bands
        left = 0.0
        for band in bands:
            colour = canvas.dressed(grade_colour(band.rank, len(bands)))
            right = left + band.share * size[0]
            made.fill(colour, pygame.Rect(round(left), 0, round(right) - round(left) + 1, size[1]))
            left = right
        return made

    def _paint_mark(self, canvas: Canvas, bar: pygame.Rect, at: float, *, is_ghost: bool) -> None:
        scale = canvas.scale
        wide, high = max(3, scale.px(6)), scale.px(MARK)
        x = round(bar.left + at * (bar.width - wide))
        mark = pygame.Rect(x, bar.centery - high // 2, wide, high)
        if is_ghost:
            ink = canvas.dressed(INK)
            canvas.stamp(("ghost", mark.size), lambda: _ghost(mark.size, ink), mark.topleft)
        else:
            canvas.panel(mark.inflate(scale.px(4), 0), fill=CARD, radius=wide // 2)
            canvas.panel(mark, fill=INK, radius=wide // 2)


def _ghost(size: tuple[int, int], ink: Colour) -> pygame.Surface:
    made = sheet(*size)
    made.fill((*ink, 80))
    return made
