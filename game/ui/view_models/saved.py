"""The saved runs as view models: where each stands and when it was last played."""

from __future__ import annotations

from datetime import date, datetime

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
            when=_("last played {day}").format(day=dates.day(_day_here(save.updated))),
            is_over=save.glance.is_over,
        )
        for save in found.saves
    )


def _day_here(moment: datetime) -> date:
    """The day by the computer's clock; by UTC where it cannot tell: Windows knows none before 1970,
    and no system the first and the last of the calendar.
    """
    try:
        return moment.astimezone().date()
    except (OverflowError, ValueError, OSError):
        return moment.date()


def _score(score: int | None) -> str:
    return "" if score is None else points_in_words(score)
