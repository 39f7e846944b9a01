"""Lines of a terminal: nothing wider than it, Chinese counted as two, nothing lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.text.wrapping import cells, wrap

words = st.text("ab cé—“”丛丽，。失信", max_size=60)


@pytest.mark.parametrize(
    ("text", "columns"), [("", 0), ("abc", 3), ("丛丽", 4), ("é", 1), ("e\u0301", 1), ("a，b", 4)]
)
def test_chinese_takes_two_columns(text: str, columns: int) -> None:
    assert cells(text) == columns


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("one two", 10, ["one two"]),
        ("one two three", 8, ["one two", "three"]),
        ("  too   many   spaces ", 40, ["too many spaces"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("失信被执行人名单", 6, ["失信被", "执行人", "名单"]),
        ("他来了，你呢", 6, ["他来", "了，你", "呢"]),
        ("她说“好”", 6, ["她说", "“好”"]),
        ("called Cong Li 丛丽 types", 18, ["called Cong Li 丛", "丽 types"]),
    ],
)
def test_text_is_broken_between_words_and_chinese_characters(
    text: str, width: int, lines: list[str]
) -> None:
    assert wrap(text, width) == lines


def test_all_but_the_first_line_hang() -> None:
    assert wrap("1. one two three", 9, hang=3) == ["1. one", "   two", "   three"]


@given(text=words, width=st.integers(2, 40), hang=st.integers(0, 8))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, width: int, hang: int) -> None:
    lines = wrap(text, width, hang)
    assert all(cells(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())
