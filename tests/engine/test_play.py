"""Playing: choices, obstacles, time, chance, bills, delayed effects, objections, endings."""

from datetime import date

import pytest

from game.engine.conditions import Alternatives, Shortfall
from game.engine.events import (
    BillPaid,
    BillUnpaid,
    ConsequenceTold,
    EffectArrived,
    Happened,
    MeterChanged,
    NothingToObject,
    ObjectionDecided,
    ObjectionFiled,
    RunEnded,
    SceneEntered,
    TimePassed,
)
from game.engine.play import TooDear, UnavailableChoiceError, begin, choose, options
from game.engine.randomness import draw
from game.engine.replay import replay
from game.engine.state import Decision, SlipKind
from game.model.effects import Change, Earn, Later, Object, Pay, SetFlag
from game.model.measures import Reprice
from game.model.period import AT_ONCE, Period
from game.model.scenario import Bill, Branch, Happening, Person
from tests.engine.building import (
    benefit,
    choice,
    game,
    item,
    one_choice_life,
    perform,
    rulebook,
    scenario,
    scene,
    told,
    walk,
    when,
)

MONTH = Period(months=1)


def test_a_run_goes_from_the_opening_to_an_ending() -> None:
    life = scenario(scene("s0", choice("on", go="s1")), scene("s1", choice("stop")))
    played = game(life, rulebook())
    step = choose(played, walk(played, "on"), "stop")
    assert (step.state.ending, step.state.is_over) == ("end", True)
    assert isinstance(step.events[-1], RunEnded)
    assert options(played, step.state) == ()


def test_what_cannot_be_chosen_says_which_scene_and_why() -> None:
    life = scenario(
        scene(
            "s0",
            choice("hidden", show="flag.x"),
            choice("locked", if_="money > 9999"),
            choice("on"),
        )
    )
    played = game(life, rulebook())
    state = walk(played)
    for name in ("hidden", "locked", "missing"):
        with pytest.raises(UnavailableChoiceError) as caught:
            choose(played, state, name)
        assert (caught.value.scene, caught.value.choice) == ("s0", name)
    with pytest.raises(UnavailableChoiceError, match="over"):
        choose(played, walk(played, "on"), "on")


def test_a_hidden_choice_is_not_offered_and_a_locked_one_is() -> None:
    life = scenario(scene("s0", choice("hidden", show="flag.x"), choice("locked", if_="flag.x")))
    played = game(life, rulebook())
    assert [(o.choice.id, o.is_open) for o in options(played, walk(played))] == [("locked", False)]


@pytest.mark.parametrize(
    ("condition", "reasons"),
    [
        ("money >= 500", []),
        ("money >= 1001", [Shortfall(name="money", operator=">=", needed="1001", actual="1000")]),
        ("grade >= AA", [Shortfall(name="grade", operator=">=", needed="AA", actual="A")]),
        ("flag.form", [Shortfall(name="flag.form", operator="is", needed="yes", actual="no")]),
        ("not enrolled", [Shortfall(name="enrolled", operator="is", needed="no", actual="yes")]),
        (
            "not score >= 900",
            [Shortfall(name="score", operator="<", needed="900", actual="1000")],
        ),
        (
            "trust > 9 and money > 2000 and money > 1",
            [
                Shortfall(name="trust", operator=">", needed="9", actual="5"),
                Shortfall(name="money", operator=">", needed="2000", actual="1000"),
            ],
        ),
        (
            "trust > 9 or flag.form",
            [
                Alternatives(
                    options=(
                        (Shortfall(name="trust", operator=">", needed="9", actual="5"),),
                        (Shortfall(name="flag.form", operator="is", needed="yes", actual="no"),),
                    )
                )
            ],
        ),
        (
            "960 <= score < 1000",
            [Shortfall(name="score", operator="<", needed="1000", actual="1000")],
        ),
        ("month == 3 and year == 2015", []),
        ("rulebook.test_rules", []),
        (
            "rulebook.other_rules",
            [Shortfall(name="rulebook.other_rules", operator="is", needed="yes", actual="no")],
        ),
        (
            "not rulebook.test_rules",
            [Shortfall(name="rulebook.test_rules", operator="is", needed="no", actual="yes")],
        ),
    ],
)
def test_a_condition_explains_exactly_what_is_missing(
    condition: str, reasons: list[object]
) -> None:
    played = game(scenario(scene("s0", choice("try", if_=condition), choice("on"))), rulebook())
    assert list(options(played, walk(played))[0].obstacles) == reasons


