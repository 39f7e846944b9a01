"""Blacklists and redlists: how one gets on, what they do, how one gets off.

Lists are national and hold under every rulebook, also where there is no score.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from game.model.conditions import Condition
from game.model.evidence import Basis
from game.model.measures import Measure
from game.model.period import AT_ONCE, Period
from game.model.span import NOWHERE, Span


class ListKind(StrEnum):
    """What being on the list means."""

    BLACKLIST = "blacklist"
    REDLIST = "redlist"
    ORDER = "order"
    """An order of a court or office that restricts without branding as untrustworthy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A reason for entry: `act` leads onto the list after the notice time `after`, if `condition`
    still holds then.
    """

    id: str
    act: str
    title: str
    after: Period = AT_ONCE
    condition: Condition | None = None
    basis: Basis
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOff:
    """A way off the list: `act` ends the entry after `after`."""

    act: str
    title: str
    after: Period = AT_ONCE
    basis: Basis
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditList:
    """One list. `term` is how long an entry lasts if nothing ends it sooner (None: no end)."""

    id: str
    title: str
    title_zh: str
    kind: ListKind
    kept_by: str
    summary: str
    grounds: tuple[Ground, ...]
    ways_off: tuple[WayOff, ...]
    measures: tuple[Measure, ...]
    term: Period | None = None
    basis: Basis
    span: Span = field(default=NOWHERE, compare=False, repr=False)
