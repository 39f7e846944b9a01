"""YAML as nodes with places: composed event by event, so that nothing hostile is ever built.

Owns the limits on depth and number of values and the refusal of anchors, aliases, tags and second
documents. Values stay the words the author wrote. Must not know what any key means.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

import yaml

from game.content import file_problems as kinds
from game.content.files import TextFile
from game.content.problems import Problem, ProblemKind
from game.content.syntax import explain_syntax
from game.model.span import Span

MOST_LEVELS = 64
MOST_VALUES = 50_000

_Loader: type = getattr(yaml, "CLoader", yaml.Loader)


@dataclass(slots=True, eq=False)
class Node:
    """One value and where it stands; lines and columns count from 1, the end is exclusive.

    `key` is the key it belongs to, if any. `is_broken`: the file could not be read to its end.
    """

    line: int
    column: int
    end_line: int = 0
    end_column: int = 0
    key: "TextNode | None" = None
    is_broken: bool = False


@dataclass(slots=True, eq=False)
class TextNode(Node):
    """A word, number or text, as written; `style` is the quotation mark, `>`, `|` or nothing."""

    value: str = ""
    style: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was written, as after a key without a value."""
        return not self.value and not self.style


@dataclass(slots=True, eq=False)
class ListNode(Node):
    """A list; `is_flow` if it is written in brackets."""

    items: list[Node] = field(default_factory=list)
    is_flow: bool = False


@dataclass(slots=True, eq=False)
class GroupNode(Node):
    """Keys and values in writing order, doubles included."""

    pairs: list[tuple[Node, Node]] = field(default_factory=list)
    is_flow: bool = False
    _by_key: "dict[str, Node] | None" = None

    def value_of(self, wanted: str) -> Node | None:
        """The value under a key, the first one of doubles. Ask only once the group is complete."""
        if self._by_key is None:
            pairs = reversed(self.pairs)
            self._by_key = {key.value: v for key, v in pairs if isinstance(key, TextNode)}
        return self._by_key.get(wanted)


@dataclass(frozen=True, slots=True)
class Composed:
    """The tree of a file as far as it could be read, and what stopped the reading."""

    root: Node | None
    problem: Problem | None


def compose(file: TextFile) -> Composed:
    """Read the text of a file into nodes; a mistake ends the tree there and is returned with it."""
    composer = _Composer(file)
    try:
        composer.read()
    except _StopReading as stop:
        return Composed(composer.abandoned(stop.problem), stop.problem)
    except yaml.YAMLError as error:
        problem = explain_syntax(error, file, composer.last_bracket())
        return Composed(composer.abandoned(problem), problem)
    if composer.root is None:
        start = Span(path=file.name, line=1, column=1)
        return Composed(None, kinds.EMPTY_FILE.at(start))
    return Composed(composer.root, None)


class _StopReading(Exception):  # noqa: N818 - it ends a reading, and the problem says why
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class _Composer:
    """Builds the tree; `open` holds the lists and mappings that are not closed yet."""

    def __init__(self, file: TextFile) -> None:
        self.file = file
        self.root: Node | None = None
        self.open: list[ListNode | GroupNode] = []
        self.keys: list[Node | None] = []
        self.ended: list[Node] = []
        self.values = 0

    def read(self) -> None:
        for event in _events(self.file.text):
            match event:
                case yaml.ScalarEvent():
                    self.refuse_extras(event)
                    self.add(self.scalar(event))
                case yaml.SequenceStartEvent():
                    self.begin(event, ListNode(*_start(event), is_flow=bool(event.flow_style)))
                case yaml.MappingStartEvent():
                    self.begin(event, GroupNode(*_start(event), is_flow=bool(event.flow_style)))
                case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                    self.end(event)
                case yaml.AliasEvent():
                    self.stop(kinds.ALIAS, event, name=event.anchor or "")
                case yaml.DocumentStartEvent():
                    self.refuse_documents(event)

    def scalar(self, event: yaml.ScalarEvent) -> TextNode:
        node = TextNode(*_start(event), value=event.value, style=_style(event))
        node.end_line, node.end_column = _place(event.end_mark)
        return node

    def begin(self, event: yaml.CollectionStartEvent, node: ListNode | GroupNode) -> None:
        self.refuse_extras(event)
        if len(self.open) >= MOST_LEVELS:
            self.stop(kinds.TOO_DEEP, event, most=str(MOST_LEVELS))
        self.add(node)
        self.open.append(node)
        self.keys.append(None)

    def end(self, event: yaml.CollectionEndEvent) -> None:
        node = self.open.pop()
        self.keys.pop()
        node.end_line, node.end_column = _place(event.end_mark)
        self.ended.append(node)

    def add(self, node: Node) -> None:
        self.values += 1
        self.ended = [node] if isinstance(node, TextNode) else []
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        if isinstance(parent, ListNode):
            parent.items.append(node)
        elif self.keys[-1] is None:
            self.keys[-1] = node
        else:
            key, self.keys[-1] = self.keys[-1], None
            node.key = key if isinstance(key, TextNode) else None
            parent.pairs.append((key, node))

    def refuse_extras(self, event: yaml.NodeEvent) -> None:
        if self.values >= MOST_VALUES:
            self.stop(kinds.TOO_MANY_VALUES, event, most=f"{MOST_VALUES:,}")
        if event.anchor is not None:
            self.stop(kinds.ANCHOR, event, name=event.anchor)
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.stop(kinds.TAG, event, name=tag.replace("tag:yaml.org,2002:", "!!"))

    def refuse_documents(self, event: yaml.DocumentStartEvent) -> None:
        if self.root is not None:
            self.stop(kinds.SEVERAL_DOCUMENTS, event)
        if event.version is not None or event.tags:
            self.stop(kinds.DIRECTIVE, event)

    def stop(self, kind: ProblemKind, event: yaml.Event, **details: str) -> None:
        line, column = _start(event)
        raise _StopReading(kind.at(Span(path=self.file.name, line=line, column=column), **details))

    def last_bracket(self) -> tuple[int, int] | None:
        """Where the innermost bracket stands that is still open."""
        brackets = [node for node in self.open if node.is_flow]
        return (brackets[-1].line, brackets[-1].column) if brackets else None

    def abandoned(self, mistake: Problem) -> Node | None:
        """What was read before the mistake, with everything unfinished marked as broken, and what
        ended just there: it may have ended only because of the mistake.
        """
        if self.root is not None:
            self.root.is_broken = True
        for node in self.ended:
            node.is_broken = not isinstance(node, TextNode) or _is_within(mistake.span, node)
        for node in self.open:
            node.is_broken = True
            node.end_line, node.end_column = len(self.file.lines) + 1, 1
        return self.root


def _is_within(place: Span, node: Node) -> bool:
    """Whether a mistake stands in one of the lines of a value."""
    return node.line <= place.line <= node.end_line


def _events(text: str) -> Iterator[yaml.Event]:
    events: Iterator[yaml.Event] = yaml.parse(text, Loader=_Loader)
    return events


def _start(event: yaml.Event) -> tuple[int, int]:
    return _place(event.start_mark)


class _Mark(Protocol):
    """A place as either parser gives it, counted from 0."""

    line: int
    column: int


def _place(mark: _Mark | None) -> tuple[int, int]:
    """Line and column, counted from 1."""
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)


def _style(event: yaml.ScalarEvent) -> str:
    """Plain text has no style; the C loader says so with an empty word, the other with None."""
    return event.style or ""
