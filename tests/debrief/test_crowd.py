"""Compared with many lives: the counts are those of lives that were really played."""

from dataclasses import replace

from game.debrief.crowd import Crowd
from game.engine.game import Game
from game.engine.play import Step, begin, choose
from game.model.period import Period
from game.model.rulebook import Participation, Rulebook
from tests.engine.building import (
    choice,
    defaulter_list,
    game,
    item,
    perform,
    rulebook,
    scenario,
    scene,
)

LIFE = scenario(
    scene(
        "s0",
        choice("bad", perform("act.a"), perform("court.refused")),
        choice("good", perform("act.b"), go="other"),
        choice("nothing"),
    ),
    endings=("end", "other"),
)
RULES = rulebook(item("act.a", -50), item("act.b", 20))


def played(rules: Rulebook, *choices: str, enrolled: bool = True) -> tuple[Game, list[Step]]:
    here = game(LIFE, rules, defaulter_list())
    steps = [begin(here, seed=99, enrolled=enrolled)]
    for name in choices:
        steps.append(choose(here, steps[-1].state, name))
    return here, steps


def crowd_of(rules: Rulebook, *choices: str, lives: int = 60, enrolled: bool = True) -> Crowd:
    here, steps = played(rules, *choices, enrolled=enrolled)
    crowd = Crowd(here, steps, target=lives)
    crowd.grow(lives)
    return crowd


def test_it_grows_in_slices_up_to_its_target() -> None:
    here, steps = played(RULES, "bad")
    crowd = Crowd(here, steps, target=20)
    crowd.grow(8)
    assert (crowd.lives, crowd.is_whole, crowd.compare().is_whole) == (8, False, False)
    crowd.grow(50)
    assert (crowd.lives, crowd.is_whole) == (20, True)
    assert crowd.compare() == crowd_of(RULES, "bad", lives=20).compare()


def test_the_place_of_the_run_counts_every_life_once() -> None:
    found = crowd_of(RULES, "nothing").compare()
    assert sum(column.lives for column in found.columns) == found.lives == 60
    ends = {share.title: share.lives for share in found.endings}
    assert sum(ends.values()) == 60
    (own,) = [column for column in found.columns if column.has_run]
    assert own.label.startswith("1000")
    place = found.columns.index(own)
    lower = sum(column.lives for column in found.columns[:place])
    higher = sum(column.lives for column in found.columns[place + 1 :])
    assert (lower > 0, higher) == (True, ends["other"])
    assert f"{lower} of the 60 lives ended lower" in found.place[0]
    assert f"{higher} higher" in found.place[0]
    assert [share.is_own for share in found.endings if share.title == "end"] == [True]


def test_lists_and_restrictions_are_compared() -> None:
    found = crowd_of(RULES, "bad").compare()
    listed = 60 - sum(share.lives for share in found.endings if share.title == "other")
    sentence = next(line for line in found.place if "list" in line)
    assert sentence.startswith("You are on a list or under an order; ")
    count = int(sentence.split("; ")[1].split(" ")[0])
    assert 0 < count < listed


def test_without_a_number_there_is_no_line_of_scores() -> None:
    found = crowd_of(replace(RULES, participation=Participation.NONE), "bad").compare()
    assert found.columns == found.grades == ()
    assert found.endings
    assert not any("ended with" in sentence for sentence in found.place)


def test_who_declined_is_compared_with_lives_that_declined() -> None:
    rules = replace(RULES, participation=Participation.CONSENT)
    assert crowd_of(rules, "bad", enrolled=False).compare().columns == ()
    assert crowd_of(rules, "bad").compare().columns != ()


def test_a_run_in_the_middle_of_its_life_says_so() -> None:
    longer = replace(LIFE, scenes={**LIFE.scenes, "s1": scene("s1", choice("x"), wait=Period())})
    here = game(longer, RULES, defaulter_list())
    crowd = Crowd(here, [begin(here, seed=1)], target=5)
    crowd.grow(5)
    assert crowd.compare().place[0].startswith("You stand at 1000 in the middle of your life")