def test_a_choice_that_costs_too_much_is_locked_by_its_price_after_all_discounts() -> None:
    cheap = benefit("cheap", "score >= 1010", Reprice(price="heating.bill", percent=-20))
    heat = choice("heat", Pay(amount=1250, price="heating.bill"))
    life = scenario(
        scene("s0", choice("good", perform("act.a"), go="s1"), choice("plain", go="s1")),
        scene("s1", heat, choice("freeze")),
    )
    played = game(life, rulebook(item("act.a", 20), measures=(cheap,)))
    dear = options(played, walk(played, "plain"))[0]
    assert dear.obstacles == (TooDear(price=1250, money=1000),)
    fair = options(played, walk(played, "good"))[0]
    assert (fair.is_open, fair.price, fair.saved) == (True, 1000, 250)
    assert walk(played, "good", "heat").meters["money"] == 0


def test_money_never_goes_below_its_floor_and_trust_stays_within_its_limits() -> None:
    life = one_choice_life(
        (AT_ONCE, (Change(meter="trust", amount=99), Change(meter="money", amount=-5000)))
    )
    state = walk(game(life, rulebook()), "go")
    assert (state.meters["trust"], state.meters["money"]) == (10, 0)


def test_the_consequence_is_told_before_the_slips_with_the_words_that_fit() -> None:
    passages = (told("always"), told("only then", "flag.x"), told("never", "not flag.x"))
    life = scenario(scene("s0", choice("go", SetFlag(flag="x"), perform("act.a"), then=passages)))
    played = game(life, rulebook(item("act.a", -5)))
    step = choose(played, walk(played), "go")
    assert isinstance(step.events[1], ConsequenceTold)
    assert [passage.text for passage in step.events[1].passages] == ["always", "only then"]


def test_the_first_branch_that_holds_is_taken() -> None:
    go = (Branch(to="rich", condition=when("money > 5000")), Branch(to="poor"))
    life = scenario(scene("s0", choice("go", go=go)), endings=("rich", "poor"))
    assert walk(game(life, rulebook()), "go").ending == "poor"


def test_a_branch_by_chance_is_taken_about_as_often_as_it_says() -> None:
    go = (Branch(to="lucky", chance=3000), Branch(to="other"))
    played = game(
        scenario(scene("s0", choice("go", go=go)), endings=("lucky", "other")), rulebook()
    )
    lucky = sum(walk(played, "go", seed=seed).ending == "lucky" for seed in range(2000))
    assert 520 < lucky < 680


def test_a_scene_with_a_date_waits_for_it_and_time_never_runs_backwards() -> None:
    life = scenario(
        scene("s0", choice("on", go="s1")),
        scene("s1", choice("on", go="s2"), wait=date(2015, 6, 1)),
        scene("s2", choice("on"), wait=date(2015, 4, 1)),
    )
    played = game(life, rulebook())
    assert walk(played, "on").date == date(2015, 6, 1)
    assert walk(played, "on", "on").date == date(2015, 6, 1)


def test_a_delayed_effect_arrives_on_its_day_and_names_the_decision_it_came_from() -> None:
    later = Later(
        id="form", after=Period(days=5), title="The form", text="…", effects=(perform("act.a"),)
    )
    played = game(one_choice_life((MONTH, (later,))), rulebook(item("act.a", -7)))
    step = choose(played, walk(played), "go")
    (arrived,) = [event for event in step.events if isinstance(event, EffectArrived)]
    assert (arrived.origin.scene, arrived.origin.choice) == ("s0", "go")
    assert step.state.slips[-1].on == date(2015, 3, 7)
    assert step.state.slips[-1].origin.kind == "later"


def test_a_delayed_effect_looks_at_its_condition_when_it_comes_due() -> None:
    later = Later(
        id="x", after=MONTH, title="", text="", effects=(Earn(amount=5),), condition=when("flag.x")
    )
    without = one_choice_life((MONTH, (later,)))
    with_flag = one_choice_life((MONTH, (later, SetFlag(flag="x"))))
    assert walk(game(without, rulebook()), "go").meters["money"] == 1000
    assert walk(game(with_flag, rulebook()), "go").meters["money"] == 1005


