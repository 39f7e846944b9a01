"""A seal that comes down on the old one, with a thud.

Owns how a stamp falls, hits and rests.
"""

from __future__ import annotations

import pygame

from game.ui.canvas import Canvas
from game.ui.motion import timing
from game.ui.motion.actors import Span
from game.ui.motion.cuts import FADED, Cut, faded

_HIGH = 1.7
"""How much larger than on the paper a stamp is seen in the hand."""
_GIVE = 0.06
"""By how much a stamp gives way when it hits."""


class Stamped:
    """The new seal from the hand to the paper."""

    def __init__(self, before: Cut, after: Cut, span: Span) -> None:
        self.before, self.after = before, after
        self.start, self.end = span
        self._hit = timing.between(span.start, span.end, timing.IMPACT)
        self._centre = after.frame.center
        self._seen = after.frame.scale_by(_HIGH).union(before.frame)

    def seen(self, t: float) -> pygame.Rect:
        return self._seen

    def draw(self, canvas: Canvas, t: float) -> None:
        falls = timing.share(t, self.start, self._hit)
        with canvas.clipped(self._seen):
            if falls < 1:
                old = faded(self.before.picture, 1 - falls)
                canvas.target.blit(old, self.before.frame, special_flags=FADED)
            small = pygame.transform.smoothscale_by(self.after.picture, self._size(t, falls))
            strength = min(1.0, falls * 1.6)
            shown = small if strength >= 1 else faded(small, strength)
            canvas.target.blit(shown, shown.get_rect(center=self._centre), special_flags=FADED)

    def _size(self, t: float, falls: float) -> float:
        """How large it is beside its size on the paper."""
        if falls < 1:
            return timing.between(_HIGH, 1.0, timing.falling(falls))
        return 1 - _GIVE * (1 - timing.arriving(timing.share(t, self._hit, self.end)))
