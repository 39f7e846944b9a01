"""What this computer offers the game, and what to do where something is missing.

Owns the examination. Must work where nothing else does: without pygame, without a display, with a
home that cannot be written to. Must not know how a run goes or what is in a scenario; whether a
scenario is right is the matter of `check`.
"""

from __future__ import annotations

from game.doctor.computer import examine_computer
from game.doctor.finding import Finding
from game.doctor.folders import examine_folders
from game.doctor.voice import examine_voice
from game.doctor.window import examine_window

__all__ = ["Finding", "examine"]


def examine() -> tuple[Finding, ...]:
    """Everything found out, in the order in which a person would ask. Takes up to half a minute
    where a display or a sound server does not answer, otherwise half a second.
    """
    return (*examine_computer(), *examine_window(), *examine_voice(), *examine_folders())
