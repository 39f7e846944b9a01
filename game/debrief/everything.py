"""Everything the game claims about the real world, in all its rulebooks, lists and lives.

Owns the gathering: every priced act, length of stay, repair, grade, measure, list and claim, with
the evidence and the sources it stands on. Must not know how it is listed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from game.content.problems import ContentError
from game.debrief import saying
from game.language import _
from game.model.catalogue import Catalogue
from game.model.evidence import Basis, Claim, Source
from game.model.lists import CreditList
from game.model.rulebook import MAIN, Rulebook
from game.model.scenario import Scenario
from game.wording import rule_years


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """One claim: in which rulebook, list or life it is made, and where there; what it says, and
    what it stands on.
    """

    book: str
    where: str
    text: str
    basis: Basis


class Shelves(Protocol):
    """Where rulebooks, lists and lives are read from. Reading raises `ContentError`."""

    @property
    def rulebook_ids(self) -> tuple[str, ...]:
        """The ids of all rulebooks."""
        ...

    @property
    def life_ids(self) -> tuple[str, ...]:
        """The ids of all lives."""
        ...

    @property
    def lists(self) -> Mapping[str, CreditList]:
        """All lists by id."""
        ...

    @property
    def words(self) -> Catalogue:
        """What acts and prices are called."""
        ...

    def rulebook(self, rulebook_id: str) -> Rulebook:
        """A rulebook."""
        ...

    def life(self, life_id: str) -> Scenario:
        """A life."""
        ...


def gather(shelves: Shelves, unreadable: list[str]) -> Iterator[tuple[Claimed, ...]]:
    """The claims of one rulebook after the other, of the lists, and of one life after the other.

    Each takes some milliseconds to read. A report of each that cannot be read goes to
    `unreadable`.
    """

    def of_rulebook(name: str) -> Iterable[Claimed]:
        return claims_of_rulebook(shelves.rulebook(name), shelves.words)

    def of_lists() -> Iterable[Claimed]:
        return (claim for known in shelves.lists.values() for claim in claims_of_list(known))

    def of_life(name: str) -> Iterable[Claimed]:
        return claims_of_life(shelves.life(name))

    readings: list[Callable[[], Iterable[Claimed]]] = [
        *(partial(of_rulebook, name) for name in shelves.rulebook_ids),
        of_lists,
        *(partial(of_life, name) for name in shelves.life_ids),
    ]
    for read in readings:
        try:
            yield tuple(read())
        except ContentError as error:
            unreadable.append(str(error))


_Said = tuple[str, Basis]


def claims_of_rulebook(book: Rulebook, catalogue: Catalogue) -> Iterator[Claimed]:
    """What a rulebook claims, in the order of its file."""
    for text, basis in _said_by_rulebook(book, catalogue):
        yield Claimed(book=book.title, where=book.title, text=text.strip(), basis=basis)


def _said_by_rulebook(book: Rulebook, catalogue: Catalogue) -> Iterator[_Said]:
    yield book.summary, book.basis
    for ledger in book.all_ledgers:
        if ledger.bands:
            text = saying.grades(ledger)
            if ledger.id != MAIN:
                text = _("{ledger}: {grades}").format(ledger=ledger.title, grades=text)
            yield text, ledger.basis
    if book.objections.heard_by:
        yield saying.objections(book), book.objections.basis
    if book.withdrawal:
        yield book.withdrawal.text, book.withdrawal.basis
    for item in book.items.values():
        yield saying.price(item, catalogue), item.basis
        yield saying.stay(item, catalogue), item.stay.basis
        if item.repair:
            yield saying.repair(item, catalogue), item.repair.basis
    for measure in book.measures:
        yield saying.measure(measure.title), measure.basis


def claims_of_list(known: CreditList) -> Iterator[Claimed]:
    """What a list claims: what it is, the ways on and off, what it does."""
    for text, basis in _said_by_list(known):
        yield Claimed(book=known.title, where=known.title, text=text.strip(), basis=basis)


def _said_by_list(known: CreditList) -> Iterator[_Said]:
    yield known.summary, known.basis
    for rules in known.rules:
        yield rule_years.in_full(known, rules), rules.basis
        if rules.takeover:
            yield rule_years.takeover(rules.takeover), rules.takeover.basis
    for ground in known.grounds:
        yield _("A way on: {ground}.").format(ground=ground.title), ground.basis
    for way in known.ways_off:
        yield _("A way off: {way}.").format(way=way.title), way.basis
    for measure in known.measures:
        yield saying.measure(measure.title), measure.basis


def claims_of_life(life: Scenario) -> Iterator[Claimed]:
    """What the scenes and the chance events of a life claim."""
    for title, claims in _told_by_life(life):
        where = _("{life}: {scene}").format(life=life.title, scene=title)
        for claim in claims:
            yield Claimed(book=life.title, where=where, text=claim.text.strip(), basis=claim.basis)


def _told_by_life(life: Scenario) -> Iterator[tuple[str, tuple[Claim, ...]]]:
    yield from ((scene.title, scene.claims) for scene in life.scenes.values())
    yield from ((happening.title, happening.claims) for happening in life.happenings)


def sources_of(claims: Iterable[Claimed], sources: Mapping[str, Source]) -> tuple[Source, ...]:
    """The publications these claims stand on, each once, in the order of the file of sources."""
    named = {name for claim in claims for name in claim.basis.sources}
    return tuple(source for name, source in sources.items() if name in named)
