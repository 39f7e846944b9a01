"""A home rulebook that is not among the rulebooks of the life.

`rulebooks` lists every rulebook a life may be played under, `home` included.

Fine:

    home: test-city
    rulebooks: [test-city, test-village]

`home-not-listed`:

    home: test-city
    rulebooks: [test-village]
"""

from collections.abc import Iterator

from game.content.documents import LifeDocument
from game.content.library import Library
from game.content.problems import Problem, ProblemKind
from game.language import _

HOME_NOT_LISTED = ProblemKind(
    code="home-not-listed",
    sentence=lambda: _('The home rulebook "{id}" is not in the list of rulebooks.'),
    advice=lambda: _("Add it to rulebooks, as the first one."),
)


def check(document: LifeDocument, library: Library) -> Iterator[Problem]:
    """Report a home that is not listed."""
    life = document.content
    is_known = life.home in library.rulebook_ids
    if is_known and life.rulebooks and life.home not in life.rulebooks:
        yield HOME_NOT_LISTED.at(document.span_of("home"), id=life.home)
