"""What in the story something came from: a choice, a delayed effect, chance, a bill.

Must not know what it led to.
"""

from game.engine.game import Game
from game.engine.state import Origin
from game.language import _


def cause(game: Game, origin: Origin) -> str:
    """What in the story a slip came from, as a sentence; empty for the calendar."""
    scene = game.scenario.scenes.get(origin.scene)
    chosen = [c.text for c in scene.choices if c.id == origin.choice] if scene else []
    match origin.kind:
        case "opening":
            return _("It is where every file begins.")
        case "choice" | "later" if scene and chosen:
            text = (
                _("It came from your choice in “{scene}”: {choice}")
                if origin.kind == "choice"
                else _("It came later from your choice in “{scene}”: {choice}")
            )
            return text.format(scene=scene.title, choice=chosen[0])
        case "scene" if scene:
            return _("It came with the scene “{scene}”, not from a choice.").format(
                scene=scene.title
            )
        case "happening":
            return _("It came by chance: {title}.").format(title=_happening(game, origin.name))
        case "bill":
            return _("It came from a bill: {title}.").format(title=_bill(game, origin.name))
        case _:
            return ""


def _happening(game: Game, name: str) -> str:
    return next((h.title for h in game.scenario.happenings if h.id == name), name)


def _bill(game: Game, name: str) -> str:
    return next((b.title for b in game.scenario.bills if b.id == name), name)
