"""What acts cost: prices, caps, falling returns, repeats, straight to a grade, repair, lapse."""

import pytest

from game.engine.events import ActUncounted, GradeChanged, ScoreChanged, SlipAdded, Uncounted
from game.engine.ledger import full_steps
from game.engine.play import Step, begin, choose
from game.engine.state import SlipKind, State
from game.model.period import AT_ONCE, Period
from game.model.rulebook import Cap, CapPer, Item, Participation, Repeat, Tier
from tests.engine.building import (
    game,
    item,
    mended_by,
    one_choice_life,
    perform,
    points,
    rulebook,
    stays,
    walk,
)

MONTH = Period(months=1)
WEIHAI = (
    Tier(up_to=20, units=1),
    Tier(up_to=80, units=2),
    Tier(up_to=200, units=3),
    Tier(up_to=None, units=4),
)


def after_acts(priced: Item, *times: int, gap: Period = AT_ONCE) -> State:
    life = one_choice_life(*[(gap, (perform("act.a", count),)) for count in times])
    return walk(game(life, rulebook(priced)), *["go"] * len(times))


def last_step(priced: Item, *times: int, enrolled: bool = True) -> Step:
    life = one_choice_life(*[(AT_ONCE, (perform("act.a", count),)) for count in times])
    rules = rulebook(priced, participation=Participation.CONSENT)
    played = game(life, rules)
    step = begin(played, seed=1, enrolled=enrolled)
    for _ in times:
        step = choose(played, step.state, "go")
    return step


def test_the_file_opens_with_the_baseline_as_its_first_slip() -> None:
    state = walk(game(one_choice_life((AT_ONCE, ())), rulebook()))
    assert state.slips[0].kind is SlipKind.OPENING
    assert state.slips[0].points == state.slips[0].balance == 1000


def test_a_priced_act_becomes_a_slip_with_everything_a_reader_asks_for() -> None:
    state = after_acts(item("act.a", -20, stay=stays(months=24)), 1)
    slip = state.slips[-1]
    assert (slip.points, slip.balance, slip.act) == (-20, 980, "act.a")
    assert slip.reported_by == "traffic police"
    assert slip.lapses_on is not None
    assert slip.lapses_on.isoformat() == "2017-03-02"
    assert slip.basis.sources == ("S1",)
    assert (slip.origin.scene, slip.origin.choice) == ("s0", "go")


@pytest.mark.parametrize(
    ("score", "grade"),
    [
        (599, "D"),
        (600, "C"),
        (849, "C"),
        (850, "B"),
        (959, "B"),
        (960, "A"),
        (1029, "A"),
        (1030, "AA"),
        (1049, "AA"),
        (1050, "AAA"),
        (0, "D"),
        (5000, "AAA"),
    ],
)
def test_grades_hold_from_one_edge_of_their_band_to_the_other(score: int, grade: str) -> None:
    state = after_acts(item("act.a", score - 1000), 1)
    assert (state.score, state.grade) == (score, grade)


def test_straight_to_a_grade_holds_whatever_the_number_says() -> None:
    state = after_acts(item("act.a", 0, to_grade="C", stay=stays(months=1)), 1)
    assert (state.score, state.grade) == (1000, "C")


def test_a_held_grade_ends_with_its_slip() -> None:
    state = after_acts(item("act.a", 0, to_grade="C", stay=stays(days=10)), 1, gap=MONTH)
    assert (state.score, state.grade, state.held) == (1000, "A", ())


def test_a_held_grade_never_lifts_somebody_who_is_lower() -> None:
    state = after_acts(item("act.a", -500, to_grade="C"), 1)
    assert state.grade == "D"


@pytest.mark.parametrize(
    ("units", "steps"),
    [
        (0, 0),
        (1, 1),
        (20, 20),
        (21, 20),
        (22, 21),
        (80, 50),
        (82, 50),
        (83, 51),
        (200, 90),
        (203, 90),
        (204, 91),
    ],
)
def test_returns_fall_as_the_hours_grow(units: int, steps: int) -> None:
    assert full_steps(WEIHAI, units) == steps


