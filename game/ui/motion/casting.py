"""Who plays what: pieces of the register that differ, and the kind of movement each of them makes.

Owns the choice of an actor for a piece, and which beats of the timeline are its own. Must not know
how an actor looks.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from game.ui.canvas import Canvas
from game.ui.motion import names
from game.ui.motion.actors import Actor, Becoming, Dissolving, Growing, Pinned, Span
from game.ui.motion.cuts import Cut
from game.ui.motion.running import Leg, Running
from game.ui.motion.stamp import Stamped
from game.ui.motion.timeline import Beat, Timeline
from game.ui.theme import Scale
from game.ui.views.motion import (
    Change,
    GradeStamped,
    MeasureFaded,
    MeasurePinned,
    MetersMoved,
    ScoreCounted,
    SlipFiled,
)

Cuts = Mapping[Hashable, Cut]

_NEAR = 3.0
"""Body-text sizes by which a piece may glide sideways; one that stands farther off has a new place
in a new arrangement, and nobody could follow all of them.
"""


def changed(before: Cuts, after: Cuts) -> tuple[dict[Hashable, Cut], dict[Hashable, Cut]]:
    """The pieces of two pages that are not the same on both."""
    same = {key for key, cut in before.items() if key in after and _is_same(cut, after[key])}
    return (
        {key: cut for key, cut in before.items() if key not in same},
        {key: cut for key, cut in after.items() if key not in same},
    )


def _is_same(one: Cut, other: Cut) -> bool:
    return one.frame == other.frame and (
        one.picture.get_buffer().raw == other.picture.get_buffer().raw
    )


def cast(canvas: Canvas, was: Cuts, now: Cuts, timeline: Timeline) -> list[Actor]:
    """Who plays what, for all pieces that differ."""
    left = dict(was)
    actors: list[Actor] = []
    for after in now.values():
        before = left.pop(_origin_of(after, left), None)
        actors.append(_actor(canvas, before, after, timeline))
    actors.extend(_actor(canvas, before, None, timeline) for before in left.values())
    return actors


def _origin_of(after: Cut, left: Cuts) -> Hashable:
    """What a piece was before: the one of its name, or one that told the same measures."""
    if after.key in left or not after.about:
        return after.key
    kin = (key for key, cut in left.items() if cut.about & after.about)
    return next(kin, after.key)


def _actor(canvas: Canvas, before: Cut | None, after: Cut | None, timeline: Timeline) -> Actor:
    anyway = _anyway(timeline)
    if after is None:
        return Dissolving(before, None, anyway)
    own = _own(after, timeline)
    if before is None:
        return _newcomer(canvas.scale, after, own, anyway)
    if legs := _legs(after, timeline):
        return Running(before, after, legs, anyway)
    stamp = _first(timeline, GradeStamped)
    if after.key == names.SEAL and stamp:
        return Stamped(before, after, stamp)
    if before.key == after.key and _is_card(after) and after.frame.height > before.frame.height:
        return Growing(canvas.scale, before, after, anyway, own or anyway)
    mix = own or anyway
    if before.frame.size == after.frame.size:
        if _kind(after.key) == names.METER:
            return Becoming(before, after, mix, mix)
        if abs(before.frame.left - after.frame.left) <= _NEAR * canvas.scale.em:
            return Becoming(before, after, anyway, mix)
    return Dissolving(before, after, anyway if after.about else mix)


def _newcomer(scale: Scale, after: Cut, own: Span | None, anyway: Span) -> Actor:
    if own is None:
        return Dissolving(None, after, anyway)
    return Growing(scale, None, after, own, own) if _is_card(after) else Pinned(scale, after, own)


def _is_card(cut: Cut) -> bool:
    return len(cut.about) > 1


def _anyway(timeline: Timeline) -> Span:
    """When that changes which has no change of its own: with the measures, or with the first that
    a slip has brought about.
    """
    if timeline.room is not None:
        return Span(*timeline.room)
    beats = [beat for beat in timeline.beats if not isinstance(beat.change, SlipFiled)]
    first = (beats or timeline.beats)[0]
    return Span(first.start, first.end)


def _legs(after: Cut, timeline: Timeline) -> list[Leg]:
    """The way of a number or of a mark, count by count."""
    if after.live is None:
        return []
    legs: list[Leg] = []
    for beat in timeline.beats:
        ends = _ends(after.key, beat.change)
        if ends is not None:
            legs.append(Leg(Span(beat.start, beat.end), *ends))
    return legs


def _ends(key: Hashable, change: Change) -> tuple[float, float] | None:
    match change:
        case ScoreCounted(before=old, after=new, marks=marks):
            return (old, new) if key == names.SCORE else marks
        case GradeStamped(marks=marks) if key == names.GAUGE:
            return marks
    return None


def _first(timeline: Timeline, kind: type[Change]) -> Span | None:
    found = (beat for beat in timeline.beats if isinstance(beat.change, kind))
    return next((Span(beat.start, beat.end) for beat in found), None)


def _own(cut: Cut, timeline: Timeline) -> Span | None:
    """When a piece becomes what it is, if there is a change about it."""
    if cut.key in (names.CHANGE, names.CURVE):
        return _first(timeline, ScoreCounted)
    if _kind(cut.key) == names.METER:
        return _first(timeline, MetersMoved)
    about = [beat for beat in timeline.beats if _measure(beat) in cut.about]
    return Span(about[0].start, about[-1].end) if about else None


def _kind(key: Hashable) -> Hashable:
    return key[0] if isinstance(key, tuple) else key


def _measure(beat: Beat) -> str | None:
    match beat.change:
        case MeasurePinned(measure=name) | MeasureFaded(measure=name):
            return name
    return None
