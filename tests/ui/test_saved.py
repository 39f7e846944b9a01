"""All saved lives in the window: going on, looking back, deleting after a question."""

from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Self

import pytest

from game.content.shelf import read_shelf
from game.ui import intents as i
from game.ui.front_door import FrontDoor
from game.ui.screen import Pop, Push, Restart
from game.ui.screens.saved import AskDelete, Delete, Keep, Open, SavedScreen
from game.ui.screens.scene import SceneScreen
from game.ui.view_models.saved import saved_views
from tests.ui.screens import laid_out

LATER = 9.0


@pytest.fixture
def door(tmp_path: Path) -> FrontDoor:
    """Eight lives that were begun, each with one choice made."""
    door = FrontDoor(read_shelf(), folders=(), saves=tmp_path, seed=7)
    game = door.desk.game("first-year")
    for seed in range(8):
        session = door.desk.start(game, seed=seed)
        session.choose(next(option.choice.id for option in session.options() if option.is_open))
    return door


def test_every_saved_life_is_listed_not_only_the_newest(door: FrontDoor) -> None:
    assert len(door.saved()) == 8


def test_the_first_screen_leads_to_them_where_there_are_any(
    door: FrontDoor, tmp_path: Path
) -> None:
    outcome = laid_out(door.first_screen()).handle(i.OpenSaved(), LATER)
    assert isinstance(outcome, Push)
    assert isinstance(outcome.screen, SavedScreen)
    empty = FrontDoor(read_shelf(), folders=(), saves=tmp_path / "none")
    assert laid_out(empty.first_screen()).handle(i.OpenSaved(), LATER) is None


def test_a_number_or_its_button_goes_on_with_a_life(door: FrontDoor) -> None:
    screen = laid_out(door.saved_lives())
    for intent in (i.Pick(3), Open(door.saved()[2].id)):
        outcome = screen.handle(intent, LATER)
        assert isinstance(outcome, Restart)
        assert isinstance(outcome.screen, SceneScreen)


def test_a_life_is_deleted_only_after_the_question(door: FrontDoor, tmp_path: Path) -> None:
    screen = laid_out(door.saved_lives())
    run = door.saved()[0].id
    screen.handle(Delete(run), LATER)
    assert len(list(tmp_path.iterdir())) == 8
    screen.handle(AskDelete(run), LATER)
    laid_out(screen)
    assert screen.focused == Keep()
    screen.handle(Delete(run), LATER)
    assert run not in [saved.id for saved in door.saved()]
    assert len(list(tmp_path.iterdir())) == 7


@pytest.mark.parametrize("answer", [Keep(), i.Back()])
def test_the_question_can_be_left_without_losing_anything(
    door: FrontDoor, answer: i.Intent
) -> None:
    screen = laid_out(door.saved_lives())
    screen.handle(AskDelete(door.saved()[0].id), LATER)
    assert screen.handle(answer, LATER) is None
    assert len(door.saved()) == 8
    assert screen.handle(i.Back(), LATER) == Pop()


class WindowsMoment(datetime):
    """A time that no Windows can turn into that of its clock."""

    def astimezone(self, tz: tzinfo | None = None) -> Self:
        raise OSError(22, "Invalid argument")


@pytest.mark.parametrize(
    "moment",
    [
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(9999, 12, 31, 23, 59, tzinfo=UTC),
        WindowsMoment(1969, 1, 1, tzinfo=UTC),
    ],
)
def test_a_life_played_at_a_time_no_clock_shows_is_listed_all_the_same(
    door: FrontDoor, moment: datetime
) -> None:
    found = door.desk.saved()
    odd = replace(found.saves[0], updated=moment)
    (view,) = saved_views(replace(found, saves=(odd,)))
    assert str(moment.year) in view.when
