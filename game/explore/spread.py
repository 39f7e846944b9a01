"""How a number is spread over many lives: its quarters, its shape, and where one value lies in it.

Owns the arithmetic over a counter of whole numbers. Knows nothing of what the number is about.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

MOST_BINS = 24
_STEPS = (1, 2, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """The lives whose value is from `low` to `high`, both included."""

    low: int
    high: int
    lives: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """How many lives lie below, at and above one value."""

    below: int
    equal: int
    above: int

    @property
    def lives(self) -> int:
        """All lives that were compared."""
        return self.below + self.equal + self.above


class Spread:
    """The values of many lives; at least one."""

    def __init__(self, values: Mapping[int, int]) -> None:
        self._values = Counter({value: lives for value, lives in values.items() if lives})
        if not self._values:
            raise ValueError("a spread needs at least one life")

    @cached_property
    def lives(self) -> int:
        """How many lives there are."""
        return self._values.total()

    @property
    def lowest(self) -> int:
        """The smallest value."""
        return min(self._values)

    @property
    def highest(self) -> int:
        """The greatest value."""
        return max(self._values)

    def quantile(self, share: float) -> int:
        """The smallest value that at least this share (0 to 1) of the lives do not exceed."""
        needed, seen = share * self.lives, 0
        for value in sorted(self._values):
            seen += self._values[value]
            if seen >= needed:
                return value
        return self.highest

    def rank(self, value: int) -> Rank:
        """Where a value lies among the lives."""
        below = sum(lives for other, lives in self._values.items() if other < value)
        equal = self._values[value]
        return Rank(below=below, equal=equal, above=self.lives - below - equal)

    def bins(self, *, least: int | None = None, most: int | None = None) -> tuple[Bin, ...]:
        """Stretches of equal, round width that cover all values, and those from `least` to `most`;
        at most `MOST_BINS`.
        """
        low = min(self.lowest, self.lowest if least is None else least)
        high = max(self.highest, self.highest if most is None else most)
        width = _bin_width(low, high)
        first = low // width * width
        counts = Counter((value - first) // width for value in self._values.elements())
        return tuple(
            Bin(low=start, high=start + width - 1, lives=counts[number])
            for number, start in enumerate(range(first, high + 1, width))
        )


def _bin_width(low: int, high: int) -> int:
    """The smallest of 1, 2, 5, 10, 20, 50 … with which few enough bins cover low to high."""
    factor = 1
    while True:
        for step in _STEPS:
            width = step * factor
            if high // width - low // width + 1 <= MOST_BINS:
                return width
        factor *= 10
