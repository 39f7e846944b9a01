"""The register as a view model: score, gauge, measures, meters, the score so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from math import sqrt

from game.debrief.year import Year, read_year
from game.engine.game import Game
from game.engine.play import Step
from game.engine.state import Ended, Pinned, SlipKind, State
from game.language import _
from game.model.measures import MeasureKind
from game.model.rulebook import Band, Rulebook
from game.ui.view_models.icons import measure_icon
from game.ui.view_models.slips import slip_view
from game.ui.views.register import (
    BandView,
    CurveView,
    DotView,
    GaugeView,
    GuideView,
    MeasureView,
    MeterView,
    RegisterView,
    SlipView,
)
from game.ui.views.tone import Tone
from game.wording import standing
from game.wording.dates import month_name
from game.wording.joining import capitalised, dotted
from game.wording.numbers import MINUS, amount, of_meter

_KINDS = {MeasureKind.BENEFIT: Tone.GAIN, MeasureKind.RESTRICTION: Tone.LOSS}


def register_view(
    game: Game,
    steps: Sequence[Step],
    state: State,
    *,
    before: State | None = None,
) -> RegisterView:
    """The file at `state`, reached by `steps`.

    With `before`, it shows the change since then and a ghost where the mark was; without, the
    change of the present month.
    """
    change, tone = _change(state, before)
    is_new = before is not None
    return RegisterView(
        score=amount(state.score) if _has_number(game, state) else "",
        change=change,
        tone=tone,
        grade=state.grade if state.enrolled else "",
        gauge=gauge_view(game.rulebook, state, before),
        last_slip=None if is_new else _last_slip(game, state),
        benefits=measures_of(game, state, MeasureKind.BENEFIT),
        restrictions=measures_of(game, state, MeasureKind.RESTRICTION),
        meters=_meters(game, state, before),
        curve=curve_view(game, read_year(tuple(steps))) if _has_number(game, state) else None,
        remark=_remark(game, state),
        are_withdrawn=state.withdrawn,
    )


def _has_number(game: Game, state: State) -> bool:
    return state.enrolled and game.rulebook.has_number


def _remark(game: Game, state: State) -> str:
    """Why there is no file, or that it does not count any more."""
    if not state.enrolled:
        return _("{sentence}.").format(sentence=capitalised(standing.score_and_grade(game, state)))
    return _("These rules were withdrawn. Nothing counts any more.") if state.withdrawn else ""


def _change(state: State, before: State | None) -> tuple[str, Tone]:
    if not state.enrolled or before == state:
        return "", Tone.QUIET
    if before is not None:
        moved = state.score - before.score
        if not moved:
            return _("unchanged"), Tone.QUIET
        text = _("{points} · was {before}").format(
            points=amount(abs(moved)), before=amount(before.score)
        )
        return text, _tone_of(moved)
    moved = sum(
        slip.points
        for slip in state.slips
        if slip.kind is not SlipKind.OPENING and _same_month(slip.on, state.date)
    )
    if not moved:
        return "", Tone.QUIET
    return _("{points} this month").format(points=amount(abs(moved))), _tone_of(moved)


def _tone_of(moved: int) -> Tone:
    return Tone.GAIN if moved > 0 else Tone.LOSS


def _same_month(one: date, other: date) -> bool:
    return (one.year, one.month) == (other.year, other.month)


def _last_slip(game: Game, state: State) -> SlipView | None:
    return slip_view(game, state.slips[-1]) if state.slips else None


def measures_of(game: Game, state: State, kind: MeasureKind) -> tuple[MeasureView, ...]:
    """The measures in force, oldest first, then those that ended and did not come back."""
    in_force = standing.benefits if kind is MeasureKind.BENEFIT else standing.restrictions
    ended = (old for old in reversed(state.ended) if game.measures[old.measure].kind is kind)
    return (
        *(_pinned(game, state, pinned) for pinned in in_force(game, state)),
        *(_ended(game, state, old) for old in ended),
    )


def _pinned(game: Game, state: State, pinned: Pinned) -> MeasureView:
    measure = game.measures[pinned.measure]
    note = standing.in_force if measure.of_list else _since
    return MeasureView(
        id=measure.id,
        title=measure.title,
        note=note(game, state, pinned),
        tone=_KINDS[measure.kind],
        cause=dotted((standing.basis_in_short(game, measure), _since(game, state, pinned))),
        icon=measure_icon(measure),
    )


def _since(game: Game, state: State, pinned: Pinned) -> str:
    return standing.since(pinned, state)


def _ended(game: Game, state: State, ended: Ended) -> MeasureView:
    measure = game.measures[ended.measure]
    note = standing.has_ended(ended, state)
    return MeasureView(
        id=measure.id,
        title=measure.title,
        note=note,
        tone=_KINDS[measure.kind],
        has_ended=True,
        cause=capitalised(note),
        icon=measure_icon(measure),
    )


def _meters(game: Game, state: State, before: State | None) -> tuple[MeterView, ...]:
    earlier = (before or state).meters
    views = []
    for meter in game.scenario.meters.values():
        value = of_meter(meter, state.meters[meter.id])
        if meter.high is not None:
            value = _("{value} of {most}").format(value=value, most=amount(meter.high))
        change = state.meters[meter.id] - earlier[meter.id]
        sign = "+" if change > 0 else MINUS
        text = sign + of_meter(meter, abs(change)) if change else ""
        tone = _tone_of(change) if change else Tone.QUIET
        views.append(MeterView(title=meter.title, value=value, change=text, tone=tone))
    return (*views, *_other_ledgers(game, state))


def _other_ledgers(game: Game, state: State) -> Iterator[MeterView]:
    """The files kept beside the main one, such as a village's: points, grade, or both."""
    for ledger in game.rulebook.ledgers if state.enrolled else ():
        number = amount(state.balances[ledger.id]) if ledger.has_number else ""
        value = dotted((number, state.grades.get(ledger.id, "")))
        yield MeterView(title=ledger.title, value=value)


