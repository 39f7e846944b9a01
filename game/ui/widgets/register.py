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
    CHIP_NOTE,
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
    SECTION_TIGHT,
)
from game.ui.views.tone import Tone
from game.ui.widgets.buttons import chip
from game.ui.widgets.curve import Curve
from game.ui.widgets.gauge import Gauge
from game.ui.widgets.seal import seal
from game.ui.widgets.slips import SHADES, arrow, measure_chip, slip_strip

if TYPE_CHECKING:
    from game.ui.views.register import MeasureView, MeterView, RegisterView

SCROLL = "register"

MANY = 6
"""More measures than this on one side leave their small print to the page that explains them."""


def register_panel(view: RegisterView, *, hot: bool = False) -> Element:
    """The register as a tall panel that scrolls when it has much to say.

    `hot` colours the score after a change.
    """
    inside = Column([*_head(view, hot=hot), *_body(view), Spring(14), *_foot(view)], gap=13)
    skin = Skin(shadow=True, radius=22)
    return Panel(Scroll(SCROLL, inside, bleed=8), skin, pad=(31, 22))


def register_below(view: RegisterView) -> Element:
    """What the compact bar leaves out, as a panel in the flow of the page."""
    inside = Column([*_gauge(view), *_body(view), *_foot(view)], gap=15)
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


def _body(view: RegisterView) -> list[Element]:
    parts: list[Element] = [slip_strip(view.last_slip)] if view.last_slip else []
    benefits = _pinned(_("Benefits"), Tone.GAIN, view.benefits)
    restrictions = _pinned(_("Restrictions"), Tone.LOSS, view.restrictions)
    side_by_side = Row([Part(benefits, 1), Part(restrictions, 1)], gap=20)
    parts.append(ByWidth(15.4, side_by_side, Column([benefits, restrictions], gap=15)))
    return parts


def _pinned(title: str, tone: Tone, measures: tuple[MeasureView, ...]) -> Element:
    in_force = sum(not measure.has_ended for measure in measures)
    named = f"{title}\u00a0·\u00a0{in_force}"
    words = FitText(named, (SECTION, SECTION_TIGHT), SHADES[tone].strong)
    heading = Row([arrow(tone, 23), Part(words, 1)], gap=9, align=0.5)
    is_brief = len(measures) > MANY
    chips = [measure_chip(measure, is_brief=is_brief) for measure in measures]
    return Column([heading, *(chips or [Text(_("none so far"), CHIP_NOTE, INK_2)])], gap=9)


def _foot(view: RegisterView) -> list[Element]:
    parts: list[Element] = []
    if view.meters:
        parts.append(Flow([_meter(meter) for meter in view.meters], gap=30, line_gap=6, align=0.0))
    if view.curve is not None:
        parts.append(Column([Text(_("Your score so far"), SECTION), Curve(view.curve, 92, 150)], 9))
    return parts


def _meter(meter: MeterView) -> Element:
    parts: list[Part | Element] = [
        Text(meter.title, NOTE, INK_2),
        Text(meter.value, NOTE_BOLD),
    ]
    if meter.change:
        parts.append(Text(meter.change, NOTE_BOLD, SHADES[meter.tone].strong))
    return Row(parts, gap=9)
