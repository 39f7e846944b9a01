"""The report's two charts as numbers: where every line, dot and bar stands on its sheet.

Owns the geometry, in units of the drawing's own view box. Must not know colours or the template.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from game.debrief.crowd import Column
from game.debrief.year import Year
from game.language import _
from game.model.rulebook import Ledger
from game.wording.dates import month_name
from game.wording.numbers import amount

WIDTH, HEIGHT = 720, 280
LEFT, RIGHT, TOP, BOTTOM = 64, 704, 16, 240
"""The field inside the sheet; the rest is for labels."""
MOST_LABELS = 8
LEVELS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A word at a place."""

    at: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A slip on the line."""

    x: float
    y: float
    is_gain: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The score over time: points of a line that is level between slips."""

    points: str
    dots: tuple[Dot, ...]
    levels: tuple[Label, ...]
    months: tuple[Label, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """The lives of one stretch of scores."""

    x: float
    y: float
    width: float
    height: float
    is_own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """The shape of many lives, and the middle of the bar this run is in."""

    bars: tuple[Bar, ...]
    labels: tuple[Label, ...]
    own: float | None


def line_of(year: Year, ledger: Ledger) -> Line | None:
    """The line of a year; None without a file or without a number."""
    if not year.marks or not ledger.has_number:
        return None
    low, high = _limits(year, ledger)
    days = max(1, (year.last - year.first).days)

    def across(on: date) -> float:
        return round(LEFT + max(0, (on - year.first).days) / days * (RIGHT - LEFT), 1)

    def level(score: int) -> float:
        return round(BOTTOM - (score - low) / (high - low) * (BOTTOM - TOP), 1)

    corners = [(across(year.marks[0].on), level(year.marks[0].score))]
    dots = []
    for before, mark in pairwise(year.marks):
        corners += [(across(mark.on), level(before.score)), (across(mark.on), level(mark.score))]
        if mark.slip and mark.score != before.score:
            is_gain = mark.score > before.score
            dots.append(Dot(x=across(mark.on), y=level(mark.score), is_gain=is_gain))
    return Line(
        points=" ".join(f"{x},{y}" for x, y in dict.fromkeys(corners)),
        dots=tuple(dots),
        levels=tuple(
            Label(at=level(band.low), text=f"{band.grade} {amount(band.low)}")
            for band in ledger.bands
            if band.low is not None and low <= band.low <= high
        )
        or _plain_levels(low, high, level(low), level(high)),
        months=_months(year, days),
    )


def _limits(year: Year, ledger: Ledger) -> tuple[int, int]:
    """The scores at the bottom and the top: those reached, and the grades that begin near them."""
    begins = [band.low for band in ledger.bands if band.low is not None]
    low = min([year.low, *[begin for begin in begins if begin <= year.low][-1:]])
    high = max([year.high, *[begin for begin in begins if begin > year.high][:1]])
    air = max(5, (high - low) // 10)
    return low - air, high + air


def _plain_levels(low: int, high: int, bottom: float, top: float) -> tuple[Label, ...]:
    return (Label(at=bottom, text=amount(low)), Label(at=top, text=amount(high)))


def _months(year: Year, days: int) -> tuple[Label, ...]:
    """The first days of months, as many as can be read."""
    starts, on = [], date(year.first.year, year.first.month, 1)
    while on <= year.last:
        if on >= year.first:
            starts.append(on)
        on = date(on.year + on.month // 12, on.month % 12 + 1, 1)
    step = -(-len(starts) // MOST_LABELS) if starts else 1
    return tuple(
        Label(
            at=round(LEFT + (start - year.first).days / days * (RIGHT - LEFT), 1),
            text=month_name(start)[:3]
            if start.month > 1
            else _("{month} {year}").format(month=month_name(start)[:3], year=start.year),
        )
        for start in starts[::step]
    )


def bars_of(columns: Sequence[Column]) -> Bars | None:
    """The shape of the crowd; None without a number."""
    if not columns:
        return None
    step = (RIGHT - LEFT) / len(columns)
    bars = tuple(
        Bar(
            x=round(LEFT + number * step + 1, 1),
            y=round(BOTTOM - column.share * (BOTTOM - TOP), 1),
            width=round(step - 2, 1),
            height=round(column.share * (BOTTOM - TOP), 1),
            is_own=column.has_run,
        )
        for number, column in enumerate(columns)
    )
    every = -(-len(columns) // MOST_LABELS)
    return Bars(
        bars=bars,
        labels=tuple(
            Label(at=round(bar.x + bar.width / 2, 1), text=column.label)
            for bar, column in list(zip(bars, columns, strict=True))[::every]
        ),
        own=next((round(bar.x + bar.width / 2, 1) for bar in bars if bar.is_own), None),
    )
