"""A file as it was read: its model object, its problems, and where in the file everything stands.

Owns what checks need beyond the model: which ids a file mentions, its texts, its conditions and its
statements about the real world, each with its place. Must not know the checks.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from game.content.files import TextFile
from game.content.kinds import DocumentKind
from game.content.nodes import GroupNode, ListNode, Node, TextNode
from game.content.problems import Problem
from game.model.catalogue import Catalogue
from game.model.claims import Saying
from game.model.conditions import Condition, Name
from game.model.evidence import Basis, Source
from game.model.lists import CreditList
from game.model.rulebook import Rulebook
from game.model.scenario import Scenario
from game.model.span import Span

T_co = TypeVar("T_co", covariant=True)


class Role(StrEnum):
    """What sort of thing a mentioned id names."""

    ACT = "act"
    ACCESS = "access"
    PRICE = "price"
    SOURCE = "source"
    LIST = "list"
    RULES = "rules"
    """A version of the rules of the list it stands in."""
    RULEBOOK = "rulebook"
    PLACE = "place"
    METER = "meter"
    FLAG = "flag"
    CLEARED_FLAG = "cleared flag"
    PORTRAIT = "portrait"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An id that names something defined elsewhere."""

    role: Role
    id: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class TextKind:
    """A sort of text: how long it may be, and whether `{money}` stands for a value in it."""

    label: Callable[[], str]
    """What authors call it, in the current language."""
    longest: int
    is_story: bool = False
    is_translated: bool = True
    """Whether it is told in another language; an id or a name in the original is not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A text and where it stands. `group` joins the passages of one text."""

    kind: TextKind
    text: str
    node: TextNode
    group: int
    is_conditional: bool = False


class Scope(StrEnum):
    """Where a condition stands, which decides the names it may use."""

    STORY = "story"
    MEASURE = "measure"
    GROUND = "ground"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenCondition:
    """A condition and where it stands."""

    condition: Condition
    scope: Scope
    is_one_line: bool

    def span_of(self, column: int, width: int) -> Span:
        """The place of a word of the condition; of all of it if it runs over several lines."""
        start = self.condition.span
        if not self.is_one_line:
            return start
        return Span(
            path=start.path, line=start.line, column=start.column + column, width=max(1, width)
        )

    def names(self) -> Iterator[tuple[Name, Span]]:
        """Every name in it, with its place."""
        for name in self.condition.names():
            yield name, self.span_of(name.column, len(name.path))


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something said about the real world; `span` is the place of its evidence.

    `has_sources` also if they could not be read.
    """

    basis: Basis
    span: Span
    has_sources: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """What was noticed while a file was read, in writing order."""

    mentions: tuple[Mention, ...] = ()
    wordings: tuple[Wording, ...] = ()
    conditions: tuple[WrittenCondition, ...] = ()
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Generic[T_co]):
    """One file. `content` is filled with fallbacks where a value was wrong, so that checks can go
    on; it must not be played unless `problems` are empty. `is_whole`: the file was read to its end.
    """

    kind: DocumentKind
    id: str
    file: TextFile
    root: Node
    content: T_co
    problems: tuple[Problem, ...]
    is_whole: bool
    notes: Notes

    def span_of(self, *keys: str) -> Span:
        """The place of the value under these keys, or of the nearest thing around it."""
        return self.span_of_node(self._descend(keys)[-1])

    def span_of_node(self, node: Node) -> Span:
        """The place of a value."""
        return span_of_node(node, self.file.name)

    def is_written(self, *keys: str) -> bool:
        """Whether there is a value under these keys."""
        return len(self._descend(keys)) == len(keys) + 1

    def is_sound(self, *keys: str) -> bool:
        """Whether the value under these keys is there and was read without any problem."""
        found = self._descend(keys)
        if len(found) <= len(keys):
            return False
        node = found[-1]
        start = (node.key or node).line
        end = max(node.end_line, start)
        return not any(start <= problem.span.line <= end for problem in self.problems)

    def written_keys(self, *keys: str) -> dict[str, Span]:
        """The keys of the group under these keys with their places, of unreadable values too."""
        if not self.is_written(*keys):
            return {}
        group = self._descend(keys)[-1]
        pairs = group.pairs if isinstance(group, GroupNode) else []
        return {
            key.value: self.span_of_node(key) for key, _value in pairs if isinstance(key, TextNode)
        }

    def _descend(self, keys: tuple[str, ...]) -> list[Node]:
        found = [self.root]
        for wanted in keys:
            node = found[-1]
            value = node.value_of(wanted) if isinstance(node, GroupNode) else None
            if value is None:
                break
            found.append(value)
        return found


CatalogueDocument = Document[Catalogue]
SourcesDocument = Document[dict[str, Source]]
RulebookDocument = Document[Rulebook]
ListDocument = Document[CreditList]
LifeDocument = Document[Scenario]
ClaimsDocument = Document[dict[str, Saying]]
AnyDocument = (
    CatalogueDocument
    | SourcesDocument
    | RulebookDocument
    | ListDocument
    | LifeDocument
    | ClaimsDocument
)


def span_of_node(node: Node, path: str) -> Span:
    """The place of a value; of its key if it is a list or a group of keys below the key."""
    if (
        isinstance(node, GroupNode | ListNode)
        and node.key is not None
        and node.line > node.key.line
    ):
        node = node.key
    width = node.end_column - node.column if node.end_line == node.line else 1
    return Span(path=path, line=node.line, column=node.column, width=max(1, width))


def place_in(node: TextNode, file: TextFile, words: str) -> Span:
    """The place where `words` stand inside a text; of the text's start if they are not found."""
    for number in range(node.line, min(node.end_line, len(file.lines)) + 1):
        begin = node.column - 1 if number == node.line else 0
        column = file.lines[number - 1].find(words, begin)
        if column >= 0:
            return Span(path=file.name, line=number, column=column + 1, width=len(words))
    return span_of_node(node, file.name)
