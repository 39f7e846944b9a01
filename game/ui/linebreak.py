"""Where a line of English or Chinese may end.

Owns the rules: words stay whole, numbers keep their sign, currency and thousands, no line begins
with closing punctuation and none ends with an opening mark. Pure: it knows neither fonts nor
pixels. SDL's own wrapping puts a Chinese comma at the start of a line, hence this module.
"""

from __future__ import annotations

from typing import NamedTuple

NO_START = frozenset(
    "!%),.:;?]}¢°·»’”†‡‰′″℃…—–、。〉》」』】〕〗〞！％），．：；？］｝～ーゝ々〻¨ˇ‥•"
)
"""Never the first character of a line."""

NO_END = frozenset("$([{£¥€‘“«〈《「『【〔〖〝（［｛＄￡￥#№§")
"""Never the last character of a line."""

SIGNS = frozenset("+-−±–~≈<>≤≥")
_MINUS = frozenset("-−–")
_GLUE = frozenset("\u00a0\u202f\u2007\u2060\ufeff")
_INSIDE_NUMBER = frozenset(".,:/’'")
_ZERO_WIDTH_SPACE = "\u200b"


class Piece(NamedTuple):
    """A part of a text that stays on one line. `start` and `end` are offsets into the text and
    leave out the spaces after it; `forced` says a line must end here.
    """

    start: int
    end: int
    forced: bool


def pieces(text: str) -> list[Piece]:
    """Cut `text` at every place where a line may end; newlines force an end.

    The spaces between two pieces belong to neither: a line that ends there drops them.
    """
    found: list[Piece] = []
    start, length = 0, len(text)
    for at in range(1, length + 1):
        if at < length and not _may_break(text, at):
            continue
        forced = text[at - 1] == "\n"
        end = at
        while end > start and _is_space(text[end - 1]):
            end -= 1
        if end > start or forced:
            found.append(Piece(start, end, forced))
        start = at
    return found


def _may_break(text: str, at: int) -> bool:
    """Whether a line may end between the characters before and after offset `at`."""
    before, after = text[at - 1], text[at]
    if before == "\n":
        return True
    if _is_space(after):
        return False
    if _is_space(before):
        return _may_break_after_space(text, at)
    return _may_break_inside(text, at, before, after)


def _may_break_after_space(text: str, at: int) -> bool:
    """A space ends a line unless the next word would begin with closing punctuation (“word ?”)."""
    after = text[at]
    if after in "’'":
        return text[at + 1 : at + 2].isalnum()
    return after not in NO_START or after == "…"


def _may_break_inside(text: str, at: int, before: str, after: str) -> bool:
    if before in _GLUE or after in _GLUE:
        return False
    if after in NO_START or before in NO_END:
        return False
    if before in SIGNS or before in _INSIDE_NUMBER:
        return _may_break_after_mark(text, at)
    if before == "—":
        return True
    return is_wide(before) or is_wide(after)


def _may_break_after_mark(text: str, at: int) -> bool:
    """After a hyphen between two words, and after Chinese-width surroundings; never in a number."""
    before, after = text[at - 1], text[at]
    if after.isdigit():
        return False
    if before in _MINUS:
        return at >= 2 and text[at - 2].isalpha() and after.isalpha()
    return is_wide(after) and before in ".,:’"


def _is_space(char: str) -> bool:
    return char in " \t\n\u3000" or char == _ZERO_WIDTH_SPACE


def is_wide(char: str) -> bool:
    """Chinese, Japanese and Korean characters, between which a line may end without a space."""
    code = ord(char)
    return (
        0x2E80 <= code <= 0x303F
        or 0x3041 <= code <= 0x33FF
        or 0x3400 <= code <= 0x4DBF
        or 0x4E00 <= code <= 0x9FFF
        or 0xAC00 <= code <= 0xD7AF
        or 0xF900 <= code <= 0xFAFF
        or 0xFF00 <= code <= 0xFFEF
        or 0x20000 <= code <= 0x3FFFF
    )
