"""What moves in a register: pieces that go to another place, come, go, or become something else.

Owns how each of them looks at a moment. When is told by the timeline. Numbers (`running`) and seals
(`stamp`) have modules of their own.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

import pygame

from game.ui.canvas import Canvas
from game.ui.motion import timing
from game.ui.motion.cuts import FADED, Cut, faded, mixed
from game.ui.theme import Scale

_PIN_FALL = 16
"""Units above its place at which a pinned thing begins."""
_HEAD = 44
"""Units of a card that are there at once: the line that says what caused it."""
_FOOT = 14
"""Units at the foot of a card that stay its foot while it grows."""
_SIDE = 22
"""Pixels at the sides of a card in which nothing is written."""


class Span(NamedTuple):
    """From one second to another."""

    start: float
    end: float


class Actor(Protocol):
    """A piece of the register between what it was and what it is."""

    @property
    def before(self) -> Cut | None:
        """What it was; None if it was not there."""
        ...

    @property
    def after(self) -> Cut | None:
        """What it is; None if it is gone."""
        ...

    @property
    def start(self) -> float:
        """When it begins to move, in seconds."""
        ...

    @property
    def end(self) -> float:
        """When it rests."""
        ...

    def seen(self, t: float) -> pygame.Rect:
        """The part of the window that drawing it at `t` may touch."""
        ...

    def draw(self, canvas: Canvas, t: float) -> None:
        """Draw it as it is at `t`, between `start` and `end`."""
        ...


class Becoming:
    """A piece of the same size before and after: it goes to its new place in one span and turns
    into what it is now in another.
    """

    def __init__(self, before: Cut, after: Cut, move: Span, mix: Span) -> None:
        self.before, self.after = before, after
        self._move, self._mix = move, mix
        stays = before.frame == after.frame
        self.start = mix.start if stays else min(move.start, mix.start)
        self.end = mix.end if stays else max(move.end, mix.end)
        self._seen = whole_of(before, after).clip(after.clip)

    def seen(self, t: float) -> pygame.Rect:
        return self._seen

    def draw(self, canvas: Canvas, t: float) -> None:
        k = timing.gliding(timing.share(t, *self._mix))
        along = timing.gliding(timing.share(t, *self._move))
        at = way_between(self.before.frame, self.after.frame, along)
        pictures = (self.before.picture, self.after.picture)
        shown = pictures[k > 0] if k in (0.0, 1.0) else mixed(*pictures, k)
        with canvas.clipped(self.after.clip):
            canvas.target.blit(shown, at, special_flags=FADED)


class Dissolving:
    """A piece that looks and stands otherwise than before: the old one goes pale, then the new one
    appears. Either may be missing.
    """

    def __init__(self, before: Cut | None, after: Cut | None, span: Span) -> None:
        self.before, self.after = before, after
        self.start, self.end = span

    def seen(self, t: float) -> pygame.Rect:
        return whole_of(self.before, self.after)

    def draw(self, canvas: Canvas, t: float) -> None:
        strength = 2 * timing.share(t, self.start, self.end) - 1
        cut = self.before if strength < 0 else self.after
        if cut is not None:
            with canvas.clipped(cut.clip):
                picture = faded(cut.picture, timing.gliding(abs(strength)))
                canvas.target.blit(picture, cut.frame, special_flags=FADED)


class Pinned:
    """A piece that was not there before: it comes down to its place."""

    before = None

    def __init__(self, scale: Scale, after: Cut, span: Span) -> None:
        self.after = after
        self.start, self.end = span
        self._fall = scale.px(_PIN_FALL)
        self._seen = after.frame.inflate(0, 2 * self._fall).clip(after.clip)

    def seen(self, t: float) -> pygame.Rect:
        return self._seen

    def draw(self, canvas: Canvas, t: float) -> None:
        k = timing.share(t, self.start, self.end)
        left, top = self.after.frame.topleft
        top -= round(self._fall * (1 - timing.arriving(k)))
        picture = faded(self.after.picture, timing.gliding(k))
        with canvas.clipped(self.after.clip):
            canvas.target.blit(picture, (left, top), special_flags=FADED)


class Growing:
    """A card that grows downwards, line by line, from nothing or from fewer lines."""

    def __init__(
        self, scale: Scale, before: Cut | None, after: Cut, move: Span, grow: Span
    ) -> None:
        self.before, self.after = before, after
        self._move, self._grow = (grow if before is None else move), grow
        self.start = min(self._move.start, grow.start)
        self.end = max(self._move.end, grow.end)
        self._foot = _foot_of(after.picture, scale.px(_FOOT))
        least = before.frame.height if before else scale.space(_HEAD)
        self._least = min(least, after.frame.height)
        self._seen = whole_of(before, after).clip(after.clip)

    def seen(self, t: float) -> pygame.Rect:
        return self._seen

    def draw(self, canvas: Canvas, t: float) -> None:
        k = timing.share(t, *self._grow)
        along = timing.gliding(timing.share(t, *self._move))
        origin = (self.before or self.after).frame
        left, top = way_between(origin, self.after.frame, along)
        wide, high = self.after.frame.size
        body = round(timing.between(self._least, high, k)) - self._foot.get_height()
        strength = min(1.0, 4 * k) if self.before is None else 1.0
        with canvas.clipped(self.after.clip):
            upper = faded(self.after.picture.subsurface((0, 0, wide, body)), strength)
            canvas.target.blit(upper, (left, top), special_flags=FADED)
            lower = faded(self._foot, strength)
            canvas.target.blit(lower, (left, top + body), special_flags=FADED)


def _foot_of(card: pygame.Surface, high: int) -> pygame.Surface:
    """The foot of a card with nothing written on it."""
    foot = card.subsurface((0, card.get_height() - high, card.get_width(), high)).copy()
    inner = foot.get_rect().inflate(-2 * _SIDE, 0)
    blank = foot.subsurface((_SIDE, 0, 1, high))
    foot.blit(pygame.transform.scale(blank, inner.size), inner)
    return foot


def whole_of(before: Cut | None, after: Cut | None) -> pygame.Rect:
    """The box around what can be seen of what it was and what it is."""
    seen = [cut.seen for cut in (before, after) if cut is not None]
    return seen[0].unionall(seen[1:])


def way_between(before: pygame.Rect, after: pygame.Rect, k: float) -> tuple[int, int]:
    """The upper left corner a share of the way from one box to another."""
    return (
        round(timing.between(before.left, after.left, k)),
        round(timing.between(before.top, after.top, k)),
    )
