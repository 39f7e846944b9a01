"""What came of a choice: the story, the slips, what nobody recorded, what changed, meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from game.language import _
from game.ui.intents import Back, OpenLedger, OpenMenu
from game.ui.layout import Column, Element, Flow, Grid, Panel, Skin, Spring, Text
from game.ui.paragraph import Span
from game.ui.screen import Outcome, Push, Screen
from game.ui.theme import BODY, INK, INK_2, LABEL, NOTE_BOLD, SECTION, Scale
from game.ui.views.story import ChangeView, ChapterView, ConsequenceView
from game.ui.widgets.buttons import Weight, button
from game.ui.widgets.frame import framed
from game.ui.widgets.slips import Explain, ShowSlip, change_card, slip_card


@dataclass(frozen=True, slots=True)
class GoOn:
    """On to the next scene."""


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Undo the choice (practice mode)."""


class ConsequenceDesk(Protocol):
    """What a consequence can lead to."""

    def go_on(self) -> Outcome: ...
    def take_back(self) -> Outcome: ...
    def ledger(self, slip: int = 0) -> Screen: ...
    def reason(self, measure: str) -> Screen: ...
    def menu(self) -> Screen: ...
    def resumed(self, result: object) -> Outcome | None: ...


class ConsequenceScreen(Screen):
    """Shows everything a step brought, in the order it happened."""

    name = "consequence"
    guard = 0.4

    def __init__(self, view: ConsequenceView, desk: ConsequenceDesk) -> None:
        super().__init__()
        self._view = view
        self._desk = desk

    def first_focus(self) -> GoOn:
        return GoOn()

    def build(self, scale: Scale) -> Element:
        view = self._view
        chose = Text((Span(_("You chose: "), colour=INK_2), Span(view.chose, bold=True)), LABEL)
        parts: list[Element] = [chose]
        parts.extend(Text(words, BODY) for words in view.story)
        parts.extend(slip_card(slip) for slip in view.slips)
        if view.changes:
            parts.append(_changed(view.changes))
        if view.meanwhile:
            parts.append(Text(_("Meanwhile"), SECTION))
            parts.extend(_chapter(chapter) for chapter in view.meanwhile)
        parts.extend([Spring(14), self._buttons()])
        paper = Panel(Column(parts, gap=18), Skin(shadow=True, radius=22), pad=(45, 38))
        return framed(scale, view.header, paper, view.register, hot=True)

    def act(self, intent: object, now: float) -> Outcome | None:
        match intent:
            case GoOn():
                return self._desk.go_on()
            case TakeBack() if self._view.can_take_back:
                return self._desk.take_back()
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

    def _buttons(self) -> Element:
        buttons = [button(_("Continue"), GoOn(), key=_("Enter"), weight=Weight.STRONG)]
        if self._view.can_take_back:
            buttons.append(button(_("Take it back"), TakeBack()))
        return Flow(buttons, gap=20, line_gap=12)


def _changed(changes: tuple[ChangeView, ...]) -> Element:
    cards = Grid([change_card(change) for change in changes], 13, gap=14, most=2)
    return Column([Text(_("What changed"), SECTION), cards], gap=12)


def _chapter(chapter: ChapterView) -> Element:
    """A dated piece of what happened between two scenes."""
    parts: list[Element] = [
        Flow([Text(chapter.date, NOTE_BOLD, INK_2), Text(chapter.title, LABEL, INK)], gap=16)
    ]
    if chapter.text:
        parts.append(Text(chapter.text, LABEL))
    parts.extend(slip_card(slip) for slip in chapter.slips)
    if chapter.changes:
        parts.append(Grid([change_card(change) for change in chapter.changes], 13, 14, most=2))
    return Column(parts, gap=10)
