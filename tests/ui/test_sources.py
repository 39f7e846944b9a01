"""Everything the game claims, in the window."""

import itertools

import pytest

from game.content.library import Library, open_library
from game.debrief.everything import gather
from game.model.evidence import Evidence
from game.ui import intents as i
from game.ui.page import Mark
from game.ui.screen import Pop
from game.ui.screens.sources import OpenBook, ShowShelf, SourcesScreen
from game.ui.theme import Scale
from game.ui.view_models.sources import EverythingClaimed
from tests.ui import fixtures
from tests.ui.screens import laid_out, read_to_the_end

LATER = 9.0


@pytest.fixture(scope="module")
def library() -> Library:
    return open_library()


def test_the_page_counts_every_claim_of_every_file(library: Library) -> None:
    reading = EverythingClaimed(library, library.publications)
    while not reading.is_done:
        reading.read_on()
    unreadable: list[str] = []
    claims = list(itertools.chain.from_iterable(gather(library, unreadable)))
    view = reading.view()
    assert not unreadable
    assert sum(shelf.count for shelf in view.shelves) == len(claims)
    for shelf, kind in zip(view.shelves, Evidence, strict=True):
        told = sum(len(book.claims) for book in shelf.books)
        assert told == shelf.count == sum(claim.basis.evidence is kind for claim in claims)
    named = {name for claim in claims for name in claim.basis.sources}
    assert len(view.publications) == len(named)


def test_it_says_how_far_it_has_read(library: Library) -> None:
    reading = EverythingClaimed(library, library.publications)
    first = reading.progress
    reading.read_on()
    assert reading.progress != first


def paragraphs(screen: SourcesScreen) -> int:
    page = screen.page(Scale(1920, 1080)).find_view("main").page
    return sum(isinstance(item, Mark) and item.paragraph is not None for item in page.items)


def test_a_book_opens_and_closes_and_a_number_turns_to_a_label() -> None:
    screen = read_to_the_end(SourcesScreen(fixtures.AllClaims()))
    closed = paragraphs(laid_out(screen))
    screen.handle(OpenBook("First Year"), LATER)
    assert paragraphs(screen) > closed
    screen.handle(OpenBook("First Year"), LATER)
    assert paragraphs(screen) == closed
    screen.handle(i.Pick(2), LATER)
    assert screen.focused == ShowShelf(2)
    assert screen.handle(i.OpenSources(), LATER) == Pop()
