"""Grades, measures and lists: what holds, since when, because of which slips."""

from dataclasses import replace
from datetime import date

from game.engine.events import (
    ListAverted,
    ListEntered,
    ListLeft,
    ListNoticed,
    MeasureGained,
    MeasureLost,
)
from game.engine.play import AccessClosed, begin, choose, options
from game.model.measures import Grant, Reprice, Withdraw
from game.model.period import AT_ONCE, Period
from game.model.rulebook import Participation
from tests.engine.building import (
    benefit as benefit_when,
)
from tests.engine.building import (
    choice,
    defaulter_list,
    game,
    item,
    one_choice_life,
    perform,
    restriction,
    rulebook,
    scenario,
    scene,
    walk,
    when,
)

BIKES = benefit_when("free-bikes", "grade >= A", Grant(access="bike.no_deposit"))
NO_TRAINS = restriction("slow-trains", "grade <= C", Withdraw(access="travel.fast_train"))
CHEAP_HEAT = benefit_when("cheap-heat", "score >= 1010", Reprice(price="heating.bill", amount=-300))
TEN_DAYS = Period(days=10)


def test_the_baseline_grants_what_its_grade_grants_without_any_cause() -> None:
    life = one_choice_life((AT_ONCE, ()))
    state = walk(game(life, rulebook(measures=(BIKES, NO_TRAINS))))
    assert [(pinned.measure, pinned.causes) for pinned in state.measures] == [("free-bikes", ())]


def test_a_benefit_that_ends_knows_the_slips_that_ended_it_and_stays_listed() -> None:
    life = one_choice_life((AT_ONCE, (perform("act.a"), perform("act.b"))))
    rules = rulebook(item("act.a", -30), item("act.b", -20), measures=(BIKES,))
    state = walk(game(life, rules), "go")
    assert state.measures == ()
    assert [(ended.measure, ended.causes) for ended in state.ended] == [("free-bikes", (2, 3))]


def test_a_restriction_knows_only_the_losses_still_on_record() -> None:
    life = one_choice_life((AT_ONCE, (perform("act.a"), perform("act.b"), perform("act.c"))))
    rules = rulebook(
        item("act.a", -100), item("act.b", 10), item("act.c", -100), measures=(NO_TRAINS,)
    )
    state = walk(game(life, rules), "go")
    assert [pinned.causes for pinned in state.measures] == [(2, 4)]


def test_a_measure_over_the_record_holds_while_the_slip_is_there() -> None:
    barred = restriction("barred", "record.act.a > 0")
    life = one_choice_life((AT_ONCE, (perform("act.b"), perform("act.a"))))
    state = walk(
        game(life, rulebook(item("act.a", -1), item("act.b", -9), measures=(barred,))), "go"
    )
    assert [(pinned.measure, pinned.causes) for pinned in state.measures] == [("barred", (3,))]


def test_who_is_not_enrolled_has_neither_benefits_nor_restrictions_of_the_rulebook() -> None:
    life = one_choice_life((AT_ONCE, ()))
    rules = rulebook(
        measures=(BIKES, restriction("low", "score < 5000")), participation=Participation.CONSENT
    )
    assert walk(game(life, rules), enrolled=False).measures == ()


def test_a_withdrawn_access_locks_the_choice_and_names_the_measure_and_its_day() -> None:
    life = scenario(
        scene("s0", choice("fall", perform("act.a"), go="s1")),
        scene("s1", choice("train", needs="travel.fast_train"), choice("bus"), wait=TEN_DAYS),
    )
    played = game(life, rulebook(item("act.a", -300), measures=(NO_TRAINS,)))
    train, bus = options(played, walk(played, "fall"))
    assert bus.is_open
    (obstacle,) = train.obstacles
    assert isinstance(obstacle, AccessClosed)
    assert [(p.measure, p.since) for p in obstacle.by] == [("slow-trains", date(2015, 3, 2))]


def test_an_access_that_must_be_granted_is_closed_without_the_measure() -> None:
    life = scenario(
        scene("s0", choice("fall", perform("act.a"), go="s1")),
        scene("s1", choice("bike", needs="bike.no_deposit"), choice("walk")),
    )
    played = game(life, rulebook(item("act.a", -300), measures=(BIKES,)))
    assert not options(played, walk(played, "fall"))[0].is_open


