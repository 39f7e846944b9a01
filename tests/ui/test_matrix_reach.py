"""Whatever is taller than its window can be read to its end by keys, shows that it can be scrolled,
and what is focused has a frame nobody can miss.
"""

from itertools import groupby

import pygame
import pytest

from game.ui import fonts
from game.ui import intents as i
from game.ui.canvas import Canvas
from game.ui.page import Page
from game.ui.painting import paint_page, scrollbar_box
from game.ui.screen import Screen
from game.ui.theme import CARD, INK, INK_2, LINE, Scale
from tests.ui.screens import ALL, laid_out

SMALL = Scale(1024, 768, 200)
LATER = 9.0
MOST_PAGES = 80
"""More pages than anything has at this size."""

PAINTED = ["choose nine", "scene, overfull", "history", "ledger", "pause", "debrief, real"]
"""One screen of every arrangement."""


@pytest.fixture(autouse=True)
def _letters() -> None:
    pygame.font.init()
    fonts.forget()


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("scale", [SMALL, Scale(1920, 1080, 100)], ids=["small", "ordinary"])
def test_page_keys_lead_to_the_end_of_whatever_scrolls(name: str, scale: Scale) -> None:
    screen = ALL[name]()
    for view in screen.page(scale).views():
        if view.page.targets:
            screen.focus_on(view.page.targets[0].intent)
        before = screen.offset(view.name)
        for _turn in range(MOST_PAGES):
            screen.handle(i.Scroll(0.85), LATER)
        assert screen.offset(view.name) == view.furthest
        screen.handle(i.Scroll(-i.END), LATER)
        assert screen.offset(view.name) == 0 <= before


@pytest.mark.parametrize("name", ALL)
def test_arrows_lead_to_everything_that_can_be_chosen(name: str) -> None:
    screen = ALL[name]()
    wanted = {target.intent for target in screen.page(SMALL).targets}
    met = {screen.focused}
    for _step in range(len(screen.page(SMALL).targets)):
        screen.handle(i.Step(1), LATER)
        met.add(screen.focused)
        assert _is_in_sight(screen)
    assert met == wanted or not wanted


def _is_in_sight(screen: Screen) -> bool:
    """Whether the focused target, or as much of it as there is room for, lies in its window."""
    target = screen.target
    if target is None or not target.view:
        return True
    view = screen.page(SMALL).find_view(target.view)
    assert view is not None
    box = target.box.move(0, -screen.offset(target.view))
    return view.box.contains(box) or box.clip(view.box).height > 0.8 * view.box.height


@pytest.mark.parametrize("name", PAINTED)
def test_whatever_scrolls_has_a_bar_that_shows_how_much_is_seen(name: str) -> None:
    screen = laid_out(ALL[name](), SMALL.width, SMALL.height, SMALL.text_size)
    surface = pygame.Surface((SMALL.width, SMALL.height))
    screen.draw(Canvas(surface, SMALL))
    scrolling = [view for view in screen.page(SMALL).views() if view.furthest]
    assert scrolling
    for view in scrolling:
        track = scrollbar_box(view, SMALL)
        down = [surface.get_at((track.centerx, y))[:3] for y in range(track.top, track.bottom)]
        thumb = down.count(INK_2)
        assert thumb >= 24
        assert thumb + down.count(LINE) >= 0.95 * track.height


@pytest.mark.parametrize(("on_dark", "ring", "ground"), [(False, INK, CARD), (True, CARD, INK)])
@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080), (3840, 2160)])
def test_the_frame_of_the_focus_is_at_least_three_pixels_wide(
    size: tuple[int, int], on_dark: bool, ring: tuple[int, int, int], ground: tuple[int, int, int]
) -> None:
    page, box = Page(), pygame.Rect(100, 100, 300, 120)
    page.paint(box, lambda canvas, at: canvas.fill(at, ground))
    page.offer(box, "this", 12, on_dark, 0)
    surface = pygame.Surface(size)
    paint_page(Canvas(surface, Scale(*size)), page, {}, page.targets[0])
    across = [surface.get_at((x, box.centery))[:3] for x in range(box.left, box.right)]
    frames = [len(list(same)) for colour, same in groupby(across) if colour == ring]
    assert len(frames) == 2
    assert min(frames) >= max(3, round(size[1] * 0.0035))
