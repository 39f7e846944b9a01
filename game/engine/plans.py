"""What a life offers and demands, made ready once for all runs: choices, random events, bills.

Owns everything about them that is the same every time: compiled conditions, sums, and the values
that say what was chosen. Knows no run.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from game.engine.conditions import Explain, Test, Vocabulary, compile_condition, compile_reasons
from game.engine.events import ChoiceMade, ConsequenceTold
from game.engine.option import Option
from game.engine.state import BillDue, Decision, Origin
from game.model.conditions import Condition
from game.model.effects import Pay
from game.model.scenario import Bill, Choice, Happening


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A choice, made ready: what shows it, what it costs, and all that is the same every time."""

    choice: Choice
    shown: Test | None
    holds: Test | None
    """Its condition."""
    reasons: Explain | None
    """What keeps its condition from holding; asked only when it does not."""
    payments: tuple[Pay, ...]
    full_price: int
    """What it costs when no measure moves a price."""
    is_free: bool
    """Nothing can ever lock it."""
    open_option: Option
    decision: Decision
    origin: Origin
    made: ChoiceMade
    told: ConsequenceTold | None
    """What follows, if it depends on nothing."""
    leads_to: str
    """Where it leads, if that depends on nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """A random event, made ready for a month in which it may come."""

    happening: Happening
    holds: Test | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BillPlan:
    """A bill, made ready: what it asks for, and when it comes again."""

    bill: Bill
    holds: Test | None
    due: BillDue
    _again: dict[date, date | None] = field(default_factory=dict)

    def after(self, day: date) -> date | None:
        """When it comes next, having come on this day; None if it does not come again."""
        if day not in self._again:
            bill = self.bill
            following = bill.every.after(day) if bill.every else None
            is_over = following and bill.until and following > bill.until
            self._again[day] = None if is_over else following
        return self._again[day]


def plan_choice(scene: str, choice: Choice, words: Vocabulary) -> Plan:
    """Make a choice of this scene ready."""
    payments = tuple(effect for effect in choice.effects if isinstance(effect, Pay))
    first = choice.go[0]
    return Plan(
        choice=choice,
        shown=_test(choice.shown, words),
        holds=_test(choice.condition, words),
        reasons=compile_reasons(choice.condition, words) if choice.condition else None,
        payments=payments,
        full_price=sum(pay.amount for pay in payments),
        is_free=not (choice.needs or choice.condition or payments),
        open_option=Option(choice=choice),
        decision=Decision(scene=scene, choice=choice.id),
        origin=Origin(kind="choice", scene=scene, choice=choice.id),
        made=ChoiceMade(scene=scene, choice=choice.id),
        told=None if any(p.condition for p in choice.then) else ConsequenceTold(choice.then),
        leads_to=first.to if first.condition is None and first.chance is None else "",
    )


def chances_on(day: date, happenings: Iterable[Happening], words: Vocabulary) -> Iterator[Chance]:
    """The random events that may come on this day, made ready."""
    for happening in happenings:
        if (happening.first or day) <= day <= (happening.last or day):
            yield Chance(happening=happening, holds=_test(happening.condition, words))


def plan_bill(bill: Bill, words: Vocabulary) -> BillPlan:
    """Make a bill ready."""
    return BillPlan(bill=bill, holds=_test(bill.condition, words), due=BillDue(bill=bill.id))


def _test(condition: Condition | None, words: Vocabulary) -> Test | None:
    return None if condition is None else compile_condition(condition, words)
