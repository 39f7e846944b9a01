"""Reading the people of a life: who they are, who is there, whose face shows what came of it."""

from game.content.library import open_library
from game.model.people import Figure, Mood, Presence


def test_a_life_names_its_people_and_a_scene_says_who_is_there_in_their_order() -> None:
    life = open_library().life("demo-lesson")
    assert life.people["clerk"] == Figure(id="clerk", name="The clerk", portrait="clerk")
    assert life.scenes["window-two"].company == (
        Presence(figure="mrs-qiao", mood=Mood.WORRIED),
        Presence(figure="clerk", mood=Mood.CALM),
    )


def test_a_choice_says_how_somebody_takes_it() -> None:
    life = open_library().life("demo-lesson")
    reacts = {choice.id: choice.reacts for choice in life.scenes["window-two"].choices}
    assert reacts["all"] == (Presence(figure="mrs-qiao", mood=Mood.GLAD),)
    assert reacts["brother"] == (Presence(figure="mrs-qiao", mood=Mood.WORRIED),)


def test_a_life_may_have_nobody_to_show() -> None:
    scene = open_library().life("demo-lesson").scenes["the-machine"]
    assert scene.company == ()


def test_every_shipped_life_shows_people_and_no_two_of_a_life_share_a_face() -> None:
    library = open_library()
    for life_id in library.life_ids:
        portraits = [figure.portrait for figure in library.life(life_id).people.values()]
        assert len(portraits) >= 6, life_id
        assert len(portraits) == len(set(portraits)), life_id
