"""Every scene of every shipped life on an ordinary window: all of it at once, with its picture."""

import random
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pygame
import pytest

from game.content.library import Library, open_library
from game.engine.game import Game
from game.engine.play import Step, begin, choose, options
from game.ui.layout import Picture
from game.ui.page import Mark
from game.ui.screens.scene import SceneScreen
from game.ui.theme import Scale
from game.ui.view_models.story import scene_view
from game.ui.views.story import ChoiceView, SceneView
from tests.ui.screens import Ledgerman

FULL = Scale(1920, 1080, 100)
LEAST_PICTURE = 0.14
"""The share of the window's height that an illustration keeps."""

RUNS = 10
"""Runs decided by lot for every person of a life."""

MOST = 3
"""Of each scene so many of its fullest situations are laid out."""


@cache
def library() -> Library:
    return open_library()


LIVES = library().life_ids


def played(game: Game, person: str, seed: int) -> Iterator[tuple[str, SceneView]]:
    """The scenes of a run that is decided by lot, with their ids."""
    lot = random.Random(seed)
    steps: list[Step] = [begin(game, seed=seed, person=person)]
    while not steps[-1].state.is_over:
        yield steps[-1].state.scene, scene_view(game, steps)
        ready = [o.choice.id for o in options(game, steps[-1].state) if o.is_open]
        steps.append(choose(game, steps[-1].state, lot.choice(ready)))


@cache
def met(life_id: str) -> dict[str, list[SceneView]]:
    """What is met of every scene under the rules of its home, the fullest situations first."""
    shelf = library()
    life = shelf.life(life_id)
    game = Game(life, shelf.rulebook(life.home), shelf.lists, shelf.catalogue)
    found: dict[str, list[SceneView]] = {}
    for person in [person.id for person in life.persons] or [""]:
        for seed in range(RUNS):
            for scene, view in played(game, person, seed):
                found.setdefault(scene, []).append(view)
    return {scene: sorted(views, key=fullness, reverse=True) for scene, views in found.items()}


def fullness(view: SceneView) -> int:
    """About how many lines a scene takes."""
    choices = sum(2 + (len(choice.why) > 0) + len(choice.text) // 70 for choice in view.choices)
    return sum(1 + len(words) // 66 for words in view.story) + choices + 2 * len(view.arrivals)


def fullest(views: list[SceneView]) -> SceneView:
    """A scene with the longest of its passages, every choice it ever showed at once, and each of
    them with the longest reason it was ever locked for.
    """
    story = max((view.story for view in views), key=lambda words: sum(map(len, words)))
    choices = max((view.choices for view in views), key=len)
    return replace(
        views[0],
        story=story,
        choices=tuple(_most_locked(choice.id, views) for choice in choices),
        arrivals=(),
    )


def _most_locked(choice_id: str, views: list[SceneView]) -> ChoiceView:
    forms = [choice for view in views for choice in view.choices if choice.id == choice_id]
    return max(forms, key=lambda choice: (len(choice.why), len(choice.aside)))


def what_is_wrong(view: SceneView) -> str:
    """Why a scene is not as it should be on a window of 1920×1080; empty if it is."""
    pygame.font.init()
    story = SceneScreen(view, Ledgerman()).page(FULL).find_view("main")
    assert story is not None
    if story.furthest:
        return f"{view.title}: {story.furthest} pixels have to be scrolled"
    pictures = [
        mark.box.height
        for mark in story.page.items
        if isinstance(mark, Mark) and isinstance(getattr(mark.paint, "__self__", None), Picture)
    ]
    if not pictures or pictures[0] < LEAST_PICTURE * FULL.height:
        return f"{view.title}: the picture is {pictures or 'not there'}"
    return ""


@pytest.mark.parametrize("life_id", LIVES)
def test_the_fullest_form_of_every_scene_fits_and_keeps_its_picture(life_id: str) -> None:
    found = [what_is_wrong(fullest(views)) for views in met(life_id).values()]
    assert [wrong for wrong in found if wrong] == []


@pytest.mark.parametrize("life_id", LIVES)
def test_every_scene_fits_with_what_arrives_with_it(life_id: str) -> None:
    found = [what_is_wrong(view) for views in met(life_id).values() for view in views[:MOST]]
    assert [wrong for wrong in found if wrong] == []