def test_hours_add_up_across_occasions_before_a_point_is_given() -> None:
    per_four_hours = item("act.a", 1, tiers=(Tier(up_to=None, units=4),))
    assert points(after_acts(per_four_hours, 3, 3, 3)) == [1000, 1, 1]


def test_hours_that_fill_no_step_are_told_how_many_are_missing() -> None:
    step = last_step(item("act.a", 1, tiers=(Tier(up_to=None, units=4),)), 3)
    told = [event for event in step.events if isinstance(event, ActUncounted)]
    assert [(event.reason, event.missing) for event in told] == [(Uncounted.NOT_YET, 1)]


def test_unrecorded_hours_fill_no_step() -> None:
    tiers = (Tier(up_to=None, units=4),)
    life = one_choice_life(
        (AT_ONCE, (perform("act.a", 3, recorded=False),)), (AT_ONCE, (perform("act.a", 3),))
    )
    assert points(walk(game(life, rulebook(item("act.a", 1, tiers=tiers))), "go", "go")) == [1000]


def test_a_cap_cuts_the_last_slip_and_then_refuses() -> None:
    capped = item("act.a", 4, cap=Cap(points=10, per=CapPer.YEAR))
    assert points(after_acts(capped, 1, 1, 1, 1)) == [1000, 4, 4, 2]


def test_a_cap_for_losses_counts_their_size() -> None:
    capped = item("act.a", -4, cap=Cap(points=10, per=CapPer.EVER))
    assert points(after_acts(capped, 1, 1, 1, 1)) == [1000, -4, -4, -2]


def test_a_monthly_cap_opens_again_next_month() -> None:
    capped = item("act.a", 4, cap=Cap(points=4, per=CapPer.MONTH))
    assert points(after_acts(capped, 1, 1, gap=MONTH)) == [1000, 4, 4]


def test_a_yearly_cap_opens_again_in_january() -> None:
    capped = item("act.a", 4, cap=Cap(points=4, per=CapPer.YEAR))
    assert points(after_acts(capped, 1, 1, 1, gap=Period(months=6))) == [1000, 4, 4]


def test_an_act_that_counts_once_counts_again_after_its_slip_has_lapsed() -> None:
    once = item("act.a", -5, repeat=Repeat.ONCE, stay=stays(days=10))
    assert points(after_acts(once, 1, 1)) == [1000, -5]
    after_a_month = after_acts(once, 1, 1, gap=MONTH)
    assert points(after_a_month) == [1000, -5, 5, -5, 5]


def test_a_doubling_item_costs_twice_the_last_time() -> None:
    doubling = item("act.a", -5, repeat=Repeat.DOUBLES)
    assert points(after_acts(doubling, 1, 1, 1)) == [1000, -5, -10, -20]


def test_a_slip_that_lapses_gives_its_points_back_in_a_slip() -> None:
    state = after_acts(item("act.a", -20, stay=stays(days=10)), 1, gap=MONTH)
    lapse = state.slips[-1]
    assert (lapse.kind, lapse.points, lapse.undoes, state.score) == (SlipKind.LAPSE, 20, 2, 1000)
    assert lapse.on.isoformat() == "2015-03-12"


def test_a_gain_that_lapses_takes_its_points_away() -> None:
    assert points(after_acts(item("act.a", 7, stay=stays(days=10)), 1, gap=MONTH)) == [1000, 7, -7]


def test_the_floor_cuts_a_loss_and_the_lapse_gives_back_only_what_was_taken() -> None:
    life = one_choice_life((MONTH, (perform("act.a"),)))
    rules = rulebook(item("act.a", -600, stay=stays(days=10)), floor=500)
    assert points(walk(game(life, rules), "go")) == [1000, -500, 500]


def test_the_ceiling_cuts_a_gain() -> None:
    life = one_choice_life((AT_ONCE, (perform("act.a"),)))
    assert points(walk(game(life, rulebook(item("act.a", 600), ceiling=1300)), "go")) == [1000, 300]


