"""Pictures, icons and drawings as elements.

Owns their sizes; what they look like is the canvas's business.
"""

from __future__ import annotations

import pygame

from game.ui.canvas import ROUND_LEFT, ROUND_TOP, Canvas
from game.ui.layout.element import Element
from game.ui.page import Page, Paint
from game.ui.theme import INK, LINE, Colour, Role, Scale


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


class Captioned(Element):
    """A picture with a caption that lies on it, a little away from its lower left corner."""

    def __init__(self, picture: Picture, caption: Element, inset: float = 14) -> None:
        self._picture = picture
        self._caption = caption
        self._inset = inset

    def natural(self, scale: Scale) -> int:
        return self._picture.natural(scale)

    def height(self, scale: Scale, width: int) -> int:
        needed = self._caption.height(scale, self._room(scale, width)) + 2 * self._gap(scale)
        return max(self._picture.height(scale, width), needed)

    def stretch(self, scale: Scale) -> int:
        return self._picture.stretch(scale)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        self._picture.place(page, scale, box)
        gap, room = self._gap(scale), self._room(scale, box.width)
        wide = min(room, self._caption.natural(scale))
        high = self._caption.height(scale, wide)
        label = pygame.Rect(box.left + gap, box.bottom - gap - high, wide, high)
        self._caption.place(page, scale, label)

    def _gap(self, scale: Scale) -> int:
        return scale.px(self._inset)

    def _room(self, scale: Scale, width: int) -> int:
        return width - 2 * self._gap(scale)


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


class Sign(Element):
    """An icon as large as the letters of a role, in the middle of their first line: it stands in
    front of words that say the same.
    """

    def __init__(self, name: str, role: Role, colour: Colour = INK) -> None:
        self._name = name
        self._role = role
        self._colour = colour

    def natural(self, scale: Scale) -> int:
        return scale.font_px(self._role)

    def height(self, scale: Scale, width: int) -> int:
        return scale.leading(self._role)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        line = pygame.Rect(box.left, box.top, self.natural(scale), self.height(scale, box.width))
        page.paint(line, lambda canvas, at: canvas.icon(self._name, at, self._colour))
