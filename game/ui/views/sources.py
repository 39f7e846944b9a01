"""What the page of everything the game claims shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from game.ui.views.debrief import ClaimView
from game.ui.views.file import SourceView


@dataclass(frozen=True, slots=True, kw_only=True)
class BookView:
    """The claims of one rulebook, list or life that carry one label."""

    title: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfView:
    """A page of it: a label, how many claims carry it, what it means, and who makes them."""

    label: str
    count: int
    meaning: str
    books: tuple[BookView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView:
    """All claims by their label, and every publication they stand on."""

    shelves: tuple[ShelfView, ...]
    publications: tuple[SourceView, ...]
    notes: tuple[str, ...] = ()
    """What could not be read."""


class Reading(Protocol):
    """Reads everything, a little at a time."""

    @property
    def is_done(self) -> bool:
        """Whether everything has been read."""
        ...

    @property
    def progress(self) -> str:
        """How far it is, in words."""
        ...

    def read_on(self) -> None:
        """Read one more file: some milliseconds."""
        ...

    def view(self) -> SourcesView:
        """What has been read."""
        ...
