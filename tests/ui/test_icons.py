"""Icons beside words: whatever the shipped scenarios say has a picture of its own that exists."""

from collections.abc import Iterator

import pytest

from game.content.library import open_library
from game.model.measures import Measure
from game.paths import assets_dir
from game.ui.view_models.icons import PLAIN, measure_icon, reporter_icon

LIBRARY = open_library()
BOOKS = [LIBRARY.rulebook(name) for name in LIBRARY.rulebook_ids]


def shipped_measures() -> Iterator[Measure]:
    for book in BOOKS:
        yield from book.measures
    for credit_list in LIBRARY.lists.values():
        yield from credit_list.measures


def reporters() -> set[str]:
    items = {item.reported_by for book in BOOKS for item in book.items.values()}
    return items | {book.kept_by for book in BOOKS if book.kept_by != "nobody"}


def drawn() -> set[str]:
    return {path.stem for path in assets_dir().glob("icons/*.svg")}


def test_every_shipped_measure_has_an_icon_of_its_own_that_is_drawn() -> None:
    icons = {measure.id: measure_icon(measure) for measure in shipped_measures()}
    assert [name for name, icon in icons.items() if icon == PLAIN] == []
    assert set(icons.values()) <= drawn()


def test_whoever_records_in_a_shipped_rulebook_is_pictured() -> None:
    icons = {name: reporter_icon(name) for name in reporters()}
    assert [name for name, icon in icons.items() if icon in ("", "pencil")] == []
    assert set(icons.values()) <= drawn()


@pytest.mark.parametrize(
    ("name", "icon"),
    [
        ("traffic police", "police"),
        ("People's Court", "court"),
        ("a face-recognising camera", "camera"),
        ("village information gatherer", "notebook"),
        ("village credit council", "village"),
        ("the app", "phone"),
        ("market supervision office", "market"),
        ("heating company", "heating"),
        ("office in charge of the investigation", "inspect"),
        ("人民法院", "court"),
        ("供热公司", "heating"),
        ("the happy lighthouse keeper", "pencil"),
        ("", ""),
    ],
)
def test_a_reporter_is_known_by_a_word_of_its_name(name: str, icon: str) -> None:
    assert reporter_icon(name) == icon
