"""A turn being taken: a state that may still change, and the events so far.

The only mutable thing in the engine. A turn is made from a state, the rules write into it, and
it is frozen into the next state; nothing outside the engine ever sees one. Collections are
replaced, never changed, so the state it came from stays as it was.
"""

from bisect import bisect_right
from datetime import date
from operator import attrgetter
from typing import Any, cast

from game.engine.events import Event
from game.engine.game import Game
from game.engine.state import Due, Origin, Scheduled, State
from game.model.period import AT_ONCE, Period
from game.model.rulebook import MAIN


class Turn:
    """One transition in the making; its fields are the state's fields."""

    __slots__ = (
        "balances",
        "closed",
        "date",
        "decisions",
        "done",
        "ended",
        "ending",
        "enrolled",
        "events",
        "flags",
        "game",
        "grade",
        "grades",
        "happened",
        "held",
        "lists",
        "measures",
        "meters",
        "months",
        "origin",
        "person",
        "queue",
        "queued",
        "recorded",
        "scene",
        "score",
        "seed",
        "slips",
        "withdrawn",
    )

    def __init__(self, game: Game, state: State, origin: Origin) -> None:
        self.game = game
        self.origin = origin
        self.events: list[Event] = []
        self.seed = state.seed
        self.person = state.person
        self.enrolled = state.enrolled
        self.date = state.date
        self.scene = state.scene
        self.ending = state.ending
        self.score = state.score
        self.grade = state.grade
        self.meters = state.meters
        self.flags = state.flags
        self.slips = state.slips
        self.closed = state.closed
        self.held = state.held
        self.balances = state.balances
        self.grades = state.grades
        self.withdrawn = state.withdrawn
        self.lists = state.lists
        self.measures = state.measures
        self.ended = state.ended
        self.done = state.done
        self.recorded = state.recorded
        self.happened = state.happened
        self.queue = state.queue
        self.queued = state.queued
        self.months = state.months
        self.decisions = state.decisions

    def freeze(self) -> State:
        """The state this turn has led to.

        Filled field by field: calling `State` with two dozen keywords costs five times as much,
        once for every decision of every simulated life.
        """
        state: Any = object.__new__(State)
        state.seed = self.seed
        state.person = self.person
        state.enrolled = self.enrolled
        state.date = self.date
        state.scene = self.scene
        state.ending = self.ending
        state.score = self.score
        state.grade = self.grade
        state.meters = self.meters
        state.flags = self.flags
        state.slips = self.slips
        state.closed = self.closed
        state.held = self.held
        state.balances = self.balances
        state.grades = self.grades
        state.withdrawn = self.withdrawn
        state.lists = self.lists
        state.measures = self.measures
        state.ended = self.ended
        state.done = self.done
        state.recorded = self.recorded
        state.happened = self.happened
        state.queue = self.queue
        state.queued = self.queued
        state.months = self.months
        state.decisions = self.decisions
        return cast(State, state)

    def score_of(self, ledger: str) -> int:
        """The score of a ledger; the main one's is *the* score."""
        return self.score if ledger == MAIN else self.balances.get(ledger, 0)

    def grade_in(self, ledger: str) -> str:
        """The grade in a ledger."""
        return self.grade if ledger == MAIN else self.grades.get(ledger, "")

    def set_score(self, ledger: str, score: int) -> None:
        """Write a ledger's score."""
        if ledger == MAIN:
            self.score = score
        else:
            self.balances = {**self.balances, ledger: score}

    def set_grade(self, ledger: str, grade: str) -> None:
        """Write the grade in a ledger."""
        if ledger == MAIN:
            self.grade = grade
        else:
            self.grades = {**self.grades, ledger: grade}

    def schedule(self, what: Due, after: Period = AT_ONCE) -> Scheduled:
        """Queue something for a day; things of the same day keep the order they were queued in."""
        return self.schedule_on(after.after(self.date), what)

    def schedule_on(self, day: date, what: Due) -> Scheduled:
        """Queue something for this day."""
        scheduled = Scheduled(day, self.queued, what)
        self.queued += 1
        place = bisect_right(self.queue, day, key=_day)
        self.queue = (*self.queue[:place], scheduled, *self.queue[place:])
        return scheduled


_day = attrgetter("on")
