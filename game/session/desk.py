"""Where a run begins: the lives and rules at hand, and the runs that were saved.

Owns putting a life, a rulebook and the lists together into a game, and finding the files of a saved
run again. Must not know how a choice between them is offered.
"""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cached_property

from game.content.library import Library
from game.content.problems import ContentError
from game.content.shelf import LifeEntry, Shelf
from game.engine.game import Game
from game.language import _, ngettext
from game.model.claims import Saying
from game.model.evidence import Source
from game.model.rulebook import Rulebook
from game.model.scenario import Scenario
from game.saves.errors import CannotSaveError
from game.saves.save import Edition, Mode, Save
from game.saves.store import Found, SaveStore
from game.session.run import Clock, Session, utc_now

Life = Scenario | LifeEntry
"""A life as it is offered: read in full, or what the shelf remembers of it."""


class NotPlayableError(Exception):
    """What was asked for cannot be played; `str()` of it is a report for the player."""


class Desk:
    """The lives, rulebooks and saved runs to choose from. Files are read when they are needed.

    With a `shelf` of the same files, itself read when it is needed, no life is read before it is
    chosen. `reopened` gives the same files in the language in use when it is called.
    """

    def __init__(
        self,
        library: Library,
        store: SaveStore | None = None,
        *,
        shelf: Callable[[], Shelf] | None = None,
        clock: Clock = utc_now,
        reopened: Callable[[], Library] | None = None,
    ) -> None:
        self._library = library
        self._reopened = reopened
        self._read_shelf = shelf
        self._store = store
        self._clock = clock
        self._games: dict[tuple[str, str], Game] = {}

    @property
    def library(self) -> Library:
        """The lives, rules and lists themselves, in the language in use."""
        return self._library

    @property
    def life_ids(self) -> tuple[str, ...]:
        """The ids of all lives, playable or not."""
        return self._library.life_ids

    @cached_property
    def _shelf(self) -> Shelf | None:
        return self._read_shelf() if self._read_shelf else None

    @cached_property
    def lives(self) -> tuple[Life, ...]:
        """The lives that can be played."""
        if self._shelf is not None:
            return tuple(life for life in self._shelf.lives.values() if life.is_readable)
        return tuple(life for life in map(self._life, self.life_ids) if life)

    @cached_property
    def problems(self) -> tuple[str, ...]:
        """A sentence for every life that cannot be played, with its first mistake."""
        doubtful = self.life_ids
        if self._shelf is not None:
            doubtful = tuple(i for i, life in self._shelf.lives.items() if not life.is_readable)
        return tuple(report for report in map(self._report, doubtful) if report)

    def _life(self, life_id: str) -> Scenario | None:
        try:
            return self._library.life(life_id)
        except ContentError:
            return None

    def _report(self, life_id: str) -> str:
        try:
            self._library.life(life_id)
        except ContentError as error:
            return _unplayable(life_id, error)
        return ""

    def rulebooks(self, life: Life) -> tuple[Rulebook, ...]:
        """The rules this life may be played under, its home first; unplayable ones are left out."""
        found = []
        for rulebook_id in dict.fromkeys((life.home, *life.rulebooks)):
            try:
                found.append(self._library.rulebook(rulebook_id))
            except ContentError:
                continue
        return tuple(found)

    @property
    def sources(self) -> Mapping[str, Source]:
        """Every publication by id, for "What is real?"; empty if they cannot be read."""
        try:
            return self._library.sources
        except ContentError:
            return {}

    @property
    def sayings(self) -> tuple[Saying, ...]:
        """The statements of the claim check; none if they cannot be read."""
        try:
            return tuple(self._library.sayings.values())
        except ContentError:
            return ()

    def game(self, life_id: str, rulebook_id: str = "") -> Game:
        """The life under the rulebook, its home if none is named. Raises `NotPlayableError`."""
        key = (life_id, rulebook_id)
        if key not in self._games:
            self._games[key] = self._put_together(life_id, rulebook_id)
        return self._games[key]

    def _put_together(self, life_id: str, rulebook_id: str) -> Game:
        try:
            life = self._library.life(life_id)
            rules = self._library.rulebook(rulebook_id or life.home)
            return Game(life, rules, self._library.lists, self._library.catalogue)
        except ContentError as error:
            raise NotPlayableError(str(error)) from None

    def change_language(self, session: Session | None = None) -> None:
        """Tell everything in the language in use now, also a run that is under way."""
        if self._reopened is None:
            return
        self._library = self._reopened()
        self._games.clear()
        for remembered in ("lives", "problems", "_shelf"):
            self.__dict__.pop(remembered, None)
        if session is not None:
            with suppress(NotPlayableError, ValueError):
                session.retell(self.game(session.game.scenario.id, session.game.rulebook.id))

    def others(self, game: Game) -> tuple[Game, ...]:
        """The life of a game under every other rulebook it may be played under, as far as its
        files can still be read.
        """
        found = []
        for book in self.rulebooks(game.scenario):
            if book.id != game.rulebook.id:
                with suppress(NotPlayableError):
                    found.append(self.game(game.scenario.id, book.id))
        return tuple(found)

    def start(
        self,
        game: Game,
        *,
        seed: int,
        enrolled: bool = True,
        person: str = "",
        mode: Mode = Mode.PRACTICE,
    ) -> Session:
        """Begin a run of a game from this desk."""
        return Session.start(
            game,
            seed=seed,
            edition=self._edition(game),
            store=self._store,
            enrolled=enrolled,
            person=person,
            mode=mode,
            clock=self._clock,
        )

    def saved(self) -> Found:
        """The saved runs, newest first, and sentences about those that cannot be read."""
        return self._store.runs() if self._store else Found(saves=())

    def made_elsewhere(self, session: Session) -> frozenset[tuple[str, str]]:
        """The choices of a run's life, by scene, that were made in other saved runs."""
        life, own = session.game.scenario.id, session.run
        return frozenset(
            (decision.scene, decision.choice)
            for save in self.saved().saves
            if save.edition.scenario == life and save.run != own
            for decision in save.decisions
        )

    def newest(self, saves: Iterable[Save], life_id: str = "") -> Save | None:
        """Of saved runs (newest first) the one to go on with: an unfinished one if there is any,
        of one life if a life is named.
        """
        fitting = [save for save in saves if life_id in ("", save.edition.scenario)]
        return next(
            (save for save in fitting if not save.glance.is_over), next(iter(fitting), None)
        )

    def resume(self, save: Save) -> Session:
        """Take up a saved run. Raises `NotPlayableError` if its life or rules are gone."""
        game = self._game_of(save)
        try:
            return Session.resume(
                game, save, edition=self._edition(game), store=self._store, clock=self._clock
            )
        except ValueError:
            text = _("The person of this saved run is not in the life “{title}” any more.")
            raise NotPlayableError(text.format(title=game.scenario.title)) from None

    def _game_of(self, save: Save) -> Game:
        glance, edition = save.glance, save.edition
        if edition.scenario not in self._library.life_ids:
            text = _("The life “{title}” of this saved run is not here any more.")
            raise NotPlayableError(text.format(title=glance.title))
        if edition.rulebook not in self._library.rulebook_ids:
            text = _("The rules “{title}” of this saved run are not here any more.")
            raise NotPlayableError(text.format(title=glance.rules))
        return self.game(edition.scenario, edition.rulebook)

    def remove(self, save: Save) -> str:
        """Delete a saved run; a sentence if that failed, empty if it is gone."""
        try:
            if self._store:
                self._store.remove(save.run)
        except CannotSaveError as error:
            return _("The saved run could not be deleted: {reason}.").format(reason=error)
        return ""

    def _edition(self, game: Game) -> Edition:
        fingerprint = self._library.fingerprint
        return Edition(
            scenario=game.scenario.id,
            rulebook=game.rulebook.id,
            scenario_fingerprint=fingerprint(game.scenario),
            rulebook_fingerprint=fingerprint(game.rulebook),
            lists={known.id: fingerprint(known) for known in game.lists.values()},
        )


def _unplayable(life_id: str, error: ContentError) -> str:
    mistakes = [problem for problem in error.problems if problem.is_error]
    if not mistakes:
        return str(error)
    first = mistakes[0]
    text = ngettext(
        "The life “{id}” cannot be played. {path}, line {line}: {message} "
        "The command check tells more.",
        "The life “{id}” cannot be played: {count} mistakes, the first in {path}, line {line}: "
        "{message} The command check tells all of them.",
        len(mistakes),
    )
    return text.format(
        id=life_id,
        count=len(mistakes),
        path=first.span.path,
        line=first.span.line,
        message=first.message,
    )
