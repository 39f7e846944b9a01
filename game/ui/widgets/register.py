"""The register: a person's file at a glance, beside or below the story.

Owns its arrangement in both sizes. It shows what the view model says and works nothing out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from game.language import _
from game.ui.intents import OpenLedger, OpenMenu
from game.ui.layout import (
    ByWidth,
    Column,
    Element,
    FitText,
    Flow,
    Named,
    Panel,
    Part,
    Row,
    Said,
    Scroll,
    Skin,
    Spot,
    Spring,
    Text,
)
from game.ui.motion import names
from game.ui.speech import drawings
from game.ui.theme import (
    CHANGE,
    HEADING,
    INK,
    INK_2,
    LABEL,
    NOTE,
    NOTE_BOLD,
    SCORE,
    SCORE_MEDIUM,
    SCORE_SMALL,
    SECTION,
    Role,
)
from game.ui.views.tone import Tone
from game.ui.widgets.buttons import chip
from game.ui.widgets.curve import Curve
from game.ui.widgets.gauge import Gauge
from game.ui.widgets.measures import measure_forms, tight_measures
from game.ui.widgets.seal import Seal, Step
from game.ui.widgets.slips import SHADES, arrow, slip_strip
from game.wording.numbers import amount

if TYPE_CHECKING:
    from game.ui.views.register import CurveView, GaugeView, MeterView, RegisterView

SCROLL = "register"


def register_panel(view: RegisterView, *, hot: bool = False) -> Element:
    """The register as a tall panel. The more it has to say, the closer it is set; only when that
    does not help it scrolls. `hot` colours the score after a change.
    """
    measures = measure_forms(view)
    forms = [_column([*_head(view, hot=hot), *_body(view, m)], _foot(view)) for m in measures]
    brief = [*_head(view, hot=hot), *_body(view, measures[-1], is_brief=True)]
    tight = [*_tight_head(view, hot=hot), *_body(view, tight_measures(view), is_brief=True)]
    forms += [_column(brief, _meters(view)), _column(tight, _meters(view), gap=8)]
    panel = Scroll(SCROLL, forms[0], bleed=8, forms=forms)
    framed = Panel(panel, Skin(shadow=True, radius=22), pad=(31, 22))
    return Spot(_in_short(framed, view, hot=hot), names.REGISTER)


def _in_short(register: Element, view: RegisterView, *, hot: bool) -> Element:
    """Read aloud in a few words at first."""
    words = drawings.changes_in_short(view) if hot else drawings.file_in_short(view)
    return Said(register, words, in_short=True)


def _column(above: list[Element], below: list[Element], gap: float = 13) -> Element:
    return Column([*above, Spring(), *below], gap)


def register_below(view: RegisterView, *, hot: bool = False) -> Element:
    """What the compact bar leaves out, as a panel in the flow of the page."""
    inside = Column([*_gauge(view), *_body(view, measure_forms(view)[0]), *_foot(view)], gap=15)
    framed = Panel(inside, Skin(radius=22), pad=(24, 20))
    return _in_short(framed, view, hot=hot)


def register_bar(view: RegisterView, *, hot: bool = False) -> Element:
    """Score, change and seal on one line, with ledger and menu: for narrow or low windows."""
    left: list[Element] = []
    if view.score:
        left = [_score(view, (SCORE_SMALL,), hot=hot), _seal(view, 46, grows=True)]
        if view.change and hot:
            left.append(_change(view))
    else:
        left = [Text(_("No score"), SECTION, INK_2)]
    right = [chip(_("Ledger"), OpenLedger()), chip(_("Menu"), OpenMenu())]
    bar = Row([Part(Flow(left, gap=18), 1), Row(right, gap=12)], gap=16, align=0.5)
    return Spot(Said(bar, "", in_short=True), names.REGISTER)


def _head(view: RegisterView, *, hot: bool) -> list[Element]:
    if not view.grade:
        nothing = Part(Text(_("No score"), HEADING), 1)
        return [Row([nothing, Said(Seal(""), "")], gap=20, align=0.5), *_remark(view)]
    change = _change(view) if view.change else Named(Text("\u00a0", CHANGE), names.CHANGE)
    number = _score(view, (SCORE, SCORE_MEDIUM, SCORE_SMALL), hot=hot)
    words = Column([number, change], gap=4)
    return [Row([Part(words, 1), _seal(view)], gap=20), *_remark(view), *_gauge(view)]


def _tight_head(view: RegisterView, *, hot: bool) -> list[Element]:
    """Score, seal and grades on one line, or the grades below where that is too narrow."""
    if not (view.score and view.gauge):
        return _head(view, hot=hot)
    change = _change(view) if view.change else None
    score = Column([_score(view, (SCORE_SMALL,), hot=hot), change])
    stamp, gauge = _seal(view, 74), _travelling(view.gauge)
    wide = Row([score, stamp, Part(gauge, 1)], gap=16, align=0.5)
    narrow = Column([Row([Part(score, 1), stamp], gap=16, align=0.5), gauge], gap=6)
    return [ByWidth(17, wide, narrow), *_remark(view)]


def _remark(view: RegisterView) -> list[Element]:
    return [Named(Text(view.remark, LABEL, INK_2), names.REMARK)] if view.remark else []


def _gauge(view: RegisterView) -> list[Element]:
    return [_travelling(view.gauge)] if view.gauge else []


def _travelling(view: GaugeView) -> Element:
    """The gauge; its mark can be shown on the way from one place to another."""
    told = Said(Gauge(view), drawings.gauge(view))
    return Named(told, names.GAUGE, live=lambda mark: Gauge(replace(view, mark=mark)))


def _score(view: RegisterView, roles: Sequence[Role], *, hot: bool) -> Element:
    """The number, which can be shown counting; the grade in words where no number is kept."""
    if not view.score:
        grade = _("Grade {grade}").format(grade=view.grade)
        return Named(Text(grade, HEADING), names.SCORE)
    colour = _score_colour(view, hot)
    return Named(
        Said(FitText(view.score, roles, colour), drawings.standing(view)),
        names.SCORE,
        live=lambda score: FitText(amount(round(score)), roles, colour),
    )


def _seal(view: RegisterView, size: float = 122, *, grows: bool = False) -> Element:
    stamp = Seal(
        view.grade,
        size,
        step=_step(view),
        is_withdrawn=view.are_withdrawn,
        grows=grows,
    )
    return Named(Said(stamp, ""), names.SEAL)


def _step(view: RegisterView) -> Step | None:
    """Which of how many grades it is, counted from the lowest."""
    bands = view.gauge.bands if view.gauge else ()
    ranks = [band.rank for band in bands if band.grade == view.grade]
    return (ranks[0] + 1, len(bands)) if ranks else None


def _score_colour(view: RegisterView, hot: bool) -> tuple[int, int, int]:
    moved = hot and view.change and view.tone in (Tone.GAIN, Tone.LOSS)
    return SHADES[view.tone].strong if moved else INK


def _change(view: RegisterView) -> Element:
    words = Text(view.change, CHANGE, SHADES[view.tone].strong)
    if view.tone in (Tone.GAIN, Tone.LOSS):
        moved = Row([arrow(view.tone, 24), Part(words, 1)], gap=9, align=0.5)
        return Named(Said(moved, drawings.change(view)), names.CHANGE)
    return Named(words, names.CHANGE)


def _body(view: RegisterView, measures: Element, *, is_brief: bool = False) -> list[Element]:
    if view.last_slip is None:
        return [measures]
    return [Named(slip_strip(view.last_slip, is_brief=is_brief), names.LAST_SLIP), measures]


def _foot(view: RegisterView) -> list[Element]:
    parts = _meters(view)
    if view.curve is not None:
        title, curve = Text(_("Your score so far"), SECTION), _curve(view.curve)
        parts.append(Named(Column([title, curve], 9), names.CURVE))
    return parts


def _curve(view: CurveView) -> Element:
    return Said(Curve(view, 92, 150), drawings.curve(view))


def _meters(view: RegisterView) -> list[Element]:
    if not view.meters:
        return []
    return [Flow([_meter(meter) for meter in view.meters], gap=30, line_gap=6, align=0.0)]


def _meter(meter: MeterView) -> Element:
    parts: list[Part | Element] = [
        Text(meter.title, NOTE, INK_2),
        Text(meter.value, NOTE_BOLD),
    ]
    if meter.change:
        parts.append(Text(meter.change, NOTE_BOLD, SHADES[meter.tone].strong))
    told = Said(Row(parts, gap=9), drawings.meter(meter))
    return Named(told, names.meter(meter.title))
