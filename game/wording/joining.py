"""Several words or clauses as one: `a, b and c`.

Must not know what is being listed.
"""

from collections.abc import Iterable, Sequence

from game.language import _, listed, pgettext


def and_list(parts: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`; empty for nothing."""
    return _joined(parts, _("{start} and {last}"))


def or_list(parts: Sequence[str]) -> str:
    """`a`, `a or b`, `a, b or c`; empty for nothing."""
    return _joined(parts, _("{start} or {last}"))


def dotted(parts: Sequence[str]) -> str:
    """Short facts side by side, as on a slip: `a · b · c`. Empty ones are left out."""
    return " · ".join(part for part in parts if part)


def in_line(parts: Iterable[str]) -> str:
    """Facts about one thing, one after the other: `945 points, grade B`."""
    return pgettext("between facts", ", ").join(parts)


def capitalised(sentence: str) -> str:
    """The sentence with a capital at its start, the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def _joined(parts: Sequence[str], last_two: str) -> str:
    if len(parts) < 2:
        return "".join(parts)
    start = listed(parts[:-1])
    return last_two.format(start=start, last=parts[-1])
