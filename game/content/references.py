"""Looking up every id a file mentions: what does not exist is a problem, with what was meant.

Owns the looking up. A life is not played before it has passed here. Must not know how ids are read,
nor where the known ones come from.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from game.content import reference_problems as kinds
from game.content.documents import AnyDocument, Mention, Role, Scope, WrittenCondition
from game.content.problems import Problem, ProblemKind, did_you_mean
from game.content.reader import MOST_PROBLEMS
from game.content.suggestions import close_words
from game.language import _
from game.model.conditions import FAMILIES, PLAIN_NAMES, Name
from game.model.rulebook import Rulebook
from game.model.scenario import Scenario
from game.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownIds:
    """Every id that exists, by role. A role that is missing is not looked up: nobody knows."""

    by_role: Mapping[Role, Collection[str]]
    grades_of: Callable[[str], Collection[str] | None]
    """The grades of a rulebook; None if they are not known."""


_KINDS: dict[Role, ProblemKind] = {
    Role.ACT: kinds.UNKNOWN_ACT,
    Role.ACCESS: kinds.UNKNOWN_ACCESS,
    Role.PRICE: kinds.UNKNOWN_PRICE,
    Role.SOURCE: kinds.UNKNOWN_SOURCE,
    Role.LIST: kinds.UNKNOWN_LIST,
    Role.RULEBOOK: kinds.UNKNOWN_RULEBOOK,
    Role.PLACE: kinds.UNKNOWN_PLACE,
}
_FAMILY_ROLES = {
    "access": Role.ACCESS,
    "list": Role.LIST,
    "done": Role.ACT,
    "record": Role.ACT,
}
_LEDGER_FAMILIES = ("score", "grade")
"""`score.village` would ask for a second ledger, which no file can describe."""


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
            yield from self.held_grades(self.document.content)

    def mention(self, mention: Mention) -> Iterator[Problem]:
        existing = self.known.by_role.get(mention.role)
        kind = _KINDS.get(mention.role)
        if kind is not None and existing is not None and mention.id not in existing:
            hint = self.guess(mention.id, existing)
            yield kind.at(mention.span, hint=hint, id=mention.id)

    def name(self, name: Name, span: Span, written: WrittenCondition) -> Iterator[Problem]:
        role = _FAMILY_ROLES.get(name.family)
        if role is Role.LIST:
            yield from self.list_name(name, span)
        elif role is not None:
            yield from self.mention(Mention(role=role, id=name.member, span=span))
        elif not name.family and name.path not in self.plain_names(written.scope):
            hint = self.guess(name.path, [*self.plain_names(written.scope), *FAMILIES])
            if name.path in FAMILIES:
                hint = _("Say which one: {family}.x").format(family=name.path)
            yield kinds.UNKNOWN_NAME.at(span, hint=hint, id=name.path)
        elif name.family in _LEDGER_FAMILIES:
            hint = _("Write {family} alone.").format(family=name.family)
            yield kinds.UNKNOWN_NAME.at(span, hint=hint, id=name.path)
        elif name.family and name.family not in FAMILIES:
            hint = self.guess(name.family, FAMILIES)
            yield kinds.UNKNOWN_NAME.at(span, hint=hint, id=name.path)

    def list_name(self, name: Name, span: Span) -> Iterator[Problem]:
        existing = self.known.by_role.get(Role.LIST)
        spellings = [word.replace("-", "_") for word in existing or ()]
        if existing is not None and name.member not in spellings:
            hint = self.guess(name.member, spellings)
            yield kinds.UNKNOWN_LIST.at(span, hint=hint, id=name.member)

    def plain_names(self, scope: Scope) -> tuple[str, ...]:
        content = self.document.content
        meters = tuple(content.meters) if isinstance(content, Scenario) else ()
        return (*PLAIN_NAMES, *meters)

    def grades(self, written: WrittenCondition) -> Iterator[Problem]:
        written_grades = list(written.condition.grades())
        known, where = self.known_grades() if written_grades else ((), "")
        for grade in written_grades:
            if known and grade.grade not in known:
                span = written.span_of(grade.column, len(grade.grade))
                hint = self.guess(grade.grade, known)
                yield kinds.UNKNOWN_GRADE.at(span, hint=hint, id=grade.grade, where=where)

    def known_grades(self) -> tuple[Collection[str], str]:
        """The grades that conditions of this document may name, and whose they are."""
        content = self.document.content
        if isinstance(content, Rulebook):
            return content.grades, _("this rulebook")
        if isinstance(content, Scenario):
            per_book = [self.known.grades_of(book) for book in content.rulebooks]
            if None not in per_book:
                grades = dict.fromkeys(grade for book in per_book for grade in book or ())
                return tuple(grades), _("the rulebooks of this life")
        return (), ""

    def held_grades(self, rulebook: Rulebook) -> Iterator[Problem]:
        for act, item in rulebook.items.items():
            if item.to_grade and rulebook.grades and item.to_grade not in rulebook.grades:
                span = self.document.span_of("items", act, "to_grade")
                hint = self.guess(item.to_grade, rulebook.grades)
                yield kinds.UNKNOWN_GRADE.at(
                    span, hint=hint, id=item.to_grade, where=_("this rulebook")
                )

    def guess(self, word: str, known: Collection[str]) -> str:
        """The "did you mean", for as many problems as a reader will look at."""
        self.guesses += 1
        return did_you_mean(close_words(word, known)) if self.guesses <= MOST_PROBLEMS else ""
