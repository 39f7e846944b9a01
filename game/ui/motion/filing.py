"""The register as it was becomes the register as it is.

Owns the repainting of nothing but what moves: what rests is on a ground, what moves is copied over
it. Who plays which change is `casting`'s business.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

import pygame

from game.ui.canvas import Canvas
from game.ui.motion import names
from game.ui.motion.actors import Actor, Span
from game.ui.motion.casting import cast, changed
from game.ui.motion.cuts import Cut, Sheet, cuts_of, spots_of, without
from game.ui.motion.flight import Flight
from game.ui.motion.timeline import Timeline, set_timeline, sounds_of
from game.ui.page import Target
from game.ui.painting import paint_page
from game.ui.theme import Scale
from game.ui.views.motion import Change, SlipFiled


class Phase(Enum):
    """Where an actor is: not yet, just now, no more."""

    BEFORE = 0
    MOVING = 1
    AFTER = 2


class Filing:
    """Shows `changes` on a page that was laid out with the register as it was and as it is."""

    def __init__(
        self,
        canvas: Canvas,
        before: Sheet,
        after: Sheet,
        changes: Sequence[Change],
        focused: Target | None,
    ) -> None:
        self.timeline = set_timeline(changes)
        self.duration = self.timeline.duration
        self.sounds = sounds_of(self.timeline)
        was, now = changed(cuts_of(canvas, before), cuts_of(canvas, after))
        self._actors = cast(canvas, was, now, self.timeline)
        self._flights = list(_flights(canvas, after, self.timeline))
        self._bare = canvas.target.copy()
        with canvas.onto(self._bare):
            paint_page(canvas, without(after.page, now), after.offsets, focused)
        self._ground = self._bare.copy()
        self._phases: dict[int, Phase] = {}
        self._moved: list[pygame.Rect] = []

    def draw(self, canvas: Canvas, t: float, *, anew: bool) -> None:
        """Bring the picture to time `t`."""
        stale = [canvas.target.get_rect()] if anew else self._moved
        stale = [*stale, *self._settle(canvas, t)]
        for box in stale:
            canvas.target.blit(self._ground, box, box)
        self._moved = []
        for moving in self._moving(t):
            moving.draw(canvas, t)
            self._moved.append(moving.seen(t))

    def _moving(self, t: float) -> Iterator[Actor | Flight]:
        yield from (actor for actor in self._actors if phase_of(actor, t) is Phase.MOVING)
        yield from (flight for flight in self._flights if flight.start <= t < flight.end)

    def _settle(self, canvas: Canvas, t: float) -> list[pygame.Rect]:
        """Put on the ground what rests at `t`; the boxes in which it became another."""
        changes = [
            (actor, phase)
            for number, actor in enumerate(self._actors)
            if (phase := phase_of(actor, t)) is not self._phases.get(number)
        ]
        if not changes:
            return []
        wiped = [cut.seen for actor, _ in changes for cut in (actor.before, actor.after) if cut]
        self._phases = {n: phase_of(actor, t) for n, actor in enumerate(self._actors)}
        resting = [cut for actor in self._actors if (cut := cut_at_rest(actor, t)) is not None]
        with canvas.onto(self._ground):
            for box in wiped:
                self._ground.blit(self._bare, box, box)
                with canvas.clipped(box):
                    for cut in resting:
                        if cut.seen.colliderect(box):
                            cut.paint(canvas)
        return wiped


def phase_of(actor: Actor, t: float) -> Phase:
    """Whether an actor is still to move, moves, or has moved."""
    if t < actor.start:
        return Phase.BEFORE
    return Phase.MOVING if t < actor.end else Phase.AFTER


def cut_at_rest(actor: Actor, t: float) -> Cut | None:
    """What of an actor rests on the page at `t`."""
    match phase_of(actor, t):
        case Phase.BEFORE:
            return actor.before
        case Phase.AFTER:
            return actor.after
    return None


def _flights(canvas: Canvas, sheet: Sheet, timeline: Timeline) -> Iterator[Flight]:
    spots = spots_of(sheet, canvas.target.get_rect())
    folder = spots.get(names.REGISTER)
    if folder is None:
        return
    goal = _goal(canvas.scale, folder)
    for beat in timeline.beats:
        if isinstance(beat.change, SlipFiled):
            slip = beat.change.slip
            card = spots.get(names.slip(slip.number))
            if card is not None:
                span = Span(beat.start, beat.end)
                yield Flight(canvas, slip, card, folder, goal, span)


def _goal(scale: Scale, folder: pygame.Rect) -> pygame.Rect:
    """The head of the register, where the score is."""
    return pygame.Rect(folder.left, folder.top + scale.px(30), folder.width, scale.px(110))
