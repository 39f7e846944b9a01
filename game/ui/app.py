"""The game as a stack of screens: input in, pictures out.

Owns the stack, the settings in use and what holds on every screen. It draws when something changed.
Must not know the window (`loop` does) nor which screens there are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.language import set_language, system_language
from game.ui import intents as i
from game.ui import keys
from game.ui.canvas import Canvas
from game.ui.caption_strip import paint_captions
from game.ui.captions import Caption
from game.ui.cues import Cue, Heard
from game.ui.keys import Bindings
from game.ui.motion.playback import Playback
from game.ui.photo import keep_photo
from game.ui.screen import Apply, Outcome, Pop, Push, Quit, Replace, Restart, Screen
from game.ui.settings import (
    Settings,
    resized,
)
from game.ui.soundscape import Soundscape
from game.ui.speech.narrator import Mouth, Narrator
from game.ui.theme import Scale

if TYPE_CHECKING:
    pass

DARKNESS = (0, 0, 0)

KeepSettings = Callable[[Settings], None]
Speak = Callable[[str], object]
"""Goes over to the language with this code."""
Rescue = Callable[[Exception], Screen]
"""Notes a mistake of the game and gives the page that says so, with a way back."""


class App:
    """A stack of screens over one surface. Knows no window: `show` draws where it is told.

    The very first picture is drawn in haste: words at once, illustrations a moment later.
    """

    def __init__(
        self,
        first: Screen,
        settings: Settings,
        keep_settings: KeepSettings,
        heard: Heard | None = None,
        speak: Speak = set_language,
        rescue: Rescue | None = None,
        mouth: Mouth | None = None,
    ) -> None:
        self.settings = settings
        self.drawn = 0
        """How many pictures were drawn so far."""
        self._keep = keep_settings
        self.sound = Soundscape(settings)
        """What can be heard and read of it; silent until it is started."""
        self.narrator = Narrator(settings, mouth)
        """What is read aloud; silent unless the settings want it."""
        self._heard = heard or self.sound.hear
        self._playback = Playback(self._heard)
        self._speak = speak
        self._rescue = rescue
        self._stack: list[Screen] = []
        self._canvas: Canvas | None = None
        self._first = first
        self._pointer = (-1, -1)
        self._captions: tuple[Caption, ...] = ()
        self._is_dark = False
        self._seen: Screen | None = None
        """Whose picture was seen last."""
        self._has_failed = False
        """Whether the page about a mistake is what is shown."""
        self._use_keys()

    @property
    def is_open(self) -> bool:
        """Whether there is still a screen to show."""
        return bool(self._stack)

    @property
    def top(self) -> Screen:
        """The screen that is shown."""
        return self._stack[-1]

    def start(self, now: float) -> None:
        """Open the first screen."""
        self._push(self._first, now)
        self._listen()

    def answer(self, intent: object, now: float) -> None:
        """Hand an intent to the topmost screen and do what it leads to."""
        if not self._stack:
            return
        if isinstance(intent, i.Point | i.Press | i.Release):
            self._pointer = (intent.x, intent.y)
        if self._seen is not None and self.top is not self._seen:
            self.top.appear(now)
        if self._is_dark:
            self._lighten(intent)
            return
        if self._playback.takes(intent) and not self.settings.speech:
            if not self._playback.is_on:
                self.top.is_stale = True
                self.top.appear(now)
            return
        match intent:
            case i.TakePhoto():
                self._take_photo()
            case i.SayAgain():
                self.narrator.repeat(self.top)
            case i.Blank():
                self._is_dark = self.top.is_stale = True
                self.narrator.hush()
            case i.Mute():
                muted = not self.settings.is_muted
                self._follow(Apply(replace(self.settings, is_muted=muted)), now)
            case i.ToggleFullScreen():
                full = not self.settings.full_screen
                self._follow(Apply(replace(self.settings, full_screen=full)), now)
            case i.Resize(by):
                self._follow(Apply(resized(self.settings, by)), now)
            case i.Leave():
                self._follow(Quit(), now)
            case _:
                self.narrator.attend(intent)
                outcome = self.top.handle(intent, now)
                self._follow(outcome, now)
                if isinstance(outcome, Push | Pop | Apply):
                    self._heard(Cue.CLICK, "")

    def _take_photo(self) -> None:
        if self._canvas is not None:
            told = keep_photo(self._canvas.target)
            self.sound.tell(told)
            self.narrator.tell(told)

    def _lighten(self, intent: object) -> None:
        """Whatever is pressed brings the picture back and does nothing else."""
        if not isinstance(intent, i.Point | i.Press | i.Wheel):
            self._is_dark = False
            self.spoil()

    def show(self, target: pygame.Surface, now: float) -> bool:
        """Draw the topmost screen if what is on `target` is out of date; say whether it was."""
        self._caption(now)
        scale = Scale(*target.get_size(), look=self.settings.look)
        canvas = self._canvas
        is_shown = canvas is not None and canvas.target is target and canvas.scale.key == scale.key
        if canvas is None:
            canvas = self._canvas = Canvas(target, scale)
        elif not is_shown:
            canvas.rescale(target, scale)
            self.spoil()
            self._playback.finish()
        self._playback.begin(canvas, self.top, now, is_shown=is_shown)
        if not (self.top.is_stale or self.is_moving(now) or self._playback.is_on):
            return False
        if self._is_dark:
            target.fill(DARKNESS)
            self.top.is_stale = False
            return True
        canvas.in_haste, canvas.owes = self.drawn == 0, False
        anew = self.top.is_stale or bool(self._captions)
        if self._playback.show(canvas, now, anew=anew):
            self.top.is_stale = False
        else:
            self.top.draw(canvas)
            self.top.is_stale = canvas.owes
        paint_captions(canvas, self._captions)
        self.drawn += 1
        return True

    def greet(self, now: float) -> None:
        """What was drawn last can be seen since `now`. However long a screen took to make, nobody
        has chosen anything on it before they saw it.
        """
        if self.is_open and self.top is not self._seen:
            self._seen = self.top
            self.top.appear(now)

    def narrate(self) -> None:
        """Read aloud what the last picture brought."""
        if self.is_open and not self._is_dark:
            self.narrator.follow(self.top)

    def is_moving(self, now: float) -> bool:
        """Whether the picture changes by itself."""
        return self._playback.is_moving(now) or (self.is_open and self.top.is_moving(now))

    @property
    def wants_key(self) -> bool:
        """Whether the topmost screen waits for a key, whatever it means elsewhere."""
        return self.is_open and self.top.wants_key

    @property
    def has_shown_all(self) -> bool:
        """Whether the first picture is there, with everything that belongs to it."""
        return self.drawn > 0 and self.is_open and not self.top.is_stale

    def _caption(self, now: float) -> None:
        captions = self.sound.captions(now)
        if captions != self._captions:
            self._captions = captions
            self.spoil()

    def _listen(self) -> None:
        """Be where the topmost screen is; one that is nowhere leaves one where one was."""
        if self.is_open and self.top.place is not None:
            self.sound.enter(self.top.place)

    @property
    def is_over_button(self) -> bool:
        """Whether the pointer is over something that can be pressed."""
        return self.is_open and self.top.can_press(*self._pointer)

    def is_restless(self, now: float) -> bool:
        """Whether the topmost screen wants to be drawn again without any input."""
        top = self.top if self.is_open else None
        if top is None:
            return False
        is_changing = self._playback.is_on or top.is_moving(now) or self.sound.is_captioned
        return is_changing or top.is_stale or top.is_busy()

    def labour(self, clock: Callable[[], float], until: float) -> None:
        """Let the topmost screen work while there is work and time."""
        while self.is_open and self.top.is_busy() and clock() < until:
            self.top.labour()

    def apologise(self, error: Exception, now: float) -> None:
        """Say calmly that the game made a mistake; the run is on the disk. Raises `error` again
        where there is nobody to say it, or if that page itself is what fails.
        """
        if self._rescue is None or self._has_failed:
            raise error
        self._playback.finish()
        self._follow(Restart(self._rescue(error)), now)
        self._has_failed = True

    def spoil(self) -> None:
        """What is on the window was lost: draw it again."""
        if self.is_open:
            self.top.is_stale = True

    def _push(self, screen: Screen, now: float) -> None:
        self._has_failed = False
        self._stack.append(screen)
        screen.settings = self.settings
        screen.heard = self._heard
        screen.open(now)

    def _follow(self, outcome: Outcome | None, now: float) -> None:
        match outcome:
            case Push(screen):
                self._push(screen, now)
            case Replace(screen):
                self._playback.lead(self._stack.pop(), screen)
                self._push(screen, now)
            case Restart(screen):
                self._stack.clear()
                self._push(screen, now)
            case Pop(result):
                self._pop(result, now)
            case Apply(settings):
                self._apply(settings)
            case Quit():
                self._stack.clear()
        self._listen()

    def _pop(self, result: object, now: float) -> None:
        self._stack.pop()
        if self._stack:
            self.top.settings = self.settings
            self.top.open(now)
            self._follow(self.top.resume(result), now)

    def _apply(self, settings: Settings) -> None:
        if settings != self.settings:
            before, self.settings = self.settings, settings
            self._keep(settings)
            self.sound.follow(settings)
            self.top.settings = settings
            self._playback.finish()
            self._use_keys()
            self.narrator.use(settings)
            if settings.language != before.language:
                self._change_language(settings.language)
            self.top.rebuild()

    def _use_keys(self) -> None:
        keys.use(Bindings(self.settings.keys, two_buttons=self.settings.two_buttons))

    def _change_language(self, code: str) -> None:
        self._speak(code or system_language())
        for screen in self._stack:
            screen.reword()
