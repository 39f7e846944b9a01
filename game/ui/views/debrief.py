"""What the debrief shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.ui.views.file import LedgerView, SourceView
from game.ui.views.register import CurveView, GaugeView, MeasureView, SlipView
from game.ui.views.tone import EvidenceView

if TYPE_CHECKING:
    from game.debrief.look_back import LookBack


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """A statement met in the run, and what it stands on."""

    text: str
    evidence: EvidenceView
    note: str = ""
    sources: tuple[SourceView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DebriefView:
    """What a finished run has to say."""

    title: str
    run: str
    """Which run it was: seed and number of choices."""
    summary: str
    curve: CurveView | None
    gauge: GaugeView | None
    moments: tuple[SlipView, ...]
    """The slips of the year that moved something, in order."""
    measures: tuple[MeasureView, ...]
    ledger: LedgerView
    claims: tuple[ClaimView, ...]
    prompts: tuple[str, ...]
    look: LookBack
    """The pages that look beyond the run; each is made when it is turned to."""
