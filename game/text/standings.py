"""The standing in lines: grade, benefits, restrictions, lists, what is on its way; one in full.

Must not know when it is asked for.
"""

from collections.abc import Iterator, Mapping

from game.engine.game import Game
from game.engine.state import Ended, EntryDue, ObjectionDue, Pinned, State
from game.language import _, listed, sentences
from game.model.evidence import Source
from game.model.lists import CreditList
from game.model.measures import Measure
from game.text.lines import BLANK, Line, Style, aside, heading, numbered, sentence, spoken
from game.text.real import tell_basis
from game.text.scenes import meters
from game.text.telling import in_short
from game.wording import happened, origins, rule_years, standing
from game.wording.dates import day
from game.wording.joining import capitalised
from game.wording.numbers import amount
from game.wording.requirements import act_title
from game.wording.slips import title


def in_order(game: Game, state: State) -> tuple[Pinned | Ended, ...]:
    """The measures as they are numbered: benefits, restrictions, then those that ended."""
    return (
        *standing.benefits(game, state),
        *standing.restrictions(game, state),
        *state.ended,
    )


def tell_standing(game: Game, state: State) -> Iterator[Line]:
    """What is in force, since when and on what ground."""
    yield BLANK
    yield heading(_("Your standing on {day}").format(day=day(state.date)))
    yield Line(sentence(capitalised(standing.score_and_grade(game, state))))
    for other in standing.other_files(game, state):
        yield Line(sentence(other))
    if state.enrolled and game.rulebook.bands:
        yield Line(_grades(game))
    yield from _measures(game, state)
    for entry in state.lists:
        yield Line(sentence(spoken(happened.entered(game, entry))), Style.LOSS)
    yield from _on_their_way(game, state)
    for meter, shown in zip(game.scenario.meters.values(), meters(game, state), strict=True):
        yield Line(sentence(_explained(shown, meter.meaning)))


def _explained(meter: str, meaning: str) -> str:
    if not meaning:
        return meter
    return _("{meter} ({meaning})").format(meter=meter, meaning=meaning)


def _grades(game: Game) -> str:
    if not game.rulebook.has_number:
        return _("Grades, from the lowest: {bands}.").format(bands=listed(game.rulebook.grades))
    bands = []
    for band in game.rulebook.bands:
        if band.low is None:
            text = _("{grade} up to {high}")
        else:
            text = _("{grade} from {low}")
        bands.append(
            text.format(grade=band.grade, low=amount(band.low or 0), high=amount(band.high or 0))
        )
    return _("Grades: {bands}.").format(bands=listed(bands))


def _measures(game: Game, state: State) -> Iterator[Line]:
    numbers = {id(shown): place for place, shown in enumerate(in_order(game, state), start=1)}
    sides = (
        (_("Benefits"), standing.benefits(game, state), Style.GAIN),
        (_("Restrictions"), standing.restrictions(game, state), Style.LOSS),
    )
    for name, pinned, style in sides:
        yield Line(_("{name}: {count}").format(name=name, count=len(pinned) or _("none")))
        for shown in pinned:
            about = spoken(standing.in_force(game, state, shown))
            text = _title(game, shown, about)
            yield numbered(numbers[id(shown)], text, style)
    if state.ended:
        yield Line(_("Ended: {count}").format(count=len(state.ended)))
    for ended in state.ended:
        text = _title(game, ended, standing.has_ended(ended, state))
        yield numbered(numbers[id(ended)], text)
    if numbers:
        yield aside(_("Why one of them: m and its number, for example m 1."))


def _title(game: Game, shown: Pinned | Ended, about: str) -> str:
    title = game.measures[shown.measure].title
    return sentences((sentence(title), sentence(capitalised(about))))


def _on_their_way(game: Game, state: State) -> Iterator[Line]:
    """What the player has been told to expect: answers to objections, announced entries."""
    for scheduled in state.queue:
        match scheduled.what:
            case ObjectionDue(slip=number):
                text = _("On its way: the answer to your objection to slip {number}, “{title}”, ")
                text += _("by {day}.")
                yield Line(
                    text.format(
                        number=number,
                        title=title(game, state.slip(number)),
                        day=day(scheduled.on),
                    )
                )
            case EntryDue(list_id=list_id):
                known = game.lists[list_id]
                text = _("Announced: on {day} your name goes on “{list}”; {ways}.")
                yield Line(
                    text.format(
                        day=day(scheduled.on),
                        list=happened.list_name(known),
                        ways=happened.ways_off(known, known.rules_on(scheduled.on)),
                    )
                )
            case _:
                pass


def tell_one_measure(
    game: Game, state: State, number: int, sources: Mapping[str, Source]
) -> Iterator[Line]:
    """Why a measure is there, or why it ended: its ground and the chain of slips."""
    measures = in_order(game, state)
    yield BLANK
    if not 1 <= number <= len(measures):
        text = _("There is no measure {number}; m lists those there are.")
        yield Line(text.format(number=number))
        return
    shown = measures[number - 1]
    measure = game.measures[shown.measure]
    yield heading(measure.title)
    if measure.text:
        yield Line(measure.text.strip())
    if isinstance(shown, Ended):
        yield Line(
            sentence(
                _("It held from {since} until {until}").format(
                    since=day(shown.since), until=day(shown.until)
                )
            )
        )
        yield Line(sentence(capitalised(standing.why_lost(game, state, measure))))
    else:
        yield Line(sentence(_("In force since {day}").format(day=day(shown.since))))
        ground = _("Ground: {ground}").format(ground=standing.why_gained(game, measure))
        yield Line(sentence(ground))
    if measure.of_list:
        yield from _rules(game.lists[measure.of_list], state)
    yield from _chain(game, state, shown, measure)
    if measure.decided_by and not measure.of_list:
        yield Line(sentence(_("Decided by {office}").format(office=measure.decided_by)))
    yield from tell_basis(measure.basis, sources)


def _rules(known: CreditList, state: State) -> Iterator[Line]:
    """Which year's rules of the list they are."""
    said = rule_years.explained(known, state)
    if said:
        yield Line(_("Which rules: {rules}").format(rules=sentences(said)))


def _chain(game: Game, state: State, shown: Pinned | Ended, measure: Measure) -> Iterator[Line]:
    """The slips behind a measure, or the act that led onto its list."""
    if shown.causes:
        yield Line(_("The slips behind it:"))
    for number in shown.causes:
        yield Line(in_short(game, state.slip(number)))
    for entry in state.lists:
        if entry.list_id == measure.of_list:
            act = act_title(game, entry.act)
            yield Line(_("The act behind it: {act}").format(act=sentence(act)))
            yield Line(origins.cause(game, entry.origin))
    if not (shown.causes or measure.of_list):
        yield Line(_("No slip is behind it: it came with the file."))
