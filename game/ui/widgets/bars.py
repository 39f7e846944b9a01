"""Many lives side by side: how many ended with which score, and where this run is among them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pygame

from game.ui.canvas import Canvas
from game.ui.layout import Element
from game.ui.page import Page
from game.ui.paragraph import Paragraph, set_paragraph
from game.ui.theme import INK, INK_2, LINE, NOTE, PAPER, SEA_LINE, SEAL, Scale

if TYPE_CHECKING:
    from game.debrief.crowd import Column

POINTER = 22
"""The triangle under the bar of this run, in units."""


class Bars(Element):
    """A bar for every stretch of scores on a sheet between `least` and `most` units high; the bar
    of this run is dark and has a pointer under it.
    """

    def __init__(self, columns: Sequence[Column], least: float, most: float | None = None) -> None:
        self._columns = tuple(columns)
        self._least = least
        self._most = most or least

    def natural(self, scale: Scale) -> int:
        return scale.px(400)

    def height(self, scale: Scale, width: int) -> int:
        return max(scale.px(self._least), 3 * scale.leading(NOTE)) + self._foot(scale)

    def stretch(self, scale: Scale) -> int:
        return scale.px(self._most) - scale.px(self._least)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        page.paint(box, self._paint)
        for paragraph, at in self._labels(scale, box):
            page.write(at, paragraph)

    def _foot(self, scale: Scale) -> int:
        return scale.px(POINTER) + scale.leading(NOTE) + scale.px(10)

    def _field(self, scale: Scale, box: pygame.Rect) -> pygame.Rect:
        """The part of the sheet in which the bars stand."""
        across, top = scale.px(26), scale.px(20)
        high = max(1, box.height - top - self._foot(scale))
        return pygame.Rect(box.left + across, box.top + top, box.width - 2 * across, high)

    def _slot(self, field: pygame.Rect, number: int) -> tuple[int, int]:
        """The left and right end of the n-th bar's place."""
        count = len(self._columns)
        left = field.left + field.width * number // count
        return left, field.left + field.width * (number + 1) // count

    def _labels(self, scale: Scale, box: pygame.Rect) -> list[tuple[Paragraph, pygame.Rect]]:
        """The scores under the bars: this run's own first, then as many others as have room."""
        field = self._field(scale, box)
        order = sorted(range(len(self._columns)), key=lambda n: not self._columns[n].has_run)
        placed: list[tuple[Paragraph, pygame.Rect]] = []
        for number in order:
            column = self._columns[number]
            words = set_paragraph(
                column.label, NOTE, scale, 1 << 20, INK if column.has_run else INK_2
            )
            left, right = self._slot(field, number)
            air = scale.px(8)
            middle = (left + right - words.width) // 2
            x = min(max(box.left + air, middle), box.right - words.width - air)
            y = field.bottom + scale.px(POINTER) + scale.px(2)
            at = pygame.Rect(x, y, words.width, words.leading)
            if not any(at.inflate(scale.px(24), 0).colliderect(other) for _, other in placed):
                placed.append((words, at))
        return placed

    def _paint(self, canvas: Canvas, box: pygame.Rect) -> None:
        scale = canvas.scale
        canvas.panel(box, fill=PAPER, radius=scale.px(12))
        field = self._field(scale, box)
        canvas.fill(pygame.Rect(field.left, field.bottom, field.width, scale.px(2)), LINE)
        for number, column in enumerate(self._columns):
            left, right = self._slot(field, number)
            gap = max(1, (right - left) // 8)
            high = round(column.share * field.height)
            high = max(high, scale.px(3)) if column.lives else 0
            bar = pygame.Rect(left + gap, field.bottom - high, right - left - 2 * gap, high)
            if high:
                canvas.fill(bar, INK if column.has_run else SEA_LINE)
            if column.has_run:
                side = scale.px(POINTER)
                pointer = pygame.Rect(0, 0, side, side)
                pointer.midtop = (bar.centerx, field.bottom + scale.px(3))
                canvas.triangle(pointer, SEAL, up=True)
