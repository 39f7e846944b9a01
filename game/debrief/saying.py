"""What a rulebook or a list claims, as sentences that can stand alone.

Owns the sentence for each kind of statement. Must not know where it was met or how it is shown.
"""

from game.debrief.real import Statement, Subject
from game.language import _
from game.model.catalogue import Catalogue
from game.model.rulebook import Item, Ledger, Rulebook
from game.wording.dates import length
from game.wording.joining import and_list, or_list
from game.wording.numbers import amount, counted, points


def say(statement: Statement, book: Rulebook, catalogue: Catalogue) -> str:
    """The statement of a run under `book` as a sentence."""
    text = statement.text.strip()
    match statement.subject:
        case Subject.GRADES:
            return grades(book.main_ledger)
        case Subject.ITEM:
            return price(book.items[statement.ref], catalogue)
        case Subject.STAY:
            return stay(book.items[statement.ref], catalogue)
        case Subject.OBJECTION:
            return objections(book)
        case Subject.MEASURE:
            return measure(text)
        case _:
            return text


def price(item: Item, catalogue: Catalogue) -> str:
    """`“Running a red light” counts −5.`"""
    act = catalogue.acts.get(item.act)
    title = act.title if act else item.act
    if not item.points:
        grade = item.to_grade or item.lifts_to
        if not grade:
            return _("“{act}” is written down and counts nothing.").format(act=title)
        text = _("“{act}” leads straight to grade {grade}.")
        return text.format(act=title, grade=grade)
    unit = act.unit if act else ""
    if item.tiers:
        first, *later = [counted(tier.units, unit) for tier in item.tiers]
        text = _("“{act}” counts {points} for {first}.")
        if later:
            text = _("“{act}” counts {points} for {first} at first, later only for {rest}.")
        named = {"act": title, "first": first, "rest": or_list(later)}
        return text.format(points=points(item.points), **named)
    if unit:
        text = _("“{act}” counts {points} for every {unit}.")
        return text.format(act=title, points=points(item.points), unit=unit)
    return _("“{act}” counts {points}.").format(act=title, points=points(item.points))


def stay(item: Item, catalogue: Catalogue) -> str:
    """`“Running a red light” stays on record for 12 months.`"""
    act = catalogue.acts.get(item.act)
    title = act.title if act else item.act
    if item.stay.period is None:
        text = _("“{act}” stays until repaired.") if item.repair else _("“{act}” stays for good.")
        return text.format(act=title)
    text = _("“{act}” stays on record for {time}.")
    return text.format(act=title, time=length(item.stay.period))


def repair(item: Item, catalogue: Catalogue) -> str:
    """`“Running a red light” can be repaired by “Volunteering”.` Empty if it cannot."""
    if item.repair is None:
        return ""
    titles = [catalogue.acts[act].title for act in item.repair.by if act in catalogue.acts]
    ways = or_list([f"“{title}”" for title in titles])
    act = catalogue.acts.get(item.act)
    text = _("“{act}” can be repaired by {ways}.")
    return text.format(act=act.title if act else item.act, ways=ways)


def grades(ledger: Ledger) -> str:
    """`The grades begin at: D 0, C 600 …`, or only their names where there is no number."""
    if not ledger.has_number:
        names = and_list([band.grade for band in reversed(ledger.bands)])
        return _("The grades, best first: {grades}.").format(grades=names)
    begins = [
        band.grade if band.low is None else f"{band.grade} {amount(band.low)}"
        for band in reversed(ledger.bands)
    ]
    return _("The grades and where they begin: {grades}.").format(grades=and_list(begins))


def objections(book: Rulebook) -> str:
    """`Objections are heard by the city credit office, within 20 days.`"""
    rules = book.objections
    return _("Objections are heard by: {office}. An answer comes within {time}.").format(
        office=rules.heard_by, time=length(rules.answer_within)
    )


def measure(title: str) -> str:
    """`There is this benefit or restriction: …`."""
    return _("The measure “{title}”.").format(title=title)
