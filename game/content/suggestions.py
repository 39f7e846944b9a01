"""Guessing what an author meant: the known words that look most like an unknown one.

Owns the likeness of words. Must not know what the words stand for.
"""

from collections.abc import Iterable
from difflib import get_close_matches
from heapq import nlargest
from itertools import takewhile
from operator import eq

LONGEST = 60
"""Longer words are not guessed at: nobody mistypes one, and comparing them takes long."""
MOST_COMPARED = 40
"""Of many known words only those with the most alike beginning and end are compared closely."""


def close_words(word: str, known: Iterable[str], most: int = 2) -> tuple[str, ...]:
    """Up to `most` of the `known` words that `word` may have been meant to be, likeliest first."""
    if not word or len(word) > LONGEST:
        return ()
    wanted = _folded(word)
    folded = {_folded(other): other for other in known if _is_about_as_long(other, word)}
    if wanted in folded:
        return (folded[wanted],)
    near = list(folded)
    if len(folded) > MOST_COMPARED:
        near = nlargest(MOST_COMPARED, folded, key=lambda other: _shared_ends(other, wanted))
    return tuple(folded[match] for match in get_close_matches(wanted, near, most, _likeness(word)))


def _likeness(word: str) -> float:
    """How much alike words must be: of three or four letters, one may be wrong."""
    return 0.72 if len(word) > 4 else 0.66


def _is_about_as_long(other: str, word: str) -> bool:
    return abs(len(other) - len(word)) <= 1 + len(word) // 2


def _shared_ends(one: str, other: str) -> int:
    """How many characters two words have in common at their beginnings and ends."""
    return _shared_start(one, other) + _shared_start(one[::-1], other[::-1])


def _shared_start(one: str, other: str) -> int:
    return sum(takewhile(bool, map(eq, one, other)))


def _folded(word: str) -> str:
    """Upper case, dashes, dots and spaces are the differences that count least."""
    return word.casefold().replace("-", "_").replace(".", "_").replace(" ", "_")
