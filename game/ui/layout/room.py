"""Air, widths and limits: how much room an element takes of what it is given.

Must not know what is in the elements.
"""

from __future__ import annotations

import pygame

from game.ui.layout.element import ENDLESS, Element
from game.ui.page import Page
from game.ui.theme import Scale


class ByWidth(Element):
    """One of two arrangements: `wide` where at least `least` body-text sizes are there, more if
    letters stand apart; else `narrow`.
    """

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
        return self._wide if width >= self._least * scale.letter else self._narrow


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
    """An element in a column of its own, `em` body-text sizes wide, more if letters stand apart."""

    def __init__(self, child: Element, em: float) -> None:
        self._child = child
        self._em = em

    def natural(self, scale: Scale) -> int:
        return round(self._em * scale.letter)

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
