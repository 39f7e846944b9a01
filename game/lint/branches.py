"""The places a choice may lead to: exactly the last one stands without a condition or a chance.

The first place whose `if` and `chance` hold is taken. So the last must always hold, or the story
would not know where to go; and whatever stands after a place that always holds is never reached.

Fine:

    scenes:
      kitchen:
        choices:
          leave:
            text: Leave.
            go: [{if: money > 100, go: doorstep}, leave]

`conditional-last`:

    scenes:
      kitchen:
        choices:
          leave:
            text: Leave.
            go: [{chance: 30%, go: doorstep}, {if: money > 100, go: leave}]

`never-taken`:

    scenes:
      kitchen:
        choices:
          leave:
            text: Leave.
            go: [leave, doorstep]
"""

from collections.abc import Iterator

from game.content.documents import LifeDocument
from game.content.library import Library
from game.content.problems import Problem, ProblemKind
from game.language import _
from game.model.scenario import Branch, Choice

CONDITIONAL_LAST = ProblemKind(
    code="conditional-last",
    sentence=lambda: _("The last place of a choice must stand without a condition or a chance."),
    advice=lambda: _("Add the place where the story goes otherwise."),
)
NEVER_TAKEN = ProblemKind(
    code="never-taken",
    sentence=lambda: _('"{id}" is never taken: the place before it always holds.'),
    advice=lambda: _("Give the place before it a condition or a chance, or delete this one."),
)


def check(document: LifeDocument, _library: Library) -> Iterator[Problem]:
    """Report last places with a condition, and places after one that always holds."""
    for scene in document.content.scenes.values():
        for choice in scene.choices:
            where = ("scenes", scene.id, "choices", choice.id, "go")
            if choice.go and document.is_sound(*where):
                yield from _problems(choice)


def _problems(choice: Choice) -> Iterator[Problem]:
    *others, last = choice.go
    if not _always_holds(last):
        yield CONDITIONAL_LAST.at(last.span)
    for place, after in zip(others, choice.go[1:], strict=True):
        if _always_holds(place):
            yield NEVER_TAKEN.at(after.span, id=after.to)


def _always_holds(branch: Branch) -> bool:
    return branch.condition is None and branch.chance is None
