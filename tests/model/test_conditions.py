"""The language of conditions: what it reads, and how it refuses."""

import pytest

from game.model.conditions import (
    AllOf,
    AnyOf,
    Comparison,
    ConditionSyntaxError,
    GradeName,
    Name,
    Not,
    Number,
    parse_condition,
)


def test_a_comparison_has_its_name_on_the_left_whichever_way_it_is_written() -> None:
    assert parse_condition("960 <= score").root == parse_condition("score >= 960").root
    assert parse_condition("-5 < trust").root == Comparison(
        left=Name(path="trust"), operator=">", right=Number(value=-5)
    )


def test_a_chain_is_two_comparisons() -> None:
    root = parse_condition("850 <= score < 960").root
    assert isinstance(root, AllOf)
    assert [part.operator for part in root.parts if isinstance(part, Comparison)] == [">=", "<"]


def test_a_capital_word_is_a_grade() -> None:
    assert parse_condition("grade >= AAA").root == Comparison(
        left=Name(path="grade"), operator=">=", right=GradeName(grade="AAA")
    )


def test_and_binds_tighter_than_or_and_not_tighter_than_both() -> None:
    root = parse_condition("flag.a or flag.b and not flag.c").root
    assert root == AnyOf(
        parts=(
            Name(path="flag.a"),
            AllOf(parts=(Name(path="flag.b"), Not(part=Name(path="flag.c")))),
        )
    )


def test_names_and_grades_are_listed_in_writing_order_with_their_columns() -> None:
    condition = parse_condition("  flag.kept and grade > B")
    assert [(name.path, name.column) for name in condition.names()] == [
        ("flag.kept", 2),
        ("grade", 16),
    ]
    assert [(grade.grade, grade.column) for grade in condition.grades()] == [("B", 24)]


def test_a_name_knows_its_family_and_its_member() -> None:
    name = Name(path="access.travel.high_speed_rail")
    assert (name.family, name.member) == ("access", "travel.high_speed_rail")
    assert (Name(path="score").family, Name(path="score").member) == ("", "score")


@pytest.mark.parametrize(
    ("text", "words", "column"),
    [
        ("score >", "not a condition", None),
        ("", "not a condition", 0),
        ("list.court-defaulter", "underscores", 0),
        ("score + 1 > 3", "do not calculate", 0),
        ("random() > 3", "no functions", 0),
        ("score > 9.5", "whole numbers", 8),
        ("flag.x == True", "not flag.x", 10),
        ("score in list", "one of ==", 0),
        ("3", "compare it", 0),
        ("score == money", "a number or a grade", 0),
        ("score if flag.x else money", "not allowed", 0),
        ("__import__('os')", "no functions", 0),
        ("x[0] > 1", "no meaning", 1),
        ("not " * 200 + "flag.x", "at most", 0),
        ("(" * 300 + "x" + ")" * 100, "not a condition", None),
    ],
)
def test_what_is_no_condition_is_refused_in_plain_words(
    text: str, words: str, column: int | None
) -> None:
    with pytest.raises(ConditionSyntaxError) as caught:
        parse_condition(text)
    assert words in caught.value.message
    if column is not None:
        assert caught.value.column == column
