"""Many lives: every one of them can be played again, and what they hit is counted over lives."""

from game.engine.play import begin, choose, options
from game.engine.state import State
from game.explore.policies import uniform
from game.explore.simulate import Simulation, simulate
from game.explore.tally import Thing, never_hit
from game.model.effects import Later
from game.model.period import Period
from game.model.rulebook import Participation
from game.model.scenario import Branch, Person
from tests.engine.building import (
    benefit,
    choice,
    defaulter_list,
    game,
    item,
    perform,
    rulebook,
    scenario,
    scene,
    when,
)

LATER = Later(id="echo", after=Period(months=1), title="An echo", text="It comes back.", effects=())
FORK = scenario(
    scene(
        "s0",
        choice("left", perform("act.a"), go="s1"),
        choice("right", perform("act.b"), LATER, go="s1"),
        choice("dear", if_="money > 99999", go="s1"),
    ),
    scene("s1", choice("stop"), wait=Period(months=2)),
    scene("nowhere", choice("stop")),
    endings=("end", "other"),
)
RULES = rulebook(item("act.a", -50), item("act.b", 40), measures=(benefit("bikes", "grade >= AA"),))
GAME = game(FORK, RULES)


def play_again(seed: int) -> State:
    """The life that the simulation played with this seed."""
    state = begin(GAME, seed=seed).state
    while not state.is_over:
        open_options = [option for option in options(GAME, state) if option.is_open]
        state = choose(GAME, state, uniform(state, open_options).choice.id).state
    return state


def test_every_simulated_life_can_be_played_again_from_its_seed() -> None:
    tally = simulate(GAME, lives=40, first_seed=7)
    again = [play_again(seed).score for seed in range(7, 47)]
    assert sorted(tally.scores.elements()) == sorted(again)
    assert set(tally.scores) == {950, 1040}


def test_lives_played_in_slices_are_the_lives_played_at_once() -> None:
    slices = Simulation(GAME)
    for count in (1, 0, 12, 7):
        slices.play(count)
    assert slices.tally == simulate(GAME, lives=20)


def test_hits_are_counted_over_lives_and_all_lives_reach_an_ending() -> None:
    tally = simulate(GAME, lives=100)
    assert tally.lives == tally.finished == tally.hits[Thing.ENDING]["end"] == 100
    chosen = tally.hits[Thing.CHOICE]
    assert chosen["s0/left"] + chosen["s0/right"] == tally.hits[Thing.SCENE]["s1"] == 100
    assert tally.hits[Thing.LATER]["echo"] == chosen["s0/right"] == tally.hits[Thing.ACT]["act.b"]
    assert tally.hits[Thing.MEASURE]["bikes"] == tally.benefits[1] == tally.grades["AA"]
    assert tally.lows == {950: chosen["s0/left"], 1000: chosen["s0/right"]}


def test_chance_favours_no_open_choice() -> None:
    chosen = simulate(GAME, lives=1000).hits[Thing.CHOICE]
    assert 430 < chosen["s0/left"] < 570


def test_random_lives_estimate_how_many_there_are() -> None:
    assert simulate(GAME, lives=9).estimated_paths == 2
    lopsided = scenario(
        scene("s0", choice("out"), choice("on", go="s1")),
        scene("s1", *(choice(f"c{number}") for number in range(6))),
    )
    assert 6 <= simulate(game(lopsided, rulebook()), lives=2000).estimated_paths <= 8


def test_a_locked_choice_is_offered_and_never_taken() -> None:
    hits = simulate(GAME, lives=30).hits
    assert hits[Thing.OFFERED]["s0/dear"] == hits[Thing.LOCKED]["s0/dear"] == 30
    assert hits[Thing.CHOICE]["s0/dear"] == 0


def test_what_no_life_has_hit_is_named() -> None:
    missed = never_hit(GAME, simulate(GAME, lives=60))
    assert missed == {
        Thing.SCENE: ("nowhere",),
        Thing.CHOICE: ("s0/dear", "nowhere/stop"),
        Thing.ENDING: ("other",),
    }


def test_a_life_without_a_file_has_no_score_but_can_be_on_a_list() -> None:
    life = scenario(scene("s0", choice("go", perform("court.refused"))))
    nobody = rulebook(participation=Participation.NONE)
    tally = simulate(game(life, nobody, defaulter_list()), lives=3)
    assert not tally.scores
    assert not tally.grades
    assert tally.listed == tally.restrictions[1] == 3


def test_who_declined_is_not_scored() -> None:
    asks = game(FORK, rulebook(item("act.a", -50), participation=Participation.CONSENT))
    assert sum(simulate(asks, lives=5).scores.values()) == 5
    assert not simulate(asks, lives=5, enrolled=False).scores


def test_another_person_starts_elsewhere() -> None:
    poor = Person(id="poor", name="Poor", meters={"money": 1})
    rich = Person(id="rich", name="Rich", meters={"money": 100_000})
    life = scenario(
        scene("s0", choice("dear", if_="money > 99999"), choice("go")), persons=(poor, rich)
    )
    played = game(life, rulebook())
    taken = simulate(played, lives=50, person="rich").hits[Thing.CHOICE]
    assert taken["s0/dear"] > 0
    assert simulate(played, lives=50).hits[Thing.CHOICE]["s0/dear"] == 0


def test_a_life_without_a_way_on_or_without_an_end_is_given_up_and_named() -> None:
    dead = scenario(scene("s0", choice("no", if_="money > 99999")))
    tally = simulate(game(dead, rulebook()), lives=2, first_seed=5)
    assert [(stuck.seed, stuck.scene) for stuck in tally.stuck] == [(5, "s0"), (6, "s0")]
    assert tally.finished == 0
    circle = scenario(
        scene("s0", choice("round", go=(Branch(to="s0", condition=when("money > 0")),)))
    )
    assert simulate(game(circle, rulebook()), lives=1).stuck[0].decisions == 1000
