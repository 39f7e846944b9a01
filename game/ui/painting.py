"""A laid out page on the canvas: its marks, its scrolled views, the frame around the focus.

Owns the order of painting. Must not know how a page came about or what is on it.
"""

from __future__ import annotations

from collections.abc import Mapping

import pygame

from game.ui.canvas import Canvas
from game.ui.focus import shown_box
from game.ui.layout import SCROLLBAR
from game.ui.page import Mark, Page, Target, View
from game.ui.theme import CARD, INK, INK_2, LINE, PAPER, Scale

Offsets = Mapping[str, int]

_SHORTEST_THUMB = 40
_RING = 4
_RING_INSET = 6


def paint_page(canvas: Canvas, page: Page, offsets: Offsets, focused: Target | None) -> None:
    """Paint all of a page, its views scrolled by `offsets` pixels, and frame what is focused."""
    canvas.fill(canvas.target.get_rect(), PAPER)
    _paint_items(canvas, page, offsets, 0)
    if focused is not None:
        view = page.find_view(focused.view)
        with canvas.clipped(view.box if view else canvas.target.get_rect()):
            _paint_ring(canvas, shown_box(focused, offsets), focused)


def scrollbar_box(view: View, scale: Scale) -> pygame.Rect:
    """Where the scrollbar of a view is drawn and can be dragged."""
    width = scale.px(SCROLLBAR)
    return pygame.Rect(view.box.right - width, view.box.top, width, view.box.height)


def thumb_box(view: View, offset: int, scale: Scale) -> pygame.Rect:
    """The part of the scrollbar that says where the window is, and how much it shows."""
    track = scrollbar_box(view, scale)
    share = view.box.height / view.height
    length = max(scale.px(_SHORTEST_THUMB), round(track.height * share))
    top = track.top + round((track.height - length) * offset / max(1, view.furthest))
    return pygame.Rect(track.left, top, track.width, length)


def _paint_items(canvas: Canvas, page: Page, offsets: Offsets, offset: int) -> None:
    seen = canvas.target.get_clip()
    for item in page.items:
        if not isinstance(item, Mark):
            _paint_view(canvas, item, offsets)
        elif (box := item.box.move(0, -offset)).colliderect(seen):
            item.paint(canvas, box)


def _paint_view(canvas: Canvas, view: View, offsets: Offsets) -> None:
    offset = offsets.get(view.name, 0)
    with canvas.clipped(view.box):
        _paint_items(canvas, view.page, offsets, offset)
    if view.furthest:
        track = scrollbar_box(view, canvas.scale)
        radius = track.width // 2
        canvas.panel(track, fill=LINE, radius=radius)
        canvas.panel(thumb_box(view, offset, canvas.scale), fill=INK_2, radius=radius)


def _paint_ring(canvas: Canvas, box: pygame.Rect, target: Target) -> None:
    """The focus ring: at least 3 pixels, on the edge of light boxes and inside dark ones."""
    width = max(3, canvas.scale.px(_RING))
    if target.on_dark:
        inset = canvas.scale.px(_RING_INSET)
        inner = box.inflate(-2 * inset, -2 * inset)
        radius = max(0, target.radius - inset)
        canvas.panel(inner, edge=CARD, edge_width=width, radius=radius)
    else:
        canvas.panel(box, edge=INK, edge_width=width, radius=target.radius)
