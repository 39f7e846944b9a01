"""Many lives on all the processors there are: each plays a stretch of the seeds.

Owns the division of the work. The counts are the same however many processes count.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.engine.game import Game
    from game.explore.tally import Tally

WORTH_SHARING = 4_000
"""From so many lives on, starting further processes takes less time than it saves."""
MOST_PROCESSES = 8
STRETCH = 1_000
"""Lives that one process plays before it hands in its counts."""

Progress = Callable[[int], None]
"""Is told how many lives have been played so far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Lives to play: which, of whom, under which rules, from which files."""

    folders: tuple[Path, ...]
    life: str
    rulebook: str
    first_seed: int
    lives: int
    person: str
    enrolled: bool


def play(whole: Stretch, told: Progress, processes: int = 0, game: Game | None = None) -> Tally:
    """Play all of it. `processes` is 0 for as many as are worth it; `game` is the one to play if it
    was put together already, for a process that plays alone.
    """
    wanted = processes or (_processors() if whole.lives >= WORTH_SHARING else 1)
    stretches = _divided(whole)
    if wanted < 2 or len(stretches) < 2:
        return _one_after_the_other(stretches, told, game)
    return _at_once(stretches, told, wanted)


def _processors() -> int:
    return min(MOST_PROCESSES, os.cpu_count() or 1)


def _divided(whole: Stretch) -> list[Stretch]:
    """The work in stretches of seeds that follow one another."""
    ends = range(0, whole.lives, STRETCH)
    return [
        replace(whole, first_seed=whole.first_seed + start, lives=min(STRETCH, whole.lives - start))
        for start in ends
    ]


def _one_after_the_other(stretches: list[Stretch], told: Progress, game: Game | None) -> Tally:
    from game.explore.tally import Tally

    tally = Tally()
    for stretch in stretches:
        tally.add_all(played(stretch, game))
        told(tally.lives)
    return tally


def _at_once(stretches: list[Stretch], told: Progress, processes: int) -> Tally:
    from game.explore.tally import Tally

    tally = Tally()
    with ProcessPoolExecutor(min(processes, len(stretches))) as crew:
        try:
            for done in as_completed([crew.submit(played, stretch) for stretch in stretches]):
                tally.add_all(done.result())
                told(tally.lives)
        except BaseException:  # Ctrl-C: what nobody has begun need not be played
            crew.shutdown(wait=False, cancel_futures=True)
            raise
    return tally


def played(stretch: Stretch, game: Game | None = None) -> Tally:
    """Play one stretch, in whichever process this is."""
    from game.explore.simulate import simulate

    return simulate(
        game or _game(stretch.folders, stretch.life, stretch.rulebook),
        lives=stretch.lives,
        first_seed=stretch.first_seed,
        person=stretch.person,
        enrolled=stretch.enrolled,
    )


@cache
def _game(folders: tuple[Path, ...], life: str, rulebook: str) -> Game:
    """The game, read once in every process; reading it again gives the same."""
    from game.content.library import open_library
    from game.session.desk import Desk

    return Desk(open_library(*folders)).game(life, rulebook)
