"""What an author orders: the closed set of effects, in the imperative.

Effects are data. They never hold points: a scenario says which acts happen, and the rulebook in
force prices them. `game.engine.effects` carries them out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.model.conditions import Condition
from game.model.period import AT_ONCE, Period
from game.model.span import NOWHERE, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Perform:
    """An act happens `times` times (hours, kilos, occasions: the act's unit).

    `recorded=False`: nobody records it. `wrongly=True`: it is recorded although it never
    happened. `done_by` names somebody else who did it, when it lands in this person's file.
    """

    act: str
    times: int = 1
    recorded: bool = True
    wrongly: bool = False
    done_by: str = ""
    condition: Condition | None = None
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pay:
    """Money leaves the person's purse; measures may change the amount if `price` is named."""

    amount: int
    price: str = ""
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Earn:
    """Money comes in."""

    amount: int
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A meter beside the score (trust, time …) moves by `amount`, within its limits."""

    meter: str
    amount: int
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetFlag:
    """The story remembers something (`value=True`) or forgets it."""

    flag: str
    value: bool = True
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Object:
    """An objection to the newest live slip of `act`.

    The credit office decides after the rulebook's time for answers. The slip is corrected if it
    is wrong and `proof` holds on that day; otherwise the objection is turned down.
    """

    act: str
    proof: Condition | None = None
    upheld: str = ""
    refused: str = ""
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """Effects that come due after a time, if `condition` holds on that day."""

    id: str
    after: Period = AT_ONCE
    title: str
    text: str
    effects: "tuple[Effect, ...]" = ()
    condition: Condition | None = None
    span: Span = field(default=NOWHERE, compare=False, repr=False)


Effect = Perform | Pay | Earn | Change | SetFlag | Object | Later

Limits = Mapping[str, tuple[int | None, int | None]]
"""Lowest and highest value of each meter; None is no limit on that side."""
