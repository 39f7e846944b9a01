"""One scene gives way to the next: the new page is drawn over the old one.

Owns the picture between two pictures. The register lies still and only takes on its new look.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.canvas import Canvas
from game.ui.cues import Cue
from game.ui.motion import timing
from game.ui.motion.timeline import Sound
from game.ui.shapes import sheet
from game.ui.theme import INK

_EDGE = 150
"""Units over which the edge of the new page is soft."""
_SLIDE = 60
"""Units by which the new page comes in from the side."""
_SHADE = 46
"""How dark the old page is right under the edge, of 255."""


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
        self._leaf, self._still = _parted(canvas.target.get_rect(), register, canvas.scale.px(12))
        self._slide = canvas.scale.px(_SLIDE)
        edge = canvas.scale.px(_EDGE)
        self._veil = _sloped(edge, self._leaf.height, (255, 255, 255), 255, back=back)
        ink = canvas.dressed(INK)
        self._shade = _sloped(edge, self._leaf.height, ink, _SHADE, back=back)
        self._strip = pygame.Surface(self._veil.get_size(), pygame.SRCALPHA)

    def draw(self, canvas: Canvas, t: float, *, anew: bool) -> None:
        """Draw the picture at time `t`."""
        k = timing.gliding(timing.share(t, 0, self.duration))
        self._new.set_alpha(round(255 * k))
        for box in self._still:
            canvas.target.blit(self._old, box, box)
            canvas.target.blit(self._new, box, box)
        self._new.set_alpha(None)
        with canvas.clipped(self._leaf):
            self._turn(canvas.target, k)

    def _turn(self, target: pygame.Surface, k: float) -> None:
        """The new page beyond the edge, the old one before it, and the softness between."""
        leaf, edge = self._leaf, self._veil.get_width()
        gone = round((leaf.width + 2 * edge) * k)
        slide = round(self._slide * (1 - timing.arriving(k))) * (-1 if self._back else 1)
        target.blit(self._old, leaf, leaf)
        if self._back:
            seam = leaf.left - 2 * edge + gone
            beyond = pygame.Rect(leaf.left, leaf.top, max(0, seam - leaf.left), leaf.height)
            shaded = seam + edge
        else:
            seam = leaf.right + edge - gone
            beyond = pygame.Rect(seam + edge, leaf.top, leaf.right, leaf.height)
            shaded = seam - edge
        target.blit(self._shade, (shaded, leaf.top))
        self._blit_new(target, beyond.clip(leaf), slide)
        self._soften(target, seam, slide)

    def _blit_new(self, target: pygame.Surface, box: pygame.Rect, slide: int) -> None:
        target.blit(self._new, box, box.move(-slide, 0))

    def _soften(self, target: pygame.Surface, seam: int, slide: int) -> None:
        """The strip of the new page that shines through more and more towards the edge."""
        source = self._veil.get_rect(topleft=(seam - slide, self._leaf.top))
        self._strip.fill((0, 0, 0, 0))
        self._strip.blit(self._new, (0, 0), source)
        self._strip.blit(self._veil, (0, 0), special_flags=pygame.BLEND_RGBA_MIN)
        target.blit(self._strip, (seam, self._leaf.top))


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


def _sloped(
    width: int, height: int, colour: tuple[int, int, int], strength: int, *, back: bool
) -> pygame.Surface:
    """A strip that goes from nothing to `strength` towards the new page."""
    line = sheet(width, 1)
    for x in range(width):
        k = timing.gliding((x + 0.5) / width)
        line.set_at((width - 1 - x if back else x, 0), (*colour, round(strength * k)))
    return pygame.transform.scale(line, (width, height))
