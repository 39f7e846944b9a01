"""How long movements take, and how they gather and lose speed. Seconds.

Owns the limits. Must not know what moves.
"""

from __future__ import annotations

LEAD = 0.25
"""How long the register is seen as it was before anything moves."""
SLIP = 0.36
COUNTING = 0.6
"""The score, for all of its steps together."""
STAMP = 0.26
ROOM = 0.22
"""What is there already makes room for what comes."""
PIN = 0.22
FADE = 0.32
METERS = 0.24
TURN = 0.34
"""One scene gives way to the next."""
LONGEST = 3.0
"""A whole consequence, however much happened; more of it goes faster."""

IMPACT = 0.7
"""The share of a stamp's time after which it hits the paper."""


def share(t: float, start: float, end: float) -> float:
    """How far `t` is from `start` (0) to `end` (1)."""
    if t >= end:
        return 1.0
    return max(0.0, (t - start) / (end - start))


def gliding(k: float) -> float:
    """Slow, quick, slow."""
    return k * k * (3 - 2 * k)


def arriving(k: float) -> float:
    """Quick at first, then gently to rest."""
    return 1 - (1 - k) ** 3


def falling(k: float) -> float:
    """Ever faster."""
    return k * k


def between(start: float, end: float, k: float) -> float:
    """The number a share of the way from one to another."""
    return start + (end - start) * k
