"""A calm page that says what is the matter and what can be done; and the question of consent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.language import _
from game.ui.intents import Back, Intent, Pick
from game.ui.layout import (
    Column,
    Element,
    Flow,
    Pad,
    Panel,
    Part,
    Row,
    Scroll,
    Skin,
    Spring,
    Text,
    Wide,
)
from game.ui.screen import Outcome, Pop, Screen
from game.ui.theme import BODY, HEADING, INK_2, NOTE, Scale
from game.ui.widgets.buttons import Weight, button
from game.ui.widgets.header import MAIN

if TYPE_CHECKING:
    from game.ui.views.menu import NoticeView
    from game.ui.views.story import ConsentView


class Answer(Intent):
    """Yes or no."""

    agrees: bool


class NoticeScreen(Screen):
    """Tells something, waits for one key, and goes on to where `then` leads."""

    name = "notice"
    _view: NoticeView
    guard = 0.4
    onward = Answer(True)

    def __init__(self, view: NoticeView, then: Outcome | None = None) -> None:
        super().__init__()
        self._view = view
        self._then = then or Pop()

    def build(self, scale: Scale) -> Element:
        view = self._view
        parts: list[Element] = [Text(view.title, HEADING, balance=True)]
        parts.extend(Text(words, BODY) for words in view.text)
        parts.extend(Text(words, NOTE, INK_2) for words in view.details)
        label = view.confirm or _("Go on")
        parts.append(Flow([button(label, Answer(True), key=_("Enter"), weight=Weight.STRONG)]))
        return sheet(parts)

    def act(self, intent: object, now: float) -> Outcome | None:
        return self._then if isinstance(intent, Answer | Back) else None


def notice(title: str, text: tuple[str, ...], then: Outcome | None = None) -> NoticeScreen:
    """A page that says something, and goes on to `then` or back."""
    from game.ui.views.menu import NoticeView

    return NoticeScreen(NoticeView(title=title, text=text), then)


class ConsentScreen(Screen):
    """Asks whether a file may be opened. Its result is True, False, or None for going back."""

    name = "consent"
    guard = 0.4
    _view: ConsentView

    def __init__(self, view: ConsentView) -> None:
        super().__init__()
        self._view = view

    def build(self, scale: Scale) -> Element:
        view = self._view
        buttons = [
            button(view.agree, Answer(True), key="1", weight=Weight.STRONG),
            button(view.decline, Answer(False), key="2", weight=Weight.STRONG),
        ]
        parts: list[Element] = [Text(view.title, HEADING, balance=True)]
        parts.extend(Text(words, BODY) for words in view.text)
        parts.append(Flow(buttons, gap=20, line_gap=12))
        return sheet(parts)

    def act(self, intent: object, now: float) -> Outcome | None:
        match intent:
            case Answer(agrees):
                return Pop(agrees)
            case Pick(1):
                return Pop(True)
            case Pick(2):
                return Pop(False)
            case Back():
                return Pop()
        return None


def sheet(parts: list[Element]) -> Element:
    """A single sheet of paper in the middle of the window."""
    paper = Panel(Column(parts, gap=22), Skin(shadow=True, radius=22), pad=(56, 48))
    middle = Row([Part(Spring(), 1), Wide(paper, 0.62, 18, 40), Part(Spring(), 1)])
    page = Column([Spring(24), middle, Spring(12)])
    return Pad(Scroll(MAIN, page, foot=18), (24, 0, 24, 0))
