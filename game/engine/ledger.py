"""The ledger: what an act costs, and the slips that say so.

Owns pricing (caps, falling returns, repeats, straight to a grade), lapse, repair and correction.
The slips always add up to the score. Knows nothing of lists or of the story.
"""

from game.engine.conditions import live_slips
from game.engine.events import ActUncounted, RulebookWithdrawn, SlipAdded, Uncounted
from game.engine.standing import settle, settle_grade, settle_measures
from game.engine.state import ACT, LapseDue, ResetDue, Slip, SlipKind, WithdrawalDue
from game.engine.turn import Turn
from game.model.effects import Perform
from game.model.evidence import Basis
from game.model.period import Period
from game.model.rulebook import MAIN, Cap, CapPer, Item, Ledger, Repair, Repeat, Tier

_ONCE, _DOUBLES = Repeat.ONCE, Repeat.DOUBLES


def open_files(turn: Turn) -> None:
    """Write the opening slip of every ledger with its baseline and settle the first standing."""
    book = turn.game.rulebook
    for ledger in turn.game.ledgers.values():
        basis = book.basis if ledger.id == MAIN else ledger.basis
        opening = _write(turn, SlipKind.OPENING, ledger, ledger.baseline, basis)
        settle_grade(turn, opening)  # measures are settled when all ledgers are open
        if ledger.resets:
            _schedule_reset(turn, ledger.id)
    settle_measures(turn)
    if book.withdrawal:
        turn.schedule(WithdrawalDue(), book.withdrawal.after)


def reset(turn: Turn, ledger: str) -> None:
    """A new year: every slip of the ledger is closed and the score is the baseline again."""
    if turn.withdrawn:
        return
    here = {slip.number for slip in turn.slips if slip.ledger == ledger}
    turn.closed |= here
    turn.held = tuple(number for number in turn.held if number not in here)
    known = turn.game.ledgers[ledger]
    points = known.baseline - turn.score_of(ledger)
    settle(turn, _write(turn, SlipKind.RESET, known, points, known.basis))
    _schedule_reset(turn, ledger)


def _schedule_reset(turn: Turn, ledger: str) -> None:
    new_year = turn.date.replace(year=turn.date.year + 1, month=1, day=1)
    turn.schedule(ResetDue(ledger=ledger), Period(days=(new_year - turn.date).days))


def withdraw(turn: Turn) -> None:
    """The rulebook is withdrawn: the file stays as it is and counts for nothing any more."""
    turn.withdrawn = True
    turn.events.append(RulebookWithdrawn(on=turn.date))
    settle_measures(turn)


def record(turn: Turn, perform: Perform) -> int:
    """Price an act that somebody reports. Returns the number of its slip, or 0 if none was
    written; then an event says why.
    """
    game = turn.game
    item = game.rulebook.items.get(perform.act)
    counts = turn.enrolled and not turn.withdrawn
    mends = counts and perform.act in game.menders
    is_mended = mends and mend(turn, perform.act)
    if item is None or not counts:
        if not is_mended:
            _leave_uncounted(turn, perform, _why_not_counted(turn, item))
        return 0
    number = _enter(turn, item, perform)
    if item.tiers:
        units = turn.recorded.get(perform.act, 0) + perform.times
        turn.recorded = {**turn.recorded, perform.act: units}
    return number


def _why_not_counted(turn: Turn, item: Item | None) -> Uncounted:
    if item is None:
        return Uncounted.UNPRICED
    return Uncounted.WITHDRAWN if turn.withdrawn else Uncounted.NOT_ENROLLED


def _enter(turn: Turn, item: Item, perform: Perform) -> int:
    if item.repeat is _ONCE and live_slips(turn, item.act):
        _leave_uncounted(turn, perform, Uncounted.ALREADY_COUNTED)
        return 0
    steps = perform.times if not item.tiers else _steps(turn, item, perform.times)
    if steps == 0:
        missing = _missing_units(item, turn.recorded.get(item.act, 0) + perform.times)
        _leave_uncounted(turn, perform, Uncounted.NOT_YET, missing)
        return 0
    points = item.points * steps
    if item.repeat is _DOUBLES:
        points *= 2 ** min(len(live_slips(turn, item.act)), 16)
    allowed = points if item.cap is None else _within_cap(turn, item, item.cap, points)
    if points and not allowed and not (item.to_grade or item.lifts_to):
        _leave_uncounted(turn, perform, Uncounted.CAP_REACHED)
        return 0
    return _write_act(turn, item, perform, allowed)


def _write_act(turn: Turn, item: Item, perform: Perform, points: int) -> int:
    number, period, ledger = len(turn.slips) + 1, item.stay.period, item.ledger
    lapses_on = turn.schedule(LapseDue(number), period).on if period else None
    before = turn.score_of(ledger)
    after = turn.game.ledgers[ledger].within_limits(before + points)
    slip = Slip(  # the fields by place: by name this takes twice as long
        number,
        turn.date,
        ACT,
        after - before,
        after,
        turn.origin,
        item.act,
        perform.times,
        item.reported_by,
        perform.done_by,
        lapses_on,
        item.to_grade,
        item.lifts_to,
        ledger,
        0,
        perform.wrongly,
        item.basis,
    )
    if slip.holds_grade or slip.lifts_grade:
        turn.held = (*turn.held, number)
    _add(turn, slip)
    settle(turn, slip)
    return number


