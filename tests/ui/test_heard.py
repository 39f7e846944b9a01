"""What the stack of screens lets be heard, and the captions in their strip."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.ui import fonts, keys, loop
from game.ui import intents as i
from game.ui.ambience import Ambience, ambience_of
from game.ui.app import App
from game.ui.caption_strip import fitting, strip_height
from game.ui.captions import SECONDS, Caption
from game.ui.cues import Cue
from game.ui.screen import Screen
from game.ui.screens.consequence import ConsequenceScreen
from game.ui.screens.notice import NoticeScreen
from game.ui.screens.scene import SceneScreen
from game.ui.settings import Settings, read_settings, settings_path, write_settings
from game.ui.theme import NOTE, SMALLEST_SHARE, Look, Scale
from game.ui.widgets.preferences import Change
from tests.ui import fixtures
from tests.ui.screens import ALL, Ledgerman

SIZES = [(1024, 768), (1280, 720), (1920, 1080), (2560, 1080)]
CAPTIONED = Settings(captions=True, reduced_motion=True)


@pytest.fixture
def target() -> pygame.Surface:
    pygame.font.init()
    fonts.forget()
    return pygame.Surface((1280, 720))


def scene() -> SceneScreen:
    return SceneScreen(fixtures.SCENE, Ledgerman())


def opened(first: Screen, settings: Settings = CAPTIONED, **more: object) -> App:
    app = App(first, settings, lambda kept: None, **more)  # type: ignore[arg-type]
    app.start(0.0)
    return app


def shown(app: App, target: pygame.Surface, now: float) -> bytes:
    """What is on the window when everything at `now` was drawn."""
    app.show(target, now)
    while app.top.is_stale:
        app.show(target, now)
    return pygame.image.tobytes(target, "RGB")


def told(act: Callable[[App], None], first: Screen) -> list[Cue]:
    heard: list[Cue] = []
    app = opened(first, Settings(reduced_motion=True), heard=lambda cue, word: heard.append(cue))
    act(app)
    return heard


def test_a_choice_is_heard_once() -> None:
    assert told(lambda app: app.answer(i.Pick(1), 5.0), scene()) == [Cue.CHOOSE]


def test_a_locked_choice_and_a_hasty_press_are_not_heard() -> None:
    locked = next(n for n, c in enumerate(fixtures.SCENE.choices, 1) if not c.enabled)
    assert told(lambda app: app.answer(i.Pick(locked), 5.0), scene()) == []
    assert told(lambda app: app.answer(i.Pick(1), 0.1), scene()) == []


def test_opening_something_is_a_click() -> None:
    assert told(lambda app: app.answer(i.OpenMenu(), 5.0), scene()) == [Cue.CLICK]


def test_moving_around_is_not_heard() -> None:
    def wander(app: App) -> None:
        for intent in (i.Move(0, 1), i.Step(1), i.Scroll(0.5), i.Point(10, 10), i.Press(10, 10)):
            app.answer(intent, 5.0)

    assert told(wander, scene()) == []


def test_the_mute_key_toggles_from_every_screen_and_is_kept() -> None:
    assert keys.in_use().meaning(pygame.K_n) == i.Mute()
    kept: list[Settings] = []
    app = App(scene(), Settings(), kept.append)
    app.start(0.0)
    app.answer(i.OpenMenu(), 1.0)
    app.answer(i.Mute(), 2.0)
    app.answer(i.Mute(), 3.0)
    assert [settings.is_muted for settings in kept] == [True, False]


def test_volumes_captions_and_silence_are_kept_for_the_next_time(own_home: Path) -> None:
    pygame.font.init()
    fonts.forget()
    app = App(scene(), Settings(), lambda kept: write_settings(settings_path(), kept))
    app.start(0.0)
    app.answer(i.OpenMenu(), 1.0)
    shown(app, pygame.Surface((1280, 720)), 1.0)
    wanted = (("effects_volume", 80), ("ambience_volume", 40), ("captions", True))
    for second, (setting, value) in enumerate(wanted, 2):
        app.top.focus_on(Change(setting, value))
        app.answer(i.Confirm(), float(second))
    app.answer(i.Mute(), 9.0)
    kept = read_settings(settings_path())
    assert (kept.effects_volume, kept.ambience_volume) == (80, 40)
    assert kept.captions
    assert kept.is_muted


def test_the_place_is_captioned_and_the_caption_goes_away(target: pygame.Surface) -> None:
    app = opened(scene())
    with_words = shown(app, target, 0.0)
    assert app.is_restless(1.0)
    assert shown(app, target, SECONDS - 0.1) == with_words
    without = shown(app, target, SECONDS)
    assert without != with_words
    assert not app.is_restless(SECONDS)
    assert not app.show(target, SECONDS + 1)


def test_a_screen_without_a_place_leaves_one_where_one_was(target: pygame.Surface) -> None:
    app = opened(scene())
    shown(app, target, 0.0)
    app.answer(i.OpenMenu(), 10.0)
    shown(app, target, 10.0)
    app.answer(i.Back(), 20.0)
    shown(app, target, 20.0)
    assert not app.is_restless(20.0)


def test_the_device_is_opened_after_the_first_picture_and_closed_with_the_window(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = App(scene(), Settings(reduced_motion=True), lambda kept: None)
    opened_at: list[bool] = []
    gone = pygame.Event(pygame.AUDIODEVICEREMOVED, which=2, iscapture=0)

    def events(restless: bool, started: float, clock: object) -> list[pygame.Event]:
        opened_at.append(app.sound.is_started)
        return [pygame.Event(pygame.QUIT)] if len(opened_at) == 5 else [gone]

    monkeypatch.setattr(loop, "_await_events", events)
    ticks = iter(range(1000))
    loop.run_app(app, "A window", lambda: float(next(ticks)))
    assert opened_at[0] is False
    assert opened_at[-1] is True
    assert pygame.mixer.get_init() is None


@pytest.mark.parametrize(
    ("screen", "place"),
    [
        (scene(), fixtures.SCENE.place),
        (ConsequenceScreen(fixtures.CONSEQUENCE, Ledgerman()), fixtures.CONSEQUENCE.place),
        (NoticeScreen(fixtures.NOTICE), None),
    ],
)
def test_a_screen_says_where_one_is(screen: Screen, place: str | None) -> None:
    assert screen.place == place


@pytest.mark.parametrize("name", ["title", "choose one"])
def test_the_first_screens_are_by_the_sea(name: str) -> None:
    place = ALL[name]().place
    assert place is not None
    assert ambience_of(place) is Ambience.WAVES


def test_a_caption_is_painted_inside_its_strip_and_nowhere_else(target: pygame.Surface) -> None:
    app = opened(scene())
    shown(app, target, 0.0)
    before = target.copy()
    shown(app, target, SECONDS)
    foot = strip_height(Scale(1280, 720))
    rest = pygame.Rect(0, 0, 1280, 720 - foot)
    parts = [pygame.image.tobytes(one.subsurface(rest), "RGB") for one in (before, target)]
    assert parts[0] == parts[1]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_size", [100, 250])
@pytest.mark.parametrize("name", ALL)
def test_with_captions_on_no_button_stands_in_their_strip(
    name: str, text_size: int, size: tuple[int, int]
) -> None:
    pygame.font.init()
    screen = ALL[name]()
    screen.settings = replace(CAPTIONED, text_size=text_size)
    scale = Scale(*size, look=screen.settings.look)
    page = screen.page(scale)
    foot = scale.height - strip_height(scale)
    views = {view.name: view for view in page.views()}
    assert all(view.box.bottom <= foot for view in views.values())
    assert all(target.box.bottom <= foot for target in page.targets if not target.view)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_size", [100, 150, 250])
def test_a_caption_is_readable_and_fits_into_one_line(
    size: tuple[int, int], text_size: int
) -> None:
    scale = Scale(*size, look=Look(text_size))
    assert scale.font_px(NOTE) >= SMALLEST_SHARE * scale.height
    long = Caption("a pin: " + "no tickets for fast trains " * 4, "a pin")
    stamp = Caption("stamp: grade AAA", "stamp: grade AAA")
    words = fitting((long, stamp), scale)
    assert "stamp: grade AAA" in words
    pygame.font.init()
    assert fonts.width(NOTE.face, scale.font_px(NOTE), words) <= scale.width


def test_a_long_sentence_is_shown_whole_where_captions_are(target: pygame.Surface) -> None:
    app = opened(scene(), Settings(text_size=250, reduced_motion=True))
    bare = shown(app, target, 0.0)
    app.sound.tell(
        "The picture is in /home/li/Pictures/A Thousand Points/" + "very-" * 30 + "long.png"
    )
    shown(app, target, 1.0)
    edges = [target.subsurface((x, 0, 8, 720)).copy() for x in (0, 1272)]
    with_words = pygame.image.tobytes(target, "RGB")
    assert with_words != bare
    shown(app, target, 1.0 + SECONDS)
    still = [target.subsurface((x, 0, 8, 720)) for x in (0, 1272)]
    assert [pygame.image.tobytes(one, "RGB") for one in edges] == [
        pygame.image.tobytes(one, "RGB") for one in still
    ]


def test_captions_chosen_in_the_menu_are_heeded_by_the_screen_below(
    target: pygame.Surface,
) -> None:
    app = opened(scene(), Settings(reduced_motion=True))
    shown(app, target, 0.0)
    app.answer(i.OpenMenu(), 1.0)
    shown(app, target, 1.0)
    app.answer(i.Move(0, 1), 2.0)
    app.top.focus_on(Change("captions", True))
    app.answer(i.Confirm(), 3.0)
    app.answer(i.Back(), 4.0)
    shown(app, target, 4.0)
    foot = 720 - strip_height(Scale(1280, 720))
    page = app.top.page(Scale(1280, 720))
    assert app.settings.captions
    assert all(view.box.bottom <= foot for view in page.views())


def test_a_captioned_and_a_silent_run_end_in_the_same_place(target: pygame.Surface) -> None:
    asked = []
    for settings in (CAPTIONED, Settings(is_muted=True), Settings(effects_volume=0)):
        usher = Ledgerman()
        app = opened(SceneScreen(fixtures.SCENE, usher), settings)
        for step, intent in enumerate((i.Move(0, 1), i.Mute(), i.OpenMenu(), i.Back(), i.Pick(1))):
            app.answer(intent, 5.0 + step)
            shown(app, target, 5.0 + step)
        asked.append(usher.asked)
    assert asked[0] == asked[1] == asked[2] != []
