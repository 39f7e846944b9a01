"""A report shows the line, and the caret stands under the mistake as a terminal shows it."""

import pytest

from game.content.reading_problems import UNKNOWN_KEY
from game.content.rendering import LONGEST_LINE, display_width, render, render_all, snippet
from game.model.span import Span


def _problem(line: int, column: int, width: int = 1, *, hint: str = "") -> object:
    span = Span(path="lives/x.yaml", line=line, column=column, width=width)
    return UNKNOWN_KEY.at(span, hint=hint, key="k")


def test_a_report_has_the_place_the_sentence_two_lines_a_caret_and_a_suggestion() -> None:
    problem = _problem(2, 1, 5, hint='Did you mean "title"?')
    assert render(problem, ("life: x", "tilte: The door")).splitlines() == [
        'lives/x.yaml:2:1: error: The key "k" is not known here. [unknown-key]',
        "1 | life: x",
        "2 | tilte: The door",
        "  | ^^^^^",
        '  Did you mean "title"?',
    ]


def test_the_advice_of_the_code_stands_in_for_a_missing_suggestion() -> None:
    assert render(_problem(1, 1), ("a: b",)).splitlines()[-1] == f"  {UNKNOWN_KEY.advice()}"


@pytest.mark.parametrize(
    ("line", "column", "width", "caret"),
    [
        ("title: 测试 x", 11, 1, "            ^"),
        ("title: 测试 x", 8, 2, "       ^^^^"),
        ("\ttitle: x", 2, 5, "    ^^^^^"),
        ("a\u0301b: x", 3, 1, " ^"),
        ("：x", 2, 1, "  ^"),
        ("title", 6, 1, "     ^"),
        ("title", 9, 4, "     ^"),
    ],
)
def test_the_caret_stands_under_the_mistake(line: str, column: int, width: int, caret: str) -> None:
    assert snippet(_problem(1, column, width), (line,))[-1] == f"  | {caret}"


@pytest.mark.parametrize("filler", ["x", "门", "\t"])
def test_of_a_long_line_the_part_with_the_mistake_is_shown(filler: str) -> None:
    line = filler * 5000 + "HERE" + filler * 5000
    *shown, caret = snippet(_problem(2, 5001, 4), (filler * 9000, line))
    assert all(display_width(text) <= LONGEST_LINE + 10 for text in (*shown, caret))
    start = display_width(shown[-1][: shown[-1].index("HERE")])
    assert caret.index("^") == start
    assert caret.count("^") == 4


def test_a_place_behind_the_end_of_the_file_has_no_snippet() -> None:
    assert snippet(_problem(9, 1), ("a: b",)) == []


def test_nothing_in_a_file_can_steer_the_terminal() -> None:
    shown = render(_problem(1, 1), ("\x1b[2Jtitle\x07\x9b\u202e",))
    assert not set(shown) & set("\x1b\x07\x9b\u202e")


def test_colour_changes_nothing_but_the_colour() -> None:
    plain = render(_problem(1, 1), ("a: b",))
    coloured = render(_problem(1, 1), ("a: b",), colour=True)
    assert "\x1b[" in coloured
    for code in ("\x1b[0m", "\x1b[1m", "\x1b[31m", "\x1b[34m"):
        coloured = coloured.replace(code, "")
    assert coloured == plain


def test_problems_of_several_files_each_show_their_own_lines() -> None:
    shown = render_all([_problem(1, 1)], {"lives/x.yaml": ("own: line",), "y": ("other: line",)})
    assert "own: line" in shown
    assert "other: line" not in shown
