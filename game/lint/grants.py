"""Measures that grant what is open to everybody anyway.

An access is open unless `acts.yaml` says `open: no`, and a withdrawal beats every grant. So a grant
only does something to an access that is closed by default.

Fine:

    measures:
      praise:
        kind: benefit
        title: A name on the board
        holds: grade >= A
        effects: [{grant: bike.no_deposit}]
        decided_by: street office
        evidence: invented

`grant-without-effect`:

    measures:
      praise:
        kind: benefit
        title: A name on the board
        holds: grade >= A
        effects: [{grant: train.fast}]
        decided_by: street office
        evidence: invented
"""

from collections.abc import Iterator

from game.content.documents import ListDocument, RulebookDocument
from game.content.library import Library
from game.content.problems import Problem, ProblemKind, Severity
from game.language import _
from game.model.measures import Grant

GRANT_WITHOUT_EFFECT = ProblemKind(
    code="grant-without-effect",
    sentence=lambda: _('"{id}" is open to everybody, so granting it does nothing.'),
    advice=lambda: _("Write open: no at the access in acts.yaml, or leave the grant out."),
    severity=Severity.WARNING,
)


def check(document: RulebookDocument | ListDocument, library: Library) -> Iterator[Problem]:
    """Report every grant of an access that is open by default."""
    accesses = library.words.accesses
    for measure in document.content.measures:
        for effect in measure.effects:
            access = accesses.get(effect.access) if isinstance(effect, Grant) else None
            if access is not None and access.is_open:
                span = document.span_of("measures", measure.id, "effects")
                yield GRANT_WITHOUT_EFFECT.at(span, id=access.id)
