"""Every point: the ledger with what became of each slip."""

from dataclasses import dataclass
from enum import StrEnum

from game.engine.state import Slip, SlipKind, State


class Fate(StrEnum):
    """What became of a slip."""

    ON_RECORD = "on record"
    LAPSED = "lapsed"
    REPAIRED = "repaired"
    CORRECTED = "corrected"
    RESET = "reset"
    """Closed by a new year."""
    ENTRY = "entry"
    """An opening, lapse, repair or correction: it only answers other slips."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """A slip, what became of it, and the slips that answered it."""

    slip: Slip
    fate: Fate
    answered_by: tuple[int, ...]


_FATES = {
    SlipKind.LAPSE: Fate.LAPSED,
    SlipKind.REPAIR: Fate.REPAIRED,
    SlipKind.CORRECTION: Fate.CORRECTED,
}


def read_ledger(state: State) -> tuple[LedgerLine, ...]:
    """Every slip of the file, oldest first; their points add up to the score."""
    return tuple(_line(state, slip) for slip in state.slips)


def _line(state: State, slip: Slip) -> LedgerLine:
    answers = tuple(other for other in state.slips if other.undoes == slip.number)
    if slip.kind is not SlipKind.ACT:
        fate = Fate.ENTRY
    elif slip.number in state.closed:
        fate = _FATES[answers[-1].kind] if answers else Fate.RESET
    else:
        fate = Fate.ON_RECORD
    return LedgerLine(slip=slip, fate=fate, answered_by=tuple(answer.number for answer in answers))
