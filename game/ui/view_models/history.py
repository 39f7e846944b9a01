"""The choices of a run as a view model, with those that were not taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from game.engine.game import Game
from game.engine.play import Step, options
from game.engine.state import State
from game.language import _
from game.ui.views.history import HistoryView, PathView, TurnView
from game.ui.views.tone import Tone
from game.wording import dates, locks, standing
from game.wording.numbers import points


def history_view(game: Game, steps: Sequence[Step], *, can_play_from: bool) -> HistoryView:
    """Every decision so far. With `can_play_from` a new run may begin at each of them."""
    note = _(
        "Play again from any of them: everything before it stays as it was, chance included. "
        "This run is kept."
    )
    turns = enumerate(pairwise(steps), start=1)
    return HistoryView(
        turns=tuple(_turn(game, number, before, after) for number, (before, after) in turns),
        note=note if can_play_from else "",
    )


def _turn(game: Game, number: int, before: Step, after: Step) -> TurnView:
    state = before.state
    moved = _moved(game, state, after.state)
    return TurnView(
        number=number,
        date=dates.day(state.date),
        scene=game.scenario.scenes[state.scene].title,
        paths=tuple(_paths(game, state, after.state.decisions[-1].choice)),
        standing=standing.score_and_grade(game, after.state),
        change=points(moved) if moved else "",
        tone=Tone.GAIN if moved > 0 else Tone.LOSS if moved < 0 else Tone.QUIET,
    )


def _paths(game: Game, state: State, taken: str) -> Iterator[PathView]:
    for option in options(game, state):
        yield PathView(
            text=option.choice.text,
            is_taken=option.choice.id == taken,
            why=locks.why_locked(game, state, option),
        )


def _moved(game: Game, before: State, after: State) -> int:
    """By how many points the score changed; 0 where there is none."""
    has_score = game.rulebook.has_number and before.enrolled and after.enrolled
    return after.score - before.score if has_score else 0
