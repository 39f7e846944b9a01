"""What can be done about a slip: repair it, object to it, or wait until it lapses.

Must not know why the slip was written.
"""

from game.engine.game import Game
from game.engine.state import Slip, SlipKind, State
from game.language import _
from game.model.rulebook import Item
from game.wording.dates import day, length
from game.wording.joining import or_list
from game.wording.numbers import points_in_words
from game.wording.requirements import act_title


def remedies(game: Game, state: State, slip: Slip) -> tuple[str, ...]:
    """What can be done about a slip that is on record and costs something, as sentences."""
    item = game.rulebook.items.get(slip.act)
    if item is None or slip.kind is not SlipKind.ACT or slip.number in state.closed:
        return ()
    if slip.points >= 0 and not slip.holds_grade:
        return ()
    ways = (*_mending(game, state, item, slip), _objecting(game), _waiting(slip))
    return tuple(way for way in ways if way)


def _mending(game: Game, state: State, item: Item, slip: Slip) -> tuple[str, ...]:
    repair = item.repair
    if repair is None:
        return (_("These rules know no repair for it."),)
    acts = or_list([f"“{act_title(game, name)}”" for name in repair.by])
    if repair.restores is None:
        way = _("{acts} brings all of it back.").format(acts=acts)
    else:
        given = points_in_words(repair.restores)
        way = _("{acts} brings {points} back.").format(acts=acts, points=given)
    earliest = repair.wait.after(slip.on)
    wait = _("Not before {day}.").format(day=day(earliest)) if earliest > state.date else ""
    return (repair.text, way, wait)


def _objecting(game: Game) -> str:
    rules = game.rulebook.objections
    return _("If it is wrong, object. Heard by: {office}. Answer within {time}.").format(
        office=rules.heard_by, time=length(rules.answer_within)
    )


def _waiting(slip: Slip) -> str:
    if slip.lapses_on is None:
        return ""
    return _("Otherwise it lapses on {day}.").format(day=day(slip.lapses_on))
