"""A life played in a window picture by picture, for the measurements of frames and memory.

The clock is made up: every picture is one sixtieth of a second after the one before it, however
long it took to draw, so that every movement is seen from its beginning to its end.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter, thread_time
from typing import NamedTuple

import pygame

from game.content.shelf import read_shelf
from game.session.run import Session
from game.ui import intents as i
from game.ui.app import App
from game.ui.front_door import FrontDoor
from game.ui.playing import LifePlayed
from game.ui.screen import Restart
from game.ui.screens.consequence import ConsequenceScreen
from game.ui.screenshots import SCRIPT
from game.ui.settings import Settings

Present = Callable[[], None]


class Picture(NamedTuple):
    """One picture: on which screen, its number since the screen appeared, and the milliseconds it
    took to draw and show, by the clock and of the processor's time.
    """

    screen: str
    number: int
    clock: float
    work: float


class Played:
    """An app on a surface, and life after life in it."""

    def __init__(self, saves: Path, target: pygame.Surface, present: Present, frame: float) -> None:
        self._door = FrontDoor(read_shelf(), folders=(), saves=saves, seed=7)
        self._target = target
        self._present = present
        self._frame = frame
        self.now = 0.0
        self.app = App(self._door.first_screen(), Settings(), lambda settings: None)
        self.app.start(self.now)

    def pictures(self) -> Iterator[Picture]:
        """Draw until nothing moves."""
        number = 0
        while True:
            clock, work = perf_counter(), thread_time()
            if not self.app.show(self._target, self.now):
                return
            self._present()
            clock, work = perf_counter() - clock, thread_time() - work
            yield Picture(self.app.top.name, number, clock * 1000, work * 1000)
            number += 1
            self.now += self._frame

    def life(self, name: str) -> Iterator[Picture]:
        """Every picture of one life, from its first scene to its ending."""
        session = self._door.desk.start(self._door.desk.game(name), seed=7)
        life = LifePlayed(self._door, session)
        self.app._follow(Restart(life.present()), self.now)
        yield from self.pictures()
        while not session.is_over:
            self._press(i.Pick(_scripted(session)))
            yield from self.pictures()
            while isinstance(self.app.top, ConsequenceScreen):
                self._press(i.Confirm())
                yield from self.pictures()

    def _press(self, intent: object) -> None:
        self.now += 1.0
        self.app.answer(intent, self.now)


def _scripted(session: Session) -> int:
    """The number of the choice that the script of the screenshots takes."""
    shown = session.options()
    ready = [option.choice.id for option in shown if option.is_open]
    wanted = SCRIPT.get(session.state.scene, "")
    chosen = wanted if wanted in ready else ready[0]
    return [option.choice.id for option in shown].index(chosen) + 1
