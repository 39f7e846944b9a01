"""Statements for the claim check: what people say about social credit, and whether it is so.

Owns their shape. Two sets of equal size and balance are asked about, one before a life and one
after it. Knows no answers: those are never kept.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from game.model.evidence import Basis
from game.model.span import NOWHERE, Span


class Verdict(StrEnum):
    """Whether a statement holds."""

    TRUE = "true"
    FALSE = "false"


class Asked(StrEnum):
    """When a statement is shown."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Something people say. `because` is what good sources say about it; `basis` is its support."""

    id: str
    text: str
    verdict: Verdict
    asked: Asked
    because: str
    basis: Basis
    span: Span = field(default=NOWHERE, compare=False, repr=False)

    @property
    def is_true(self) -> bool:
        """Whether it holds."""
        return self.verdict is Verdict.TRUE
