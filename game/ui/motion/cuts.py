"""The named pieces of a laid out page, cut out as they stand on the window.

Owns pictures of pieces, and pages without them. Must not know time or what a piece means.
Pictures are premultiplied, so that they can be mixed and faded exactly.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import pygame

from game.ui.canvas import Canvas
from game.ui.page import Mark, Page, Piece, Placeable, View
from game.ui.shapes import CLEAR

_MARGIN = 8
"""Pixels by which a drawing may reach over the box of its piece."""

FADED = pygame.BLEND_PREMULTIPLIED


class Sheet(NamedTuple):
    """A page and how far its views are scrolled, in pixels."""

    page: Page
    offsets: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A piece on the window: `frame` holds all of its picture, `clip` is where it can be seen."""

    key: Hashable
    about: frozenset[str]
    live: Callable[[float], Placeable] | None
    box: pygame.Rect
    frame: pygame.Rect
    clip: pygame.Rect
    marks: tuple[Mark, ...]
    drop: int
    picture: pygame.Surface

    @property
    def seen(self) -> pygame.Rect:
        """The part of the window it takes up."""
        return self.frame.clip(self.clip)

    def paint(self, canvas: Canvas) -> None:
        """Paint it where it belongs, exactly as its page does."""
        with canvas.clipped(self.clip):
            _paint(canvas, self.marks, (0, self.drop))


def cuts_of(canvas: Canvas, sheet: Sheet) -> dict[Hashable, Cut]:
    """The pieces of a page that can be seen, by their name."""
    return {
        piece.key: cut
        for piece, clip, drop in _pieces(sheet, canvas.target.get_rect())
        if (cut := _cut(canvas, piece, clip, drop)).seen
    }


def spots_of(sheet: Sheet, window: pygame.Rect) -> dict[Hashable, pygame.Rect]:
    """The places of a page on the window; those out of sight at the edge they lie beyond."""
    found = dict(sheet.page.spots)
    for view in sheet.page.views():
        drop = -sheet.offsets.get(view.name, 0)
        for key, box in view.page.spots.items():
            there = box.move(0, drop)
            there.top = max(view.box.top - there.height, min(view.box.bottom, there.top))
            found[key] = there
    return {key: box for key, box in found.items() if box.colliderect(window)}


def without(page: Page, cuts: Mapping[Hashable, Cut]) -> Page:
    """The page with these pieces left out."""
    gone = {id(mark) for cut in cuts.values() for mark in cut.marks}
    return _stripped(page, gone)


def _stripped(page: Page, gone: set[int]) -> Page:
    made = Page(page.view)
    for item in page.items:
        if isinstance(item, View):
            made.items.append(item._replace(page=_stripped(item.page, gone)))
        elif id(item) not in gone:
            made.items.append(item)
    made.targets = page.targets
    return made


def _pieces(sheet: Sheet, window: pygame.Rect) -> Iterator[tuple[Piece, pygame.Rect, int]]:
    """Every piece, where it can be seen, and how far its view has moved it."""
    yield from ((piece, window, 0) for piece in sheet.page.pieces)
    for view in sheet.page.views():
        drop = -sheet.offsets.get(view.name, 0)
        yield from ((piece, view.box.clip(window), drop) for piece in view.page.pieces)


def _cut(canvas: Canvas, piece: Piece, clip: pygame.Rect, drop: int) -> Cut:
    box = piece.box.move(0, drop)
    whole = piece.box.unionall([mark.box for mark in piece.marks])
    frame = whole.move(0, drop).inflate(2 * _MARGIN, 2 * _MARGIN)
    return Cut(
        key=piece.key,
        about=piece.about,
        live=piece.live,
        box=box,
        frame=frame,
        clip=clip,
        marks=piece.marks,
        drop=drop,
        picture=picture_of(canvas, piece.marks, frame.move(0, -drop)),
    )


def picture_of(canvas: Canvas, marks: tuple[Mark, ...], frame: pygame.Rect) -> pygame.Surface:
    """The marks inside `frame` on nothing."""
    made = pygame.Surface(frame.size, pygame.SRCALPHA)
    made.fill(CLEAR)
    with canvas.onto(made):
        _paint(canvas, marks, (-frame.left, -frame.top))
    return made.premul_alpha()


def _paint(canvas: Canvas, marks: tuple[Mark, ...], by: tuple[int, int]) -> None:
    for mark in marks:
        mark.paint(canvas, mark.box.move(by))


def faded(picture: pygame.Surface, strength: float) -> pygame.Surface:
    """A picture with only a share of its strength."""
    made = picture.copy()
    level = round(255 * strength)
    made.fill((level, level, level, level), special_flags=pygame.BLEND_RGBA_MULT)
    return made


def mixed(before: pygame.Surface, after: pygame.Surface, k: float) -> pygame.Surface:
    """A picture on its way to becoming another one; both keep their upper left corner."""
    wide = max(before.get_width(), after.get_width())
    high = max(before.get_height(), after.get_height())
    made = pygame.Surface((wide, high), pygame.SRCALPHA)
    made.fill(CLEAR)
    made.blit(faded(before, 1 - k), (0, 0), special_flags=pygame.BLEND_RGBA_ADD)
    made.blit(faded(after, k), (0, 0), special_flags=pygame.BLEND_RGBA_ADD)
    return made
