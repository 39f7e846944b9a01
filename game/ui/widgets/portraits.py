"""Faces in round frames: at the foot of an illustration, on it, and beside what came of a choice.

Owns their size and how they give way: words never lose room to a face. Must not know who is there
or why.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pygame

from game.language import listed
from game.ui import pictures
from game.ui.canvas import Canvas
from game.ui.layout import (
    ByWidth,
    Column,
    Drawing,
    Element,
    Panel,
    Part,
    Row,
    Said,
    Skin,
    Spring,
    Text,
)
from game.ui.page import Page, Paint
from game.ui.theme import CHIP_NOTE, INK_2, LINE, PAPER, Scale

if TYPE_CHECKING:
    from game.ui.views.story import FaceView

LARGE = 164
"""How wide a face is at the foot of an illustration, in units."""

SMALL = 120
"""How wide it is where room is short."""

BESIDE_WORDS = 144
"""How wide it is beside a paragraph."""

ON_PICTURE = 100
"""How wide it is on an illustration, where no room is left under it."""

HANGING = 0.22
"""The share of a face that hangs over the lower edge of the illustration."""

_APART = 18
"""Units between two faces."""

_ASIDE = 14
"""Units between faces on an illustration and its edges."""

_INSET = 28
"""Units between the last face and the right edge of the illustration."""

_BELOW = 3
"""Units between a face and its name."""

_COVERED = 12
"""Units of a face that its name covers on a picture."""

_NAME_EM = 8.0
"""The widest a name may be before it is broken, in body-text sizes."""

_TITLE_EM = 13.0
"""The room a title needs beside faces, in body-text sizes."""

_STORY_EM = 15.0
"""The room a paragraph needs beside a face, in body-text sizes."""


class NamedFace(Element):
    """A face in a round frame of paper, `size` units wide, with the name beneath it; on a picture
    the name has a label of paper, which hides a little of the shoulders.
    """

    def __init__(self, view: FaceView, size: float, *, on_picture: bool = False) -> None:
        self.size = size
        self._face = Drawing(size, size, _framed(view), grows=False)
        name = Text(view.name, CHIP_NOTE, INK_2, align=0.5)
        label = Panel(name, Skin(fill=PAPER, edge=None, radius=9), pad=(10, 1))
        self._name: Element = Said(label if on_picture else name, _in_words(view))
        self._on_picture = on_picture

    def natural(self, scale: Scale) -> int:
        widest = round(_NAME_EM * scale.em)
        return max(self._face.natural(scale), min(widest, self._name.natural(scale)))

    def height(self, scale: Scale, width: int) -> int:
        return self._face.height(scale, width) + self.name_height(scale, width)

    def name_height(self, scale: Scale, width: int) -> int:
        """The room the name takes under the face, in pixels."""
        return self._drop(scale) + self._name.height(scale, width)

    def _drop(self, scale: Scale) -> int:
        """From the lower edge of the face to its name."""
        return -scale.px(_COVERED) if self._on_picture else scale.px(_BELOW)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        side = self._face.natural(scale)
        frame = pygame.Rect(box.left + (box.width - side) // 2, box.top, side, side)
        self._face.place(page, scale, frame)
        high = self._name.height(scale, box.width)
        top = frame.bottom + self._drop(scale)
        wide = min(box.width, self._name.natural(scale))
        left = box.left + (box.width - wide) // 2
        self._name.place(page, scale, pygame.Rect(left, top, wide, high))


class Attended(Element):
    """An illustration with a title under it, and faces that overlap its lower right edge, so that
    they take no height of their own where the title is as high as their names. They are left out
    where the picture is too low for them or the title would have too little room.
    """

    def __init__(self, picture: Element, title: Element, faces: Sequence[NamedFace]) -> None:
        self._picture = picture
        self._title = title
        self._faces = Row(faces, gap=_APART)
        self._named = faces
        self._alone = titled(picture, title)

    def natural(self, scale: Scale) -> int:
        return self._picture.natural(scale)

    def height(self, scale: Scale, width: int) -> int:
        if not self._fits(scale, width):
            return self._alone.height(scale, width)
        return self._picture.height(scale, width) + self._foot(scale, width)

    def stretch(self, scale: Scale) -> int:
        return self._picture.stretch(scale)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        if not self._fits(scale, box.width):
            self._alone.place(page, scale, box)
            return
        edge = box.bottom - self._foot(scale, box.width)
        picture = pygame.Rect(box.left, box.top, box.width, edge - box.top)
        self._picture.place(page, scale, picture)
        wide = self._title_width(scale, box.width)
        top = edge + scale.px(_APART)
        self._title.place(page, scale, pygame.Rect(box.left, top, wide, box.bottom - top))
        company = self._faces.natural(scale)
        top = edge - scale.px(self._named[0].size) + self._hanging(scale)
        left = box.right - scale.px(_INSET) - company
        self._faces.place(page, scale, pygame.Rect(left, top, company, box.bottom - top))

    def _fits(self, scale: Scale, width: int) -> bool:
        standing = scale.px(self._named[0].size) - self._hanging(scale)
        needed = min(self._title.natural(scale), round(_TITLE_EM * scale.em))
        has_height = self._picture.height(scale, width) >= standing
        return has_height and self._title_width(scale, width) >= needed

    def _foot(self, scale: Scale, width: int) -> int:
        title = self._title.height(scale, self._title_width(scale, width)) + scale.px(_APART)
        names = max(face.name_height(scale, face.natural(scale)) for face in self._named)
        return max(title, self._hanging(scale) + names)

    def _hanging(self, scale: Scale) -> int:
        return scale.px(self._named[0].size * HANGING)

    def _title_width(self, scale: Scale, width: int) -> int:
        return width - self._faces.natural(scale) - 2 * scale.px(_INSET)


class Onlookers(Element):
    """An illustration, and on its lower right side the first of several rows of faces that fits
    there. `title` lies on the left side already, and is kept clear of.
    """

    def __init__(self, picture: Element, rows: Sequence[Element], title: Element | None) -> None:
        self._picture = picture
        self._rows = rows
        self._title = title

    def natural(self, scale: Scale) -> int:
        return self._picture.natural(scale)

    def height(self, scale: Scale, width: int) -> int:
        return self._picture.height(scale, width)

    def stretch(self, scale: Scale) -> int:
        return self._picture.stretch(scale)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        self._picture.place(page, scale, box)
        inset = scale.px(_ASIDE)
        title = self._title.natural(scale) if self._title else 0
        for row in self._rows:
            wide = row.natural(scale)
            high = row.height(scale, wide)
            if title + wide + 3 * inset <= box.width and high + 2 * inset <= box.height:
                left, top = box.right - inset - wide, box.bottom - inset - high
                row.place(page, scale, pygame.Rect(left, top, wide, high))
                return


def attended(
    picture: Element, title: Element, views: Sequence[FaceView], size: float = LARGE
) -> Element:
    """An illustration and a title, with those who are there."""
    if not views:
        return titled(picture, title)
    return Attended(picture, title, [NamedFace(view, size) for view in views])


def titled(picture: Element, title: Element) -> Element:
    """An illustration and a title."""
    return Column([picture, Spring(8, 16), title])


def overlooked(
    picture: Element, views: Sequence[FaceView], title: Element | None = None
) -> Element:
    """An illustration with those who are there on it; `title` is what lies on it already."""
    if not views:
        return picture
    named = [NamedFace(view, ON_PICTURE, on_picture=True) for view in views]
    nameless = [_nameless(view) for view in views]
    return Onlookers(picture, [Row(named, gap=_APART), Row(nameless, gap=_APART)], title)


def beside(words: Element, views: Sequence[FaceView]) -> Element:
    """What came of a choice, with the face of the one who reacts before it."""
    if not views:
        return words
    row = Row([NamedFace(views[0], BESIDE_WORDS), Part(words, 1)], gap=30)
    return ByWidth(_STORY_EM + _NAME_EM, row, words)


def _nameless(view: FaceView) -> Element:
    drawn = Drawing(ON_PICTURE, ON_PICTURE, _framed(view), grows=False)
    return Said(drawn, _in_words(view))


def _in_words(view: FaceView) -> str:
    return listed((view.name, view.mood))


def _framed(view: FaceView) -> Paint:
    def paint(canvas: Canvas, box: pygame.Rect) -> None:
        rim = canvas.scale.px(5)
        canvas.panel(box, fill=PAPER, radius=box.width // 2)
        inner = box.inflate(-2 * rim, -2 * rim)
        radius = inner.width // 2
        canvas.rounded(
            ("face", view.picture), inner, radius, lambda: pictures.face(view.picture, inner.width)
        )
        canvas.panel(inner, edge=LINE, edge_width=canvas.scale.px(2), radius=radius)

    return paint
