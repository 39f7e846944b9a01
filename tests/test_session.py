"""A run in progress: decisions, taking back, saving, resuming, telling listeners."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.engine.game import Game
from game.engine.play import UnavailableChoiceError
from game.model.scenario import Choice
from game.saves.save import Edition, Mode
from game.saves.store import SaveStore
from game.session.run import NothingToTakeBackError, Session
from tests.wording.town import COUNTER, LIFE, RULES, TOWN

EDITION = Edition(scenario="small-town", rulebook="town-2014", scenario_fingerprint="a")


class _Clock:
    """A clock that moves a second with every look at it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def _begin(store: SaveStore | None = None, mode: Mode = Mode.PRACTICE, seed: int = 7) -> Session:
    return Session.start(TOWN, seed=seed, edition=EDITION, store=store, mode=mode, clock=_Clock())


def _resume(store: SaveStore, game: Game = TOWN, edition: Edition = EDITION) -> Session:
    (save,) = store.runs().saves
    return Session.resume(game, save, edition=edition, store=store, clock=_Clock())


def _game_with(*counter_choices: Choice) -> Game:
    """The town with other choices at the counter."""
    scene = replace(COUNTER, choices=counter_choices)
    life = replace(LIFE, scenes={**LIFE.scenes, "counter": scene})
    return Game(life, RULES, TOWN.lists, TOWN.catalogue)


def test_a_run_begins_in_its_first_scene_with_nothing_to_take_back() -> None:
    session = _begin()
    assert session.state.scene == "counter"
    assert len(session.steps) == 1
    assert session.before is None
    assert not session.can_take_back


def test_a_choice_moves_the_run_and_keeps_every_step() -> None:
    session = _begin()
    start = session.state
    step = session.choose("pay")
    assert session.state is step.state
    assert session.before is start
    assert session.events == step.events
    assert [d.choice for d in session.decisions] == ["pay"]


def test_what_cannot_be_chosen_changes_nothing() -> None:
    session = _begin()
    before = session.state
    with pytest.raises(UnavailableChoiceError):
        session.choose("lawyer")
    with pytest.raises(UnavailableChoiceError):
        session.choose("no-such-choice")
    assert session.state is before


def test_taking_back_leads_to_exactly_the_state_before() -> None:
    session = _begin()
    session.choose("pay")
    before = session.state
    session.choose("landlord")
    session.take_back()
    assert session.state == before
    again = _begin()
    again.choose("pay")
    assert session.state == again.state


def test_an_ending_can_be_taken_back_in_practice() -> None:
    session = _begin()
    session.choose("end")
    assert session.is_over
    assert session.options() == ()
    session.take_back()
    assert not session.is_over


def test_a_run_for_the_record_takes_nothing_back() -> None:
    session = _begin(mode=Mode.RECORD)
    session.choose("pay")
    assert not session.can_take_back
    with pytest.raises(NothingToTakeBackError):
        session.take_back()


def test_nothing_can_be_taken_back_before_the_first_choice() -> None:
    with pytest.raises(NothingToTakeBackError):
        _begin().take_back()


def test_listeners_hear_of_every_choice_made_or_taken_back() -> None:
    session = _begin()
    heard: list[int] = []
    session.listen(lambda told: heard.append(len(told.steps)))
    session.choose("pay")
    session.choose("wait")
    session.take_back()
    assert heard == [2, 3, 2]


def test_every_decision_is_on_the_disk_before_choose_returns(tmp_path: Path) -> None:
    store = SaveStore(tmp_path)
    session = _begin(store)
    assert not session.is_saved
    for number, choice in enumerate(("pay", "landlord", "help"), start=1):
        session.choose(choice)
        (save,) = SaveStore(tmp_path).runs().saves
        assert len(save.decisions) == number
        assert session.is_saved


def test_a_resumed_run_stands_where_it_was_left(tmp_path: Path) -> None:
    session = _begin(SaveStore(tmp_path), mode=Mode.RECORD)
    session.choose("ignore")
    session.choose("wait")
    again = _resume(SaveStore(tmp_path))
    assert again.state == session.state
    assert again.steps == session.steps
    assert again.mode is Mode.RECORD
    assert again.take_notices() == ()
    assert again.is_saved


def test_a_resumed_run_goes_on_in_the_same_file(tmp_path: Path) -> None:
    _begin(SaveStore(tmp_path)).choose("pay")
    _resume(SaveStore(tmp_path)).choose("wait")
    (save,) = SaveStore(tmp_path).runs().saves
    assert [d.choice for d in save.decisions] == ["pay", "wait"]


def test_taking_back_is_saved_as_well(tmp_path: Path) -> None:
    session = _begin(SaveStore(tmp_path))
    session.choose("pay")
    session.choose("wait")
    session.take_back()
    assert len(_resume(SaveStore(tmp_path)).decisions) == 1


def test_a_run_that_cannot_be_saved_goes_on_and_says_so_once(tmp_path: Path) -> None:
    blocked = tmp_path / "saves"
    blocked.write_text("a file where the folder should be")
    session = _begin(SaveStore(blocked))
    session.choose("pay")
    (notice,) = session.take_notices()
    assert "cannot be saved" in notice
    session.choose("wait")
    assert session.take_notices() == ()
    assert not session.is_saved
    assert len(session.decisions) == 2
    assert blocked.read_text() == "a file where the folder should be"


