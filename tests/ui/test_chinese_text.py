"""Chinese is set as Chinese is set: square quotation marks, and no stop at the start of a line."""

import pygame
import pytest

from game.ui import fonts
from game.ui.paragraph import Span, is_chinese, plain, set_paragraph
from game.ui.settings import Settings
from game.ui.theme import BODY, LABEL, Face, Look, Scale, Typeface

STORY = (
    "星期六你满了十八岁。星期一在四号窗口，办事员丛丽敲进你身份证上的十八位数字，把屏幕转过来给你看。"
    "林悦，成年，1000。“谁都从这个数开始。”她说，“往后有加有减……”你问：‘为什么？’（没有人回答。）"
)
SCALE = Scale(1280, 720)


@pytest.fixture(autouse=True)
def _letters() -> None:
    pygame.font.init()
    fonts.forget()


@pytest.mark.parametrize("width", range(90, 700, 37))
def test_no_line_begins_with_a_stop_or_ends_with_an_opening_mark(width: int) -> None:
    paragraph = set_paragraph(STORY, BODY, SCALE, width)
    lines = ["".join(run.text for run in line.runs) for line in paragraph.lines]
    assert "".join(lines) == plain(STORY)
    assert not [line for line in lines if line[0] in "。，、；：？！”’）…"]
    assert not [line for line in lines if line[-1] in "“‘（"]
    assert all(line.width <= width for line in paragraph.lines)


@pytest.mark.parametrize("typeface", Typeface)
def test_quotation_marks_are_as_wide_as_characters_in_chinese(typeface: Typeface) -> None:
    scale = Scale(1280, 720, look=Settings(typeface=typeface).look)
    size = scale.font_px(BODY)
    (line,) = set_paragraph("“你好”", BODY, scale, 1000).lines
    assert line.width == fonts.width(Face.SANS, size, "你好") + 2 * fonts.width(
        Face.SANS, size, "“", square=True
    )
    assert fonts.width(Face.SANS, size, "“", square=True) >= 0.9 * size


def test_quotation_marks_stay_narrow_in_english() -> None:
    size = SCALE.font_px(BODY)
    (line,) = set_paragraph("“To Lin Yue 林月, quick as the wind.”", BODY, SCALE, 1000).lines
    assert not any(run.square for run in line.runs)
    assert fonts.width(Face.SANS, size, "“") < 0.6 * size


def test_one_bold_word_does_not_change_the_language_of_a_line() -> None:
    (line,) = set_paragraph((Span("你选了："), Span("“A”", bold=True)), LABEL, SCALE, 1000).lines
    assert [run.text for run in line.runs if run.square] == ["“", "”"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("你在G字头列车上", True),
        ("Lin Yue 林悦", False),
        ("A 960", False),
        ("", False),
        ("等级A", True),
    ],
)
def test_a_text_is_chinese_if_most_of_it_is(text: str, expected: bool) -> None:
    assert is_chinese(text) is expected


def test_a_look_of_its_own_changes_nothing_about_that() -> None:
    scale = Scale(1280, 720, look=Look(letter_spacing=8))
    paragraph = set_paragraph(STORY, BODY, scale, 400)
    assert not [line for line in paragraph.lines if line.runs[0].text[0] in "。，”"]
