"""A scene: picture, story, numbered choices, and the register beside it."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from game.ui.intents import Pick
from game.ui.layout import (
    AtMost,
    Column,
    Element,
    Panel,
    Part,
    Picture,
    Row,
    Skin,
    Spring,
    Text,
    Touch,
)
from game.ui.paragraph import Span, Words
from game.ui.screen import Outcome
from game.ui.screens.run_screen import RunScreen
from game.ui.theme import BODY, CHOICE, INK, INK_2, NOTE, SEAL, TITLE, Scale
from game.ui.usher import Usher
from game.ui.widgets.buttons import number_cap
from game.ui.widgets.frame import framed
from game.ui.widgets.header import is_roomy
from game.ui.widgets.slips import slip_strip

if TYPE_CHECKING:
    from game.ui.views.story import ChoiceView, SceneView

READABLE = 46
"""The longest line of story, in body-text sizes."""


class SceneScreen(RunScreen):
    """Shows a scene and takes one of its open choices."""

    name = "scene"

    def __init__(self, view: SceneView, usher: Usher) -> None:
        super().__init__(usher)
        self._view = view

    @property
    def title(self) -> str:
        """The title of the scene that is shown."""
        return self._view.title

    def first_focus(self) -> Hashable:
        numbers = (n for n, choice in enumerate(self._view.choices, 1) if choice.enabled)
        return Pick(next(numbers, 1))

    def build(self, scale: Scale) -> Element:
        view = self._view
        story = [
            Text(view.title, TITLE, balance=True),
            Column([Text(words, BODY) for words in view.story], gap=16),
            *(slip_strip(slip) for slip in view.arrivals),
        ]
        choices = [choice_card(number, c) for number, c in enumerate(view.choices, 1)]
        words = [
            AtMost(Column(story, gap=8), READABLE),
            Spring(20),
            Column(choices, gap=13),
        ]
        page = Column([scene_picture(scale, view.place), Spring(8, 16), *words])
        return framed(scale, view.header, page, view.register, terse=[Column(words)])

    def act(self, intent: object, now: float) -> Outcome | None:
        match intent:
            case Pick(number) if number <= len(self._view.choices):
                self.focus_on(intent)
                choice = self._view.choices[number - 1]
                return self._usher.decide(choice.id) if choice.enabled else None
        return super().act(intent, now)


def scene_picture(scale: Scale, place: str, most: float = 420) -> Element:
    """The illustration: it gives way to words, and stays a modest band in narrow windows."""
    return Picture(place, 100, most) if is_roomy(scale) else Picture(place, 260, 260)


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
    return (Span(choice.text), Span(f" · {choice.aside}", colour=INK_2))
