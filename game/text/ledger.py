"""The ledger in lines: every slip with its why, or one slip in full.

Must not know when it is asked for.
"""

from collections.abc import Iterator, Mapping

from game.engine.game import Game
from game.engine.state import Slip, State
from game.language import _, sentences
from game.model.evidence import Source
from game.model.rulebook import MAIN
from game.text.lines import BLANK, Line, aside, heading, sentence
from game.text.real import tell_basis
from game.text.telling import in_short, reported, style_of
from game.wording import origins, pricing, remedies, slips
from game.wording.joining import capitalised
from game.wording.numbers import amount
from game.wording.standing import other_files, score_and_grade


def tell_ledger(game: Game, state: State) -> Iterator[Line]:
    """Every slip, oldest first, each with what it came from and what became of it."""
    yield BLANK
    yield heading(_("Your file"))
    if not state.slips:
        yield Line(sentence(capitalised(score_and_grade(game, state))))
        return
    for slip in state.slips:
        yield Line(_head(game, slip), style_of(slip))
        about = (origins.cause(game, slip.origin), slips.status(game, state, slip))
        said = sentences(sentence(capitalised(part)) for part in about if part)
        if said:
            yield Line(said)
    yield Line(_total(game, state))
    for standing in other_files(game, state):
        yield Line(sentence(standing))
    yield aside(_("One slip in full: l and its number, for example l 1."))


def _total(game: Game, state: State) -> str:
    count = sum(slip.ledger == MAIN for slip in state.slips)
    text = (
        _("{count} add up to {standing}.")
        if game.rulebook.has_number
        else _("{count}: {standing}.")
    )
    return text.format(count=slips.tally(count), standing=score_and_grade(game, state))


def tell_one_slip(
    game: Game, state: State, number: int, sources: Mapping[str, Source]
) -> Iterator[Line]:
    """One slip with everything there is to know about it."""
    yield BLANK
    if not 1 <= number <= len(state.slips):
        yield Line(
            _("There is no slip {number}; your file has {count}.").format(
                number=number, count=slips.tally(len(state.slips))
            )
        )
        return
    slip = state.slip(number)
    yield heading(_head(game, slip))
    yield Line(reported(game, slip))
    yield from _named(_("Where from"), origins.cause(game, slip.origin))
    yield from _named(_("Why this size"), sentences(pricing.why_this_size(game, slip)))
    yield from _named(_("Now"), sentence(capitalised(slips.status(game, state, slip))))
    yield from _named(_("What can be done"), sentences(remedies.remedies(game, state, slip)))
    yield from tell_basis(slip.basis, sources)


def _head(game: Game, slip: Slip) -> str:
    parts = [in_short(game, slip)]
    if slip.ledger != MAIN:
        parts.append(sentence(capitalised(slips.in_file(game, slip))))
    if game.ledgers[slip.ledger].has_number:
        parts.append(_("Balance {score}.").format(score=amount(slip.balance)))
    return sentences(parts)


def _named(name: str, text: str) -> Iterator[Line]:
    if text:
        yield Line(_("{name}: {text}").format(name=name, text=text))
