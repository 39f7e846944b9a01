"""Scenes in which a player could be stuck because every choice may be closed.

At least one choice of every scene must always be open: without `if`, `show`, `needs` or `pay`.
"I walk away" is such a choice.

Fine:

    scenes:
      doorstep:
        choices:
          taxi: {text: Take a taxi home., pay: 30, go: kitchen}
          walk: {text: Walk home., go: kitchen}

`no-way-on`, for somebody without money:

    scenes:
      kitchen:
        choices:
          leave: {text: Buy a ticket., pay: 30, go: leave}
          out: {text: Take the boat., if: money > 100, go: stay}
"""

from collections.abc import Iterator

from game.content.documents import LifeDocument
from game.content.library import Library
from game.content.problems import Problem, ProblemKind
from game.language import _
from game.model.effects import Pay
from game.model.scenario import Choice

NO_WAY_ON = ProblemKind(
    code="no-way-on",
    sentence=lambda: _("Every choice of this scene may be closed, so a player could be stuck."),
    advice=lambda: _("Leave if, show, needs and pay out of at least one choice."),
)


def check(document: LifeDocument, _library: Library) -> Iterator[Problem]:
    """Report every scene without a choice that is always open."""
    for scene in document.content.scenes.values():
        written = document.written_keys("scenes", scene.id, "choices")
        if len(written) > len(scene.choices) or not scene.choices:
            continue
        if not any(_is_always_open(choice) for choice in scene.choices):
            yield NO_WAY_ON.at(scene.span)


def _is_always_open(choice: Choice) -> bool:
    return (
        choice.condition is None
        and choice.shown is None
        and not choice.needs
        and not any(isinstance(effect, Pay) for effect in choice.effects)
    )
