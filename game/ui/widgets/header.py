"""The top line of a screen: where one is, when, how far, and the way to ledger and menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.language import _
from game.ui.canvas import Canvas
from game.ui.intents import Back, OpenLedger, OpenMenu
from game.ui.keys import cap
from game.ui.layout import ByWidth, Column, Drawing, Element, Flow, Pad, Part, Row, Rule, Text
from game.ui.theme import INK, INK_2, LABEL, LINE, SEAL, STRAP, Scale
from game.ui.widgets.buttons import chip

if TYPE_CHECKING:
    from game.ui.views.story import HeaderView

MARGIN = 48

MAIN = "main"
"""The name of the scrolled area every screen has."""

ROOMY = 45.0
"""Columns (see `Scale.columns`) from which a register stands beside the story."""


def is_roomy(scale: Scale) -> bool:
    """Whether two panels fit side by side and a header line fits above them."""
    return scale.columns >= ROOMY and scale.lines >= 24


def header(scale: Scale, view: HeaderView) -> Element:
    """Title, rulebook, date; progress; ledger and menu."""
    left: list[Element] = [Text(view.title, STRAP)]
    if view.rulebook:
        left.append(chip(view.rulebook))
    if view.date:
        left.append(Text(view.date, LABEL, INK_2))
    right: list[Element] = []
    if view.total and scale.columns >= 56:
        right.append(progress(view.done, view.total))
    right.append(chip(_("Ledger"), OpenLedger(), key=cap(OpenLedger())))
    right.append(chip(_("Menu"), OpenMenu(), key=cap(OpenMenu())))
    return _bar(Flow(left, gap=28, line_gap=6), Row(right, gap=22, align=0.5))


def plain_header(title: str, aside: str = "", *, back: bool = True) -> Element:
    """A title, and the way back unless the page has its own."""
    right: list[Element] = [Text(aside, LABEL, INK_2)] if aside else []
    if back:
        right.append(chip(_("Back"), Back(), key=_("Esc")))
    return _bar(Flow([Text(title, STRAP)]), Row(right, gap=22, align=0.5))


def menu_header() -> Element:
    """The name of the game and the way to the settings."""
    right = Row([chip(_("Settings"), OpenMenu(), key=cap(OpenMenu()))], gap=22, align=0.5)
    return _bar(Flow([Text(_("A Thousand Points"), STRAP)]), right)


def _bar(left: Element, right: Element) -> Element:
    beside = Row([Part(left, 1), right], gap=28, align=0.5)
    line = ByWidth(22, beside, Flow([left, right], gap=28, line_gap=6))
    return Column([Pad(line, (MARGIN, 14, MARGIN, 14)), Rule()])


def progress(done: int, total: int) -> Element:
    """One dash for every step, the present one in vermilion."""
    width = min(34.0, 420 / max(1, total))

    def paint(canvas: Canvas, box: pygame.Rect) -> None:
        step = box.width / total
        high = canvas.scale.px(8)
        for number in range(total):
            colour = INK if number < done - 1 else SEAL if number == done - 1 else LINE
            left = box.left + round(number * step)
            dash = pygame.Rect(left, box.centery - high // 2, round(step * 0.74), high)
            canvas.panel(dash, fill=colour, radius=high // 2)

    dashes = Drawing(width * total, 30, paint, grows=False)
    return Row([dashes, Text(f"{done} / {total}", LABEL, INK_2)], gap=18, align=0.5)
