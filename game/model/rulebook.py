"""A rulebook: one place in one period, its grades, its priced acts and its measures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from game.model.evidence import Basis
from game.model.measures import Measure
from game.model.period import AT_ONCE, Period
from game.model.span import NOWHERE, Span

MAIN = "main"
"""The id of the ledger that a rulebook is about; its score is *the* score."""


class Participation(StrEnum):
    """Whether a person is scored without being asked."""

    COMPULSORY = "compulsory"
    CONSENT = "consent"
    OPT_IN = "opt-in"
    NONE = "none"


class Level(StrEnum):
    """Whose points table an item stands in."""

    CITY = "city"
    SECTOR = "sector"
    COMMUNITY = "community"
    VILLAGE = "village"


class Repeat(StrEnum):
    """What happens when the same act is recorded again while the first is still on record."""

    EACH = "each"
    """Every time counts the same."""
    ONCE = "once"
    """Only the first counts."""
    DOUBLES = "doubles"
    """Every further time costs twice the one before it."""


class CapPer(StrEnum):
    """The stretch of time a cap counts over."""

    MONTH = "month"
    YEAR = "year"
    EVER = "ever"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cap:
    """At most `points` (a positive size, gain or loss) from one item per month, year or ever."""

    points: int
    per: CapPer


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """One step of falling returns: up to the `up_to`-th unit, every `units` units earn once the
    item's points. The last tier has `up_to=None`.
    """

    up_to: int | None
    units: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """How long a slip stays on record. `period=None`: until it is repaired or for good."""

    period: Period | None
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """How a slip can be mended: one of the acts `by`, at the earliest `wait` after the slip,
    gives back `restores` points (None: all of them).
    """

    by: tuple[str, ...]
    text: str
    wait: Period = AT_ONCE
    restores: int | None = None
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A rulebook's price for an act.

    `points` for every unit or, with `tiers`, for every full step; `to_grade` holds the person at
    that grade at most while the slip stays on record, whatever the number says; `lifts_to` holds
    them at that grade at least, unless another slip holds them lower.
    """

    act: str
    level: Level
    points: int
    reported_by: str
    basis: Basis
    stay: Stay
    to_grade: str = ""
    lifts_to: str = ""
    repeat: Repeat = Repeat.EACH
    cap: Cap | None = None
    tiers: tuple[Tier, ...] = ()
    repair: Repair | None = None
    ledger: str = MAIN
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """One grade and the scores that earn it, both ends included; None is open-ended."""

    grade: str
    low: int | None
    high: int | None
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Objections:
    """Who hears an objection, and how long an answer takes."""

    heard_by: str
    answer_within: Period
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """A file of its own beside the main one: a village's points board, a customs grade.

    `has_number=False`: only the grade is known, and slips hold or lift it. `start_grade` is the
    grade of an empty file without a number. `resets` writes the ledger back to its baseline every
    1 January.
    """

    id: str
    title: str
    kept_by: str
    has_number: bool = True
    baseline: int = 0
    floor: int = 0
    ceiling: int | None = None
    start_grade: str = ""
    resets: bool = False
    bands: tuple[Band, ...] = ()
    basis: Basis
    span: Span = field(default=NOWHERE, compare=False, repr=False)

    def within_limits(self, score: int) -> int:
        """The score, cut at the floor and the ceiling."""
        if score < self.floor:
            score = self.floor
        return score if self.ceiling is None or score < self.ceiling else self.ceiling


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """The scheme ends in mid-run, `after` its file was opened: the numbers stop to count."""

    after: Period
    text: str
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulebook:
    """One place in one period. `bands` run from the lowest grade to the highest.

    The fields from `baseline` to `bands` describe the main ledger; `ledgers` are kept beside it.
    """

    id: str
    title: str
    short: str
    place: str
    from_year: int
    to_year: int | None
    summary: str
    participation: Participation
    kept_by: str
    baseline: int
    floor: int
    ceiling: int | None
    bands: tuple[Band, ...]
    bands_basis: Basis
    items: Mapping[str, Item]
    measures: tuple[Measure, ...]
    objections: Objections
    basis: Basis
    has_number: bool = True
    start_grade: str = ""
    resets: bool = False
    ledgers: tuple[Ledger, ...] = ()
    withdrawal: Withdrawal | None = None
    span: Span = field(default=NOWHERE, compare=False, repr=False)

    @property
    def grades(self) -> tuple[str, ...]:
        """Grade names, lowest first."""
        return tuple(band.grade for band in self.bands)

    @property
    def all_ledgers(self) -> tuple[Ledger, ...]:
        """Every ledger of the rulebook, the main one first."""
        return (self.main_ledger, *self.ledgers)

    @property
    def main_ledger(self) -> Ledger:
        """The ledger the rulebook is about."""
        return Ledger(
            id=MAIN,
            title=self.short,
            kept_by=self.kept_by,
            has_number=self.has_number,
            baseline=self.baseline,
            floor=self.floor,
            ceiling=self.ceiling,
            start_grade=self.start_grade,
            resets=self.resets,
            bands=self.bands,
            basis=self.bands_basis,
        )
