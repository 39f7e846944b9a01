"""Who is there, and in what mood, in words.

Owns the names of the moods. Must not know how a face is shown.
"""

from collections.abc import Sequence

from game.engine.game import Game
from game.engine.state import Decision, State
from game.language import _
from game.model.people import Mood, Presence
from game.wording.joining import and_list


def company(game: Game, state: State) -> tuple[Presence, ...]:
    """Those who are there in the present scene."""
    return game.scenario.scenes[state.scene].company


def reacting(game: Game, decision: Decision) -> tuple[Presence, ...]:
    """Those whose faces show what came of a choice."""
    choices = game.scenario.scenes[decision.scene].choices
    return next(choice.reacts for choice in choices if choice.id == decision.choice)


def name_of(game: Game, presence: Presence) -> str:
    """The name of somebody who is there."""
    return game.scenario.people[presence.figure].name


def mood_word(mood: Mood) -> str:
    """How somebody looks, as one word."""
    match mood:
        case Mood.CALM:
            return _("calm")
        case Mood.GLAD:
            return _("glad")
        case Mood.WORRIED:
            return _("worried")


def described(game: Game, presences: Sequence[Presence]) -> str:
    """`Cong Li 丛丽 (calm) and Your aunt (worried)`; empty for nobody."""
    return and_list(
        [
            _("{name} ({mood})").format(name=name_of(game, one), mood=mood_word(one.mood))
            for one in presences
        ]
    )
