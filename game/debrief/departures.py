"""Where a retelling could not follow the run, in sentences.

Owns the words for a decision that did not exist there and for what was taken instead.
"""

from game.engine.game import Game
from game.engine.option import Option
from game.explore.retell import Departure, Retelling, Why
from game.language import _, clauses, ngettext
from game.model.scenario import Choice
from game.wording.joining import and_list
from game.wording.locks import reasons_locked


def departures(told: Retelling) -> tuple[str, ...]:
    """One sentence for each decision that was taken differently, and one for those left over."""
    sentences = [_departure(told.game, each) for each in told.departures]
    if told.dropped and told.is_over:
        sentences.append(_dropped(told))
    if told.is_stuck:
        scene = told.game.scenario.scenes[told.state.scene].title
        sentences.append(_("In “{scene}” there is no way on here.").format(scene=scene))
    return tuple(sentences)


def _departure(game: Game, departure: Departure) -> str:
    scene = game.scenario.scenes[departure.scene]
    names = {
        "scene": scene.title,
        "wanted": _quoted(game, departure.scene, departure.wanted),
        "taken": _quoted(game, departure.scene, departure.taken),
    }
    match departure.why:
        case Why.OTHER_SCENE:
            text = _("“{scene}” comes up here, and your run never saw it. Taken: {taken}.")
        case Why.NOT_SHOWN:
            text = _("In “{scene}”, {wanted} is not on offer here. Taken instead: {taken}.")
        case Why.LOCKED:
            text = _("In “{scene}”, {wanted} is locked here: {reasons}. Taken instead: {taken}.")
            names["reasons"] = _reasons(game, departure)
    return text.format(**names)


def _reasons(game: Game, departure: Departure) -> str:
    choice = _choice(game, departure.scene, departure.wanted)
    option = Option(choice=choice, obstacles=departure.obstacles)
    return clauses(reasons_locked(game, departure.before, option))


def _dropped(told: Retelling) -> str:
    scenes = dict.fromkeys(decision.scene for decision in told.dropped)
    titles = [f"“{told.game.scenario.scenes[name].title}”" for name in scenes]
    text = ngettext(
        "One scene of your run does not come up here: {scenes}.",
        "Scenes of your run that do not come up here: {scenes}.",
        len(titles),
    )
    return text.format(scenes=and_list(titles))


def _quoted(game: Game, scene: str, choice: str) -> str:
    return f"“{_choice(game, scene, choice).text.strip().rstrip('.。')}”" if choice else ""


def _choice(game: Game, scene: str, choice: str) -> Choice:
    return next(c for c in game.scenario.scenes[scene].choices if c.id == choice)
