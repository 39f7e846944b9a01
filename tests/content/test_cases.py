"""Every faulty file gives exactly the problems marked in it."""

from pathlib import Path

import pytest

from tests.content.cases import CASES, case_files, expected_problems, given_problems


@pytest.mark.parametrize(
    "path", case_files(), ids=lambda path: path.relative_to(CASES).with_suffix("").as_posix()
)
def test_a_faulty_file_gives_exactly_the_problems_marked_in_it(path: Path) -> None:
    assert given_problems(path) == expected_problems(path)
