"""A run on a window that is only a surface: choices are made, pictures are looked at in time."""

from functools import cache
from pathlib import Path

import pygame

from game.content.library import Library, open_library
from game.content.shelf import read_shelf
from game.saves.store import SaveStore
from game.session.desk import Desk
from game.ui import fonts
from game.ui import intents as i
from game.ui.app import App
from game.ui.canvas import Canvas
from game.ui.cues import Cue
from game.ui.front_door import FrontDoor
from game.ui.page import Page
from game.ui.painting import paint_page
from game.ui.playing import LifePlayed
from game.ui.screen import Screen
from game.ui.screenshots import SCRIPT
from game.ui.settings import Settings
from game.ui.theme import Scale, Theme

FRAME = 0.05


@cache
def library() -> Library:
    """The shipped lives, read once for all tests."""
    return open_library()


class Moving:
    """First Year at one of its scenes, chosen by the script of the screenshots."""

    def __init__(
        self,
        saves: Path,
        scene: str = "the-file",
        *,
        size: tuple[int, int] = (1280, 720),
        text_size: int = 100,
        reduced: bool = False,
        theme: Theme = Theme.PAPER,
    ) -> None:
        pygame.font.init()
        fonts.forget()
        self.saves = saves
        door = FrontDoor(read_shelf(), folders=(), saves=saves, seed=7)
        door.desk = Desk(library(), SaveStore(saves))
        self.session = door.desk.start(door.desk.game("first-year"), seed=7)
        while self.session.state.scene != scene:
            self.session.choose(self._scripted())
        self.heard: list[tuple[Cue, str]] = []
        settings = Settings(text_size=text_size, reduced_motion=reduced, theme=theme)
        first = LifePlayed(door, self.session).present()
        self.app = App(first, settings, lambda kept: None, self._hear)
        self.now = 0.0
        self.app.start(self.now)
        self.target = pygame.Surface(size)
        while self.app.show(self.target, self.now):
            pass

    def choose(self) -> Screen:
        """Take the script's choice; the screen that appears, not drawn yet."""
        self.now += 1.0
        ids = [option.choice.id for option in self.session.options()]
        self.app.answer(i.Pick(ids.index(self._scripted()) + 1), self.now)
        return self.app.top

    def go_on(self) -> Screen:
        """From a consequence to what follows it."""
        self.rest()
        before = self.app.top
        while self.app.top is before:
            self.now += 1.0
            self.app.answer(i.Confirm(), self.now)
        return self.app.top

    def frames(self, step: float = FRAME) -> list[bytes]:
        """The pictures until nothing moves, the one at rest among them."""
        pictures = []
        while self.app.show(self.target, self.now):
            pictures.append(self.picture())
            if not self.app.is_moving(self.now):
                break
            self.now += step
        return pictures

    def rest(self) -> None:
        """Wait until nothing moves."""
        while self.app.show(self.target, self.now):
            self.now += 4.0

    def picture(self) -> bytes:
        """What is on the window."""
        return pygame.image.tobytes(self.target, "RGB")

    def still(self) -> bytes:
        """The topmost screen drawn for itself, as if nothing ever moved."""
        canvas = self.canvas()
        self.app.top.draw(canvas)
        return pygame.image.tobytes(canvas.target, "RGB")

    def painted(self, page: Page) -> bytes:
        """A page painted as the topmost screen is, focus and all."""
        canvas = self.canvas()
        reader = self.app.top._reader
        paint_page(canvas, page, reader.offsets, reader.target)
        return pygame.image.tobytes(canvas.target, "RGB")

    def canvas(self) -> Canvas:
        """A new sheet of the window's size."""
        size = self.target.get_size()
        return Canvas(pygame.Surface(size), Scale(*size, look=self.app.settings.look))

    def _scripted(self) -> str:
        ready = [option.choice.id for option in self.session.options() if option.is_open]
        wanted = SCRIPT.get(self.session.state.scene, "")
        return wanted if wanted in ready else ready[0]

    def _hear(self, cue: Cue, word: str) -> None:
        if cue is not Cue.CHOOSE:
            self.heard.append((cue, word))
