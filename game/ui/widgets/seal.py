"""The grade, stamped: a square vermilion seal, tilted by six degrees. Nothing else is tilted."""

from __future__ import annotations

import pygame

from game.ui import fonts, shapes
from game.ui.canvas import Canvas
from game.ui.layout import Drawing, Element
from game.ui.theme import SEAL, Face

TILT = 6.0
_LETTER_SHARE = {1: 0.6, 2: 0.46, 3: 0.34}


def seal(grade: str, size: float = 122, *, grows: bool = False) -> Element:
    """The seal of a grade, `size` units square with the room its tilt needs."""

    def paint(canvas: Canvas, box: pygame.Rect) -> None:
        side = round(min(box.size) * 0.9)
        canvas.stamp_centred(("seal", grade, side), lambda: _stamp(grade, side), box)

    return Drawing(size, size, paint, grows=grows)


def _stamp(grade: str, side: int) -> pygame.Surface:
    share = _LETTER_SHARE.get(len(grade), 0.24)
    letters = fonts.font(Face.SERIF, round(side * share * shapes.FINE)).render(grade, True, SEAL)
    return shapes.seal(side, letters, SEAL, TILT)
