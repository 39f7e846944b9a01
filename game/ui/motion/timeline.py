"""When each change is shown: one after the other, in the order they happened.

Owns beginnings and ends in seconds, and what is heard when. Pure; must not know how anything looks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from game.ui.cues import Cue
from game.ui.motion import timing
from game.ui.views.motion import (
    Change,
    GradeStamped,
    MeasureFaded,
    MeasurePinned,
    MetersMoved,
    ScoreCounted,
    SlipFiled,
)
from game.ui.views.tone import Tone


class Beat(NamedTuple):
    """A change and when it is shown."""

    change: Change
    start: float
    end: float


class Timeline(NamedTuple):
    """The beats in their order; `room` is when the measures make room for one another, if any
    come or go.
    """

    beats: tuple[Beat, ...]
    room: tuple[float, float] | None
    duration: float


class Sound(NamedTuple):
    """What is heard at a moment, and the word that goes with it."""

    at: float
    cue: Cue
    word: str


def set_timeline(changes: Sequence[Change]) -> Timeline:
    """Give every change its time. Counting never takes longer in all than `timing.COUNTING`, and
    everything together never longer than `timing.LONGEST`.
    """
    counts = sum(isinstance(change, ScoreCounted) for change in changes)
    beats: list[Beat] = []
    room: tuple[float, float] | None = None
    at = timing.LEAD
    for change in changes:
        if room is None and isinstance(change, MeasurePinned | MeasureFaded):
            room = (at, at + timing.ROOM)
            at += timing.ROOM
        length, until_next = _lengths(change, counts)
        beats.append(Beat(change, at, at + length))
        at += until_next
    duration = max((beat.end for beat in beats), default=0.0)
    return _squeezed(Timeline(tuple(beats), room, duration))


def _lengths(change: Change, counts: int) -> tuple[float, float]:
    """How long a change is shown, and how long the next one waits for it."""
    match change:
        case SlipFiled():
            return timing.SLIP, timing.SLIP * 0.85
        case ScoreCounted():
            return timing.COUNTING / counts, timing.COUNTING / counts
        case GradeStamped():
            return timing.STAMP, timing.STAMP
        case MeasurePinned():
            return timing.PIN, timing.PIN * 0.35
        case MeasureFaded():
            return timing.FADE, timing.FADE * 0.35
        case MetersMoved():
            return timing.METERS, timing.METERS * 0.5


def _squeezed(timeline: Timeline) -> Timeline:
    """The same in at most the longest time; the beginning is left as it is."""
    if timeline.duration <= timing.LONGEST:
        return timeline
    factor = (timing.LONGEST - timing.LEAD) / (timeline.duration - timing.LEAD)

    def sooner(at: float) -> float:
        return min(timing.LONGEST, timing.LEAD + (at - timing.LEAD) * factor)

    beats = tuple(Beat(b.change, sooner(b.start), sooner(b.end)) for b in timeline.beats)
    room = timeline.room and (sooner(timeline.room[0]), sooner(timeline.room[1]))
    return Timeline(beats, room, timing.LONGEST)


def sounds_of(timeline: Timeline) -> tuple[Sound, ...]:
    """What is heard, in the order of time."""
    heard = (sound for beat in timeline.beats for sound in _sounds(beat))
    return tuple(sorted(heard, key=lambda sound: sound.at))


def _sounds(beat: Beat) -> Iterator[Sound]:
    match beat.change:
        case SlipFiled(slip=slip):
            yield Sound(beat.start, Cue.PAPER, "")
            if slip.tone in _ARRIVED:
                yield Sound(beat.end, _ARRIVED[slip.tone], slip.points)
        case ScoreCounted(after=after):
            yield Sound(beat.start, Cue.COUNT, str(after))
        case GradeStamped(after=after_grade):
            hit = timing.between(beat.start, beat.end, timing.IMPACT)
            yield Sound(hit, Cue.STAMP, after_grade)
        case MeasurePinned(title=title):
            yield Sound(beat.start, Cue.PIN, title)
        case MeasureFaded(title=title):
            yield Sound(beat.start, Cue.FADE, title)


_ARRIVED = {Tone.GAIN: Cue.SLIP_GAIN, Tone.LOSS: Cue.SLIP_LOSS}

_WEIGHT = (Cue.STAMP, Cue.SLIP_LOSS, Cue.SLIP_GAIN, Cue.PIN, Cue.FADE)


def gist_of(sounds: Sequence[Sound]) -> Sound | None:
    """The one that says most, where everything happens at once."""
    for cue in _WEIGHT:
        for sound in reversed(sounds):
            if sound.cue is cue:
                return sound
    return None
