"""The stack of screens and the loop around it."""

from collections.abc import Callable, Iterator

import pygame
import pytest

from game.ui import fonts, loop
from game.ui import intents as i
from game.ui.app import App
from game.ui.canvas import Canvas
from game.ui.loop import run_app
from game.ui.screen import Outcome, Push, Replace, Restart, Screen
from game.ui.screens.notice import NoticeScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.scene import SceneScreen
from game.ui.settings import Settings
from game.ui.theme import Scale
from game.ui.window import Window
from tests.ui import fixtures
from tests.ui.screens import Ledgerman


@pytest.fixture
def target() -> pygame.Surface:
    pygame.font.init()
    fonts.forget()
    return pygame.Surface((1280, 720))


def opened(first: Screen | None = None, kept: list[Settings] | None = None) -> App:
    app = App(
        first or SceneScreen(fixtures.SCENE, Ledgerman()),
        Settings(),
        (kept if kept is not None else []).append,
    )
    app.start(0.0)
    return app


def test_an_idle_screen_draws_nothing(target: pygame.Surface) -> None:
    app = opened()
    while app.show(target, 0.0):
        pass
    drawn = app.drawn
    for tick in range(50):
        assert not app.show(target, tick / 10)
    assert app.drawn == drawn


def test_the_first_picture_comes_without_illustrations_and_the_second_with_them(
    target: pygame.Surface,
) -> None:
    app = opened()
    assert app.show(target, 0.0)
    hasty = target.copy()
    assert app.is_restless(0.0)
    assert app.show(target, 0.0)
    assert not app.is_restless(0.0)
    assert pygame.image.tobytes(hasty, "RGB") != pygame.image.tobytes(target, "RGB")


def test_moving_the_focus_draws_once(target: pygame.Surface) -> None:
    app = opened()
    while app.show(target, 0.0):
        pass
    app.answer(i.Move(0, 1), 1.0)
    assert app.show(target, 1.0)
    assert not app.show(target, 1.0)


def test_a_new_size_is_drawn(target: pygame.Surface) -> None:
    app = opened()
    while app.show(target, 0.0):
        pass
    assert app.show(pygame.Surface((1024, 768)), 0.0)


class Restless(NoticeScreen):
    """A screen that moves until second 2."""

    def is_moving(self, now: float) -> bool:
        return now < 2


def test_a_moving_screen_is_drawn_until_it_rests(target: pygame.Surface) -> None:
    app = opened(Restless(fixtures.NOTICE))
    assert app.show(target, 0.0)
    assert app.show(target, 1.0)
    assert app.is_restless(1.9)
    assert not app.show(target, 2.0)


class Signpost(NoticeScreen):
    """A screen whose answer is given."""

    def __init__(self, outcome: Outcome | None = None) -> None:
        super().__init__(fixtures.NOTICE)
        self.outcome = outcome
        self.results: list[object] = []

    def act(self, intent: object, now: float) -> Outcome | None:
        return self.outcome

    def resume(self, result: object) -> Outcome | None:
        self.results.append(result)
        return None


def test_screens_are_pushed_replaced_and_popped_with_a_result() -> None:
    below = Signpost()
    app = opened(below)
    below.outcome = Push(PauseScreen(in_run=True))
    app.answer(i.OpenMenu(), 1.0)
    assert isinstance(app.top, PauseScreen)
    app.answer(i.GoHome(), 2.0)
    assert app.top is below
    assert below.results == [i.GoHome()]
    other = Signpost()
    below.outcome = Replace(other)
    app.answer(i.OpenMenu(), 3.0)
    assert app.top is other


def test_a_restart_leaves_every_screen() -> None:
    below = Signpost()
    app = opened(below)
    above, fresh = Signpost(), Signpost()
    below.outcome = Push(above)
    app.answer(i.OpenMenu(), 1.0)
    above.outcome = Restart(fresh)
    app.answer(i.OpenMenu(), 2.0)
    assert app.top is fresh
    app.answer(i.Leave(), 3.0)
    assert not app.is_open
    app.answer(i.Confirm(), 4.0)


class Slow(SceneScreen):
    """A scene that takes three seconds of a clock to be made and one to be drawn."""

    def __init__(self, pass_time: Callable[[float], None]) -> None:
        super().__init__(fixtures.SCENE, Ledgerman())
        self.pass_time = pass_time
        self.taken: list[object] = []

    def act(self, intent: object, now: float) -> Outcome | None:
        self.taken.append(intent)
        return None

    def draw(self, canvas: Canvas) -> None:
        self.pass_time(1.0)
        super().draw(canvas)


