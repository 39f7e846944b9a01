"""Carrying out what an author ordered.

Owns the meaning of each effect. Knows nothing of when effects come due; `calendar` does.
"""

from game.engine import ledger, listing
from game.engine.conditions import live_slips
from game.engine.events import (
    ActUncounted,
    EffectScheduled,
    FlagChanged,
    MeterChanged,
    NothingToObject,
    ObjectionFiled,
    Uncounted,
)
from game.engine.state import LaterDue, ObjectionDue
from game.engine.turn import Turn
from game.model.effects import Change, Earn, Effect, Later, Object, Pay, Perform, SetFlag

MONEY = "money"


def carry_out(turn: Turn, effects: tuple[Effect, ...]) -> None:
    """Carry out the effects in order."""
    for effect in effects:
        match effect:
            case Perform():
                _perform(turn, effect)
            case Change():
                move_meter(turn, effect.meter, effect.amount)
            case Pay():
                pay(turn, effect.amount, effect.price)
            case Earn():
                move_meter(turn, MONEY, effect.amount)
            case SetFlag():
                _set_flag(turn, effect)
            case Object():
                _object(turn, effect)
            case Later():
                _queue_later(turn, effect)


def _perform(turn: Turn, perform: Perform) -> None:
    if perform.condition is not None and not turn.game.holds(perform.condition, turn):
        return
    if not perform.wrongly and not perform.done_by:
        turn.done = {
            **turn.done,
            perform.act: turn.done.get(perform.act, 0) + perform.times,
        }
    if not perform.recorded:
        turn.events.append(
            ActUncounted(
                act=perform.act,
                times=perform.times,
                reason=Uncounted.UNSEEN,
                done_by=perform.done_by,
            )
        )
        return
    slip = ledger.record(turn, perform)
    listing.follow(turn, perform.act, slip)


def pay(turn: Turn, amount: int, price: str) -> int:
    """Take the price, as measures have changed it, out of the purse; returns what was saved."""
    due = turn.game.world(turn).price(price, amount) if price else amount
    move_meter(turn, MONEY, -due, price=price, saved=amount - due)
    return amount - due


def move_meter(turn: Turn, meter: str, amount: int, *, price: str = "", saved: int = 0) -> None:
    """Move a meter within its limits; an event tells if it moved at all."""
    limits = turn.game.scenario.meters.get(meter)
    before = turn.meters.get(meter, 0)
    after = before + amount
    if limits is not None:
        after = after if limits.low is None else max(after, limits.low)
        after = after if limits.high is None else min(after, limits.high)
    if after == before and not saved:
        return
    turn.meters = {**turn.meters, meter: after}
    turn.events.append(
        MeterChanged(meter=meter, before=before, after=after, price=price, saved=saved)
    )


def _set_flag(turn: Turn, effect: SetFlag) -> None:
    if (effect.flag in turn.flags) == effect.value:
        return
    turn.flags = turn.flags | {effect.flag} if effect.value else turn.flags - {effect.flag}
    turn.events.append(FlagChanged(flag=effect.flag, value=effect.value))


def _object(turn: Turn, objection: Object) -> None:
    on_record = live_slips(turn, objection.act)
    if not on_record:
        turn.events.append(NothingToObject(act=objection.act))
        return
    slip = on_record[-1].number
    due = ObjectionDue(
        slip=slip, proof=objection.proof, upheld=objection.upheld, refused=objection.refused
    )
    scheduled = turn.schedule(due, turn.game.rulebook.objections.answer_within)
    turn.events.append(ObjectionFiled(slip=slip, answer_on=scheduled.on))


def _queue_later(turn: Turn, later: Later) -> None:
    scheduled = turn.schedule(LaterDue(later=later, origin=turn.origin), later.after)
    turn.events.append(EffectScheduled(later=later.id, on=scheduled.on))
