"""Problems as text: the place and the sentence, two lines of the file, a caret, a suggestion.

Owns the layout of a report. Columns are counted as a terminal shows them, where a Chinese character
takes two. Must not know where problems come from.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from game.content.problems import Problem
from game.language import _

TAB_WIDTH = 4
LONGEST_LINE = 110
"""Columns of a line of the file that are shown at most."""
_BEFORE_CARET = 60

_BOLD, _RED, _YELLOW, _BLUE, _PLAIN = "\x1b[1m", "\x1b[31m", "\x1b[33m", "\x1b[34m", "\x1b[0m"

Lines = Mapping[str, Sequence[str]]
"""The lines of every file by its name."""


def render(problem: Problem, lines: Sequence[str] = (), *, colour: bool = False) -> str:
    """One problem as several lines of text; without the file's lines there is no snippet."""
    span = problem.span
    paint = _paint if colour else _leave
    word = _("error") if problem.is_error else _("warning")
    place = f"{printable(span.path)}:{span.line}:{span.column}:"
    told = [
        f"{paint(place, _BOLD)} {paint(word, _RED if problem.is_error else _YELLOW)}: "
        f"{printable(problem.message)} [{problem.code}]"
    ]
    told += [paint(line, _BLUE) if "|" in line else line for line in snippet(problem, lines)]
    told.append(f"  {printable(problem.hint or problem.kind.advice())}")
    return "\n".join(told)


def render_all(problems: Iterable[Problem], lines: Lines, *, colour: bool = False) -> str:
    """All problems, with an empty line between them."""
    return "\n\n".join(render(p, lines.get(p.span.path, ()), colour=colour) for p in problems)


def snippet(problem: Problem, lines: Sequence[str]) -> list[str]:
    """The line of the problem, the one before it, and a caret under the mistake."""
    span = problem.span
    if not 0 < span.line <= len(lines) or not any(lines[: span.line]):
        return []
    gutter = len(str(span.line))
    text = lines[span.line - 1]
    start = _first_shown(text, span.column)
    shown = [
        f"{number:>{gutter}} | {_visible(lines[number - 1], start)}".rstrip()
        for number in (span.line - 1, span.line)
        if number > 0
    ]
    caret = " " * display_width(_visible(text[: span.column - 1], start, whole=True))
    marked = text[span.column - 1 : span.column - 1 + span.width]
    room = LONGEST_LINE - len(caret)
    carets = "^" * max(1, min(display_width(printable(marked)), room))
    return [*shown, f"{' ' * gutter} | {caret}{carets}"]


def display_width(text: str) -> int:
    """Columns a terminal needs for the text: two for wide characters, none for combining ones."""
    return len(text) if text.isascii() else sum(map(_width, text))


def printable(text: str) -> str:
    """The text as it can be shown safely: tabs as spaces, control characters as a mark."""
    expanded = text.replace("\t", " " * TAB_WIDTH)
    if expanded.isprintable():
        return expanded
    return "".join(c if c.isprintable() or c == "\u3000" else "\ufffd" for c in expanded)


@lru_cache(maxsize=4096)
def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _first_shown(text: str, column: int) -> int:
    """How many characters of a long line are left out before the mistake."""
    if len(text) <= LONGEST_LINE and display_width(printable(text)) <= LONGEST_LINE:
        return 0
    start, width = min(column - 1, len(text)), 0
    while start > 0 and width < _BEFORE_CARET:
        start -= 1
        width += display_width(printable(text[start]))
    return start


def _visible(text: str, start: int, *, whole: bool = False) -> str:
    """The part of a line that is shown, with … where something is left out."""
    part = printable(text[start : start + LONGEST_LINE])
    shown = ("…" if start else "") + part
    if whole or display_width(shown) <= LONGEST_LINE:
        return shown
    kept = shown
    while display_width(kept) > LONGEST_LINE - 1:
        kept = kept[:-1]
    return kept + "…"


def _paint(text: str, style: str) -> str:
    return f"{style}{text}{_PLAIN}"


def _leave(text: str, _style: str) -> str:
    return text
