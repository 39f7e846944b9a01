"""Benefits and restrictions: when they hold and what they do in the world."""

from dataclasses import dataclass, field
from enum import StrEnum

from game.model.conditions import Condition
from game.model.evidence import Basis
from game.model.span import NOWHERE, Span


class MeasureKind(StrEnum):
    """Which side of the register a measure is pinned to."""

    BENEFIT = "benefit"
    RESTRICTION = "restriction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """Opens an access that is otherwise closed."""

    access: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdraw:
    """Closes an access that is otherwise open; a withdrawal beats any grant."""

    access: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprice:
    """Changes a price: first by `percent` (−20 is a fifth off), then by `amount` of money."""

    price: str
    amount: int = 0
    percent: int = 0


WorldEffect = Grant | Withdraw | Reprice


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One benefit or restriction.

    It holds while `holds` is true; a measure of a list has no condition of its own and holds
    while the person is on that list (`of_list`). `decided_by` names who grants or imposes it.
    """

    id: str
    title: str
    kind: MeasureKind
    holds: Condition | None
    basis: Basis
    of_list: str = ""
    effects: tuple[WorldEffect, ...] = ()
    decided_by: str = ""
    text: str = ""
    span: Span = field(default=NOWHERE, compare=False, repr=False)
