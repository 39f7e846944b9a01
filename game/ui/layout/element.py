"""What everything on a page has in common, and words.

Owns the protocol of measuring and placing: an element says how high it is at a width, and puts
itself into a box it is given. Must not know how elements stand to each other.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.page import Page
from game.ui.paragraph import Paragraph, Words, natural_width, set_paragraph
from game.ui.theme import INK, Colour, Role, Scale

ENDLESS = 1 << 20
"""The stretch of an element that takes all the room that is left."""


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
