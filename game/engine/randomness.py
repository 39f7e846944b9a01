"""Chance as a pure function of (seed, what is drawn, how often).

Every event draws from its own stream, so adding an event to a scenario never shifts the others,
and a run replays on any Python. Knows no state.
"""

from functools import lru_cache
from hashlib import blake2b

WHOLE = 10_000
"""Chances are counted in ten-thousandths."""

_MASK = (1 << 64) - 1


@lru_cache(maxsize=4096)
def _stream(key: str) -> int:
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big")


@lru_cache(maxsize=4096)
def _start(seed: int, key: str) -> int:
    """Where the stream of one event begins in one run."""
    return _mix(_stream(key) ^ (seed & _MASK))


def draw(seed: int, key: str, counter: int) -> int:
    """A number from 0 to 9999, evenly spread over seeds, keys and counters.

    The mixing is the finaliser of SplitMix64 (Steele, Lea and Flood, 2014), twice.
    """
    bits = (_start(seed, key) + counter * 0x9E3779B97F4A7C15) & _MASK
    bits = ((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & _MASK
    return (bits ^ (bits >> 31)) % WHOLE


def _mix(bits: int) -> int:
    bits &= _MASK
    bits = ((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & _MASK
    return bits ^ (bits >> 31)
