"""One run told again elsewhere: it is really played, and every departure says why."""

from dataclasses import replace

from game.engine.events import Uncounted
from game.engine.game import Game
from game.engine.option import AccessClosed
from game.engine.play import Step, begin, choose
from game.engine.state import SlipKind
from game.explore.differences import compare_acts
from game.explore.retell import Retelling, Run, Why, retell, run_of
from game.model.effects import Pay, SetFlag
from game.model.measures import Withdraw
from game.model.period import Period
from game.model.rulebook import Participation, Rulebook
from game.model.scenario import Branch, Person
from tests.engine.building import (
    choice,
    defaulter_list,
    game,
    item,
    perform,
    restriction,
    rulebook,
    scenario,
    scene,
    when,
)

MONTH = Period(months=1)
LIFE = scenario(
    scene(
        "s0",
        choice("walk", go="s1"),
        choice("speed", perform("act.a"), SetFlag(flag="fast"), go="s1"),
    ),
    scene(
        "s1",
        choice("bus", perform("act.b"), go="s2"),
        choice("train", needs="travel.fast_train", go="s2"),
        wait=MONTH,
    ),
    scene(
        "s2",
        choice("rest"),
        choice("hide", show="score < 900"),
        choice("pay", Pay(amount=800)),
        wait=MONTH,
    ),
)
CHEAP = rulebook(item("act.a", -5), item("act.b", 2))
DEAR = replace(
    rulebook(
        item("act.a", -200),
        measures=(restriction("no-trains", "score < 900", Withdraw(access="travel.fast_train")),),
    ),
    id="dear",
    baseline=1000,
)


def played(rules: Rulebook, *choices: str, person: str = "") -> tuple[Game, tuple[Step, ...]]:
    here = game(LIFE, rules, defaulter_list())
    steps = [begin(here, seed=3, person=person)]
    for name in choices:
        steps.append(choose(here, steps[-1].state, name))
    return here, tuple(steps)


def told(rules: Rulebook, run: Run, **more: bool | str) -> Retelling:
    return retell(game(LIFE, rules, defaulter_list()), run, **more)  # type: ignore[arg-type]


def test_told_again_under_its_own_rules_a_run_is_the_same_run() -> None:
    here, steps = played(CHEAP, "speed", "train", "rest")
    again = retell(here, run_of(here, steps))
    assert again.state == steps[-1].state
    assert again.departures == again.dropped == ()


def test_other_rules_price_the_same_acts_differently() -> None:
    here, steps = played(CHEAP, "speed", "bus", "rest")
    there = told(DEAR, run_of(here, steps))
    assert (steps[-1].state.score, there.state.score) == (997, 800)
    assert there.departures == ()


def test_a_choice_that_is_locked_there_gives_way_to_the_first_open_one() -> None:
    here, steps = played(CHEAP, "speed", "train", "rest")
    there = told(DEAR, run_of(here, steps))
    (departure,) = there.departures
    assert (departure.scene, departure.why) == ("s1", Why.LOCKED)
    assert (departure.wanted, departure.taken) == ("train", "bus")
    assert isinstance(departure.obstacles[0], AccessClosed)
    assert there.is_over


def test_a_choice_that_is_not_shown_there_is_told_apart_from_a_locked_one() -> None:
    here, steps = played(DEAR, "speed", "bus", "hide")
    (departure,) = told(CHEAP, run_of(here, steps)).departures
    assert (departure.why, departure.taken) == (Why.NOT_SHOWN, "rest")