def repaired(gap: Period, wait: Period = AT_ONCE, restores: int | None = None) -> State:
    mendable = item("act.a", -20, repair=mended_by("act.mend", wait=wait, restores=restores))
    rules = rulebook(mendable, item("act.mend", 3))
    life = one_choice_life((gap, (perform("act.a"),)), (AT_ONCE, (perform("act.mend"),)))
    return walk(game(life, rules), "go", "go")


def test_a_repair_gives_the_points_back_and_the_mending_act_has_its_own_price() -> None:
    assert points(repaired(AT_ONCE)) == [1000, -20, 20, 3]


def test_an_act_without_a_price_can_mend_as_well() -> None:
    mendable = item("act.a", -20, repair=mended_by("act.mend"))
    life = one_choice_life((AT_ONCE, (perform("act.a"),)), (AT_ONCE, (perform("act.mend"),)))
    assert points(walk(game(life, rulebook(mendable)), "go", "go")) == [1000, -20, 20]


def test_a_repair_before_its_time_does_nothing() -> None:
    assert points(repaired(AT_ONCE, wait=MONTH)) == [1000, -20, 3]
    assert points(repaired(MONTH, wait=MONTH)) == [1000, -20, 20, 3]


def test_a_partial_repair_leaves_the_slip_on_record() -> None:
    state = repaired(AT_ONCE, restores=15)
    assert points(state) == [1000, -20, 15, 3]
    assert 2 not in state.closed


def test_a_slip_that_was_repaired_does_not_lapse_as_well() -> None:
    mendable = item("act.a", -20, stay=stays(days=10), repair=mended_by("act.mend"))
    life = one_choice_life((AT_ONCE, (perform("act.a"),)), (MONTH, (perform("act.mend"),)))
    rules = rulebook(mendable, item("act.mend", 0))
    assert walk(game(life, rules), "go", "go").score == 1000


@pytest.mark.parametrize(
    ("enrolled", "act", "reason"),
    [
        (True, "act.b", Uncounted.UNPRICED),
        (False, "act.b", Uncounted.UNPRICED),
        (False, "act.a", Uncounted.NOT_ENROLLED),
    ],
)
def test_an_act_that_leaves_no_slip_says_why(enrolled: bool, act: str, reason: Uncounted) -> None:
    life = one_choice_life((AT_ONCE, (perform(act),)))
    rules = rulebook(item("act.a", -5), participation=Participation.CONSENT)
    played = game(life, rules)
    step = choose(played, begin(played, seed=1, enrolled=enrolled).state, "go")
    told = [event.reason for event in step.events if isinstance(event, ActUncounted)]
    assert told == [reason]
    assert not any(isinstance(event, SlipAdded) for event in step.events)


def test_nobody_is_asked_where_the_scheme_is_compulsory() -> None:
    life = one_choice_life((AT_ONCE, ()))
    assert walk(game(life, rulebook()), enrolled=False).enrolled


def test_there_is_no_file_where_there_is_no_score() -> None:
    life = one_choice_life((AT_ONCE, ()))
    state = walk(game(life, rulebook(participation=Participation.NONE)))
    assert (state.enrolled, state.slips) == (False, ())


def test_an_act_nobody_saw_counts_as_done_but_leaves_no_slip() -> None:
    life = one_choice_life((AT_ONCE, (perform("act.a", recorded=False),)))
    state = walk(game(life, rulebook(item("act.a", -5))), "go")
    assert (points(state), state.done) == ([1000], {"act.a": 1})


def test_somebody_elses_act_lands_in_the_file_and_is_not_counted_as_ones_own() -> None:
    life = one_choice_life((AT_ONCE, (perform("act.a", done_by="your landlord"),)))
    state = walk(game(life, rulebook(item("act.a", -5))), "go")
    assert (state.slips[-1].done_by, state.done) == ("your landlord", {})


def test_score_and_grade_changes_carry_both_sides() -> None:
    step = last_step(item("act.a", -45), 1)
    changes = [e for e in step.events if isinstance(e, ScoreChanged | GradeChanged)]
    assert [(change.before, change.after) for change in changes] == [(1000, 955), ("A", "B")]
