"""What happened: the closed set of events, in the past tense.

A step's events, played in order, tell the whole change from one state to the next; they carry
what a screen needs to show it (before and after), so that showing never computes.
"""

from datetime import date
from enum import StrEnum

from game.engine.state import ListEntry, Origin, Slip
from game.model.rulebook import MAIN
from game.model.scenario import Passage
from game.model.value import value


@value
class RunBegan:
    """The run started; `enrolled` says whether a file was opened."""

    enrolled: bool


@value
class ChoiceMade:
    """The player chose."""

    scene: str
    choice: str


@value
class ConsequenceTold:
    """The story tells what came of the choice, before the slips do."""

    passages: tuple[Passage, ...]


@value
class TimePassed:
    """The calendar moved."""

    before: date
    after: date


@value
class SlipAdded:
    """A slip was written into the ledger."""

    slip: Slip


@value
class ScoreChanged:
    """The number moved."""

    before: int
    after: int
    slip: int
    ledger: str = MAIN


@value
class GradeChanged:
    """The grade changed; `slip` is the slip that did it."""

    before: str
    after: str
    slip: int
    ledger: str = MAIN


@value
class RulebookWithdrawn:
    """The rulebook was withdrawn: what is in the file stays there and counts for nothing."""

    on: date


class Uncounted(StrEnum):
    """Why an act left no slip."""

    UNSEEN = "unseen"
    """Nobody recorded it."""
    UNPRICED = "unpriced"
    """The rulebook in force has no item for it."""
    NOT_ENROLLED = "not enrolled"
    """There is no file to write it into."""
    WITHDRAWN = "withdrawn"
    """The rulebook was withdrawn."""
    CAP_REACHED = "cap reached"
    ALREADY_COUNTED = "already counted"
    NOT_YET = "not yet"
    """More units are needed before the next point."""


@value
class ActUncounted:
    """An act happened and left no slip. `missing` units are needed if the reason is NOT_YET."""

    act: str
    times: int
    reason: Uncounted
    missing: int = 0
    done_by: str = ""


@value
class MeasureGained:
    """A benefit or restriction came into force, because of these slips (none: the baseline)."""

    measure: str
    causes: tuple[int, ...]


@value
class MeasureLost:
    """A benefit or restriction ended, because of these slips."""

    measure: str
    causes: tuple[int, ...]


@value
class ListNoticed:
    """An entry on a list is announced for a day, unless it is prevented."""

    list_id: str
    ground: str
    on: date


@value
class ListAverted:
    """An announced entry will not be made."""

    list_id: str
    ground: str


@value
class ListEntered:
    """The person is on a list."""

    entry: ListEntry


@value
class ListLeft:
    """The person is off a list: through the act `by`, or because the term is over (empty).

    `rules` is the version of the list's rules that governed the entry then.
    """

    list_id: str
    by: str
    rules: str = ""


@value
class MeterChanged:
    """Money, trust or another meter moved; `price` names what was paid for, if anything."""

    meter: str
    before: int
    after: int
    price: str = ""
    saved: int = 0
    """How much a measure took off the price; negative if it made it dearer."""


@value
class FlagChanged:
    """The story remembers or forgets something. Not shown to players."""

    flag: str
    value: bool


@value
class EffectScheduled:
    """A delayed effect was queued. Players are not told what it is."""

    later: str
    on: date


@value
class EffectArrived:
    """A delayed effect came due; `origin` is the decision it came from."""

    later: str
    title: str
    text: str
    origin: Origin


@value
class Happened:
    """A random event took place."""

    happening: str
    on: date


@value
class BillPaid:
    """A bill was paid out of the purse."""

    bill: str
    amount: int
    saved: int
    on: date


@value
class BillUnpaid:
    """A bill came due and the purse was too thin."""

    bill: str
    amount: int
    on: date


@value
class ObjectionFiled:
    """An objection to a slip went in; an answer is due on `answer_on`."""

    slip: int
    answer_on: date


@value
class NothingToObject:
    """There was no entry for this act to object to."""

    act: str


@value
class ObjectionDecided:
    """The office answered. `text` is the story's own account of it."""

    slip: int
    upheld: bool
    text: str


@value
class SceneEntered:
    """A new scene begins; effects of the scene itself follow."""

    scene: str
    on: date


@value
class RunEnded:
    """The run reached an ending."""

    ending: str
    on: date


Event = (
    RunBegan
    | RulebookWithdrawn
    | ChoiceMade
    | ConsequenceTold
    | TimePassed
    | SlipAdded
    | ScoreChanged
    | GradeChanged
    | ActUncounted
    | MeasureGained
    | MeasureLost
    | ListNoticed
    | ListAverted
    | ListEntered
    | ListLeft
    | MeterChanged
    | FlagChanged
    | EffectScheduled
    | EffectArrived
    | Happened
    | BillPaid
    | BillUnpaid
    | ObjectionFiled
    | NothingToObject
    | ObjectionDecided
    | SceneEntered
    | RunEnded
)
