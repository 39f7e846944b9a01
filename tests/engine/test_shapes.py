"""Other shapes of rulebook: grades without a number, several ledgers, yearly reset, withdrawal."""

from dataclasses import replace
from datetime import date

from game.engine.events import ActUncounted, MeasureGained, RulebookWithdrawn, Uncounted
from game.engine.play import begin, choose, options
from game.engine.state import SlipKind
from game.model.measures import Grant
from game.model.period import AT_ONCE, Period
from game.model.rulebook import Band, Item, Ledger, Rulebook, Withdrawal
from tests.engine.building import (
    MADE_UP,
    REPORTED,
    benefit,
    choice,
    game,
    item,
    one_choice_life,
    perform,
    points,
    restriction,
    rulebook,
    scenario,
    scene,
    stays,
    walk,
)

WORDS = (
    Band(grade="bad", low=None, high=None),
    Band(grade="good", low=None, high=None),
    Band(grade="very good", low=None, high=None),
)
MONTH = Period(months=1)
YEAR = Period(months=12)


def without_number(*items: Item) -> Rulebook:
    rules = rulebook(*items, measures=(benefit("flights", 'grade >= "very good"'),))
    return replace(rules, has_number=False, baseline=0, bands=WORDS, start_grade="good")


def lifting(act: str) -> Item:
    return replace(item(act, 0, stay=stays(days=10)), lifts_to="very good")


def test_a_file_without_a_number_begins_with_its_word() -> None:
    state = walk(game(one_choice_life((AT_ONCE, ())), without_number()))
    assert (state.grade, state.score, points(state)) == ("good", 0, [0])


def test_a_slip_lifts_the_word_and_one_that_holds_beats_it() -> None:
    rules = without_number(lifting("act.a"), item("act.b", 0, to_grade="bad"))
    lifted = walk(game(one_choice_life((AT_ONCE, (perform("act.a"),))), rules), "go")
    assert lifted.grade == "very good"
    assert [pinned.causes for pinned in lifted.measures] == [(2,)]
    both = one_choice_life((AT_ONCE, (perform("act.a"), perform("act.b"))))
    assert walk(game(both, rules), "go").grade == "bad"


def test_a_word_falls_back_when_its_slip_lapses() -> None:
    life = one_choice_life((MONTH, (perform("act.a"),)))
    state = walk(game(life, without_number(lifting("act.a"))), "go")
    assert (state.grade, state.measures) == ("good", ())


VILLAGE = Ledger(
    id="village", title="Village points", kept_by="village council", resets=True, basis=REPORTED
)


def with_village() -> Rulebook:
    swept = replace(item("act.a", 5), ledger="village")
    soap = benefit("soap", "score.village >= 10", Grant(access="bike.no_deposit"))
    return replace(rulebook(swept, item("act.b", -20), measures=(soap,)), ledgers=(VILLAGE,))


def test_two_ledgers_are_kept_at_once_and_do_not_mix() -> None:
    life = one_choice_life((AT_ONCE, (perform("act.a"), perform("act.b"), perform("act.a"))))
    state = walk(game(life, with_village()), "go")
    assert (state.score, state.balances) == (980, {"village": 10})
    village = [slip for slip in state.slips if slip.ledger == "village"]
    assert [slip.points for slip in village] == [0, 5, 5]


def test_a_measure_can_hang_on_the_second_ledger() -> None:
    life = scenario(
        scene("s0", choice("sweep", perform("act.a", 2), go="s1"), choice("rest", go="s1")),
        scene("s1", choice("bike", needs="bike.no_deposit"), choice("walk")),
    )
    played = game(life, with_village())
    assert options(played, walk(played, "sweep"))[0].is_open
    assert not options(played, walk(played, "rest"))[0].is_open


def test_a_yearly_reset_closes_the_year_in_a_slip_and_leaves_the_other_ledger_alone() -> None:
    life = one_choice_life((YEAR, (perform("act.a"), perform("act.b"))))
    state = walk(game(life, with_village()), "go")
    reset = next(slip for slip in state.slips if slip.kind is SlipKind.RESET)
    assert (reset.on, reset.points, reset.ledger) == (date(2016, 1, 1), -5, "village")
    assert (state.score, state.balances) == (980, {"village": 0})


def test_a_reset_comes_every_new_year() -> None:
    life = one_choice_life((Period(months=36), ()))
    state = walk(game(life, with_village()), "go")
    resets = [slip.on.year for slip in state.slips if slip.kind is SlipKind.RESET]
    assert resets == [2016, 2017, 2018]


def withdrawn_after(days: int) -> Rulebook:
    bikes = benefit("bikes", "grade >= A")
    rules = rulebook(item("act.a", -50, stay=stays(days=20)), measures=(bikes,))
    return replace(
        rules, withdrawal=Withdrawal(after=Period(days=days), text="Withdrawn.", basis=REPORTED)
    )


def test_a_withdrawn_rulebook_counts_nothing_and_grants_nothing_any_more() -> None:
    life = one_choice_life((MONTH, ()), (AT_ONCE, (perform("act.a"),)))
    played = game(life, withdrawn_after(3))
    first = choose(played, begin(played, seed=1).state, "go")
    assert [e.on for e in first.events if isinstance(e, RulebookWithdrawn)] == [date(2015, 3, 5)]
    assert (first.state.withdrawn, first.state.measures) == (True, ())
    second = choose(played, first.state, "go")
    reasons = [e.reason for e in second.events if isinstance(e, ActUncounted)]
    assert reasons == [Uncounted.WITHDRAWN]
    assert second.state.score == 1000


def test_a_file_of_a_withdrawn_rulebook_stays_as_it_was() -> None:
    life = one_choice_life((MONTH, (perform("act.a"),)))
    state = walk(game(life, withdrawn_after(3)), "go")
    assert (state.score, points(state)) == (950, [1000, -50])


def test_a_withdrawn_score_opens_no_choice() -> None:
    life = scenario(
        scene("s0", choice("wait", go="s1")),
        scene("s1", choice("proud", if_="score >= 900"), choice("plain"), wait=MONTH),
    )
    played = game(life, withdrawn_after(3))
    assert not options(played, walk(played, "wait"))[0].is_open


def test_the_rulebook_names_all_its_ledgers_the_main_one_first() -> None:
    assert [ledger.id for ledger in with_village().all_ledgers] == ["main", "village"]
    assert with_village().main_ledger.basis is not MADE_UP


def test_a_measure_over_one_ledger_is_not_caused_by_slips_of_another() -> None:
    life = one_choice_life((AT_ONCE, (perform("act.b"), perform("act.a", 2))))
    state = walk(game(life, with_village()), "go")
    assert [(pinned.measure, pinned.causes) for pinned in state.measures] == [("soap", (4,))]


def test_measures_are_settled_when_all_ledgers_are_open() -> None:
    warned = restriction("warned", "score.village < 3")
    village = replace(VILLAGE, baseline=5)
    rules = replace(rulebook(measures=(warned,)), ledgers=(village,))
    step = begin(game(one_choice_life((AT_ONCE, ())), rules), seed=1)
    assert not any(isinstance(event, MeasureGained) for event in step.events)


def test_a_lapse_is_written_by_the_keeper_of_its_own_ledger() -> None:
    swept = replace(item("act.a", 5, stay=stays(days=10)), ledger="village")
    rules = replace(rulebook(swept), ledgers=(VILLAGE,))
    state = walk(game(one_choice_life((MONTH, (perform("act.a"),))), rules), "go")
    assert (state.slips[-1].kind, state.slips[-1].reported_by) == (
        SlipKind.LAPSE,
        "village council",
    )
