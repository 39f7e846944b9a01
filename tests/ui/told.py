"""What the shipped life First Year puts on screens, in either language: one run from the title to
the last page of the debrief, and every scene and choice in the fullest form in which it was met.
"""

import random
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from game.content.library import open_library
from game.engine.game import Game
from game.engine.play import Step, begin, choose, options
from game.language import set_language
from game.ui.screen import Screen
from game.ui.screens.consequence import ConsequenceScreen
from game.ui.screens.debrief_elsewhere import OpenPlace
from game.ui.screens.ledger import Open
from game.ui.screens.mishap import MishapScreen
from game.ui.screens.scene import SceneScreen
from game.ui.screens.sources import OpenBook
from game.ui.screenshots import LIFE, scripted_screens
from game.ui.theme import Scale
from game.ui.view_models.menu import mishap_view
from game.ui.view_models.story import consequence_view, scene_view
from game.ui.views.story import ConsequenceView, SceneView
from tests.ui import fixtures
from tests.ui.screens import USHER

LANGUAGES = ("en", "zh_CN")

RUNS = 4
"""Runs decided by lot for every person of the life."""

REPORT = Path("/home/somebody/.local/share/a-thousand-points/reports/2026-11-23-0815-mishap.txt")
ANY = Scale(1920, 1080)

Shown = tuple[str, Screen]


@contextmanager
def spoken(language: str) -> Iterator[None]:
    """The interface in a language while this lasts. What the debrief of the fixtures has said in
    another language is forgotten before and after.
    """
    set_language(language)
    _forget_words()
    try:
        yield
    finally:
        set_language("en")
        _forget_words()


def _forget_words() -> None:
    for page in ("debrief", "cities", "persons", "known"):
        fixtures.DEBRIEF.look.__dict__.pop(page, None)


@cache
def first_run(language: str) -> list[Shown]:
    """Every screen of the scripted run with what can be opened on it open, the longest of the many
    reasons, and the page of a mishap.
    """
    with spoken(language):
        told = [(name, opened(screen)) for name, screen in scripted_screens()]
        reasons = [shown for shown in told if shown[0].startswith("reason")]
        longest = max(reasons, key=lambda shown: shown[1].laid_out(ANY).find_view("main").height)
        others = [shown for shown in told if shown not in reasons]
        mishap = MishapScreen(mishap_view(REPORT), others[0][1].view_again, others[0][1].view_again)
        return [*others, longest, ("mishap", mishap)]


def opened(screen: Screen) -> Screen:
    """The screen with the longest of what can be opened on it open."""
    kinds = (OpenPlace, OpenBook, Open)
    there = [t.intent for t in screen.laid_out(ANY).targets if isinstance(t.intent, kinds)]
    if there:
        screen.act(max(there, key=lambda intent: _height_with(screen, intent)), 0.0)
    return screen


def _height_with(screen: Screen, intent: Hashable) -> int:
    """How high the page is with this open; opening it again puts it away."""
    screen.act(intent, 0.0)
    height = max(view.height for view in screen.laid_out(ANY).views())
    screen.act(intent, 0.0)
    return height


@cache
def fullest(language: str) -> list[Shown]:
    """Every scene and what came of every choice, each in the longest form met by lot."""
    with spoken(language):
        shelf = open_library(language="" if language == "en" else language)
        life = shelf.life(LIFE)
        game = Game(life, shelf.rulebook(life.home), shelf.lists, shelf.catalogue)
        best: dict[str, SceneView | ConsequenceView] = {}
        for person in [person.id for person in life.persons]:
            for seed in range(RUNS):
                for name, view in met(game, person, seed):
                    if name not in best or length(view) > length(best[name]):
                        best[name] = view
        return [(name, _screen(view)) for name, view in best.items()]


def met(game: Game, person: str, seed: int) -> Iterator[tuple[str, SceneView | ConsequenceView]]:
    """The scenes and consequences of a run that is decided by lot."""
    lot = random.Random(seed)
    steps: list[Step] = [begin(game, seed=seed, person=person)]
    while not steps[-1].state.is_over:
        scene = steps[-1].state.scene
        yield scene, scene_view(game, steps)
        ready = [o.choice.id for o in options(game, steps[-1].state) if o.is_open]
        chosen = lot.choice(ready)
        steps.append(choose(game, steps[-1].state, chosen))
        yield f"{scene}, {chosen}", consequence_view(game, steps, can_take_back=True)


def length(view: SceneView | ConsequenceView) -> int:
    """About how many letters it has."""
    if isinstance(view, SceneView):
        return len(repr((view.story, view.choices, view.arrivals)))
    return len(repr((view.story, view.slips, view.changes, view.meanwhile)))


def _screen(view: SceneView | ConsequenceView) -> Screen:
    make = SceneScreen if isinstance(view, SceneView) else ConsequenceScreen
    return make(view, USHER)
