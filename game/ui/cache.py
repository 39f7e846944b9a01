"""A store of drawn things that forgets the ones unused for longest.

Owns the bound on memory. Must not know what it holds: every entry says its own cost in bytes.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Cache(Generic[T]):
    """Keeps values by key up to `limit` bytes in all; the newest value is always kept."""

    def __init__(self, limit: int, cost: Callable[[T], int]) -> None:
        self._limit = limit
        self._cost = cost
        self._held: OrderedDict[Hashable, T] = OrderedDict()
        self.spent = 0

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The value under `key`, made and stored when it is not there yet."""
        held = self._held.get(key)
        if held is not None:
            self._held.move_to_end(key)
            return held
        made = make()
        self._held[key] = made
        self.spent += self._cost(made)
        while self.spent > self._limit and len(self._held) > 1:
            self.spent -= self._cost(self._held.popitem(last=False)[1])
        return made

    def __contains__(self, key: Hashable) -> bool:
        return key in self._held

    def clear(self) -> None:
        """Forget everything."""
        self._held.clear()
        self.spent = 0

    def __len__(self) -> int:
        return len(self._held)
