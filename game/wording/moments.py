"""What the story's placeholders stand for: `{money}`, `{score}`, `{grade}`, `{date}`, any meter.

Owns the values at one moment of a run, also between two events of a step, so that a text tells the
numbers of its own moment. Must not know how a text is shown.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from game.engine.events import (
    EffectArrived,
    Event,
    GradeChanged,
    Happened,
    MeterChanged,
    RunEnded,
    SceneEntered,
    ScoreChanged,
    TimePassed,
)
from game.engine.game import Game
from game.engine.state import State
from game.language import _
from game.model.rulebook import MAIN
from game.model.scenario import Passage
from game.wording.dates import day
from game.wording.numbers import amount, of_meter

_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_-]*)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The values of a run at one moment."""

    on: date
    enrolled: bool
    score: int
    grade: str
    meters: Mapping[str, int]

    def after(self, event: Event) -> "Moment":
        """The values once this event has happened."""
        match event:
            case TimePassed(after=on):
                return replace(self, on=on)
            case ScoreChanged(after=score, ledger=ledger) if ledger == MAIN:
                return replace(self, score=score)
            case GradeChanged(after=grade, ledger=ledger) if ledger == MAIN:
                return replace(self, grade=grade)
            case MeterChanged(meter=meter, after=value):
                return replace(self, meters={**self.meters, meter: value})
            case _:
                return self

    def inside(self, state: State) -> State:
        """A state as it was at this moment, as far as the values of the moment go."""
        return replace(state, date=self.on, score=self.score, grade=self.grade, meters=self.meters)


def moment_of(state: State) -> Moment:
    """The values of a state."""
    return Moment(
        on=state.date,
        enrolled=state.enrolled,
        score=state.score,
        grade=state.grade,
        meters=state.meters,
    )


def after_choice(before: State, events: Iterable[Event]) -> Moment:
    """The values once a choice's own effects are done and before time passes."""
    moment = moment_of(before)
    for event in events:
        if isinstance(event, TimePassed | SceneEntered | RunEnded | Happened | EffectArrived):
            break
        moment = moment.after(event)
    return moment


def fill(text: str, game: Game, moment: Moment) -> str:
    """The text with its placeholders filled; an unknown one stays as it is written."""

    def value(found: re.Match[str]) -> str:
        return _value(found.group(1), game, moment) or found.group(0)

    return _PLACEHOLDER.sub(value, text)


def paragraphs(passages: Iterable[Passage], game: Game, moment: Moment) -> tuple[str, ...]:
    """The passages as paragraphs, filled; which of them hold is for the caller to say."""
    return tuple(fill(passage.text, game, moment).strip() for passage in passages)


def _value(name: str, game: Game, moment: Moment) -> str:
    match name:
        case "date":
            return day(moment.on)
        case "score":
            has_score = moment.enrolled and game.rulebook.has_number
            return amount(moment.score) if has_score else _("no score")
        case "grade":
            return (moment.grade if moment.enrolled else "") or _("none")
        case _ if name in moment.meters:
            return of_meter(game.scenario.meters.get(name), moment.meters[name])
        case _:
            return ""
