"""What to say when a saved run was played with files that have changed since.

Owns the comparison of a save with what its replay gives today. Must not know how it is shown.
"""

from collections.abc import Iterator

from game.engine.game import Game
from game.engine.replay import Mismatch, Replay
from game.engine.state import State
from game.language import _, ngettext
from game.saves.save import Edition, Save


def what_changed(game: Game, save: Save, present: Edition, replay: Replay) -> tuple[str, ...]:
    """Plain sentences about everything that is different now; empty if nothing is."""
    return tuple(_changes(game, save, present, replay))


def _changes(game: Game, save: Save, present: Edition, replay: Replay) -> Iterator[str]:
    then = save.edition
    if then.scenario_fingerprint != present.scenario_fingerprint:
        yield _("The life “{title}” was edited since you saved this run.").format(
            title=game.scenario.title
        )
    if then.rulebook_fingerprint != present.rulebook_fingerprint:
        yield _("The rules “{title}” were edited since you saved this run.").format(
            title=game.rulebook.title
        )
    for name in sorted({*then.lists, *present.lists}):
        if then.lists.get(name) != present.lists.get(name):
            known = game.lists.get(name)
            title = known.title if known else name
            yield _("The list “{title}” was edited since you saved this run.").format(title=title)
    if replay.mismatch is not None:
        yield from _broken_off(game, save, replay.mismatch)
    elif (save.glance.score, save.glance.grade) != (
        _score(game, replay.state),
        replay.state.grade,
    ):
        yield _("Your standing was {before}; counted anew it is {after}.").format(
            before=_standing(save.glance.score, save.glance.grade),
            after=_standing(_score(game, replay.state), replay.state.grade),
        )


def _broken_off(game: Game, save: Save, mismatch: Mismatch) -> Iterator[str]:
    yield _what_is_gone(game, mismatch)
    count = len(save.decisions)
    yield ngettext(
        "{kept} of your {count} choice still fits; you go on from there. "
        "The old saved run is kept as it was.",
        "{kept} of your {count} choices still fit; you go on from there. "
        "The old saved run is kept as it was.",
        count,
    ).format(kept=mismatch.index, count=count)


def _what_is_gone(game: Game, mismatch: Mismatch) -> str:
    wanted = mismatch.decision
    scene = game.scenario.scenes.get(wanted.scene)
    if scene is None:
        return _("The scene “{scene}” is not in this life any more.").format(scene=wanted.scene)
    if not mismatch.expected_scene:
        return _("The life is over now before “{scene}” comes.").format(scene=scene.title)
    if wanted.scene != mismatch.expected_scene:
        comes = game.scenario.scenes[mismatch.expected_scene]
        return _("Where “{scene}” came, “{other}” comes now.").format(
            scene=scene.title, other=comes.title
        )
    choice = next((c for c in scene.choices if c.id == wanted.choice), None)
    if choice is None:
        return _("In “{scene}” there is no choice “{choice}” any more.").format(
            scene=scene.title, choice=wanted.choice
        )
    return _("In “{scene}” you cannot choose “{choice}” any more.").format(
        scene=scene.title, choice=choice.text
    )


def _score(game: Game, state: State) -> int | None:
    return state.score if state.enrolled and game.rulebook.has_number else None


def _standing(score: int | None, grade: str) -> str:
    if score is None:
        return _("grade {grade}").format(grade=grade) if grade else _("no score")
    if not grade:
        return _("{score} points").format(score=score)
    return _("{score} points, grade {grade}").format(score=score, grade=grade)
