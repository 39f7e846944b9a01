"""What the page of past choices shows."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.views.tone import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class PathView:
    """A choice that was there: taken, left, or locked (`why` says by what)."""

    text: str
    is_taken: bool
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnView:
    """One decision: where and when, what could be chosen, and where the run stood afterwards."""

    number: int
    """Counted from 1."""
    date: str
    scene: str
    paths: tuple[PathView, ...]
    standing: str
    change: str
    tone: Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryView:
    """Every decision of a run in order. `note` says what going back to one does; empty if that is
    not possible.
    """

    turns: tuple[TurnView, ...]
    note: str = ""
