"""Guessing what an author meant: the known words that look most like an unknown one.

Owns the likeness of words. Must not know what the words stand for.
"""

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST = 60
"""Longer words are not guessed at: nobody mistypes one, and comparing them takes long."""
MOST_COMPARED = 2000


def close_words(word: str, known: Iterable[str], most: int = 2) -> tuple[str, ...]:
    """Up to `most` of the `known` words that `word` may have been meant to be, likeliest first."""
    if not word or len(word) > LONGEST:
        return ()
    near = [other for other in known if abs(len(other) - len(word)) <= 1 + len(word) // 2]
    near = near[:MOST_COMPARED]
    folded = {_folded(other): other for other in reversed(near)}
    same = folded.get(_folded(word))
    if same is not None:
        return (same,)
    return tuple(folded[f] for f in get_close_matches(_folded(word), folded, most, 0.72))


def _folded(word: str) -> str:
    """Upper case, dashes, dots and spaces are the differences that count least."""
    return word.casefold().replace("-", "_").replace(".", "_").replace(" ", "_")
