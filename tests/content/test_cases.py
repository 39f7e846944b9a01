"""Every faulty file gives exactly the problems marked in it."""

from pathlib import Path

import pytest
import yaml

from game.content import nodes
from tests.content.cases import CASES, case_files, expected_problems, given_problems

BOTH_PARSERS = {"libyaml": getattr(yaml, "CLoader", yaml.Loader), "plain Python": yaml.Loader}


@pytest.fixture(params=BOTH_PARSERS)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """libyaml, and what is used where it is missing."""
    monkeypatch.setattr(nodes, "_Loader", BOTH_PARSERS[request.param])


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    "path", case_files(), ids=lambda path: path.relative_to(CASES).with_suffix("").as_posix()
)
def test_a_faulty_file_gives_exactly_the_problems_marked_in_it(path: Path) -> None:
    assert given_problems(path) == expected_problems(path)
