"""Circles of scenes without a way out.

From every scene some way must lead to an ending. Going round in circles is fine as long as one
choice somewhere leads out.

Fine:

    scenes:
      kitchen:
        choices:
          back: {text: Go out again., go: doorstep}
          leave: {text: Leave., go: leave}

`endless-loop`, as the attic and the cellar only lead to each other:

    scenes:
      kitchen:
        choices:
          up: {text: Go up., go: attic}
      attic:
        title: The attic
        place: kitchen
        when: +1 day
        text: Boxes.
        choices:
          down: {text: Go down., go: cellar}
      cellar:
        title: The cellar
        place: kitchen
        when: +1 day
        text: Jars.
        choices:
          up: {text: Go up., go: attic}
"""

from collections.abc import Iterator

from game.content.documents import LifeDocument
from game.content.library import Library
from game.content.problems import Problem, ProblemKind
from game.language import _
from game.lint.story import reached_from, story_of, turned_round

ENDLESS_LOOP = ProblemKind(
    code="endless-loop",
    sentence=lambda: _("Whoever comes here never reaches an ending."),
    advice=lambda: _("Give one of the scenes that follow a choice that leads on to an ending."),
)


def check(document: LifeDocument, _library: Library) -> Iterator[Problem]:
    """Report where a player walks into scenes that lead to no ending."""
    story = story_of(document)
    if not story.is_certain:
        return
    comes_from = turned_round(story.leads_to)
    saved = reached_from(list(story.life.endings), comes_from)
    for scene in story.life.scenes.values():
        is_trap = scene.id in story.reached and scene.id not in saved
        is_entry = scene.id == story.life.opening or any(
            before in saved and before in story.reached for before in comes_from.get(scene.id, ())
        )
        if is_trap and is_entry:
            yield ENDLESS_LOOP.at(scene.span)
