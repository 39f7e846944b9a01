"""What is shown as a movement: how the register was, and each change to it, in order.

The changes carry what it was before and what it is after, so that showing them never computes.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.views.register import RegisterView, SlipView


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipFiled:
    """A slip went into the file."""

    slip: SlipView


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreCounted:
    """The number moved, and with it the mark on the gauge (None where there is no gauge)."""

    before: int
    after: int
    marks: tuple[float, float] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeStamped:
    """The grade is another one. `marks` move with it where no number is kept."""

    before: str
    after: str
    marks: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasurePinned:
    """A benefit or a restriction came into force."""

    measure: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureFaded:
    """A benefit or a restriction ended."""

    measure: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MetersMoved:
    """Money, trust or another meter changed; all of them are shown at once."""


Change = SlipFiled | ScoreCounted | GradeStamped | MeasurePinned | MeasureFaded | MetersMoved


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionView:
    """The register as it was, and the changes that made it what it is now, oldest first."""

    before: RegisterView
    changes: tuple[Change, ...]
