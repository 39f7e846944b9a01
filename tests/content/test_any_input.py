"""Whatever is in a file, reading it gives problems and never anything else."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.content.problems import Problem
from game.content.rendering import render
from tests.content.cases import BASE, all_problems

FILES = [path.read_text(encoding="utf-8") for path in sorted(BASE.rglob("*.yaml"))]
PIECES = st.one_of(
    st.text(max_size=6),
    st.sampled_from(["score >= ", "not ", "flag.x", "9" * 11, "-1", "2015-02-30", "0%", "if: "]),
    st.sampled_from(
        [
            *":[]{}\"'#\n\t~>|?,%\\：，门\0\r\u2028(",
            ": ",
            "- ",
            " #",
            "  ",
            "&a",
            "*a",
            "!x",
            "---\n",
        ]
    ),
)
EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), PIECES, st.integers(1, 3)), max_size=5
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any") / "test-life.yaml"


def _edited(text: str, edits: list[tuple[float, int, str, int]]) -> str:
    for place, removed, piece, times in edits:
        at = int(place * len(text))
        text = text[:at] + piece * times + text[at + removed :]
    return text


def _check_well_formed(problems: tuple[Problem, ...], content: bytes) -> None:
    lines = content.decode("utf-8", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    last = lines.count("\n") + 1
    for problem in problems:
        assert 1 <= problem.span.line <= last
        assert problem.span.column >= 1
        assert "{" not in problem.code
        assert render(problem, lines.split("\n"))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.sampled_from(FILES), edits=EDITS)
def test_a_valid_file_with_random_edits(path: Path, text: str, edits: list[tuple]) -> None:
    content = _edited(text, edits).encode("utf-8", errors="replace")
    path.write_bytes(content)
    _check_well_formed(all_problems(path), content)


@settings(max_examples=100, deadline=None)
@given(content=st.binary(max_size=300))
def test_random_bytes(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    _check_well_formed(all_problems(path), content)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(FILES), st.floats(0, 1), st.floats(0, 1)), max_size=4))
def test_pieces_of_valid_files_put_together(
    path: Path, pieces: list[tuple[str, float, float]]
) -> None:
    cut = [text[int(a * len(text)) : int(b * len(text))] for text, a, b in pieces]
    content = "".join(cut).encode()
    path.write_bytes(content)
    _check_well_formed(all_problems(path), content)
