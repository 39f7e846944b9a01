"""A run in progress: holds the steps, applies decisions, saves after each, tells listeners.

Owns the one place where a state is replaced by the next. Must not know files (the store does) nor
screens (they listen).
"""

from collections.abc import Callable
from datetime import UTC, datetime

from game.engine.events import Event
from game.engine.game import Game
from game.engine.option import Option
from game.engine.play import Step, begin, choose, options
from game.engine.replay import replay
from game.engine.state import Decision, State
from game.language import _
from game.saves.changes import what_changed
from game.saves.errors import CannotSaveError, ChangedElsewhereError
from game.saves.save import Edition, Glance, Mode, Save
from game.saves.store import SaveStore

__all__ = ["Mode", "NothingToTakeBackError", "Save", "Session", "utc_now"]

Listener = Callable[["Session"], None]
Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The present moment."""
    return datetime.now(UTC)


class NothingToTakeBackError(ValueError):
    """There is no choice yet, or the run is for the record."""


class Session:
    """One run. Made by `start` or `resume`; a run without a store is never saved.

    `steps` holds every transition, the opening first; `state` is where the run stands. Saving that
    fails never stops a run: `take_notices` gives the sentences a player should read once.
    """

    def __init__(
        self,
        game: Game,
        steps: tuple[Step, ...],
        *,
        edition: Edition,
        mode: Mode,
        store: SaveStore | None,
        run: str,
        created: datetime,
        clock: Clock,
    ) -> None:
        self.game = game
        self.mode = mode
        self.edition = edition
        self.run = run
        self.is_saved = False
        """Whether all decisions are on the disk."""
        self._steps = steps
        self._store = store
        self._created = created
        self._clock = clock
        self._listeners: list[Listener] = []
        self._notices: list[str] = []
        self._trouble = ""

    @classmethod
    def start(
        cls,
        game: Game,
        *,
        seed: int,
        edition: Edition | None = None,
        store: SaveStore | None = None,
        enrolled: bool = True,
        person: str = "",
        mode: Mode = Mode.PRACTICE,
        clock: Clock = utc_now,
    ) -> "Session":
        """Begin a run. It is first written when the first choice is made."""
        now = clock()
        return cls(
            game,
            (begin(game, seed=seed, enrolled=enrolled, person=person),),
            edition=edition or Edition(scenario=game.scenario.id, rulebook=game.rulebook.id),
            mode=mode,
            store=store,
            run=store.new_run(game.scenario.id, now) if store else "",
            created=now,
            clock=clock,
        )

    @classmethod
    def resume(
        cls,
        game: Game,
        save: Save,
        *,
        edition: Edition,
        store: SaveStore | None = None,
        clock: Clock = utc_now,
    ) -> "Session":
        """Take up a saved run, as far as it still fits; notices say what is different now.

        A run that fits only in part goes on under a new name, so that the old one is kept. Raises
        `ValueError` if the life does not know the save's person any more.
        """
        again = replay(
            game,
            seed=save.seed,
            decisions=save.decisions,
            enrolled=save.enrolled,
            person=save.person,
        )
        broken = again.mismatch is not None
        session = cls(
            game,
            again.steps,
            edition=edition,
            mode=save.mode,
            store=store,
            run=store.new_run(game.scenario.id, clock()) if store and broken else save.run,
            created=save.created,
            clock=clock,
        )
        session.is_saved = not broken
        session._notices += what_changed(game, save, edition, again)
        return session

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every transition of the run, the opening first."""
        return self._steps

    @property
    def state(self) -> State:
        """Where the run stands."""
        return self._steps[-1].state

    @property
    def before(self) -> State | None:
        """The state before the last decision; None if there is none."""
        return self._steps[-2].state if len(self._steps) > 1 else None

    @property
    def events(self) -> tuple[Event, ...]:
        """What the last decision (or the opening) brought about."""
        return self._steps[-1].events

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What the player chose, in order."""
        return self.state.decisions

    @property
    def last_made(self) -> tuple[str, str]:
        """The last decision as scene and choice; raises `IndexError` if there is none."""
        decision = self.decisions[-1]
        return (decision.scene, decision.choice)

    @property
    def seed(self) -> int:
        """The number all chance of this run comes from."""
        return self.state.seed

    @property
    def is_over(self) -> bool:
        """Whether an ending has been reached."""
        return self.state.is_over

    @property
    def can_take_back(self) -> bool:
        """Whether there is a choice that may be taken back."""
        return self.mode is Mode.PRACTICE and len(self._steps) > 1

    @property
    def can_branch(self) -> bool:
        """Whether another run may begin at one of the choices of this one: not out of a run for
        the record that is under way.
        """
        return len(self._steps) > 1 and (self.is_over or self.mode is Mode.PRACTICE)

    def options(self) -> tuple[Option, ...]:
        """What can be chosen now, locked choices included; none when the run is over."""
        return options(self.game, self.state)

    def choose(self, choice_id: str) -> Step:
        """Take a choice, save, tell the listeners. Raises `UnavailableChoiceError`."""
        step = choose(self.game, self.state, choice_id)
        self._steps = (*self._steps, step)
        self._settle()
        return step

    def take_back(self) -> State:
        """Undo the last choice; states are values, so the one before it is exactly as it was.

        Raises `NothingToTakeBackError`.
        """
        if not self.can_take_back:
            raise NothingToTakeBackError("no choice to take back")
        self._steps = self._steps[:-1]
        self._settle()
        return self.state

    def branch(self, decisions: int) -> "Session":
        """Another run that begins with the first `decisions` of this one and can be taken back.

        This run stays as it is. The other one is first written when a choice is made in it.
        """
        return Session(
            self.game,
            self._steps[: decisions + 1],
            edition=self.edition,
            mode=Mode.PRACTICE,
            store=self._store,
            run=self._store.new_run(self.game.scenario.id, self._clock()) if self._store else "",
            created=self._clock(),
            clock=self._clock,
        )

    def retell(self, game: Game) -> bool:
        """Go on with the same run in `game`, whose texts are in another language; whether that is
        possible: a life that has become another one meanwhile goes on as it was.
        """
        again = replay(
            game,
            seed=self.seed,
            decisions=self.decisions,
            enrolled=self._was_enrolled,
            person=self.state.person,
        )
        if again.mismatch is None:
            self.game, self._steps = game, again.steps
        return again.mismatch is None

    def listen(self, listener: Listener) -> None:
        """Call `listener` with this session after every choice made or taken back."""
        self._listeners.append(listener)

    def take_notices(self) -> tuple[str, ...]:
        """Sentences the player has not read yet (about saving, or a changed life); each once."""
        notices = tuple(self._notices)
        self._notices.clear()
        return notices

    def save(self) -> bool:
        """Write the run now; whether it is on the disk. `choose` does this by itself."""
        if self._store is None:
            return False
        try:
            self._store.write(self._snapshot())
        except ChangedElsewhereError as error:
            return self._save_apart(self._store, error)
        except CannotSaveError as error:
            self._say_once(error)
            self.is_saved = False
        else:
            self._trouble = ""
            self.is_saved = True
        return self.is_saved

    def _settle(self) -> None:
        self.save()
        for listener in self._listeners:
            listener(self)

    def _save_apart(self, store: SaveStore, error: ChangedElsewhereError) -> bool:
        """Somebody else goes on with this run: leave theirs alone and go on under a new name."""
        self._notices.append(_("{reason} Yours is now saved separately.").format(reason=error))
        self.run = store.new_run(self.game.scenario.id, self._clock())
        return self.save()

    def _say_once(self, error: CannotSaveError) -> None:
        if self._trouble != str(error):
            self._trouble = str(error)
            text = _(
                "This run cannot be saved: {reason}. You can play on; what is not saved is gone "
                "when the game closes. What was saved before is untouched."
            )
            self._notices.append(text.format(reason=error))

    def _snapshot(self) -> Save:
        state = self.state
        return Save(
            run=self.run,
            edition=self.edition,
            seed=state.seed,
            person=state.person,
            enrolled=self._was_enrolled,
            mode=self.mode,
            decisions=state.decisions,
            glance=self._glance(),
            created=self._created,
            updated=self._clock(),
        )

    @property
    def _was_enrolled(self) -> bool:
        return self.state.enrolled or not self.game.has_score

    def _glance(self) -> Glance:
        state, scenario = self.state, self.game.scenario
        where = scenario.endings[state.ending] if state.ending else scenario.scenes[state.scene]
        return Glance(
            title=_printable(scenario.title),
            rules=_printable(self.game.rulebook.short),
            on=state.date,
            scene=_printable(where.title),
            score=state.score if state.enrolled and self.game.rulebook.has_number else None,
            grade=_printable(state.grade),
            is_over=state.is_over,
        )


def _printable(title: str) -> str:
    """A title as a save may hold it: one line, not endless."""
    return "".join(char if char.isprintable() else " " for char in title)[:300]