def test_a_withdrawal_beats_a_grant() -> None:
    granted = benefit_when("granted", "score > 0", Grant(access="bike.no_deposit"))
    taken = restriction("taken", "score > 0", Withdraw(access="bike.no_deposit"))
    life = scenario(scene("s0", choice("bike", needs="bike.no_deposit"), choice("walk")))
    played = game(life, rulebook(measures=(granted, taken)))
    assert not options(played, walk(played))[0].is_open


def listed_events(notice: Period, *acts: str) -> list[object]:
    life = one_choice_life(*[(TEN_DAYS, (perform(act),)) for act in acts])
    played = game(life, rulebook(participation=Participation.NONE), defaulter_list(notice=notice))
    step = begin(played, seed=1)
    seen: list[object] = []
    for _ in acts:
        step = choose(played, step.state, "go")
        kinds = ListNoticed | ListAverted | ListEntered | ListLeft
        seen += [event for event in step.events if isinstance(event, kinds)]
    return seen


def test_a_list_holds_where_there_is_no_score_at_all() -> None:
    life = one_choice_life((TEN_DAYS, (perform("court.refused"),)))
    played = game(life, rulebook(participation=Participation.NONE), defaulter_list())
    state = walk(played, "go")
    assert [entry.list_id for entry in state.lists] == ["court-defaulter"]
    assert [pinned.measure for pinned in state.measures] == ["no-fast-trains"]
    assert not played.is_open(state, "travel.fast_train")


def test_notice_comes_before_the_entry() -> None:
    noticed, entered = listed_events(Period(days=5), "court.refused")
    assert isinstance(noticed, ListNoticed)
    assert noticed.on == date(2015, 3, 7)
    assert isinstance(entered, ListEntered)
    assert entered.entry.since == noticed.on


def test_paying_within_the_notice_averts_the_entry() -> None:
    kinds = [type(event) for event in listed_events(Period(days=15), "court.refused", "court.paid")]
    assert kinds == [ListNoticed, ListAverted]


def test_paying_takes_a_person_off_after_the_clerks_three_days() -> None:
    kinds = [type(event) for event in listed_events(AT_ONCE, "court.refused", "court.paid")]
    assert kinds == [ListEntered, ListLeft]


def test_a_second_ground_does_not_list_a_person_twice() -> None:
    kinds = [type(event) for event in listed_events(AT_ONCE, "court.refused", "court.refused")]
    assert kinds == [ListEntered]


def test_an_entry_ends_with_its_term() -> None:
    life = one_choice_life((Period(months=25), (perform("court.refused"),)))
    played = game(life, rulebook(), defaulter_list(term=Period(months=24)))
    state = walk(played, "go")
    assert (state.lists, state.measures) == ((), ())
    assert state.ended[0].until == date(2017, 3, 2)


def test_the_events_of_a_list_name_measures_gained_and_lost() -> None:
    life = one_choice_life(
        (TEN_DAYS, (perform("court.refused"),)), (TEN_DAYS, (perform("court.paid"),))
    )
    played = game(life, rulebook(), defaulter_list())
    first = choose(played, begin(played, seed=1).state, "go")
    second = choose(played, first.state, "go")
    gained = [e.measure for e in first.events if isinstance(e, MeasureGained)]
    lost = [e.measure for e in second.events if isinstance(e, MeasureLost)]
    assert gained == lost == ["no-fast-trains"]


def test_a_price_follows_the_measures_in_force() -> None:
    life = one_choice_life((AT_ONCE, (perform("act.a"),)))
    played = game(life, rulebook(item("act.a", 20), measures=(CHEAP_HEAT,)))
    before, after = walk(played), walk(played, "go")
    assert played.world(before).price("heating.bill", 2000) == 2000
    assert played.world(after).price("heating.bill", 2000) == 1700
    assert played.world(after).price("heating.bill", 200) == 0


def test_a_ground_that_does_not_hold_yet_gives_no_notice() -> None:
    known = defaulter_list(notice=Period(days=5))
    later = replace(known.grounds[0], condition=when("year >= 2021"))
    life = one_choice_life((TEN_DAYS, (perform("court.refused"),)))
    played = game(life, rulebook(), replace(known, grounds=(later,)))
    events = choose(played, begin(played, seed=1).state, "go").events
    assert not any(isinstance(event, ListNoticed | ListAverted) for event in events)
