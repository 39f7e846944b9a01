"""Captions at the foot of the window.

Owns the strip that is kept free for them where they are wanted, so that they never cover anything,
and how they are drawn in it. Must not know which sounds there are or when a caption ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pygame

from game.ui.canvas import Canvas
from game.ui.captions import Caption
from game.ui.paragraph import natural_width, set_paragraph
from game.ui.theme import CARD, NIGHT, NOTE, Scale

_AIR = 5
"""Above and below the words."""
_SIDE = 22
"""Left and right of the words, and at least as much beside the whole."""
_BETWEEN = " · "


def strip_height(scale: Scale) -> int:
    """How much of the foot of the window belongs to captions, in pixels."""
    return scale.leading(NOTE) + 4 * scale.px(_AIR)


def paint_captions(canvas: Canvas, captions: Sequence[Caption]) -> None:
    """Set them side by side in the middle of the strip, in fewer words where room is short. Words
    that are too long even so take more lines, upwards from the strip.
    """
    if not captions:
        return
    scale = canvas.scale
    paragraph = set_paragraph(fitting(captions, scale), NOTE, scale, _room(scale), CARD)
    air, side = scale.px(_AIR), scale.px(_SIDE)
    box = pygame.Rect(0, 0, paragraph.width + 2 * side, paragraph.height + 2 * air)
    box.midbottom = (scale.width // 2, scale.height - air)
    canvas.panel(box, fill=NIGHT, radius=scale.leading(NOTE) // 2 + air)
    canvas.paragraph(paragraph, box.inflate(-2 * side, -2 * air))


def fitting(captions: Sequence[Caption], scale: Scale) -> str:
    """The most that fits into one line: all of them, all in brief, the newest, that in brief."""
    room = _room(scale)
    said = list(_from_long_to_short(captions))
    return next((words for words in said if natural_width(words, NOTE, scale) <= room), said[-1])


def _room(scale: Scale) -> int:
    """The widest a line can be, in pixels."""
    return scale.width - 4 * scale.px(_SIDE)


def _from_long_to_short(captions: Sequence[Caption]) -> Iterator[str]:
    yield _BETWEEN.join(caption.words for caption in captions)
    yield _BETWEEN.join(caption.brief for caption in captions)
    yield captions[-1].words
    yield captions[-1].brief
