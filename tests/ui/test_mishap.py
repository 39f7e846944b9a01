"""When the game makes a mistake, and pictures of the window."""

import itertools
from pathlib import Path

import pygame
import pytest

from game.content.shelf import read_shelf
from game.ui import intents as i
from game.ui import loop, photo
from game.ui.app import App
from game.ui.front_door import FrontDoor
from game.ui.layout import Element, Text
from game.ui.photo import keep_photo
from game.ui.screen import Outcome, Quit, Screen
from game.ui.screens.mishap import MishapScreen
from game.ui.screens.scene import SceneScreen
from game.ui.settings import Settings
from game.ui.theme import BODY, Scale


class Broken(Screen):
    """A screen that cannot be drawn, or does not know what it is told."""

    def __init__(self, *, in_drawing: bool) -> None:
        super().__init__()
        self._in_drawing = in_drawing

    def build(self, scale: Scale) -> Element:
        if self._in_drawing:
            raise ZeroDivisionError("a mistake in drawing")
        return Text("Press a key", BODY)

    def act(self, intent: object, now: float) -> Outcome | None:
        raise KeyError("a mistake in answering")


def run(app: App, monkeypatch: pytest.MonkeyPatch, *turns: list[pygame.Event]) -> None:
    """Open the window and press these keys, then close it."""
    left = iter([*turns, [pygame.Event(pygame.QUIT)]])
    monkeypatch.setattr(loop, "_await_events", lambda *_: next(left))
    ticks = itertools.count(0, 1)
    loop.run_app(app, "A window", lambda: float(next(ticks)))


def pressed(key: int) -> list[pygame.Event]:
    return [pygame.Event(pygame.KEYDOWN, key=key, mod=0), pygame.Event(pygame.KEYUP, key=key)]


@pytest.fixture
def door(own_home: Path) -> FrontDoor:
    return FrontDoor(read_shelf(), folders=(), saves=own_home / "saves", seed=7)


@pytest.mark.parametrize("in_drawing", [True, False])
def test_a_mistake_is_told_on_a_calm_page_and_written_down(
    door: FrontDoor, own_home: Path, monkeypatch: pytest.MonkeyPatch, in_drawing: bool
) -> None:
    shown: list[Screen] = []

    def rescue(error: Exception) -> Screen:
        shown.append(door.rescue(error))
        return shown[-1]

    app = App(Broken(in_drawing=in_drawing), Settings(), lambda _kept: None, rescue=rescue)
    run(app, monkeypatch, pressed(pygame.K_x), pressed(pygame.K_l), pressed(pygame.K_F1))
    (page,) = shown
    assert isinstance(page, MishapScreen)
    (report,) = (own_home / "crashes").iterdir()
    assert "a mistake in" in report.read_text(encoding="utf-8")


def test_the_page_leads_back_to_the_saved_life(door: FrontDoor) -> None:
    session = door.desk.start(door.desk.game("first-year"), seed=7)
    session.choose(next(option.choice.id for option in session.options() if option.is_open))
    page = door.rescue(ValueError("a mistake"))
    outcome = page.act(i.Pick(1), 9.0)
    assert isinstance(outcome.screen, SceneScreen)
    scene = session.game.scenario.scenes[session.state.scene]
    assert outcome.screen.title == scene.title
    assert page.act(i.Pick(3), 9.0) == Quit()


def test_a_page_that_fails_itself_is_not_shown_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    app = App(
        Broken(in_drawing=True),
        Settings(),
        lambda _kept: None,
        rescue=lambda _error: Broken(in_drawing=True),
    )
    with pytest.raises(ZeroDivisionError):
        run(app, monkeypatch, [], [], [])


def test_a_photo_is_the_picture_of_the_window_and_replaces_none(tmp_path: Path) -> None:
    picture = pygame.Surface((64, 48))
    picture.fill((184, 57, 43))
    said = [keep_photo(picture, tmp_path / "photos") for _time in range(2)]
    kept = sorted((tmp_path / "photos").iterdir())
    assert len(kept) == 2
    assert all(str(path) in " ".join(said) for path in kept)
    assert pygame.image.load(kept[0]).get_at((5, 5))[:3] == (184, 57, 43)


def test_a_photo_that_cannot_be_kept_says_why(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    said = keep_photo(pygame.Surface((4, 4)), tmp_path / "file")
    assert "cannot be kept" in said


def test_where_the_pictures_are_closed_to_the_game_a_photo_goes_to_its_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    places = (tmp_path / "file" / "closed", tmp_path / "open")
    monkeypatch.setattr(photo, "pictures_dirs", lambda: places)
    said = keep_photo(pygame.Surface((4, 4)))
    (kept,) = (tmp_path / "open").iterdir()
    assert str(kept) in said


def test_the_photo_key_says_where_the_picture_is(own_home: Path, door: FrontDoor) -> None:
    app = App(door.first_screen(), Settings(), lambda _kept: None)
    app.start(0.0)
    target = pygame.Surface((1280, 720))
    pygame.font.init()
    app.show(target, 0.0)
    app.answer(i.TakePhoto(), 1.0)
    (photo,) = (own_home / "photos").iterdir()
    (caption,) = app.sound.captions(1.0)
    assert str(photo) in caption.words
