"""The debrief: your year, every point, what is real, and what to talk about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.language import _
from game.ui.intents import Back, Intent, OpenLedger, Pick
from game.ui.layout import (
    AtMost,
    ByWidth,
    Column,
    Element,
    Fixed,
    Flow,
    Grid,
    Pad,
    Panel,
    Part,
    Row,
    Rule,
    Scroll,
    Skin,
    Spring,
    Text,
    Wide,
)
from game.ui.screen import Outcome, Pop
from game.ui.screens.ledger import Only, Open, ledger_list
from game.ui.screens.run_screen import RunScreen
from game.ui.theme import (
    BODY,
    CARD,
    HEADING,
    INK_2,
    LABEL,
    NIGHT,
    NIGHT_2,
    NOTE,
    SECTION,
    Scale,
)
from game.ui.usher import Usher
from game.ui.views.tone import Tone
from game.ui.widgets.buttons import button, tab
from game.ui.widgets.curve import Curve
from game.ui.widgets.gauge import Gauge
from game.ui.widgets.header import MAIN, MARGIN, is_roomy, plain_header
from game.ui.widgets.slips import ShowSlip, evidence_tag, measure_chip, slip_strip
from game.ui.widgets.sources import source_lines

if TYPE_CHECKING:
    from game.ui.views.debrief import ClaimView, DebriefView


class ShowTab(Intent):
    """Turn to one of the pages, counted from 1."""

    number: int


class Finish(Intent):
    """Back to the first screen."""


class DebriefScreen(RunScreen):
    """Pages through what a finished run has to say."""

    name = "debrief"

    def __init__(self, view: DebriefView, usher: Usher, tab: int = 1) -> None:
        super().__init__(usher)
        self._view = view
        self._tab = tab
        self._opened = 0
        self._only: Tone | None = None

    def first_focus(self) -> ShowTab:
        return ShowTab(self._tab)

    def build(self, scale: Scale) -> Element:
        view = self._view
        finish = Flow([button(_("Choose another life"), Finish(), key="5")])
        margin = MARGIN - 12
        header = plain_header(_("Debrief — {life}").format(life=view.title), view.run)
        if is_roomy(scale) and self._tab == 1:
            body = self._year_and_question(finish)
        else:
            whole = Column([self._tabs(), self._page_of_tab(), finish], gap=22)
            body = Scroll(MAIN, Pad(AtMost(whole, 62, 0.5), (12, 22, 12, 30)), bleed=10)
        return Column([header, Pad(body, (margin, 0, margin, 0))])

    def _year_and_question(self, finish: Element) -> Element:
        """The year as a sheet that scrolls inside, with the first question beside it."""
        skin = Skin(shadow=True, radius=22)
        year = Panel(Scroll(MAIN, _year(self._view), bleed=10), skin, pad=(36, 28))
        side = Wide(_talk_panel(self._view.prompts[:1]), 0.31, 16, 22)
        both = Row([Part(year, 1), side], gap=32, align=None)
        return Pad(Column([self._tabs(), both, finish], gap=22), (12, 26, 12, 24))

    def act(self, intent: object, now: float) -> Outcome | None:
        match intent:
            case ShowTab(number) | Pick(number) if number <= len(_tab_names()):
                self._turn_to(number)
            case Open(slip):
                self._opened = 0 if slip == self._opened else slip
                self.rebuild()
            case Only(tone):
                self._only = tone
                self.rebuild()
            case ShowSlip(number):
                self._opened = number
                self._turn_to(2)
                self.focus_on(Open(number))
            case OpenLedger():
                self._turn_to(2)
            case Finish() | Pick(5):
                return self._usher.home()
            case Back():
                return Pop()
            case _:
                return super().act(intent, now)
        return None

    def _turn_to(self, number: int) -> None:
        self._tab = number
        self.rebuild()
        self.focus_on(ShowTab(number))

    def _tabs(self) -> Element:
        names = enumerate(_tab_names(), 1)
        tabs = [tab(name, ShowTab(n), key=str(n), is_chosen=n == self._tab) for n, name in names]
        return Flow(tabs, gap=14, line_gap=10)

    def _page_of_tab(self) -> Element:
        match self._tab:
            case 1:
                return Panel(_year(self._view), Skin(radius=22), pad=(36, 28))
            case 2:
                return ledger_list(self._view.ledger, self._opened, self._only)
            case 3:
                return _real(self._view.claims)
            case _:
                return _talk_panel(self._view.prompts)


def _tab_names() -> tuple[str, ...]:
    return (_("Your year"), _("Every point"), _("What is real?"), _("Talk about it"))


def _year(view: DebriefView) -> Element:
    parts: list[Element] = [Text(view.summary, BODY)]
    if view.curve is not None:
        parts.append(Curve(view.curve, 250, 420))
    if view.gauge is not None:
        parts.append(Gauge(view.gauge))
    if view.moments:
        parts.append(Text(_("What moved the line"), SECTION))
        parts.append(Grid([slip_strip(slip) for slip in view.moments], 15, gap=12, most=2))
    if view.measures:
        parts.append(Text(_("What came and went"), SECTION))
        parts.append(Grid([measure_chip(m) for m in view.measures], 10, gap=12, most=3))
    return Column(parts, gap=16)


def _real(claims: tuple[ClaimView, ...]) -> Element:
    rows: list[Element] = []
    for claim in claims:
        if rows:
            rows.append(Rule())
        words = Column(
            [
                Text(claim.text, LABEL),
                *([Text(claim.note, NOTE, INK_2)] if claim.note else []),
                *([source_lines(claim.sources)] if claim.sources else []),
            ],
            gap=5,
        )
        tag = evidence_tag(claim.evidence)
        wide = Row([Fixed(Flow([tag]), 5.6), Part(words, 1)], gap=22)
        rows.append(ByWidth(24, wide, Column([Flow([tag]), words], gap=8)))
    return Panel(Column(rows, gap=16), Skin(radius=22), pad=(36, 28))


def _talk_panel(prompts: tuple[str, ...]) -> Element:
    """Questions for a conversation, light on dark."""
    parts: list[Element] = [Text(_("Talk about it"), HEADING, CARD)]
    parts.extend(Text(prompt, BODY, CARD) for prompt in prompts)
    parts.append(Spring())
    closing = _("There is no score for the answers.")
    parts.append(Text(closing, NOTE, NIGHT_2))
    return Panel(Column(parts, gap=22), Skin(fill=NIGHT, edge=None, radius=22), pad=(36, 30))
