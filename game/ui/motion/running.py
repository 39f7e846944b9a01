"""A number on its way: the score counts, the mark travels along the gauge.

Owns the value at a moment; the piece is set anew at every value.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pygame

from game.ui.canvas import Canvas
from game.ui.motion import timing
from game.ui.motion.actors import Span, way_between, whole_of
from game.ui.motion.cuts import Cut
from game.ui.page import Mark, Page


class Leg(NamedTuple):
    """A number goes from one value to another in a span."""

    span: Span
    origin: float
    goal: float


class Running:
    """A piece that is set anew at every value on its way: the score, the gauge. It stands where
    it will stand, or `room` says when it goes there.
    """

    def __init__(self, before: Cut, after: Cut, legs: Sequence[Leg], room: Span | None) -> None:
        self.before, self.after = before, after
        self._legs = legs
        self._room = room if before.frame != after.frame else None
        spans = [leg.span for leg in legs] + ([self._room] if self._room else [])
        self.start = min(span.start for span in spans)
        self.end = max(span.end for span in spans)
        self._seen = whole_of(before, after)

    def seen(self, t: float) -> pygame.Rect:
        return self._seen

    def value(self, t: float) -> float:
        """The number at a moment."""
        value = self._legs[0].origin
        for leg in self._legs:
            if t >= leg.span.start:
                k = timing.gliding(timing.share(t, *leg.span))
                value = timing.between(leg.origin, leg.goal, k)
        return value

    def draw(self, canvas: Canvas, t: float) -> None:
        is_there = self._room is None or t >= self._room.start
        cut = self.after if is_there else self.before
        box = cut.box
        live = self.after.live if box.size == self.after.box.size else cut.live
        if live is None:
            return
        if self._room is not None and is_there:
            along = timing.gliding(timing.share(t, *self._room))
            at = way_between(self.before.box, self.after.box, along)
            box = pygame.Rect(at, box.size)
        page, set_now = Page(), live(self.value(t))
        if set_now.height(canvas.scale, box.width) > box.height:  # wider than at either end
            box = pygame.Rect(box.topleft, (set_now.natural(canvas.scale), box.height))
        set_now.place(page, canvas.scale, box)
        with canvas.clipped(cut.clip), canvas.passing():
            for item in page.items:
                if isinstance(item, Mark):
                    item.paint(canvas, item.box)
