"""Time passing: what comes due on which day, the monthly draws, and the bills.

Owns the order of things between two scenes: day by day, and on one day in the order they were
queued; at the start of every month chance is asked first.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from game.engine import ledger, listing
from game.engine.effects import carry_out, move_meter, raised
from game.engine.events import (
    BillPaid,
    BillUnpaid,
    EffectArrived,
    Happened,
    ObjectionDecided,
    TimePassed,
)
from game.engine.randomness import draw
from game.engine.state import (
    BillDue,
    Due,
    EntryDue,
    ExitDue,
    LapseDue,
    LaterDue,
    ObjectionDue,
    Origin,
    ResetDue,
    Scheduled,
    WithdrawalDue,
)
from game.engine.turn import Turn

BY_ITSELF = Origin(kind="calendar")


def queue_bills(turn: Turn) -> None:
    """Put the first date of every bill into the queue; dates before the start come at once."""
    for plan in turn.game.bills.values():
        turn.schedule_on(max(plan.bill.due, turn.date), plan.due)


def advance(turn: Turn, to: date) -> None:
    """Let time pass until `to` and carry out all that comes due up to and including that day."""
    to = max(to, turn.date)
    origin = turn.origin
    month = turn.game.month(turn.months + 1)
    while True:
        queue = turn.queue
        if month <= to and (not queue or month <= queue[0].on):
            _begin_month(turn, month)
            month = turn.game.month(turn.months + 1)
        elif queue and queue[0].on <= to:
            turn.queue = queue[1:]
            _come_due(turn, queue[0])
        else:
            break
    _turn_to(turn, to)
    turn.origin = origin


def _turn_to(turn: Turn, day: date) -> None:
    if day > turn.date:
        turn.events.append(TimePassed(turn.date, day))
        turn.date = day


def _begin_month(turn: Turn, month: date) -> None:
    _turn_to(turn, month)
    turn.months += 1
    for chance in turn.game.chances(turn.months):
        happening = chance.happening
        if (
            (happening.repeats or happening.id not in turn.happened)
            and draw(turn.seed, happening.id, turn.months) < happening.chance
            and (chance.holds is None or chance.holds(turn))
        ):
            turn.happened = raised(turn.happened, happening.id, 1)
            turn.events.append(Happened(happening.id, turn.date))
            turn.origin = Origin(kind="happening", name=happening.id)
            carry_out(turn, happening.effects)


def _come_due(turn: Turn, scheduled: Scheduled) -> None:
    _turn_to(turn, scheduled.on)
    turn.origin = BY_ITSELF
    _MEANINGS[type(scheduled.what)](turn, scheduled.what)


def _make_entry(turn: Turn, due: EntryDue) -> None:
    turn.origin = due.origin
    listing.enter(turn, due)


def _arrive(turn: Turn, due: LaterDue) -> None:
    later = due.later
    if not turn.game.holds(later.condition, turn):
        return
    turn.origin = Origin(
        kind="later", scene=due.origin.scene, choice=due.origin.choice, name=later.id
    )
    turn.events.append(
        EffectArrived(later=later.id, title=later.title, text=later.text, origin=due.origin)
    )
    carry_out(turn, later.effects)


def _decide(turn: Turn, due: ObjectionDue) -> None:
    slip = turn.slips[due.slip - 1]
    on_record = due.slip not in turn.closed
    upheld = on_record and slip.is_wrong and turn.game.holds(due.proof, turn)
    text = due.upheld if upheld else due.refused
    turn.events.append(ObjectionDecided(slip=due.slip, upheld=upheld, text=text))
    if upheld:
        ledger.correct(turn, due.slip)


def _bill(turn: Turn, due: BillDue) -> None:
    plan = turn.game.bills[due.bill]
    bill, again = plan.bill, plan.after(turn.date)
    if again is not None:
        turn.schedule_on(again, due)
    if plan.holds is not None and not plan.holds(turn):
        return
    turn.origin = Origin(kind="bill", name=bill.id)
    price = turn.game.world(turn).price(bill.price, bill.amount) if bill.price else bill.amount
    if turn.meters.get("money", 0) >= price:
        move_meter(turn, "money", -price, price=bill.price)
        turn.events.append(BillPaid(bill.id, price, bill.amount - price, turn.date))
    else:
        turn.events.append(BillUnpaid(bill.id, price, turn.date))
        carry_out(turn, bill.unpaid)


_MEANINGS: Mapping[type[Due], Callable[[Turn, Any], None]] = {
    LapseDue: lambda turn, due: ledger.lapse(turn, due.slip),
    LaterDue: _arrive,
    ObjectionDue: _decide,
    EntryDue: _make_entry,
    ExitDue: listing.leave,
    ResetDue: lambda turn, due: ledger.reset(turn, due.ledger),
    WithdrawalDue: lambda turn, due: ledger.withdraw(turn),
    BillDue: _bill,
}
