"""A scene and an ending in lines: where and when, the text, the numbered choices.

Must not know what an answer does.
"""

from collections.abc import Iterable, Iterator, Sequence

from game.engine.game import Game
from game.engine.option import Option
from game.engine.play import told
from game.engine.state import State
from game.language import _, sentences
from game.model.scenario import Passage
from game.text.lines import BLANK, Line, aside, heading, numbered, sentence, spoken
from game.wording import locks, people
from game.wording.dates import day
from game.wording.moments import moment_of, paragraphs
from game.wording.numbers import amount, of_meter
from game.wording.standing import other_files, score_and_grade


def tell_scene(
    game: Game,
    state: State,
    options: Sequence[Option],
    arrivals: Iterable[Line] = (),
    before: State | None = None,
) -> Iterator[Line]:
    """The present scene, what it brings by itself (`arrivals`), and everything that can be chosen;
    locked choices with their reason. `before` is where the run stood before the last choice.
    """
    scene = game.scenario.scenes[state.scene]
    yield BLANK
    number = len(state.decisions) + 1
    yield heading(_("Scene {number}: {title}").format(number=number, title=scene.title))
    yield aside(status(game, state, before))
    yield from _text(game, state, scene.text)
    yield from _company(game, state)
    yield from arrivals
    yield BLANK
    yield Line(_("What do you do?"))
    for place, option in enumerate(options, start=1):
        yield numbered(place, choice_line(game, state, option))


def tell_ending(game: Game, state: State, before: State | None = None) -> Iterator[Line]:
    """How the life's story closes."""
    ending = game.scenario.endings[state.ending]
    yield BLANK
    yield heading(_("The end: {title}").format(title=ending.title))
    yield aside(status(game, state, before))
    yield from _text(game, state, ending.text)


def _company(game: Game, state: State) -> Iterator[Line]:
    present = people.described(game, people.company(game, state))
    if present:
        yield BLANK
        yield aside(_("With you: {people}.").format(people=present))


def _text(game: Game, state: State, passages: tuple[Passage, ...]) -> Iterator[Line]:
    moment = moment_of(state)
    for paragraph in paragraphs(told(game, state, passages), game, moment):
        yield BLANK
        yield Line(paragraph)


def status(game: Game, state: State, before: State | None = None) -> str:
    """`2 March 2015. 980 points, grade A (was 1000). Money ¥2,400. Trust 5 of 10.`"""
    return sentences((sentence(day(state.date)), *_sentences(game, state, before)))


def _sentences(game: Game, state: State, before: State | None) -> Iterator[str]:
    score = score_and_grade(game, state)
    earlier = _earlier(game, state, before) if before else ""
    if earlier:
        score = _("{standing} (was {earlier})").format(standing=score, earlier=earlier)
    yield sentence(score[:1].upper() + score[1:])
    yield from (sentence(standing) for standing in other_files(game, state))
    yield from (sentence(meter) for meter in meters(game, state))


def _earlier(game: Game, state: State, before: State) -> str:
    """`1001`, with the grade where that was another: `1001 points, grade A`; empty if neither."""
    if before.grade != state.grade:
        return score_and_grade(game, before)
    has_moved = game.rulebook.has_number and before.score != state.score
    return amount(before.score) if has_moved else ""


def meters(game: Game, state: State) -> Iterator[str]:
    """`Money ¥2,400`, `Trust 5 of 10`."""
    for meter in game.scenario.meters.values():
        value = of_meter(meter, state.meters.get(meter.id, meter.start))
        text = _("{title} {value} of {high}") if meter.high else _("{title} {value}")
        yield text.format(title=meter.title, value=value, high=amount(meter.high or 0))


def choice_line(game: Game, state: State, option: Option) -> str:
    """`Take the fast train. Locked: needs …`, `Hire a lawyer. Costs ¥6,000.`"""
    text = sentence(option.choice.text)
    if not option.is_open:
        return sentences((text, sentence(locks.why_locked(game, state, option))))
    cost = spoken(locks.cost(option))
    return sentences((text, sentence(cost[:1].upper() + cost[1:]))) if cost else text
