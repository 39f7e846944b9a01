"""Dates that do not fit together.

A life begins at `start`, and no scene with a date of its own may come before the scenes that lead
to it. Happenings and bills must have a chance to come while the life goes on.

Fine:

    bills:
      rent: {title: Rent, amount: 450, due: 2015-03-20, every: 1 month, until: 2015-05-20}

`date-backwards`, as the opening scene is on the second of March:

    scenes:
      kitchen: {when: 2015-03-01}

`window-backwards`:

    happenings:
      rain: {title: Rain, text: It rains., chance: 20%, from: 2015-04-20, to: 2015-03-20}

`outside-the-life`:

    happenings:
      rain: {title: Rain, text: It rains., chance: 20%, to: 2014-12-31}
"""

from collections.abc import Iterator
from datetime import date

from game.content.documents import LifeDocument
from game.content.library import Library
from game.content.problems import Problem, ProblemKind
from game.language import _
from game.lint.story import Story, earliest_dates, latest_dates, story_of, turned_round

DATE_BACKWARDS = ProblemKind(
    code="date-backwards",
    sentence=lambda: _("This date lies before what leads here: {before} can be on {day}."),
    advice=lambda: _("Use a later date, or a length of time such as +12 days."),
)
WINDOW_BACKWARDS = ProblemKind(
    code="window-backwards",
    sentence=lambda: _("This ends on {last}, before it begins on {first}."),
    advice=lambda: _("Exchange the two dates, or correct one."),
)
OUTSIDE_THE_LIFE = ProblemKind(
    code="outside-the-life",
    sentence=lambda: _("This never comes: the life goes from {start} to {end}."),
    advice=lambda: _("Use dates within the life."),
)

_Window = tuple[tuple[str, str], date | None, date | None, tuple[str, str]]


def check(document: LifeDocument, _library: Library) -> Iterator[Problem]:
    """Report dates of scenes, happenings and bills that cannot be meant so."""
    yield from _windows_backwards(document)
    story = story_of(document)
    if story.is_certain and document.is_sound("start") and _whens_are_sound(document):
        latest = latest_dates(story)
        yield from _scenes_backwards(document, story, earliest_dates(story) | latest)
        if all(scene in latest for scene in story.reached if scene in story.life.scenes):
            yield from _windows_outside(document, max(latest.values()))


def _whens_are_sound(document: LifeDocument) -> bool:
    return all(document.is_sound("scenes", scene, "when") for scene in document.content.scenes)


def _scenes_backwards(
    document: LifeDocument, story: Story, dates: dict[str, date]
) -> Iterator[Problem]:
    comes_from = turned_round(story.leads_to)
    for scene in story.life.scenes.values():
        if scene.id not in story.reached or not isinstance(scene.when, date):
            continue
        before = [
            (dates[name], f'"{name}"') for name in comes_from.get(scene.id, ()) if name in dates
        ]
        if scene.id == story.life.opening:
            before.append((story.life.start, _("the start")))
        day, name = max(before)
        if day > scene.when:
            span = document.span_of("scenes", scene.id, "when")
            yield DATE_BACKWARDS.at(span, before=name, day=day)


def _windows(document: LifeDocument) -> Iterator[_Window]:
    """What comes by itself: where it stands, its first and last day, and the keys of the two."""
    for happening in document.content.happenings:
        yield ("happenings", happening.id), happening.first, happening.last, ("from", "to")
    for bill in document.content.bills:
        yield ("bills", bill.id), bill.due, bill.until, ("due", "until")


def _windows_backwards(document: LifeDocument) -> Iterator[Problem]:
    for where, first, last, keys in _windows(document):
        if first and last and last < first and document.is_sound(*where):
            yield WINDOW_BACKWARDS.at(document.span_of(*where, keys[1]), first=first, last=last)


def _windows_outside(document: LifeDocument, end: date) -> Iterator[Problem]:
    start = document.content.start
    for where, first, last, keys in _windows(document):
        if not document.is_sound(*where) or (first and last and last < first):
            continue
        if last is not None and last < start:
            yield OUTSIDE_THE_LIFE.at(document.span_of(*where, keys[1]), start=start, end=end)
        elif first is not None and first > end:
            yield OUTSIDE_THE_LIFE.at(document.span_of(*where, keys[0]), start=start, end=end)
