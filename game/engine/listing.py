"""Blacklists and redlists at work: notice, entry, and the ways off.

Lists follow acts, not the score: they reach people under every rulebook, enrolled or not. Where the
rules of a list changed over the years, the day decides: of the act for the ground and for the way
off, of the entry for how long it lasts.
"""

from dataclasses import replace

from game.engine.events import ListAverted, ListEntered, ListLeft, ListNoticed
from game.engine.standing import settle_measures
from game.engine.state import EntryDue, ExitDue, ListEntry
from game.engine.turn import Turn
from game.model.lists import CreditList, Ground, holds_under


def follow(turn: Turn, act: str, slip: int) -> None:
    """What an act that somebody recorded means for the lists: ways off first, then grounds."""
    for list_id, way in turn.game.ways_off.get(act, ()):
        entry = find_entry(turn, list_id)
        if not holds_under(way, _rules_for(turn, turn.game.lists[list_id], entry)):
            continue
        _avert(turn, list_id)
        if entry:
            exit_due = ExitDue(list_id=list_id, act=act, since=entry.since)
            turn.schedule(exit_due, way.after) if way.after else leave(turn, exit_due)
    for list_id, ground in turn.game.grounds.get(act, ()):
        if not _is_known(turn, list_id, ground):
            continue
        if not find_entry(turn, list_id) and not _is_noticed(turn, list_id):
            _announce(turn, list_id, ground, slip)


def find_entry(turn: Turn, list_id: str) -> ListEntry | None:
    """The person's entry on this list, if there is one."""
    return next((entry for entry in turn.lists if entry.list_id == list_id), None)


def _rules_for(turn: Turn, known: CreditList, entry: ListEntry | None) -> str:
    """The version of a list's rules for an entry today; for an announced one, today's."""
    if entry is None:
        return known.rules_on(turn.date)
    return known.rules_for(entry.rules, turn.date)


def _is_known(turn: Turn, list_id: str, ground: Ground) -> bool:
    """Whether today's rules of the list know this ground."""
    known = turn.game.lists[list_id]
    return known.is_kept_on(turn.date) and holds_under(ground, known.rules_on(turn.date))


def _announce(turn: Turn, list_id: str, ground: Ground, slip: int) -> None:
    if not turn.game.holds(ground.condition, turn):
        return
    due = EntryDue(list_id=list_id, ground=ground.id, slip=slip, origin=turn.origin)
    if not ground.after:
        enter(turn, due)
        return
    scheduled = turn.schedule(due, ground.after)
    turn.events.append(ListNoticed(list_id=list_id, ground=ground.id, on=scheduled.on))


def enter(turn: Turn, due: EntryDue) -> None:
    """Make the entry, if its ground still holds and there is none yet."""
    credit_list = turn.game.lists[due.list_id]
    ground = next(ground for ground in credit_list.grounds if ground.id == due.ground)
    if find_entry(turn, due.list_id):
        return
    if not turn.game.holds(ground.condition, turn):
        turn.events.append(ListAverted(list_id=due.list_id, ground=due.ground))
        return
    entry = ListEntry(
        list_id=due.list_id,
        ground=due.ground,
        act=ground.act,
        since=turn.date,
        slip=due.slip,
        rules=credit_list.rules_on(turn.date),
        origin=due.origin,
    )
    term = ground.term or credit_list.term
    if term:
        term_over = ExitDue(list_id=due.list_id, act="", since=turn.date)
        entry = replace(entry, ends_on=turn.schedule(term_over, term).on)
    turn.lists = (*turn.lists, entry)
    turn.events.append(ListEntered(entry=entry))
    settle_measures(turn, due.slip)


def leave(turn: Turn, due: ExitDue) -> None:
    """End the entry this exit was queued for; a newer entry on the same list stays."""
    entry = find_entry(turn, due.list_id)
    if entry is None or entry.since != due.since:
        return
    turn.lists = tuple(other for other in turn.lists if other.list_id != due.list_id)
    rules = _rules_for(turn, turn.game.lists[due.list_id], entry)
    turn.events.append(ListLeft(list_id=due.list_id, by=due.act, rules=rules))
    settle_measures(turn)


def _is_noticed(turn: Turn, list_id: str) -> bool:
    return any(_is_entry_for(item.what, list_id) for item in turn.queue)


def _avert(turn: Turn, list_id: str) -> None:
    for item in turn.queue:
        if isinstance(item.what, EntryDue) and item.what.list_id == list_id:
            turn.events.append(ListAverted(list_id=list_id, ground=item.what.ground))
    turn.queue = tuple(item for item in turn.queue if not _is_entry_for(item.what, list_id))


def _is_entry_for(what: object, list_id: str) -> bool:
    return isinstance(what, EntryDue) and what.list_id == list_id
