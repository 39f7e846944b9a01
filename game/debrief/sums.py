"""How a file came to its number: the slips one after the other, as lines that add up.

Owns the reckoning of every ledger of a run. Must not know how it is shown.
"""

from dataclasses import dataclass
from datetime import date

from game.engine.game import Game
from game.engine.state import Slip, SlipKind, State
from game.language import _
from game.model.evidence import Evidence
from game.model.rulebook import Ledger
from game.wording import slips
from game.wording.dates import day
from game.wording.evidence import label
from game.wording.numbers import MINUS, amount
from game.wording.slips import title


@dataclass(frozen=True, slots=True, kw_only=True)
class SumLine:
    """One slip in a sum. `weight` is its points as they are read, or the grade it leads to."""

    number: int
    on: date
    weight: str
    points: int
    title: str
    balance: int
    evidence: Evidence

    @property
    def on_read(self) -> str:
        """`2 March 2015`."""
        return day(self.on)

    @property
    def balance_read(self) -> str:
        """`1000`."""
        return amount(self.balance)

    @property
    def is_doubtful(self) -> bool:
        """Whether the label calls for caution."""
        return self.evidence in (Evidence.DISPUTED, Evidence.INVENTED)

    @property
    def evidence_label(self) -> str:
        """`documented`."""
        return label(self.evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """One ledger: its lines, of which the first is the opening, and what they come to.

    `has_number=False`: the lines hold grades; there is nothing to add up.
    """

    title: str
    has_number: bool
    lines: tuple[SumLine, ...]
    total: int
    grade: str

    @property
    def in_short(self) -> str:
        """`1000 − 20 + 3 = 983`; empty where there is no number or nothing was added."""
        moved = [line.points for line in self.lines[1:] if line.points]
        if not self.has_number or not moved:
            return ""
        terms = [f"{MINUS if each < 0 else '+'} {amount(abs(each))}" for each in moved]
        start = amount(self.lines[0].points)
        return _("{start} {terms} = {total}").format(
            start=start, terms=" ".join(terms), total=amount(self.total)
        )


def add_up(game: Game, state: State) -> tuple[Sum, ...]:
    """The sum of every ledger, the main one first; nothing without a file."""
    if not state.enrolled:
        return ()
    return tuple(_sum(game, state, ledger) for ledger in game.rulebook.all_ledgers)


def _sum(game: Game, state: State, ledger: Ledger) -> Sum:
    here = [slip for slip in state.slips if slip.ledger == ledger.id]
    is_main = ledger.id == game.rulebook.main_ledger.id
    return Sum(
        title=ledger.title,
        has_number=ledger.has_number,
        lines=tuple(_line(game, slip) for slip in here),
        total=state.score if is_main else state.balances.get(ledger.id, 0),
        grade=state.grade if is_main else state.grades.get(ledger.id, ""),
    )


def _line(game: Game, slip: Slip) -> SumLine:
    is_start = slip.kind is SlipKind.OPENING
    return SumLine(
        number=slip.number,
        on=slip.on,
        weight=amount(slip.points) if is_start else slips.weight(slip),
        points=slip.points,
        title=title(game, slip),
        balance=slip.balance,
        evidence=slip.basis.evidence,
    )
