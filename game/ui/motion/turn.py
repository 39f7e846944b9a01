"""One scene gives way to the next: the new page is laid over the old one.

Owns the picture between two pictures. The header and the register lie still; what is different on
them is swept over by the same edge.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.canvas import Canvas
from game.ui.cues import Cue
from game.ui.motion import timing
from game.ui.motion.timeline import Sound
from game.ui.shapes import sheet
from game.ui.theme import PAPER, Colour

_SHADE = 110
"""Units over which the new page casts its shadow on the old one."""
_SLIDE = 72
"""Units by which the new page comes in from the side."""
_DARKNESS = 60
"""How dark the shadow is at the edge of the page, of 255."""
_UMBER: Colour = (0x3A, 0x2E, 0x1C)
_BLACK: Colour = (0, 0, 0)
"""Of shadows on light paper and on dark: a shadow never shines."""


class Turn:
    """From the picture `old` to the picture `new`, from right to left, or `back` again. Where the
    `register` is and above it nothing slides.
    """

    duration = timing.TURN
    sounds: Sequence[Sound] = (Sound(0.0, Cue.PAGE, ""),)

    def __init__(
        self,
        canvas: Canvas,
        old: pygame.Surface,
        new: pygame.Surface,
        *,
        register: pygame.Rect | None = None,
        back: bool = False,
    ) -> None:
        self._old, self._new = old, new
        self._back = back
        window = canvas.target.get_rect()
        self._leaf, self._still = _parted(window, register, canvas.scale.px(12))
        self._slide = canvas.scale.px(_SLIDE)
        size = (canvas.scale.px(_SHADE), self._leaf.height)
        is_light = sum(canvas.dressed(PAPER)) > sum(_UMBER)
        self._shade = _shadow(*size, _UMBER if is_light else _BLACK, back=back)
        beyond = self._shade.get_width()
        ends = (window.right + beyond, window.left)
        self._ends = (window.left - beyond, window.right) if back else ends

    def draw(self, canvas: Canvas, t: float, *, anew: bool) -> None:
        """Draw the picture at time `t`."""
        k = timing.share(t, 0, self.duration)
        edge = round(timing.between(*self._ends, timing.gliding(k)))
        for box in self._still:
            self._sweep(canvas.target, box, edge, 0)
        slide = round(self._slide * (1 - timing.arriving(k)))
        self._sweep(canvas.target, self._leaf, edge, -slide if self._back else slide)
        with canvas.clipped(self._leaf):
            left = edge if self._back else edge - self._shade.get_width()
            canvas.target.blit(self._shade, (left, self._leaf.top))

    def _sweep(self, target: pygame.Surface, box: pygame.Rect, edge: int, slide: int) -> None:
        """Draw a part of the window: new on one side of the edge, old on the other."""
        seam = max(box.left, min(box.right, edge))
        left = pygame.Rect(box.left, box.top, seam - box.left, box.height)
        right = pygame.Rect(seam, box.top, box.right - seam, box.height)
        old, new = (right, left) if self._back else (left, right)
        target.blit(self._old, old, old)
        target.blit(self._new, new, new.move(-slide, 0))


def _parted(
    window: pygame.Rect, register: pygame.Rect | None, air: int
) -> tuple[pygame.Rect, list[pygame.Rect]]:
    """The part of the window that turns, and those that do not: the register beside it or above
    it, and what is above them.
    """
    if register is None:
        return window, []
    if register.left < window.centerx:
        top = register.bottom + air
        leaf = pygame.Rect(0, top, window.width, window.height - top)
        return leaf, [pygame.Rect(0, 0, window.width, top)]
    leaf = pygame.Rect(0, register.top - air, register.left - air, 0)
    leaf.height = window.height - leaf.top
    above = pygame.Rect(0, 0, window.width, leaf.top)
    beside = pygame.Rect(leaf.right, leaf.top, window.width - leaf.right, leaf.height)
    return leaf, [above, beside]


def _shadow(width: int, height: int, colour: Colour, *, back: bool) -> pygame.Surface:
    """A strip that darkens towards the edge of the new page."""
    line = sheet(width, 1)
    for x in range(width):
        k = (x + 0.5) / width
        line.set_at((width - 1 - x if back else x, 0), (*colour, round(_DARKNESS * k * k)))
    return pygame.transform.scale(line, (width, height))
