"""Time passing: what comes due on which day, the monthly draws, and the bills.

Owns the order of things between two scenes: day by day, and on one day in the order they were
queued; at the start of every month chance is asked first.
"""

from datetime import date

from game.engine import ledger, listing
from game.engine.effects import carry_out, move_meter
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
    WithdrawalDue,
)
from game.engine.turn import Turn
from game.model.period import Period
from game.model.scenario import Bill, Happening

BY_ITSELF = Origin(kind="calendar")


def queue_bills(turn: Turn) -> None:
    """Put the first date of every bill into the queue; dates before the start come at once."""
    for bill in turn.game.scenario.bills:
        wait = max(0, (bill.due - turn.date).days)
        turn.schedule(BillDue(bill=bill.id), Period(days=wait))


def advance(turn: Turn, to: date) -> None:
    """Let time pass until `to` and carry out all that comes due up to and including that day."""
    to = max(to, turn.date)
    origin = turn.origin
    while True:
        month = turn.game.month(turn.months + 1)
        due = turn.queue[0].on if turn.queue else None
        if month <= to and (due is None or month <= due):
            _begin_month(turn, month)
        elif due is not None and due <= to:
            _come_due(turn)
        else:
            break
    _turn_to(turn, to)
    turn.origin = origin


def _turn_to(turn: Turn, day: date) -> None:
    if day > turn.date:
        turn.events.append(TimePassed(before=turn.date, after=day))
        turn.date = day


def _begin_month(turn: Turn, month: date) -> None:
    _turn_to(turn, month)
    turn.months += 1
    for happening in turn.game.scenario.happenings:
        if _happens(turn, happening):
            turn.happened = {
                **turn.happened,
                happening.id: turn.happened.get(happening.id, 0) + 1,
            }
            turn.events.append(Happened(happening=happening.id, on=turn.date))
            turn.origin = Origin(kind="happening", name=happening.id)
            carry_out(turn, happening.effects)


def _happens(turn: Turn, happening: Happening) -> bool:
    if happening.id in turn.happened and not happening.repeats:
        return False
    if happening.first is not None and turn.date < happening.first:
        return False
    if happening.last is not None and turn.date > happening.last:
        return False
    if draw(turn.seed, happening.id, turn.months) >= happening.chance:
        return False
    return turn.game.holds(happening.condition, turn)


def _come_due(turn: Turn) -> None:
    scheduled, *rest = turn.queue
    turn.queue = tuple(rest)
    _turn_to(turn, scheduled.on)
    turn.origin = BY_ITSELF
    _carry_out_due(turn, scheduled.what)


def _carry_out_due(turn: Turn, what: Due) -> None:
    match what:
        case LapseDue(slip=slip):
            ledger.lapse(turn, slip)
        case LaterDue():
            _arrive(turn, what)
        case ObjectionDue():
            _decide(turn, what)
        case EntryDue():
            turn.origin = what.origin
            listing.enter(turn, what)
        case ExitDue():
            listing.leave(turn, what)
        case ResetDue(ledger=ledger_id):
            ledger.reset(turn, ledger_id)
        case WithdrawalDue():
            ledger.withdraw(turn)
        case BillDue(bill=bill_id):
            _bill(turn, next(b for b in turn.game.scenario.bills if b.id == bill_id))


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


def _bill(turn: Turn, bill: Bill) -> None:
    if bill.every:
        following = bill.every.after(turn.date)
        if bill.until is None or following <= bill.until:
            turn.schedule(BillDue(bill=bill.id), bill.every)
    if not turn.game.holds(bill.condition, turn):
        return
    turn.origin = Origin(kind="bill", name=bill.id)
    price = turn.game.world(turn).price(bill.price, bill.amount) if bill.price else bill.amount
    if turn.meters.get("money", 0) >= price:
        move_meter(turn, "money", -price, price=bill.price)
        paid = BillPaid(bill=bill.id, amount=price, saved=bill.amount - price, on=turn.date)
        turn.events.append(paid)
    else:
        turn.events.append(BillUnpaid(bill=bill.id, amount=price, on=turn.date))
        carry_out(turn, bill.unpaid)
