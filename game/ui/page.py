"""A laid out screen: what is painted where, what can be chosen, what can be scrolled.

Owns the result of layout as plain boxes, which is also what the layout tests look at. Must not
know how the boxes came about (`layout`) or what input does with them (`focus`).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from typing import NamedTuple, Protocol

import pygame

from game.ui.canvas import Canvas
from game.ui.paragraph import Paragraph
from game.ui.theme import Scale

Paint = Callable[[Canvas, pygame.Rect], None]


class Placeable(Protocol):
    """Something that puts itself on a page: what layout calls an element."""

    def natural(self, scale: Scale) -> int:
        """The width it would like to have, in pixels."""
        ...

    def height(self, scale: Scale, width: int) -> int:
        """The least height that shows all of it at `width`, in pixels."""
        ...

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        """Put it in a box."""
        ...


class Mark(NamedTuple):
    """Something painted in `box`. Words bring their paragraph, so that tests can measure it."""

    box: pygame.Rect
    paint: Paint
    paragraph: Paragraph | None = None


class Target(NamedTuple):
    """Something that can be focused and confirmed; `intent` is what confirming it means.

    `view` names the scrolled area it lies in, "" for none; `on_dark` asks for a light ring. It is
    made of the items of its page from `first` up to `end`.
    """

    box: pygame.Rect
    intent: Hashable
    radius: int
    view: str
    on_dark: bool = False
    first: int = 0
    end: int = 0


class Saying(NamedTuple):
    """What is read aloud in place of the items of a page from `first` up to `end`; "" for nothing.
    One that is `in_short` holds only until somebody asks for all of it.
    """

    first: int
    end: int
    words: str
    in_short: bool


class Piece(NamedTuple):
    """Marks that belong together and are known as `key`, so that they can be shown changing: they
    tell `about` these measures, and `live` sets them at a value between two.
    """

    key: Hashable
    box: pygame.Rect
    marks: tuple[Mark, ...]
    about: frozenset[str]
    live: Callable[[float], Placeable] | None


class View(NamedTuple):
    """A window onto a taller page of its own. `height` is the height of all of the content."""

    name: str
    box: pygame.Rect
    height: int
    page: Page

    @property
    def furthest(self) -> int:
        """The largest offset it can be scrolled to, in pixels."""
        return max(0, self.height - self.box.height)


class Page:
    """Marks in painting order, targets in focus order. Boxes in a view are those it has while it
    is scrolled to its top.
    """

    def __init__(self, view: str = "") -> None:
        self.view = view
        self.items: list[Mark | View] = []
        self.targets: list[Target] = []
        self.pieces: list[Piece] = []
        self.sayings: list[Saying] = []
        self.spots: dict[Hashable, pygame.Rect] = {}
        """Places that something may set out from or arrive at."""

    def paint(self, box: pygame.Rect, paint: Paint, paragraph: Paragraph | None = None) -> None:
        """Put something to be painted on top of what is there."""
        self.items.append(Mark(box, paint, paragraph))

    def write(self, box: pygame.Rect, paragraph: Paragraph, align: float = 0.0) -> None:
        """Put a paragraph there."""
        self.paint(box, lambda canvas, at: canvas.paragraph(paragraph, at, align), paragraph)

    def offer(
        self, box: pygame.Rect, intent: Hashable, radius: int, on_dark: bool, first: int
    ) -> None:
        """Let `box` be focused and chosen, with everything put there from the item `first` on."""
        end = len(self.items)
        self.targets.append(Target(box, intent, radius, self.view, on_dark, first, end))

    def say(self, words: str, first: int, *, in_short: bool) -> None:
        """Have `words` read aloud in place of everything put there from the item `first` on."""
        self.sayings.append(Saying(first, len(self.items), words, in_short))

    def open_view(self, name: str, box: pygame.Rect, height: int, page: Page) -> None:
        """Show `page` through `box`."""
        self.items.append(View(name, box, height, page))
        self.targets.extend(page.targets)

    def views(self) -> Iterator[View]:
        """Every scrolled area, in painting order."""
        return (item for item in self.items if isinstance(item, View))

    def find_view(self, name: str) -> View | None:
        """The scrolled area of that name."""
        return next((view for view in self.views() if view.name == name), None)
