"""A window onto something that is higher than the room there is.

Owns the choice between the ways to show all of it, and scrolling.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.layout.element import ENDLESS, Element
from game.ui.page import Page
from game.ui.theme import Scale

SCROLLBAR = 10
"""The width of a scrollbar in design units."""

_SCROLLBAR_GAP = 10


class Scroll(Element):
    """A window onto an element that may be higher than the room there is, with a scrollbar.

    `forms` are ways to set the same thing, tried in their order: the first that fits is shown.
    Where none does, `child` is scrolled, and ends `foot` units above the lower edge.
    """

    def __init__(
        self,
        name: str,
        child: Element,
        *,
        bleed: float = 0,
        foot: float = 0,
        forms: Sequence[Element] = (),
    ) -> None:
        self._name = name
        self._child = child
        self._forms = forms
        self._foot = foot
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
        width, height, foot = box.width, child.height(scale, box.width), 0
        if height > box.height:
            width -= scale.px(SCROLLBAR + _SCROLLBAR_GAP)
            height, foot = child.height(scale, width), scale.space(self._foot)
        height = max(height, box.height)
        inner = Page(self._name)
        child.place(inner, scale, pygame.Rect(box.left, box.top, width, height))
        window = box.inflate(2 * scale.px(self._bleed), 0)
        page.open_view(self._name, window, height + foot, inner)

    def _fitting(self, scale: Scale, box: pygame.Rect) -> Element:
        fits = (form for form in self._forms if form.height(scale, box.width) <= box.height)
        return next(fits, self._child)
