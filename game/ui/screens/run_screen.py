"""What all screens of a run share: the ways to ledger, reasons and menu."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from game.ui.canvas import Canvas
from game.ui.intents import (
    AskClaims,
    Back,
    GoHome,
    OpenHistory,
    OpenLedger,
    OpenMenu,
    OpenSources,
)
from game.ui.screen import Outcome, Push, Screen
from game.ui.usher import Usher
from game.ui.widgets.slips import Explain, ShowSlip

if TYPE_CHECKING:
    from game.ui.motion.playing import Motion
    from game.ui.page import Page
    from game.ui.theme import Scale
    from game.ui.views.motion import Change
    from game.ui.views.register import RegisterView


class RunScreen(Screen):
    """A screen with a register beside it. Nothing can be chosen in its first moments, so that a
    double click meant for the screen before does not reach it.
    """

    guard = 0.4
    tells = (ShowSlip, Explain)

    def __init__(self, usher: Usher) -> None:
        super().__init__()
        self._usher = usher

    @property
    def leaf(self) -> int:
        return 2 * int(self._view.header.done)

    @property
    def changes(self) -> Sequence[Change]:
        return () if self._view.motion is None else self._view.motion.changes

    def motion(self, canvas: Canvas) -> Motion | None:
        moved = self._view.motion
        if moved is None:
            return None
        from game.ui.motion.cuts import Sheet
        from game.ui.motion.filing import Filing

        after = Sheet(self.page(canvas.scale), self._reader.offsets)
        before = Sheet(self._page_with(canvas.scale, moved.before), self._reader.offsets)
        return Filing(canvas, before, after, moved.changes, self._reader.target)

    def _page_with(self, scale: Scale, register: RegisterView) -> Page:
        """The page as it would be with another register."""
        shown, self._view = self._view, replace(self._view, register=register)
        try:
            return self.laid_out(scale)
        finally:
            self._view = shown

    def act(self, intent: object, now: float) -> Outcome | None:
        match intent:
            case OpenLedger():
                return Push(self._usher.ledger())
            case ShowSlip(number):
                return Push(self._usher.ledger(number))
            case Explain(measure):
                return Push(self._usher.reason(measure))
            case AskClaims():
                return Push(self._usher.claims())
            case OpenHistory():
                return Push(self._usher.history())
            case OpenSources():
                return Push(self._usher.sources())
            case OpenMenu() | Back():
                return Push(self._usher.menu())
        return None

    def resume(self, result: object) -> Outcome | None:
        """The pause may ask for another page."""
        return self._usher.home() if result == GoHome() else self.act(result, 0.0)
