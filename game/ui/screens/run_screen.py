"""What all screens of a run share: the ways to ledger, reasons and menu."""

from __future__ import annotations

from game.ui.intents import AskClaims, Back, GoHome, OpenLedger, OpenMenu
from game.ui.screen import Outcome, Push, Screen
from game.ui.usher import Usher
from game.ui.widgets.slips import Explain, ShowSlip


class RunScreen(Screen):
    """A screen with a register beside it. Nothing can be chosen in its first moments, so that a
    double click meant for the screen before does not reach it.
    """

    guard = 0.4

    def __init__(self, usher: Usher) -> None:
        super().__init__()
        self._usher = usher

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
            case OpenMenu() | Back():
                return Push(self._usher.menu())
        return None

    def resume(self, result: object) -> Outcome | None:
        match result:
            case GoHome():
                return self._usher.home()
            case OpenLedger():
                return Push(self._usher.ledger())
        return None
