"""Texts: titles, stories, notes, and stories in passages that are told under conditions.

Owns the kinds of text and how they are read. Whether they are too long is a check of its own. Must
not know which document they belong to.
"""

import re

from game.content.conditions import read_condition
from game.content.documents import Scope, TextKind, Wording
from game.content.file_problems import HASH_IN_TEXT
from game.content.nodes import GroupNode, ListNode, Node, TextNode
from game.content.reader import Read, Reader
from game.language import _
from game.model.scenario import Passage
from game.model.span import Span

TITLE = TextKind(label=lambda: _("title"), longest=60)
ORIGINAL = TextKind(label=lambda: _("title"), longest=60, is_translated=False)
SUMMARY = TextKind(label=lambda: _("summary"), longest=400)
NOTE = TextKind(label=lambda: _("note"), longest=300)
SOURCE_TITLE = TextKind(label=lambda: _("source title"), longest=300)
REPORTER = TextKind(label=lambda: _("reporter"), longest=60)
CHOICE = TextKind(label=lambda: _("choice"), longest=120, is_story=True)
SCENE = TextKind(label=lambda: _("scene text"), longest=900, is_story=True)
CONSEQUENCE = TextKind(label=lambda: _("consequence"), longest=600, is_story=True)
PROMPT = TextKind(label=lambda: _("prompt"), longest=300)

TEXT_KINDS = (
    TITLE,
    SUMMARY,
    NOTE,
    SOURCE_TITLE,
    REPORTER,
    CHOICE,
    SCENE,
    CONSEQUENCE,
    PROMPT,
)

_MOST_TOLD = 3
"""A translation may be that many times as long as its text should be at most; nothing longer is
told. Which ones do not fit the screen is a check of its own.
"""
_COMMENT_WITHIN = re.compile(r" #\S?")
_PASSAGE_KEYS = ("text", "if")


def read_text(kind: TextKind) -> Read[str]:
    """Reads one text; line breaks inside a title or note become spaces."""

    def read(reader: Reader, node: Node) -> str | None:
        return _read_wording(reader, node, kind, reader.new_group())

    return read


def read_passages(kind: TextKind) -> Read[tuple[Passage, ...]]:
    """Reads a text, or a list of texts of which some have a condition."""

    def read(reader: Reader, node: Node) -> tuple[Passage, ...] | None:
        group = reader.new_group()
        if isinstance(node, ListNode):
            return reader.each(node, lambda _reader, item: _passage(reader, item, kind, group))
        passage = _passage(reader, node, kind, group)
        return None if passage is None else (passage,)

    return read


def _passage(reader: Reader, node: Node, kind: TextKind, group: int) -> Passage | None:
    if not isinstance(node, GroupNode):
        text = _read_wording(reader, node, kind, group)
        return None if text is None else Passage(text=text, span=reader.span(node))
    fields = reader.fields(node, _PASSAGE_KEYS)
    if fields is None:
        return None
    conditional = "if" in fields
    text = fields.need(
        "text",
        lambda _reader, value: _read_wording(reader, value, kind, group, conditional=conditional),
        "",
    )
    condition = fields.get("if", read_condition(Scope.STORY), None)
    return Passage(text=text, condition=condition, span=reader.span(fields.place("text")))


def _read_wording(
    reader: Reader, node: Node, kind: TextKind, group: int, *, conditional: bool = False
) -> str | None:
    word = reader.scalar(node, _("a text"))
    if word is None:
        return None
    _warn_of_comment(reader, word)
    text = word.value.strip() if kind.is_story else " ".join(word.value.split())
    reader.wordings.append(
        Wording(kind=kind, text=text, node=word, group=group, is_conditional=conditional)
    )
    told = reader.told(text) if kind.is_translated else text
    return told if len(told) <= _MOST_TOLD * kind.longest else text


def _warn_of_comment(reader: Reader, node: TextNode) -> None:
    """`text: Room #5` ends after "Room": YAML takes the rest for a comment."""
    if node.style or not 0 < node.end_line <= len(reader.file.lines):
        return
    rest = reader.file.lines[node.end_line - 1][node.end_column - 1 :]
    if _COMMENT_WITHIN.match(rest):
        place = Span(path=reader.file.name, line=node.end_line, column=node.end_column + 1)
        reader.report(HASH_IN_TEXT, place)
