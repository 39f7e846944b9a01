"""Past choices: what was there, and beginning again from any of them."""

from pathlib import Path

import pytest

from game.content.shelf import read_shelf
from game.session.run import Mode
from game.ui import intents as i
from game.ui.front_door import FrontDoor
from game.ui.playing import LifePlayed
from game.ui.screen import Pop, Restart
from game.ui.screens.history import HistoryScreen, PlayFrom
from game.ui.screens.scene import SceneScreen
from game.ui.view_models.history import history_view
from tests.ui import fixtures
from tests.ui.screens import Ledgerman, laid_out

LATER = 9.0


@pytest.fixture
def life(tmp_path: Path) -> LifePlayed:
    """A life after four choices, saved in a folder of its own."""
    door = FrontDoor(read_shelf(), folders=(), saves=tmp_path, seed=7)
    session = door.desk.start(door.desk.game("first-year"), seed=7)
    for _turn in range(4):
        ready = [option.choice.id for option in session.options() if option.is_open]
        session.choose(ready[-1])
    return LifePlayed(door, session)


def test_every_decision_shows_what_else_was_there(life: LifePlayed) -> None:
    session = life.session
    view = history_view(session.game, session.steps, can_play_from=True)
    assert [turn.number for turn in view.turns] == [1, 2, 3, 4]
    for turn, decision in zip(view.turns, session.decisions, strict=True):
        scene = session.game.scenario.scenes[decision.scene]
        assert turn.scene == scene.title
        assert [path.text for path in turn.paths if path.is_taken] == [
            next(choice.text for choice in scene.choices if choice.id == decision.choice)
        ]
        assert len(turn.paths) > 1


def test_the_points_of_the_turns_lead_from_the_first_score_to_the_last(life: LifePlayed) -> None:
    session = life.session
    view = history_view(session.game, session.steps, can_play_from=True)
    moved = sum(int(turn.change.replace("−", "-") or 0) for turn in view.turns)
    assert session.steps[0].state.score + moved == session.state.score


def test_another_run_begins_where_one_goes_back_to_and_the_first_stays(life: LifePlayed) -> None:
    first = life.session
    before = first.steps
    outcome = life.play_from(2)
    assert isinstance(outcome, Restart)
    assert isinstance(outcome.screen, SceneScreen)
    assert outcome.screen.title == first.game.scenario.scenes[first.decisions[2].scene].title
    assert first.steps == before


def test_a_branch_has_a_save_of_its_own(life: LifePlayed, tmp_path: Path) -> None:
    first = life.session
    branch = first.branch(1)
    assert branch.steps == first.steps[:2]
    assert branch.mode is Mode.PRACTICE
    ready = [option.choice.id for option in branch.options() if option.is_open]
    branch.choose(ready[0])
    assert branch.run != first.run
    assert len(list(tmp_path.iterdir())) == 2


def test_a_branch_that_chooses_the_same_comes_to_the_same(life: LifePlayed) -> None:
    first = life.session
    branch = first.branch(0)
    for decision in first.decisions:
        branch.choose(decision.choice)
    assert branch.state == first.state


def test_a_run_for_the_record_shows_its_choices_but_leads_back_to_none(tmp_path: Path) -> None:
    door = FrontDoor(read_shelf(), folders=(), saves=tmp_path, seed=7)
    session = door.desk.start(door.desk.game("first-year"), seed=7, mode=Mode.RECORD)
    session.choose(next(option.choice.id for option in session.options() if option.is_open))
    screen = laid_out(LifePlayed(door, session).history())
    assert screen.handle(PlayFrom(1), LATER) is None


def test_the_history_closes_with_its_key_and_asks_to_play_again() -> None:
    usher = Ledgerman()
    screen = laid_out(HistoryScreen(fixtures.HISTORY, usher))
    assert screen.handle(i.OpenHistory(), LATER) == Pop()
    screen.handle(PlayFrom(2), LATER)
    assert usher.asked == ["play from 1"]
