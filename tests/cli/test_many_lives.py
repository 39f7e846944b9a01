"""Lives on several processors: the counts do not depend on who counted."""

import pytest

from game.cli import many_lives
from game.cli.many_lives import Stretch, play


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
