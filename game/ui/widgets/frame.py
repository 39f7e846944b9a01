"""How a page of the run stands on the window: header, story, register.

Owns the two arrangements: register beside the story where there is room, otherwise a short bar
above and the whole register below the story, all of it in one scrolled page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.ui.layout import (
    Column,
    Element,
    Pad,
    Panel,
    Part,
    Row,
    Rule,
    Said,
    Scroll,
    Skin,
    Text,
    Wide,
)
from game.ui.theme import INK_2, NOTE, Scale
from game.ui.widgets.header import MAIN, MARGIN, header, is_roomy
from game.ui.widgets.register import register_bar, register_below, register_panel

if TYPE_CHECKING:
    from game.ui.views.register import RegisterView
    from game.ui.views.story import HeaderView


def framed(
    scale: Scale,
    view: HeaderView,
    page: Element,
    register: RegisterView,
    *,
    forms: Sequence[Element] = (),
) -> Element:
    """A page of the run with its register. `forms` are ways to set the page that are tried before
    it is scrolled, where the register stands beside it.
    """
    if not is_roomy(scale):
        return _stacked(view, page, register, hot=False)
    head = Said(header(scale, view), view.date, in_short=True)
    side = Wide(register_panel(register), 0.316, 16.5, 22)
    body = Row([Part(Scroll(MAIN, page, bleed=12, forms=forms), 1), side], gap=37, align=None)
    return Column([head, Pad(body, (MARGIN, 24, MARGIN, 24))])


def framed_paper(
    scale: Scale,
    view: HeaderView,
    page: Element,
    foot: Element,
    register: RegisterView,
    *,
    forms: Sequence[Element] = (),
) -> Element:
    """A sheet of paper that scrolls inside, with buttons that stay at its foot. `forms` are tried
    before `page` is scrolled.
    """
    if not is_roomy(scale):
        return _stacked(view, Column([page, foot], gap=26), register, hot=True)
    inside = Column([Scroll(MAIN, page, bleed=10, forms=forms), foot], gap=20)
    head = Said(header(scale, view), "", in_short=True)
    paper = Panel(inside, Skin(shadow=True, radius=22), pad=(45, 34))
    side = Wide(register_panel(register, hot=True), 0.316, 16.5, 22)
    body = Row([Part(paper, 1), side], gap=37, align=None)
    return Column([head, Pad(body, (MARGIN, 24, MARGIN, 24))])


def _stacked(view: HeaderView, page: Element, register: RegisterView, *, hot: bool) -> Element:
    where = " · ".join(part for part in (view.title, view.rulebook, view.date) if part)
    head = Said(Text(where, NOTE, INK_2), "" if hot else view.date, in_short=True)
    below = Column([head, page, register_below(register, hot=hot)], gap=24)
    bar = Pad(register_bar(register, hot=hot), (24, 8, 24, 8))
    inside = Pad(Scroll(MAIN, Pad(below, (0, 18, 0, 12)), bleed=10, foot=12), (24, 0, 24, 0))
    return Column([bar, Rule(), inside])
