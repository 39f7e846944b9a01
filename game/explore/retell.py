"""One run's decisions, played again under other rules or as another person.

Owns the fallback where a decision cannot be taken there. It really plays: acts are priced by the
other rulebook, lists and accesses follow, and the story may take another turn.

The rule of the fallback: in every scene the choice that the run took there, on its first visit the
first time, on its second the second, the last one if it comes more often. Where that choice is
locked or not shown, or the run never came into the scene, the first open choice in the author's
order. Every such departure is written down with its reason.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.engine.game import Game
from game.engine.option import Obstacle, Option
from game.engine.play import Step, begin, choose, options
from game.engine.state import Decision, State

MOST_DECISIONS = 1_000
"""A retelling that has not ended by then goes round in a circle."""


class Why(StrEnum):
    """Why something else was chosen than in the run."""

    LOCKED = "locked"
    NOT_SHOWN = "not shown"
    OTHER_SCENE = "other scene"
    """The run never came into this scene, so it has no decision for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """A decision that differs from the run. `wanted` is empty in a scene the run did not know."""

    scene: str
    why: Why
    wanted: str
    taken: str
    obstacles: tuple[Obstacle, ...] = ()
    before: State
    """The state in which it was taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retelling:
    """A run told again. `is_stuck`: it came to a scene without an open choice, or goes in a circle.

    `dropped` are decisions of the run that were never asked for there.
    """

    game: Game
    steps: tuple[Step, ...]
    departures: tuple[Departure, ...]
    dropped: tuple[Decision, ...]
    is_stuck: bool = False

    @property
    def state(self) -> State:
        """Where it ended."""
        return self.steps[-1].state

    @property
    def is_over(self) -> bool:
        """Whether it reached an ending."""
        return self.state.is_over


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What there is to tell again: a seed, decisions, who, and how far it went.

    `consented` is the answer to the question of consent; None if the rules never asked. `is_over`:
    the run reached an ending, so its retellings go on to one as well.
    """

    seed: int
    decisions: tuple[Decision, ...]
    person: str = ""
    consented: bool | None = None
    is_over: bool = True


def run_of(game: Game, steps: Sequence[Step]) -> Run:
    """The run these steps are of."""
    state = steps[-1].state
    return Run(
        seed=state.seed,
        decisions=state.decisions,
        person=state.person,
        consented=state.enrolled if game.asks_first else None,
        is_over=state.is_over,
    )


def retell(
    game: Game, run: Run, *, person: str | None = None, enrolled: bool | None = None
) -> Retelling:
    """The run under the rules of `game`, as `person` if one is named.

    Where these rules ask for consent, `enrolled` is the answer; by default the player's own, and
    yes if the player was never asked.
    """
    if enrolled is None:
        enrolled = run.consented is not False
    who = run.person if person is None else person
    step = begin(game, seed=run.seed, enrolled=enrolled, person=who)
    told = _Telling(game, run.decisions)
    steps = [step]
    while not steps[-1].state.is_over and told.goes_on(run, len(steps) - 1):
        choice = told.next_choice(steps[-1].state)
        if not choice:
            break
        steps.append(choose(game, steps[-1].state, choice))
    return Retelling(
        game=game,
        steps=tuple(steps),
        departures=tuple(told.departures),
        dropped=told.dropped(),
        is_stuck=run.is_over and not steps[-1].state.is_over,
    )


class _Telling:
    """The decisions that are still to be told, scene by scene."""

    def __init__(self, game: Game, decisions: Iterable[Decision]) -> None:
        self.departures: list[Departure] = []
        self._game = game
        self._decisions = tuple(decisions)
        self._visits: dict[str, int] = defaultdict(int)
        self._known: dict[str, list[str]] = defaultdict(list)
        for decision in self._decisions:
            self._known[decision.scene].append(decision.choice)

    def goes_on(self, run: Run, told: int) -> bool:
        """Whether another decision is due: until the ending, or as many as an open run has."""
        return told < (MOST_DECISIONS if run.is_over else len(run.decisions))

    def next_choice(self, state: State) -> str:
        """What is chosen in this state; empty if nothing can be."""
        offered = options(self._game, state)
        wanted = self._wanted(state.scene)
        found = next((option for option in offered if option.choice.id == wanted), None)
        if found is not None and found.is_open:
            return wanted
        open_ids = [option.choice.id for option in offered if option.is_open]
        if not open_ids:
            return ""
        self.departures.append(_departure(state, wanted, open_ids[0], found))
        return open_ids[0]

    def _wanted(self, scene: str) -> str:
        known, visit = self._known.get(scene, []), self._visits[scene]
        self._visits[scene] += 1
        return known[min(visit, len(known) - 1)] if known else ""

    def dropped(self) -> tuple[Decision, ...]:
        """The decisions of the run for which no scene came."""
        left = dict(self._visits)
        unasked = []
        for decision in self._decisions:
            if left.get(decision.scene, 0):
                left[decision.scene] -= 1
            else:
                unasked.append(decision)
        return tuple(unasked)


def _departure(state: State, wanted: str, taken: str, found: Option | None) -> Departure:
    if not wanted:
        why = Why.OTHER_SCENE
    else:
        why = Why.NOT_SHOWN if found is None else Why.LOCKED
    return Departure(
        scene=state.scene,
        why=why,
        wanted=wanted,
        taken=taken,
        obstacles=found.obstacles if found is not None else (),
        before=state,
    )
