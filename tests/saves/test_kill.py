"""Killing the program at random moments loses nothing that was confirmed."""

import random
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from game.saves.store import SaveStore

REPOSITORY = Path(__file__).resolve().parents[2]
KILLS = 200
LANES = 4
LONGEST_LIFE = 0.06
"""Seconds a program plays at most before it is killed; a choice with its save takes far less."""


def _play_and_kill(folder: Path, seed: int, seconds: float) -> list[tuple[str, int]]:
    """Start the player, let it play for a while, kill it; what it had confirmed by then."""
    player = subprocess.Popen(
        [sys.executable, "-m", "tests.saves.player", str(folder), str(seed)],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert player.stdout is not None
    assert player.stdout.readline() == "ready\n"
    time.sleep(seconds)
    player.kill()
    output, _errors = player.communicate()
    lines = [line.split() for line in output.splitlines(keepends=True) if line.endswith("\n")]
    return [(run, int(count)) for run, count in lines]


def _lane(folder: Path, number: int, kills: int) -> int:
    """Kill the player again and again in one folder; the number of choices confirmed in all."""
    chance = random.Random(number)
    confirmed: dict[str, int] = {}
    for kill in range(kills):
        lines = _play_and_kill(folder, number * 1000 + kill, chance.uniform(0, LONGEST_LIFE))
        last = lines[-1] if lines else None
        confirmed.update(lines)
        found = SaveStore(folder).runs()
        assert found.problems == ()
        saved = {save.run: len(save.decisions) for save in found.saves}
        for run, count in confirmed.items():
            unconfirmed = 1 if (last and run == last[0]) or not lines else 0
            assert count <= saved[run] <= count + unconfirmed, f"kill {kill} of lane {number}"
        confirmed = saved
    return sum(confirmed.values())


def test_two_hundred_kills_lose_at_most_the_unconfirmed_choice(tmp_path: Path) -> None:
    with ThreadPoolExecutor(LANES) as pool:
        lanes = [
            pool.submit(_lane, tmp_path / str(number), number, KILLS // LANES)
            for number in range(LANES)
        ]
        played = [lane.result(timeout=120) for lane in lanes]
    assert all(choices > KILLS // LANES for choices in played)
    assert not list(tmp_path.rglob("*.damaged*"))


@pytest.mark.parametrize("choices", [1, 2, 3])
def test_a_killed_terminal_game_has_saved_every_choice_it_answered(
    tmp_path: Path, choices: int
) -> None:
    words = ["first-year", "--text", "--seed", "7", "--saves", str(tmp_path)]
    game = subprocess.Popen(
        [sys.executable, "-u", "-m", "game", "play", *words],
        cwd=REPOSITORY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert game.stdin is not None
    assert game.stdout is not None
    game.stdin.write("1\n" * choices)
    game.stdin.flush()
    while not game.stdout.readline().startswith(f"Scene {choices + 1}:"):
        pass
    game.kill()
    game.communicate()
    (save,) = SaveStore(tmp_path).runs().saves
    assert len(save.decisions) == choices
