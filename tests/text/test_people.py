"""Who is there, told in the terminal in one line."""

from dataclasses import replace

from game.engine.game import Game
from game.engine.play import begin, choose, options
from game.model.people import Figure, Mood, Presence
from game.text.scenes import tell_scene
from game.text.telling import tell_step
from tests.wording.town import TOWN

CLERK = Figure(id="clerk", name="Cong Li 丛丽", portrait="clerk")
AUNT = Figure(id="aunt", name="Your aunt", portrait="aunt")


def peopled() -> Game:
    """The town with a clerk and an aunt in its first scene; the clerk is glad of the payment."""
    life = TOWN.scenario
    scene = life.scenes[life.opening]
    company = (
        Presence(figure="clerk", mood=Mood.CALM),
        Presence(figure="aunt", mood=Mood.WORRIED),
    )
    glad = (Presence(figure="clerk", mood=Mood.GLAD),)
    choices = tuple(replace(c, reacts=glad) if c.id == "pay" else c for c in scene.choices)
    scenes = {**life.scenes, scene.id: replace(scene, company=company, choices=choices)}
    people = {"clerk": CLERK, "aunt": AUNT}
    scenario = replace(life, scenes=scenes, people=people)
    return Game(scenario, TOWN.rulebook, TOWN.lists, TOWN.catalogue)


def test_a_scene_says_who_is_there_and_how_they_look() -> None:
    game = peopled()
    state = begin(game, seed=1).state
    lines = [line.text for line in tell_scene(game, state, options(game, state))]
    assert "With you: Cong Li 丛丽 (calm) and Your aunt (worried)." in lines


def test_what_came_of_a_choice_says_who_reacts() -> None:
    game = peopled()
    before = begin(game, seed=1).state
    lines = [line.text for line in tell_step(game, before, choose(game, before, "pay"))]
    assert "Before you: Cong Li 丛丽 (glad)." in lines


def test_where_nobody_is_there_nothing_is_said() -> None:
    state = begin(TOWN, seed=1).state
    lines = [line.text for line in tell_scene(TOWN, state, options(TOWN, state))]
    assert not any("With you" in line for line in lines)
