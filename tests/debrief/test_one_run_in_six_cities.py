"""The page about one run in six cities says what the game plays."""

import importlib.util
import sys
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest

from game.content.library import open_library
from game.explore.differences import compare_acts
from game.explore.retell import Retelling

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_one_run", ROOT / "docs" / "make_one_run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def told(maker: ModuleType) -> tuple[Retelling, ...]:
    return maker._tell(open_library())


def test_the_page_is_up_to_date(maker: ModuleType) -> None:
    shown = (ROOT / "docs" / "one-run-six-cities.md").read_text(encoding="utf-8")
    assert shown == maker.page(), "run: python3 -m docs.make_one_run"


def test_six_places_are_told_and_every_run_ends(told: tuple[Retelling, ...]) -> None:
    assert [each.game.rulebook.id for each in told] == [
        "rongcheng-2014",
        "rongcheng-2021",
        "suining-2010",
        "honest-shanghai",
        "suzhou-osmanthus",
        "no-city-score",
    ]
    assert all(each.is_over for each in told)


def test_the_acts_explain_the_whole_distance_between_two_numbers(
    told: tuple[Retelling, ...],
) -> None:
    own, *others = told
    numbered = [each for each in others if each.game.has_score and each.game.rulebook.has_number]
    assert len(numbered) == 3
    for each in numbered:
        opening = each.state.slip(1).points - own.state.slip(1).points
        acts = sum(act.difference for act in compare_acts(own.steps, each.steps))
        assert each.state.score - own.state.score == opening + acts, each.game.rulebook.id


def test_the_running_sum_of_every_table_adds_up(told: tuple[Retelling, ...]) -> None:
    for each in told:
        if each.state.enrolled and each.game.rulebook.has_number:
            slips = [slip for slip in each.state.slips if slip.ledger == "main"]
            for before, slip in pairwise(slips):
                assert before.balance + slip.points == slip.balance
            assert slips[-1].balance == each.state.score
