"""Whether a life was written for the rules it is played under, in words.

Must not know where the warning is shown.
"""

from game.language import _
from game.model.rulebook import Rulebook
from game.model.scenario import Scenario


def not_written_for(life: Scenario, rules: Rulebook) -> str:
    """A sentence of warning where the life does not name these rules; empty where it does."""
    if rules.id in (life.home, *life.rulebooks):
        return ""
    text = _(
        "{life} was not written for these rules, “{rules}”. Many acts may have no price here, and "
        "what people say may not fit."
    )
    return text.format(life=life.title, rules=rules.short)
