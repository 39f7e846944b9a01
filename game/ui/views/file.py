"""What the ledger and the reasons behind a measure show."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.views.register import SlipView
from game.ui.views.tone import EvidenceView, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """A publication: its title with year, and what kind of witness it is."""

    title: str
    kind: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """A slip in the ledger with everything there is to know about it."""

    slip: SlipView
    date: str
    balance: str
    facts: tuple[tuple[str, str], ...]
    sources: tuple[SourceView, ...] = ()
    is_closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerView:
    """The whole ledger, newest first; `total` says what the slips add up to."""

    title: str
    total: str
    entries: tuple[EntryView, ...]
    empty: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonView:
    """Why a measure holds or ended: its rule, what it does, who decides, and the slips behind."""

    title: str
    state: str
    tone: Tone
    text: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    chain: tuple[SlipView, ...]
    evidence: EvidenceView
    note: str = ""
    sources: tuple[SourceView, ...] = ()
