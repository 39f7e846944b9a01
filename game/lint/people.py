"""People of the life whom nobody ever meets.

A life names its people so that scenes can show their faces. Somebody who is with nobody and reacts
to nothing is usually a slip of the pen in one of the scenes.

Fine:

    people:
      aunt: {name: Your aunt, portrait: grandmother}
    scenes:
      kitchen:
        with: {aunt: glad}

`never-met`:

    people:
      aunt: {name: Your aunt, portrait: grandmother}
"""

from collections.abc import Iterator

from game.content.documents import LifeDocument, Role
from game.content.library import Library
from game.content.problems import Problem, ProblemKind, Severity
from game.language import _

NEVER_MET = ProblemKind(
    code="never-met",
    sentence=lambda: _('Nobody ever meets "{id}".'),
    advice=lambda: _("Name them in with or reacts, or leave them out of the people."),
    severity=Severity.WARNING,
)


def check(document: LifeDocument, _library: Library) -> Iterator[Problem]:
    """Report all who are named among the people and in no scene or choice."""
    met = {mention.id for mention in document.notes.mentions if mention.role is Role.FIGURE}
    for figure in document.content.people.values():
        if figure.id not in met:
            yield NEVER_MET.at(figure.span, id=figure.id)
