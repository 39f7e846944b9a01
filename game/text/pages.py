"""The pages that can be asked for at any prompt: ledger, standing, history, what is real.

Owns which page an answer means. Loaded when the first of them is asked for.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from game.engine.game import Game
from game.engine.play import Step
from game.model.evidence import Source
from game.text.answers import Ask, Command
from game.text.history import tell_history
from game.text.ledger import tell_ledger, tell_one_slip
from game.text.lines import Line
from game.text.real import tell_claims
from game.text.standings import tell_one_measure, tell_standing


def tell_page(
    game: Game,
    steps: Sequence[Step],
    asked: Ask,
    sources: Callable[[], Mapping[str, Source]],
) -> Iterator[Line]:
    """The page that was asked for; nothing for other commands."""
    state = steps[-1].state
    match asked:
        case Ask(Command.LEDGER, 0):
            yield from tell_ledger(game, state)
        case Ask(Command.LEDGER, number):
            yield from tell_one_slip(game, state, number, sources())
        case Ask(Command.STANDING, 0):
            yield from tell_standing(game, state)
        case Ask(Command.STANDING, number):
            yield from tell_one_measure(game, state, number, sources())
        case Ask(Command.HISTORY):
            yield from tell_history(game, steps)
        case Ask(Command.REAL):
            yield from tell_claims(game, state, sources())
        case _:
            return
