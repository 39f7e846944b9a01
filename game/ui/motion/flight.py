"""A slip on its way from the story into the register.

Owns its path: a copy lifts off the card in the story and slides under the edge of the register,
as paper slides into a folder.
"""

from __future__ import annotations

import pygame

from game.ui.canvas import Canvas
from game.ui.layout import Panel, Skin
from game.ui.motion import timing
from game.ui.motion.actors import Span
from game.ui.motion.cuts import FADED, faded, picture_of
from game.ui.page import Mark, Page
from game.ui.views.register import SlipView
from game.ui.widgets.slips import slip_strip

_WIDTH = 16.0
"""The width of a slip on its way, in body-text sizes."""
_LIFT = 0.25
"""The share of its time in which it appears above its card."""


class Flight:
    """A copy of a slip between `card`, its place in the story, and `folder`, the register; it
    goes to the height of `goal`, the score.
    """

    def __init__(
        self,
        canvas: Canvas,
        slip: SlipView,
        card: pygame.Rect,
        folder: pygame.Rect,
        goal: pygame.Rect,
        span: Span,
    ) -> None:
        self.start, self.end = span
        self._picture = _copy_of(canvas, slip, card.width)
        size = pygame.Rect((0, 0), self._picture.get_size())
        window = canvas.target.get_rect()
        if card.right <= folder.left:
            self._origin = size.move_to(midright=card.midright).topleft
            self._goal = (folder.left, goal.centery - size.height // 2)
            self._open = pygame.Rect(0, 0, folder.left, window.height)
        else:
            self._origin = size.move_to(midright=card.midright).topleft
            self._goal = (self._origin[0], folder.bottom - size.height)
            self._open = pygame.Rect(0, folder.bottom, window.width, window.height - folder.bottom)

    def seen(self, t: float) -> pygame.Rect:
        """The part of the window it takes up at `t`."""
        return pygame.Rect(self._at(t), self._picture.get_size()).clip(self._open)

    def draw(self, canvas: Canvas, t: float) -> None:
        """Draw it as it is at `t`."""
        strength = min(1.0, timing.share(t, self.start, self.end) / _LIFT)
        shown = self._picture if strength >= 1 else faded(self._picture, strength)
        with canvas.clipped(self._open):
            canvas.target.blit(shown, self._at(t), special_flags=FADED)

    def _at(self, t: float) -> tuple[int, int]:
        k = timing.gliding(timing.share(t, self.start, self.end))
        across, down = (
            round(timing.between(*ends, k)) for ends in zip(self._origin, self._goal, strict=True)
        )
        return across, down


def _copy_of(canvas: Canvas, slip: SlipView, widest: int) -> pygame.Surface:
    """The slip as it lies in the register, with the shadow of something lifted."""
    scale = canvas.scale
    strip = Panel(slip_strip(slip, is_brief=True), Skin(radius=12, shadow=True), pad=(0, 0))
    wide = min(widest, round(_WIDTH * scale.em))
    box = pygame.Rect(0, 0, wide, strip.height(scale, wide))
    page = Page()
    strip.place(page, scale, box)
    marks = tuple(item for item in page.items if isinstance(item, Mark))
    margin = scale.px(40)
    return picture_of(canvas, marks, box.inflate(2 * margin, 2 * margin))
