"""The scenes of a life as a graph: where each leads, and when each can be.

Owns the ways through a life, as several checks need them. A scene whose name is mistyped counts as
the one it looks like, so that one slip of the pen is reported once.
"""

from collections import Counter, deque
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from game.content.documents import LifeDocument
from game.content.suggestions import close_words
from game.model.period import Period
from game.model.scenario import Scenario, Scene

MOST_GUESSES = 50
"""More mistyped names than anybody types; guessing takes time."""


@dataclass(frozen=True, slots=True)
class Story:
    """The ways of a life. `is_certain`: every way that is written could be read."""

    life: Scenario
    leads_to: Mapping[str, tuple[str, ...]]
    reached: Collection[str]
    is_certain: bool


def story_of(document: LifeDocument) -> Story:
    """The ways through a life from its opening scene."""
    life = document.content
    leads_to = _ways(life)
    return Story(
        life=life,
        leads_to=leads_to,
        reached=reached_from([life.opening], leads_to),
        is_certain=life.opening in life.scenes and _is_all_read(document),
    )


def reached_from(begin: Collection[str], leads_to: Mapping[str, Collection[str]]) -> set[str]:
    """Everything that can be reached from `begin`, that included."""
    reached = set(begin)
    waiting = deque(begin)
    while waiting:
        for place in leads_to.get(waiting.popleft(), ()):
            if place not in reached:
                reached.add(place)
                waiting.append(place)
    return reached


def turned_round(leads_to: Mapping[str, Collection[str]]) -> dict[str, list[str]]:
    """For every place, the scenes that lead there."""
    comes_from: dict[str, list[str]] = {}
    for scene, places in leads_to.items():
        for place in places:
            comes_from.setdefault(place, []).append(scene)
    return comes_from


def earliest_dates(story: Story) -> dict[str, date]:
    """The first day on which each scene that can be reached may begin."""
    opening = story.life.scenes[story.life.opening]
    dates = {opening.id: begins(opening, story.life.start)}
    waiting = deque([opening.id])
    while waiting:
        before = waiting.popleft()
        for scene in _scenes_after(story, before):
            day = begins(scene, dates[before])
            if scene.id not in dates or day < dates[scene.id]:
                dates[scene.id] = day
                waiting.append(scene.id)
    return dates


def latest_dates(story: Story) -> dict[str, date]:
    """The last day on which each scene may begin; nothing for scenes that come after a circle."""
    opening = story.life.scenes[story.life.opening]
    dates = {opening.id: begins(opening, story.life.start)}
    open_ways = Counter(s.id for before in story.reached for s in _scenes_after(story, before))
    waiting = deque([opening.id] if not open_ways[opening.id] else [])
    finished = {}
    while waiting:
        before = waiting.popleft()
        finished[before] = dates[before]
        for scene in _scenes_after(story, before):
            day = begins(scene, dates[before])
            dates[scene.id] = max(day, dates.get(scene.id, day))
            open_ways[scene.id] -= 1
            if not open_ways[scene.id]:
                waiting.append(scene.id)
    return finished


def begins(scene: Scene, before: date) -> date:
    """When a scene begins that comes after `before`; the calendar never goes back."""
    if isinstance(scene.when, Period):
        try:
            return scene.when.after(before)
        except (ValueError, OverflowError):
            return date.max
    return max(scene.when, before)


def _scenes_after(story: Story, scene: str) -> Iterator[Scene]:
    for place in story.leads_to.get(scene, ()):
        if place in story.life.scenes:
            yield story.life.scenes[place]


def _ways(life: Scenario) -> dict[str, tuple[str, ...]]:
    """Where each scene leads, with what mistyped names probably mean."""
    places = [*life.scenes, *life.endings]
    meant: dict[str, tuple[str, ...]] = {place: (place,) for place in places}
    guesses = 0
    for scene in life.scenes.values():
        for place in _targets(scene):
            if place not in meant:
                guesses += 1
                meant[place] = close_words(place, places) if guesses <= MOST_GUESSES else ()
    return {
        scene.id: tuple(dict.fromkeys(m for place in _targets(scene) for m in meant[place]))
        for scene in life.scenes.values()
    }


def _targets(scene: Scene) -> Iterator[str]:
    return (branch.to for choice in scene.choices for branch in choice.go)


def _is_all_read(document: LifeDocument) -> bool:
    """Whether no scene, choice or way was left out because of a mistake in it."""
    life = document.content
    return (
        document.written_keys("scenes").keys() == life.scenes.keys()
        and document.written_keys("endings").keys() == life.endings.keys()
        and all(
            scene.choices
            and document.written_keys("scenes", scene.id, "choices").keys()
            == {choice.id for choice in scene.choices}
            and all(choice.go and all(b.to for b in choice.go) for choice in scene.choices)
            for scene in life.scenes.values()
        )
    )
