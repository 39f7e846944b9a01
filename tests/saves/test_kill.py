"""Killing the program at random moments loses nothing that was confirmed."""

import contextlib
import multiprocessing
import random
import subprocess
import sys
import threading
import time
from multiprocessing.context import BaseContext
from pathlib import Path

import pytest

from game.saves.store import SaveStore
from tests.saves.player import play

REPOSITORY = Path(__file__).resolve().parents[2]
KILLS = 200
MOST_CONFIRMED = 6
"""So many choices a player has confirmed at most when its end is decided."""
LONGEST_REST = 0.004
"""Seconds until the end then comes, at most: a few choices with their saves."""
PATIENCE = 120
"""Seconds for a choice; only a player that is stuck takes so long."""


def _processes() -> BaseContext:
    """Where a process can be copied, the game is loaded once for all players."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["pytest", play.__module__])
    return context


def _play_and_kill(folder: Path, seed: int, chance: random.Random) -> list[tuple[str, int]]:
    """Start a player, kill it somewhere behind a choice; what it had confirmed by then."""
    here, there = multiprocessing.Pipe(duplex=False)
    player = _processes().Process(target=play, args=(folder, seed, there))
    player.start()
    there.close()
    confirmed: list[tuple[str, int]] = []
    for _choice in range(chance.randint(1, MOST_CONFIRMED)):
        assert here.poll(PATIENCE), "the player is stuck"
        confirmed.append(here.recv())
    time.sleep(chance.uniform(0, LONGEST_REST))
    player.kill()
    player.join()
    with contextlib.suppress(EOFError, OSError):
        while True:
            confirmed.append(here.recv())
    here.close()
    player.close()
    return confirmed


def test_two_hundred_kills_lose_at_most_the_unconfirmed_choice(tmp_path: Path) -> None:
    chance = random.Random(1)
    known: dict[str, int] = {}
    for kill in range(KILLS):
        confirmed = _play_and_kill(tmp_path, kill, chance)
        last, _count = confirmed[-1]
        known.update(confirmed)
        found = SaveStore(tmp_path).runs()
        assert found.problems == ()
        saved = {save.run: len(save.decisions) for save in found.saves}
        for run, count in known.items():
            assert count <= saved[run] <= count + (run == last), f"kill {kill}"
        known = saved
    assert sum(known.values()) > KILLS
    assert not list(tmp_path.rglob("*.damaged*"))


@pytest.mark.parametrize("choices", [1, 2, 3])
def test_a_killed_terminal_game_has_saved_every_choice_it_answered(
    tmp_path: Path, choices: int
) -> None:
    words = ["first-year", "--person", "lin", "--text", "--seed", "7", "--saves", str(tmp_path)]
    game = subprocess.Popen(
        [sys.executable, "-u", "-m", "game", "play", *words],
        cwd=REPOSITORY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    stuck = threading.Timer(PATIENCE, game.kill)
    stuck.start()
    assert game.stdin is not None
    assert game.stdout is not None
    game.stdin.write("1\n" * choices)
    game.stdin.flush()
    assert any(line.startswith(f"Scene {choices + 1}:") for line in game.stdout)
    stuck.cancel()
    game.kill()
    game.communicate()
    (save,) = SaveStore(tmp_path).runs().saves
    assert len(save.decisions) == choices
