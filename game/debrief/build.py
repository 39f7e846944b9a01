"""The debrief as one value."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.debrief.points import LedgerLine, read_ledger
from game.debrief.real import Statement, what_is_real
from game.debrief.talk import Question, questions
from game.debrief.year import Year, read_year
from game.engine.game import Game
from game.engine.play import Step
from game.model.evidence import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """Everything the debrief shows, tab by tab."""

    ending: str
    year: Year
    ledger: tuple[LedgerLine, ...]
    real: tuple[Statement, ...]
    talk: tuple[Question, ...]
    restrictions: int
    benefits: int


def build_debrief(game: Game, steps: tuple[Step, ...], sources: Mapping[str, Source]) -> Debrief:
    """The debrief of a run, from its steps (the opening first); a run need not be over."""
    state = steps[-1].state
    kinds = [game.measures[pinned.measure].kind.value for pinned in state.measures]
    return Debrief(
        ending=state.ending,
        year=read_year(steps),
        ledger=read_ledger(state),
        real=what_is_real(game, steps, sources),
        talk=questions(game, steps),
        restrictions=kinds.count("restriction"),
        benefits=kinds.count("benefit"),
    )
