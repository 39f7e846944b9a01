"""Blacklists and redlists: how one gets on, what they do, how one gets off.

Lists are national and hold under every rulebook, also where there is no score.
"""

from dataclasses import dataclass, field
from datetime import date
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
class Takeover:
    """Whether a newer version of the rules governs the entries that were made before it."""

    follows: bool
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """One version of a list's rules: in force from `start` until the next version begins.

    Without `takeover`, earlier entries keep to the rules they were made under.
    """

    id: str
    title: str
    start: date
    text: str = ""
    takeover: Takeover | None = None
    basis: Basis
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A reason for entry: `act` leads onto the list after the notice time `after`, if `condition`
    still holds then.

    `under` names the versions of the rules that know it (empty: all of them); `term` is how long
    an entry on this ground lasts, where it differs from the list's.
    """

    id: str
    act: str
    title: str
    after: Period = AT_ONCE
    condition: Condition | None = None
    term: Period | None = None
    under: tuple[str, ...] = ()
    basis: Basis
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOff:
    """A way off the list: `act` ends the entry after `after`, under the versions of the rules
    that `under` names (empty: all of them).
    """

    act: str
    title: str
    after: Period = AT_ONCE
    under: tuple[str, ...] = ()
    basis: Basis
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditList:
    """One list. `term` is how long an entry lasts if nothing ends it sooner (None: no end).

    `rules` are its versions, the oldest first; none: what is written here has always held.
    """

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
    rules: tuple[Rules, ...] = ()
    basis: Basis
    span: Span = field(default=NOWHERE, compare=False, repr=False)

    def rules_named(self, name: str) -> Rules | None:
        """The version of this id."""
        return next((rules for rules in self.rules if rules.id == name), None)

    def rules_on(self, day: date) -> str:
        """The id of the version in force; empty before the first, and where there are none."""
        return next((each.id for each in reversed(self.rules) if each.start <= day), "")

    def rules_for(self, made_under: str, day: date) -> str:
        """The version that governs an entry on `day`: the one it was made under, or a newer one
        that takes earlier entries over.
        """
        governing, is_newer = made_under, False
        for each in self.rules:
            if is_newer and each.start <= day and each.takeover and each.takeover.follows:
                governing = each.id
            is_newer = is_newer or each.id == made_under
        return governing

    def is_kept_on(self, day: date) -> bool:
        """Whether the list exists already: from its first version on."""
        return not self.rules or self.rules[0].start <= day

    def ways_under(self, rules: str) -> tuple[WayOff, ...]:
        """The ways off that a version of the rules knows."""
        return tuple(way for way in self.ways_off if holds_under(way, rules))


def holds_under(written: Ground | WayOff, rules: str) -> bool:
    """Whether a ground or a way off belongs to this version of the rules."""
    return not written.under or rules in written.under