def test_things_of_one_day_come_in_the_order_they_were_queued() -> None:
    first = Later(id="a", after=Period(days=3), title="a", text="")
    second = Later(id="b", after=Period(days=3), title="b", text="")
    earlier = Later(id="c", after=Period(days=1), title="c", text="")
    played = game(one_choice_life((MONTH, (first, second, earlier))), rulebook())
    step = choose(played, walk(played), "go")
    assert [e.later for e in step.events if isinstance(e, EffectArrived)] == ["c", "a", "b"]
    days = [event.after for event in step.events if isinstance(event, TimePassed)]
    assert days == sorted(days)


def year_with(happening: Happening) -> list[int]:
    """In which months of the year the happening came, seed by seed."""
    played = game(
        scenario(
            scene("s0", choice("go", go="s1")),
            scene("s1", choice("go"), wait=Period(months=12)),
            happenings=(happening,),
        ),
        rulebook(),
    )
    seen: list[int] = []
    for seed in range(300):
        step = choose(played, begin(played, seed=seed).state, "go")
        seen += [event.on.month for event in step.events if isinstance(event, Happened)]
    return seen


def test_a_happening_comes_once_at_most_unless_it_repeats() -> None:
    once = year_with(Happening(id="h", title="", text="", chance=9000))
    often = year_with(Happening(id="h", title="", text="", chance=9000, repeats=True))
    assert len(once) == 300
    assert 2.9 * 1000 < len(often) < 3.5 * 1000


def test_a_happening_keeps_to_its_window_and_its_condition() -> None:
    summer = Happening(
        id="h", title="", text="", chance=5000, first=date(2015, 6, 1), last=date(2015, 8, 31)
    )
    assert set(year_with(summer)) == {6, 7, 8}
    never = Happening(id="h", title="", text="", chance=10_000, condition=when("flag.x"))
    assert year_with(never) == []


def test_adding_a_happening_does_not_shift_the_others() -> None:
    a = Happening(id="a", title="", text="", chance=2000, repeats=True)
    b = Happening(id="b", title="", text="", chance=2000, repeats=True)
    scenes = (scene("s0", choice("go", go="s1")), scene("s1", choice("go"), wait=Period(months=24)))
    alone = game(scenario(*scenes, happenings=(a,)), rulebook())
    both = game(scenario(*scenes, happenings=(b, a)), rulebook())

    def months_of_a(played: object) -> list[date]:
        step = choose(played, begin(played, seed=9).state, "go")  # type: ignore[arg-type]
        return [e.on for e in step.events if isinstance(e, Happened) and e.happening == "a"]

    assert months_of_a(alone) == months_of_a(both) != []


def test_draws_are_the_same_everywhere() -> None:
    assert [draw(7, "power-cut", n) for n in range(5)] == DRAWS_OF_SEED_SEVEN


DRAWS_OF_SEED_SEVEN = [8549, 8927, 1851, 8076, 1751]


def test_a_bill_is_paid_by_itself_every_month_until_its_last_day() -> None:
    rent = Bill(
        id="rent",
        title="Rent",
        amount=100,
        due=date(2015, 4, 1),
        every=MONTH,
        until=date(2015, 6, 30),
    )
    life = scenario(
        scene("s0", choice("go", go="s1")),
        scene("s1", choice("go"), wait=Period(months=6)),
        bills=(rent,),
    )
    played = game(life, rulebook())
    step = choose(played, walk(played), "go")
    paid = [(event.on.month, event.amount) for event in step.events if isinstance(event, BillPaid)]
    assert paid == [(4, 100), (5, 100), (6, 100)]


def test_a_bill_that_cannot_be_paid_has_its_effects_and_takes_nothing() -> None:
    rent = Bill(
        id="rent", title="Rent", amount=5000, due=date(2015, 4, 1), unpaid=(perform("act.a"),)
    )
    life = scenario(
        scene("s0", choice("go", go="s1")), scene("s1", choice("go"), wait=MONTH), bills=(rent,)
    )
    played = game(life, rulebook(item("act.a", -20)))
    step = choose(played, walk(played), "go")
    assert any(isinstance(event, BillUnpaid) for event in step.events)
    assert (step.state.meters["money"], step.state.score) == (1000, 980)
    assert step.state.slips[-1].origin.kind == "bill"


