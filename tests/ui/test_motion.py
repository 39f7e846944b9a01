"""What moves after a choice: it begins with what was, ends with what is, and changes nothing."""

from pathlib import Path

import pygame
import pytest

from game.ui import intents as i
from game.ui.cues import Cue
from game.ui.motion import names
from game.ui.motion.running import Leg, Running
from game.ui.screens.consequence import ConsequenceScreen
from game.ui.screens.ending import EndingScreen
from game.ui.screens.scene import SceneScreen
from game.ui.theme import Scale, Theme
from tests.ui.moving import Moving

SLIPS, GRADE, LISTED, MONEY = "crossing", "three-cups", "round-stamp", "two-keys"

SIZES = [
    pytest.param((1280, 720), 100, id="beside"),
    pytest.param((1280, 720), 150, id="stacked"),
    pytest.param((1024, 768), 100, id="4:3"),
]


@pytest.mark.parametrize(("size", "text_size"), SIZES)
@pytest.mark.parametrize("scene", [SLIPS, GRADE, LISTED, MONEY])
def test_a_consequence_begins_with_the_register_as_it_was_and_ends_as_the_picture_at_rest(
    scene: str, size: tuple[int, int], text_size: int, tmp_path: Path
) -> None:
    run = Moving(tmp_path, scene, size=size, text_size=text_size)
    screen = run.choose()
    assert isinstance(screen, ConsequenceScreen)
    pictures = run.frames(0.2)
    assert len(pictures) > 2
    scale = Scale(*size, look=run.app.settings.look)
    before = screen._page_with(scale, screen._view.motion.before)
    assert without_scrollbar(pictures[0], size) == without_scrollbar(run.painted(before), size)
    assert pictures[-1] == run.still()
    assert pictures[0] != pictures[-1]


def without_scrollbar(picture: bytes, size: tuple[int, int]) -> bytes:
    """The right edge of a stacked window shows how long the page is now, not how long it was."""
    seen = pygame.image.frombytes(picture, size, "RGB")
    seen.fill((0, 0, 0), (size[0] - 24, 0, 24, size[1]))
    return pygame.image.tobytes(seen, "RGB")


@pytest.mark.parametrize("step", [0.03, 0.4, 10.0])
def test_however_few_pictures_there_are_the_last_one_is_the_same(
    step: float, tmp_path: Path
) -> None:
    run = Moving(tmp_path, GRADE, size=(1024, 768))
    run.choose()
    assert run.frames(step)[-1] == run.still()


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_in_every_theme_the_last_picture_is_the_one_at_rest(theme: Theme, tmp_path: Path) -> None:
    run = Moving(tmp_path, GRADE, theme=theme)
    run.choose()
    assert run.frames(0.3)[-1] == run.still()
    run.go_on()
    assert run.frames(0.1)[-1] == run.still()


def test_with_reduced_motion_the_first_picture_is_the_last(tmp_path: Path) -> None:
    run = Moving(tmp_path, GRADE, reduced=True)
    run.choose()
    pictures = run.frames()
    assert pictures == [run.still()]
    assert not run.app.is_moving(run.now)
    assert not run.app.show(run.target, run.now + 0.1)
    run.go_on()
    assert run.frames() == [run.still()]


@pytest.mark.parametrize(
    "press",
    [
        i.Confirm(),
        i.Pick(1),
        i.Back(),
        i.Undo(),
        i.OpenLedger(),
        i.Scroll(1.0),
        i.Move(0, 1),
        i.Press(200, 600),
        i.Wheel(200, 600, -1.0),
    ],
)
def test_any_press_completes_what_moves_and_does_nothing_else(
    press: object, tmp_path: Path
) -> None:
    run = Moving(tmp_path, GRADE)
    screen = run.choose()
    run.app.show(run.target, run.now)
    steps = run.session.steps
    run.now += 0.7
    run.app.answer(press, run.now)
    assert not run.app.is_moving(run.now)
    assert run.app.top is screen
    assert run.session.steps == steps
    assert run.app.show(run.target, run.now)
    assert run.picture() == run.still()
    assert not run.app.show(run.target, run.now)


def test_a_click_that_completes_is_not_taken_as_a_choice_when_it_is_released(
    tmp_path: Path,
) -> None:
    run = Moving(tmp_path, GRADE)
    screen = run.choose()
    run.app.show(run.target, run.now)
    scale = Scale(1280, 720, look=run.app.settings.look)
    button = next(t for t in screen.page(scale).targets if t.intent == screen.first_focus())
    for click in (i.Point, i.Press, i.Release):
        run.now += 0.5
        run.app.answer(click(*button.box.center), run.now)
    assert run.app.top is screen


