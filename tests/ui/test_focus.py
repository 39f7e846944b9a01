"""Focus and scrolling on laid out screens."""

from collections import Counter

import pytest

from game.ui import intents as i
from game.ui.painting import thumb_box
from game.ui.screens.choose import ChooseLife, OpenFile
from game.ui.screens.scene import SceneScreen
from game.ui.theme import Scale
from game.ui.widgets.slips import Explain, ShowSlip
from tests.ui import fixtures
from tests.ui.screens import ALL, Ledgerman, laid_out

LATER = 9.0
FULL = Scale(1920, 1080, 100)
SMALL = Scale(1280, 720, 100)


def scene(width: int = 1920, height: int = 1080, text_size: int = 100) -> SceneScreen:
    screen = SceneScreen(fixtures.SCENE, Ledgerman())
    laid_out(screen, width, height, text_size)
    return screen


def test_the_first_open_choice_has_the_focus_at_first() -> None:
    assert scene().focused == i.Pick(1)


def test_arrows_walk_down_the_choices_and_across_to_the_register() -> None:
    screen = scene()
    walked = []
    for _step in range(3):
        screen.handle(i.Move(0, 1), LATER)
        walked.append(screen.focused)
    assert walked == [i.Pick(2), i.Pick(3), i.Pick(4)]
    screen.handle(i.Move(1, 0), LATER)
    assert isinstance(screen.focused, Explain | ShowSlip)
    screen.handle(i.Move(-1, 0), LATER)
    assert isinstance(screen.focused, i.Pick)


@pytest.mark.parametrize("name", ALL)
def test_tab_visits_every_target_once_and_comes_round(name: str) -> None:
    screen = laid_out(ALL[name](), 1280, 720)
    start = screen.focused
    wanted = [target.intent for target in screen.page(SMALL).targets]
    visited = []
    for _step in wanted:
        screen.handle(i.Step(1), LATER)
        visited.append(screen.focused)
    assert visited[-1] == start
    assert Counter(visited) == Counter(wanted)
    screen.handle(i.Step(-1), LATER)
    assert screen.focused == (visited[-2] if len(visited) > 1 else start)


def test_what_gets_the_focus_is_scrolled_into_view() -> None:
    screen = scene(1024, 768, 250)
    assert screen.offset("main") == 0
    screen.focus_on(i.Pick(4))
    assert screen.offset("main") > 0


def test_down_reads_on_before_it_jumps_over_text_nobody_has_seen() -> None:
    screen = scene(1024, 768, 250)
    screen.handle(i.Move(0, 1), LATER)
    assert screen.offset("main") > 0
    assert screen.focused in (i.Pick(1), i.Pick(2))


def test_page_keys_scroll_to_both_ends() -> None:
    screen = scene(1024, 768, 250)
    screen.handle(i.Scroll(i.END), LATER)
    end = screen.offset("main")
    screen.handle(i.Scroll(0.85), LATER)
    assert screen.offset("main") == end > 0
    screen.handle(i.Scroll(-i.END), LATER)
    assert screen.offset("main") == 0


def test_the_wheel_scrolls_what_is_under_it() -> None:
    screen = SceneScreen(fixtures.OVERFULL, Ledgerman())
    laid_out(screen)
    screen.handle(i.Wheel(1600, 600, -2), LATER)
    assert screen.offset("register") > 0
    assert screen.offset("main") == 0


def test_the_scrollbar_can_be_dragged() -> None:
    screen = SceneScreen(fixtures.OVERFULL, Ledgerman())
    laid_out(screen)
    view = screen.page(FULL).find_view("register")
    x, bottom = view.box.right - 3, view.box.bottom - 1
    screen.handle(i.Press(x, bottom), LATER)
    assert screen.offset("register") == view.furthest
    screen.handle(i.Point(x, view.box.top), LATER)
    assert screen.offset("register") == 0
    assert screen.handle(i.Release(x, view.box.top), LATER) is None


def test_touching_the_thumb_of_the_scrollbar_moves_nothing_until_it_is_dragged() -> None:
    screen = SceneScreen(fixtures.OVERFULL, Ledgerman())
    laid_out(screen)
    view = screen.page(FULL).find_view("register")
    for share in (0.2, 0.5, 0.9):
        before = screen.offset("register")
        thumb = thumb_box(view, before, FULL)
        x, y = thumb.centerx, thumb.top + round(thumb.height * share)
        screen.handle(i.Press(x, y), LATER)
        assert abs(screen.offset("register") - before) <= 2
        screen.handle(i.Point(x, y + 5), LATER)
        assert screen.offset("register") > before
        screen.handle(i.Release(x, y + 5), LATER)


def test_a_pointer_at_rest_chooses_nothing_and_a_moved_one_does() -> None:
    screen = scene()
    target = next(t for t in screen.page(FULL).targets if t.intent == i.Pick(3))
    x, y = target.box.center
    screen.handle(i.Point(x, y), LATER)
    assert screen.focused == i.Pick(1)
    screen.handle(i.Point(x + 9, y), LATER)
    assert screen.focused == i.Pick(3)


def test_a_press_counts_only_if_it_is_released_on_the_same_thing() -> None:
    usher = Ledgerman()
    screen = laid_out(SceneScreen(fixtures.SCENE, usher))
    boxes = {target.intent: target.box for target in screen.page(FULL).targets}
    screen.handle(i.Press(*boxes[i.Pick(1)].center), LATER)
    screen.handle(i.Release(*boxes[i.Pick(2)].center), LATER)
    assert usher.asked == []
    screen.handle(i.Press(*boxes[i.Pick(2)].center), LATER)
    screen.handle(i.Release(*boxes[i.Pick(2)].center), LATER)
    assert usher.asked == ["decide ignore"]


def test_focus_stays_where_it_was_when_the_window_changes() -> None:
    screen = scene()
    screen.handle(i.Move(0, 1), LATER)
    laid_out(screen, 1024, 768, 200)
    assert screen.focused == i.Pick(2)


def test_choosing_the_chosen_life_again_leads_to_opening_its_file() -> None:
    screen = laid_out(ALL["choose six"]())
    screen.handle(i.Pick(2), LATER)
    screen.act(ChooseLife("life-1"), LATER)
    assert screen.focused == OpenFile()


@pytest.mark.parametrize("name", ALL)
def test_input_that_comes_before_the_next_picture_is_no_trouble(name: str) -> None:
    hurried = [i.Move(0, 1), i.Step(1), i.Scroll(1), i.Wheel(5, 5, 1), i.Point(5, 5)]
    hurried += [i.Press(5, 5), i.Release(5, 5), i.Confirm()]
    screen = ALL[name]()
    for intent in hurried:
        screen.handle(intent, LATER)
    laid_out(screen)
    for intent in hurried:
        screen.rebuild()
        screen.handle(intent, LATER)
