"""Benefits and restrictions in the register: few as chips, many on one card for every cause.

Owns the ways to set them, from roomy to compact. Which of them a register takes is its business.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from game.language import _
from game.ui.layout import (
    ByWidth,
    Column,
    Element,
    FitText,
    Named,
    Panel,
    Part,
    Row,
    Said,
    Text,
    Touch,
)
from game.ui.motion import names
from game.ui.theme import (
    CHIP_HEAD,
    CHIP_NOTE,
    INK_2,
    SECTION,
    SECTION_TIGHT,
    Role,
)
from game.ui.views.tone import Tone
from game.ui.widgets.slips import (
    SHADES,
    Explain,
    arrow,
    chip_skin,
    measure_chip,
    signed,
    spoken_title,
    tint,
)

if TYPE_CHECKING:
    from game.ui.views.register import MeasureView, RegisterView

MANY = 6
"""More measures than this on one side are put together by what caused them."""

Measures = Sequence["MeasureView"]
Pin = Callable[[Measures], Element]


def measure_forms(view: RegisterView) -> list[Element]:
    """The measures in every way that suits their number, the roomiest first."""
    sides = (view.benefits, view.restrictions)
    forms: list[Element] = []
    if max(map(len, sides)) <= MANY:
        forms.append(_beside(view, _chips))
    if all(any(not measure.has_ended for measure in side) for side in sides):
        forms.append(_beside(view, _cards))
    forms.append(_stacked(view, (SECTION,), 9))
    return forms


def tight_measures(view: RegisterView) -> Element:
    """The measures under small headings, as close together as they can be read."""
    return _stacked(view, (CHIP_HEAD,), 5)


def _beside(view: RegisterView, pinned: Pin) -> Element:
    """Benefits on the left, restrictions on the right; under one another where it is narrow."""
    benefits, restrictions = _sides(view, pinned, (SECTION, SECTION_TIGHT), 9)
    beside = Row([Part(benefits, 1), Part(restrictions, 1)], gap=20)
    return ByWidth(15.4, beside, Column([benefits, restrictions], gap=15))


def _stacked(view: RegisterView, heading: Sequence[Role], gap: float) -> Element:
    """Benefits above restrictions, both across the whole width."""
    return Column(_sides(view, _cards, heading, gap), gap)


def _sides(
    view: RegisterView, pinned: Pin, heading: Sequence[Role], gap: float
) -> tuple[Element, Element]:
    named = (
        (_("Benefits"), Tone.GAIN, view.benefits),
        (_("Restrictions"), Tone.LOSS, view.restrictions),
    )
    benefits, restrictions = (
        Column([_heading(title, tone, measures, heading), _below(tone, measures, pinned)], gap)
        for title, tone, measures in named
    )
    return benefits, restrictions


def _heading(title: str, tone: Tone, measures: Measures, roles: Sequence[Role]) -> Element:
    """The side and how many of its measures are in force."""
    in_force = sum(not measure.has_ended for measure in measures)
    words = FitText(f"{title}\u00a0·\u00a0{in_force}", roles, SHADES[tone].strong)
    row = Row([arrow(tone, 23), Part(words, 1)], gap=9, align=0.5)
    return Named(row, names.heading(tone.value))


def _below(tone: Tone, measures: Measures, pinned: Pin) -> Element:
    if measures:
        return pinned(measures)
    return Named(Text(_("none so far"), CHIP_NOTE, INK_2), names.none_yet(tone.value))


def _chips(measures: Measures) -> Element:
    return Column([_chip(measure) for measure in measures], gap=9)


def _chip(measure: MeasureView) -> Element:
    return Named(measure_chip(measure), names.measure(measure.id), about=(measure.id,))


def _cards(measures: Measures) -> Element:
    """One card for every cause, in the order in which they came."""
    causes = dict.fromkeys(measure.cause for measure in measures)
    groups = ([m for m in measures if m.cause == cause] for cause in causes)
    return Column([_card(group) for group in groups], gap=6)


def _card(measures: Measures) -> Element:
    """What caused these measures, and the title of each on a line of its own."""
    skin, colour = chip_skin(measures[0].tone, measures[0].has_ended)
    heading = Text(measures[0].cause, CHIP_HEAD, colour)
    lines = [_line(measure) for measure in measures]
    card = Panel(Column([heading, *lines]), skin, pad=(16, 4))
    name = names.card(measures[0].tone.value, measures[0].cause)
    return Named(card, name, about=(measure.id for measure in measures))


def _line(measure: MeasureView) -> Element:
    _skin, colour = chip_skin(measure.tone, measure.has_ended)
    title = Said(Text(measure.title, CHIP_NOTE, colour), spoken_title(measure))
    return Touch(
        signed(measure.icon, title, CHIP_NOTE, tint(measure)), Explain(measure.id), 8, reach=(6, 2)
    )
