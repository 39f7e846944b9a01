"""What the claim check shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from game.ui.views.tone import EvidenceView


@dataclass(frozen=True, slots=True, kw_only=True)
class SayingView:
    """A statement that was answered: what was said about it, and what good sources say."""

    text: str
    said: str
    verdict: str
    because: str
    evidence: EvidenceView


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedView:
    """The statement that is asked now, or what came of all of them.

    `text` is empty when there is nothing left to ask; `closing` then says how it goes on.
    """

    place: str
    text: str
    sureness: tuple[str, ...]
    closing: str
    summary: tuple[str, ...]
    sayings: tuple[SayingView, ...]


class Questioner(Protocol):
    """Asks one statement after the other."""

    def view(self) -> AskedView:
        """What to show now."""
        ...

    def answer(self, *, says_true: bool, sureness: int) -> None:
        """Note an answer to the statement shown; `sureness` is its place, counted from 0."""
        ...
