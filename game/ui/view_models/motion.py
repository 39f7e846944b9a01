"""A step's events as changes to the register, in the order of the events.

Owns which events move something there. Must not know how anything moves or when.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from game.engine.events import (
    BillPaid,
    Event,
    GradeChanged,
    MeasureGained,
    MeasureLost,
    MeterChanged,
    ScoreChanged,
    SlipAdded,
)
from game.engine.game import Game
from game.engine.play import Step
from game.engine.state import State
from game.model.rulebook import MAIN
from game.ui.view_models.register import gauge_view, register_view
from game.ui.view_models.slips import slip_view
from game.ui.views.motion import (
    Change,
    GradeStamped,
    MeasureFaded,
    MeasurePinned,
    MetersMoved,
    MotionView,
    ScoreCounted,
    SlipFiled,
)
from game.ui.views.register import MeasureView, RegisterView
from game.ui.views.tone import Tone
from game.wording.account import Part

_BARE: dict[str, Any] = {"change": "", "tone": Tone.QUIET}
"""Nothing is said of earlier changes while the next one is shown."""


def motion_of_choice(
    game: Game, steps: Sequence[Step], told: Sequence[Part], after: RegisterView
) -> MotionView | None:
    """From the register before the last choice to `after`, through the events of what is told."""
    before = register_view(game, steps[:-1], steps[-2].state)
    before = replace(before, **_BARE, last_slip=after.last_slip, remark=after.remark)
    return _motion(game, steps[-2].state, told, before, after)


def motion_of_arrival(
    game: Game, steps: Sequence[Step], told: Sequence[Part], after: RegisterView
) -> MotionView | None:
    """From the register at the end of what was told before to `after`: what the last part, a
    scene or an ending, brought along.
    """
    if len(told) < 2:
        return None
    state = told[-2].state
    before = replace(
        register_view(game, steps, state),
        **_BARE,
        last_slip=after.last_slip,
        remark=after.remark,
        benefits=after.benefits,
        restrictions=after.restrictions,
        curve=after.curve,
    )
    return _motion(game, state, told[-1:], before, after)


def _motion(
    game: Game, state: State, told: Iterable[Part], before: RegisterView, after: RegisterView
) -> MotionView | None:
    events = [event for part in told for event in part.events]
    changes = tuple(_changes(game, state, events, before, after))
    return MotionView(before=before, changes=changes) if changes else None


def _changes(
    game: Game,
    state: State,
    events: Sequence[Event],
    before: RegisterView,
    after: RegisterView,
) -> Iterator[Change]:
    was, now = _in_force(before), _in_force(after)
    titles = {measure.id: measure.title for measure in (*was.values(), *now.values())}
    last_grade = _last_grade(events) if before.grade != after.grade else None
    settled = _last_of_measures(events)
    first_payment = _first_payment(events) if before.meters != after.meters else None
    for event in events:
        match event:
            case SlipAdded(slip=slip):
                yield SlipFiled(slip=slip_view(game, slip))
            case ScoreChanged(before=old, after=new, ledger=ledger) if ledger == MAIN:
                if after.score:
                    yield ScoreCounted(before=old, after=new, marks=_marks(game, state, old, new))
            case GradeChanged() if event is last_grade:
                yield GradeStamped(
                    before=before.grade,
                    after=after.grade,
                    marks=None if after.score else _ends(before, after),
                )
            case MeasureGained(measure=name) if event is settled[name]:
                if name in now and name not in was:
                    yield MeasurePinned(measure=name, title=titles[name])
            case MeasureLost(measure=name) if event is settled[name]:
                if name in was and name not in now:
                    yield MeasureFaded(measure=name, title=titles[name])
            case MeterChanged() | BillPaid() if event is first_payment:
                yield MetersMoved()


def _in_force(register: RegisterView) -> dict[str, MeasureView]:
    measures = (*register.benefits, *register.restrictions)
    return {measure.id: measure for measure in measures if not measure.has_ended}


def _last_grade(events: Sequence[Event]) -> Event | None:
    """The change after which the grade stayed what it is."""
    changes = (event for event in reversed(events) if isinstance(event, GradeChanged))
    return next((event for event in changes if event.ledger == MAIN and event.before), None)


def _last_of_measures(events: Sequence[Event]) -> dict[str, Event]:
    """What happened to every measure last."""
    return {
        event.measure: event for event in events if isinstance(event, MeasureGained | MeasureLost)
    }


def _first_payment(events: Sequence[Event]) -> Event | None:
    return next((event for event in events if isinstance(event, MeterChanged | BillPaid)), None)


def _marks(game: Game, state: State, old: int, new: int) -> tuple[float, float] | None:
    """Where the mark stood at one score and stands at the other."""
    ends = [gauge_view(game.rulebook, replace(state, score=score)) for score in (old, new)]
    return (ends[0].mark, ends[1].mark) if ends[0] and ends[1] else None


def _ends(before: RegisterView, after: RegisterView) -> tuple[float, float] | None:
    if before.gauge is None or after.gauge is None:
        return None
    return (before.gauge.mark, after.gauge.mark)
