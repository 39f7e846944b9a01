"""Parts of a page that are known by a name, so that they can be shown changing, or by words, so
that they can be read aloud.

Owns how an element leaves its name or its words on the page. Must not know what moves or is read,
how, or when.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable

import pygame

from game.ui.layout.element import Element
from game.ui.page import Mark, Page, Piece
from game.ui.theme import Scale


class _Around(Element):
    """An element that takes its measures from its child."""

    def __init__(self, child: Element) -> None:
        self._child = child

    def natural(self, scale: Scale) -> int:
        return self._child.natural(scale)

    def height(self, scale: Scale, width: int) -> int:
        return self._child.height(scale, width)

    def stretch(self, scale: Scale) -> int:
        return self._child.stretch(scale)


class Named(_Around):
    """An element known as `key`. It tells `about` these measures, and `live` sets it at a value
    between what it was and what it is.
    """

    def __init__(
        self,
        child: Element,
        key: Hashable,
        *,
        about: Iterable[str] = (),
        live: Callable[[float], Element] | None = None,
    ) -> None:
        super().__init__(child)
        self._key = key
        self._about = frozenset(about)
        self._live = live

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        first = len(page.items)
        self._child.place(page, scale, box)
        marks = tuple(item for item in page.items[first:] if isinstance(item, Mark))
        page.pieces.append(Piece(self._key, box, marks, self._about, self._live))


class Said(_Around):
    """An element in whose place these words are read aloud: for drawings, and for signs and numbers
    that say little by themselves. "" is nothing.
    """

    def __init__(self, child: Element, words: str, *, in_short: bool = False) -> None:
        super().__init__(child)
        self._words = words
        self._in_short = in_short
        """Whether the words stand only for the first reading of a page."""

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        first = len(page.items)
        self._child.place(page, scale, box)
        page.say(self._words, first, in_short=self._in_short)


class Spot(_Around):
    """An element whose place is known as `key`: something sets out from there or arrives."""

    def __init__(self, child: Element, key: Hashable) -> None:
        super().__init__(child)
        self._key = key

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        page.spots[self._key] = box
        self._child.place(page, scale, box)
