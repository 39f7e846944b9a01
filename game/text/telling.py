"""A step told in lines: what came of a choice, what came meanwhile, the scene that begins.

Owns the order and the headings. The sentences are `game.wording`'s.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from game.engine.events import (
    ActUncounted,
    BillPaid,
    Event,
    MeasureGained,
    MeasureLost,
    RunBegan,
    ScoreChanged,
    SlipAdded,
)
from game.engine.game import Game
from game.engine.play import Step
from game.engine.state import Slip, State
from game.language import _, clauses, ngettext, sentences
from game.text.lines import BLANK, Line, Style, aside, heading, sentence, spoken
from game.wording import happened, people, pricing, slips, uncounted
from game.wording.account import Part, PartKind, account
from game.wording.dates import day
from game.wording.evidence import label
from game.wording.joining import in_line


def tell_step(game: Game, before: State | None, step: Step) -> Iterator[Line]:
    """Everything between two scenes; the scene that begins is not told here."""
    parts = account(game, before, step)
    for part in parts:
        match part.kind:
            case PartKind.OPENING:
                yield from _opening(game, part)
            case PartKind.CHOICE:
                yield from _choice(game, part)
            case _:
                pass
    yield from _meanwhile(game, [part for part in parts if part.kind is PartKind.MEANWHILE])


def tell_arrivals(game: Game, before: State | None, step: Step) -> Iterator[Line]:
    """What the scene that begins brings by itself, such as wages; told with the scene."""
    for part in account(game, before, step):
        if part.kind is PartKind.SCENE:
            yield from _with_blank(_events(game, part))


def _opening(game: Game, part: Part) -> Iterator[Line]:
    events = [event for event in part.events if not isinstance(event, RunBegan)]
    if events:
        yield BLANK
        yield heading(_("Your file is opened"))
        yield from _events(game, part)


def _choice(game: Game, part: Part) -> Iterator[Line]:
    yield BLANK
    yield aside(_("You chose: {choice}").format(choice=part.title))
    for paragraph in part.text:
        yield BLANK
        yield Line(paragraph)
    yield from _reaction(game, part)
    yield from _with_blank(_events(game, part))


def _reaction(game: Game, part: Part) -> Iterator[Line]:
    told = people.described(game, people.reacting(game, part.state.decisions[-1]))
    if told:
        yield BLANK
        yield aside(_("Before you: {people}.").format(people=told))


def _meanwhile(game: Game, parts: list[Part]) -> Iterator[Line]:
    if not parts:
        return
    yield BLANK
    yield heading(_("Meanwhile"))
    bills = [_bills(game, part) for part in parts]
    for place, part in enumerate(parts):
        if bills[place]:
            if bills[place] not in bills[:place]:
                days = [p.on for p, told in zip(parts, bills, strict=True) if told == bills[place]]
                yield Line(_paid(bills[place], days))
            continue
        lines = [Line(paragraph) for paragraph in part.text] + list(_events(game, part))
        if part.title:
            yield Line(_("{day}: {title}").format(day=day(part.on), title=sentence(part.title)))
            yield from lines
        elif lines:
            first = _("{day}: {title}").format(day=day(part.on), title=lines[0].text)
            yield Line(first, lines[0].style)
            yield from lines[1:]


def _bills(game: Game, part: Part) -> str:
    """What a part says that is nothing but paid bills; empty for any other part."""
    paid = [event for event in part.events if isinstance(event, BillPaid)]
    if part.title or part.text or len(paid) < len(part.events):
        return ""
    return sentences(sentence(spoken(happened.bill(game, event))) for event in paid)


def _paid(told: str, days: Sequence[date]) -> str:
    """The same bill, however often it came, in one line on its first day."""
    text = (
        _("{day}: {bill}")
        if len(days) == 1
        else ngettext(
            "{day}: {bill} Once more by {last}.",
            "{day}: {bill} {count} more times by {last}.",
            len(days) - 1,
        )
    )
    return text.format(day=day(days[0]), bill=told, count=len(days) - 1, last=day(days[-1]))


def _with_blank(lines: Iterator[Line]) -> Iterator[Line]:
    for number, line in enumerate(lines):
        if not number:
            yield BLANK
        yield line


def _events(game: Game, part: Part) -> Iterator[Line]:
    """The events of a part in order; measures that change for the same reason in one line."""
    for group in _groups(game, part):
        match group:
            case [SlipAdded(slip=slip)]:
                yield from tell_slip(game, slip)
            case [ActUncounted() as event]:
                yield from _uncounted(game, event)
            case [ScoreChanged()] if part.kind is PartKind.OPENING:
                continue
            case [event]:
                said = happened.sentence(game, part.state, event)
                if said:
                    yield Line(sentence(spoken(said)))
            case _:
                yield Line(_measures(game, part, group))


def _groups(game: Game, part: Part) -> list[list[Event]]:
    groups: list[list[Event]] = []
    last = ""
    for event in part.events:
        reason = _reason(game, part, event)
        if reason and reason == last:
            groups[-1].append(event)
        else:
            groups.append([event])
        last = reason
    return groups


def _reason(game: Game, part: Part, event: Event) -> str:
    """What a measure changed for, with the way it changed; empty for other events."""
    if not isinstance(event, MeasureGained | MeasureLost):
        return ""
    measure = game.measures[event.measure]
    kind = happened.kind_of_change(measure, event, count=2)
    return kind + happened.dash() + happened.why_changed(game, part.state, measure, event)


def _measures(game: Game, part: Part, group: Sequence[Event]) -> str:
    """`New restrictions — List of …, decided by …: No flights; No high-speed rail tickets.`"""
    titles = [
        game.measures[e.measure].title for e in group if isinstance(e, MeasureGained | MeasureLost)
    ]
    named = clauses(titles)
    return sentences((sentence(spoken(_reason(game, part, group[0]))), sentence(named)))


def in_short(game: Game, slip: Slip) -> str:
    """`Slip 2, 5 March 2015: −5, Running a red light.`"""
    return _("Slip {number}, {day}: {what}").format(
        number=slip.number, day=day(slip.on), what=sentence(what(game, slip))
    )


def tell_slip(game: Game, slip: Slip) -> Iterator[Line]:
    """A new slip: points and title, where it came from, and in short why it has this size."""
    yield Line(
        _("Slip {number}: {what}").format(number=slip.number, what=sentence(what(game, slip))),
        style_of(slip),
    )
    evidence = _("Evidence: {label}.").format(label=label(slip.basis.evidence))
    yield Line(sentences((reported(game, slip), evidence)))
    why = sentences(pricing.why_this_size(game, slip, in_short=True))
    if why:
        yield Line(_("Why: {reasons}").format(reasons=why))


def in_words(slip: Slip) -> str:
    """`−20`, or `straight to grade C`; empty where nothing moves."""
    straight_to = slip.holds_grade or slip.lifts_grade
    if straight_to and not slip.points:
        return _("straight to grade {grade}").format(grade=straight_to)
    return slips.weight(slip)


def what(game: Game, slip: Slip) -> str:
    """`−20, Heating fee paid late`."""
    return in_line(part for part in (in_words(slip), slips.title(game, slip)) if part)


def style_of(slip: Slip) -> Style:
    """Gain or loss."""
    if slip.points:
        return Style.GAIN if slip.points > 0 else Style.LOSS
    if slip.lifts_grade:
        return Style.GAIN
    return Style.LOSS if slip.holds_grade else Style.PLAIN


def reported(game: Game, slip: Slip) -> str:
    """`Sent in by heating company to city credit office; stays 24 months.`"""
    route, *facts = slips.details(game, slip)[:-1]
    text = (
        _("Sent in by {route}")
        if slip.reported_by != game.ledgers[slip.ledger].kept_by
        else _("Written by {route}")
    )
    return sentence(clauses((text.format(route=spoken(route)), *facts)))


def _uncounted(game: Game, event: ActUncounted) -> Iterator[Line]:
    yield Line(
        _("Not in your file: {act} {reason}").format(
            act=sentence(uncounted.title(game, event)), reason=uncounted.reason(game, event)
        )
    )
