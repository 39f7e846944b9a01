"""Talk about it: questions taken from what happened in this very run.

They ask in the order of a good conversation: what it felt like, what happened, who could have
seen it coming, where one has met something like it, what one would change.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from game.debrief.year import events_of
from game.engine.events import ActUncounted, SceneEntered, Uncounted
from game.engine.game import Game
from game.engine.play import Step, options
from game.engine.state import Slip, SlipKind, State
from game.language import _


class Stage(StrEnum):
    """Where in the conversation a question belongs."""

    FEELING = "feeling"
    HAPPENED = "what happened"
    FORESEEN = "who could have seen it"
    ELSEWHERE = "somewhere like it"
    CHANGE = "what to change"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question for the class; `slip` is the slip it is about, or 0."""

    stage: Stage
    text: str
    slip: int = 0


SCENE_QUESTIONS = 3
"""More would be a list to get through, not a conversation."""


def questions(game: Game, steps: tuple[Step, ...]) -> tuple[Question, ...]:
    """The questions of this run, in the order of the conversation."""
    asked = [*_from_slips(game, steps[-1].state), *_from_acts(game, steps)]
    asked += [*_from_roads(game, steps), *_from_scenes(game, steps)]
    stages = list(Stage)
    return tuple(sorted(asked, key=lambda question: stages.index(question.stage)))


def _from_slips(game: Game, state: State) -> Iterator[Question]:
    acts = [slip for slip in state.slips if slip.kind is SlipKind.ACT]
    losses = [slip for slip in acts if slip.points < 0]
    if losses:
        worst = min(losses, key=lambda slip: slip.points)
        text = _("The dearest line in your file is “{title}”. What did it feel like to read it?")
        yield _about(game, Stage.FEELING, text, worst)
    foreign = [slip for slip in acts if slip.is_wrong or slip.done_by] or [
        slip for slip in acts if slip.origin.kind in ("happening", "later", "bill")
    ]
    if foreign:
        text = _("“{title}” was hardly your own doing. Who could have seen it coming?")
        yield _about(game, Stage.FORESEEN, text, foreign[0])
    gains = [slip for slip in acts if slip.points > 0]
    if gains:
        best = max(gains, key=lambda slip: slip.points)
        text = _("“{title}” brought you the most points. Was it also the best thing you did?")
        yield _about(game, Stage.CHANGE, text, best)


def _about(game: Game, stage: Stage, text: str, slip: Slip) -> Question:
    title = game.catalogue.acts[slip.act].title
    return Question(stage=stage, text=text.format(title=title), slip=slip.number)


def _from_acts(game: Game, steps: tuple[Step, ...]) -> Iterator[Question]:
    for event in events_of(steps):
        if isinstance(event, ActUncounted) and event.reason is Uncounted.UNSEEN:
            title = game.catalogue.acts[event.act].title
            text = _("Nobody recorded “{title}”. Should somebody have?").format(title=title)
            yield Question(stage=Stage.HAPPENED, text=text)
            return


def _from_roads(game: Game, steps: tuple[Step, ...]) -> Iterator[Question]:
    for before in steps[:-1]:
        locked = [option for option in options(game, before.state) if not option.is_open]
        if locked:
            scene = game.scenario.scenes[before.state.scene]
            text = _("In “{scene}” you could not choose “{choice}”. Who decided that?").format(
                scene=scene.title, choice=locked[0].choice.text.rstrip(".。")
            )
            yield Question(stage=Stage.HAPPENED, text=text)
            return


def _from_scenes(game: Game, steps: tuple[Step, ...]) -> Iterator[Question]:
    visited = [event.scene for event in events_of(steps) if isinstance(event, SceneEntered)]
    asking = [scene for scene in visited if game.scenario.scenes[scene].discuss]
    weight = _weights(steps[-1].state)
    weightiest = sorted(asking, key=lambda scene: -weight.get(scene, 0))[:SCENE_QUESTIONS]
    for scene in asking:
        if scene in weightiest:
            yield Question(stage=Stage.ELSEWHERE, text=game.scenario.scenes[scene].discuss)
    for prompt in game.scenario.prompts:
        yield Question(stage=Stage.CHANGE, text=prompt)


def _weights(state: State) -> dict[str, int]:
    """For every scene, how many points its choices and effects moved, up or down."""
    weights: dict[str, int] = {}
    for slip in state.slips:
        if slip.kind is SlipKind.ACT:
            scene = slip.origin.scene
            weights[scene] = weights.get(scene, 0) + abs(slip.points)
    return weights
