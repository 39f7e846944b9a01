"""What is real, in lines: a statement, its label, its sources.

Must not know where a statement was met.
"""

from collections.abc import Iterator, Mapping, Sequence

from game.debrief.real import Statement, Subject
from game.engine.game import Game
from game.engine.state import State
from game.language import _, clauses, ngettext, sentences
from game.model.evidence import Basis, Evidence, Source
from game.text.groups import Group
from game.text.lines import BLANK, Line, heading, numbered, sentence, spoken
from game.wording import evidence
from game.wording.dates import length
from game.wording.joining import and_list, capitalised
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


def statement_groups(game: Game, statements: Sequence[Statement]) -> Iterator[Group]:
    """Everything the run relied on, by its label, the best supported first; sources at the end,
    so that each is read once.
    """
    sources = list(dict.fromkeys(s for statement in statements for s in statement.sources))
    for kind in Evidence:
        under = [statement for statement in statements if statement.basis.evidence is kind]
        if under:
            yield _labelled(game, kind, under, sources)
    if sources:
        told = (
            numbered(number, sentence(spoken(evidence.source_line(source))))
            for number, source in enumerate(sources, start=1)
        )
        count = ngettext("Sources: {count}", "Sources: {count}", len(sources))
        yield Group(title=count.format(count=len(sources)), lines=(heading(_("Sources")), *told))


def _labelled(
    game: Game, kind: Evidence, under: Sequence[Statement], sources: Sequence[Source]
) -> Group:
    label = capitalised(evidence.label(kind))
    count = ngettext("{count} statement", "{count} statements", len(under))
    return Group(
        title=_("{label}: {count}").format(label=label, count=count.format(count=len(under))),
        lines=(
            heading(label),
            Line(evidence.meaning(kind)),
            *_under_label(game, under, sources),
        ),
    )


def _under_label(
    game: Game, statements: Sequence[Statement], sources: Sequence[Source]
) -> Iterator[Line]:
    """Each statement; lengths of stay, of which there are many, in one line."""
    stays = [statement for statement in statements if statement.subject is Subject.STAY]
    for statement in statements:
        if statement.subject is not Subject.STAY:
            yield Line(_statement(game, statement, sources), hang=2)
    if stays:
        text = clauses(_stay(game, stay) for stay in stays)
        yield Line(_("How long slips stay on record: {stays}.").format(stays=text), hang=2)


def _statement(game: Game, statement: Statement, sources: Sequence[Source]) -> str:
    basis = statement.basis
    said = [sentence(_text(game, statement))]
    if basis.note:
        said.append(_("Note: {note}").format(note=sentence(basis.note.strip())))
    if statement.sources:
        numbers = [str(sources.index(source) + 1) for source in statement.sources]
        text = ngettext("Source {numbers}.", "Sources {numbers}.", len(numbers))
        said.append(text.format(numbers=and_list(numbers)))
    return sentences(said)


def _text(game: Game, statement: Statement) -> str:
    match statement.subject:
        case Subject.RULEBOOK:
            text = _("The rules: {text}")
        case Subject.GRADES:
            return _("The grades and the scores they begin at")
        case Subject.ITEM:
            return _item(game, statement)
        case Subject.STAY:
            text = _("How long “{text}” stays on record")
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
    return _("{act}, {time}").format(act=statement.text, time=time)