def test_what_was_pressed_while_a_scene_was_made_or_drawn_chooses_nothing_on_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [0.0]

    def pass_time(seconds: float) -> None:
        now[0] += seconds

    slow = Slow(pass_time)

    class Opening(Signpost):
        def act(self, intent: object, now: float) -> Outcome | None:
            pass_time(3.0)
            return Replace(slow)

    def pressed() -> list[pygame.Event]:
        key = pygame.K_RETURN
        return [pygame.Event(kind, key=key, mod=0) for kind in (pygame.KEYDOWN, pygame.KEYUP)]

    def turns() -> Iterator[list[pygame.Event]]:
        pass_time(1.0)
        yield [*pressed(), *pressed()]
        yield pressed()
        pass_time(0.5)
        yield pressed()
        yield [pygame.Event(pygame.QUIT)]

    batches = turns()
    monkeypatch.setattr(loop, "_await_events", lambda *_: next(batches))
    settings = Settings(reduced_motion=True)
    run_app(App(Opening(), settings, lambda settings: None), "A window", lambda: now[0])
    assert slow.taken == [i.Pick(1)]


def test_the_press_that_ends_a_motion_is_no_beginning_of_a_double_press(
    target: pygame.Surface,
) -> None:
    taken: list[object] = []

    class Scene(SceneScreen):
        def act(self, intent: object, now: float) -> Outcome | None:
            taken.append(intent)
            return None

    below = Signpost(Replace(Scene(fixtures.SCENE, Ledgerman())))
    app = opened(below)
    app.show(target, 0.5)
    app.greet(0.5)
    app.answer(i.OpenMenu(), 1.0)
    app.show(target, 1.0)
    app.greet(1.0)
    for moment in (1.45, 1.6):
        app.answer(i.Confirm(), moment)
    assert not taken
    app.answer(i.Confirm(), 2.1)
    assert taken == [i.Pick(1)]


def test_settings_are_used_at_once_and_kept() -> None:
    kept: list[Settings] = []
    app = opened(kept=kept)
    app.answer(i.Resize(1), 1.0)
    app.answer(i.ToggleFullScreen(), 1.0)
    assert kept == [Settings(text_size=125), Settings(text_size=125, full_screen=True)]
    assert app.top.settings == kept[-1]
    app.answer(i.Resize(-1), 1.0)
    app.answer(i.Resize(-1), 1.0)
    assert app.settings.text_size == 100
    assert len(kept) == 3


def test_the_loop_plays_until_the_window_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    app = App(SceneScreen(fixtures.SCENE, Ledgerman()), Settings(), lambda settings: None)
    waited: list[bool] = []

    def events(restless: bool, started: float, clock: object) -> list[pygame.Event]:
        waited.append(restless)
        if len(waited) < 4:
            return [pygame.Event(pygame.KEYDOWN, key=pygame.K_DOWN, mod=0)]
        return [pygame.Event(pygame.QUIT), pygame.Event(pygame.KEYDOWN, key=pygame.K_1, mod=0)]

    monkeypatch.setattr(loop, "_await_events", events)
    ticks = iter(range(1000))
    run_app(app, "A window", lambda: float(next(ticks)))
    assert not app.is_open
    assert waited[0] is True
    assert not pygame.display.get_init()


class Digging(NoticeScreen):
    """A screen with ten spadefuls of work."""

    left = 10

    def is_busy(self) -> bool:
        return self.left > 0

    def labour(self) -> None:
        self.left -= 1


def test_work_between_pictures_stops_when_its_time_is_over_or_it_is_done() -> None:
    screen = Digging(fixtures.NOTICE)
    app = opened(screen)
    ticks = iter(range(100))
    app.labour(lambda: float(next(ticks)), 4.0)
    assert screen.left == 6
    assert app.is_restless(0.0)
    app.labour(lambda: 0.0, 1.0)
    assert screen.left == 0
    app.answer(i.Leave(), 0.0)
    app.labour(lambda: 0.0, 1.0)


def test_the_pointer_is_a_hand_over_what_can_be_pressed_and_nowhere_else(
    target: pygame.Surface,
) -> None:
    app = opened()
    while app.show(target, 0.0):
        pass
    boxes = {t.intent: t.box for t in app.top.page(Scale(1280, 720)).targets}
    assert not app.is_over_button
    for intent, expected in ((i.Pick(2), True), (i.Pick(4), False), (i.OpenLedger(), True)):
        app.answer(i.Point(*boxes[intent].center), 1.0)
        assert app.is_over_button is expected
    app.answer(i.Point(1, 1), 1.0)
    assert not app.is_over_button


def test_many_movements_of_the_pointer_over_one_thing_draw_it_once(target: pygame.Surface) -> None:
    app = opened()
    while app.show(target, 0.0):
        pass
    box = next(t.box for t in app.top.page(Scale(1280, 720)).targets if t.intent == i.Pick(2))
    drawn = app.drawn
    for x in range(box.left + 5, box.right - 5, 3):
        app.answer(i.Point(x, box.centery), 1.0)
        app.show(target, 1.0)
    assert app.drawn == drawn + 1


def test_the_window_fills_the_screen_and_comes_back() -> None:
    window = Window("A window", full=False)
    before = window.surface.get_size()
    window.fill_screen(True)
    window.fill_screen(True)
    window.fill_screen(False)
    assert window.surface.get_size() == before
    window.surface.fill((1, 2, 3))
    window.present()
    window.show_hand(True)
    window.show_hand(False)
    assert window.to_pixels((5, 6)) == (5, 6)
    window.close()
    assert not pygame.display.get_init()