def gauge_view(book: Rulebook, state: State, before: State | None = None) -> GaugeView | None:
    """The grades side by side, wide ones compressed so that every name can be read; None where
    there are none or there is no file.
    """
    if not state.enrolled or not book.bands:
        return None
    shares = _shares(book.bands)
    bands = tuple(
        BandView(
            grade=band.grade,
            begins="" if band.low is None or not book.has_number else str(band.low),
            share=share,
            rank=rank,
        )
        for rank, (band, share) in enumerate(zip(book.bands, shares, strict=True))
    )
    mark = _position(book, shares, state)
    ghost = None if before is None else _position(book, shares, before)
    return GaugeView(bands=bands, mark=mark, ghost=None if ghost == mark else ghost)


def _shares(bands: tuple[Band, ...]) -> list[float]:
    """The width of every band: the square root of its size; open ends take their neighbour's."""
    sizes = [
        sqrt(band.high - band.low + 1) if band.low is not None and band.high is not None else 0.0
        for band in bands
    ]
    known = [size for size in sizes if size] or [1.0]
    weights = [
        size or (max(known) * 0.7 if at == 0 else min(known) * 1.15)
        for at, size in enumerate(sizes)
    ]
    return [weight / sum(weights) for weight in weights]


def _position(book: Rulebook, shares: list[float], state: State) -> float:
    """Where on the gauge a score stands, as a share of the width; a grade stands in its middle."""
    before = 0.0
    for band, share in zip(book.bands, shares, strict=True):
        if not book.has_number and band.grade == state.grade:
            return before + share / 2
        if book.has_number and (band.high is None or state.score <= band.high):
            return before + share * _inside(book, band, state.score)
        before += share
    return 1.0


def _inside(book: Rulebook, band: Band, score: int) -> float:
    low = book.floor if band.low is None else band.low
    high = (book.ceiling or low + 100) if band.high is None else band.high
    return min(1.0, max(0.0, (score - low) / max(1, high - low + 1)))


def curve_view(game: Game, year: Year, *, with_months: bool = False) -> CurveView | None:
    """The score over time, level between slips; None without a file."""
    if not year.marks:
        return None
    days = max(1, (year.last - year.first).days)
    low, high = _range(game.rulebook, year)

    def across(on: date) -> float:
        return max(0.0, (on - year.first).days / days)

    def level(score: int) -> float:
        return (score - low) / (high - low)

    points: list[tuple[float, float]] = []
    dots: list[DotView] = []
    previous = year.marks[0].score
    for mark in year.marks:
        points += [(across(mark.on), level(previous)), (across(mark.on), level(mark.score))]
        if mark.slip and mark.score != previous:
            tone = _tone_of(mark.score - previous)
            dots.append(DotView(across=across(mark.on), level=level(mark.score), tone=tone))
        previous = mark.score
    return CurveView(
        points=tuple(dict.fromkeys(points)),
        guides=tuple(
            GuideView(label=f"{band.grade} {band.low}", level=level(band.low))
            for band in game.rulebook.bands
            if band.low is not None and low <= band.low <= high
        ),
        dots=tuple(dots) if with_months else (),
        months=_months(year, days) if with_months else (),
    )


def _range(book: Rulebook, year: Year) -> tuple[int, int]:
    """The scores at the bottom and the top: those reached, and the nearest limits of a grade."""
    limits = [band.low for band in book.bands if band.low is not None]
    below = [limit for limit in limits if limit <= year.low]
    above = [limit for limit in limits if limit > year.high]
    low = min([year.low, *below[-1:]])
    high = max([year.high, *above[:1]])
    air = max(6, (high - low) // 10)
    return low - air, high + air


def _months(year: Year, days: int) -> tuple[tuple[float, str], ...]:
    """The first of every month and its short name."""
    found: list[tuple[float, str]] = []
    on = date(year.first.year, year.first.month, 1)
    while on <= year.last:
        if on >= year.first:
            found.append(((on - year.first).days / days, month_name(on)[:3]))
        on = date(on.year + on.month // 12, on.month % 12 + 1, 1)
    return tuple(found)
