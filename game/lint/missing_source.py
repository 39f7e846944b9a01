"""Statements about the real world that name no source.

Whatever is documented, reported or disputed says where: `sources` with ids from `sources.yaml`.
Only what is invented needs none.

Fine:

    scenes:
      kitchen:
        claims:
          - {text: The scheme began in 2014., evidence: reported, sources: [S1]}
          - {text: The clerk has a cold., evidence: invented}

`missing-source`:

    scenes:
      kitchen:
        claims:
          - {text: The scheme began in 2014., evidence: reported}
"""

from collections.abc import Iterator

from game.content.documents import AnyDocument
from game.content.library import Library
from game.content.problems import Problem, ProblemKind
from game.language import _
from game.model.evidence import Evidence

MISSING_SOURCE = ProblemKind(
    code="missing-source",
    sentence=lambda: _("This is said to be {evidence}, but there is no source."),
    advice=lambda: _("Add sources: [ids from sources.yaml], or say evidence: invented."),
)


def check(document: AnyDocument, _library: Library) -> Iterator[Problem]:
    """Report every statement that is not invented and has no source."""
    for statement in document.notes.statements:
        basis = statement.basis
        if basis.evidence is not Evidence.INVENTED and not statement.has_sources:
            yield MISSING_SOURCE.at(statement.span, evidence=basis.evidence.value)
