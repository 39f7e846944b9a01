"""`simulate` prints what random lives hit, and says in a sentence what it cannot do."""

import json
from pathlib import Path
from typing import Any

import pytest

from game.cli import main

CASES = Path(__file__).parents[1] / "cases" / "base"


@pytest.fixture
def simulated(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    assert main(["simulate", "first-year", "-n", "40", "--seed", "3", "--json"]) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def test_the_tables_say_what_was_hit_and_what_never(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simulate", "first-year", "-n", "25"]) == 0
    printed = capsys.readouterr().out
    assert "25 lives, seeds 1 to 25" in printed
    assert "100.0 %  25  the-file" in printed
    assert "the-file/take" in printed
    for title in ("Scores at the end", "Endings", "Choices", "Grades at the end", "Never hit"):
        assert title in printed


def test_the_same_seeds_give_the_same_tables_and_json_adds_up(
    simulated: list[dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    (result,) = simulated
    assert result["lives"] == sum(result["scores"].values()) == 40
    assert sum(result["hits"]["ending"].values()) == 40
    hit, missed = result["hits"]["scene"], result["never_hit"].get("scene", [])
    assert not set(hit) & set(missed)
    main(["simulate", "first-year", "-n", "40", "--seed", "3", "--json"])
    assert json.loads(capsys.readouterr().out) == simulated


def test_paths_are_counted_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(CASES)
    words = ["simulate", "test-life", "-n", "5", "--paths", "--scenarios", folder]
    assert main([*words, "--json"]) == 0
    (result,) = json.loads(capsys.readouterr().out)
    levels = result["paths"]["levels"]
    assert levels[0] == {"depth": 0, "paths": 1, "ended": 0, "stuck": 0}
    assert main(words) == 0
    assert "Paths with seed 1" in capsys.readouterr().out


def test_everybody_in_a_life_can_be_simulated(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["simulate", "two-sisters", "-n", "301", "--json"]
    main([*words, "--person", "all"])
    (everybody,) = json.loads(capsys.readouterr().out)
    main(words)
    (usual,) = json.loads(capsys.readouterr().out)
    assert everybody["lives"] == usual["lives"] == 301
    missed = everybody["never_hit"].get("choice", [])
    assert len(missed) < len(usual["never_hit"]["choice"])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["first-yaer"], "There is no life “first-yaer”."),
        (["first-year", "--rules", "nowhere"], "There are no rules “nowhere”."),
        (["first-year", "--person", "nobody"], "There is no person “nobody” in this life."),
        (["first-year", "-n", "0"], "not a whole number from 1"),
        (["first-year", "-n", "many"], "not a whole number from 1"),
    ],
)
def test_misuse_is_explained(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["simulate", *words]) == 2
    assert told in capsys.readouterr().err


def test_several_rulebooks_are_simulated_one_after_the_other(
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ["simulate", "first-year", "-n", "3", "--rules", "rongcheng-2014, rongcheng-2014"]
    assert main([*words, "--json"]) == 0
    assert [one["rulebook"] for one in json.loads(capsys.readouterr().out)] == ["rongcheng-2014"]
    assert main(["simulate", "first-year", "-n", "3", "--rules", "all", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["rulebook"] == "rongcheng-2014"
