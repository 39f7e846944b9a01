"""From older forms of the save file to the present one.

Owns the number of the form and one step for every form there was before it. A step takes the parsed
file of its form and returns that of the next.
"""

from collections.abc import Callable, Mapping
from typing import Any

from game.language import _
from game.saves.errors import DamagedSaveError, NewerSaveError

FORMAT = 1
"""The form that is written now."""

Parsed = dict[str, Any]
Step = Callable[[Parsed], Parsed]

STEPS: Mapping[int, Step] = {}
"""For each older form, the step that leads to the next one. Form 1 is the first there ever was."""


def brought_up_to_date(
    parsed: Parsed, steps: Mapping[int, Step] = STEPS, present: int = FORMAT
) -> Parsed:
    """The same save in the present form.

    Raises `NewerSaveError` for a form of the future and `DamagedSaveError` for no form at all.
    """
    form = parsed.get("format")
    if type(form) is not int or form < 1:
        raise DamagedSaveError(_("it does not say which form it has"))
    if form > present:
        raise NewerSaveError(_("it was written by a newer version of the game"))
    while form < present:
        parsed = {**steps[form](parsed), "format": form + 1}
        form += 1
    return parsed
