"""Where a run stands: the file, the lists, the purse, the calendar and what is still to come.

Owns the frozen values a run is made of. `State` is complete: together with its `Game` it decides
everything that can follow.
"""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum

from game.model.conditions import Condition
from game.model.effects import Later
from game.model.evidence import INVENTED, Basis
from game.model.rulebook import MAIN
from game.model.value import value


class SlipKind(StrEnum):
    """Why a slip was written."""

    OPENING = "opening"
    """The baseline, when the file is opened."""
    ACT = "act"
    LAPSE = "lapse"
    """An earlier slip has left the record; its points are given or taken back."""
    REPAIR = "repair"
    RESET = "reset"
    """A new year: the ledger starts again from its baseline."""
    CORRECTION = "correction"
    """An earlier slip was wrong and is undone after an objection."""


ACT = SlipKind.ACT
"""Asked of slip after slip; before Python 3.12, looking a member up in its class is a call."""


@value
class Origin:
    """What in the story caused something: a scene's choice, a delayed effect, a happening …"""

    kind: str
    """One of `opening`, `choice`, `scene`, `later`, `happening`, `bill`, `calendar`."""
    scene: str = ""
    choice: str = ""
    name: str = ""
    """Id of the delayed effect, happening or bill."""


@value
class Slip:
    """One entry of the ledger.

    `points` may be zero: a slip can hold a grade or close another without moving the number.
    `undoes` is the number of the slip that a lapse, repair or correction answers.
    """

    number: int
    on: date
    kind: SlipKind
    points: int
    balance: int
    origin: Origin
    act: str = ""
    times: int = 1
    reported_by: str = ""
    done_by: str = ""
    lapses_on: date | None = None
    holds_grade: str = ""
    lifts_grade: str = ""
    ledger: str = MAIN
    undoes: int = 0
    is_wrong: bool = False
    basis: Basis = INVENTED


@value
class ListEntry:
    """The person's entry on one list. `slip` is 0 where the act itself was not priced; `rules` is
    the version of the list's rules it was made under, empty where there is only one.
    """

    list_id: str
    ground: str
    act: str
    since: date
    slip: int = 0
    ends_on: date | None = None
    rules: str = ""
    origin: Origin = field(kw_only=True)


@value
class Pinned:
    """A measure in force, since when, and the numbers of the slips that caused it."""

    measure: str
    since: date
    causes: tuple[int, ...] = ()


@value
class Ended:
    """A measure that was in force and is not any more; `causes` are the slips that ended it."""

    measure: str
    since: date
    until: date
    causes: tuple[int, ...] = ()


@value
class Decision:
    """What the player did: one choice in one scene."""

    scene: str
    choice: str


@value
class LapseDue:
    """A slip leaves the record."""

    slip: int


@value
class LaterDue:
    """A delayed effect of the story arrives."""

    later: Later
    origin: Origin


@value
class ObjectionDue:
    """The office answers an objection."""

    slip: int
    proof: Condition | None
    upheld: str
    refused: str


@value
class EntryDue:
    """The notice time of a list has run out."""

    list_id: str
    ground: str
    slip: int
    origin: Origin


@value
class ExitDue:
    """An entry on a list ends: by a way off (`act`) or because its term is over (`act` empty)."""

    list_id: str
    act: str
    since: date


@value
class ResetDue:
    """A ledger starts again from its baseline."""

    ledger: str


@value
class WithdrawalDue:
    """The rulebook is withdrawn."""


@value
class BillDue:
    """A bill of the scenario comes due."""

    bill: str


Due = LapseDue | LaterDue | ObjectionDue | EntryDue | ExitDue | BillDue | ResetDue | WithdrawalDue


@value
class Scheduled:
    """Something with a date. `order` keeps things of the same day in the order they were queued."""

    on: date
    order: int
    what: Due


@value
class State:
    """A run between two decisions. `ending` is set when it is over; `scene` until then.

    `score` and `grade` mean something only while the person is `enrolled`.
    """

    seed: int
    person: str
    enrolled: bool
    date: date
    scene: str
    ending: str
    score: int
    grade: str
    meters: Mapping[str, int]
    flags: frozenset[str]
    slips: tuple[Slip, ...]
    closed: frozenset[int]
    """Numbers of the act slips that are no longer on record."""
    held: tuple[int, ...]
    """Numbers of the slips on record that hold or lift a grade."""
    balances: Mapping[str, int]
    """The scores of the ledgers beside the main one."""
    grades: Mapping[str, str]
    """The grades of the ledgers beside the main one."""
    withdrawn: bool
    """Whether the rulebook was withdrawn during the run; the file is kept, nothing counts."""
    lists: tuple[ListEntry, ...]
    measures: tuple[Pinned, ...]
    ended: tuple[Ended, ...]
    done: Mapping[str, int]
    """Units of every act of the person so far, recorded or not."""
    recorded: Mapping[str, int]
    """Units of tiered acts that went into the file, counted or not yet."""
    happened: Mapping[str, int]
    queue: tuple[Scheduled, ...]
    queued: int
    """How many things were ever queued: the next order number."""
    months: int
    """Months that have begun since the start: the counter of the monthly draws."""
    decisions: tuple[Decision, ...]

    @property
    def is_over(self) -> bool:
        """Whether an ending has been reached."""
        return bool(self.ending)

    def slip(self, number: int) -> Slip:
        """The slip with this number; slips are numbered from 1 without gaps."""
        return self.slips[number - 1]
