"""Ids in conditions are looked up where they stand."""

from pathlib import Path

from tests.content.cases import BASE, all_problems


def test_a_condition_over_several_lines_is_marked_at_its_beginning(tmp_path: Path) -> None:
    life = (BASE / "lives" / "test-life.yaml").read_text(encoding="utf-8")
    told = (
        "text:\n      - text: Soup.\n        if: >\n          score > 3\n          and grade >= D"
    )
    path = tmp_path / "test-life.yaml"
    path.write_text(life.replace("text: There is soup.", told), encoding="utf-8")
    (problem,) = all_problems(path)
    assert (problem.code, problem.span.line, problem.span.column) == ("unknown-grade", 26, 13)
    assert problem.hint == ""
