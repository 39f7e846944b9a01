"""What an input meant: the words in which a person speaks to a screen.

Owns the intents every screen understands. Screens may add their own; anything hashable can be the
meaning of a focused box. Must not know keys, mice or pygame (`input_map` does).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pick:
    """Choose the numbered thing, counted from 1."""

    number: int


@dataclass(frozen=True, slots=True)
class Confirm:
    """Do what is focused."""


@dataclass(frozen=True, slots=True)
class Back:
    """One step back; never loses anything."""


@dataclass(frozen=True, slots=True)
class Move:
    """Focus the neighbour in a direction: `right` and `down` are −1, 0 or 1."""

    right: int
    down: int


@dataclass(frozen=True, slots=True)
class Step:
    """Focus the next (1) or the previous (−1) thing."""

    by: int


@dataclass(frozen=True, slots=True)
class Scroll:
    """Move what is shown by `pages` of the window; ±1000 means the very end."""

    pages: float


@dataclass(frozen=True, slots=True)
class Wheel:
    """Turn the wheel over a place by `notches`; positive scrolls up."""

    x: int
    y: int
    notches: float


@dataclass(frozen=True, slots=True)
class Point:
    """The pointer is here."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Press:
    """The main button went down here."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Release:
    """The main button came up here."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class OpenLedger:
    """Show every slip."""


@dataclass(frozen=True, slots=True)
class OpenMenu:
    """Pause, settings, help."""


@dataclass(frozen=True, slots=True)
class Begin:
    """Open the file."""


@dataclass(frozen=True, slots=True)
class TakeUp:
    """Go on with the saved life."""


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the last choice back, where the run allows it."""


@dataclass(frozen=True, slots=True)
class GoHome:
    """Leave this life for the first screen; it stays saved."""


@dataclass(frozen=True, slots=True)
class ToggleFullScreen:
    """Fill the screen, or return to a window."""


@dataclass(frozen=True, slots=True)
class Resize:
    """Larger (1) or smaller (−1) text."""

    by: int


@dataclass(frozen=True, slots=True)
class Leave:
    """The window was asked to close."""


END = 1000.0
"""The number of pages that surely reaches the end."""
