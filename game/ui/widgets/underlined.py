"""A number or a word with a bar of colour under it, as on the table of cities."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.layout import Element, FitText
from game.ui.page import Page
from game.ui.theme import INK, LINE, Colour, Role, Scale, grade_colour

BAR = 8


class Underlined(Element):
    """Words in the first of several roles that fits, and a bar as wide as they are."""

    def __init__(self, words: str, roles: Sequence[Role], bar: Colour) -> None:
        self._text = FitText(words, roles, INK)
        self._bar = bar

    def natural(self, scale: Scale) -> int:
        return self._text.natural(scale)

    def height(self, scale: Scale, width: int) -> int:
        return self._text.height(scale, width) + scale.px(BAR)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        high = self._text.height(scale, box.width)
        self._text.place(page, scale, pygame.Rect(box.left, box.top, box.width, high))
        wide = min(box.width, self._text.natural(scale))
        bar = pygame.Rect(box.left, box.top + high, wide, scale.px(BAR))
        page.paint(bar, lambda canvas, at: canvas.fill(at, self._bar))


def bar_colour(rank: int | None, ranks: int) -> Colour:
    """The colour of a grade on the gauge; that of lines where there is no grade."""
    return LINE if rank is None else grade_colour(rank, ranks)
