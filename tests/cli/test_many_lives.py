"""Lives on several processors: the counts do not depend on who counted."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.cli import many_lives
from game.cli.many_lives import Stretch, play

REPOSITORY = Path(__file__).resolve().parents[2]


def first_year(lives: int, first_seed: int = 1) -> Stretch:
    return Stretch(
        folders=(),
        life="first-year",
        rulebook="rongcheng-2014",
        first_seed=first_seed,
        lives=lives,
        person="",
        enrolled=True,
    )


def test_several_processes_count_what_one_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many_lives, "STRETCH", 20)
    told: list[int] = []
    alone = play(first_year(50, 5), told.append, processes=1)
    assert told == [20, 40, 50]
    assert play(first_year(50, 5), lambda done: None, processes=2) == alone
    assert sum(alone.scores.values()) == alone.lives == 50


def test_stretches_follow_one_another_without_a_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many_lives, "STRETCH", 20)
    whole = play(first_year(45), lambda done: None, processes=1)
    monkeypatch.setattr(many_lives, "STRETCH", 1_000)
    assert play(first_year(45), lambda done: None) == whole


def test_an_interrupted_crew_does_not_play_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(done: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(many_lives, "STRETCH", 20)
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        play(first_year(100_000), interrupt, processes=2)
    assert time.monotonic() - began < 30


def test_a_crew_that_was_started_afresh_counts_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows and macOS, where a new process imports everything itself."""
    question = """
import multiprocessing
from game.cli import many_lives
from tests.cli.test_many_lives import first_year

if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    many_lives.STRETCH = 20
    print(sorted(many_lives.play(first_year(40), lambda done: None, processes=2).scores.items()))
"""
    script = tmp_path / "afresh.py"
    script.write_text(question, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script)],
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    monkeypatch.setattr(many_lives, "STRETCH", 20)
    alone = play(first_year(40), lambda done: None, processes=1)
    assert done.stdout.strip() == str(sorted(alone.scores.items()))
