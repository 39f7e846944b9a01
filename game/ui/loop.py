"""The loop around the window: input in, pictures out, work in between.

Owns the window, the clock and the devices. It draws when something changed and sleeps otherwise.
Must not know which screens there are: `run_window` asks the front door for the first one.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pygame

from game.content.shelf import read_shelf
from game.language import _, current_language, set_language, system_language
from game.paths import saves_dir
from game.ui import intents as i
from game.ui.app import App
from game.ui.gamepad import Gamepads
from game.ui.input_map import Keyboard, intent_of, when_held
from game.ui.intents import Intent
from game.ui.settings import Settings, read_settings, settings_path, write_settings
from game.ui.window import Window

if TYPE_CHECKING:
    from game.ui.front_door import Inspect

FRAME_SECONDS = 1 / 60
REST_MS = 8
"""How long nobody looks for input while nothing moves: too short to be felt."""
LABOUR_SECONDS = 0.012
"""How much of a frame may go into work that a screen does between two pictures."""


def run_window(
    *,
    folders: tuple[Path, ...] = (),
    saves: Path | None = None,
    life: str = "",
    rulebook: str = "",
    seed: int | None = None,
    for_record: bool = False,
    resume: bool = False,
    inspect: Inspect | None = None,
    language: str = "",
    speech: bool = False,
) -> None:
    """Open the window and play until it is closed.

    `folders` hold lives beside the shipped ones, which `inspect` looks at before they are played;
    `saves` holds the saved runs (the user's folder by default). With `resume` the game goes on
    with the newest of them; with `life` it begins there, under `rulebook` or the rules the life
    was written for; otherwise with the title. Without a `seed` every run draws its own. A run
    `for_record` cannot be taken back. `language` comes before the one of the settings, and `speech`
    reads aloud whatever they say; neither is kept. Raises `pygame.error` if no window opens.
    """
    from game.ui.front_door import FrontDoor

    path = settings_path()
    kept = read_settings(path)
    settings = replace(kept, language=language or kept.language, speech=speech or kept.speech)
    set_language(settings.language or system_language())
    door = FrontDoor(
        read_shelf(*folders, language=current_language()),
        folders=folders,
        saves=saves or saves_dir(),
        seed=seed,
        for_record=for_record,
        inspect=inspect,
    )
    if resume:
        first = door.newest_screen()
    else:
        first = door.life_screen(life, rulebook) if life else door.title_screen(rulebook)
    app = App(
        first,
        settings,
        lambda wanted: write_settings(path, _without_wishes(wanted, settings, kept)),
        speak=door.speak,
        rescue=door.rescue,
    )
    run_app(app, _("A Thousand Points"))


def _without_wishes(wanted: Settings, started: Settings, kept: Settings) -> Settings:
    """What is kept of the settings: what was wished for this one start stays as it was, unless the
    person has changed it since.
    """
    if wanted.language == started.language:
        wanted = replace(wanted, language=kept.language)
    if wanted.speech == started.speech:
        wanted = replace(wanted, speech=kept.speech)
    return wanted


class Devices(NamedTuple):
    """What a person presses: the keys and the pads."""

    keyboard: Keyboard
    pads: Gamepads

    def meaning(self, event: pygame.Event, window: Window, app: App) -> Intent | None:
        """What an event means; None for nothing."""
        if not self.keyboard.hears(event):
            return None
        if event.type == pygame.KEYDOWN and app.wants_key:
            return i.TypedKey(event.key)
        intent = self.pads.hears(event) or intent_of(event, window.to_pixels)
        is_held = event.type == pygame.KEYDOWN and self.keyboard.is_held
        return when_held(intent) if is_held else intent


def run_app(app: App, title: str, clock: Callable[[], float] = time.monotonic) -> None:
    """Open the window and play until it is closed."""
    window = Window(title, full=app.settings.full_screen)
    devices = Devices(Keyboard(), Gamepads())
    app.start(clock())
    with contextlib.ExitStack() as open_things:
        open_things.callback(app.sound.close)  # may take a moment: after the window is gone
        open_things.callback(app.narrator.close)
        open_things.callback(window.close)
        open_things.callback(devices.pads.stop)
        while app.is_open:
            try:
                _turn(app, window, devices, clock)
            except Exception as error:
                app.apologise(error, clock())


def _turn(app: App, window: Window, devices: Devices, clock: Callable[[], float]) -> None:
    """Once around: show what is new, work a little, take what was pressed."""
    started = clock()
    window.fill_screen(app.settings.full_screen)
    if app.show(window.surface, started):
        window.present()
        app.greet(clock())
    app.narrate()
    if app.has_shown_all:
        app.sound.start()
    window.show_hand(app.is_over_button)
    app.labour(clock, started + LABOUR_SECONDS)
    for event in _await_events(app.is_restless(started), started, clock):
        _take(app, window, devices, event, clock())
    devices.pads.start()


def _take(app: App, window: Window, devices: Devices, event: pygame.Event, now: float) -> None:
    if event.type in _SPOILING:
        app.spoil()
    elif event.type == pygame.AUDIODEVICEREMOVED and not event.iscapture:
        app.sound.reopen()
    intent = devices.meaning(event, window, app)
    if intent is not None:
        app.answer(intent, now)


_SPOILING = frozenset(
    (
        pygame.WINDOWEXPOSED,
        pygame.WINDOWSIZECHANGED,
        pygame.WINDOWRESTORED,
        pygame.WINDOWSHOWN,
    )
)


def _await_events(moving: bool, started: float, clock: Callable[[], float]) -> list[pygame.Event]:
    """The events since last time: at once while something moves, else when the first one comes."""
    if moving:
        rest = FRAME_SECONDS - (clock() - started)
        if rest > 0:
            pygame.time.wait(round(rest * 1000))
        return pygame.event.get()
    while not (events := pygame.event.get()):
        pygame.time.wait(REST_MS)  # SDL's own wait looks every millisecond
    return events
