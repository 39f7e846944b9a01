"""Chance as a pure function of (seed, what is drawn, how often).

Every event draws from its own stream, so adding an event to a scenario never shifts the others,
and a run replays on any Python. Knows no state.
"""

from functools import lru_cache
from hashlib import blake2b

WHOLE = 10_000
"""Chances are counted in ten-thousandths."""


@lru_cache(maxsize=4096)
def draw(seed: int, key: str, counter: int) -> int:
    """A number from 0 to 9999, evenly spread over seeds, keys and counters."""
    digest = blake2b(f"{seed}/{key}/{counter}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") % WHOLE
