"""A run from its log of decisions.

A save holds a seed and decisions, nothing else; this builds the run again, as far as the
decisions still fit the scenario.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from game.engine.game import Game
from game.engine.play import Step, UnavailableChoiceError, begin, choose
from game.engine.state import Decision, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Mismatch:
    """The first decision that does not fit any more, and why."""

    index: int
    decision: Decision
    expected_scene: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """The steps of a run, the opening first; `mismatch` says where a changed scenario broke off."""

    steps: tuple[Step, ...]
    mismatch: Mismatch | None = None

    @property
    def state(self) -> State:
        """The state after the last step."""
        return self.steps[-1].state


def replay(
    game: Game,
    *,
    seed: int,
    decisions: Iterable[Decision],
    enrolled: bool = True,
    person: str = "",
) -> Replay:
    """Play the decisions in order and stop at the first that does not fit."""
    steps = [begin(game, seed=seed, enrolled=enrolled, person=person)]
    for decision in decisions:
        state = steps[-1].state
        if decision.scene != state.scene:
            why = "the run is over" if state.is_over else "another scene comes here"
            break
        try:
            steps.append(choose(game, state, decision.choice))
        except UnavailableChoiceError as error:
            why = error.why
            break
    else:
        return Replay(steps=tuple(steps))
    mismatch = Mismatch(
        index=len(steps) - 1, decision=decision, expected_scene=state.scene, why=why
    )
    return Replay(steps=tuple(steps), mismatch=mismatch)
