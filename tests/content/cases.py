"""The faulty files of `tests/cases`: which problems each expects, and which it gives."""

import re
from pathlib import Path

from game.content.discovery import FoundFile, find_files
from game.content.library import Library
from game.content.problems import Problem, sorted_problems
from game.content.rendering import display_width, printable
from game.lint import inspect
from game.model.span import Span

CASES = Path(__file__).resolve().parent.parent / "cases"
BASE = CASES / "base"

_CARET = re.compile(r"\s*#\s*\^+ ([a-z0-9-]+)\s*")
_FIRST_COLUMN = re.compile(r"#<- ([a-z0-9-]+)\s*")

Expected = tuple[int, int, str]
"""Line, column and code of a problem."""


def case_files() -> list[Path]:
    return sorted(path for path in CASES.rglob("*.yaml") if not path.is_relative_to(BASE))


def expected_problems(path: Path) -> list[Expected]:
    found: list[Expected] = []
    line = 1
    text = path.read_bytes().decode("utf-8", errors="replace")
    for number, written in enumerate(text.split("\n"), start=1):
        caret, first = _CARET.fullmatch(written), _FIRST_COLUMN.fullmatch(written)
        if caret:
            found.append((line, written.index("^") + 1, caret[1]))
        elif first:
            found.append((line, 1, first[1]))
        else:
            line = number
    return sorted(found)


def all_problems(path: Path, folder: Path | None = None) -> tuple[Problem, ...]:
    """Everything that reading and checking say about a file beside the base files."""
    found = FoundFile(path=path, folder=folder or path.parent, name=path.name)
    library = Library([*find_files(BASE).files, found])
    document = library.read(found).document
    checked = inspect(library, document) if document is not None else ()
    return sorted_problems([*library.problems(found), *checked])


def given_problems(path: Path) -> list[Expected]:
    problems = all_problems(path)
    lines = path.read_bytes().decode("utf-8", errors="replace").split("\n")
    return sorted((p.span.line, _shown_column(p.span, lines), p.code) for p in problems)


def _shown_column(span: Span, lines: list[str]) -> int:
    """The column as it is seen in an editor, where a Chinese character takes two."""
    return display_width(printable(lines[span.line - 1][: span.column - 1])) + 1
