"""Two keys on a presenter's clicker: reading on, going on, and never past what was not read."""

from dataclasses import replace

import pytest

from game.ui import intents as i
from game.ui.input_map import when_held
from game.ui.screen import Pop, Screen
from game.ui.screens.choose import ChooseScreen, OpenFile
from game.ui.screens.consequence import ConsequenceScreen
from game.ui.screens.notice import Answer, ConsentScreen, NoticeScreen
from game.ui.screens.title import TitleScreen
from game.ui.settings import Settings
from game.ui.theme import Scale
from tests.ui import fixtures
from tests.ui.screens import ALL, Ledgerman, laid_out

LATER = 9.0
SMALL = Scale(1280, 720)


class Pager(Ledgerman):
    """An usher who notes that somebody went on."""

    went_on = 0

    def go_on(self) -> Pop:
        self.went_on += 1
        return Pop()


def told(usher: Pager, text_size: int = 100) -> ConsequenceScreen:
    screen = ConsequenceScreen(fixtures.CONSEQUENCE, usher)
    laid_out(screen, 1024, 768, text_size)
    return screen


def test_page_down_reads_a_consequence_to_its_end_and_then_goes_on() -> None:
    usher = Pager()
    screen = told(usher, 200)
    assert screen.has_more_below("main")
    for _press in range(40):
        had_more = screen.has_more_below("main")
        screen.handle(i.Advance(1), LATER)
        assert not (had_more and usher.went_on)
    assert usher.went_on


def test_a_held_page_down_stops_at_the_end_of_what_it_reads() -> None:
    usher = Pager()
    screen = told(usher)
    held = when_held(i.Advance(1))
    for _press in range(40):
        screen.handle(held, LATER)
    assert not usher.went_on


@pytest.mark.parametrize("wanted", [Settings(two_buttons=True), Settings(speech=True)], ids=str)
def test_with_two_keys_or_for_the_ear_page_down_only_moves(wanted: Settings) -> None:
    usher = Pager()
    screen = told(usher)
    screen.settings = wanted
    for _press in range(40):
        screen.handle(i.Advance(1), LATER)
    assert not usher.went_on


def test_page_down_leads_from_the_title_and_from_a_notice() -> None:
    notice = NoticeScreen(fixtures.NOTICE)
    laid_out(notice, 1280, 720)
    assert notice.focused == Answer(True)
    assert notice.handle(i.Advance(1), LATER) == Pop()
    title = ALL["title"]()
    assert isinstance(title, TitleScreen)
    laid_out(title, 1280, 720)
    assert title.handle(i.Advance(1), LATER) is not None


def test_page_down_opens_no_file_and_answers_no_question_of_consent() -> None:
    screens: list[Screen] = [ALL[name]() for name in ("choose nine", "consent", "scene")]
    for screen in screens:
        laid_out(screen, 1280, 720)
        for _press in range(60):
            assert screen.handle(i.Advance(1), LATER) is None


def test_nobody_consents_by_the_second_half_of_a_double_click() -> None:
    screen = ALL["consent"]()
    assert isinstance(screen, ConsentScreen)
    laid_out(screen, 1280, 720)
    screen.open(1.0)
    assert screen.handle(i.Confirm(), 1.2) is None
    assert screen.handle(i.Confirm(), 2.0) == Pop(True)


@pytest.mark.parametrize("by", [1, -1])
@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("size", [(1024, 768, 100), (1024, 768, 250), (1280, 720, 150)], ids=str)
def test_with_two_keys_everything_is_reached_and_seen_when_it_is(
    name: str, size: tuple[int, int, int], by: int
) -> None:
    screen = ALL[name]()
    screen.settings = replace(screen.settings, two_buttons=True)
    laid_out(screen, *size)
    page = screen.page(Scale(*size))
    wanted = {target.intent for target in page.targets}
    reached = set()
    for _press in range(12 * len(wanted) + 60):
        before = screen.focused
        screen.handle(i.Advance(by), LATER)
        target = screen.target
        if target is not None and screen.focused != before:
            view = page.find_view(target.view)
            shown = target.box.move(0, -screen.offset(target.view))
            assert view is None or shown.colliderect(view.box), target
        reached.add(screen.focused)
    assert reached >= wanted


def test_the_next_life_is_reached_without_turning_the_page_under_it() -> None:
    screen = ALL["choose nine"]()
    assert isinstance(screen, ChooseScreen)
    laid_out(screen, 1024, 768)
    lives = [t for t in screen.page(Scale(1024, 768)).targets if t.view == "main"]
    screen.focus_on(lives[0].intent)
    screen.handle(i.Advance(1), LATER)
    assert screen.focused == lives[1].intent
    assert OpenFile() not in [t.intent for t in lives]
