"""Looking up every id a file mentions: what does not exist is a problem, with what was meant.

Owns the looking up. A life is not played before it has passed here. Must not know how ids are read,
nor where the known ones come from.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from game.content import reference_problems as kinds
from game.content.documents import AnyDocument, Mention, Role, Scope, WrittenCondition
from game.content.problems import Problem, ProblemKind, did_you_mean
from game.content.reader import MOST_PROBLEMS
from game.content.suggestions import close_words
from game.language import _
from game.model.conditions import FAMILIES, PLAIN_NAMES, GradeName, Name
from game.model.lists import CreditList
from game.model.rulebook import MAIN, Rulebook
from game.model.scenario import Scenario
from game.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownIds:
    """Every id that exists, by role. A role that is missing is not looked up: nobody knows."""

    by_role: Mapping[Role, Collection[str]]
    rulebook_of: Callable[[str], Rulebook | None]
    """A rulebook as far as it could be read; None if it could not."""


_KINDS: dict[Role, ProblemKind] = {
    Role.ACT: kinds.UNKNOWN_ACT,
    Role.ACCESS: kinds.UNKNOWN_ACCESS,
    Role.PRICE: kinds.UNKNOWN_PRICE,
    Role.SOURCE: kinds.UNKNOWN_SOURCE,
    Role.LIST: kinds.UNKNOWN_LIST,
    Role.RULEBOOK: kinds.UNKNOWN_RULEBOOK,
    Role.PLACE: kinds.UNKNOWN_PLACE,
    Role.PORTRAIT: kinds.UNKNOWN_PORTRAIT,
    Role.RULES: kinds.UNKNOWN_RULES,
}
_FAMILY_ROLES = {
    "access": Role.ACCESS,
    "done": Role.ACT,
    "record": Role.ACT,
}
_DASHED_FAMILIES = {"list": Role.LIST, "rulebook": Role.RULEBOOK}
"""Families whose ids may have dashes; conditions write underscores for them."""
_LEDGER_FAMILIES = ("score", "grade")


def unknown_references(document: AnyDocument, known: KnownIds) -> tuple[Problem, ...]:
    """Everything the document names that does not exist."""
    return tuple(_Lookup(document, known).problems())


class _Lookup:
    def __init__(self, document: AnyDocument, known: KnownIds) -> None:
        self.document = document
        self.known = known
        self.guesses = 0

    def problems(self) -> Iterator[Problem]:
        notes = self.document.notes
        for mention in notes.mentions:
            yield from self.mention(mention)
        for written in notes.conditions:
            for name, span in written.names():
                yield from self.name(name, span, written)
            yield from self.grades(written)
        if isinstance(self.document.content, Rulebook):
            yield from self.rulebook(self.document.content)

    def mention(self, mention: Mention) -> Iterator[Problem]:
        existing = self.existing(mention.role)
        kind = _KINDS.get(mention.role)
        if kind is not None and existing is not None and mention.id not in existing:
            hint = self.guess(mention.id, existing)
            yield kind.at(mention.span, hint=hint, id=mention.id)

    def existing(self, role: Role) -> Collection[str] | None:
        """The ids of this role; the versions of a list's rules are known to the list alone."""
        content = self.document.content
        if role is Role.RULES and isinstance(content, CreditList):
            return [each.id for each in content.rules]
        return self.known.by_role.get(role)

    def name(self, name: Name, span: Span, written: WrittenCondition) -> Iterator[Problem]:
        role = _FAMILY_ROLES.get(name.family)
        if name.family in _DASHED_FAMILIES:
            yield from self.dashed_name(_DASHED_FAMILIES[name.family], name, span)
        elif role is not None:
            yield from self.mention(Mention(role=role, id=name.member, span=span))
        elif not name.family and name.path not in self.plain_names(written.scope):
            hint = self.guess(name.path, [*self.plain_names(written.scope), *FAMILIES])
            if name.path in self.flags:
                hint = did_you_mean([f"flag.{name.path}"])
            if name.path in FAMILIES:
                hint = _("Say which one: {family}.x").format(family=name.path)
            yield kinds.UNKNOWN_NAME.at(span, hint=hint, id=name.path)
        elif name.family in _LEDGER_FAMILIES:
            yield from self.ledger(name.member, span)
        elif name.family and name.family not in FAMILIES:
            meant = close_words(name.family, FAMILIES, most=1)
            hint = did_you_mean(f"{family}.{name.member}" for family in meant)
            yield kinds.UNKNOWN_NAME.at(span, hint=hint, id=name.path)

    def dashed_name(self, role: Role, name: Name, span: Span) -> Iterator[Problem]:
        existing = self.known.by_role.get(role)
        spellings = [word.replace("-", "_") for word in existing or ()]
        if existing is not None and name.member not in spellings:
            hint = self.guess(name.member, spellings)
            yield _KINDS[role].at(span, hint=hint, id=name.member)

    def plain_names(self, scope: Scope) -> tuple[str, ...]:
        content = self.document.content
        meters = tuple(content.meters) if isinstance(content, Scenario) else ()
        return (*PLAIN_NAMES, *meters)

    @cached_property
    def flags(self) -> frozenset[str]:
        """The flags a life sets."""
        mentions = self.document.notes.mentions
        return frozenset(mention.id for mention in mentions if mention.role is Role.FLAG)

    def grades(self, written: WrittenCondition) -> Iterator[Problem]:
        for comparison in written.condition.comparisons():
            right = comparison.right
            if isinstance(right, GradeName):
                name = comparison.left
                span = written.span_of(right.column, len(right.grade))
                ledger = name.member if name.family else MAIN
                yield from self.grade(right.grade, ledger, span)

    def grade(self, grade: str, ledger: str, span: Span) -> Iterator[Problem]:
        """Report a grade that none of the rulebooks has in this ledger."""
        found = (each for book in self.rulebooks for each in book.all_ledgers if each.id == ledger)
        known = dict.fromkeys(band.grade for each in found for band in each.bands)
        if known and grade not in known:
            hint = self.guess(grade, known)
            yield kinds.UNKNOWN_GRADE.at(span, hint=hint, id=grade, where=self.where)

    def ledger(self, ledger: str, span: Span) -> Iterator[Problem]:
        """Report a ledger that none of the rulebooks keeps."""
        known = dict.fromkeys(each.id for book in self.rulebooks for each in book.all_ledgers)
        if known and ledger not in known:
            hint = self.guess(ledger, known)
            yield kinds.UNKNOWN_LEDGER.at(span, hint=hint, id=ledger, where=self.where)

    def rulebook(self, rulebook: Rulebook) -> Iterator[Problem]:
        """Report grades and ledgers that a rulebook's own keys name."""
        for ledger in rulebook.all_ledgers:
            where = () if ledger.id == MAIN else ("ledgers", ledger.id)
            if ledger.start_grade:
                span = self.document.span_of(*where, "starts")
                yield from self.grade(ledger.start_grade, ledger.id, span)
        for act, item in rulebook.items.items():
            yield from self.ledger(item.ledger, self.document.span_of("items", act, "ledger"))
            for key, grade in (("to_grade", item.to_grade), ("lifts_to", item.lifts_to)):
                if grade:
                    span = self.document.span_of("items", act, key)
                    yield from self.grade(grade, item.ledger, span)

    @cached_property
    def rulebooks(self) -> tuple[Rulebook, ...]:
        """The rulebooks whose grades and ledgers may be named; none if one of them is unknown."""
        content = self.document.content
        if isinstance(content, Rulebook):
            return (content,)
        if isinstance(content, Scenario):
            books = [self.known.rulebook_of(book) for book in content.rulebooks]
            return tuple(book for book in books if book) if all(books) else ()
        return ()

    @property
    def where(self) -> str:
        """Whose grades and ledgers may be named."""
        if isinstance(self.document.content, Rulebook):
            return _("this rulebook")
        return _("the rulebooks of this life")

    def guess(self, word: str, known: Collection[str]) -> str:
        """The "did you mean", for as many problems as a reader will look at."""
        self.guesses += 1
        return did_you_mean(close_words(word, known)) if self.guesses <= MOST_PROBLEMS else ""
