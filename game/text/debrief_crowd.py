"""Compared with many lives, in lines: where the run lies, and how the crowd spreads.

Owns how many lives are played when the page is asked for: a first few, and all of them the next
time. Must not know how a life is played.
"""

from collections.abc import Iterator, Sequence

from game.debrief.crowd import TARGET, Column, Comparison, Share
from game.debrief.look_back import LookBack
from game.language import _, ngettext
from game.text.lines import BLANK, Line, aside, heading

FIRST = 1_000
"""Lives that are played for the first look: about a second."""


def tell_crowd(look: LookBack) -> Iterator[Line]:
    """Where the run lies. Asked for again, all the other lives are played first."""
    crowd = look.crowd
    yield BLANK
    yield heading(_("Compared with {count} lives").format(count=f"{TARGET:,}"))
    if not crowd.lives:
        text = _("{count} lives are being lived; this takes a moment.")
        yield aside(text.format(count=f"{FIRST:,}"))
    elif not crowd.is_whole:
        text = _("The other {count} lives are being lived; this takes some seconds.")
        yield aside(text.format(count=f"{TARGET - crowd.lives:,}"))
    crowd.grow(TARGET if crowd.lives else FIRST)
    found = crowd.compare()
    yield Line(found.method)
    for told in (*found.place, *found.meters):
        yield Line(told)
    yield from _spread(found.columns)
    yield from _shares(_("The grades these lives end with"), found.grades)
    yield from _shares(_("How these lives end"), found.endings)
    yield from _more(found)


def _more(found: Comparison) -> Iterator[Line]:
    if not found.is_whole:
        text = _("These are the first {count} lives. Ask for this page again to have all {all}.")
        yield aside(text.format(count=f"{found.lives:,}", all=f"{found.target:,}"))


def _spread(columns: Sequence[Column]) -> Iterator[Line]:
    """One line for each stretch of scores: how many lives, and how many of a hundred. No bars: a
    screen reader would spell them out.
    """
    if not columns:
        return
    yield BLANK
    yield heading(_("How many of these lives ended with which score"))
    total = max(1, sum(column.lives for column in columns))
    for column in columns:
        lives = ngettext("{count} life", "{count} lives", column.lives)
        text = (
            _("{score}: {lives}, {per_cent}, with yours")
            if column.has_run
            else _("{score}: {lives}, {per_cent}")
        )
        yield Line(
            text.format(
                score=column.label,
                lives=lives.format(count=f"{column.lives:,}"),
                per_cent=_("{size} %").format(size=f"{100 * column.lives / total:.1f}"),
            )
        )


def _shares(title: str, shares: Sequence[Share]) -> Iterator[Line]:
    if not shares:
        return
    yield BLANK
    yield heading(title)
    for share in shares:
        text = _("{title}: {per_cent}, yours") if share.is_own else _("{title}: {per_cent}")
        yield Line(text.format(title=share.title, per_cent=share.per_cent))
