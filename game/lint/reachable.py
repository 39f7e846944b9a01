"""Scenes and endings that no way leads to.

Every scene must be named by some `go` that can itself be reached from the opening, and so must
every ending. An unconnected scene is usually a mistyped `go` somewhere else.

Fine:

    scenes:
      doorstep:
        choices:
          in: {text: Go in., go: kitchen}

`unreachable-scene`, as nothing leads to the attic:

    scenes:
      attic:
        title: The attic
        place: kitchen
        when: +1 day
        text: Boxes.
        choices:
          down: {text: Go down., go: kitchen}

`unreachable-ending`:

    endings:
      abroad: {title: Abroad, place: harbour, text: A postcard.}
"""

from collections.abc import Iterator

from game.content.documents import LifeDocument
from game.content.library import Library
from game.content.problems import Problem, ProblemKind
from game.language import _
from game.lint.story import story_of

UNREACHABLE_SCENE = ProblemKind(
    code="unreachable-scene",
    sentence=lambda: _('No choice leads to the scene "{id}".'),
    advice=lambda: _("Name it in a go, or delete it."),
)
UNREACHABLE_ENDING = ProblemKind(
    code="unreachable-ending",
    sentence=lambda: _('No choice leads to the ending "{id}".'),
    advice=lambda: _("Name it in a go, or delete it."),
)


def check(document: LifeDocument, _library: Library) -> Iterator[Problem]:
    """Report every scene and ending that cannot be reached from the opening."""
    story = story_of(document)
    if not story.is_certain:
        return
    for scene in story.life.scenes.values():
        if scene.id not in story.reached:
            yield UNREACHABLE_SCENE.at(scene.span, id=scene.id)
    for ending in story.life.endings.values():
        if ending.id not in story.reached:
            yield UNREACHABLE_ENDING.at(ending.span, id=ending.id)
