"""Acts, accesses, prices and sources that no file uses.

The shared words are there to be used: by a rulebook that prices an act, by a life in which it
happens, by a list, by a measure. Words may wait for the next life, so this is a warning, given
once for all of a file.

Fine, as a rulebook of the samples prices it:

    acts:
      kindness.shown: Kindness shown

`unused-act`:

    acts:
      kite.flown: A kite flown

`unused-access`:

    accesses:
      kite.hire: Hiring a kite

`unused-price`:

    prices:
      kite.hire: Hiring a kite

`unused-source`, in `sources.yaml`:

    sources:
      S9: {title: A book nobody quotes, year: 2019, grade: scholarly}
"""

from collections.abc import Iterable, Iterator

from game.content.documents import CatalogueDocument, Role, SourcesDocument
from game.content.library import Library
from game.content.problems import Problem, ProblemKind, Severity
from game.language import _, listed
from game.model.catalogue import Access, Act, Catalogue, Price
from game.model.evidence import Source

UNUSED_ACT = ProblemKind(
    code="unused-act",
    sentence=lambda: _("No rulebook, list or life uses {ids} ({count} in all)."),
    advice=lambda: _("Price them or let them happen somewhere, or delete them."),
    severity=Severity.WARNING,
)
UNUSED_ACCESS = ProblemKind(
    code="unused-access",
    sentence=lambda: _("No measure and no life uses {ids} ({count} in all)."),
    advice=lambda: _("Use them, or delete them."),
    severity=Severity.WARNING,
)
UNUSED_PRICE = ProblemKind(
    code="unused-price",
    sentence=lambda: _("No measure and no life uses {ids} ({count} in all)."),
    advice=lambda: _("Use them, or delete them."),
    severity=Severity.WARNING,
)
UNUSED_SOURCE = ProblemKind(
    code="unused-source",
    sentence=lambda: _("Nothing refers to {ids} ({count} in all)."),
    advice=lambda: _("Refer to them, or delete them."),
    severity=Severity.WARNING,
)
_Words = tuple[ProblemKind, Role, Iterable[Act | Access | Price | Source]]
_ACT_FAMILIES = ("done", "record")


def check(document: CatalogueDocument | SourcesDocument, library: Library) -> Iterator[Problem]:
    """Report the shared words without any use in the whole library, once for each sort."""
    used = _used(library)
    content = document.content
    if isinstance(content, Catalogue):
        words: tuple[_Words, ...] = (
            (UNUSED_ACT, Role.ACT, content.acts.values()),
            (UNUSED_ACCESS, Role.ACCESS, content.accesses.values()),
            (UNUSED_PRICE, Role.PRICE, content.prices.values()),
        )
    else:
        words = ((UNUSED_SOURCE, Role.SOURCE, content.values()),)
    for kind, role, things in words:
        unused = [thing for thing in things if (role, thing.id) not in used]
        if unused:
            ids = listed(thing.id for thing in unused)
            yield kind.at(unused[0].span, count=len(unused), ids=ids)


def _used(library: Library) -> set[tuple[Role, str]]:
    used: set[tuple[Role, str]] = set()
    for document in library.documents():
        used |= {(mention.role, mention.id) for mention in document.notes.mentions}
        for written in document.notes.conditions:
            for name, _span in written.names():
                if name.family in _ACT_FAMILIES:
                    used.add((Role.ACT, name.member))
                elif name.family == "access":
                    used.add((Role.ACCESS, name.member))
    return used
