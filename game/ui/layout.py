"""Boxes that fit what is in them: words are measured first, boxes follow.

Owns rows, columns, grids, panels and scrolled areas. An element says how high it is at a width and
puts itself into a box it is given; it is built anew whenever what it shows changes. Must not know
screens, focus or the state of a game. Distances are design units (pixels at 1080 lines).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple

import pygame

from game.ui.canvas import ROUND_LEFT, ROUND_TOP, Canvas
from game.ui.page import Page, Paint
from game.ui.paragraph import Paragraph, Words, natural_width, set_paragraph
from game.ui.theme import CARD, INK, INK_2, LINE, Colour, Role, Scale

ENDLESS = 1 << 20
"""The stretch of an element that takes all the room that is left."""

SCROLLBAR = 10
_SCROLLBAR_GAP = 10


class Element:
    """Something with a height for every width."""

    def natural(self, scale: Scale) -> int:
        """The width it would like to have, in pixels."""
        raise NotImplementedError

    def height(self, scale: Scale, width: int) -> int:
        """The least height that shows all of it at `width`, in pixels."""
        raise NotImplementedError

    def stretch(self, scale: Scale) -> int:
        """How much higher than needed it would like to be, in pixels."""
        return 0

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        """Put it on the page, in a box at least as high as `height` says."""
        raise NotImplementedError


class Text(Element):
    """A measured paragraph. `align` 0 is left, 0.5 centred, 1 right."""

    def __init__(
        self,
        words: Words,
        role: Role,
        colour: Colour = INK,
        *,
        align: float = 0.0,
        balance: bool = False,
    ) -> None:
        self._words = words
        self._role = role
        self._colour = colour
        self._align = align
        self._balance = balance
        self._set: dict[tuple[object, int], Paragraph] = {}

    def natural(self, scale: Scale) -> int:
        return natural_width(self._words, self._role, scale)

    def height(self, scale: Scale, width: int) -> int:
        return self._paragraph(scale, width).height

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        page.write(box, self._paragraph(scale, box.width), self._align)

    def _paragraph(self, scale: Scale, width: int) -> Paragraph:
        key = (scale.key, width)
        if key not in self._set:
            self._set[key] = set_paragraph(
                self._words, self._role, scale, width, self._colour, self._balance
            )
        return self._set[key]


class FitText(Element):
    """A number or a short title in the first of several roles that keeps it on one line."""

    def __init__(self, words: Words, roles: Sequence[Role], colour: Colour = INK) -> None:
        self._texts = [Text(words, role, colour) for role in roles]

    def natural(self, scale: Scale) -> int:
        return self._texts[0].natural(scale)

    def height(self, scale: Scale, width: int) -> int:
        return self._fitting(scale, width).height(scale, width)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        self._fitting(scale, box.width).place(page, scale, box)

    def _fitting(self, scale: Scale, width: int) -> Text:
        fitting = (text for text in self._texts if text.natural(scale) <= width)
        return next(fitting, self._texts[-1])


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
    """Give spare pixels first to those who want a limited amount, the rest to the endless ones."""
    given = [0] * len(wishes)
    for index, wish in enumerate(wishes):
        if wish < ENDLESS:
            given[index] = min(wish, spare)
            spare -= given[index]
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


class Grid(Element):
    """Elements in columns at least `least` em wide, at most `most` of them; rows of even height."""

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
        rows = self._row_heights(scale, width)
        return sum(rows) + scale.space(self._gap) * max(0, len(rows) - 1)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        gap, count = scale.space(self._gap), self._count(scale, box.width)
        wide = self._cell(scale, box.width)
        y = box.top
        for row, high in enumerate(self._row_heights(scale, box.width)):
            for column, child in enumerate(self._children[row * count : (row + 1) * count]):
                at = pygame.Rect(box.left + column * (wide + gap), y, wide, high)
                child.place(page, scale, at)
            y += high + gap

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


class ByWidth(Element):
    """One of two arrangements: `wide` where at least `least` em are there, else `narrow`."""

    def __init__(self, least: float, wide: Element, narrow: Element) -> None:
        self._least = least
        self._wide = wide
        self._narrow = narrow

    def natural(self, scale: Scale) -> int:
        return self._wide.natural(scale)

    def height(self, scale: Scale, width: int) -> int:
        return self._fitting(scale, width).height(scale, width)

    def stretch(self, scale: Scale) -> int:
        return min(self._wide.stretch(scale), self._narrow.stretch(scale))

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        self._fitting(scale, box.width).place(page, scale, box)

    def _fitting(self, scale: Scale, width: int) -> Element:
        return self._wide if width >= self._least * scale.em else self._narrow


class Skin(NamedTuple):
    """How a panel looks. Widths and radius are design units."""

    fill: Colour | None = CARD
    edge: Colour | None = LINE
    edge_width: float = 2
    radius: float = 14
    dashed: bool = False
    shadow: bool = False
    accent: Colour | None = None
    """A bar of colour down the left side."""

    def paint(self, canvas: Canvas, box: pygame.Rect) -> None:
        """Draw it in `box`."""
        scale = canvas.scale
        radius = scale.space(self.radius)
        if self.shadow:
            canvas.shadow(box, radius)
        canvas.panel(
            box,
            fill=self.fill,
            edge=self.edge,
            edge_width=scale.px(self.edge_width) if self.edge else 0,
            radius=radius,
            dashed=self.dashed,
        )
        if self.accent is not None:
            with canvas.clipped(pygame.Rect(box.left, box.top, scale.px(8), box.height)):
                canvas.panel(box, fill=self.accent, radius=radius)


class Panel(Element):
    """An element on a skin, `pad` units away from its sides (across, down)."""

    def __init__(self, child: Element, skin: Skin, pad: tuple[float, float] = (24, 20)) -> None:
        self._child = child
        self._skin = skin
        self._pad = pad

    def natural(self, scale: Scale) -> int:
        return self._child.natural(scale) + 2 * scale.space(self._pad[0])

    def height(self, scale: Scale, width: int) -> int:
        across, down = (scale.space(pad) for pad in self._pad)
        return self._child.height(scale, width - 2 * across) + 2 * down

    def stretch(self, scale: Scale) -> int:
        return self._child.stretch(scale)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        page.paint(box, self._skin.paint)
        across, down = (scale.space(pad) for pad in self._pad)
        self._child.place(page, scale, box.inflate(-2 * across, -2 * down))


class Pad(Element):
    """Air around an element: units left, top, right, bottom."""

    def __init__(self, child: Element, sides: tuple[float, float, float, float]) -> None:
        self._child = child
        self._sides = sides

    def natural(self, scale: Scale) -> int:
        left, _, right, _ = self._pixels(scale)
        return self._child.natural(scale) + left + right

    def height(self, scale: Scale, width: int) -> int:
        left, top, right, bottom = self._pixels(scale)
        return self._child.height(scale, width - left - right) + top + bottom

    def stretch(self, scale: Scale) -> int:
        return self._child.stretch(scale)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        left, top, right, bottom = self._pixels(scale)
        inner = pygame.Rect(
            box.left + left, box.top + top, box.width - left - right, box.height - top - bottom
        )
        self._child.place(page, scale, inner)

    def _pixels(self, scale: Scale) -> tuple[int, int, int, int]:
        left, top, right, bottom = (scale.space(side) for side in self._sides)
        return left, top, right, bottom


class Wide(Element):
    """An element as wide as a share of the window, within limits given in em."""

    def __init__(self, child: Element, share: float, least: float, most: float) -> None:
        self._child = child
        self._share = share
        self._limits = (least, most)

    def natural(self, scale: Scale) -> int:
        least, most = (limit * scale.em for limit in self._limits)
        return round(min(max(scale.width * self._share, least), most))

    def height(self, scale: Scale, width: int) -> int:
        return self._child.height(scale, width)

    def stretch(self, scale: Scale) -> int:
        return self._child.stretch(scale)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        self._child.place(page, scale, box)


class Fixed(Element):
    """An element in a column of its own, `em` body-text sizes wide."""

    def __init__(self, child: Element, em: float) -> None:
        self._child = child
        self._em = em

    def natural(self, scale: Scale) -> int:
        return round(self._em * scale.em)

    def height(self, scale: Scale, width: int) -> int:
        return self._child.height(scale, width)

    def stretch(self, scale: Scale) -> int:
        return self._child.stretch(scale)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        self._child.place(page, scale, box)


class AtMost(Element):
    """An element no wider than `em` body-text sizes: long lines are hard to read. `align` says
    where it stands in the room that is left.
    """

    def __init__(self, child: Element, em: float, align: float = 0.0) -> None:
        self._child = child
        self._em = em
        self._align = align

    def natural(self, scale: Scale) -> int:
        return min(self._child.natural(scale), self._limit(scale))

    def height(self, scale: Scale, width: int) -> int:
        return self._child.height(scale, min(width, self._limit(scale)))

    def stretch(self, scale: Scale) -> int:
        return self._child.stretch(scale)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        width = min(box.width, self._limit(scale))
        left = box.left + round((box.width - width) * self._align)
        self._child.place(page, scale, pygame.Rect(left, box.top, width, box.height))

    def _limit(self, scale: Scale) -> int:
        return round(self._em * scale.em)


class Touch(Element):
    """An element that can be focused and chosen; choosing it means `intent`."""

    def __init__(
        self, child: Element, intent: Hashable, radius: float = 14, *, on_dark: bool = False
    ) -> None:
        self._child = child
        self._intent = intent
        self._radius = radius
        self._on_dark = on_dark

    def natural(self, scale: Scale) -> int:
        return self._child.natural(scale)

    def height(self, scale: Scale, width: int) -> int:
        return self._child.height(scale, width)

    def stretch(self, scale: Scale) -> int:
        return self._child.stretch(scale)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        page.offer(box, self._intent, scale.space(self._radius), self._on_dark)
        self._child.place(page, scale, box)


class Spring(Element):
    """Nothing, taking the height that is left (at least `least` units, at most `most`)."""

    def __init__(self, least: float = 0, most: float | None = None) -> None:
        self._least = least
        self._most = most

    def natural(self, scale: Scale) -> int:
        return 0

    def height(self, scale: Scale, width: int) -> int:
        return scale.space(self._least)

    def stretch(self, scale: Scale) -> int:
        if self._most is None:
            return ENDLESS
        return max(0, scale.space(self._most) - scale.space(self._least))

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        pass


class Drawing(Element):
    """A fixed size in units and a function that paints it. `grows` lets it follow the text size;
    `share` is None for a fixed width and otherwise takes all the width it gets.
    """

    def __init__(
        self, width: float, height: float, paint: Paint, *, grows: bool = True, wide: bool = False
    ) -> None:
        self._size = (width, height)
        self._paint = paint
        self._grows = grows
        self._wide = wide

    def natural(self, scale: Scale) -> int:
        return self._pixels(scale, self._size[0])

    def height(self, scale: Scale, width: int) -> int:
        return self._pixels(scale, self._size[1])

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        wide = box.width if self._wide else min(box.width, self.natural(scale))
        page.paint(pygame.Rect(box.left, box.top, wide, box.height), self._paint)

    def _pixels(self, scale: Scale, units: float) -> int:
        grown = scale.text_size / 100 if self._grows else 1.0
        return scale.px(units * grown)


class Picture(Element):
    """An illustration between `least` and `most` units high, as wide as it may be; left out where
    it would be less than `worth` units high.
    """

    def __init__(
        self, name: str, least: float, most: float, *, radius: float = 18, worth: float = 0
    ) -> None:
        self._name = name
        self._least = least
        self._most = most
        self._radius = radius
        self._worth = worth

    def natural(self, scale: Scale) -> int:
        return scale.px(self._most)

    def height(self, scale: Scale, width: int) -> int:
        return scale.px(self._least)

    def stretch(self, scale: Scale) -> int:
        return scale.px(self._most) - scale.px(self._least)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        if box.height >= scale.px(self._worth):
            page.paint(box, self._draw)

    def _draw(self, canvas: Canvas, box: pygame.Rect) -> None:
        radius, edge = canvas.scale.space(self._radius), canvas.scale.px(2)
        canvas.picture(self._name, box, radius)
        canvas.panel(box, edge=LINE, edge_width=edge, radius=radius)


class Bleed(Element):
    """An illustration up to the edge of the panel it is in, along its top or its left side."""

    def __init__(self, name: str, least: float, most: float, *, left_only: bool = False) -> None:
        self._name = name
        self._least = least
        self._most = most
        self._left_only = left_only

    def natural(self, scale: Scale) -> int:
        return scale.px(self._most)

    def height(self, scale: Scale, width: int) -> int:
        return scale.px(self._least)

    def stretch(self, scale: Scale) -> int:
        return scale.px(self._most) - scale.px(self._least)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        edge = scale.px(2)
        inner = pygame.Rect(
            box.left + edge, box.top + edge, box.width - 2 * edge, box.height - edge
        )
        if self._left_only:
            inner = pygame.Rect(
                box.left + edge, box.top + edge, box.width - edge, box.height - 2 * edge
            )
        page.paint(inner, self._draw)

    def _draw(self, canvas: Canvas, box: pygame.Rect) -> None:
        round_sides = ROUND_LEFT if self._left_only else ROUND_TOP
        canvas.picture(self._name, box, canvas.scale.space(18), round_sides)


class Icon(Element):
    """A small square picture in one colour that grows with the text."""

    def __init__(self, name: str, size: float, colour: Colour = INK) -> None:
        self._drawing = Drawing(size, size, lambda canvas, box: canvas.icon(name, box, colour))

    def natural(self, scale: Scale) -> int:
        return self._drawing.natural(scale)

    def height(self, scale: Scale, width: int) -> int:
        return self._drawing.height(scale, width)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        self._drawing.place(page, scale, box)


class Rule(Element):
    """A thin line across."""

    def __init__(self, colour: Colour = LINE) -> None:
        self._colour = colour

    def natural(self, scale: Scale) -> int:
        return 0

    def height(self, scale: Scale, width: int) -> int:
        return scale.px(2)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        page.paint(box, lambda canvas, at: canvas.fill(at, self._colour))


class Scroll(Element):
    """A window onto an element that may be higher than the room there is, with a scrollbar.

    `terse` is shown instead of `child` where that saves the scrolling.
    """

    def __init__(
        self, name: str, child: Element, *, bleed: float = 0, terse: Element | None = None
    ) -> None:
        self._name = name
        self._child = child
        self._terse = terse
        self._bleed = bleed
        """Units by which the window is wider than its content on both sides: room for shadows."""

    def natural(self, scale: Scale) -> int:
        return self._child.natural(scale)

    def height(self, scale: Scale, width: int) -> int:
        return 0

    def stretch(self, scale: Scale) -> int:
        return ENDLESS

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        child = self._fitting(scale, box)
        width, height = box.width, child.height(scale, box.width)
        if height > box.height:
            width -= scale.px(SCROLLBAR + _SCROLLBAR_GAP)
            height = child.height(scale, width)
        height = max(height, box.height)
        inner = Page(self._name)
        child.place(inner, scale, pygame.Rect(box.left, box.top, width, height))
        window = box.inflate(2 * scale.px(self._bleed), 0)
        page.open_view(self._name, window, height, inner)

    def _fitting(self, scale: Scale, box: pygame.Rect) -> Element:
        fits = self._child.height(scale, box.width) <= box.height
        if fits or self._terse is None or self._terse.height(scale, box.width) > box.height:
            return self._child
        return self._terse


def paint_scrollbar(canvas: Canvas, track: pygame.Rect, start: float, share: float) -> None:
    """The visible scrollbar: where the window begins and how much of the content it shows."""
    radius = track.width // 2
    canvas.panel(track, fill=LINE, radius=radius)
    length = max(canvas.scale.px(40), round(track.height * share))
    top = track.top + round((track.height - length) * start)
    canvas.panel(pygame.Rect(track.left, top, track.width, length), fill=INK_2, radius=radius)
