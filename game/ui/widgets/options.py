"""Things of which one is chosen: rules, persons, ways to play. Each has a ring that is filled.

Owns their look. Must not know what choosing one of them changes.
"""

from __future__ import annotations

from collections.abc import Hashable

import pygame

from game.language import _
from game.ui.canvas import Canvas
from game.ui.layout import Column, Drawing, Element, Flow, Panel, Part, Row, Said, Skin, Text, Touch
from game.ui.theme import CARD, HEADING, INK, INK_2, LABEL, LINE, NOTE
from game.ui.widgets.buttons import key_cap

RING = 26

APART = 6
"""By so much the frame of the focus lies outside: what is chosen has a dark edge of its own."""


def option(
    title: str,
    note: str,
    intent: Hashable,
    *,
    is_chosen: bool,
    more: str = "",
) -> Element:
    """One of several: a title and a note; `more` is what there is to say once it is chosen."""
    words: list[Element] = [Text(title, LABEL)]
    if note:
        words.append(Text(note, NOTE, INK_2))
    parts: list[Element] = [Row([radio(is_chosen), Part(Column(words), 1)], gap=14, align=0.5)]
    if is_chosen and more:
        parts.append(Text(more, NOTE))
    return _card(Column(parts, gap=6), intent, is_chosen=is_chosen, pad=(18, 10))


def short_option(
    title: str, note: str, intent: Hashable, *, is_chosen: bool, key: str = ""
) -> Element:
    """One of several on a single line where there is room; `key` turns to it."""
    words: list[Element] = [Text(title, LABEL), Text(note, NOTE, INK_2)]
    if key:
        words.append(key_cap(key))
    line = Row([radio(is_chosen), Part(Flow(words, gap=10), 1)], gap=12, align=0.5)
    return _card(line, intent, is_chosen=is_chosen, pad=(14, 6))


def _card(
    inside: Element, intent: Hashable, *, is_chosen: bool, pad: tuple[float, float]
) -> Element:
    skin = Skin(radius=14, edge=INK if is_chosen else LINE, edge_width=3 if is_chosen else 2)
    return Touch(Panel(inside, skin, pad), intent, 14 + APART, reach=(APART, APART))


def option_heading(question: str, key: str) -> Element:
    """What is chosen below, and the key that turns to the next."""
    words: list[Element] = [Text(question, HEADING)]
    return Flow([*words, *([key_cap(key)] if key else [])], gap=14)


def radio(is_chosen: bool) -> Element:
    """A ring, filled when chosen."""

    def paint(canvas: Canvas, box: pygame.Rect) -> None:
        side = min(box.size)
        ring = pygame.Rect(box.left, box.centery - side // 2, side, side)
        edge = max(2, canvas.scale.px(3))
        canvas.panel(
            ring, fill=CARD, edge=INK if is_chosen else INK_2, edge_width=edge, radius=side // 2
        )
        if is_chosen:
            inner = ring.inflate(-4 * edge, -4 * edge)
            canvas.panel(inner, fill=INK, radius=inner.width // 2)

    return Said(Drawing(RING, RING, paint), _("chosen") if is_chosen else "")
