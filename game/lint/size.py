"""Lives that are over before they have begun.

A life needs at least two scenes, or there is nothing to decide that matters later, and at least two
endings, or no decision makes a difference.

Fine:

    endings:
      stay: {title: You stay, place: harbour, text: The boat leaves without you.}
      leave: {title: You leave, place: harbour, text: The boat leaves with you.}

`short-life`, with all but one ending left out:

    scenes:
      kitchen:
        choices:
          leave: {text: Leave., go: stay}
    endings:
      leave: ~
"""

from collections.abc import Iterator

from game.content.documents import LifeDocument
from game.content.library import Library
from game.content.problems import Problem, ProblemKind, Severity
from game.language import _, ngettext

SHORT_LIFE = ProblemKind(
    code="short-life",
    sentence=lambda: _("This life is very short: {scenes}, {endings}."),
    advice=lambda: _("Write at least two scenes and two endings."),
    severity=Severity.WARNING,
)
FEWEST_SCENES = 2
FEWEST_ENDINGS = 2


def check(document: LifeDocument, _library: Library) -> Iterator[Problem]:
    """Report a life with fewer scenes or endings than make a story."""
    scenes = len(document.written_keys("scenes"))
    endings = len(document.written_keys("endings"))
    if scenes and endings and (scenes < FEWEST_SCENES or endings < FEWEST_ENDINGS):
        yield SHORT_LIFE.at(
            document.span_of("life"),
            scenes=ngettext("{count} scene", "{count} scenes", scenes).format(count=scenes),
            endings=ngettext("{count} ending", "{count} endings", endings).format(count=endings),
        )
