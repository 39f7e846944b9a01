"""Breaking text into lines of a terminal, where a Chinese character takes two columns.

Owns widths and where a line may end. Must not know what is printed.
"""

import unicodedata
from collections.abc import Iterator

_NO_START = frozenset("!%),.:;?]}·»’”…、。〉》」』】〕！％），．：；？］｝—")
"""Never the first character of a line."""
_NO_END = frozenset("$([{£¥‘“«〈《「『【〔（［｛")
"""Never the last character of a line."""


def cells(text: str) -> int:
    """How many columns a terminal needs for the text."""
    return len(text) if text.isascii() else sum(_cells(char) for char in text)


def _cells(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) == "Cf":
        return 0
    return 2 if _is_wide(char) else 1


def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF"


def wrap(text: str, width: int, hang: int = 0) -> list[str]:
    """The text as lines of at most `width` columns; all but the first begin with `hang` spaces.

    A word that fits no line is cut. An empty text is one empty line.
    """
    width = max(width, 2)
    hang = min(hang, max(0, width // 2 - 1))
    lines = [""]
    room = width
    for piece, space in _pieces(text):
        gap = " " if space and lines[-1].strip() else ""
        if cells(lines[-1] + gap + piece) <= room:
            lines[-1] += gap + piece
            continue
        *full, rest = _cut(piece, width - hang)
        lines += [" " * hang + part for part in (*full, rest)]
        room = width
    if lines[0] == "" and len(lines) > 1:
        lines = [lines[1][hang:], *lines[2:]]
    return lines


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The parts that stay on one line, each with whether a space stood before it."""
    for number, word in enumerate(text.split()):
        is_spaced = number > 0
        for part in _parts(word):
            yield part, is_spaced
            is_spaced = False


def _parts(word: str) -> Iterator[str]:
    """A word is whole, except that a line may end beside most Chinese characters."""
    if word.isascii():
        yield word
        return
    start = 0
    for at in range(1, len(word)):
        if _may_break(word[at - 1], word[at]):
            yield word[start:at]
            start = at
    yield word[start:]


def _may_break(before: str, after: str) -> bool:
    if after in _NO_START or before in _NO_END:
        return False
    return _is_wide(before) or _is_wide(after)


def _cut(piece: str, width: int) -> list[str]:
    """A piece in parts of at most `width` columns."""
    parts = [""]
    for char in piece:
        if parts[-1] and cells(parts[-1] + char) > width:
            parts.append("")
        parts[-1] += char
    return parts
