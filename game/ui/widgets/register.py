"""The register: a person's file at a glance, beside or below the story.

Owns its arrangement in both sizes. It shows what the view model says and works nothing out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.language import _
from game.ui.intents import OpenLedger, OpenMenu
from game.ui.layout import (
    ByWidth,
    Column,
    Element,
    FitText,
    Flow,
    Panel,
    Part,
    Row,
    Scroll,
    Skin,
    Spring,
    Text,
)
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
)
from game.ui.views.tone import Tone
from game.ui.widgets.buttons import chip
from game.ui.widgets.curve import Curve
from game.ui.widgets.gauge import Gauge
from game.ui.widgets.measures import measure_forms, tight_measures
from game.ui.widgets.seal import seal
from game.ui.widgets.slips import SHADES, arrow, slip_strip

if TYPE_CHECKING:
    from game.ui.views.register import MeterView, RegisterView

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
    return Panel(panel, Skin(shadow=True, radius=22), pad=(31, 22))


def _column(above: list[Element], below: list[Element], gap: float = 13) -> Element:
    return Column([*above, Spring(), *below], gap)


def register_below(view: RegisterView) -> Element:
    """What the compact bar leaves out, as a panel in the flow of the page."""
    inside = Column([*_gauge(view), *_body(view, measure_forms(view)[0]), *_foot(view)], gap=15)
    return Panel(inside, Skin(radius=22), pad=(24, 20))


def register_bar(view: RegisterView, *, hot: bool = False) -> Element:
    """Score, change and seal on one line, with ledger and menu: for narrow or low windows."""
    left: list[Element] = []
    if view.score:
        left = [
            Text(view.score, SCORE_SMALL, _score_colour(view, hot)),
            seal(view.grade, 46, grows=True),
        ]
        if view.change and hot:
            left.append(_change(view))
    else:
        left = [Text(_("No score"), SECTION, INK_2)]
    right = [chip(_("Ledger"), OpenLedger()), chip(_("Menu"), OpenMenu())]
    return Row([Part(Flow(left, gap=18), 1), Row(right, gap=12)], gap=16, align=0.5)


def _head(view: RegisterView, *, hot: bool) -> list[Element]:
    remark = [Text(view.remark, LABEL, INK_2)] if view.remark else []
    if not view.grade:
        return [Text(_("No score"), HEADING), *remark]
    change = _change(view) if view.change else Text(" ", CHANGE)
    number: Element = Text(_("Grade {grade}").format(grade=view.grade), HEADING)
    if view.score:
        roles = (SCORE, SCORE_MEDIUM, SCORE_SMALL)
        number = FitText(view.score, roles, _score_colour(view, hot))
    words = Column([number, change], gap=4)
    return [Row([Part(words, 1), seal(view.grade)], gap=20), *remark, *_gauge(view)]


def _tight_head(view: RegisterView, *, hot: bool) -> list[Element]:
    """Score, seal and grades on one line, or the grades below where that is too narrow."""
    if not (view.score and view.gauge):
        return _head(view, hot=hot)
    change = _change(view) if view.change else None
    score = Column([Text(view.score, SCORE_SMALL, _score_colour(view, hot)), change])
    stamp, gauge = seal(view.grade, 74), Gauge(view.gauge)
    wide = Row([score, stamp, Part(gauge, 1)], gap=16, align=0.5)
    narrow = Column([Row([Part(score, 1), stamp], gap=16, align=0.5), gauge], gap=6)
    remark = [Text(view.remark, LABEL, INK_2)] if view.remark else []
    return [ByWidth(17, wide, narrow), *remark]


def _gauge(view: RegisterView) -> list[Element]:
    return [Gauge(view.gauge)] if view.gauge else []


def _score_colour(view: RegisterView, hot: bool) -> tuple[int, int, int]:
    moved = hot and view.change and view.tone in (Tone.GAIN, Tone.LOSS)
    return SHADES[view.tone].strong if moved else INK


def _change(view: RegisterView) -> Element:
    words = Text(view.change, CHANGE, SHADES[view.tone].strong)
    if view.tone in (Tone.GAIN, Tone.LOSS):
        return Row([arrow(view.tone, 24), Part(words, 1)], gap=9, align=0.5)
    return words


def _body(view: RegisterView, measures: Element, *, is_brief: bool = False) -> list[Element]:
    slip = view.last_slip
    return [*([slip_strip(slip, is_brief=is_brief)] if slip else []), measures]


def _foot(view: RegisterView) -> list[Element]:
    parts = _meters(view)
    if view.curve is not None:
        parts.append(Column([Text(_("Your score so far"), SECTION), Curve(view.curve, 92, 150)], 9))
    return parts


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
    return Row(parts, gap=9)
