"""The same screens in every window: nothing outside, nothing over anything else, nothing tiny."""

from collections.abc import Iterator
from itertools import combinations

import pygame
import pytest

from game.ui import fonts
from game.ui.page import Mark, Page
from game.ui.screen import Screen
from game.ui.theme import Scale
from tests.ui.screens import ALL

SIZES = [
    (1024, 768),
    (1280, 720),
    (1280, 800),
    (1920, 1080),
    (2560, 1080),
    (3840, 2160),
]
TEXT_SIZES = [100, 125, 150, 200, 250]


def complaints(screen: Screen, scale: Scale) -> Iterator[str]:
    """Everything that is wrong with a screen as it is laid out."""
    page = screen.page(scale)
    window = pygame.Rect(0, 0, scale.width, scale.height)
    yield from _complaints_about(page, scale, window)
    for view in page.views():
        if not window.contains(view.box.clip(window)) or view.box.bottom > window.bottom:
            yield f"view {view.name} leaves the window: {view.box}"
        if view.box.height < 3 * scale.em:
            yield f"view {view.name} is only {view.box.height} pixels high"
        content = view.box.copy()
        content.height = view.height + 1
        yield from _complaints_about(view.page, scale, content)


def _complaints_about(page: Page, scale: Scale, room: pygame.Rect) -> Iterator[str]:
    marks = [item for item in page.items if isinstance(item, Mark)]
    for mark in marks:
        if not room.contains(mark.box):
            yield f"{_words(mark)!r} at {mark.box} is outside {room}"
    written = [mark for mark in marks if mark.paragraph and mark.paragraph.lines]
    for mark in written:
        yield from _complaints_about_words(mark, scale)
    for one, other in combinations(written, 2):
        if one.box.colliderect(other.box):
            yield f"{_words(one)!r} lies over {_words(other)!r}: {one.box}, {other.box}"


def _complaints_about_words(mark: Mark, scale: Scale) -> Iterator[str]:
    paragraph = mark.paragraph
    assert paragraph is not None
    if paragraph.size < scale.height * 0.02:
        yield f"{_words(mark)!r} is only {paragraph.size} pixels high"
    if paragraph.width > mark.box.width or paragraph.height > mark.box.height:
        yield f"{_words(mark)!r} needs {paragraph.width}×{paragraph.height}, has {mark.box.size}"
    if paragraph.splits:
        yield f"{_words(mark)!r} is cut inside a word"


def _words(mark: Mark) -> str:
    lines = mark.paragraph.lines if mark.paragraph else ()
    return " / ".join("".join(run.text for run in line.runs) for line in lines)[:70]


@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
def test_every_screen_fits_its_window(size: tuple[int, int], text_size: int) -> None:
    pygame.font.init()
    fonts.forget()
    found = [
        f"{name}: {complaint}"
        for name, make in ALL.items()
        for complaint in complaints(make(), Scale(*size, text_size))
    ]
    assert found == []


@pytest.mark.parametrize("name", ALL)
def test_a_screen_lays_itself_out_anew_for_a_new_size_and_not_otherwise(name: str) -> None:
    screen = ALL[name]()
    first = screen.page(Scale(1920, 1080, 100))
    assert screen.page(Scale(1920, 1080, 100)) is first
    assert screen.page(Scale(1024, 768, 100)) is not first
