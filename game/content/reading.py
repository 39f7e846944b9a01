"""Reading one file into a document, with all its problems.

Owns the order of the steps: open, look at the characters, compose the nodes, tell the kind, read
the keys. Must not know other files.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from game.content.catalogue import read_catalogue
from game.content.claims import read_sayings
from game.content.discovery import FOLDERS, FoundFile
from game.content.documents import AnyDocument, Document, span_of_node
from game.content.file_problems import EMPTY_FILE, HIDDEN_CHARACTER, ODD_SPACE, TAB
from game.content.files import (
    FORBIDDEN,
    ODD_SPACES,
    TextFile,
    UnreadableFile,
    character_problems,
    read_text_file,
)
from game.content.kinds import DocumentKind, kind_name
from game.content.life import read_life
from game.content.lists import read_list
from game.content.nodes import GroupNode, ListNode, Node, TextNode, compose
from game.content.problems import Problem
from game.content.reader import MOST_PROBLEMS, Reader
from game.content.reading_problems import UNKNOWN_KIND, WRONG_FOLDER, WRONG_NAME
from game.content.rulebook import read_rulebook
from game.content.sources import read_sources
from game.content.translations import Told, told_in
from game.model.span import Span

_FIRST_KEYS: dict[str, DocumentKind] = {
    "life": DocumentKind.LIFE,
    "rulebook": DocumentKind.RULEBOOK,
    "list": DocumentKind.LIST,
    "acts": DocumentKind.CATALOGUE,
    "accesses": DocumentKind.CATALOGUE,
    "prices": DocumentKind.CATALOGUE,
    "sources": DocumentKind.SOURCES,
    "claims": DocumentKind.CLAIMS,
}
"""What a key at the beginning of a line makes of a file; the first that is found decides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of a file. `document` is None if nothing could be made of it."""

    found: FoundFile
    document: AnyDocument | None
    problems: tuple[Problem, ...]
    lines: tuple[str, ...] = ()


def read_file(found: FoundFile, language: str = "") -> Reading:
    """Read one file; whatever is wrong with it is in the problems of the result.

    What the file tells is in `language` where it was translated, as it is written if that is "".
    """
    try:
        file = read_text_file(found.path, found.folder, found.name)
    except UnreadableFile as error:
        return Reading(found=found, document=None, problems=(error.problem,), lines=error.lines)
    return _read_text(found, file, told_in(found, language))


def _read_text(found: FoundFile, file: TextFile, told: Told) -> Reading:
    problems = list(islice(character_problems(file), MOST_PROBLEMS))
    if any(_hides_structure(problem, file) for problem in problems):
        return _finished(found, file, problems)
    composed = compose(replace(file, text=_without_odd_characters(file, problems)))
    if composed.problem is not None:
        problems.append(composed.problem)
    root = composed.root
    problems.extend(islice(_hidden_characters(file, root), MOST_PROBLEMS))
    if root is None or (isinstance(root, TextNode) and root.is_empty):
        if composed.problem is None:
            problems.append(EMPTY_FILE.at(Span(path=file.name, line=1, column=1)))
        return _finished(found, file, problems)
    document = _read_root(found, file, root, problems, told)
    return _finished(found, file, problems, document)


def _finished(
    found: FoundFile,
    file: TextFile,
    problems: list[Problem],
    document: AnyDocument | None = None,
) -> Reading:
    return Reading(found=found, document=document, problems=tuple(problems), lines=file.lines)


def _hides_structure(problem: Problem, file: TextFile) -> bool:
    """Whether reading on would only bring up consequences: tabs as indentation, a binary file."""
    if problem.kind is TAB:
        line = file.lines[problem.span.line - 1]
        return not line[: problem.span.column - 1].strip()
    return "\0" in file.text


def _without_odd_characters(file: TextFile, problems: list[Problem]) -> str:
    """The text with what has been reported replaced by spaces, so that places stay the same."""
    text = file.text
    odd = {problem.span.line for problem in problems if problem.kind is ODD_SPACE}
    if odd:
        lines = enumerate(file.lines, start=1)
        text = "\n".join(ODD_SPACES.sub(" ", line) if n in odd else line for n, line in lines)
    return FORBIDDEN.sub(" ", text).replace("\t", " ")


def _hidden_characters(file: TextFile, root: Node | None) -> Iterator[Problem]:
    """Characters that escapes brought into a text unseen; each becomes a mark there."""
    waiting = [root] if root is not None else []
    while waiting:
        match waiting.pop():
            case TextNode() as node:
                found = FORBIDDEN.search(node.value)
                if found is not None:
                    node.value = FORBIDDEN.sub("\ufffd", node.value)
                    span = span_of_node(node, file.name)
                    yield HIDDEN_CHARACTER.at(span, character=f"U+{ord(found.group()):04X}")
            case ListNode(items=items):
                waiting.extend(reversed(items))
            case GroupNode(pairs=pairs):
                waiting.extend(part for pair in reversed(pairs) for part in reversed(pair))
            case _:
                pass


def _read_root(
    found: FoundFile, file: TextFile, root: Node, problems: list[Problem], told: Told
) -> AnyDocument | None:
    """Read the keys of a file; adds what is wrong with them to `problems`."""
    is_whole = all(problem.kind is HIDDEN_CHARACTER for problem in problems)
    written = _kind_of(root)
    kind = written or found.kind
    reader = Reader(file, told)
    if kind is None:
        if is_whole:
            reader.report(UNKNOWN_KIND, Span(path=file.name, line=1, column=1))
        problems.extend(reader.problems)
        return None
    content = _READERS[kind](reader, root)
    _check_place(found, kind, reader, root)
    broken = {(problem.span.line, problem.span.column) for problem in problems}
    problems.extend(p for p in reader.problems if (p.span.line, p.span.column) not in broken)
    if content is None:
        return None
    document: AnyDocument = Document(
        kind=kind,
        id=getattr(content, "id", file.stem),
        file=file,
        root=root,
        content=content,
        problems=tuple(problems),
        is_whole=is_whole,
        notes=reader.notes,
    )
    return document


_READERS: dict[DocumentKind, Callable[[Reader, Node], Any]] = {
    DocumentKind.CATALOGUE: read_catalogue,
    DocumentKind.SOURCES: read_sources,
    DocumentKind.RULEBOOK: read_rulebook,
    DocumentKind.LIST: read_list,
    DocumentKind.LIFE: read_life,
    DocumentKind.CLAIMS: read_sayings,
}


def _kind_of(root: Node) -> DocumentKind | None:
    keys = _top_keys(root)
    return next((kind for key, kind in _FIRST_KEYS.items() if key in keys), None)


def _top_keys(root: Node) -> dict[str, Node]:
    pairs = root.pairs if isinstance(root, GroupNode) else []
    return {key.value: value for key, value in pairs if isinstance(key, TextNode)}


def _check_place(found: FoundFile, kind: DocumentKind, reader: Reader, root: Node) -> None:
    """Report a file that stands in the wrong folder or has another name than it says."""
    if found.in_layout and kind is not found.kind:
        folder = next((name for name, holds in FOLDERS.items() if holds is kind), "scenarios")
        reader.report(
            WRONG_FOLDER,
            Span(path=found.name, line=1, column=1),
            found=kind_name(kind),
            folder=folder,
        )
    own_id = _top_keys(root).get(kind.value)
    if kind not in FOLDERS.values() or not isinstance(own_id, TextNode):
        return
    if own_id.value and own_id.value != found.id:
        reader.report(WRONG_NAME, own_id, id=own_id.value, stem=found.id)
