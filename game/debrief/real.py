"""What is real? Every statement about the world that this run met, with its evidence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from game.debrief.year import events_of
from game.engine.events import (
    Happened,
    ListEntered,
    ListNoticed,
    MeasureGained,
    ObjectionFiled,
    SceneEntered,
    SlipAdded,
)
from game.engine.game import Game
from game.engine.play import Step
from game.model.evidence import Basis, Claim, Evidence, Source
from game.model.lists import CreditList
from game.wording import rule_years


class Subject(StrEnum):
    """What kind of thing a statement is about."""

    RULEBOOK = "rulebook"
    GRADES = "grades"
    ITEM = "item"
    STAY = "stay"
    MEASURE = "measure"
    LIST = "list"
    OBJECTION = "objection"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something the run relied on. `ref` is the id of the item, measure or list it is about."""

    subject: Subject
    ref: str
    text: str
    basis: Basis
    sources: tuple[Source, ...]


def what_is_real(
    game: Game, steps: tuple[Step, ...], sources: Mapping[str, Source]
) -> tuple[Statement, ...]:
    """The statements met, each once, the best supported first, in the order they were met."""
    met: dict[tuple[Subject, str], Statement] = {}
    for subject, ref, text, basis in _met(game, steps):
        named = tuple(sources[name] for name in basis.sources if name in sources)
        statement = Statement(subject=subject, ref=ref, text=text, basis=basis, sources=named)
        met.setdefault((subject, ref), statement)
    order = list(Evidence)
    return tuple(sorted(met.values(), key=lambda s: order.index(s.basis.evidence)))


_Met = tuple[Subject, str, str, Basis]


def _met(game: Game, steps: tuple[Step, ...]) -> Iterator[_Met]:
    book = game.rulebook
    yield Subject.RULEBOOK, book.id, book.summary, book.basis
    if steps[-1].state.enrolled:
        yield Subject.GRADES, book.id, "", book.bands_basis
    for event in events_of(steps):
        match event:
            case SlipAdded(slip=slip):
                yield from _item(game, slip.act)
            case MeasureGained(measure=measure):
                known = game.measures[measure]
                yield Subject.MEASURE, measure, known.title, known.basis
            case ListEntered(entry=entry):
                yield from _list(game, entry.list_id, entry.ground)
                yield from _rules(game.lists[entry.list_id], entry.rules)
            case ListNoticed(list_id=list_id, ground=ground):
                yield from _list(game, list_id, ground)
            case ObjectionFiled():
                yield Subject.OBJECTION, book.id, book.objections.heard_by, book.objections.basis
            case SceneEntered(scene=scene):
                yield from _claims(scene, game.scenario.scenes[scene].claims)
            case Happened(happening=name):
                happening = next(h for h in game.scenario.happenings if h.id == name)
                yield from _claims(name, happening.claims)
            case _:
                pass


def _item(game: Game, act: str) -> Iterator[_Met]:
    item = game.rulebook.items.get(act)
    if item is not None:
        title = game.catalogue.acts[act].title
        yield Subject.ITEM, act, title, item.basis
        yield Subject.STAY, act, title, item.stay.basis


def _list(game: Game, list_id: str, ground_id: str) -> Iterator[_Met]:
    known = game.lists[list_id]
    yield Subject.LIST, list_id, known.summary, known.basis
    for ground in known.grounds:
        if ground.id == ground_id:
            yield Subject.LIST, f"{list_id}/{ground_id}", ground.title, ground.basis


def _rules(known: CreditList, rules: str) -> Iterator[_Met]:
    version = known.rules_named(rules)
    if version is not None:
        text = rule_years.in_full(known, version)
        yield Subject.LIST, f"{known.id}/rules/{rules}", text, version.basis


def _claims(where: str, claims: tuple[Claim, ...]) -> Iterator[_Met]:
    for number, claim in enumerate(claims):
        yield Subject.CLAIM, f"{where}/{number}", claim.text, claim.basis
