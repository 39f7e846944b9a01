"""Records a part of a life as an animated picture for the README.

    python3 -m pip install Pillow
    python3 -m docs.make_recording [TARGET.webp]

The life is played in memory with a clock that is made up, so the recording is the same wherever it
is made: *First Year* with the choices of the screenshots, from the title to the debrief, with
scenes left out in the middle. Pillow is needed for writing the file and for nothing else.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame
from PIL import Image

from game.content.shelf import read_shelf
from game.session.run import Session
from game.ui import intents as i
from game.ui.app import App
from game.ui.front_door import FrontDoor
from game.ui.playing import LifePlayed
from game.ui.screen import Restart
from game.ui.screens.consequence import ConsequenceScreen
from game.ui.screens.debrief import ShowTab, Tab
from game.ui.screenshots import SCRIPT, SEED
from game.ui.settings import Settings

TARGET = Path(__file__).resolve().parent / "screenshots" / "recording.webp"
DRAWN = (1280, 720)
KEPT = (960, 540)
FRAME = 1 / 12
"""Seconds between two pictures while something moves."""
TOLD = {"the-file", "crossing", "whatever-is-needed", "eleven-bowls", "round-stamp", "chopsticks"}
"""Scenes that are shown; the others are passed over."""
READING = 2.4
GLANCE = 1.2


class Frame(NamedTuple):
    """A picture and how many milliseconds it stays."""

    picture: Image.Image
    stays: int


class Recorder:
    """An app on a surface; what it shows is kept picture by picture."""

    def __init__(self, saves: Path) -> None:
        self._surface = pygame.Surface(DRAWN)
        self._now = 0.0
        self.door = FrontDoor(read_shelf(), folders=(), saves=saves, seed=SEED)
        self.app = App(self.door.title_screen(), Settings(), lambda _kept: None)
        self.app.start(self._now)
        self.app.show(self._surface, self._now)  # the first picture is drawn in haste

    def watch(self, rest: float) -> Iterator[Frame]:
        """Everything that moves, then the picture at rest for so many seconds."""
        while self.app.show(self._surface, self._now):
            yield Frame(self._taken(), round(FRAME * 1000))
            self._now += FRAME
        yield Frame(self._taken(), round(rest * 1000))

    def press(self, intent: object) -> None:
        """Do something, after what moved has come to rest."""
        self._now += 1.0
        self.app.answer(intent, self._now)

    def show(self, life: LifePlayed) -> None:
        """Go to where a life stands."""
        self._now += 1.0
        self.app._follow(Restart(life.present()), self._now)

    def _taken(self) -> Image.Image:
        raw = pygame.image.tobytes(self._surface, "RGB")
        return Image.frombytes("RGB", DRAWN, raw).resize(KEPT, Image.Resampling.LANCZOS)


def recording(saves: Path) -> Iterator[Frame]:
    """The title, the choice of a life, some of a year, and two pages of the debrief."""
    pygame.font.init()
    recorder = Recorder(saves)
    yield from recorder.watch(READING)
    recorder.press(i.Begin())
    yield from recorder.watch(READING)
    session = recorder.door.desk.start(recorder.door.desk.game("first-year"), seed=SEED)
    life = LifePlayed(recorder.door, session)
    while not session.is_over:
        yield from _turn(recorder, life, session)
    recorder.show(life)
    yield from recorder.watch(READING)
    recorder.press(i.Confirm())
    for page in (Tab.YEAR, Tab.CITIES):
        recorder.press(ShowTab(page))
        yield from recorder.watch(READING)


def _turn(recorder: Recorder, life: LifePlayed, session: Session) -> Iterator[Frame]:
    """One scene with its choice and what came of it; nothing of a scene that is passed over."""
    scene = session.state.scene
    ready = [option.choice.id for option in session.options() if option.is_open]
    chosen = SCRIPT[scene] if SCRIPT.get(scene) in ready else ready[0]
    if scene not in TOLD:
        session.choose(chosen)
        return
    recorder.show(life)
    yield from recorder.watch(READING)
    places = [option.choice.id for option in session.options()]
    recorder.press(i.Pick(places.index(chosen) + 1))
    yield from recorder.watch(READING)
    while isinstance(recorder.app.top, ConsequenceScreen):
        recorder.press(i.Confirm())
        if isinstance(recorder.app.top, ConsequenceScreen):
            yield from recorder.watch(GLANCE)


def main(target: Path) -> None:
    """Write the recording, and say how large it is."""
    with tempfile.TemporaryDirectory() as saves:
        frames = list(recording(Path(saves)))
    first, *others = (frame.picture for frame in frames)
    first.save(
        target,
        save_all=True,
        append_images=others,
        duration=[frame.stays for frame in frames],
        loop=0,
        quality=72,
        method=4,
    )
    seconds = sum(frame.stays for frame in frames) / 1000
    print(f"{target}: {target.stat().st_size:,} bytes, {len(frames)} pictures, {seconds:.0f} s")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
