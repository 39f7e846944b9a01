"""Everything that comes with the game is free of errors, and what warns is meant to."""

import pytest

from game.content.discovery import find_files
from game.content.library import Library
from game.content.problems import sorted_problems
from game.content.rendering import render_all
from game.lint import inspect
from game.paths import scenarios_dir

WAITING_WORDS = ("unused-act", "unused-access", "unused-price", "unused-source")
"""Shared words and sources may be there before the life that uses them."""


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(find_files(scenarios_dir()).files)


def test_there_are_lives_rulebooks_and_lists(library: Library) -> None:
    assert "first-year" in library.life_ids
    assert "rongcheng-2014" in library.rulebook_ids
    assert "court-defaulter" in library.list_ids


def test_no_shipped_file_has_a_problem(library: Library) -> None:
    found = find_files(scenarios_dir())
    problems = list(found.problems)
    for file in found.files:
        problems += library.problems(file)
    for document in library.documents():
        problems += inspect(library, document)
    serious = sorted_problems(p for p in problems if p.code not in WAITING_WORDS)
    lines = {file.name: library.read(file).lines for file in found.files}
    assert not serious, "\n" + render_all(serious, lines)


def test_everything_shipped_can_be_played(library: Library) -> None:
    assert [library.life(life).id for life in library.life_ids] == list(library.life_ids)
    books = [library.rulebook(book).id for book in library.rulebook_ids]
    assert books == list(library.rulebook_ids)
    assert tuple(library.lists) == library.list_ids
    assert library.catalogue.acts
    assert library.sources
