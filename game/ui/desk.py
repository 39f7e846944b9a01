"""What the screens of a run can ask for.

Owns the one interface between screens and whatever holds the run. Screens name what they want; the
desk decides, keeps the run, and answers with the next screen. `playing` holds the real one.
"""

from __future__ import annotations

from typing import Protocol

from game.ui.screen import Outcome, Screen


class Desk(Protocol):
    """Takes decisions and hands out screens."""

    def decide(self, choice: str) -> Outcome:
        """Take a choice of the present scene."""
        ...

    def go_on(self) -> Outcome:
        """From a consequence to what follows it."""
        ...

    def take_back(self) -> Outcome:
        """Undo the last choice."""
        ...

    def look_back(self) -> Outcome:
        """From the ending to the debrief."""
        ...

    def home(self) -> Outcome:
        """To the first screen; the run stays saved."""
        ...

    def ledger(self, slip: int = 0) -> Screen:
        """Every slip, with one of them opened."""
        ...

    def reason(self, measure: str) -> Screen:
        """Why a measure holds or ended."""
        ...

    def menu(self) -> Screen:
        """Pause, settings, keys."""
        ...
