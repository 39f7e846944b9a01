"""What the first screen offers, as read from the shelf."""

import pytest

from game.content.shelf import LifeEntry, PersonEntry, RulebookEntry, Shelf, read_shelf
from game.ui.view_models.menu import menu_view


def shelf(*books: RulebookEntry, persons: tuple[PersonEntry, ...] = ()) -> Shelf:
    life = LifeEntry(
        id="gate",
        title="A gate",
        home="home",
        rulebooks=("away", "home", "missing"),
        persons=persons,
    )
    return Shelf(lives={"gate": life}, rulebooks={book.id: book for book in books})


def book(name: str, **more: object) -> RulebookEntry:
    return RulebookEntry(
        **{"id": name, "title": name, "participation": "compulsory", "baseline": 1000, **more}  # type: ignore[arg-type]
    )


def test_only_rules_the_life_names_are_offered_and_its_home_first() -> None:
    life = menu_view(shelf(book("elsewhere"), book("away"), book("home")), None).lives[0]
    assert [rules.id for rules in life.rulebooks] == ["home", "away"]


@pytest.mark.parametrize(
    ("rules", "note"),
    [
        (book("home"), "1000 · compulsory"),
        (book("home", participation="consent"), "1000 · by consent"),
        (
            book("home", participation="opt-in", has_number=False),
            "grades, no number · voluntary app",
        ),
        (book("home", participation="none", baseline=0), "no score is kept"),
    ],
)
def test_rules_say_what_they_count_and_whether_one_is_asked(
    rules: RulebookEntry, note: str
) -> None:
    assert menu_view(shelf(rules), None).lives[0].rulebooks[0].note == note


def test_a_person_is_told_in_a_sentence_before_it_is_told_in_full() -> None:
    persons = (
        PersonEntry(id="a", name="A", about="Came in 2015, with ¥2,600. Knows\nnobody."),
        PersonEntry(id="b", name="B", about="二十岁。有一条船。"),
        PersonEntry(id="c", name="C"),
    )
    offered = menu_view(shelf(book("home"), persons=persons), None).lives[0].persons
    assert [who.lead for who in offered] == ["Came in 2015, with ¥2,600.", "二十岁。", ""]
    assert offered[0].about == "Came in 2015, with ¥2,600. Knows nobody."


def test_where_there_is_one_person_there_is_no_choice() -> None:
    alone = (PersonEntry(id="a", name="A"),)
    assert menu_view(shelf(book("home"), persons=alone), None).lives[0].persons == ()


def test_the_life_that_explains_the_register_is_offered_first() -> None:
    lives = menu_view(read_shelf(), None).lives
    assert lives[0].id == "first-year"
    assert lives[0].facts.endswith("start here")
    assert not any(life.facts.endswith("start here") for life in lives[1:])
