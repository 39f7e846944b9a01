"""Cheap values: frozen for the type checker, equal and hashable by their fields."""

import subprocess
import sys
from pathlib import Path

from game.engine.events import GradeChanged, ScoreChanged

ASSIGNMENT = """
from game.engine.events import ScoreChanged
event = ScoreChanged(before=1, after=2, slip=3)
event.after = 5
"""


def test_values_are_equal_by_their_fields_and_only_to_their_own_kind() -> None:
    event = ScoreChanged(before=1, after=2, slip=3)
    assert event == ScoreChanged(before=1, after=2, slip=3)
    assert hash(event) == hash(ScoreChanged(before=1, after=2, slip=3))
    assert event != GradeChanged(before="A", after="B", slip=3)


def test_the_type_checker_refuses_to_change_a_value(tmp_path: Path) -> None:
    source = tmp_path / "change.py"
    source.write_text(ASSIGNMENT, encoding="utf-8")
    checked = subprocess.run(
        [sys.executable, "-m", "mypy", "--cache-dir", str(tmp_path / "cache"), str(source)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert 'Property "after" defined in "ScoreChanged" is read-only' in checked.stdout
