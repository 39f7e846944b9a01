"""Passing over what was read in an earlier run, by holding the key that goes on."""

from pathlib import Path

import pytest

from game.content.shelf import read_shelf
from game.session.run import Session
from game.ui import intents as i
from game.ui.front_door import FrontDoor
from game.ui.playing import LifePlayed
from game.ui.screen import Replace
from game.ui.screens.consequence import ConsequenceScreen
from game.ui.screens.scene import SceneScreen
from tests.ui.screens import laid_out

LATER = 9.0


@pytest.fixture
def door(tmp_path: Path) -> FrontDoor:
    """One earlier run of First Year, two choices long."""
    door = FrontDoor(read_shelf(), folders=(), saves=tmp_path, seed=7)
    earlier = door.desk.start(door.desk.game("first-year"), seed=7)
    for _turn in range(2):
        earlier.choose(ready(earlier)[0])
    return door


def ready(session: Session) -> list[str]:
    return [option.choice.id for option in session.options() if option.is_open]


def after(door: FrontDoor, choice: int) -> ConsequenceScreen:
    """The first consequence of another run."""
    session = door.desk.start(door.desk.game("first-year"), seed=8)
    outcome = LifePlayed(door, session).decide(ready(session)[choice])
    assert isinstance(outcome, Replace)
    assert isinstance(outcome.screen, ConsequenceScreen)
    return outcome.screen


def test_what_came_of_a_choice_made_before_is_passed_over(door: FrontDoor) -> None:
    outcome = laid_out(after(door, 0)).handle(i.Hurry(), LATER)
    assert isinstance(outcome, Replace)
    assert isinstance(outcome.screen, SceneScreen)


def test_what_is_new_stays_however_long_the_key_is_held(door: FrontDoor) -> None:
    assert laid_out(after(door, 1)).handle(i.Hurry(), LATER) is None


def test_no_choice_is_ever_made_by_holding_a_key(door: FrontDoor) -> None:
    scene = laid_out(after(door, 0).handle(i.Hurry(), LATER).screen)
    assert scene.handle(i.Hurry(), LATER) is None
