"""Measures whose condition asks for what an office cannot see.

A measure of a rulebook holds by `score`, `grade`, `enrolled`, `list.x` and `record.<act>`: by what
is on file. Meters, flags and what was done unseen are not.

Fine:

    measures:
      praise:
        kind: benefit
        title: A name on the board
        holds: grade >= A and record.kindness.shown >= 2
        decided_by: street office
        evidence: invented

`name-not-allowed`:

    measures:
      praise:
        kind: benefit
        title: A name on the board
        holds: done.kindness.shown >= 2
        decided_by: street office
        evidence: invented
"""

from collections.abc import Iterator

from game.content.documents import RulebookDocument, Scope
from game.content.library import Library
from game.content.problems import Problem, ProblemKind
from game.language import _
from game.model.conditions import FAMILIES, PLAIN_NAMES, Name

NAME_NOT_ALLOWED = ProblemKind(
    code="name-not-allowed",
    sentence=lambda: _('A measure cannot ask for "{name}": that is not on file.'),
    advice=lambda: _("Measures hold by score, grade, enrolled, list.x and record.<act>."),
)
_ON_FILE = ("score", "grade", "enrolled")
_FAMILIES_ON_FILE = ("list", "record", "score", "grade")


def check(document: RulebookDocument, _library: Library) -> Iterator[Problem]:
    """Report every name in a measure's condition that is known but not on file."""
    for written in document.notes.conditions:
        if written.scope is not Scope.MEASURE:
            continue
        for name, span in written.names():
            if (
                _is_known(name)
                and name.family not in _FAMILIES_ON_FILE
                and name.path not in _ON_FILE
            ):
                yield NAME_NOT_ALLOWED.at(span, name=name.path)


def _is_known(name: Name) -> bool:
    return name.family in FAMILIES if name.family else name.path in PLAIN_NAMES
