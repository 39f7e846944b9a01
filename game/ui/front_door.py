"""The front door: from the title and the first screen into a life.

Owns the desk, and the way to every screen that needs no run. Must not know how anything is drawn.
Screens are imported when they are first needed, so that the first picture waits only for its own.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from game.content.shelf import Shelf, read_shelf
from game.language import _, current_language, set_language
from game.ui.intents import Begin
from game.ui.screen import Outcome, Push, Replace, Restart, Screen
from game.ui.usher import Wish

if TYPE_CHECKING:
    from game.content.library import Inspect as Inspect
    from game.content.library import Library
    from game.debrief.claim_check import ClaimCheck
    from game.engine.game import Game
    from game.saves.save import Save
    from game.saves.store import Found
    from game.session.desk import Desk
    from game.session.run import Session
    from game.ui.views.menu import MenuView, SavedView, TitleView
    from game.ui.views.story import ConsentView


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
        self._played: Session | None = None

    def is_played(self, session: Session) -> None:
        """Remember the run that is under way now."""
        self._played = session

    def speak(self, code: str) -> None:
        """Go over to another language: the shelf, the files and the run under way."""
        set_language(code)
        self._shelf = read_shelf(*self._folders, language=current_language())
        if "desk" in self.__dict__:
            self.desk.change_language(self._played)
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
            return ChooseScreen(view, self, wish).told_by(view_now)
        from game.ui.screens.notice import notice

        return notice(_("There is no life that can be played"), view.notices)

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
        return TitleScreen(view_now(), self).told_by(view_now)

    def lives(self, intent: object) -> Outcome:
        """To the choice of a life, where `intent` is answered as well."""
        screen = self.first_screen()
        outcome = None if isinstance(intent, Begin) else screen.act(intent, 0.0)
        return outcome if isinstance(outcome, Push) else Restart(screen)

    def about(self) -> Screen:
        """What this game is and is not."""
        from game.ui.screens.notice import NoticeScreen
        from game.ui.view_models.menu import about_view

        return NoticeScreen(about_view()).told_by(about_view)

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
        from game.ui.screens.notice import notice

        self._wish = wish
        try:
            game = self.desk.game(wish.life, wish.rulebook)
        except NotPlayableError as error:
            return Push(notice(_("This life cannot be played"), (str(error),)))
        self._asked = game
        if game.asks_first:
            return Push(self._question(game))
        return self.answered(True)

    def answered(self, agrees: bool) -> Outcome:
        """Begin the life that was asked for, with a file or without one."""
        from game.saves.save import Mode
        from game.ui.playing import LifePlayed

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
        from game.ui.playing import LifePlayed
        from game.ui.screens.notice import notice

        save = next(save for save in self.desk.saved().saves if save.run == run)
        try:
            session = self.desk.resume(save)
        except NotPlayableError as error:
            return Push(notice(_("This saved life does not open"), (str(error),)))
        return LifePlayed(self, session).noticed(Restart)

    def saved_lives(self) -> Screen:
        """All saved runs."""
        from game.ui.screens.saved import SavedScreen

        return SavedScreen(self)

    def saved(self) -> tuple[SavedView, ...]:
        """The saved runs, the one played last first."""
        from game.ui.view_models.saved import saved_views

        return saved_views(self.desk.saved())

    def delete(self, run: str) -> str:
        """Delete a saved run; a sentence if that failed."""
        save = self._save(run)
        return self.desk.remove(save) if save else ""

    def _save(self, run: str) -> Save | None:
        return next((save for save in self.desk.saved().saves if save.run == run), None)

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

        return ConsentScreen(view_now()).told_by(view_now)


def _leads_to(outcome: Outcome, otherwise: Callable[[], Screen]) -> Screen:
    """The screen an outcome shows."""
    match outcome:
        case Push(screen) | Replace(screen) | Restart(screen):
            return screen
    return otherwise()
