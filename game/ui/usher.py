"""Who leads from screen to screen: what screens can ask for.

Owns the interface between the screens and whatever holds the run. Screens say what the player
wants; the usher has it done and answers with where to go. `playing` holds the real ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from game.ui.screen import Outcome, Screen

if TYPE_CHECKING:
    from game.session.desk import Desk
    from game.session.run import Session


class Wish(NamedTuple):
    """What a person wants to play, by ids: which life, whose rules ("" for those it was written
    for), as whom ("" for the usual person). A run `for_record` cannot be taken back.
    """

    life: str = ""
    rulebook: str = ""
    person: str = ""
    for_record: bool = False


class Usher(Protocol):
    """Takes decisions and hands out screens."""

    def decide(self, choice: str) -> Outcome:
        """Take a choice of the present scene."""
        ...

    def go_on(self) -> Outcome:
        """From a consequence to what follows it."""
        ...

    def take_back(self) -> Outcome:
        """Undo the last choice."""
        ...

    def look_back(self) -> Outcome:
        """From the ending to the debrief."""
        ...

    def keep_report(self) -> str:
        """Write the debrief into a file, and say where it is, or why there is none."""
        ...

    def home(self) -> Outcome:
        """To the first screen; the run stays saved."""
        ...

    def ledger(self, slip: int = 0) -> Screen:
        """Every slip, with one of them opened."""
        ...

    def reason(self, measure: str) -> Screen:
        """Why a measure holds or ended."""
        ...

    def history(self) -> Screen:
        """Every choice so far, with what else was open."""
        ...

    def play_from(self, decisions: int) -> Outcome:
        """Begin another run with the first `decisions` of this one."""
        ...

    def sources(self) -> Screen:
        """Everything the game claims, and what it stands on."""
        ...

    def claims(self) -> Screen:
        """True or false? The statements for this moment."""
        ...

    def menu(self) -> Screen:
        """Pause, settings, keys."""
        ...


class Doorkeeper(Protocol):
    """Leads from the title into the house."""

    def lives(self, intent: object) -> Outcome:
        """To the choice of a life, where `intent` is answered as well."""
        ...

    def take_up(self, run: str) -> Outcome:
        """Go on with a saved run."""
        ...

    def about(self) -> Screen:
        """What this game is and is not."""
        ...

    def sources(self) -> Screen:
        """Everything the game claims, and what it stands on."""
        ...

    def menu(self) -> Screen:
        """Settings, keys."""
        ...


class Home(Protocol):
    """Where a life begins and ends."""

    @property
    def desk(self) -> Desk:
        """The lives, the rules and the saved runs."""
        ...

    def first_screen(self) -> Screen:
        """The choice of a life."""
        ...

    def claims(self, *, is_after: bool = False) -> Screen:
        """True or false? The set before a life, or the one after it."""
        ...

    def sources(self) -> Screen:
        """Everything the game claims, and what it stands on."""
        ...

    def is_played(self, session: Session) -> None:
        """Remember the run that is under way now."""
        ...


class Greeter(Protocol):
    """Leads from the first screen into a life."""

    def begin(self, wish: Wish) -> Outcome:
        """Open a file."""
        ...

    def take_up(self, run: str) -> Outcome:
        """Go on with a saved run."""
        ...

    def saved_lives(self) -> Screen:
        """All saved runs."""
        ...

    def answered(self, agrees: bool) -> Outcome:
        """The question of consent was answered."""
        ...

    def sources(self) -> Screen:
        """Everything the game claims, and what it stands on."""
        ...

    def claims(self) -> Screen:
        """True or false? The statements for this moment."""
        ...

    def menu(self) -> Screen:
        """Settings, keys."""
        ...
