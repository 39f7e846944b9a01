"""Why a choice is locked, and what a choice costs.

Owns the sentence under a locked choice: the author's own reason first, then everything the rules
say. Must not know how options are listed.
"""

from game.engine.game import Game
from game.engine.option import AccessClosed, Obstacle, Option, TooDear
from game.engine.state import Pinned, State
from game.language import _, clauses, sentences
from game.model.measures import Grant
from game.wording.dates import month
from game.wording.joining import dotted, or_list
from game.wording.numbers import money
from game.wording.requirements import access_title, stands_on, unmet


def why_locked(game: Game, state: State, option: Option) -> str:
    """`Locked: needs 960 points; you have 945`; empty for an open choice."""
    if option.is_open:
        return ""
    reasons = clauses(reasons_locked(game, state, option))
    return _("Locked: {reasons}").format(reasons=reasons)


def reasons_locked(game: Game, state: State, option: Option) -> tuple[str, ...]:
    """Each reason by itself, without "Locked:"; never empty for a locked choice."""
    own = option.choice.locked.strip().rstrip(".。")
    known = [_reason(game, state, obstacle) for obstacle in option.obstacles]
    found = tuple(dict.fromkeys(reason for reason in (own, *known) if reason))
    return found or (_("not possible as things stand"),)


def _reason(game: Game, state: State, obstacle: Obstacle) -> str:
    match obstacle:
        case AccessClosed():
            return access_closed(game, state, obstacle)
        case TooDear():
            return too_dear(obstacle)
        case _:
            return sentences(unmet(game, state, (obstacle,)))


def access_closed(game: Game, state: State, closed: AccessClosed) -> str:
    """`needs high-speed rail tickets — withdrawn in February, List of judgment defaulters`."""
    what = _lowered(access_title(game, closed.access))
    if not closed.by:
        return _("needs {access} — {reason}").format(
            access=what, reason=_only_with(game, closed.access)
        )
    first = closed.by[0]
    return _("needs {access} — withdrawn in {month}, {because}").format(
        access=what, month=month(first.since, state.date), because=withdrawn_by(game, first)
    )


def _only_with(game: Game, access: str) -> str:
    """Which standing would grant the access under these rules."""
    granting = (
        stands_on(game, measure.holds)
        for measure in game.rulebook.measures
        if measure.holds and Grant(access=access) in measure.effects
    )
    ways = or_list(list(dict.fromkeys(way for way in granting if way)))
    return _("only with {standing}").format(standing=ways) if ways else _("not to be had here")


def withdrawn_by(game: Game, pinned: Pinned) -> str:
    """Who withdrew it: the list's title, or the measure's."""
    measure = game.measures[pinned.measure]
    return game.lists[measure.of_list].title if measure.of_list else measure.title


def too_dear(obstacle: TooDear) -> str:
    """`costs ¥6,000; you have ¥4,100`."""
    return _("costs {price}; you have {money}").format(
        price=money(obstacle.price), money=money(obstacle.money)
    )


def cost(option: Option) -> str:
    """`costs ¥6,000`, with what a measure changed about it; empty for a choice without a price."""
    if not option.price and not option.saved:
        return ""
    price = _("costs {price}").format(price=money(option.price)) if option.price else _("free")
    return dotted((price, saving(option.saved)))


def saving(saved: int) -> str:
    """`¥300 less than usual`; empty where no measure changed the price."""
    if not saved:
        return ""
    text = _("{amount} less than usual") if saved > 0 else _("{amount} more than usual")
    return text.format(amount=money(abs(saved)))


def _lowered(title: str) -> str:
    """A title inside a sentence: `Bank loans` becomes `bank loans`, `VIP seats` stays."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]
