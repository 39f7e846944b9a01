"""Counting paths: the numbers can be checked by hand, and the bound says what it left out."""

from game.engine.game import Game
from game.explore.tally import Thing
from game.explore.walk import walk
from game.model.scenario import Branch
from tests.engine.building import choice, game, rulebook, scenario, scene, when


def two_by_three() -> Game:
    """Two ways, then three, of which one needs money that nobody has."""
    return game(
        scenario(
            scene("s0", choice("a", go="s1"), choice("b", go="end")),
            scene("s1", choice("c"), choice("d", go="other"), choice("e", if_="money > 99999")),
            endings=("end", "other", "never"),
        ),
        rulebook(),
    )


def test_every_path_is_counted_level_by_level() -> None:
    counted = walk(two_by_three())
    assert [(level.paths, level.ended) for level in counted.levels] == [(1, 0), (2, 1), (2, 2)]
    assert counted.is_complete
    assert (counted.endings, counted.open_paths, counted.depth) == (3, 0, 2)
    assert counted.missed == {Thing.CHOICE: ("s1/e",), Thing.ENDING: ("never",)}


def test_a_bound_keeps_the_counted_levels_exact_and_says_what_is_open() -> None:
    counted = walk(two_by_three(), most_steps=3)
    assert (counted.depth, counted.is_complete, counted.open_paths) == (1, False, 1)
    assert counted.missed[Thing.ENDING] == ("other", "never")
    assert walk(two_by_three(), deepest=1).levels == counted.levels


def test_a_story_that_goes_round_is_left_at_the_bound() -> None:
    circle = scenario(scene("s0", choice("round", go="s0"), choice("out")))
    counted = walk(game(circle, rulebook()), most_steps=20)
    assert not counted.is_complete
    assert [level.paths for level in counted.levels] == [1] + [2] * 10


def test_a_dead_end_is_counted_and_ends_its_path() -> None:
    branches = (Branch(to="s1", condition=when("money > 0")),)
    life = scenario(
        scene("s0", choice("in", go=branches)), scene("s1", choice("x", if_="money < 0"))
    )
    counted = walk(game(life, rulebook()))
    assert counted.is_complete
    assert [level.stuck for level in counted.levels] == [0, 1]
