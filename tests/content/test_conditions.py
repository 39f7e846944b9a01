"""A condition that cannot be read says why, at the place, and what to write instead."""

from pathlib import Path

import pytest

from tests.content.cases import BASE, all_problems


@pytest.mark.parametrize(
    ("text", "offset", "reason", "hint"),
    [
        ("money = 3", 6, "this is not a condition", "Write =="),
        ("money > 3 && score > 3", 10, "the sign & has no meaning", '"and", "or" and "not"'),
        ("money > 3 AND score > 3", 10, "this is not a condition", "in lower case"),
        ("money ≥ 3", 6, "the sign ≥ has no meaning", ">="),
        ("money > 3or score > 3", 8, "stand together without a space", ""),
        ("money + 3 > 3", 0, "they do not calculate", ""),
        ("len(money) > 3", 0, "no functions", ""),
        ("__import__('os').system('ls')", 0, "no functions", ""),
        ("money > 3.5", 8, "whole numbers", ""),
        ("flag.was-kind", 0, "a dash is read as minus", ""),
        ("flag.x == True", 10, "instead of comparing with True", ""),
        ("(money > 3", 0, "this is not a condition", ""),
        ("money > 3 and 7", 14, "a number alone is no condition", ""),
        ("grade >= '优' and a-b", 17, "a dash is read as minus", ""),
        ("not " * 200 + "flag.x", 0, "at most 500 characters", ""),
    ],
)
@pytest.mark.parametrize("quote", ["", '"'])
def test_an_unreadable_condition(
    text: str, offset: int, reason: str, hint: str, quote: str, tmp_path: Path
) -> None:
    life = (BASE / "lives" / "test-life.yaml").read_text(encoding="utf-8")
    path = tmp_path / "test-life.yaml"
    told = f"text:\n      - text: Soup.\n        if: {quote}{text}{quote}\n"
    path.write_text(life.replace("text: There is soup.\n", told), encoding="utf-8")
    (problem,) = all_problems(path)
    assert problem.code == "bad-condition"
    assert reason in problem.message
    assert hint in problem.hint
    assert (problem.span.line, problem.span.column) == (26, 13 + len(quote) + offset)
