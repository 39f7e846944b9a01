"""Elements beside, under and around each other.

Owns the sharing out of room: words are measured first, boxes follow. Must not know what is in them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import pygame

from game.ui.layout.element import ENDLESS, Element
from game.ui.page import Page
from game.ui.theme import Scale


class Column(Element):
    """Elements under one another; what is left of the height goes to those that stretch."""

    def __init__(self, children: Iterable[Element | None], gap: float = 0) -> None:
        self._children = [child for child in children if child is not None]
        self._gap = gap

    def natural(self, scale: Scale) -> int:
        return max((child.natural(scale) for child in self._children), default=0)

    def height(self, scale: Scale, width: int) -> int:
        return sum(self._heights(scale, width)) + self._gaps(scale)

    def stretch(self, scale: Scale) -> int:
        return min(ENDLESS, sum(child.stretch(scale) for child in self._children))

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        heights = self._heights(scale, box.width)
        spare = max(0, box.height - sum(heights) - self._gaps(scale))
        extra = _share_out(spare, [child.stretch(scale) for child in self._children])
        y = box.top
        for child, height, more in zip(self._children, heights, extra, strict=True):
            child.place(page, scale, pygame.Rect(box.left, y, box.width, height + more))
            y += height + more + scale.space(self._gap)

    def _heights(self, scale: Scale, width: int) -> list[int]:
        return [child.height(scale, width) for child in self._children]

    def _gaps(self, scale: Scale) -> int:
        return scale.space(self._gap) * max(0, len(self._children) - 1)


def _share_out(spare: int, wishes: Sequence[int]) -> list[int]:
    """Give spare pixels first to those who want a limited amount, evenly by what they want; the
    rest to the endless ones.
    """
    given = [0] * len(wishes)
    wanted = sum(wish for wish in wishes if wish < ENDLESS)
    for index, wish in enumerate(wishes):
        if 0 < wish < ENDLESS:
            given[index] = min(wish, -(-spare * wish // wanted))
            wanted, spare = wanted - wish, spare - given[index]
    endless = [index for index, wish in enumerate(wishes) if wish >= ENDLESS]
    for number, index in enumerate(endless):
        given[index] = spare // len(endless) + (number < spare % len(endless))
    return given


class Part(NamedTuple):
    """An element in a row: `share` 0 takes its natural width, others split what is left."""

    element: Element
    share: float = 0.0


class Row(Element):
    """Elements side by side. `align` 0 puts them at the top, 0.5 in the middle, None makes all as
    high as the row.
    """

    def __init__(
        self, parts: Iterable[Part | Element], gap: float = 0, align: float | None = 0.0
    ) -> None:
        self._parts = [part if isinstance(part, Part) else Part(part) for part in parts]
        self._gap = gap
        self._align = align

    def natural(self, scale: Scale) -> int:
        wanted = sum(part.element.natural(scale) for part in self._parts)
        return wanted + scale.space(self._gap) * (len(self._parts) - 1)

    def height(self, scale: Scale, width: int) -> int:
        widths = self._widths(scale, width)
        return max(
            (
                part.element.height(scale, wide)
                for part, wide in zip(self._parts, widths, strict=True)
            ),
            default=0,
        )

    def stretch(self, scale: Scale) -> int:
        return max((part.element.stretch(scale) for part in self._parts), default=0)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        x = box.left
        for part, wide in zip(self._parts, self._widths(scale, box.width), strict=True):
            high = part.element.height(scale, wide)
            y = box.top
            if self._align is None:
                high = box.height
            else:
                y += round((box.height - high) * self._align)
            part.element.place(page, scale, pygame.Rect(x, y, wide, high))
            x += wide + scale.space(self._gap)

    def _widths(self, scale: Scale, width: int) -> list[int]:
        left = width - scale.space(self._gap) * (len(self._parts) - 1)
        widths = [0 if part.share else part.element.natural(scale) for part in self._parts]
        widths = _squeezed(widths, left)
        spare, shares = left - sum(widths), sum(part.share for part in self._parts)
        for index, part in enumerate(self._parts):
            if part.share:
                widths[index] = int(spare * part.share / shares)
        return widths


def _squeezed(widths: list[int], room: int) -> list[int]:
    """The widths, the widest of them cut down to one limit until all fit into `room`."""
    if sum(widths) <= room:
        return widths
    limit, left = 0, room
    for place, width in enumerate(sorted(widths)):
        limit = max(0, left // (len(widths) - place))
        if width > limit:
            break
        left -= width
    return [min(width, limit) for width in widths]


class Flow(Element):
    """Elements side by side at their natural width, on as many lines as they need."""

    def __init__(
        self, children: Iterable[Element], gap: float = 0, line_gap: float = 0, align: float = 0.5
    ) -> None:
        self._children = list(children)
        self._gap = gap
        self._line_gap = line_gap
        self._align = align

    def natural(self, scale: Scale) -> int:
        wanted = sum(child.natural(scale) for child in self._children)
        return wanted + scale.space(self._gap) * max(0, len(self._children) - 1)

    def height(self, scale: Scale, width: int) -> int:
        lines = self._lines(scale, width)
        gaps = scale.space(self._line_gap) * max(0, len(lines) - 1)
        return gaps + sum(max(box.height for _, box in line) for line in lines)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        y = box.top
        for line in self._lines(scale, box.width):
            tallest = max(inner.height for _, inner in line)
            for child, inner in line:
                drop = round((tallest - inner.height) * self._align)
                child.place(page, scale, inner.move(box.left, y + drop))
            y += tallest + scale.space(self._line_gap)

    def _lines(self, scale: Scale, width: int) -> list[list[tuple[Element, pygame.Rect]]]:
        lines: list[list[tuple[Element, pygame.Rect]]] = []
        x = 0
        for child in self._children:
            wide = min(width, child.natural(scale))
            if not lines or x + wide > width:
                lines.append([])
                x = 0
            lines[-1].append((child, pygame.Rect(x, 0, wide, child.height(scale, wide))))
            x += wide + scale.space(self._gap)
        return lines


class Halves(Element):
    """Elements under one another, in two columns where each has at least `least` em: the first of
    them on the left, the others on the right, parted where the higher column is lowest.
    """

    def __init__(self, children: Iterable[Element], least: float, gap: float = 0) -> None:
        self._children = list(children)
        self._least = least
        self._gap = gap

    def natural(self, scale: Scale) -> int:
        return Column(self._children).natural(scale)

    def height(self, scale: Scale, width: int) -> int:
        return self._set(scale, width).height(scale, width)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        self._set(scale, box.width).place(page, scale, box)

    def _set(self, scale: Scale, width: int) -> Element:
        half = (width - scale.space(self._gap)) // 2
        if half < self._least * scale.letter or len(self._children) < 2:
            return Column(self._children, self._gap)
        heights = [child.height(scale, half) + scale.space(self._gap) for child in self._children]
        cuts = range(1, len(heights))
        cut = min(cuts, key=lambda at: max(sum(heights[:at]), sum(heights[at:])))
        columns = (self._children[:cut], self._children[cut:])
        return Row([Part(Column(column, self._gap), 1) for column in columns], self._gap)


class Grid(Element):
    """Elements in columns at least `least` em wide, at most `most` of them; rows of even height,
    which share what is left of the height if their elements stretch.
    """

    def __init__(
        self, children: Iterable[Element], least: float, gap: float = 0, most: int = 2
    ) -> None:
        self._children = list(children)
        self._least = least
        self._gap = gap
        self._most = most

    def natural(self, scale: Scale) -> int:
        return max((child.natural(scale) for child in self._children), default=0)

    def height(self, scale: Scale, width: int) -> int:
        return self._sum(scale, self._row_heights(scale, width))

    def stretch(self, scale: Scale) -> int:
        wishes = [child.stretch(scale) for child in self._children]
        return min(ENDLESS, max(wishes, default=0) * -(-len(wishes) // self._most))

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        gap, count = scale.space(self._gap), self._count(scale, box.width)
        wide = self._cell(scale, box.width)
        rows = self._row_heights(scale, box.width)
        spare = max(0, box.height - self._sum(scale, rows)) if self.stretch(scale) else 0
        extra = _share_out(spare, [ENDLESS] * len(rows))
        y = box.top
        for row, (high, more) in enumerate(zip(rows, extra, strict=True)):
            for column, child in enumerate(self._children[row * count : (row + 1) * count]):
                at = pygame.Rect(box.left + column * (wide + gap), y, wide, high + more)
                child.place(page, scale, at)
            y += high + more + gap

    def _sum(self, scale: Scale, rows: list[int]) -> int:
        return sum(rows) + scale.space(self._gap) * max(0, len(rows) - 1)

    def _count(self, scale: Scale, width: int) -> int:
        gap = scale.space(self._gap)
        fit = (width + gap) // max(1, round(self._least * scale.em) + gap)
        return max(1, min(self._most, fit))

    def _cell(self, scale: Scale, width: int) -> int:
        count = self._count(scale, width)
        return (width - scale.space(self._gap) * (count - 1)) // count

    def _row_heights(self, scale: Scale, width: int) -> list[int]:
        count, wide = self._count(scale, width), self._cell(scale, width)
        heights = [child.height(scale, wide) for child in self._children]
        return [max(heights[at : at + count]) for at in range(0, len(heights), count)]