def test_once_the_trouble_is_over_everything_is_saved(tmp_path: Path) -> None:
    blocked = tmp_path / "saves"
    blocked.write_text("in the way")
    session = _begin(SaveStore(blocked))
    session.choose("pay")
    blocked.unlink()
    session.choose("wait")
    (save,) = SaveStore(blocked).runs().saves
    assert len(save.decisions) == 2
    assert session.is_saved


def test_two_programs_with_the_same_run_do_not_overwrite_each_other(tmp_path: Path) -> None:
    _begin(SaveStore(tmp_path)).choose("pay")
    here, there = _resume(SaveStore(tmp_path)), _resume(SaveStore(tmp_path))
    here.choose("wait")
    there.choose("landlord")
    there.choose("help")
    (notice,) = there.take_notices()
    assert "saved separately" in notice
    kept = sorted([d.choice for d in s.decisions] for s in SaveStore(tmp_path).runs().saves)
    assert kept == [["pay", "landlord", "help"], ["pay", "wait"]]


def test_a_life_that_lost_a_choice_is_resumed_as_far_as_it_holds(tmp_path: Path) -> None:
    session = _begin(SaveStore(tmp_path))
    for choice in ("help", "wait", "pay", "wait"):
        session.choose(choice)
    changed = _game_with(*(c for c in COUNTER.choices if c.id != "pay"))
    again = _resume(SaveStore(tmp_path), changed, replace(EDITION, scenario_fingerprint="b"))
    assert [d.choice for d in again.decisions] == ["help", "wait"]
    assert again.take_notices() == (
        "The life “A Small Town” was edited since you saved this run.",
        "In “The kettle and the counter” there is no choice “pay” any more.",
        "2 of your 4 choices still fit; you go on from there. The old saved run is kept as it was.",
    )


def test_a_run_that_fits_only_in_part_leaves_the_old_save_alone(tmp_path: Path) -> None:
    session = _begin(SaveStore(tmp_path))
    session.choose("pay")
    (old,) = tmp_path.iterdir()
    content = old.read_bytes()
    changed = _game_with(*(c for c in COUNTER.choices if c.id != "pay"))
    again = _resume(SaveStore(tmp_path), changed)
    assert not again.is_saved
    again.choose("help")
    assert old.read_bytes() == content
    assert len(SaveStore(tmp_path).runs().saves) == 2


def test_a_choice_that_is_locked_now_is_named(tmp_path: Path) -> None:
    _begin(SaveStore(tmp_path)).choose("pay")
    poor = replace(LIFE, meters={**LIFE.meters, "money": replace(LIFE.meters["money"], start=3)})
    again = _resume(SaveStore(tmp_path), Game(poor, RULES, TOWN.lists, TOWN.catalogue))
    assert any("you cannot choose “Pay the bill" in notice for notice in again.take_notices())


def test_other_rules_change_the_score_and_the_player_is_told(tmp_path: Path) -> None:
    _begin(SaveStore(tmp_path)).choose("pay")
    milder = {
        **RULES.items,
        "heating.paid_late": replace(RULES.items["heating.paid_late"], points=-5),
    }
    changed = Game(LIFE, replace(RULES, items=milder), TOWN.lists, TOWN.catalogue)
    again = _resume(SaveStore(tmp_path), changed, replace(EDITION, rulebook_fingerprint="new"))
    assert again.take_notices() == (
        "The rules “The town, 2014–2019” were edited since you saved this run.",
        "Your standing was 980 points, grade A; counted anew it is 995 points, grade A.",
    )


def test_a_scene_that_is_gone_is_named(tmp_path: Path) -> None:
    session = _begin(SaveStore(tmp_path))
    session.choose("pay")
    session.choose("wait")
    road = tuple(
        replace(choice, go=tuple(replace(b, to="leave") for b in choice.go))
        for choice in COUNTER.choices
    )
    life = replace(LIFE, scenes={"counter": replace(COUNTER, choices=road)})
    again = _resume(SaveStore(tmp_path), Game(life, RULES, TOWN.lists, TOWN.catalogue))
    assert again.take_notices()[0] == "The scene “winter” is not in this life any more."
    assert again.is_over


def test_a_session_without_a_store_saves_nothing() -> None:
    session = _begin()
    session.choose("pay")
    assert not session.save()
    assert session.take_notices() == ()


@given(walk=st.lists(st.integers(0, 9), max_size=8), seed=st.integers(0, 50))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_save_taken_anywhere_resumes_to_the_same_state(
    walk: list[int], seed: int, tmp_path: Path
) -> None:
    folder = tmp_path / f"{seed}-{'-'.join(map(str, walk))}"
    session = _begin(SaveStore(folder), seed=seed)
    for pick in walk:
        open_options = [option for option in session.options() if option.is_open]
        if not open_options:
            break
        session.choose(open_options[pick % len(open_options)].choice.id)
        assert _resume(SaveStore(folder)).steps == session.steps
