"""The sheet that screens draw on: panels, shadows, words, icons and pictures.

Owns every cache of drawn things and the target surface. It takes rectangles and tokens and knows
neither layout nor screens. Nothing is antialiased while a frame is drawn: rounded corners,
shadows and words are made once per size and colour and copied after that.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

import pygame

from game.ui import fonts, pictures, shapes
from game.ui.cache import Cache
from game.ui.palettes import PALETTES
from game.ui.paragraph import Paragraph, Run
from game.ui.theme import LINE, Colour, Scale

_WORDS_LIMIT = 24 << 20
_SHAPES_LIMIT = 72 << 20
_LIFT = 0.06
"""By this share of its size a letter stands lower than the middle of its face's own line."""
_DASH = 9
_GAP = 7


class Corners(NamedTuple):
    """Which sides of a rounded box reach beyond it (1), so that their corners stay square."""

    over_right: int = 0
    over_bottom: int = 0


ROUND_ALL = Corners()
ROUND_LEFT = Corners(over_right=1)
ROUND_TOP = Corners(over_bottom=1)


def _bytes(surface: pygame.Surface) -> int:
    return surface.get_pitch() * surface.get_height()


class Canvas:
    """Draws on `target`; measures and scales with `scale`."""

    def __init__(self, target: pygame.Surface, scale: Scale) -> None:
        self.target = target
        self.scale = scale
        self._palette = PALETTES[scale.look.theme]
        self.in_haste = False
        self.owes = False
        self._keeps_words = True
        self._words: Cache[pygame.Surface] = Cache(_WORDS_LIMIT, _bytes)
        self._shapes: Cache[pygame.Surface] = Cache(_SHAPES_LIMIT, _bytes)

    def rescale(self, target: pygame.Surface, scale: Scale) -> None:
        """Draw on another surface or at another scale; what was drawn for the old one goes."""
        self.target = target
        if scale.key != self.scale.key:
            self.scale = scale
            self._palette = PALETTES[scale.look.theme]
            self._words.clear()
            self._shapes.clear()
            fonts.forget()

    @contextmanager
    def clipped(self, box: pygame.Rect) -> Iterator[None]:
        """Leave everything outside `box` untouched."""
        before = self.target.get_clip()
        self.target.set_clip(before.clip(box))
        yield
        self.target.set_clip(before)

    @contextmanager
    def onto(self, other: pygame.Surface) -> Iterator[None]:
        """Draw on another surface for a while, at the same scale."""
        held, self.target = self.target, other
        yield
        self.target = held

    @contextmanager
    def passing(self) -> Iterator[None]:
        """Draw words nobody will see again: they are not kept."""
        self._keeps_words = False
        yield
        self._keeps_words = True

    def dressed(self, colour: Colour) -> Colour:
        """What a colour token looks like in the reader's theme."""
        return self._palette.get(colour, colour)

    def fill(self, box: pygame.Rect, colour: Colour) -> None:
        """A plain rectangle."""
        self.target.fill(self.dressed(colour), box)

    def stamp(self, key: Hashable, make: Callable[[], pygame.Surface], at: tuple[int, int]) -> None:
        """Copy a surface that is made once and found again by `key`."""
        self.target.blit(self._shapes.get(key, make), at)

    def stamp_centred(
        self, key: Hashable, make: Callable[[], pygame.Surface], box: pygame.Rect
    ) -> None:
        """Copy a surface that is made once to the middle of `box`, whatever its own size."""
        made = self._shapes.get(key, make)
        self.target.blit(made, made.get_rect(center=box.center))

    def panel(
        self,
        box: pygame.Rect,
        *,
        fill: Colour | None = None,
        edge: Colour | None = None,
        edge_width: int = 0,
        radius: int = 0,
        dashed: bool = False,
    ) -> None:
        """A rounded box with an edge inside it; `dashed` breaks the straight parts of the edge."""
        radius = min(radius, box.width // 2, box.height // 2)
        if fill is not None:
            fill = self.dressed(fill)
            self.target.fill(fill, box.inflate(-2 * radius, 0))
            self.target.fill(fill, box.inflate(0, -2 * radius))
        if edge is not None:
            edge = self.dressed(edge)
        if radius:
            self._corners(box, radius, fill, edge, edge_width)
        if edge is not None:
            self._edges(box, radius, edge, edge_width, dashed)

    def shadow(self, box: pygame.Rect, radius: int) -> None:
        """The one soft shadow under a panel."""
        blur, drop = self.scale.px(28), self.scale.px(9)
        key = ("shadow", box.size, radius)
        self.stamp(
            key,
            lambda: shapes.shadow(box.width, box.height, radius, blur, 42),
            (box.left - blur, box.top - blur + drop),
        )

    def paragraph(self, paragraph: Paragraph, box: pygame.Rect, align: float = 0.0) -> None:
        """Lines of text from the top of `box`; `align` 0 is left, 0.5 centred, 1 right."""
        y = box.top
        for line in paragraph.lines:
            left = box.left + round((box.width - line.width) * align)
            for run in line.runs:
                self._words_at(run, paragraph, left + run.x, y)
            y += paragraph.leading

    def _words_at(self, run: Run, paragraph: Paragraph, x: int, y: int) -> None:
        """One run of text, centred in its line that starts at `y`."""
        size = paragraph.size

        def rendered() -> pygame.Surface:
            colour = self.dressed(run.colour)
            return fonts.render(run.face, size, run.text, colour, paragraph.tracking, run.square)

        key = (run.text, run.face, size, run.colour, paragraph.tracking, run.square)
        keeps = self._keeps_words or key in self._words
        drawn = self._words.get(key, rendered) if keeps else rendered()
        lift = round(size * _LIFT)
        self.target.blit(drawn, (x, y + (paragraph.leading - drawn.get_height()) // 2 - lift))

    def icon(self, name: str, box: pygame.Rect, colour: Colour) -> None:
        """An icon in one colour, as large as the shorter side of `box`."""
        size = min(box.size)
        self.stamp(
            ("icon", name, size, colour),
            lambda: shapes.tinted(pictures.icon(name, size), self.dressed(colour)),
            (box.centerx - size // 2, box.centery - size // 2),
        )

    def triangle(self, box: pygame.Rect, colour: Colour, *, up: bool) -> None:
        """The arrow beside a gain (`up`) or a loss."""
        size = min(box.size)
        self.stamp(
            ("triangle", size, colour, up),
            lambda: shapes.triangle(size, self.dressed(colour), up),
            box.topleft,
        )

    def picture(
        self, name: str, box: pygame.Rect, radius: int, corners: Corners = ROUND_ALL
    ) -> None:
        """An illustration that covers `box`, with some of its corners rounded.

        In haste a picture that is not at hand is left out, and `owes` says that one was.
        """
        key = ("picture", name, box.size, radius, corners)
        if self.in_haste and key not in self._shapes:
            self.owes = True
            self.panel(box, fill=LINE, radius=radius)
            return
        self.stamp(
            key,
            lambda: shapes.masked(
                pictures.illustration(name, *box.size), self._mask(box.size, radius, corners)
            ),
            box.topleft,
        )

    def rounded(
        self, key: Hashable, box: pygame.Rect, radius: int, make: Callable[[], pygame.Surface]
    ) -> None:
        """Any surface, cut to a rounded box; made once per key and size."""
        self.stamp(
            (key, box.size, radius),
            lambda: shapes.masked(make(), self._mask(box.size, radius, ROUND_ALL)),
            box.topleft,
        )

    def _mask(self, size: tuple[int, int], radius: int, corners: Corners) -> pygame.Surface:
        """A white rounded box; the sides that stay square reach over the edge of the sheet."""
        made = shapes.sheet(*size)
        box = pygame.Rect(0, 0, size[0] + radius * corners.over_right, size[1])
        box.height += radius * corners.over_bottom
        with self.onto(made):
            self.panel(box, fill=(255, 255, 255), radius=radius)
        return made

    def _corners(
        self,
        box: pygame.Rect,
        radius: int,
        fill: Colour | None,
        edge: Colour | None,
        edge_width: int,
    ) -> None:
        disc = self._shapes.get(
            ("disc", radius, fill, edge, edge_width),
            lambda: shapes.disc(radius, fill, edge, edge_width),
        )
        right, bottom = box.right - radius, box.bottom - radius
        for x, left in ((box.left, 0), (right, radius)):
            for y, top in ((box.top, 0), (bottom, radius)):
                self.target.blit(disc, (x, y), (left, top, radius, radius))

    def _edges(self, box: pygame.Rect, radius: int, edge: Colour, width: int, dashed: bool) -> None:
        across = (box.left + radius, box.width - 2 * radius)
        down = (box.top + radius, box.height - 2 * radius)
        for y in (box.top, box.bottom - width):
            for start, length in self._strokes(*across, dashed):
                self.target.fill(edge, (start, y, length, width))
        for x in (box.left, box.right - width):
            for start, length in self._strokes(*down, dashed):
                self.target.fill(edge, (x, start, width, length))

    def _strokes(self, start: int, length: int, dashed: bool) -> Iterator[tuple[int, int]]:
        """The painted parts of a straight edge: all of it, or dashes with a gap at both ends."""
        if not dashed:
            yield start, length
            return
        dash, gap = self.scale.px(_DASH), self.scale.px(_GAP)
        count = max(0, (length - gap) // (dash + gap))
        spare = length - count * dash
        for number in range(count):
            offset = round(spare * (number + 1) / (count + 1)) + number * dash
            yield start + offset, dash
