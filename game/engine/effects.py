"""Carrying out what an author ordered.

Owns the meaning of each effect. Knows nothing of when effects come due; `calendar` does.
"""

from collections.abc import Callable, Mapping
from typing import Any

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
        _MEANINGS[type(effect)](turn, effect)


def _perform(turn: Turn, perform: Perform) -> None:
    if perform.condition is not None and not turn.game.holds(perform.condition, turn):
        return
    if not perform.wrongly and not perform.done_by:
        turn.done = raised(turn.done, perform.act, perform.times)
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


def pay(turn: Turn, amount: int, price: str) -> None:
    """Take the price, as measures have changed it, out of the purse."""
    due = turn.game.world(turn).price(price, amount) if price else amount
    move_meter(turn, MONEY, -due, price=price, saved=amount - due)


def move_meter(turn: Turn, meter: str, amount: int, price: str = "", saved: int = 0) -> None:
    """Move a meter within its limits; an event tells if it moved at all."""
    limits = turn.game.scenario.meters.get(meter)
    before = turn.meters.get(meter, 0)
    after = before + amount
    if limits is not None:
        if limits.low is not None and after < limits.low:
            after = limits.low
        if limits.high is not None and after > limits.high:
            after = limits.high
    if after == before and not saved:
        return
    turn.meters = replaced(turn.meters, meter, after)
    turn.events.append(MeterChanged(meter, before, after, price, saved))


def _set_flag(turn: Turn, effect: SetFlag) -> None:
    if (effect.flag in turn.flags) == effect.value:
        return
    turn.flags = turn.flags | {effect.flag} if effect.value else turn.flags - {effect.flag}
    turn.events.append(FlagChanged(effect.flag, effect.value))


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
    scheduled = turn.schedule(LaterDue(later, turn.origin), later.after)
    turn.events.append(EffectScheduled(later.id, scheduled.on))


def raised(counts: Mapping[str, int], name: str, amount: int) -> dict[str, int]:
    """The same counts, with one of them this much higher."""
    return replaced(counts, name, counts.get(name, 0) + amount)


def replaced(counts: Mapping[str, int], name: str, count: int) -> dict[str, int]:
    """The same counts with another for one of them; a copy is quicker than `{**counts, …}`."""
    new = dict(counts)
    new[name] = count
    return new


_MEANINGS: Mapping[type[Effect], Callable[[Turn, Any], None]] = {
    Perform: _perform,
    Change: lambda turn, change: move_meter(turn, change.meter, change.amount),
    Pay: lambda turn, due: pay(turn, due.amount, due.price),
    Earn: lambda turn, earned: move_meter(turn, MONEY, earned.amount),
    SetFlag: _set_flag,
    Object: _object,
    Later: _queue_later,
}