def objected(*, wrongly: bool, proof: str = "", flag: str = "") -> list[ObjectionDecided]:
    objection = Object(
        act="act.a", proof=when(proof) if proof else None, upheld="yes", refused="no"
    )
    effects = (perform("act.a", wrongly=wrongly), objection)
    if flag:
        effects = (*effects, SetFlag(flag=flag))
    played = game(one_choice_life((MONTH, effects)), rulebook(item("act.a", -20)))
    step = choose(played, walk(played), "go")
    filed = [event.answer_on for event in step.events if isinstance(event, ObjectionFiled)]
    assert filed == [date(2015, 3, 22)]
    decided = [event for event in step.events if isinstance(event, ObjectionDecided)]
    assert step.state.score == (1000 if decided[0].upheld else 980)
    return decided


def test_an_objection_to_a_wrong_entry_with_proof_corrects_the_file() -> None:
    (decided,) = objected(wrongly=True, proof="flag.form", flag="form")
    assert (decided.upheld, decided.text) == (True, "yes")


def test_an_objection_without_proof_is_turned_down_even_if_the_entry_is_wrong() -> None:
    (decided,) = objected(wrongly=True, proof="flag.form")
    assert (decided.upheld, decided.text) == (False, "no")


def test_an_objection_to_a_true_entry_is_turned_down() -> None:
    (decided,) = objected(wrongly=False)
    assert not decided.upheld


def test_a_correction_is_a_slip() -> None:
    effects = (perform("act.a", wrongly=True), Object(act="act.a"))
    state = walk(game(one_choice_life((MONTH, effects)), rulebook(item("act.a", -20))), "go")
    assert (state.slips[-1].kind, state.slips[-1].undoes) == (SlipKind.CORRECTION, 2)


def test_where_nothing_is_on_record_there_is_nothing_to_object_to() -> None:
    played = game(one_choice_life((MONTH, (Object(act="act.a"),))), rulebook())
    step = choose(played, walk(played), "go")
    assert any(isinstance(event, NothingToObject) for event in step.events)


def test_a_wrong_entry_is_not_something_the_person_did() -> None:
    effects = (perform("act.a", wrongly=True),)
    state = walk(game(one_choice_life((MONTH, effects)), rulebook(item("act.a", -20))), "go")
    assert (state.done, state.slips[-1].is_wrong) == ({}, True)


def test_the_effects_of_a_scene_follow_its_beginning() -> None:
    life = scenario(
        scene("s0", choice("go", go="s1")),
        scene("s1", choice("go"), effects=(Earn(amount=7),)),
    )
    played = game(life, rulebook())
    kinds = [type(event) for event in choose(played, walk(played), "go").events]
    assert kinds.index(SceneEntered) < kinds.index(MeterChanged)


def test_another_person_starts_from_another_place_in_life() -> None:
    persons = (
        Person(id="lin", name="Lin"),
        Person(id="bo", name="Bo", meters={"money": 5}, flags=("x",)),
    )
    played = game(scenario(scene("s0", choice("go")), persons=persons), rulebook())
    assert begin(played, seed=1).state.meters["money"] == 1000
    bo = begin(played, seed=1, person="bo").state
    assert (bo.meters["money"], bo.flags) == (5, {"x"})
    with pytest.raises(ValueError, match="no person"):
        begin(played, seed=1, person="nobody")


def test_a_replay_stops_where_the_story_has_changed_and_keeps_what_held() -> None:
    life = scenario(scene("s0", choice("on", go="s1")), scene("s1", choice("on")))
    played = game(life, rulebook())
    decisions = [Decision(scene="s0", choice="on"), Decision(scene="s1", choice="gone")]
    broken = replay(played, seed=1, decisions=decisions)
    assert broken.mismatch is not None
    assert (broken.mismatch.index, broken.state.scene) == (1, "s1")
    elsewhere = replay(played, seed=1, decisions=[Decision(scene="old", choice="on")])
    assert elsewhere.mismatch is not None
    assert elsewhere.mismatch.expected_scene == "s0"


def test_a_turn_leaves_the_state_it_came_from_as_it_was() -> None:
    played = game(
        one_choice_life((MONTH, (perform("act.a"), Earn(amount=5), SetFlag(flag="x")))),
        rulebook(item("act.a", -20)),
    )
    state = walk(played)
    before = repr(state)
    choose(played, state, "go")
    assert repr(state) == before
