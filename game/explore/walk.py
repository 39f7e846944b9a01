"""Every path through a story, counted up to a bound: what chess programs call perft.

For one seed, all decisions that are open are taken in turn. Owns the counting level by level, so
that every number it gives is exact, and says what the bound kept it from seeing.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine.game import Game
from game.engine.play import Step, begin, choose, options
from game.engine.state import State
from game.explore.tally import Seen, Thing, nothing_seen, notice, possible

MOST_STEPS = 20_000
"""Steps one walk may take before it stops; about two seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """All runs of exactly `depth` decisions: how many there are and how many of them are over."""

    depth: int
    paths: int
    ended: int
    stuck: int
    """Runs that are not over and have no open choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """A count of paths for one seed, exact for every level it holds.

    `is_complete`: no run goes on beyond the last level, so nothing was left out but other seeds.
    `missed` names what no counted run has hit; under another seed, or deeper, it may be reached.
    """

    seed: int
    levels: tuple[Level, ...]
    is_complete: bool
    missed: dict[Thing, tuple[str, ...]]

    @property
    def depth(self) -> int:
        """The number of decisions up to which every path was counted."""
        return self.levels[-1].depth

    @property
    def endings(self) -> int:
        """Paths that lead to an ending within this depth."""
        return sum(level.ended for level in self.levels)

    @property
    def open_paths(self) -> int:
        """Paths of the last level that go on and were not followed."""
        last = self.levels[-1]
        return last.paths - last.ended - last.stuck


def walk(
    game: Game,
    *,
    seed: int = 1,
    person: str = "",
    enrolled: bool = True,
    most_steps: int = MOST_STEPS,
    deepest: int | None = None,
) -> Walk:
    """Count all paths, one decision deeper each time, while a level fits into `most_steps`."""
    start = begin(game, seed=seed, person=person, enrolled=enrolled)
    seen = nothing_seen()
    frontier = _reached(game, [start], seen)
    levels, left = [_level(0, [start], frontier)], most_steps
    while levels[-1].depth != deepest:
        branches = [(state, name) for state, names in frontier for name in names]
        if not branches or len(branches) > left:
            break
        left -= len(branches)
        steps = [choose(game, state, name) for state, name in branches]
        seen[Thing.CHOICE].update(f"{state.scene}/{name}" for state, name in branches)
        frontier = _reached(game, steps, seen)
        levels.append(_level(levels[-1].depth + 1, steps, frontier))
    return Walk(
        seed=seed,
        levels=tuple(levels),
        is_complete=not any(names for _, names in frontier),
        missed=dict(_missed(game, seen)),
    )


_Frontier = list[tuple[State, list[str]]]
"""The runs that are not over, each with its open choices."""


def _reached(game: Game, steps: list[Step], seen: Seen) -> _Frontier:
    for step in steps:
        notice(seen, step.events)
    running = [step.state for step in steps if not step.state.is_over]
    return [(state, _open(game, state)) for state in running]


def _level(depth: int, steps: list[Step], frontier: _Frontier) -> Level:
    return Level(
        depth=depth,
        paths=len(steps),
        ended=len(steps) - len(frontier),
        stuck=sum(not names for _, names in frontier),
    )


def _open(game: Game, state: State) -> list[str]:
    return [option.choice.id for option in options(game, state) if option.is_open]


def _missed(game: Game, seen: Seen) -> Iterator[tuple[Thing, tuple[str, ...]]]:
    for thing in (Thing.SCENE, Thing.CHOICE, Thing.ENDING, Thing.LATER, Thing.HAPPENING):
        names = tuple(name for name in possible(game)[thing] if name not in seen[thing])
        if names:
            yield thing, names
