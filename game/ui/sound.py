"""What can be heard: the loudspeaker, and the one who works it.

Owns the sound device and everything loaded for it. A device that is missing, silent or lost, a
file that is missing or damaged: each only means that something is not heard, never an error. All
of it happens on a thread of its own, so that nobody waits for a device or a file. Must not know
screens, settings or what a sound means.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread

import pygame

RATE = 44_100
"""Samples a second, as the files have them: what is not converted loops without a seam."""
BUFFER = 1024
"""Samples that are mixed at a time: 23 milliseconds."""
FADE_MS = 1600
"""How long one place takes to give way to another."""
LOOP_CHANNELS = 2
"""The first ones: one place fades out on one while another fades in on the other."""
CHANNELS = 10
AT_ONCE = 2
"""How often the same short sound may be heard at the same time."""
PATIENCE = 1.0
"""Seconds that the end of the game waits for the device."""

FAILURES = (pygame.error, OSError, NotImplementedError, ImportError)
"""What pygame raises where there is no device, no file, no mixer."""

Order = Callable[[], None]


class Loudspeaker:
    """The device with its sounds, for one thread. Whatever is asked of a device that has gone
    raises one of `FAILURES`; one that was never there is only silent.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._loaded: dict[str, pygame.mixer.Sound | None] = {}
        self._effects_volume = 0.0
        self._place_volume = 0.0
        self._place = ""
        self._channel = 0
        self.is_open = False

    def open(self) -> None:
        """Try to get hold of the device; what should be heard all the time goes on."""
        self.close()
        with contextlib.suppress(*FAILURES):
            pygame.mixer.init(RATE, -16, 2, BUFFER, allowedchanges=0)
            pygame.mixer.set_num_channels(CHANNELS)
            pygame.mixer.set_reserved(LOOP_CHANNELS)
            self.is_open = True
        self._resume(self._place)

    def close(self) -> None:
        """Give the device back."""
        self.is_open = False
        self._loaded.clear()
        with contextlib.suppress(*FAILURES):
            pygame.mixer.quit()

    def tune(self, effects: float, place: float) -> None:
        """How loud short sounds and the place are from now on, from 0 to 1."""
        was_silent = not self._place_volume
        self._effects_volume, self._place_volume = effects, place
        playing = self._loaded.get(self._place)
        if playing is not None:
            playing.set_volume(place)
        if was_silent:
            self._resume(self._place)

    def play(self, name: str) -> None:
        """Let a short sound be heard, unless it is heard twice already."""
        sound = self._sound(name) if self._effects_volume else None
        if sound is not None and sound.get_num_channels() < AT_ONCE:
            sound.set_volume(self._effects_volume)
            sound.play()

    def stay(self, name: str) -> None:
        """Let a loop be heard all the time instead of the one before; "" for none."""
        if name == self._place:
            return
        before, self._place = self._place, name
        if self.is_open:
            pygame.mixer.Channel(self._channel).fadeout(FADE_MS)
        self._loaded = {kept: one for kept, one in self._loaded.items() if kept != before}
        self._resume(name)

    def _resume(self, name: str) -> None:
        """Begin the loop, unless nobody would hear it."""
        loop = self._sound(name) if name and self._place_volume else None
        if loop is None or loop.get_num_channels():
            return
        self._channel = (self._channel + 1) % LOOP_CHANNELS
        loop.set_volume(self._place_volume)
        pygame.mixer.Channel(self._channel).play(loop, loops=-1, fade_ms=FADE_MS)

    def _sound(self, name: str) -> pygame.mixer.Sound | None:
        """A loaded sound; None without a device or where the file cannot be played."""
        if not self.is_open:
            return None
        if name not in self._loaded:
            self._loaded[name] = None
            with contextlib.suppress(*FAILURES):
                self._loaded[name] = pygame.mixer.Sound(self._folder / f"{name}.ogg")
        return self._loaded[name]


class Sounds:
    """Works a loudspeaker on a thread of its own. Every call returns at once; before `start`
    only the last volumes and place are remembered.
    """

    def __init__(self, folder: Path) -> None:
        self._speaker = Loudspeaker(folder)
        self._orders: SimpleQueue[Order | None] = SimpleQueue()
        self._worker: Thread | None = None
        self._is_over = False
        self._volumes = (0.0, 0.0)
        self._place = ""

    def start(self) -> None:
        """Open the device and be heard from then on; a second time does nothing."""
        if self._worker is not None:
            return
        self._worker = Thread(target=self._work, name="sound", daemon=True)
        self._order(self._speaker.open)
        self.tune(*self._volumes)
        self.stay(self._place)
        self._worker.start()

    def reopen(self) -> None:
        """The device was lost: look for another one."""
        self._order(self._speaker.open)

    def tune(self, effects: float, place: float) -> None:
        """How loud short sounds and the place are from now on, from 0 to 1."""
        self._volumes = (effects, place)
        self._order(partial(self._speaker.tune, effects, place))

    def play(self, name: str) -> None:
        """Let a short sound be heard now, or not at all."""
        if self._speaker.is_open:
            self._order(partial(self._speaker.play, name))

    def stay(self, name: str) -> None:
        """What is heard all the time from now on; "" for nothing."""
        self._place = name
        self._order(partial(self._speaker.stay, name))

    def settle(self, seconds: float) -> bool:
        """Wait until everything that was asked for is done, for whoever looks at the device from
        another thread; say whether it was done in time.
        """
        done = Event()
        self._order(done.set)
        return self._worker is None or done.wait(seconds)

    def close(self) -> None:
        """Give the device back, without waiting long for it; what is still to be done is left."""
        if self._worker is not None:
            self._is_over = True
            self._orders.put(None)
            self._worker.join(PATIENCE)
            self._worker = None

    def _order(self, order: Order) -> None:
        if self._worker is not None:
            self._orders.put(order)

    def _work(self) -> None:
        while (order := self._orders.get()) is not None:
            if not self._is_over:
                with contextlib.suppress(*FAILURES):
                    order()
        self._speaker.close()
