"""Why an act left no slip, in one sentence.

Must not know what the act would have cost.
"""

from game.engine.events import ActUncounted, Uncounted
from game.engine.game import Game
from game.language import _
from game.model.rulebook import CapPer
from game.wording.numbers import counted, plural, points_in_words
from game.wording.slips import act


def title(game: Game, event: ActUncounted) -> str:
    """The act as it would stand in a file."""
    return act(game, event.act, event.times, event.done_by)


def reason(game: Game, event: ActUncounted) -> str:
    """`Nobody recorded it.`, `3 more hours until the next point.` …"""
    match event.reason:
        case Uncounted.UNSEEN:
            return _("Nobody recorded it.")
        case Uncounted.UNPRICED:
            if not game.has_score:
                return _("Nobody keeps a score here.")
            return _("These rules put no price on it.")
        case Uncounted.NOT_ENROLLED:
            return _("You have no file it could be written into.")
        case Uncounted.WITHDRAWN:
            return _("The rules were withdrawn; nothing is counted any more.")
        case Uncounted.ALREADY_COUNTED:
            return _("Already counted once.")
        case Uncounted.CAP_REACHED:
            return _cap_reached(game, event.act)
        case Uncounted.NOT_YET:
            return _not_yet(game, event)


def _cap_reached(game: Game, act_id: str) -> str:
    item = game.rulebook.items.get(act_id)
    if item is None or item.cap is None:
        return _("No more of it is counted.")
    text = {
        CapPer.MONTH: _("These rules count at most {points} a month for it."),
        CapPer.YEAR: _("These rules count at most {points} a year for it."),
        CapPer.EVER: _("These rules never count more than {points} for it."),
    }[item.cap.per]
    return text.format(points=points_in_words(item.cap.points))


def _not_yet(game: Game, event: ActUncounted) -> str:
    known = game.catalogue.acts.get(event.act)
    if known is None or not known.unit:
        return _("{count} more until the next point.").format(count=counted(event.missing, ""))
    return _("{count} more {unit} until the next point.").format(
        count=event.missing, unit=plural(known.unit, event.missing)
    )
