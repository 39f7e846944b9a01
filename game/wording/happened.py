"""What an event means for the player, in one sentence.

Owns the sentences for everything but slips and uncounted acts, which have modules of their own.
Events that are not told (flags, delayed effects still to come) give an empty text.
"""

from game.engine.events import (
    BillPaid,
    BillUnpaid,
    Event,
    GradeChanged,
    ListAverted,
    ListEntered,
    ListLeft,
    ListNoticed,
    MeasureGained,
    MeasureLost,
    MeterChanged,
    NothingToObject,
    ObjectionDecided,
    ObjectionFiled,
    RulebookWithdrawn,
    ScoreChanged,
)
from game.engine.game import Game
from game.engine.state import ListEntry, State
from game.language import _, ngettext
from game.model.lists import CreditList, ListKind
from game.model.measures import Measure, MeasureKind
from game.model.rulebook import MAIN
from game.model.scenario import Bill
from game.wording import rule_years
from game.wording.dates import day
from game.wording.joining import dotted, or_list
from game.wording.locks import saving
from game.wording.numbers import MINUS, amount, money, of_meter
from game.wording.requirements import act_title, find_band, in_ledger
from game.wording.slips import title
from game.wording.standing import why_gained, why_lost


def sentence(game: Game, state: State, event: Event) -> str:
    """The event in one sentence, empty if it is not told; `state` is that of its part."""
    match event:
        case MeasureGained() | MeasureLost():
            return measure_change(game, state, event)
        case ListNoticed() | ListAverted() | ListEntered() | ListLeft():
            return list_change(game, event)
        case ObjectionFiled() | ObjectionDecided() | NothingToObject():
            return objection(game, state, event)
        case MeterChanged():
            return meter(game, event)
        case BillPaid() | BillUnpaid():
            return bill(game, event)
        case GradeChanged():
            return grade(game, state, event)
        case ScoreChanged():
            return score(game, event)
        case RulebookWithdrawn():
            return _("From now on nothing in your file counts")
        case _:
            return ""


def dash() -> str:
    """What stands between a change and its reason."""
    return _("{change} — {why}").format(change="", why="")


MeasureChange = MeasureGained | MeasureLost


def measure_change(game: Game, state: State, event: MeasureChange) -> str:
    """`New restriction: No flights — List of …`, `Benefit ended: … — needs grade A (960) …`."""
    measure = game.measures[event.measure]
    told = _("{kind}: {title}").format(kind=kind_of_change(measure, event), title=measure.title)
    why = why_changed(game, state, measure, event)
    return _("{change} — {why}").format(change=told, why=why) if why else told


def kind_of_change(measure: Measure, event: MeasureChange, count: int = 1) -> str:
    """`New benefit`, `Restrictions ended`: what happened to so many measures like this one."""
    is_benefit = measure.kind is MeasureKind.BENEFIT
    if isinstance(event, MeasureGained):
        if is_benefit:
            return ngettext("New benefit", "New benefits", count)
        return ngettext("New restriction", "New restrictions", count)
    if is_benefit:
        return ngettext("Benefit ended", "Benefits ended", count)
    return ngettext("Restriction ended", "Restrictions ended", count)


def why_changed(game: Game, state: State, measure: Measure, event: MeasureChange) -> str:
    """The ground a measure stands on, or what it lacks now."""
    if isinstance(event, MeasureGained):
        return why_gained(game, measure)
    return why_lost(game, state, measure)


def score(game: Game, event: ScoreChanged) -> str:
    """`Score: 980 (was 1000)`, `Village points: 5 (was 3)`."""
    name = _("Score") if event.ledger == MAIN else game.ledgers[event.ledger].title
    return _("{name}: {after} (was {before})").format(
        name=name, before=amount(event.before), after=amount(event.after)
    )


def grade(game: Game, state: State, event: GradeChanged) -> str:
    """`Grade: B (was A) — grade A begins at 960`; the first grade of a file is told as it is."""
    name = in_ledger(game, _("Grade"), event.ledger)
    if not event.before:
        return _("{name}: {grade}").format(name=name, grade=event.after)
    change = _("{name}: {after} (was {before})").format(
        name=name, before=event.before, after=event.after
    )
    why = _why_graded(game, state, event)
    return _("{change} — {why}").format(change=change, why=why) if why else change


def _why_graded(game: Game, state: State, event: GradeChanged) -> str:
    slip = state.slip(event.slip) if event.slip else None
    if slip is not None and slip.holds_grade == event.after:
        has_number = game.ledgers[event.ledger].has_number
        text = _("held there by “{title}”")
        if has_number:
            text = _("held there by “{title}”, whatever the number says")
        return text.format(title=title(game, slip))
    if slip is not None and slip.lifts_grade == event.after:
        return _("lifted there by “{title}”").format(title=title(game, slip))
    ranks = game.ledger_ranks[event.ledger]
    fell = ranks.get(event.after, 0) < ranks.get(event.before, 0)
    band = find_band(game, event.before if fell else event.after, event.ledger)
    if band is None or band.low is None:
        return ""
    if fell:
        return _("grade {grade} begins at {score}").format(
            grade=event.before, score=amount(band.low)
        )
    return _("it begins at {score}").format(score=amount(band.low))


