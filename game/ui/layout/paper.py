"""Panels, rules, and what can be touched.

Owns how an element is set on paper and offered for choosing.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import NamedTuple

import pygame

from game.ui.canvas import Canvas
from game.ui.layout.element import Element
from game.ui.page import Page
from game.ui.theme import CARD, LINE, Colour, Scale


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


class Touch(Element):
    """An element that can be focused and chosen; choosing it means `intent`. What is framed and
    touched goes `reach` units beyond it (across, down).
    """

    def __init__(
        self,
        child: Element,
        intent: Hashable,
        radius: float = 14,
        *,
        on_dark: bool = False,
        reach: tuple[float, float] = (0, 0),
    ) -> None:
        self._child = child
        self._intent = intent
        self._radius = radius
        self._on_dark = on_dark
        self._reach = reach

    def natural(self, scale: Scale) -> int:
        return self._child.natural(scale)

    def height(self, scale: Scale, width: int) -> int:
        return self._child.height(scale, width)

    def stretch(self, scale: Scale) -> int:
        return self._child.stretch(scale)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        across, down = (scale.space(reach) for reach in self._reach)
        reached = box.inflate(2 * across, 2 * down)
        first = len(page.items)
        self._child.place(page, scale, box)
        page.offer(reached, self._intent, scale.space(self._radius), self._on_dark, first)


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
