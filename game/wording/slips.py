"""How a slip reads: its title, who reported it, how long it stays, what became of it.

Must not know what a slip does to the standing, nor why it has its size.
"""

from game.engine.game import Game
from game.engine.state import Slip, SlipKind, State
from game.language import _, ngettext
from game.model.evidence import Evidence
from game.model.rulebook import MAIN, Item
from game.wording.dates import day, length, month_of_year
from game.wording.evidence import label
from game.wording.joining import dotted, in_line
from game.wording.numbers import counted, points
from game.wording.requirements import act_title


def title(game: Game, slip: Slip) -> str:
    """`Heating fee paid late`, `Volunteering, 4 hours`, `Repaired: Heating fee paid late`."""
    match slip.kind:
        case SlipKind.OPENING:
            return _("File opened")
        case SlipKind.RESET:
            return _("New year, new file")
        case SlipKind.LAPSE:
            text = _("Off the record: {act}")
        case SlipKind.REPAIR:
            text = _("Repaired: {act}")
        case SlipKind.CORRECTION:
            text = _("Corrected: {act}")
        case SlipKind.ACT:
            return act(game, slip.act, slip.times, slip.done_by)
    return text.format(act=act_title(game, slip.act))


def act(game: Game, act_id: str, times: int = 1, done_by: str = "") -> str:
    """The act as a line in a file, with how often and by whom if not once and by the player."""
    known = game.catalogue.acts.get(act_id)
    parts = [act_title(game, act_id)]
    if times != 1:
        parts.append(counted(times, known.unit if known else ""))
    if done_by:
        parts.append(_("by {name}").format(name=done_by))
    return in_line(parts)


def weight(slip: Slip) -> str:
    """`−20`, `+5`, or `→ C` for a slip that goes straight to a grade; empty for an opening that
    writes no number.
    """
    straight_to = slip.holds_grade or slip.lifts_grade
    if straight_to and not slip.points:
        return _("→ {grade}").format(grade=straight_to)
    return points(slip.points) if slip.points or slip.kind is not SlipKind.OPENING else ""


def headline(game: Game, slip: Slip) -> str:
    """`−20 · Heating fee paid late`."""
    return dotted((weight(slip), title(game, slip)))


def details(game: Game, slip: Slip) -> tuple[str, ...]:
    """The short facts under a slip's title: route, stay, repair, and its label last."""
    item = _item(game, slip)
    facts = [route(game, slip), in_file(game, slip)]
    if slip.kind is SlipKind.ACT and item is not None:
        facts += [stay(item), holds_grade(slip), _repairable(item)]
    elif slip.undoes:
        facts.append(_("answers slip {number}").format(number=slip.undoes))
    facts.append(label(slip.basis.evidence))
    return tuple(fact for fact in facts if fact)


def detail_line(game: Game, slip: Slip) -> str:
    """`heating company → city credit office · stays 24 months (duration invented) · reported`."""
    return dotted(details(game, slip))


def route(game: Game, slip: Slip) -> str:
    """Who reported it to whom; one name where the office wrote it itself."""
    keeper = game.ledgers[slip.ledger].kept_by
    if not slip.reported_by or slip.reported_by == keeper:
        return keeper
    return _("{reporter} → {keeper}").format(reporter=slip.reported_by, keeper=keeper)


def in_file(game: Game, slip: Slip) -> str:
    """`in “Village points”` for a slip of a file beside the main one; empty for the main one."""
    if slip.ledger == MAIN:
        return ""
    return _("in “{file}”").format(file=game.ledgers[slip.ledger].title)


def stay(item: Item) -> str:
    """`stays 24 months (duration invented)`, `stays until repaired`, `stays for good`."""
    if item.stay.period is not None:
        text = _("stays {length}").format(length=length(item.stay.period))
    else:
        text = _("stays until repaired") if item.repair else _("stays for good")
    invented = item.stay.basis.evidence is Evidence.INVENTED
    if invented and item.basis.evidence is not Evidence.INVENTED:
        return _("{stay} (duration invented)").format(stay=text)
    return text


def until(slip: Slip) -> str:
    """`until March 2017`; empty for a slip that does not lapse by itself."""
    if slip.lapses_on is None:
        return ""
    return _("until {month}").format(month=month_of_year(slip.lapses_on))


def holds_grade(slip: Slip) -> str:
    """`holds you at grade C at most`, or at least; empty for most slips."""
    if slip.lifts_grade:
        return _("holds you at grade {grade} at least").format(grade=slip.lifts_grade)
    if not slip.holds_grade:
        return ""
    return _("holds you at grade {grade} at most").format(grade=slip.holds_grade)


def _repairable(item: Item) -> str:
    if item.repair is None or item.points > 0:
        return ""
    if item.repair.wait:
        return _("can be repaired after {time}").format(time=length(item.repair.wait))
    return _("can be repaired")


def status(game: Game, state: State, slip: Slip) -> str:
    """What became of a slip: `on record until March 2017`, `repaired on 3 May 2016 (slip 7)` …"""
    if slip.kind is not SlipKind.ACT:
        return ""
    if slip.number not in state.closed:
        if slip.lapses_on is None:
            item = _item(game, slip)
            open_end = item is not None and item.repair is not None
            return _("on record until it is repaired") if open_end else _("on record for good")
        return _("on record until {day}").format(day=day(slip.lapses_on))
    answers = [other for other in state.slips if other.undoes == slip.number]
    if not answers:
        return _("off the record since the new year")
    answer = answers[-1]
    text = {
        SlipKind.REPAIR: _("repaired on {day} (slip {number})"),
        SlipKind.CORRECTION: _("corrected on {day} (slip {number})"),
    }.get(answer.kind, _("off the record since {day} (slip {number})"))
    return text.format(day=day(answer.on), number=answer.number)


def tally(count: int) -> str:
    """`12 slips`."""
    return ngettext("{count} slip", "{count} slips", count).format(count=count)


def _item(game: Game, slip: Slip) -> Item | None:
    return game.rulebook.items.get(slip.act)
