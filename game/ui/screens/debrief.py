"""The debrief: the pages of a finished run, and its report.

Owns which page is shown and what is opened on it; the pages are in modules of their own. While the
page about other lives is shown, more of them are lived between two pictures.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from game.language import _
from game.ui.intents import AskClaims, Back, Intent, KeepReport, OpenHistory, OpenLedger, Pick
from game.ui.keys import cap
from game.ui.layout import (
    AtMost,
    Column,
    Element,
    Flow,
    Pad,
    Panel,
    Part,
    Row,
    Scroll,
    Skin,
    Text,
    Wide,
)
from game.ui.screen import Outcome, Pop
from game.ui.screens.debrief_crowd import crowd
from game.ui.screens.debrief_elsewhere import OpenPlace, elsewhere
from game.ui.screens.debrief_pages import OnlyLabel, question_panel, real, talk_panel, year
from game.ui.screens.ledger import Only, Open, ledger_list
from game.ui.screens.run_screen import RunScreen
from game.ui.theme import INK_2, LABEL, Scale
from game.ui.usher import Usher
from game.ui.views.tone import Tone
from game.ui.widgets.buttons import button, tab
from game.ui.widgets.header import MAIN, MARGIN, is_roomy, plain_header
from game.ui.widgets.slips import ShowSlip

if TYPE_CHECKING:
    from game.ui.views.debrief import DebriefView

FIRST_LIVES = 60
"""Lives that are lived before the page about them is first shown: nobody notices the wait."""
SHOWN_AT = (150, 300, 500, 1_000)
"""At so many lives the page is set anew, and then at every thousand."""


class Tab(IntEnum):
    """The pages, in the order of their numbers."""

    YEAR = 1
    POINTS = 2
    CITIES = 3
    PERSONS = 4
    REAL = 5
    CROWD = 6
    TALK = 7


FINISH = len(Tab) + 1
"""The number that leads to the first screen."""


class ShowTab(Intent):
    """Turn to one of the pages, counted from 1."""

    number: int


class Finish(Intent):
    """Back to the first screen."""


class DebriefScreen(RunScreen):
    """Pages through what a finished run has to say."""

    name = "debrief"
    _view: DebriefView

    def __init__(self, view: DebriefView, usher: Usher, tab: int = Tab.YEAR) -> None:
        super().__init__(usher)
        self._view = view
        self._tab = Tab(tab)
        self._opened = 0
        self._place = ""
        self._only: Tone | None = None
        self._label = ""
        self._kept = ""

    def first_focus(self) -> ShowTab:
        return ShowTab(self._tab)

    def build(self, scale: Scale) -> Element:
        view = self._view
        margin = MARGIN - 12
        header = plain_header(_("Debrief — {life}").format(life=view.title), view.run)
        prompts = self._prompts() if is_roomy(scale) else ()
        if prompts:
            body = self._sheet_and_question(prompts)
        else:
            whole = Column([self._tabs(), self._page_of_tab(), self._foot()], gap=22)
            body = Scroll(MAIN, Pad(AtMost(whole, 62, 0.5), (12, 22, 12, 12)), bleed=10, foot=18)
        return Column([header, Pad(body, (margin, 0, margin, 0))])

    def _sheet_and_question(self, prompts: tuple[str, ...]) -> Element:
        """The page as a sheet that scrolls inside, with a question beside it."""
        skin = Skin(shadow=True, radius=22)
        sheet = Panel(Scroll(MAIN, self._sheet(), bleed=10), skin, pad=(36, 28))
        side = Wide(question_panel(prompts), 0.31, 16, 22)
        both = Row([Part(sheet, 1), side], gap=32, align=None)
        return Pad(Column([self._tabs(), both, self._foot()], gap=22), (12, 26, 12, 24))

    def _prompts(self) -> tuple[str, ...]:
        """The questions beside a page, the first one first of all; pages that need the whole width
        have none.
        """
        first, last = self._view.prompts[:3], self._view.prompts[:-4:-1]
        match self._tab:
            case Tab.YEAR:
                return first
            case Tab.CITIES:
                return (*self._view.look.questions_on_cities, *last)
            case Tab.PERSONS | Tab.CROWD:
                return last
            case _:
                return ()

    def _foot(self) -> Element:
        report = button(_("Save report"), KeepReport(), key=cap(KeepReport()))
        claims = button(_("True or false?"), AskClaims(), key=cap(AskClaims()))
        again = button(_("Play again from a choice"), OpenHistory(), key=cap(OpenHistory()))
        another = button(_("Choose another life"), Finish(), key=str(FINISH))
        kept = Text(self._kept, LABEL, INK_2) if self._kept else None
        return Column([kept, Flow([again, report, claims, another], gap=16, line_gap=10)], gap=10)

    def act(self, intent: object, now: float) -> Outcome | None:
        match intent:
            case ShowTab(number) | Pick(number) if number <= len(Tab):
                self._turn_to(Tab(number))
            case Open(slip):
                self._opened = 0 if slip == self._opened else slip
                self.rebuild()
            case OpenPlace(place):
                self._place = "" if place == self._place else place
                self.rebuild()
            case Only(tone):
                self._only = tone
                self.rebuild()
            case OnlyLabel(label):
                self._label = label
                self.rebuild()
            case ShowSlip(number):
                self._opened = number
                self._turn_to(Tab.POINTS)
                self.focus_on(Open(number))
            case OpenLedger():
                self._turn_to(Tab.POINTS)
            case KeepReport():
                self._kept = self._usher.keep_report()
                self.rebuild()
                self.focus_on(KeepReport())  # what came of it stands above the button
            case Finish() | Pick(8):
                return self._usher.home()
            case Back():
                return Pop()
            case _:
                return super().act(intent, now)
        return None

    def is_busy(self) -> bool:
        return self._tab is Tab.CROWD and not self._view.look.crowd.is_whole

    def labour(self) -> None:
        others = self._view.look.crowd
        before = others.lives
        others.grow(2)
        if _is_worth_showing(before, others.lives):
            self.rebuild()

    def _turn_to(self, page: Tab) -> None:
        self._tab = page
        self.rebuild()
        self.focus_on(ShowTab(page))

    def _tabs(self) -> Element:
        names = zip(Tab, _tab_names(), strict=True)
        tabs = [
            tab(name, ShowTab(n), key=str(int(n)), is_chosen=n is self._tab) for n, name in names
        ]
        return Flow(tabs, gap=14, line_gap=10)

    def _page_of_tab(self) -> Element:
        match self._tab:
            case Tab.POINTS:
                return ledger_list(self._view.ledger, self._opened, self._only)
            case Tab.REAL:
                return real(self._view.claims, self._view.look.known, self._label)
            case Tab.TALK:
                return talk_panel(self._view.look.questions)
            case _:
                return Panel(self._sheet(), Skin(radius=22), pad=(36, 28))

    def _sheet(self) -> Element:
        """What stands on the paper of a page."""
        look = self._view.look
        match self._tab:
            case Tab.CITIES:
                return elsewhere(
                    look.cities,
                    self._place,
                    remark=_(
                        "Your decisions, played again under other rules. Where a choice did not "
                        "exist or was locked, the first open one was taken. Open a row to see why."
                    ),
                    nothing=_("This life knows no other rules yet."),
                )
            case Tab.PERSONS:
                return elsewhere(
                    look.persons,
                    self._place,
                    remark=_(
                        "Your decisions, made by somebody who starts with other means. Open a row "
                        "to see what that changed."
                    ),
                    nothing=_("Nobody else lives this life yet."),
                )
            case Tab.CROWD:
                look.crowd.grow(max(0, FIRST_LIVES - look.crowd.lives))
                return crowd(look.crowd.compare())
            case _:
                return year(self._view)


def _is_worth_showing(before: int, lives: int) -> bool:
    """Whether a mark was passed at which the page is set anew."""
    return before // 1_000 != lives // 1_000 or any(before < mark <= lives for mark in SHOWN_AT)


def _tab_names() -> tuple[str, ...]:
    return (
        _("Your year"),
        _("Every point"),
        _("Other cities"),
        _("Other person"),
        _("What is real?"),
        _("10,000 lives"),
        _("Talk about it"),
    )
