"""Colours: strong contrast in two themes, and gains apart from losses for every kind of eye."""

from collections import Counter
from itertools import product

import pygame
import pytest

from docs import make_colours
from game.ui import theme as t
from game.ui.eyes import Eye, contrast, distance, picture_seen_by, seen_by
from game.ui.palettes import PALETTES
from game.ui.screenshots import picture_of
from game.ui.settings import Settings
from game.ui.theme import Colour, Theme
from tests.ui.screens import ALL

WORDS = 7.0
PARTS = 3.0
PAPER_WORDS = 4.5

GROUNDS = {"paper": t.PAPER, "card": t.CARD, "quiet": t.QUIET}
TINTED = {
    "seal": (t.SEAL, t.SEAL_PALE),
    "sea": (t.SEA, t.SEA_PALE),
    "ochre": (t.OCHRE, t.OCHRE_PALE),
    "ink on seal": (t.INK, t.SEAL_PALE),
    "ink on sea": (t.INK, t.SEA_PALE),
    "ink on ochre": (t.INK, t.OCHRE_PALE),
    "small print on seal": (t.INK_2, t.SEAL_PALE),
    "small print on sea": (t.INK_2, t.SEA_PALE),
    "small print on ochre": (t.INK_2, t.OCHRE_PALE),
    "a button": (t.CARD, t.INK),
    "the primary button": (t.CARD, t.SEAL),
    "a discussion": (t.CARD, t.NIGHT),
    "small print of a discussion": (t.NIGHT_2, t.NIGHT),
}
WORD_PAIRS = TINTED | {
    f"{name} on {where}": (colour, ground)
    for (name, colour), (where, ground) in product(
        {"ink": t.INK, "small print": t.INK_2, "seal": t.SEAL, "sea": t.SEA}.items(),
        GROUNDS.items(),
    )
}
PART_PAIRS = {
    "an edge on paper": (t.LINE, t.PAPER),
    "an edge on a card": (t.LINE, t.CARD),
    "the edge of a loss": (t.SEAL_LINE, t.CARD),
    "the edge of a gain": (t.SEA_LINE, t.CARD),
    "the edge of a doubt": (t.OCHRE_LINE, t.CARD),
    "a key on a button": (t.NIGHT_LINE, t.INK),
    "the focus": (t.INK, t.PAPER),
    "the focus on a button": (t.CARD, t.INK),
    "the scrollbar": (t.INK_2, t.PAPER),
    **{f"grade band {rank}": (colour, t.CARD) for rank, colour in enumerate(t.GRADES)},
}
STRONG = (Theme.LIGHT, Theme.DARK)

APART = 20.0
"""CIE76 distance of two colours that nobody takes for each other side by side."""


def worn(colour: Colour, theme: Theme) -> Colour:
    return PALETTES[theme].get(colour, colour)


@pytest.mark.parametrize("theme", STRONG)
@pytest.mark.parametrize("name", WORD_PAIRS)
def test_words_stand_out_seven_to_one_where_contrast_is_strong(theme: Theme, name: str) -> None:
    words, ground = WORD_PAIRS[name]
    assert contrast(worn(words, theme), worn(ground, theme)) >= WORDS


@pytest.mark.parametrize("theme", STRONG)
@pytest.mark.parametrize("name", PART_PAIRS)
def test_parts_stand_out_three_to_one_where_contrast_is_strong(theme: Theme, name: str) -> None:
    part, ground = PART_PAIRS[name]
    assert contrast(worn(part, theme), worn(ground, theme)) >= PARTS


@pytest.mark.parametrize("name", WORD_PAIRS)
def test_words_on_paper_keep_the_usual_contrast(name: str) -> None:
    words, ground = WORD_PAIRS[name]
    assert contrast(words, ground) >= PAPER_WORDS


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("by", Eye)
@pytest.mark.parametrize(
    ("gain", "loss"), [(t.SEA, t.SEAL), (t.SEA_LINE, t.SEAL_LINE)], ids=["words", "edges"]
)
def test_a_gain_is_never_taken_for_a_loss(
    theme: Theme, by: Eye, gain: Colour, loss: Colour
) -> None:
    assert distance(worn(gain, theme), worn(loss, theme), by) >= APART


def test_no_theme_gives_two_grades_one_colour() -> None:
    for theme in Theme:
        assert len({worn(colour, theme) for colour in t.GRADES}) == len(t.GRADES)


@pytest.mark.parametrize("by", Eye)
def test_the_slips_of_a_picture_stay_apart_for_every_eye(by: Eye) -> None:
    """On the page itself: the darkest pixels of a loss and of a gain, as an eye sees them."""
    screen = ALL["consequence"]()
    picture = picture_seen_by(by, picture_of(screen, (1280, 720), Settings()))
    colours = Counter(
        tuple(picture.get_at((x, y))[:3]) for x in range(0, 1280, 2) for y in range(0, 720, 2)
    )
    shown = {colour for colour, _count in colours.most_common(400)}
    for token in (t.SEAL, t.SEA):
        assert any(distance(seen_by(by, token), found) < 3 for found in shown)
    assert distance(t.SEA, t.SEAL, by) >= APART


def test_an_eye_with_all_cones_sees_the_picture_as_it_is() -> None:
    picture = picture_of(ALL["reason"](), (640, 480), Settings())
    seen = picture_seen_by(Eye.ALL_CONES, picture)
    assert pygame.image.tobytes(seen, "RGB") == pygame.image.tobytes(picture, "RGB")


def test_the_measures_know_the_ends_of_their_scales() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast(t.SEA, t.SEA) == 1
    assert distance((0, 0, 0), (255, 255, 255)) == pytest.approx(100, abs=0.1)
    assert distance((200, 60, 40), (110, 110, 40), Eye.DEUTERANOPIA) < distance(
        (200, 60, 40), (110, 110, 40)
    )


def test_the_page_about_colours_is_current() -> None:
    assert make_colours.PAGE.read_text(encoding="utf-8") == make_colours.page()


PICTURED = ("choose", "scene", "consequence", "ending", "title")
UNPICTURED = tuple(name for name in ALL if not name.startswith(PICTURED))
"""Screens without an illustration, whose colours are their own."""


@pytest.mark.parametrize("theme", STRONG)
@pytest.mark.parametrize("name", UNPICTURED)
def test_no_colour_of_the_paper_is_left_in_a_theme_of_strong_contrast(
    name: str, theme: Theme
) -> None:
    picture = picture_of(ALL[name](), (960, 720), Settings(theme=theme))
    plain = pygame.image.tobytes(picture, "RGB")
    counts = Counter(plain[at : at + 3] for at in range(0, len(plain), 3))
    worn_by_theme = set(PALETTES[theme].values())
    for token in PALETTES[theme]:
        if token not in worn_by_theme:
            assert counts[bytes(token)] < 25, f"{token} is painted as it is on paper"
