"""The score over time as a line, with the levels worth knowing and the slips on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui import shapes
from game.ui.canvas import Canvas
from game.ui.layout import Element
from game.ui.page import Page
from game.ui.paragraph import Paragraph, set_paragraph
from game.ui.theme import INK, INK_2, LINE, NOTE, PAPER, SEAL, Colour, Scale
from game.ui.widgets.slips import SHADES

if TYPE_CHECKING:
    from game.ui.views.register import CurveView


class Curve(Element):
    """The line on a sheet between `least` and `most` units high; labels stand in a margin."""

    def __init__(self, view: CurveView, least: float, most: float | None = None) -> None:
        self._view = view
        self._least = least
        self._most = most or least

    def natural(self, scale: Scale) -> int:
        return scale.px(400)

    def height(self, scale: Scale, width: int) -> int:
        return max(scale.px(self._least), 3 * scale.leading(NOTE)) + self._foot(scale)

    def stretch(self, scale: Scale) -> int:
        return scale.px(self._most) - scale.px(self._least)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        page.paint(box, self._paint_sheet)
        field = self._field(scale, box)
        for paragraph, at in self._guide_labels(scale, box, field):
            page.write(at, paragraph)
        for paragraph, at in self._month_labels(scale, box, field):
            page.write(at, paragraph)
        page.paint(field, self._paint_line)

    def _foot(self, scale: Scale) -> int:
        return scale.leading(NOTE) if self._view.months else 0

    def _field(self, scale: Scale, box: pygame.Rect) -> pygame.Rect:
        """The part of the sheet in which the line runs."""
        labels = [self._set(guide.label, scale).width for guide in self._view.guides]
        left = scale.px(14) + max(labels, default=0) + scale.px(10)
        down = scale.px(20)
        return pygame.Rect(
            box.left + left,
            box.top + down,
            max(1, box.width - left - scale.px(26)),
            max(1, box.height - 2 * down - self._foot(scale)),
        )

    def _guide_labels(
        self, scale: Scale, box: pygame.Rect, field: pygame.Rect
    ) -> list[tuple[Paragraph, pygame.Rect]]:
        """The names of the levels, beside their line; one that would touch another is left out."""
        placed: list[tuple[Paragraph, pygame.Rect]] = []
        for guide in self._view.guides:
            paragraph = self._set(guide.label, scale)
            top = round(field.bottom - guide.level * field.height) - paragraph.leading // 2
            top = max(box.top, min(box.bottom - self._foot(scale) - paragraph.leading, top))
            at = pygame.Rect(box.left + scale.px(14), top, paragraph.width, paragraph.leading)
            if not any(at.colliderect(other) for _, other in placed):
                placed.append((paragraph, at))
        return placed

    def _month_labels(
        self, scale: Scale, box: pygame.Rect, field: pygame.Rect
    ) -> list[tuple[Paragraph, pygame.Rect]]:
        placed: list[tuple[Paragraph, pygame.Rect]] = []
        free = box.left
        for across, name in self._view.months:
            paragraph = self._set(name, scale)
            left = round(field.left + across * field.width) - paragraph.width // 2
            left = min(left, box.right - paragraph.width - scale.px(8))
            if left < free:
                continue
            top = box.bottom - paragraph.leading - scale.px(4)
            placed.append((paragraph, pygame.Rect(left, top, paragraph.width, paragraph.leading)))
            free = left + paragraph.width + scale.px(16)
        return placed

    def _set(self, words: str, scale: Scale) -> Paragraph:
        return set_paragraph(words, NOTE, scale, 1 << 20, INK_2)

    def _paint_sheet(self, canvas: Canvas, box: pygame.Rect) -> None:
        canvas.panel(box, fill=PAPER, radius=canvas.scale.px(12))
        field = self._field(canvas.scale, box)
        dash = canvas.scale.px(9)
        for guide in self._view.guides:
            y = round(field.bottom - guide.level * field.height)
            for x in range(field.left, box.right, 2 * dash):
                stroke = pygame.Rect(x, y, min(dash, box.right - x), canvas.scale.px(2))
                canvas.fill(stroke, LINE)

    def _paint_line(self, canvas: Canvas, field: pygame.Rect) -> None:
        margin = canvas.scale.px(14)
        size = (field.width + 2 * margin, field.height + 2 * margin)
        canvas.stamp(
            ("curve", self._view.points, self._view.dots, field.size),
            lambda: self._line(canvas, field, size, margin),
            (field.left - margin, field.top - margin),
        )

    def _line(
        self, canvas: Canvas, field: pygame.Rect, size: tuple[int, int], margin: int
    ) -> pygame.Surface:
        def on_sheet(across: float, level: float) -> tuple[float, float]:
            return (margin + across * field.width, margin + (1 - level) * field.height)

        def dot_at(at: tuple[float, float], units: float, colour: Colour) -> None:
            radius = canvas.scale.px(units)
            ring = canvas.dressed(PAPER)
            disc = shapes.disc(radius, canvas.dressed(colour), ring, max(1, radius // 4))
            drawn.blit(disc, disc.get_rect(center=(round(at[0]), round(at[1]))))

        points = [on_sheet(*point) for point in self._view.points]
        drawn = shapes.polyline(size, points, canvas.dressed(INK), canvas.scale.px(5))
        for dot in self._view.dots:
            dot_at(on_sheet(dot.across, dot.level), 9, SHADES[dot.tone].strong)
        if points and not self._view.dots:
            dot_at(points[-1], 10, SEAL)
        return drawn
