"""The maps for teachers keep up with the lives they are maps of."""

from pathlib import Path

import pytest

from docs.make_lives_questions import MAPS, maps, with_questions
from game.content.library import open_library
from game.model.scenario import Scenario

LIBRARY = open_library()
FOUND = tuple(maps(LIBRARY))


def test_every_life_has_a_map() -> None:
    assert [path.stem for path, _ in FOUND] == list(LIBRARY.life_ids)


@pytest.mark.parametrize(("path", "life"), FOUND, ids=[path.stem for path, _ in FOUND])
def test_a_map_asks_what_the_life_asks(path: Path, life: Scenario) -> None:
    page = path.read_text("utf-8")
    assert page == with_questions(page, life), "run: python3 -m docs.make_lives_questions"


def test_the_questions_of_another_life_are_replaced() -> None:
    page = (MAPS / "demo-lesson.md").read_text("utf-8")
    other = with_questions(page, LIBRARY.life("first-year"))
    assert other != page
    assert with_questions(other, LIBRARY.life("demo-lesson")) == page