def test_a_scene_the_run_never_saw_takes_its_first_open_choice_and_what_was_left_is_named() -> None:
    branches = (Branch(to="low", condition=when("score < 900")), Branch(to="high"))
    life = scenario(
        scene("s0", choice("speed", perform("act.a"), go=branches)),
        scene("low", choice("dear", Pay(amount=5000)), choice("cheap")),
        scene("high", choice("cheer")),
    )
    here = game(life, CHEAP)
    steps = (first := begin(here, seed=1), choose(here, first.state, "speed"))
    steps = (*steps, choose(here, steps[-1].state, "cheer"))
    there = retell(game(life, DEAR), run_of(here, steps))
    (departure,) = there.departures
    assert (departure.why, departure.wanted, departure.taken) == (Why.OTHER_SCENE, "", "cheap")
    assert [decision.scene for decision in there.dropped] == ["high"]


def test_another_person_may_lack_the_money_for_the_same_choice() -> None:
    persons = (
        Person(id="usual", name="Usual"),
        Person(id="poor", name="Poor", meters={"money": 9}),
    )
    life = replace(LIFE, persons=persons)
    here = game(life, CHEAP)
    steps = [begin(here, seed=1)]
    for name in ("walk", "bus", "pay"):
        steps.append(choose(here, steps[-1].state, name))
    there = retell(here, run_of(here, steps), person="poor")
    (departure,) = there.departures
    assert (departure.why, departure.wanted, departure.taken) == (Why.LOCKED, "pay", "rest")
    assert there.state.meters["money"] == 9


def test_who_was_never_asked_agrees_by_default_and_can_decline() -> None:
    here, steps = played(CHEAP, "speed", "bus", "rest")
    asks = replace(DEAR, participation=Participation.CONSENT)
    assert told(asks, run_of(here, steps)).state.enrolled
    declined = told(asks, run_of(here, steps), enrolled=False)
    assert not declined.state.enrolled
    assert declined.state.slips == ()


def test_who_declined_once_declines_wherever_they_are_asked() -> None:
    asks = replace(CHEAP, participation=Participation.CONSENT)
    here = game(LIFE, asks)
    run = run_of(here, (begin(here, seed=1, enrolled=False),))
    assert run.consented is False
    assert not told(replace(DEAR, participation=Participation.OPT_IN), run).state.enrolled
    assert told(DEAR, run).state.enrolled


def test_a_run_that_is_not_over_is_told_as_far_as_it_went() -> None:
    here, steps = played(CHEAP, "speed")
    there = told(DEAR, run_of(here, steps))
    assert (there.state.scene, there.is_over) == ("s1", False)


def test_a_scene_that_comes_more_often_than_in_the_run_repeats_its_last_decision() -> None:
    branches = (Branch(to="end", condition=when("score < 900")), Branch(to="s0"))
    life = scenario(scene("s0", choice("other"), choice("again", perform("act.a"), go=branches)))
    strict, mild = game(life, DEAR), game(life, rulebook(item("act.a", -60)))
    steps = (first := begin(strict, seed=1), choose(strict, first.state, "again"))
    there = retell(mild, run_of(strict, steps))
    assert [decision.choice for decision in there.state.decisions] == ["again", "again"]
    assert there.departures == ()


def test_the_acts_explain_the_whole_distance_between_two_scores() -> None:
    here, steps = played(CHEAP, "speed", "bus", "rest")
    there = told(DEAR, run_of(here, steps))
    acts = compare_acts(steps, there.steps)
    assert sum(act.difference for act in acts) == there.state.score - steps[-1].state.score
    assert [act.act for act in acts] == ["act.a", "act.b"]
    assert acts[0].there.points == -200
    assert (acts[1].here.points, acts[1].there.uncounted) == (2, Uncounted.UNPRICED)
    assert acts[1].there.slips == ()


def test_an_act_that_lapsed_or_was_mended_counts_with_its_answers() -> None:
    here, steps = played(rulebook(item("act.a", -5), item("act.b", 2)), "speed", "bus", "rest")
    state = steps[-1].state
    total = sum(act.here.points for act in compare_acts(steps, steps))
    opening = sum(slip.points for slip in state.slips if slip.kind is SlipKind.OPENING)
    assert opening + total == state.score
    assert here.rulebook.baseline == opening
