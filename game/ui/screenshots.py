"""Every screen of a scripted run as PNG files, drawn without a window.

For the README, for looking at what was drawn, and for picture tests. Owns the script: which life is
played and which choices are made. Needs no display; the files are the same on every machine with
the same fonts library.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pygame

from game.content.shelf import read_shelf
from game.language import _, current_language
from game.session.run import Session
from game.ui import fonts
from game.ui.canvas import Canvas
from game.ui.eyes import Eye, picture_seen_by
from game.ui.front_door import FrontDoor
from game.ui.playing import LifePlayed
from game.ui.screen import Screen
from game.ui.screens.choose import ChooseLife
from game.ui.screens.debrief import DebriefScreen, Tab
from game.ui.screens.notice import ConsentScreen, NoticeScreen
from game.ui.settings import Settings
from game.ui.theme import Scale
from game.ui.view_models.story import consent_view
from game.ui.views.menu import NoticeView

SEED = 7
LIVES = 200
"""Other lives on the page that compares with them."""
LIFE = "first-year"
OTHER_LIFE = "two-sisters"
SCRIPT = {
    "the-file": "ask",
    "crossing": "cross",
    "two-keys": "house",
    "pencil": "give-back",
    "whatever-is-needed": "roof",
    "eleven-bowls": "tick",
    "clean-name": "sign",
    "three-cups": "taxi",
    "a-line": "to-town",
    "round-stamp": "instalments",
    "seven-oh-two": "telephone",
    "chopsticks": "stay",
}
"""What is chosen in which scene: a year with slips of every kind, a list, locks and bills. Where
the life has changed and the choice is not open, the first open one is taken."""


def render_all(
    out: Path,
    size: tuple[int, int],
    settings: Settings,
    only: str = "",
    eye: Eye = Eye.ALL_CONES,
) -> list[Path]:
    """Write the screens whose name contains `only` to the folder `out`, as `eye` sees them; return
    the files.

    `size` is the window in pixels. Raises `OSError` if the folder cannot be written.
    """
    out.mkdir(parents=True, exist_ok=True)
    written = []
    for name, screen in scripted_screens():
        if only in name:
            path = out / f"{name}.png"
            picture = picture_of(screen, size, settings)
            if eye is not Eye.ALL_CONES:
                picture = picture_seen_by(eye, picture)
            pygame.image.save(picture, path)
            written.append(path)
    return written


def picture_of(screen: Screen, size: tuple[int, int], settings: Settings) -> pygame.Surface:
    """One screen, drawn as it first appears in a window of this size."""
    pygame.font.init()
    fonts.forget()
    screen.settings = settings
    canvas = Canvas(pygame.Surface(size), Scale(*size, look=settings.look))
    screen.draw(canvas)
    return canvas.target


def scripted_screens() -> Iterator[tuple[str, Screen]]:
    """Every screen of one run, in the order a player meets them, with a name for its file."""
    with tempfile.TemporaryDirectory() as saves:
        door = FrontDoor(
            read_shelf(language=current_language()), folders=(), saves=Path(saves), seed=SEED
        )
        yield "00-title", door.title_screen()
        yield "00-choose", door.first_screen()
        yield "00-choose-other", _first_screen_with(door, OTHER_LIFE)
        session = door.desk.start(door.desk.game(LIFE), seed=SEED)
        life = LifePlayed(door, session)
        yield from _story(session, life, door)
        yield from _papers(session, life)
        yield from _questions(session)


def _first_screen_with(door: FrontDoor, life: str) -> Screen:
    """The first screen with another life selected."""
    screen = door.first_screen()
    screen.act(ChooseLife(life), 0.0)
    return screen


def _story(session: Session, life: LifePlayed, door: FrontDoor) -> Iterator[tuple[str, Screen]]:
    """Scenes and consequences, to the ending, and once the way back into the run."""
    number = 0
    while not session.is_over:
        number += 1
        scene = session.state.scene
        yield f"{number:02}-scene-{scene}", life.present()
        ready = [option.choice.id for option in session.options() if option.is_open]
        session.choose(SCRIPT[scene] if SCRIPT.get(scene) in ready else ready[0])
        consequence = life.consequence()
        if consequence is not None:
            yield f"{number:02}-then-{scene}", consequence
        if number == 1:
            yield "00-title-again", door.title_screen()
            yield "00-choose-again", door.first_screen()
    yield f"{number + 1:02}-ending", life.present()


def _papers(session: Session, life: LifePlayed) -> Iterator[tuple[str, Screen]]:
    """Everything a player can look up."""
    yield "ledger", life.ledger()
    state = session.state
    met = [pinned.measure for pinned in state.measures] + [old.measure for old in state.ended]
    for measure in dict.fromkeys(met):
        yield f"reason-{measure}", life.reason(measure)
    yield "history", life.history()
    yield "sources", _read(life.sources())
    yield "pause", life.menu()
    yield "claims", life.claims()
    debrief = life.debrief_view()
    debrief.look.crowd.grow(LIVES)
    for page in Tab:
        yield f"debrief-{page.name.lower()}", DebriefScreen(debrief, life, page)


def _read(screen: Screen) -> Screen:
    """A screen that has done all its work."""
    while screen.is_busy():
        screen.labour()
    return screen


def _questions(session: Session) -> Iterator[tuple[str, Screen]]:
    """Pages that this run has no reason to show."""
    yield "consent", ConsentScreen(consent_view(session.game.rulebook))
    text = _("This is how the game says that something is the matter, and what can be done.")
    yield "notice", NoticeScreen(NoticeView(title=_("A notice"), text=(text,)))
