"""A life while it is lived, and the looking back on it: who leads from screen to screen.

Owns the order of screens of a run. It holds the session, has view models made of it and hands them
to screens. Must not know how anything is drawn. Screens are imported when they are first needed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from game.language import _
from game.ui.screen import Outcome, Push, Replace, Restart, Screen

if TYPE_CHECKING:
    from game.debrief.look_back import LookBack
    from game.session.run import Session
    from game.ui.usher import Home
    from game.ui.views.debrief import DebriefView
    from game.ui.views.file import LedgerView, ReasonView
    from game.ui.views.history import HistoryView

V = TypeVar("V")


class LifePlayed:
    """Leads through one session (an `Usher`)."""

    def __init__(self, door: Home, session: Session) -> None:
        self._door = door
        door.is_played(session)
        self.session = session
        self._look: LookBack | None = None

    def present(self) -> Screen:
        """The scene or the ending the run stands in."""
        from game.ui.view_models.story import ending_view, scene_view

        session = self.session
        if session.is_over:
            from game.ui.screens.ending import EndingScreen

            end = partial(self._viewed, ending_view)
            return EndingScreen(end(), self).told_by(end)
        from game.ui.screens.scene import SceneScreen

        scene = partial(self._viewed, scene_view)
        return SceneScreen(scene(), self).told_by(scene)

    def _viewed(self, view: Callable[..., V]) -> V:
        return view(self.session.game, self.session.steps)

    def noticed(self, go: type[Replace | Restart], screen: Screen | None = None) -> Outcome:
        """Go to a screen, after the sentences that have to be read first, if there are any."""
        there = screen or self.present()
        notices = self.session.take_notices()
        if not notices:
            return go(there)
        from game.ui.screens.notice import notice

        return go(notice(_("Before you go on"), notices, Replace(there)))

    def decide(self, choice: str) -> Outcome:
        """Take a choice and tell what came of it, unless there is nothing to tell."""
        self.session.choose(choice)
        return self.noticed(Replace, self.consequence())

    def consequence(self) -> Screen | None:
        """What came of the last choice; None if nothing did that could be told."""
        from game.ui.screens.consequence import ConsequenceScreen
        from game.ui.view_models.story import consequence_view

        told = partial(
            consequence_view,
            can_take_back=self.session.can_take_back,
            was_read=self.session.last_made in self._read_before,
            is_first=self._is_first,
        )
        view = self._viewed(told)
        if view.story or view.slips or view.changes or view.meanwhile:
            return ConsequenceScreen(view, self).told_by(partial(self._viewed, told))
        return None

    @cached_property
    def _read_before(self) -> frozenset[tuple[str, str]]:
        """The choices of this life, by scene, that were made in other saved runs."""
        return self._door.desk.made_elsewhere(self.session)

    @property
    def _is_first(self) -> bool:
        """Whether this is the first choice of the only run there is."""
        if len(self.session.state.decisions) != 1:
            return False
        return all(save.run == self.session.run for save in self._door.desk.saved().saves)

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
        return Push(screen.told_by(self.debrief_view))

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

        return LedgerScreen(view(), slip).told_by(view)

    def reason(self, measure: str) -> Screen:
        """Why a measure holds or ended."""
        from game.ui.screens.reason import ReasonScreen
        from game.ui.view_models.file import reason_view

        def view() -> ReasonView:
            game, state = self.session.game, self.session.state
            return reason_view(game, state, measure, self._door.desk.sources)

        return ReasonScreen(view()).told_by(view)

    def history(self) -> Screen:
        """Every choice so far, with what else was open, and the way back to it."""
        from game.ui.screens.history import HistoryScreen
        from game.ui.view_models.history import history_view

        def view() -> HistoryView:
            session = self.session
            return history_view(session.game, session.steps, can_play_from=session.can_branch)

        return HistoryScreen(view(), self).told_by(view)

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
