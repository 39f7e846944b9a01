"""Shared words of all view models: what something means, and how well it is supported."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Tone(Enum):
    """What something means for the person; shown by sign, word, side and colour together."""

    GAIN = "gain"
    LOSS = "loss"
    QUIET = "quiet"
    PENDING = "pending"


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """How well something is supported: the word, and whether it calls for caution."""

    word: str
    is_doubtful: bool = False
