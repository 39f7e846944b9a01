"""Words set in lines."""

import pygame
import pytest

from game.ui import fonts
from game.ui.paragraph import Span, natural_width, plain, set_paragraph
from game.ui.theme import BODY, INK, NOTE, SEAL, TITLE, Face, Scale

SCALE = Scale(1920, 1080, 100)
STORY = (
    "The bank could not reach your cousin, so the court has written to you. You signed as "
    "guarantor for his boat. 银行找不到你的表哥，于是法院写信给你。"
)


@pytest.fixture(autouse=True)
def _letters() -> None:
    pygame.font.init()
    fonts.forget()


@pytest.mark.parametrize("width", [160, 200, 333, 480, 777, 1200])
def test_no_line_is_wider_than_it_may_be(width: int) -> None:
    paragraph = set_paragraph(STORY, BODY, SCALE, width)
    assert paragraph.splits == 0
    assert all(line.width <= width for line in paragraph.lines)


def test_nothing_is_left_out_and_nothing_is_shortened() -> None:
    paragraph = set_paragraph(STORY, BODY, SCALE, 300)
    said = "".join(run.text for line in paragraph.lines for run in line.runs)
    assert said.replace(" ", "") == STORY.replace(" ", "")


def test_a_word_wider_than_the_line_is_cut_and_counted() -> None:
    paragraph = set_paragraph("https://example.org/a-very-long-address", BODY, SCALE, 150)
    assert paragraph.splits >= 2
    assert all(line.width <= 150 for line in paragraph.lines)


def test_a_text_at_its_natural_width_stays_on_one_line() -> None:
    for words in ("6 of 10", "¥21,400", "Rongcheng rules, 2014", STORY):
        width = natural_width(words, NOTE, SCALE)
        assert len(set_paragraph(words, NOTE, SCALE, width).lines) == 1


def test_bold_and_coloured_spans_run_on_in_one_line() -> None:
    words = (Span("You chose: "), Span("Ignore the letter.", bold=True, colour=SEAL))
    (line,) = set_paragraph(words, BODY, SCALE, 1000).lines
    plain_run, bold_run = line.runs
    assert (plain_run.face, plain_run.colour) == (Face.SANS, INK)
    assert (bold_run.face, bold_run.colour) == (Face.SANS_BOLD, SEAL)
    assert bold_run.x == fonts.width(Face.SANS, SCALE.font_px(BODY), "You chose: ")
    assert plain(words) == "You chose: Ignore the letter."


def test_a_balanced_title_has_lines_of_similar_length() -> None:
    title = "May the city credit office open a file about you?"
    width = natural_width(title, TITLE, SCALE) - 40
    ragged = set_paragraph(title, TITLE, SCALE, width)
    balanced = set_paragraph(title, TITLE, SCALE, width, balance=True)
    assert len(balanced.lines) == len(ragged.lines) == 2
    assert balanced.lines[1].width > ragged.lines[1].width


@pytest.mark.parametrize("height", [480, 768, 1080, 2160])
@pytest.mark.parametrize("text_size", [100, 250])
def test_no_role_is_smaller_than_a_fiftieth_of_the_window(height: int, text_size: int) -> None:
    scale = Scale(height * 16 // 9, height, text_size)
    assert scale.font_px(NOTE) >= height * 0.02


def test_everything_that_is_read_grows_with_the_text_size() -> None:
    for role in (BODY, NOTE):
        ratio = Scale(1920, 1080, 250).font_px(role) / SCALE.font_px(role)
        assert ratio == pytest.approx(2.5, abs=0.03)
