"""What all screens of a run share: the ways to ledger, reasons and menu."""

from __future__ import annotations

from game.ui.desk import Desk
from game.ui.intents import Back, GoHome, OpenLedger, OpenMenu
from game.ui.screen import Outcome, Push, Screen
from game.ui.widgets.slips import Explain, ShowSlip


class RunScreen(Screen):
    """A screen with a register beside it. Nothing can be chosen in its first moments, so that a
    double click meant for the screen before does not reach it.
    """

    guard = 0.4

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def act(self, intent: object, now: float) -> Outcome | None:
        match intent:
            case OpenLedger():
                return Push(self._desk.ledger())
            case ShowSlip(number):
                return Push(self._desk.ledger(number))
            case Explain(measure):
                return Push(self._desk.reason(measure))
            case OpenMenu() | Back():
                return Push(self._desk.menu())
        return None

    def resume(self, result: object) -> Outcome | None:
        match result:
            case GoHome():
                return self._desk.home()
            case OpenLedger():
                return Push(self._desk.ledger())
        return None
