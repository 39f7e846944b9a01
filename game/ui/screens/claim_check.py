"""True or false? One statement after the other, each answered with how sure one is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.language import _
from game.ui.intents import Back, Intent, Pick
from game.ui.layout import (
    AtMost,
    ByWidth,
    Column,
    Element,
    Fixed,
    Flow,
    Pad,
    Panel,
    Part,
    Row,
    Rule,
    Said,
    Scroll,
    Skin,
    Spring,
    Text,
)
from game.ui.screen import Outcome, Pop, Screen
from game.ui.theme import BODY, HEADING, INK_2, LABEL, LABEL_BOLD, NOTE, Scale
from game.ui.widgets.buttons import Weight, button
from game.ui.widgets.header import MAIN, plain_header
from game.ui.widgets.slips import evidence_tag

if TYPE_CHECKING:
    from game.ui.views.claims import AskedView, Questioner, SayingView


class Say(Intent):
    """Answer the statement that is shown."""

    says_true: bool
    sureness: int


class Leave(Intent):
    """Back to where one came from."""


class ClaimCheckScreen(Screen):
    """Asks until nothing is left to ask, then tells what came of it. Leaving loses nothing."""

    name = "claims"
    guard = 0.4

    def __init__(self, questioner: Questioner) -> None:
        super().__init__()
        self._questioner = questioner

    def first_focus(self) -> Leave | None:
        return None if self._questioner.view().text else Leave()

    def build(self, scale: Scale) -> Element:
        view = self._questioner.view()
        parts = _question(view) if view.text else _outcome(view)
        paper = Panel(Column(parts, gap=18), Skin(shadow=True, radius=22), pad=(45, 34))
        page = Pad(Column([Spring(0, 110), AtMost(paper, 46, 0.5), Spring()]), (12, 24, 12, 12))
        body = Pad(Scroll(MAIN, page, bleed=12, foot=24), (36, 0, 36, 0))
        return Column([plain_header(_("True or false?"), view.place), body])

    def act(self, intent: object, now: float) -> Outcome | None:
        view = self._questioner.view()
        match intent:
            case Back() | Leave():
                return Pop()
            case Say(says_true, sureness) if view.text:
                self._say(says_true, sureness, now)
            case Pick(number) if view.text and number <= 2 * len(view.sureness):
                says_false, sureness = divmod(number - 1, len(view.sureness))
                self._say(not says_false, sureness, now)
        return None

    def _say(self, says_true: bool, sureness: int, now: float) -> None:
        self._questioner.answer(says_true=says_true, sureness=sureness)
        self.rebuild()
        self.open(now)


def _question(view: AskedView) -> list[Element]:
    remark = _("You need not do this; Esc leaves. Nobody keeps the answers.")
    return [
        Text(remark, NOTE, INK_2),
        Text(view.text, HEADING, balance=True),
        Spring(6, 12),
        *_answers(_("It is true"), view.sureness, says_true=True, first=1),
        *_answers(_("It is false"), view.sureness, says_true=False, first=len(view.sureness) + 1),
    ]


def _answers(
    title: str, sureness: Sequence[str], *, says_true: bool, first: int
) -> tuple[Element, ...]:
    """One button for each degree of being sure."""
    buttons = [
        Said(
            button(label, Say(says_true, place), key=str(first + place)),
            _("{name}: {text}").format(name=title, text=label),
        )
        for place, label in enumerate(sureness)
    ]
    return (Text(title, LABEL_BOLD), Flow(buttons, gap=14, line_gap=10))


def _outcome(view: AskedView) -> list[Element]:
    parts: list[Element] = [Text(line, BODY) for line in (view.closing, *view.summary) if line]
    for saying in view.sayings:
        parts += [Rule(), _told(saying)]
    parts.append(Flow([button(_("Go on"), Leave(), key=_("Enter"), weight=Weight.STRONG)]))
    return parts


def _told(saying: SayingView) -> Element:
    words = Column(
        [
            Text(saying.text, LABEL),
            Text(saying.said, NOTE, INK_2) if saying.said else None,
            Text(saying.because, NOTE),
        ],
        gap=4,
    )
    verdict = Column([Text(saying.verdict, LABEL_BOLD), Flow([evidence_tag(saying.evidence)])], 4)
    wide = Row([Fixed(verdict, 5.8), Part(words, 1)], gap=22)
    return ByWidth(24, wide, Column([verdict, words], gap=8))
