"""What is real, in lines: a statement, its label, its sources.

Must not know where a statement was met.
"""

from collections.abc import Iterator, Mapping, Sequence

from game.debrief.real import Statement, Subject
from game.engine.game import Game
from game.engine.state import State
from game.language import _
from game.model.evidence import Basis, Evidence, Source
from game.text.lines import BLANK, Line, heading, sentence, spoken
from game.wording import evidence
from game.wording.dates import length
from game.wording.joining import capitalised
from game.wording.numbers import points


def tell_basis(basis: Basis, sources: Mapping[str, Source]) -> Iterator[Line]:
    """The label with its meaning, the note on its limits, the sources."""
    yield Line(
        _("Evidence: {label}. {meaning}").format(
            label=evidence.label(basis.evidence), meaning=evidence.meaning(basis.evidence)
        )
    )
    if basis.note:
        yield Line(_("Note: {note}").format(note=sentence(basis.note.strip())))
    for source in evidence.source_lines(basis, sources):
        yield Line(_("Source: {source}").format(source=sentence(spoken(source))))


def tell_claims(game: Game, state: State, sources: Mapping[str, Source]) -> Iterator[Line]:
    """What the present scene says about the real world."""
    scene = game.scenario.scenes.get(state.scene)
    yield BLANK
    yield heading(_("What is real here?"))
    if scene is None or not scene.claims:
        yield Line(_("This scene claims nothing about the real world."))
        return
    for claim in scene.claims:
        yield Line(sentence(claim.text.strip()))
        yield from tell_basis(claim.basis, sources)


def tell_statements(game: Game, statements: Sequence[Statement]) -> Iterator[Line]:
    """Everything the run relied on, under its label, the best supported first."""
    yield BLANK
    yield heading(_("What is real?"))
    for kind in Evidence:
        under = [statement for statement in statements if statement.basis.evidence is kind]
        if not under:
            continue
        yield BLANK
        yield heading(capitalised(evidence.label(kind)))
        yield Line(evidence.meaning(kind))
        for statement in under:
            yield Line(_statement(game, statement), hang=3)


def _statement(game: Game, statement: Statement) -> str:
    basis = statement.basis
    said = [sentence(_text(game, statement))]
    if basis.note:
        said.append(_("Note: {note}").format(note=sentence(basis.note.strip())))
    if statement.sources:
        named = "; ".join(evidence.source_line(source) for source in statement.sources)
        said.append(_("Sources: {sources}").format(sources=sentence(spoken(named))))
    return " ".join(said)


def _text(game: Game, statement: Statement) -> str:
    match statement.subject:
        case Subject.RULEBOOK:
            text = _("The rules: {text}")
        case Subject.GRADES:
            return _("The grades and the scores they begin at")
        case Subject.ITEM:
            return _item(game, statement)
        case Subject.STAY:
            return _stay(game, statement)
        case Subject.MEASURE:
            text = _("The measure “{text}”")
        case Subject.LIST:
            text = _("The list: {text}")
        case Subject.OBJECTION:
            text = _("How an objection is heard: {text}")
        case Subject.CLAIM:
            text = "{text}"
    return text.format(text=statement.text.strip())


def _item(game: Game, statement: Statement) -> str:
    item = game.rulebook.items[statement.ref]
    price = points(item.points) if item.points else item.to_grade
    return _("The price of “{text}”: {price}").format(text=statement.text, price=price)


def _stay(game: Game, statement: Statement) -> str:
    period = game.rulebook.items[statement.ref].stay.period
    time = length(period) if period else _("for good")
    return _("How long “{text}” stays on record: {time}").format(text=statement.text, time=time)
