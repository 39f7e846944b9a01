"""What holds for every run of every life under every rulebook."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from game.engine.conditions import live_slips, shortfalls
from game.engine.events import GradeChanged, ScoreChanged, SlipAdded
from game.engine.game import Game
from game.engine.play import Step, UnavailableChoiceError, begin, choose, options
from game.engine.replay import replay
from game.engine.standing import effective_grade
from game.engine.state import Origin, SlipKind, State
from game.engine.turn import Turn
from game.model.conditions import Condition
from game.model.rulebook import MAIN
from tests.engine.worlds import conditions, games, some_worlds

seeds = st.integers(0, 2**32 - 1)
picks = st.lists(st.integers(0, 5), min_size=7, max_size=7)


def play_through(played: Game, seed: int, picked: list[int], *, enrolled: bool) -> list[Step]:
    """A run in which the n-th decision takes the open choice the n-th pick points at."""
    steps = [begin(played, seed=seed, enrolled=enrolled)]
    for pick in picked:
        state = steps[-1].state
        ready = [option for option in options(played, state) if option.is_open]
        if state.is_over:
            break
        assert ready, f"stuck in {state.scene}"
        steps.append(choose(played, state, ready[pick % len(ready)].choice.id))
    return steps


def assert_the_ledgers_add_up(played: Game, state: State) -> None:
    if not state.enrolled:
        assert state.slips == ()
        return
    assert [slip.number for slip in state.slips] == list(range(1, len(state.slips) + 1))
    for ledger in played.rulebook.all_ledgers:
        here = [slip for slip in state.slips if slip.ledger == ledger.id]
        score = state.score if ledger.id == MAIN else state.balances[ledger.id]
        assert sum(slip.points for slip in here) == score
        for before, after in pairwise(here):
            assert after.balance == before.balance + after.points
            assert before.on <= after.on


@some_worlds
@given(games(), seeds, picks, st.booleans())
def test_the_slips_always_add_up_to_the_score(
    played: Game, seed: int, picked: list[int], enrolled: bool
) -> None:
    for step in play_through(played, seed, picked, enrolled=enrolled):
        assert_the_ledgers_add_up(played, step.state)


@some_worlds
@given(games(), seeds, picks, st.booleans())
def test_no_legal_path_gets_stuck_and_every_run_ends(
    played: Game, seed: int, picked: list[int], enrolled: bool
) -> None:
    assert play_through(played, seed, picked, enrolled=enrolled)[-1].state.is_over


@some_worlds
@given(games(), seeds, picks, st.booleans())
def test_a_replay_equals_the_live_run_at_every_step(
    played: Game, seed: int, picked: list[int], enrolled: bool
) -> None:
    steps = play_through(played, seed, picked, enrolled=enrolled)
    afresh = Game(played.scenario, played.rulebook, played.lists, played.catalogue)
    again = replay(afresh, seed=seed, decisions=steps[-1].state.decisions, enrolled=enrolled)
    assert again.mismatch is None
    assert list(again.steps) == steps


@some_worlds
@given(games(), seeds, picks, st.booleans())
def test_the_standing_is_what_the_ledger_and_the_lists_say(
    played: Game, seed: int, picked: list[int], enrolled: bool
) -> None:
    for step in play_through(played, seed, picked, enrolled=enrolled):
        state = step.state
        fresh = Game(played.scenario, played.rulebook, played.lists, played.catalogue)
        pinned = tuple(measure.measure for measure in state.measures)
        assert pinned == fresh.world(state).measures
        assert len({entry.list_id for entry in state.lists}) == len(state.lists)
        if state.enrolled:
            turn = Turn(fresh, state, Origin(kind="opening"))
            for ledger in fresh.rulebook.all_ledgers:
                assert turn.grade_in(ledger.id) == effective_grade(turn, ledger.id)
        held = {
            slip.number
            for act in fresh.rulebook.items
            for slip in live_slips(state, act)
            if slip.holds_grade or slip.lifts_grade
        }
        assert set(state.held) == held


@some_worlds
@given(games(), seeds, picks)
def test_the_events_tell_the_whole_change(played: Game, seed: int, picked: list[int]) -> None:
    scores: dict[str, int] = {}
    grades: dict[str, str] = {}
    slips = 0
    for step in play_through(played, seed, picked, enrolled=True):
        for event in step.events:
            match event:
                case SlipAdded(slip=slip):
                    slips += 1
                    assert slip == step.state.slip(slips)
                case ScoreChanged(ledger=ledger, before=before, after=after):
                    assert (before, before != after) == (scores.get(ledger, 0), True)
                    scores[ledger] = after
                case GradeChanged(ledger=ledger, before=before_grade, after=after_grade):
                    changed = before_grade != after_grade
                    assert (before_grade, changed) == (grades.get(ledger, ""), True)
                    grades[ledger] = after_grade
                case _:
                    pass
        state = step.state
        assert (state.score, state.grade) == (scores.get(MAIN, 0), grades.get(MAIN, ""))
        for ledger, score in state.balances.items():
            assert score == scores.get(ledger, 0)
        assert len(state.slips) == slips


@some_worlds
@given(games(), seeds, picks)
def test_answers_point_at_an_earlier_act_and_never_take_more_than_it_gave(
    played: Game, seed: int, picked: list[int]
) -> None:
    state = play_through(played, seed, picked, enrolled=True)[-1].state
    for slip in state.slips:
        if slip.kind in (SlipKind.LAPSE, SlipKind.REPAIR, SlipKind.CORRECTION):
            answered = state.slip(slip.undoes)
            assert answered.kind is SlipKind.ACT
            assert answered.number < slip.number
            answers = [s.points for s in state.slips if s.undoes == answered.number]
            assert abs(sum(answers)) <= abs(answered.points)


@some_worlds
@given(games(), seeds, picks)
def test_nothing_that_is_due_is_left_behind(played: Game, seed: int, picked: list[int]) -> None:
    for step in play_through(played, seed, picked, enrolled=True):
        queue = step.state.queue
        assert list(queue) == sorted(queue, key=lambda due: (due.on, due.order))
        if step.state.scene and not step.state.decisions:
            continue
        assert all(due.on >= step.state.date for due in queue)


@some_worlds
@given(games(), seeds, picks)
def test_what_is_not_offered_open_cannot_be_chosen(
    played: Game, seed: int, picked: list[int]
) -> None:
    for step in play_through(played, seed, picked, enrolled=True):
        state = step.state
        if state.is_over:
            continue
        ready = {option.choice.id for option in options(played, state) if option.is_open}
        for choice in played.scenario.scenes[state.scene].choices:
            try:
                choose(played, state, choice.id)
                chosen = True
            except UnavailableChoiceError:
                chosen = False
            assert chosen == (choice.id in ready)


@some_worlds
@given(games(), seeds, picks, conditions)
def test_a_condition_has_reasons_exactly_when_it_does_not_hold(
    played: Game, seed: int, picked: list[int], condition: Condition
) -> None:
    state = play_through(played, seed, picked, enrolled=True)[-1].state
    assert bool(shortfalls(condition, state, played)) != played.holds(condition, state)