def test_the_pointer_may_move_while_something_moves(tmp_path: Path) -> None:
    run = Moving(tmp_path, GRADE)
    run.choose()
    run.app.show(run.target, run.now)
    run.app.answer(i.Point(300, 300), run.now + 0.1)
    assert run.app.is_moving(run.now + 0.1)


def test_a_change_of_text_size_ends_what_moves_and_is_made(tmp_path: Path) -> None:
    run = Moving(tmp_path, GRADE)
    run.choose()
    run.app.show(run.target, run.now)
    run.app.answer(i.Resize(1), run.now)
    assert run.app.settings.text_size == 125
    assert not run.app.is_moving(run.now)
    run.app.show(run.target, run.now)
    assert run.picture() == run.still()


def test_a_window_of_another_size_ends_what_moves(tmp_path: Path) -> None:
    run = Moving(tmp_path, GRADE)
    run.choose()
    run.app.show(run.target, run.now)
    run.target = pygame.Surface((1366, 768))
    run.app.show(run.target, run.now + 0.3)
    assert not run.app.is_moving(run.now + 0.3)
    assert run.picture() == run.still()


def test_what_was_lost_on_the_window_is_drawn_again_while_something_moves(tmp_path: Path) -> None:
    whole, spoiled = (Moving(tmp_path / name, GRADE) for name in "ab")
    for run in (whole, spoiled):
        run.choose()
        run.app.show(run.target, run.now)
        run.app.show(run.target, run.now + 0.9)
    spoiled.target.fill((9, 9, 9))
    spoiled.app.spoil()
    for run in (whole, spoiled):
        run.app.show(run.target, run.now + 1.0)
    assert whole.picture() == spoiled.picture()


def test_motion_never_changes_what_happened(tmp_path: Path) -> None:
    moved, instant = Moving(tmp_path / "a"), Moving(tmp_path / "b", reduced=True)
    for run in (moved, instant):
        for _ in range(5):
            run.choose()
            while isinstance(run.app.top, ConsequenceScreen):
                run.frames(0.3)
                run.go_on()
            run.frames(0.3)
    assert moved.session.steps == instant.session.steps
    assert saved(moved) == saved(instant)


def saved(run: Moving) -> list[list[str]]:
    """What is in the saves, without the moments they were written."""
    files = [path for path in run.saves.rglob("*") if path.is_file()]
    assert files
    passing = ('"created"', '"updated"')
    return [
        [
            line
            for line in path.read_text("utf-8").splitlines()
            if not line.strip().startswith(passing)
        ]
        for path in files
    ]


def test_after_a_motion_an_idle_screen_draws_nothing(tmp_path: Path) -> None:
    run = Moving(tmp_path, GRADE)
    run.choose()
    run.frames()
    assert not run.app.is_moving(run.now)
    assert not run.app.is_restless(run.now)
    drawn = run.app.drawn
    assert not any(run.app.show(run.target, run.now + tick) for tick in range(20))
    assert run.app.drawn == drawn


def test_where_no_slip_goes_nothing_moves_outside_the_register(tmp_path: Path) -> None:
    run = Moving(tmp_path, MONEY)
    screen = run.choose()
    scale = Scale(1280, 720, look=run.app.settings.look)
    register = screen.page(scale).spots[names.REGISTER]
    outside = set()
    for _ in range(20):
        run.app.show(run.target, run.now)
        seen = run.target.copy()
        seen.fill((0, 0, 0), register)
        outside.add(pygame.image.tobytes(seen, "RGB"))
        run.now += 0.05
    assert len(outside) == 1


def test_coming_back_to_a_page_shows_nothing_twice(tmp_path: Path) -> None:
    run = Moving(tmp_path, GRADE)
    screen = run.choose()
    run.rest()
    run.app.answer(i.OpenLedger(), run.now + 1)
    run.app.show(run.target, run.now + 1)
    run.app.answer(i.Back(), run.now + 2)
    assert run.app.top is screen
    run.app.show(run.target, run.now + 2)
    assert not run.app.is_moving(run.now + 2)
    assert run.picture() == run.still()


