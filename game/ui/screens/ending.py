"""How a life closes: the whole person, not a result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from game.language import _
from game.ui.intents import Back, OpenLedger, OpenMenu
from game.ui.layout import Column, Element, Flow, Picture, Spring, Text
from game.ui.screen import Outcome, Push, Screen
from game.ui.theme import BODY, INK_2, LABEL, TITLE, Scale
from game.ui.views.story import EndingView
from game.ui.widgets.buttons import Weight, button
from game.ui.widgets.frame import framed
from game.ui.widgets.header import is_roomy
from game.ui.widgets.slips import Explain, ShowSlip


@dataclass(frozen=True, slots=True)
class LookBack:
    """On to the debrief."""


class EndingDesk(Protocol):
    """What an ending can lead to."""

    def debrief(self) -> Outcome: ...
    def ledger(self, slip: int = 0) -> Screen: ...
    def reason(self, measure: str) -> Screen: ...
    def menu(self) -> Screen: ...
    def resumed(self, result: object) -> Outcome | None: ...


class EndingScreen(Screen):
    """Tells the ending and leads to the debrief."""

    name = "ending"
    guard = 0.4

    def __init__(self, view: EndingView, desk: EndingDesk) -> None:
        super().__init__()
        self._view = view
        self._desk = desk

    def first_focus(self) -> LookBack:
        return LookBack()

    def build(self, scale: Scale) -> Element:
        view = self._view
        least, most = (190, 470) if is_roomy(scale) else (260, 260)
        look = button(_("Look back on it"), LookBack(), key=_("Enter"), weight=Weight.PRIMARY)
        parts: list[Element] = [
            Picture(view.place, least, most),
            Text(_("How it ends"), LABEL, INK_2),
            Text(view.title, TITLE, balance=True),
            Column([Text(words, BODY) for words in view.story], gap=16),
            Spring(16),
            Flow([look]),
        ]
        return framed(scale, view.header, Column(parts, gap=10), view.register)

    def act(self, intent: object, now: float) -> Outcome | None:
        match intent:
            case LookBack():
                return self._desk.debrief()
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
        return self._desk.resumed(result)
