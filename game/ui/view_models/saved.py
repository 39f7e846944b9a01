"""The saved runs as view models: where each stands and when it was last played."""

from __future__ import annotations

from game.language import _
from game.saves.store import Found
from game.ui.views.menu import SavedView
from game.wording import dates
from game.wording.joining import dotted
from game.wording.numbers import points_in_words


def saved_views(found: Found) -> tuple[SavedView, ...]:
    """Every run that can be read, the one played last first."""
    return tuple(
        SavedView(
            id=save.run,
            title=_("{life}: {scene}").format(life=save.glance.title, scene=save.glance.scene),
            note=dotted((save.glance.rules, dates.day(save.glance.on), _score(save.glance.score))),
            when=_("last played {day}").format(day=dates.day(save.updated.astimezone().date())),
            is_over=save.glance.is_over,
        )
        for save in found.saves
    )


def _score(score: int | None) -> str:
    return "" if score is None else points_in_words(score)