def list_change(game: Game, event: ListNoticed | ListAverted | ListEntered | ListLeft) -> str:
    """Notice, entry and exit, with the way off."""
    match event:
        case ListNoticed(list_id=list_id, on=on):
            known = game.lists[list_id]
            text = _("Notice: on {day} your name goes on “{list}”, unless you get off it first")
            told = text.format(day=day(on), list=list_name(known))
            rules = known.rules_on(on)
            return dotted((told, rule_years.under(known, rules), ways_off(known, rules)))
        case ListAverted(list_id=list_id):
            text = _("Your name does not go on “{list}” after all")
            return text.format(list=list_name(game.lists[list_id]))
        case ListEntered(entry=entry):
            return entered(game, entry)
        case ListLeft(list_id=list_id, by=by, rules=rules):
            known = game.lists[list_id]
            told = _("Your name is off “{list}”").format(list=list_name(known))
            why = act_title(game, by) if by else _("the time of the entry is over")
            facts = dotted((why, rule_years.under(known, rules)))
            return _("{change} — {why}").format(change=told, why=facts)


def entered(game: Game, entry: ListEntry) -> str:
    """`Your name is now on “… 失信被执行人名单” — Can pay and does not · kept by … · until …`."""
    known = game.lists[entry.list_id]
    ground = next((g.title for g in known.grounds if g.id == entry.ground), "")
    verb = (
        _("An order now holds for you: “{list}”")
        if known.kind is ListKind.ORDER
        else _("Your name is now on “{list}”")
    )
    keeper = _("kept by {office}").format(office=known.kept_by)
    facts = (ground, keeper, rule_years.under(known, entry.rules), _end(entry, known))
    return _("{change} — {why}").format(
        change=verb.format(list=list_name(known)), why=dotted(facts)
    )


def _end(entry: ListEntry, known: CreditList) -> str:
    ways = _ways(known, entry.rules)
    if entry.ends_on and ways:
        return _("until {day}, or sooner: {ways}").format(day=day(entry.ends_on), ways=ways)
    if entry.ends_on:
        return _("until {day}").format(day=day(entry.ends_on))
    return ways_off(known, entry.rules)


def list_name(known: CreditList) -> str:
    """The list's title with its Chinese name, once where the title is Chinese."""
    if any("\u4e00" <= char <= "\u9fff" for char in known.title):
        return known.title
    return f"{known.title} {known.title_zh}".strip()


def ways_off(known: CreditList, rules: str) -> str:
    """`ways off: the debt is paid or …` under this version of the rules; empty if there are
    none.
    """
    ways = _ways(known, rules)
    return _("ways off: {ways}").format(ways=ways) if ways else ""


def _ways(known: CreditList, rules: str) -> str:
    return or_list([way.title[:1].lower() + way.title[1:] for way in known.ways_under(rules)])


def objection(
    game: Game, state: State, event: ObjectionFiled | ObjectionDecided | NothingToObject
) -> str:
    """An objection on its way, and its answer."""
    match event:
        case ObjectionFiled(slip=number, answer_on=on):
            return _(
                "Objection to slip {number}, “{title}”, filed: an answer comes by {day}"
            ).format(number=number, title=title(game, state.slip(number)), day=day(on))
        case ObjectionDecided(slip=number, upheld=upheld):
            text = (
                _("Objection upheld: slip {number}, “{title}”, is corrected")
                if upheld
                else _("Objection turned down: slip {number}, “{title}”, stays")
            )
            return text.format(number=number, title=title(game, state.slip(number)))
        case NothingToObject(act=act):
            text = _("There is no entry “{act}” in your file to object to")
            return text.format(act=act_title(game, act))


def meter(game: Game, event: MeterChanged) -> str:
    """`Money: −¥62, now ¥2,338`, `Trust: +1, now 6`."""
    known = game.scenario.meters.get(event.meter)
    change = event.after - event.before
    size = of_meter(known, abs(change))
    sign = "+" if change > 0 else MINUS if change < 0 else ""
    told = _("{meter}: {change}, now {value}").format(
        meter=known.title if known else event.meter,
        change=sign + size,
        value=of_meter(known, event.after),
    )
    return dotted((told, saving(event.saved)))


def bill(game: Game, event: BillPaid | BillUnpaid) -> str:
    """`Rent: ¥450 paid`, `Rent: ¥450 due, and the money was not there`."""
    if isinstance(event, BillUnpaid):
        text = _("{title}: {amount} due, and the money was not there")
        return text.format(title=_bill(game, event.bill).title, amount=money(event.amount))
    paid = _("{title}: {amount} paid").format(
        title=_bill(game, event.bill).title, amount=money(event.amount)
    )
    return dotted((paid, saving(event.saved)))


def _bill(game: Game, name: str) -> Bill:
    return next(bill for bill in game.scenario.bills if bill.id == name)