def lapse(turn: Turn, number: int) -> None:
    """A slip leaves the record, unless something closed it before."""
    if number not in turn.closed and not turn.withdrawn:
        _undo(turn, number, SlipKind.LAPSE, -remaining(turn, number))


def correct(turn: Turn, number: int) -> None:
    """A wrong slip is undone after an objection."""
    if number not in turn.closed and not turn.withdrawn:
        _undo(turn, number, SlipKind.CORRECTION, -remaining(turn, number))


def mend(turn: Turn, act: str) -> bool:
    """If this act repairs anything on record, it repairs the oldest slip that may be repaired."""
    mended = turn.game.menders[act]
    for slip in turn.slips:
        if slip.act in mended and _is_live(turn, slip):
            repair = turn.game.rulebook.items[slip.act].repair
            if repair and repair.wait.after(slip.on) <= turn.date and _repair(turn, slip, repair):
                return True
    return False


def _is_live(turn: Turn, slip: Slip) -> bool:
    return slip.kind is ACT and slip.number not in turn.closed


def _repair(turn: Turn, slip: Slip, repair: Repair) -> bool:
    owed = -remaining(turn, slip.number)
    if owed <= 0 and not slip.holds_grade:
        return False
    given = owed if repair.restores is None else min(owed, repair.restores)
    _undo(turn, slip.number, SlipKind.REPAIR, given, closes=given == owed, basis=repair.basis)
    return True


def remaining(turn: Turn, number: int) -> int:
    """What a slip still weighs: its points and those of the slips that answer it."""
    return turn.slips[number - 1].points + sum(
        slip.points for slip in turn.slips if slip.undoes == number
    )


def _undo(
    turn: Turn,
    number: int,
    kind: SlipKind,
    points: int,
    *,
    closes: bool = True,
    basis: Basis | None = None,
) -> None:
    slip = turn.slips[number - 1]
    if closes:
        turn.closed |= {number}
        turn.held = tuple(held for held in turn.held if held != number)
    answer = _write(
        turn,
        kind,
        turn.game.ledgers[slip.ledger],
        points,
        basis or slip.basis,
        act=slip.act,
        undoes=number,
    )
    settle(turn, answer)


def _write(
    turn: Turn,
    kind: SlipKind,
    ledger: Ledger,
    points: int,
    basis: Basis,
    *,
    act: str = "",
    undoes: int = 0,
) -> Slip:
    """Write a slip of the ledger's own keeper."""
    before = turn.score_of(ledger.id)
    after = ledger.within_limits(before + points)
    slip = Slip(
        number=len(turn.slips) + 1,
        on=turn.date,
        kind=kind,
        points=after - before,
        balance=after,
        origin=turn.origin,
        act=act,
        reported_by=ledger.kept_by,
        ledger=ledger.id,
        undoes=undoes,
        basis=basis,
    )
    _add(turn, slip)
    return slip


def _add(turn: Turn, slip: Slip) -> None:
    turn.set_score(slip.ledger, slip.balance)
    turn.slips = (*turn.slips, slip)
    turn.events.append(SlipAdded(slip))


def _steps(turn: Turn, item: Item, times: int) -> int:
    before = turn.recorded.get(item.act, 0)
    return full_steps(item.tiers, before + times) - full_steps(item.tiers, before)


def full_steps(tiers: tuple[Tier, ...], units: int) -> int:
    """How many steps `units` units fill: with tiers 20×1 then ×2, 24 units fill 22 steps."""
    steps = below = 0
    for tier in tiers:
        top = units if tier.up_to is None else min(units, tier.up_to)
        if top > below:
            steps += (top - below) // tier.units
        below = max(below, top)
    return steps


def _missing_units(item: Item, units: int) -> int:
    """How many more units fill the next step."""
    now = full_steps(item.tiers, units)
    widest = max(tier.units for tier in item.tiers)
    return next(
        (more for more in range(1, 2 * widest + 1) if full_steps(item.tiers, units + more) > now),
        0,
    )


def _within_cap(turn: Turn, item: Item, cap: Cap, points: int) -> int:
    used = sum(
        abs(slip.points)
        for slip in turn.slips
        if slip.act == item.act and slip.kind is ACT and _same_stretch(turn, slip, cap.per)
    )
    allowed = min(abs(points), max(0, cap.points - used))
    return allowed if points > 0 else -allowed


def _same_stretch(turn: Turn, slip: Slip, per: CapPer) -> bool:
    match per:
        case CapPer.EVER:
            return True
        case CapPer.YEAR:
            return slip.on.year == turn.date.year
        case CapPer.MONTH:
            return (slip.on.year, slip.on.month) == (turn.date.year, turn.date.month)


def _leave_uncounted(turn: Turn, perform: Perform, reason: Uncounted, missing: int = 0) -> None:
    turn.events.append(
        ActUncounted(
            act=perform.act,
            times=perform.times,
            reason=reason,
            missing=missing,
            done_by=perform.done_by,
        )
    )
