"""Reading keys and values out of nodes, and noticing every mistake on the way.

Owns `Reader`, which collects the problems and notes of one file, and `Fields`, the keys of one
group. A wrong value is reported and replaced by a fallback; reading never stops. Must not know any
particular document.
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

from game.content import reading_problems as kinds
from game.content.documents import (
    Mention,
    Notes,
    Role,
    Statement,
    Wording,
    WrittenCondition,
    span_of_node,
)
from game.content.file_problems import AND_MORE, MISSING_SPACE
from game.content.files import TextFile
from game.content.nodes import GroupNode, ListNode, Node, TextNode
from game.content.problems import Problem, ProblemKind, did_you_mean
from game.content.suggestions import close_words
from game.content.translations import Told, as_written
from game.language import _, listed
from game.model.span import Span

T = TypeVar("T")
D = TypeVar("D")
Read = Callable[["Reader", Node], T | None]
"""Reads one value; None says that it was wrong and has been reported."""
ReadEntry = Callable[["Reader", TextNode, Node], T | None]
"""Reads one value of a group whose keys are ids."""

MOST_PROBLEMS = 200
_MOST_LISTED = 6
"""Of the keys a group may have, so many are named to somebody who wrote no group."""


class Reader:
    """Collects what is found in one file; `told` gives its texts in another language."""

    def __init__(self, file: TextFile, told: Told = as_written) -> None:
        self.file = file
        self.told = told
        self.problems: list[Problem] = []
        self.mentions: list[Mention] = []
        self.wordings: list[Wording] = []
        self.conditions: list[WrittenCondition] = []
        self.statements: list[Statement] = []
        self.groups = 0

    @property
    def notes(self) -> Notes:
        """Everything noticed so far."""
        return Notes(
            mentions=tuple(self.mentions),
            wordings=tuple(self.wordings),
            conditions=tuple(self.conditions),
            statements=tuple(self.statements),
        )

    @property
    def has_room(self) -> bool:
        """Whether further problems will be shown."""
        return len(self.problems) < MOST_PROBLEMS

    def span(self, node: Node) -> Span:
        """Where a value stands."""
        return span_of_node(node, self.file.name)

    def report(
        self, kind: ProblemKind, place: Node | Span, *, hint: str = "", **details: object
    ) -> None:
        """Note a problem; the last one of too many says so."""
        span = place if isinstance(place, Span) else self.span(place)
        if self.has_room:
            self.problems.append(kind.at(span, hint=hint, **details))
        elif len(self.problems) == MOST_PROBLEMS:
            self.problems.append(AND_MORE.at(span, most=MOST_PROBLEMS))

    def suggest(self, word: str, known: Iterable[str]) -> str:
        """The "did you mean" for an unknown word, while there are not too many problems."""
        return did_you_mean(close_words(word, known)) if self.has_room else ""

    def mention(self, role: Role, node: TextNode) -> str:
        """Note that a value names something defined elsewhere; gives the id."""
        self.mentions.append(Mention(role=role, id=node.value, span=self.span(node)))
        return node.value

    def new_group(self) -> int:
        """A number that joins the passages of one text."""
        self.groups += 1
        return self.groups

    def scalar(self, node: Node, expected: str) -> TextNode | None:
        """The value as a word; reports a list, a group of keys or nothing at all."""
        if not isinstance(node, TextNode):
            self.wrong_sort(node, expected)
            return None
        if node.is_broken:
            return None
        if node.is_empty:
            self.report(kinds.EMPTY_ENTRY, node)
            return None
        return node

    def wrong_sort(self, node: Node, expected: str, hint: str = "") -> None:
        """Report a value that is a list, a group or a text where something else was needed."""
        if not node.is_broken:
            self.report(kinds.WRONG_SORT, node, hint=hint, expected=expected, found=_sort_of(node))

    def fields(self, node: Node, keys: tuple[str, ...]) -> "Fields | None":
        """The keys of a group; anything else is reported."""
        if isinstance(node, GroupNode):
            return Fields(self, node, keys)
        hint = ""
        if isinstance(node, TextNode) and node.value.partition(":")[0] in keys:
            hint = _("A space may be missing after the colon.")
        elif len(keys) <= _MOST_LISTED:
            hint = _("What belongs here: {keys}.").format(keys=listed(f"{key}: …" for key in keys))
        self.wrong_sort(node, _("a group of keys"), hint)
        return None

    def each(self, node: Node, read: Read[T], *, least: int = 1) -> tuple[T, ...]:
        """Every entry of a list that can be read."""
        if not isinstance(node, ListNode):
            word = node.value if isinstance(node, TextNode) else ""
            hint = _("Write [{word}].").format(word=word) if 0 < len(word) <= 40 else ""
            self.wrong_sort(node, _("a list"), hint)
            return ()
        if len(node.items) < least and not node.is_broken:
            self.report(kinds.NOTHING_INSIDE, node)
        values = (read(self, item) for item in node.items)
        return tuple(value for value in values if value is not None)

    def entries(self, node: Node, read: ReadEntry[T]) -> dict[str, T]:
        """Every value of a group whose keys are ids, by id; the first of two with the same id."""
        if not isinstance(node, GroupNode):
            self.wrong_sort(node, _("a group of keys"))
            return {}
        if not node.pairs and not node.is_broken:
            self.report(kinds.NOTHING_INSIDE, node)
        found: dict[str, T] = {}
        for word, (key, value) in self.unique_keys(node).items():
            if isinstance(value, TextNode) and value.is_empty:
                self._nothing_after(word, key)
                continue
            entry = read(self, key, value)
            if entry is not None:
                found[word] = entry
        return found

    def _nothing_after(self, word: str, key: TextNode) -> None:
        """Report an id without a value; `{mei:calm}` lacks a space."""
        head, colon, _rest = word.partition(":")
        if not colon:
            self.report(kinds.EMPTY_VALUE, key, key=word)
            return
        span = self.span(key)
        self.report(
            MISSING_SPACE, Span(path=span.path, line=span.line, column=span.column + len(head))
        )

    def unique_keys(self, node: GroupNode) -> dict[str, tuple[TextNode, Node]]:
        """The keys of a group in writing order; doubled and odd ones are reported and left out."""
        found: dict[str, tuple[TextNode, Node]] = {}
        for key, value in node.pairs:
            if not isinstance(key, TextNode) or not key.value:
                self.report(kinds.KEY_NOT_A_WORD, key, found=_sort_of(key))
            elif key.value in found:
                first = found[key.value][0].line
                self.report(kinds.DUPLICATE_KEY, key, key=key.value, line=first)
            else:
                found[key.value] = (key, value)
        return found


class Fields:
    """The keys of one group, of which only `keys` are known.

    An unknown key that looks like a known one is reported once, and its value is then read as if
    it had been spelt rightly, so that one slip of the pen is one problem.
    """

    def __init__(self, reader: Reader, node: GroupNode, keys: tuple[str, ...]) -> None:
        self.reader = reader
        self.node = node
        self.owner = reader.span(node)
        self._lost: set[str] = set()
        given = reader.unique_keys(node)
        self._values = {key: given[key] for key in keys if key in given}
        for key, (place, value) in given.items():
            if key not in keys:
                self._unknown(key, place, value, keys)

    def _unknown(self, key: str, place: TextNode, value: Node, keys: tuple[str, ...]) -> None:
        is_empty = isinstance(value, TextNode) and value.is_empty
        if self.node.is_broken and self.node.is_flow and is_empty:
            return
        head = key.partition(":")[0]
        if head in keys and head != key and isinstance(value, TextNode) and value.is_empty:
            span = self.reader.span(place)
            colon = Span(path=span.path, line=span.line, column=span.column + len(head))
            self.reader.report(MISSING_SPACE, colon)
            self._lost.add(head)
            return
        free = tuple(known for known in keys if known not in self._values)
        meant = close_words(key, free, most=1) if self.reader.has_room else ()
        hint = did_you_mean(meant)
        if self.node.is_flow and isinstance(value, TextNode) and value.is_empty:
            hint = _("If it continues a text, put the text in quotes: it has a comma in it.")
        self.reader.report(kinds.UNKNOWN_KEY, place, hint=hint, key=key)
        if meant:
            self._values[meant[0]] = (place, value)

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def place(self, key: str) -> Node:
        """The value under a key, or the whole group if there is none."""
        return self._values[key][1] if key in self._values else self.node

    def written_keys(self, key: str) -> dict[str, TextNode]:
        """The keys of the group under a key, also of values that could not be read."""
        node = self._values[key][1] if key in self._values else None
        pairs = node.pairs if isinstance(node, GroupNode) else []
        return {word.value: word for word, _value in pairs if isinstance(word, TextNode)}

    def get(self, key: str, read: Read[T], default: D) -> T | D:
        """The value of an optional key."""
        if key not in self._values:
            return default
        place, node = self._values[key]
        if isinstance(node, TextNode) and node.is_empty:
            self.reader.report(kinds.EMPTY_VALUE, place, key=key)
            return default
        value = read(self.reader, node)
        return default if value is None else value

    def need(self, key: str, read: Read[T], fallback: D) -> T | D:
        """The value of a key that must be there; `fallback` lets reading go on without it."""
        self._miss(key)
        return self.get(key, read, fallback)

    def each(self, key: str, read: Read[T], *, needed: bool = False) -> tuple[T, ...]:
        """The entries of the list under a key."""
        if needed:
            self._miss(key)
        return self.get(key, lambda reader, node: reader.each(node, read), ())

    def entries(self, key: str, read: ReadEntry[T], *, needed: bool = False) -> dict[str, T]:
        """The values of the group under a key, by id."""
        if needed:
            self._miss(key)
        return self.get(key, lambda reader, node: reader.entries(node, read), None) or {}

    def _miss(self, key: str) -> None:
        if key not in self._values and not self.is_excused(key):
            self.reader.report(kinds.MISSING_KEY, self.owner, key=key)

    def is_excused(self, key: str) -> bool:
        """Whether a missing key is no mistake of its own: the file breaks off, or its line does."""
        return self.node.is_broken or key in self._lost


def _sort_of(node: Node) -> str:
    match node:
        case ListNode():
            return _("a list")
        case GroupNode():
            return _("a group of keys")
        case TextNode(value="", style=""):
            return _("nothing")
        case _:
            return _("a text")
