"""The title: whatever chooses goes on, and nothing can be missed on it at any size."""

from pathlib import Path

import pygame
import pytest

from game.content.shelf import read_shelf
from game.language import set_language
from game.ui import intents as i
from game.ui.app import App
from game.ui.canvas import Canvas
from game.ui.front_door import FrontDoor
from game.ui.intents import Begin, OpenMenu, OpenSources, TakeUp
from game.ui.screen import Apply, Push
from game.ui.screens.choose import ChooseScreen
from game.ui.screens.title import Speak, TitleScreen
from game.ui.settings import Settings
from game.ui.theme import NIGHT, Scale
from tests.ui import fixtures
from tests.ui.screens import Ledgerman, laid_out

SIZES = ((1024, 768), (1280, 720), (1920, 1080), (2560, 1080))


@pytest.fixture
def usher() -> Ledgerman:
    return Ledgerman()


@pytest.fixture
def door(tmp_path: Path) -> FrontDoor:
    return FrontDoor(read_shelf(), folders=(), saves=tmp_path, seed=1)


@pytest.mark.parametrize("intent", [i.Confirm(), i.Begin(), i.Pick(1), i.Pick(7)])
def test_whatever_chooses_goes_on(usher: Ledgerman, intent: i.Intent) -> None:
    screen = laid_out(TitleScreen(fixtures.TITLE_SAVED, usher))
    assert screen.handle(intent, 0.0) is not None
    assert usher.asked[0].startswith("lives")


def test_the_newest_life_is_gone_on_with_by_its_key_or_its_button(usher: Ledgerman) -> None:
    screen = laid_out(TitleScreen(fixtures.TITLE_SAVED, usher))
    screen.handle(i.TakeUp(), 0.0)
    (box,) = [t.box for t in screen.page(Scale(1920, 1080)).targets if t.intent == TakeUp()]
    screen.handle(i.Press(*box.center), 0.0)
    screen.handle(i.Release(*box.center), 0.0)
    assert usher.asked == ["take up 1", "take up 1"]


def test_without_a_saved_life_there_is_nothing_to_go_on_with(usher: Ledgerman) -> None:
    screen = laid_out(TitleScreen(fixtures.TITLE, usher))
    assert screen.handle(i.TakeUp(), 0.0) is None
    assert TakeUp() not in [t.intent for t in screen.page(Scale(1920, 1080)).targets]


def test_settings_sources_and_the_other_language_are_one_key_or_press_away(
    usher: Ledgerman,
) -> None:
    screen = laid_out(TitleScreen(fixtures.TITLE, usher))
    assert isinstance(screen.handle(i.OpenMenu(), 0.0), Push)
    assert isinstance(screen.handle(i.Back(), 0.0), Push)
    assert isinstance(screen.handle(i.OpenSources(), 0.0), Push)
    assert isinstance(screen.handle(i.AskAbout(), 0.0), Push)
    assert usher.asked == ["menu", "menu", "sources", "about"]
    assert screen.act(Speak("zh_CN"), 0.0) == Apply(Settings(language="zh_CN"))


def test_two_keys_or_a_clicker_are_enough_from_the_title_on(usher: Ledgerman) -> None:
    screen = laid_out(TitleScreen(fixtures.TITLE, usher))
    wanted = Settings(two_buttons=True)
    assert screen.act(i.SwitchTwoKeys(), 0.0) == Apply(wanted)
    said = "".join(screen.spoken_whole())
    assert "Enter or Page Up takes it" not in said
    screen.settings = wanted
    screen.rebuild()
    laid_out(screen)
    assert "Enter or Page Up takes it" in "".join(screen.spoken_whole())
    assert screen.act(i.SwitchTwoKeys(), 0.0) == Apply(Settings())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_size", [100, 150, 250])
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_begin_is_in_sight_at_every_size(
    usher: Ledgerman, size: tuple[int, int], text_size: int, language: str
) -> None:
    set_language(language)
    try:
        screen = laid_out(TitleScreen(fixtures.TITLE_SAVED, usher), *size, text_size)
        targets = screen.page(Scale(*size, text_size)).targets
    finally:
        set_language("en")
    intents = [target.intent for target in targets]
    assert {Begin(), TakeUp(), OpenMenu(), OpenSources()} <= set(intents)
    begin = targets[intents.index(Begin())].box
    assert pygame.Rect(0, 0, *size).contains(begin)


def test_in_haste_the_words_stand_on_the_night_and_the_picture_is_owed(usher: Ledgerman) -> None:
    screen = laid_out(TitleScreen(fixtures.TITLE, usher))
    canvas = Canvas(pygame.Surface((1920, 1080)), Scale(1920, 1080))
    canvas.in_haste = True
    screen.draw(canvas)
    assert canvas.owes
    assert canvas.target.get_at((1900, 20))[:3] == NIGHT
    canvas.in_haste = False
    screen.draw(canvas)
    assert canvas.target.get_at((1500, 900))[:3] != NIGHT


def test_from_the_title_one_press_leads_to_the_lives_and_one_more_into_one(
    door: FrontDoor,
) -> None:
    app = App(door.title_screen(), Settings(), lambda settings: None)
    app.start(0.0)
    app.show(pygame.Surface((1280, 720)), 0.0)
    app.answer(i.Confirm(), 1.0)
    assert isinstance(app.top, ChooseScreen)
    app.show(pygame.Surface((1280, 720)), 1.0)
    app.answer(i.Confirm(), 2.0)
    assert app.top.name in ("scene", "consent")


def test_a_number_on_the_title_selects_that_life(door: FrontDoor) -> None:
    app = App(door.title_screen(), Settings(), lambda settings: None)
    app.start(0.0)
    app.show(pygame.Surface((1280, 720)), 0.0)
    app.answer(i.Pick(2), 1.0)
    assert isinstance(app.top, ChooseScreen)
    assert app.top._wish().life == app.top._view.lives[1].id


def test_with_no_life_to_begin_the_title_is_left_out(tmp_path: Path) -> None:
    from game.content.shelf import Shelf

    empty = FrontDoor(Shelf(lives={}, rulebooks={}), folders=(), saves=tmp_path)
    assert empty.title_screen().name == "notice"
