"""What can be heard: the names of the sounds that say something happened.

Owns the names, which whoever moves things and whoever plays sounds have in common. A cue is told
once, at the moment it happens, and nobody waits for it: `heard(Cue.STAMP, "B")`. Must not know
pygame, files, screens or what moves.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum


class Cue(Enum):
    """Something that has just happened; the value is the name of the sound's file."""

    PAPER = "paper"
    """A slip slides into the register."""
    SLIP_GAIN = "slip-gain"
    """The slip that has arrived gives points."""
    SLIP_LOSS = "slip-loss"
    """The slip that has arrived takes points."""
    COUNT = "count"
    """The score goes on counting."""
    STAMP = "stamp"
    """A grade is stamped."""
    PIN = "pin"
    """A benefit or a restriction is pinned up."""
    FADE = "fade"
    """A benefit or a restriction has ended."""
    PAGE = "page"
    """One scene gives way to the next."""
    CHOOSE = "choose"
    """A choice was made."""
    CLICK = "click"
    """A button was pressed, or a vote arrived."""


Heard = Callable[[Cue, str], None]
"""Tells of a cue and the word that goes with it: the grade that is stamped, the measure that is
pinned, the signed points of a slip; "" for none. Returns at once and never raises.
"""


def unheard(cue: Cue, word: str) -> None:
    """Where nobody listens."""
