"""The family of seals: every one says in letters what it means, the same way every time."""

import pygame
import pytest

from game.ui import fonts
from game.ui.canvas import Canvas
from game.ui.page import Page
from game.ui.theme import CARD, SEAL, Look, Scale, Theme
from game.ui.widgets.seal import Seal

GRADES = ("D", "AAA", "very good", "bad", "three stars", "优", "良好", "三星级户", "")
SIZES = (46, 74, 122, 190)


@pytest.fixture(autouse=True)
def _fonts() -> None:
    pygame.font.init()
    fonts.forget()


def pressed(seal: Seal, theme: Theme = Theme.PAPER, height: int = 1080) -> pygame.Surface:
    """A seal on a card, as large as the room it asks for."""
    scale = Scale(height * 16 // 9, height, look=Look(theme=theme))
    size = (seal.natural(scale), seal.height(scale, 0))
    canvas = Canvas(pygame.Surface(size), scale)
    canvas.fill(canvas.target.get_rect(), CARD)
    page = Page()
    seal.place(page, scale, pygame.Rect((0, 0), size))
    for mark in page.items:
        mark.paint(canvas, mark.box)
    return canvas.target


def inked(drawn: pygame.Surface) -> pygame.Mask:
    return pygame.mask.from_threshold(drawn, drawn.get_at((0, 0)), (40, 40, 40, 255))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("grade", GRADES)
def test_a_seal_stays_in_the_room_it_asks_for(grade: str, size: int) -> None:
    drawn = pressed(Seal(grade, size, step=(1, 3), is_withdrawn=size == 190))
    ink = inked(drawn)
    ink.invert()
    box = ink.get_bounding_rects()[0].unionall(ink.get_bounding_rects())
    assert drawn.get_rect().inflate(-2, -2).contains(box)


@pytest.mark.parametrize("grade", GRADES)
def test_the_words_on_a_seal_are_never_smaller_than_the_smallest_words(grade: str) -> None:
    scale = Scale(1920, 1080)
    for size in (46, 74, 122):
        cut = Seal(grade, size)._cut(scale)
        is_square = cut.wide == cut.high
        assert cut.letters >= (12 if is_square else 0.02 * 1080)


@pytest.mark.parametrize(("one", "other"), [("A", "B"), ("good", "bad"), ("AA", "AAA"), ("", "D")])
def test_two_grades_have_two_seals(one: str, other: str) -> None:
    first, second = pressed(Seal(one)), pressed(Seal(other))
    assert first.get_size() != second.get_size() or inked(first).overlap_area(
        inked(second), (0, 0)
    ) < max(inked(first).count(), inked(second).count())


def test_a_seal_is_the_same_every_time() -> None:
    assert pressed(Seal("AA")).get_buffer().raw == pressed(Seal("AA")).get_buffer().raw


def test_how_far_one_stands_is_shown_below_words_but_not_below_letters() -> None:
    low, high = pressed(Seal("good", step=(1, 3))), pressed(Seal("good", step=(3, 3)))
    assert low.get_buffer().raw != high.get_buffer().raw
    one, other = pressed(Seal("A", step=(1, 3))), pressed(Seal("A", step=(3, 3)))
    assert one.get_buffer().raw == other.get_buffer().raw


@pytest.mark.parametrize(
    ("grade", "size", "pieces"), [("A", 122, 2), ("AAA", 122, 4), ("B", 74, 3), ("A", 46, 2)]
)
def test_worn_ink_breaks_no_letter(grade: str, size: int, pieces: int) -> None:
    drawn = pressed(Seal(grade, size))
    words = drawn.get_rect().inflate(-drawn.get_width() * 0.44, -drawn.get_height() * 0.44)
    paper = inked(drawn.subsurface(words))
    assert len(paper.connected_components(3)) == pieces


@pytest.mark.parametrize("size", SIZES)
def test_a_withdrawn_grade_is_not_taken_for_one_that_holds(size: int) -> None:
    holds, ended = pressed(Seal("B", size)), pressed(Seal("B", size, is_withdrawn=True))
    assert ended.get_width() > holds.get_width()


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_with_strong_contrast_the_ink_is_even_and_has_the_colour_of_the_theme(theme: Theme) -> None:
    drawn = pressed(Seal("C"), theme)
    canvas = Canvas(drawn, Scale(1920, 1080, look=Look(theme=theme)))
    seal = canvas.dressed(SEAL)
    pure = pygame.mask.from_threshold(drawn, seal, (8, 8, 8, 255)).count()
    assert pure > 1500


@pytest.mark.parametrize("height", [768, 1080, 2160])
def test_a_seal_is_drawn_at_the_pixels_of_the_window(height: int) -> None:
    assert pressed(Seal("A"), height=height).get_height() == round(122 * height / 1080)
