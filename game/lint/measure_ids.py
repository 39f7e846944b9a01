"""Measures of a list that are called like a measure of another list or of a rulebook.

A run knows every measure by its id alone, and the measures of all lists and of the rulebook in
force are in it together.

Fine, in a list:

    measures:
      no-fast-train:
        kind: restriction
        title: No tickets for fast trains
        decided_by: court
        evidence: invented

`measure-taken`, in a list, as the rulebook has a measure of that name:

    measures:
      first-in-the-queue:
        kind: restriction
        title: Last in the queue
        decided_by: court
        evidence: invented
"""

from collections.abc import Iterator

from game.content.documents import ListDocument, RulebookDocument
from game.content.kinds import DocumentKind
from game.content.library import Library
from game.content.problems import Problem, ProblemKind
from game.language import _
from game.model.lists import CreditList
from game.model.rulebook import Rulebook

MEASURE_TAKEN = ProblemKind(
    code="measure-taken",
    sentence=lambda: _('There is another measure "{id}", in {where}.'),
    advice=lambda: _("Give one of the two another id."),
)


def check(document: ListDocument | RulebookDocument, library: Library) -> Iterator[Problem]:
    """Report every measure whose id is taken by what can be in force at the same time."""
    is_list = document.kind is DocumentKind.LIST
    together = (CreditList, Rulebook) if is_list else (CreditList,)
    taken = {
        measure.id: other.file.name
        for other in library.documents()
        if isinstance(other.content, together) and other.content is not document.content
        for measure in other.content.measures
    }
    for measure in document.content.measures:
        if measure.id in taken:
            yield MEASURE_TAKEN.at(measure.span, id=measure.id, where=taken[measure.id])
