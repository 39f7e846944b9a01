"""Every screen with something in it, and an usher who only writes down what was asked for."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pygame

from game.ui import fonts
from game.ui.canvas import Canvas
from game.ui.screen import Outcome, Pop, Push, Replace, Screen
from game.ui.screens.choose import ChooseScreen
from game.ui.screens.claim_check import ClaimCheckScreen
from game.ui.screens.consequence import ConsequenceScreen
from game.ui.screens.debrief import DebriefScreen, Tab
from game.ui.screens.ending import EndingScreen
from game.ui.screens.history import HistoryScreen
from game.ui.screens.ledger import LedgerScreen
from game.ui.screens.notice import ConsentScreen, NoticeScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.reason import ReasonScreen
from game.ui.screens.saved import SavedScreen
from game.ui.screens.scene import SceneScreen
from game.ui.screens.sources import SourcesScreen
from game.ui.screens.title import TitleScreen
from game.ui.theme import Scale
from game.ui.usher import Wish
from game.ui.views.menu import SavedView
from tests.ui import fixtures


@dataclass
class Ledgerman:
    """An usher and greeter who leads nowhere new and keeps a list of what was wanted."""

    asked: list[str] = field(default_factory=list)

    def decide(self, choice: str) -> Outcome:
        return self._went(f"decide {choice}")

    def go_on(self) -> Outcome:
        return self._went("go on")

    def take_back(self) -> Outcome:
        return self._went("take back")

    def look_back(self) -> Outcome:
        return self._went("look back")

    def claims(self) -> Screen:
        self.asked.append("claims")
        return ClaimCheckScreen(fixtures.CLAIMS)

    def keep_report(self) -> str:
        self.asked.append("keep report")
        return "The report is in /home/li/Documents/A Thousand Points/first-year-4711.html"

    def history(self) -> Screen:
        self.asked.append("history")
        return HistoryScreen(fixtures.HISTORY, self)

    def play_from(self, decisions: int) -> Outcome:
        return self._went(f"play from {decisions}")

    def sources(self) -> Screen:
        self.asked.append("sources")
        return SourcesScreen(fixtures.EVERYTHING)

    def home(self) -> Outcome:
        return self._went("home")

    def begin(self, wish: Wish) -> Outcome:
        words = (wish.life, wish.rulebook, wish.person, "record" if wish.for_record else "")
        return self._went(" ".join(word for word in ("begin", *words) if word))

    def take_up(self, run: str) -> Outcome:
        return self._went(f"take up {run}")

    def lives(self, intent: object) -> Outcome:
        return self._went(f"lives {intent}")

    def about(self) -> Screen:
        self.asked.append("about")
        return NoticeScreen(fixtures.NOTICE)

    def saved_lives(self) -> Screen:
        self.asked.append("saved lives")
        return SavedScreen(self)

    def saved(self) -> tuple[SavedView, ...]:
        return fixtures.SAVED

    def delete(self, run: str) -> str:
        self.asked.append(f"delete {run}")
        return ""

    def answered(self, agrees: bool) -> Outcome:
        return self._went(f"answered {agrees}")

    def ledger(self, slip: int = 0) -> Screen:
        self.asked.append(f"ledger {slip}")
        return LedgerScreen(fixtures.LEDGER, slip)

    def reason(self, measure: str) -> Screen:
        self.asked.append(f"reason {measure}")
        return ReasonScreen(fixtures.REASON)

    def menu(self) -> Screen:
        self.asked.append("menu")
        return PauseScreen(in_run=True)

    def _went(self, where: str) -> Outcome:
        self.asked.append(where)
        return Replace(NoticeScreen(fixtures.NOTICE))


def _with(make: Callable[..., Screen], *words: object) -> Callable[[], Screen]:
    return lambda: make(*words)


def read_to_the_end(screen: SourcesScreen) -> SourcesScreen:
    """The screen after it has read everything."""
    while screen.is_busy():
        screen.labour()
    return screen


USHER = Ledgerman()

ALL: dict[str, Callable[[], Screen]] = {
    "title": _with(TitleScreen, fixtures.TITLE, USHER),
    "title, saved": _with(TitleScreen, fixtures.TITLE_SAVED, USHER),
    "choose one": _with(ChooseScreen, fixtures.ONE_LIFE, USHER),
    "choose two": _with(ChooseScreen, fixtures.TWO_LIVES, USHER),
    "choose nine": _with(ChooseScreen, fixtures.NINE_LIVES, USHER),
    "choose six": _with(ChooseScreen, fixtures.SIX_LIVES, USHER),
    "scene": _with(SceneScreen, fixtures.SCENE, USHER),
    "scene, crowded": _with(SceneScreen, fixtures.CROWDED, USHER),
    "scene, listed": _with(SceneScreen, fixtures.LISTED, USHER),
    "scene, both sides": _with(SceneScreen, fixtures.BOTH_SIDES, USHER),
    "scene, overfull": _with(SceneScreen, fixtures.OVERFULL, USHER),
    "scene, no file": _with(SceneScreen, fixtures.WITHOUT_FILE, USHER),
    "scene, grade only": _with(SceneScreen, fixtures.GRADE_ONLY, USHER),
    "consequence": _with(ConsequenceScreen, fixtures.CONSEQUENCE, USHER),
    "consequence, long": _with(ConsequenceScreen, fixtures.MEANWHILE, USHER),
    "ledger": _with(LedgerScreen, fixtures.LEDGER),
    "reason": _with(ReasonScreen, fixtures.REASON),
    "saved": _with(SavedScreen, USHER),
    "history": _with(HistoryScreen, fixtures.HISTORY, USHER),
    "sources, reading": _with(SourcesScreen, fixtures.EVERYTHING),
    "sources": lambda: read_to_the_end(SourcesScreen(fixtures.EVERYTHING)),
    "pause": lambda: PauseScreen(in_run=True),
    "ending": _with(EndingScreen, fixtures.ENDING, USHER),
    "debrief, year": _with(DebriefScreen, fixtures.DEBRIEF, USHER, 1),
    "debrief, points": _with(DebriefScreen, fixtures.DEBRIEF, USHER, 2),
    **{
        f"debrief, {page.name.lower()}": _with(DebriefScreen, fixtures.DEBRIEF, USHER, page)
        for page in Tab
        if page > Tab.POINTS
    },
    "claims": _with(ClaimCheckScreen, fixtures.CLAIMS),
    "claims, answered": _with(ClaimCheckScreen, fixtures.CLAIMS_ANSWERED),
    "notice": _with(NoticeScreen, fixtures.NOTICE),
    "consent": _with(ConsentScreen, fixtures.CONSENT),
}


def laid_out(screen: Screen, width: int = 1920, height: int = 1080, text_size: int = 100) -> Screen:
    """The screen after it was opened at second 0 and drawn once."""
    pygame.font.init()
    fonts.forget()
    screen.open(0.0)
    screen.draw(Canvas(pygame.Surface((width, height)), Scale(width, height, text_size)))
    return screen


__all__ = ["ALL", "Ledgerman", "Pop", "Push", "laid_out"]
