"""How well a statement about the real world is supported, and by what.

Owns the four labels the game puts on every priced act, measure, list and claim. Knows nothing
about how a label is shown.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from game.model.span import NOWHERE, Span


class Evidence(StrEnum):
    """How far a statement can be relied on, strongest first."""

    DOCUMENTED = "documented"
    """Seen in an official text or in several independent good sources."""
    REPORTED = "reported"
    """Said by a source worth naming, not seen in the official text."""
    DISPUTED = "disputed"
    """Often repeated; good sources contradict it or could not confirm it."""
    INVENTED = "invented"
    """Made for the story; nothing says it was so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publication the game relies on; `grade` says what kind of witness it is."""

    id: str
    title: str
    year: str
    url: str = ""
    grade: str = ""
    note: str = ""
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What a statement stands on: its label, the ids of its sources, and a remark on its limits."""

    evidence: Evidence
    sources: tuple[str, ...] = ()
    note: str = ""


INVENTED = Basis(evidence=Evidence.INVENTED)
"""The basis of everything the story adds by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A statement about the real world that a scene relies on, for "What is real?"."""

    text: str
    basis: Basis
    span: Span = field(default=NOWHERE, compare=False, repr=False)
