"""Your year: the score of the main ledger as a line, with the slips on it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from game.engine.events import Event, RunEnded, SceneEntered, SlipAdded
from game.engine.play import Step
from game.model.rulebook import MAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A point of the line: the score on a day, and the slip that brought it there (0: none)."""

    on: date
    score: int
    slip: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """The score line from the first to the last day; empty if there was no file.

    `low` and `high` are the lowest and highest score reached.
    """

    first: date
    last: date
    marks: tuple[Mark, ...]
    low: int
    high: int


def events_of(steps: Iterable[Step]) -> Iterator[Event]:
    """All events of a run in order."""
    return (event for step in steps for event in step.events)


def read_year(steps: tuple[Step, ...]) -> Year:
    """The score line of these steps; scenes and the end are marks without a slip."""
    marks: list[Mark] = []
    enrolled = steps[-1].state.enrolled
    for event in events_of(steps) if enrolled else ():
        match event:
            case SlipAdded(slip=slip) if slip.ledger == MAIN:
                marks.append(Mark(on=slip.on, score=slip.balance, slip=slip.number))
            case SceneEntered(on=day) | RunEnded(on=day) if marks and marks[-1].on < day:
                marks.append(Mark(on=day, score=marks[-1].score, slip=0))
            case _:
                pass
    scores = [mark.score for mark in marks] or [0]
    return Year(
        first=_first_day(steps),
        last=steps[-1].state.date,
        marks=tuple(marks),
        low=min(scores),
        high=max(scores),
    )


def _first_day(steps: tuple[Step, ...]) -> date:
    scenes = (event.on for event in events_of(steps) if isinstance(event, SceneEntered))
    slips = steps[0].state.slips
    return min([next(scenes), *(slip.on for slip in slips[:1])])
