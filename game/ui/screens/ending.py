"""How a life closes: the whole person, not a result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.language import _
from game.ui.intents import Intent
from game.ui.layout import AtMost, Column, Element, Flow, Spring, Text
from game.ui.screen import Outcome
from game.ui.screens.run_screen import RunScreen
from game.ui.screens.scene import READABLE, scene_picture
from game.ui.theme import BODY, INK_2, LABEL, TITLE, Scale
from game.ui.usher import Usher
from game.ui.widgets.buttons import Weight, button
from game.ui.widgets.frame import framed

if TYPE_CHECKING:
    from game.ui.views.story import EndingView


class LookBack(Intent):
    """On to the debrief."""


class EndingScreen(RunScreen):
    """Tells the ending and leads to the debrief."""

    name = "ending"
    onward = LookBack()
    turns = True
    _view: EndingView

    def __init__(self, view: EndingView, usher: Usher) -> None:
        super().__init__(usher)
        self._view = view

    @property
    def leaf(self) -> int:
        return super().leaf + 2

    def first_focus(self) -> LookBack:
        return LookBack()

    @property
    def place(self) -> str:
        place: str = self._view.place
        return place

    def build(self, scale: Scale) -> Element:
        view = self._view
        story = [
            Text(_("How it ends"), LABEL, INK_2),
            Text(view.title, TITLE, balance=True),
            Column([Text(words, BODY) for words in view.story], gap=16),
        ]
        look = button(_("Look back on it"), LookBack(), key=_("Enter"), weight=Weight.PRIMARY)
        page = Column(
            [
                scene_picture(scale, view.place, 620),
                Spring(8, 16),
                AtMost(Column(story, gap=4), READABLE),
                Spring(24),
                Flow([look]),
            ]
        )
        return framed(scale, view.header, page, view.register)

    def act(self, intent: object, now: float) -> Outcome | None:
        if isinstance(intent, LookBack):
            return self._usher.look_back()
        return super().act(intent, now)
