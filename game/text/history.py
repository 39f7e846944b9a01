"""The choices made so far, in lines.

Must not know when it is asked for.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from game.engine.events import ChoiceMade
from game.engine.game import Game
from game.engine.option import Option
from game.engine.play import Step, options
from game.language import _, sentences
from game.text.lines import BLANK, Line, heading, numbered, sentence
from game.wording.dates import day
from game.wording.standing import score_and_grade


def tell_history(game: Game, steps: Sequence[Step]) -> Iterator[Line]:
    """Every choice with its day, its scene, what else was there, and the standing after it."""
    yield BLANK
    yield heading(_("Your choices so far"))
    if len(steps) < 2:
        yield Line(_("None yet."))
    for number, (before, after) in enumerate(pairwise(steps), start=1):
        scene = game.scenario.scenes[before.state.scene]
        made = next(event for event in after.events if isinstance(event, ChoiceMade))
        text = next(c.text for c in scene.choices if c.id == made.choice)
        line = _("{day}, {scene}: {choice} Then {standing}.").format(
            day=day(before.state.date),
            scene=scene.title,
            choice=sentence(text),
            standing=score_and_grade(game, after.state),
        )
        yield numbered(number, line)
        others = [
            sentence(option.choice.text) if option.is_open else _locked(option)
            for option in options(game, before.state)
            if option.choice.id != made.choice
        ]
        if others:
            left = _("Not taken: {choices}").format(choices=sentences(others))
            yield Line(left, hang=3)


def _locked(option: Option) -> str:
    return _("{choice} (locked)").format(choice=sentence(option.choice.text))
