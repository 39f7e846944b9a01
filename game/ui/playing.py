"""From the first screen through a life to its debrief: who is asked when a screen wants something.

Owns the order of screens. It holds the desk and the session, has view models made of them and
hands both to screens. Must not know how anything is drawn. Screens are imported when they are
first needed, so that the first picture waits only for its own.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from game.content.shelf import Shelf, read_shelf
from game.language import _, current_language, set_language
from game.ui.intents import Begin
from game.ui.screen import Outcome, Push, Replace, Restart, Screen
from game.ui.usher import Wish

if TYPE_CHECKING:
    from game.content.library import Inspect as Inspect
    from game.content.library import Library
    from game.debrief.claim_check import ClaimCheck
    from game.debrief.look_back import LookBack
    from game.engine.game import Game
    from game.saves.store import Found
    from game.session.desk import Desk
    from game.session.run import Session
    from game.ui.views.debrief import DebriefView
    from game.ui.views.file import LedgerView, ReasonView
    from game.ui.views.history import HistoryView
    from game.ui.views.menu import MenuView, TitleView
    from game.ui.views.story import ConsentView


S = TypeVar("S", bound=Screen)
V = TypeVar("V")

SEEDS = 1_000_000
"""Seeds that nobody chose are short enough to be read aloud."""


class FrontDoor:
    """Leads from the first screen into a life (a `Greeter`).

    `folders` hold lives beside the shipped ones, `saves` the saved runs; neither is read before it
    is needed. Without a `seed` every run draws its own. `inspect` looks at lives before they are
    played, as the library does.
    """

    def __init__(
        self,
        shelf: Shelf,
        *,
        folders: tuple[Path, ...],
        saves: Path,
        seed: int | None = None,
        for_record: bool = False,
        inspect: Inspect | None = None,
    ) -> None:
        self._shelf = shelf
        self._folders = folders
        self._saves = saves
        self._seed = seed
        self._inspect = inspect
        self._wish = Wish(for_record=for_record)
        self._asked: Game | None = None
        self.played: LifePlayed | None = None

    def speak(self, code: str) -> None:
        """Go over to another language: the shelf, the files and the run under way."""
        set_language(code)
        self._shelf = read_shelf(*self._folders, language=current_language())
        if "desk" in self.__dict__:
            self.desk.change_language(self.played.session if self.played else None)
            if self._asked is not None:
                asked = self._asked
                self._asked = self.desk.game(asked.scenario.id, asked.rulebook.id)
        if "claim_check" in self.__dict__:
            self.claim_check.retell(self.desk.sayings)

    @cached_property
    def desk(self) -> Desk:
        """The lives and the saved runs, opened when the first one is wanted."""
        from game.content.library import open_library
        from game.saves.store import SaveStore
        from game.session.desk import Desk

        def reopened() -> Library:
            code = current_language()
            if self._inspect:
                return open_library(*self._folders, inspect=self._inspect, language=code)
            return open_library(*self._folders, language=code)

        return Desk(reopened(), SaveStore(self._saves), reopened=reopened)

    @cached_property
    def claim_check(self) -> ClaimCheck:
        """What was answered since the window opened; nothing of it is kept."""
        from game.debrief.claim_check import ClaimCheck

        return ClaimCheck(self.desk.sayings)

    def claims(self, *, is_after: bool = False) -> Screen:
        """True or false? The set before a life, or the one after it."""
        from game.ui.screens.claim_check import ClaimCheckScreen
        from game.ui.view_models.claims import ClaimRound

        return ClaimCheckScreen(ClaimRound(self.claim_check, is_after=is_after))

    def first_screen(self, rulebook: str = "") -> Screen:
        """The choice of a life, with what was wished for last chosen where it fits, or these
        rules; a notice if there is no life that can be played.
        """
        from game.ui.screens.choose import ChooseScreen
        from game.ui.view_models.menu import menu_view

        def view_now() -> MenuView:
            return menu_view(self._shelf, self._found())

        view = view_now()
        if view.lives:
            wish = self._wish._replace(rulebook=rulebook) if rulebook else self._wish
            return _rewordable(ChooseScreen(view, self, wish), view_now)
        return _notice(_("There is no life that can be played"), view.notices)

    def title_screen(self, rulebook: str = "") -> Screen:
        """The title, which leads to the first screen with these rules; the first screen itself if
        there is no life to begin.
        """
        from game.ui.screens.title import TitleScreen
        from game.ui.view_models.menu import title_view

        if not any(life.is_readable for life in self._shelf.lives.values()):
            return self.first_screen(rulebook)

        def view_now() -> TitleView:
            return title_view(self._found())

        self._wish = self._wish._replace(rulebook=rulebook)
        return _rewordable(TitleScreen(view_now(), self), view_now)

    def lives(self, intent: object) -> Outcome:
        """To the choice of a life, where `intent` is answered as well."""
        screen = self.first_screen()
        outcome = None if isinstance(intent, Begin) else screen.act(intent, 0.0)
        return outcome if isinstance(outcome, Push) else Restart(screen)

    def about(self) -> Screen:
        """What this game is and is not."""
        from game.ui.screens.notice import NoticeScreen
        from game.ui.view_models.menu import about_view

        return _rewordable(NoticeScreen(about_view()), about_view)

    def _found(self) -> Found | None:
        """The saved runs; None, without loading what reads them, if the folder is empty."""
        try:
            with os.scandir(self._saves) as entries:
                if not any(entry.is_file() for entry in entries):
                    return None
        except OSError:
            return None
        return self.desk.saved()

    def life_screen(self, life: str, rulebook: str) -> Screen:
        """A life at its beginning, after the question of consent where these rules ask it."""
        wish = self._wish._replace(life=life, rulebook=rulebook)
        return _leads_to(self.begin(wish), self.first_screen)

    def rescue(self, error: Exception) -> Screen:
        """Write down a mistake of the game and say so, with ways back."""
        from game.crash_report import write_report
        from game.ui.screens.mishap import MishapScreen
        from game.ui.view_models.menu import mishap_view

        report = write_report(error, ("play",))
        return MishapScreen(mishap_view(report), self.newest_screen, self.first_screen)

    def newest_screen(self) -> Screen:
        """The newest saved run where it stands; the first screen if there is none."""
        found = self._found()
        unfinished = [save for save in found.saves if not save.glance.is_over] if found else []
        if not unfinished:
            return self.first_screen()
        return _leads_to(self.take_up(unfinished[0].run), self.first_screen)

    def begin(self, wish: Wish) -> Outcome:
        """Open a file, after the question of consent where these rules ask it."""
        from game.session.desk import NotPlayableError

        self._wish = wish
        try:
            game = self.desk.game(wish.life, wish.rulebook)
        except NotPlayableError as error:
            return Push(_notice(_("This life cannot be played"), (str(error),)))
        self._asked = game
        if game.asks_first:
            return Push(self._question(game))
        return self.answered(True)

    def answered(self, agrees: bool) -> Outcome:
        """Begin the life that was asked for, with a file or without one."""
        from game.saves.save import Mode

        assert self._asked is not None, "consent is asked for a life"
        seed = int.from_bytes(os.urandom(8)) % SEEDS if self._seed is None else self._seed
        mode = Mode.RECORD if self._wish.for_record else Mode.PRACTICE
        session = self.desk.start(
            self._asked, seed=seed, enrolled=agrees, person=self._wish.person, mode=mode
        )
        return Restart(LifePlayed(self, session).present())

    def take_up(self, run: str) -> Outcome:
        """Go on with a saved run; what is different now is said first."""
        from game.session.desk import NotPlayableError

        save = next(save for save in self.desk.saved().saves if save.run == run)
        try:
            session = self.desk.resume(save)
        except NotPlayableError as error:
            return Push(_notice(_("This saved life does not open"), (str(error),)))
        return LifePlayed(self, session).noticed(Restart)

    def sources(self) -> Screen:
        """Everything the game claims, read while it is shown."""
        from game.ui.screens.sources import SourcesScreen
        from game.ui.view_models.sources import EverythingClaimed

        library = self.desk.library
        return SourcesScreen(EverythingClaimed(library, library.publications))

    def menu(self) -> Screen:
        """Settings and keys."""
        from game.ui.screens.pause import PauseScreen

        return PauseScreen(in_run=False)

    def _question(self, game: Game) -> Screen:
        from game.ui.screens.notice import ConsentScreen
        from game.ui.view_models.story import consent_view

        def view_now() -> ConsentView:
            asked = self.desk.game(game.scenario.id, game.rulebook.id)
            return consent_view(asked.rulebook)

        return _rewordable(ConsentScreen(view_now()), view_now)


class LifePlayed:
    """Leads through one session (an `Usher`)."""

    def __init__(self, door: FrontDoor, session: Session) -> None:
        self._door = door
        door.played = self
        self.session = session
        self._look: LookBack | None = None

    def present(self) -> Screen:
        """The scene or the ending the run stands in."""
        from game.ui.view_models.story import ending_view, scene_view

        session = self.session
        if session.is_over:
            from game.ui.screens.ending import EndingScreen

            end = partial(self._viewed, ending_view)
            return _rewordable(EndingScreen(end(), self), end)
        from game.ui.screens.scene import SceneScreen

        scene = partial(self._viewed, scene_view)
        return _rewordable(SceneScreen(scene(), self), scene)

    def _viewed(self, view: Callable[..., V]) -> V:
        return view(self.session.game, self.session.steps)

    def noticed(self, go: type[Replace | Restart], screen: Screen | None = None) -> Outcome:
        """Go to a screen, after the sentences that have to be read first, if there are any."""
        there = screen or self.present()
        notices = self.session.take_notices()
        if not notices:
            return go(there)
        return go(_notice(_("Before you go on"), notices, Replace(there)))

    def decide(self, choice: str) -> Outcome:
        """Take a choice and tell what came of it, unless there is nothing to tell."""
        self.session.choose(choice)
        return self.noticed(Replace, self.consequence())

    def consequence(self) -> Screen | None:
        """What came of the last choice; None if nothing did that could be told."""
        from game.ui.screens.consequence import ConsequenceScreen
        from game.ui.view_models.story import consequence_view

        told = partial(consequence_view, can_take_back=self.session.can_take_back)
        view = self._viewed(told)
        if view.story or view.slips or view.changes or view.meanwhile:
            return _rewordable(ConsequenceScreen(view, self), partial(self._viewed, told))
        return None

    def go_on(self) -> Outcome:
        """From a consequence to what follows it."""
        return self.noticed(Replace)

    def take_back(self) -> Outcome:
        """Undo the last choice."""
        self.session.take_back()
        return self.noticed(Replace)

    def look_back(self) -> Outcome:
        """From the ending to the debrief."""
        from game.ui.screens.debrief import DebriefScreen

        screen = DebriefScreen(self.debrief_view(), self)
        return Push(_rewordable(screen, self.debrief_view))

    def debrief_view(self) -> DebriefView:
        """What the run has to say."""
        from game.ui.view_models.debrief import debrief_view

        return debrief_view(self._look_back())

    def _look_back(self) -> LookBack:
        """The debrief of the run as it stands now; the same one while no choice is made."""
        from game.debrief.look_back import LookBack

        session, desk = self.session, self._door.desk
        look = self._look
        if look is None or look.game is not session.game or look.steps != session.steps:
            others = partial(desk.others, session.game)
            look = self._look = LookBack(session.game, session.steps, desk.sources, others)
        return look

    def claims(self) -> Screen:
        """True or false? The statements for this moment of the life."""
        return self._door.claims(is_after=self.session.is_over)

    def keep_report(self) -> str:
        """Write the debrief into a file, and say where it is, or why there is none."""
        from game.debrief.report import CannotKeepError

        try:
            path = self._look_back().keep_report()
        except CannotKeepError as error:
            return str(error)
        return _("The report is in {path}").format(path=path)

    def home(self) -> Outcome:
        """To the first screen; the run stays saved."""
        return Restart(self._door.first_screen())

    def ledger(self, slip: int = 0) -> Screen:
        """Every slip, with one of them opened."""
        from game.ui.screens.ledger import LedgerScreen
        from game.ui.view_models.file import ledger_view

        def view() -> LedgerView:
            return ledger_view(self.session.game, self.session.state, self._door.desk.sources)

        return _rewordable(LedgerScreen(view(), slip), view)

    def reason(self, measure: str) -> Screen:
        """Why a measure holds or ended."""
        from game.ui.screens.reason import ReasonScreen
        from game.ui.view_models.file import reason_view

        def view() -> ReasonView:
            game, state = self.session.game, self.session.state
            return reason_view(game, state, measure, self._door.desk.sources)

        return _rewordable(ReasonScreen(view()), view)

    def history(self) -> Screen:
        """Every choice so far, with what else was open, and the way back to it."""
        from game.saves.save import Mode
        from game.ui.screens.history import HistoryScreen
        from game.ui.view_models.history import history_view

        def view() -> HistoryView:
            session = self.session
            can_play = session.is_over or session.mode is Mode.PRACTICE
            return history_view(session.game, session.steps, can_play_from=can_play)

        return _rewordable(HistoryScreen(view(), self), view)

    def play_from(self, decisions: int) -> Outcome:
        """Another run that begins with the first decisions of this one."""
        return Restart(LifePlayed(self._door, self.session.branch(decisions)).present())

    def sources(self) -> Screen:
        """Everything the game claims."""
        return self._door.sources()

    def menu(self) -> Screen:
        """Pause, settings, keys."""
        from game.ui.screens.pause import PauseScreen

        return PauseScreen(in_run=True)


def _rewordable(screen: S, view: Callable[[], object]) -> S:
    """The screen, which can have its view model made anew in another language."""
    screen.view_again = view
    return screen


def _leads_to(outcome: Outcome, otherwise: Callable[[], Screen]) -> Screen:
    """The screen an outcome shows."""
    match outcome:
        case Push(screen) | Replace(screen) | Restart(screen):
            return screen
    return otherwise()


def _notice(title: str, text: tuple[str, ...], then: Outcome | None = None) -> Screen:
    from game.ui.screens.notice import NoticeScreen
    from game.ui.views.menu import NoticeView

    return NoticeScreen(NoticeView(title=title, text=text), then)
