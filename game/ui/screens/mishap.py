"""When the game itself made a mistake: what happened, where it is written, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.language import _
from game.ui.intents import Back, Intent, Pick
from game.ui.layout import Element, Flow, Text
from game.ui.screen import Outcome, Quit, Restart, Screen
from game.ui.screens.notice import sheet
from game.ui.theme import BODY, HEADING, INK_2, NOTE, Scale
from game.ui.widgets.buttons import Weight, button

if TYPE_CHECKING:
    from game.ui.views.menu import NoticeView

GO_ON, BEGIN, CLOSE = 1, 2, 3
"""The ways out, as numbered on the screen."""


class WayOut(Intent):
    """One of the ways out."""

    number: int


class MishapScreen(Screen):
    """Offers the saved run, the first screen and the way out; each is made when it is chosen."""

    name = "mishap"
    _view: NoticeView
    guard = 0.4

    def __init__(
        self, view: NoticeView, saved: Callable[[], Screen], first: Callable[[], Screen]
    ) -> None:
        super().__init__()
        self._view = view
        self._saved = saved
        self._first = first

    def build(self, scale: Scale) -> Element:
        view = self._view
        ways = [
            button(_("Go on with the saved life"), WayOut(GO_ON), key="1", weight=Weight.STRONG),
            button(_("Back to the beginning"), WayOut(BEGIN), key="2"),
            button(_("Close the game"), WayOut(CLOSE), key="3"),
        ]
        parts: list[Element] = [Text(view.title, HEADING, balance=True)]
        parts.extend(Text(words, BODY) for words in view.text)
        parts.extend(Text(words, NOTE, INK_2) for words in view.details)
        return sheet([*parts, Flow(ways, gap=16, line_gap=10)])

    def act(self, intent: object, now: float) -> Outcome | None:
        match intent:
            case WayOut(number) | Pick(number) if number == GO_ON:
                return Restart(self._saved())
            case WayOut(number) | Pick(number) if number == BEGIN:
                return Restart(self._first())
            case Back():
                return Restart(self._first())
            case WayOut(number) | Pick(number) if number == CLOSE:
                return Quit()
        return None
