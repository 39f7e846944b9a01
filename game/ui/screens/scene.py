"""A scene: picture, story, numbered choices, and the register beside it."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Protocol

from game.ui.intents import Back, OpenLedger, OpenMenu, Pick
from game.ui.layout import Column, Element, Panel, Part, Picture, Row, Skin, Spring, Text, Touch
from game.ui.paragraph import Span, Words
from game.ui.screen import Outcome, Push, Screen
from game.ui.theme import BODY, CHOICE, INK, INK_2, NOTE, SEAL, TITLE, Scale
from game.ui.views.story import ChoiceView, SceneView
from game.ui.widgets.buttons import number_cap
from game.ui.widgets.frame import framed
from game.ui.widgets.header import is_roomy
from game.ui.widgets.slips import Explain, ShowSlip, slip_strip

GUARD_SECONDS = 0.4


class SceneDesk(Protocol):
    """What a scene can lead to."""

    def decide(self, choice: str) -> Outcome: ...
    def ledger(self, slip: int = 0) -> Screen: ...
    def reason(self, measure: str) -> Screen: ...
    def menu(self) -> Screen: ...
    def resumed(self, result: object) -> Outcome | None: ...


class SceneScreen(Screen):
    """Shows a scene and takes one of its open choices."""

    name = "scene"
    guard = GUARD_SECONDS

    def __init__(self, view: SceneView, desk: SceneDesk) -> None:
        super().__init__()
        self._view = view
        self._desk = desk

    def first_focus(self) -> Hashable:
        numbers = (n for n, choice in enumerate(self._view.choices, 1) if choice.enabled)
        return Pick(next(numbers, 1))

    def build(self, scale: Scale) -> Element:
        view = self._view
        picture = (
            Picture(view.place, 150, 420) if is_roomy(scale) else Picture(view.place, 260, 260)
        )
        story: list[Element] = [Text(view.title, TITLE, balance=True)]
        story.append(Column([Text(words, BODY) for words in view.story], gap=16))
        story.extend(slip_strip(slip) for slip in view.arrivals)
        choices = [choice_card(number, c) for number, c in enumerate(view.choices, 1)]
        page = Column(
            [picture, Spring(8, 16), Column(story, gap=8), Spring(20), Column(choices, gap=13)]
        )
        return framed(scale, view.header, page, view.register)

    def act(self, intent: object, now: float) -> Outcome | None:
        match intent:
            case Pick(number) if number <= len(self._view.choices):
                choice = self._view.choices[number - 1]
                self.focus_on(intent)
                return self._desk.decide(choice.id) if choice.enabled else None
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


def choice_card(number: int, choice: ChoiceView) -> Element:
    """A choice with its number; a locked one is dashed and says why."""
    colour = INK if choice.enabled else INK_2
    words: list[Element] = [Text(_sentence(choice), CHOICE, colour)]
    if choice.why:
        words.append(Text(choice.why, NOTE, SEAL))
    cap = number_cap(str(number), enabled=choice.enabled)
    skin = Skin(radius=16) if choice.enabled else Skin(fill=None, radius=16, dashed=True)
    row = Row([cap, Part(Column(words), 1)], gap=22, align=0.5)
    return Touch(Panel(row, skin, pad=(24, 14)), Pick(number), 16)


def _sentence(choice: ChoiceView) -> Words:
    if not choice.aside:
        return choice.text
    return (Span(choice.text), Span(f"  ·  {choice.aside}", colour=INK_2))