def test_scenes_cross_with_a_page_that_is_turned(tmp_path: Path) -> None:
    run = Moving(tmp_path, GRADE)
    run.choose()
    run.rest()
    before = run.picture()
    assert isinstance(run.go_on(), SceneScreen)
    began = run.now
    pictures = run.frames(0.04)
    assert len(set(pictures)) > 6
    assert run.now - began <= 0.36
    assert pictures[0] == before
    assert pictures[-1] == run.still()
    assert (Cue.PAGE, "") in run.heard


def test_taking_a_choice_back_turns_the_page_back(tmp_path: Path) -> None:
    run = Moving(tmp_path, SLIPS)
    run.choose()
    run.rest()
    consequence = run.picture()
    run.app.answer(i.Undo(), 99.0)
    assert isinstance(run.app.top, SceneScreen)
    assert changed_columns(run, consequence).start < 100
    assert changed_columns(run, consequence).stop < 700


def changed_columns(run: Moving, before: bytes) -> range:
    """Where the lower half of the window is another one, early in a turn that began at 99.0."""
    run.app.show(run.target, 99.0)
    run.app.show(run.target, 99.12)
    wide, high = run.target.get_size()
    old = pygame.image.frombytes(before, (wide, high), "RGB")
    spots = [(x, y) for x in range(0, wide, 3) for y in range(high // 2, high - 60, 7)]
    across = [at[0] for at in spots if old.get_at(at)[:3] != run.target.get_at(at)[:3]]
    return range(min(across), max(across))


def test_what_a_scene_brings_along_is_shown_when_its_page_has_been_turned(tmp_path: Path) -> None:
    run = Moving(tmp_path, "pencil")
    run.choose()
    scene = run.go_on()
    assert isinstance(scene, SceneScreen)
    assert scene.changes
    began = run.now
    pictures = run.frames()
    assert run.now - began > 0.36 + 0.25
    assert pictures[-1] == run.still()


def test_the_ending_comes_as_the_last_page(tmp_path: Path) -> None:
    run = Moving(tmp_path, "chopsticks")
    consequence = run.choose()
    ending = run.go_on()
    assert isinstance(ending, EndingScreen)
    assert ending.leaf > consequence.leaf
    assert len(run.frames()) > 5
    assert run.picture() == run.still()


def test_what_is_heard_comes_in_the_order_of_the_events(tmp_path: Path) -> None:
    run = Moving(tmp_path, GRADE)
    run.choose()
    run.frames(0.02)
    cues = [cue for cue, _word in run.heard]
    first = [Cue.PAPER, Cue.COUNT, Cue.SLIP_LOSS, Cue.STAMP, Cue.FADE, Cue.PIN]
    assert list(dict.fromkeys(cues)) == first
    assert (Cue.STAMP, "B") in run.heard
    assert (Cue.SLIP_LOSS, "−20") in run.heard
    assert cues.count(Cue.PIN) == 6


@pytest.mark.parametrize("reduced", [True, False])
def test_where_all_is_instant_the_weightiest_sound_is_heard_alone(
    reduced: bool, tmp_path: Path
) -> None:
    run = Moving(tmp_path, GRADE, reduced=reduced)
    run.choose()
    run.app.show(run.target, run.now)
    run.app.answer(i.Confirm(), run.now + 0.1)
    assert run.heard == [(Cue.STAMP, "B")]


def test_the_score_counts_only_between_what_it_was_and_what_it_is(tmp_path: Path) -> None:
    run = Moving(tmp_path, SLIPS)
    screen = run.choose()
    filing = screen.motion(run.canvas())
    assert filing is not None
    score = next(
        actor
        for actor in filing._actors  # type: ignore[attr-defined]
        if isinstance(actor, Running) and actor.after.key == names.SCORE
    )
    assert [(leg.origin, leg.goal) for leg in score._legs] == [(1000, 995), (995, 999)]
    for leg in score._legs:
        assert_goes_straight(score, leg)
    assert score.value(0.0) == 1000
    assert score.value(9.0) == 999


def assert_goes_straight(score: Running, leg: Leg) -> None:
    """From one end of the leg to the other, never outside and never back."""
    start, end = leg.span
    ticks = [start + (end - start) * n / 40 for n in range(41)]
    values = [score.value(t) for t in ticks]
    assert values == sorted(values, reverse=leg.goal < leg.origin)
    low, high = sorted((leg.origin, leg.goal))
    assert all(low <= value <= high for value in values)
