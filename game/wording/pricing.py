"""Why a slip has the size it has: the rulebook's arithmetic as sentences.

Must not know what the points do to the standing.
"""

from collections.abc import Iterator

from game.engine.game import Game
from game.engine.state import Slip, SlipKind
from game.language import _
from game.model.rulebook import CapPer, Item, Repeat
from game.wording.joining import and_list
from game.wording.numbers import counted, points, points_in_words


def why_this_size(game: Game, slip: Slip, *, in_short: bool = False) -> tuple[str, ...]:
    """The rulebook's arithmetic behind the points, as sentences.

    In short, a tariff of falling returns tells its first step only, and that there is less later.
    """
    item = game.rulebook.items.get(slip.act)
    if slip.kind is SlipKind.OPENING:
        return (_opening(game, slip),)
    if slip.kind is SlipKind.RESET:
        text = _("Every new year these rules start again from {points}.")
        return (text.format(points=points_in_words(slip.balance)),)
    if slip.kind is not SlipKind.ACT:
        return (_undoing(game, slip),)
    if item is None:
        return ()
    price = _price(game, item, in_short=in_short)
    rules = [price, _repeat(item), _cap(item), _grade(game, slip), _limit(game, slip)]
    return tuple(rule for rule in rules if rule)


def _opening(game: Game, slip: Slip) -> str:
    known = game.ledgers[slip.ledger]
    if not known.has_number:
        return _("These rules open every file at grade {grade}.").format(grade=known.start_grade)
    text = _("These rules open every file at {points}.")
    return text.format(points=points_in_words(slip.points))


def _price(game: Game, item: Item, *, in_short: bool) -> str:
    if not item.points:
        return ""
    known = game.catalogue.acts.get(item.act)
    unit = known.unit if known else ""
    if item.tiers:
        steps = list(_steps(item, unit))
        if in_short and _falls(item):
            text = _("{rules}: {steps}, less from then on.")
            return text.format(rules=game.rulebook.short, steps=steps[0])
        return _("{rules}: {steps}.").format(rules=game.rulebook.short, steps=and_list(steps))
    text = _("{rules}: {points} for every {unit}.") if unit else _("{rules}: {points} each time.")
    return text.format(rules=game.rulebook.short, points=points(item.points), unit=unit)


def _falls(item: Item) -> bool:
    """Whether every further step of the tariff asks for more than the first."""
    first, *others = item.tiers
    return bool(others) and all(tier.units > first.units for tier in others)


def _steps(item: Item, unit: str) -> Iterator[str]:
    for tier in item.tiers:
        if tier.up_to is not None:
            text = _("{points} for every {units} up to {last}")
        elif len(item.tiers) > 1:
            text = _("{points} for every {units} from then on")
        else:
            text = _("{points} for every {units}")
        units = counted(tier.units, unit) if tier.units > 1 else unit or _("time")
        last = counted(tier.up_to or 0, unit)
        yield text.format(points=points(item.points), units=units, last=last)


def _repeat(item: Item) -> str:
    match item.repeat:
        case Repeat.ONCE:
            return _("It counts only once while it is on record.")
        case Repeat.DOUBLES:
            return _("Every further time while one is on record costs twice the one before.")
        case Repeat.EACH:
            return ""


def _cap(item: Item) -> str:
    if item.cap is None:
        return ""
    text = {
        CapPer.MONTH: _("At most {points} a month are counted."),
        CapPer.YEAR: _("At most {points} a year are counted."),
        CapPer.EVER: _("At most {points} are ever counted."),
    }[item.cap.per]
    return text.format(points=points_in_words(item.cap.points))


def _grade(game: Game, slip: Slip) -> str:
    if slip.lifts_grade:
        text = _("While it is on record, your grade is {grade} at least.")
        return text.format(grade=slip.lifts_grade)
    if not slip.holds_grade:
        return ""
    if not game.ledgers[slip.ledger].has_number:
        text = _("While it is on record, your grade is {grade} at most.")
    else:
        text = _("While it is on record, your grade is {grade} at most, whatever the number says.")
    return text.format(grade=slip.holds_grade)


def _limit(game: Game, slip: Slip) -> str:
    book = game.ledgers[slip.ledger]
    if slip.points > 0 and slip.balance == book.ceiling:
        return _("A score cannot rise above {points}.").format(points=points_in_words(slip.balance))
    if slip.points < 0 and slip.balance == book.floor:
        return _("A score cannot fall below {points}.").format(points=points_in_words(slip.balance))
    return ""


def _undoing(game: Game, slip: Slip) -> str:
    text = {
        SlipKind.LAPSE: _("The time of slip {number} is over, and what it weighed goes with it."),
        SlipKind.REPAIR: _("What you did since repairs slip {number}."),
        SlipKind.CORRECTION: _("Slip {number} was wrong, and what it weighed is undone."),
    }[slip.kind]
    return text.format(number=slip.undoes)
