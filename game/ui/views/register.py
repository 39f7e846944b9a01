"""What the register shows: score, grade, slips, benefits and restrictions, meters."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.views.tone import EvidenceView, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipView:
    """A slip, or an act that left none (`number` 0). `points` is signed: "−100", "+5", "→ C".
    The `icon` pictures who recorded it, as the note says.
    """

    points: str
    tone: Tone
    title: str
    note: str = ""
    evidence: EvidenceView | None = None
    number: int = 0
    icon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureView:
    """A benefit or a restriction; an ended one stays listed with a dashed outline. Those with the
    same `cause` may share a card, and `icon` pictures what the title says.
    """

    id: str
    title: str
    note: str
    tone: Tone
    has_ended: bool = False
    cause: str = ""
    icon: str = "dot"


@dataclass(frozen=True, slots=True, kw_only=True)
class BandView:
    """One grade on the gauge: the score it begins at ("" for the lowest), its share of the width,
    and its rank from the lowest.
    """

    grade: str
    begins: str
    share: float
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GaugeView:
    """The grades side by side; `mark` and `ghost` (where it was) are shares of the width."""

    bands: tuple[BandView, ...]
    mark: float
    ghost: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideView:
    """A level worth knowing, as a share of the height from the bottom, such as "A 960"."""

    label: str
    level: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DotView:
    """A slip on the line: where (shares from the left and the bottom) and what it did."""

    across: float
    level: float
    tone: Tone
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CurveView:
    """The score over time; points are shares from the left and from the bottom."""

    points: tuple[tuple[float, float], ...]
    guides: tuple[GuideView, ...] = ()
    dots: tuple[DotView, ...] = ()
    months: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeterView:
    """A number beside the score: money, trust, time."""

    title: str
    value: str
    change: str = ""
    tone: Tone = Tone.QUIET


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterView:
    """The person's file at one moment.

    `score` is "" where no number is kept, `grade` where there is no file; `remark` then says why,
    or what else has to be known about the file. Once the rules `are_withdrawn` the grade is only
    what it was.
    """

    score: str
    change: str
    tone: Tone
    grade: str
    gauge: GaugeView | None
    last_slip: SlipView | None
    benefits: tuple[MeasureView, ...]
    restrictions: tuple[MeasureView, ...]
    meters: tuple[MeterView, ...]
    curve: CurveView | None
    remark: str = ""
    are_withdrawn: bool = False
