"""What the screens let be heard, and the words for it: cues, places, settings, captions.

Owns how settings and places become sounds and captions. Sounds never carry anything that is not
also seen, and nothing here knows or changes a run. Must not know pygame or the window. What works
the device is imported when it is started, so that the first picture does not wait for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.paths import assets_dir
from game.ui.ambience import Ambience, ambience_of
from game.ui.captions import (
    Caption,
    Captions,
    ambience_caption,
    cue_caption,
    volume_caption,
)
from game.ui.cues import Cue
from game.ui.settings import Settings

if TYPE_CHECKING:
    from game.ui.sound import Sounds


class Soundscape:
    """Is told what happens, where one is and what a person wants to hear. Silent until started."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._captions = Captions()
        self._ambience: Ambience | None = None
        self._sounds: Sounds | None = None

    @property
    def is_started(self) -> bool:
        """Whether the device was asked for."""
        return self._sounds is not None

    def start(self) -> None:
        """Be heard from now on, as far as there is a device; a second time does nothing."""
        if self._sounds is not None:
            return
        from game.ui.sound import Sounds

        self._sounds = Sounds(assets_dir() / "sounds")
        self._tune()
        self._stay()
        self._sounds.start()

    def hear(self, cue: Cue, word: str) -> None:
        """Something happened; `word` is what it is about."""
        if self._sounds is not None:
            self._sounds.play(cue.value)
        if self._settings.captions:
            self._captions.say(cue_caption(cue, word))

    def enter(self, place: str) -> None:
        """The place on the screen is another one, named by its illustration."""
        ambience = ambience_of(place)
        if ambience is self._ambience:
            return
        self._ambience = ambience
        self._stay()
        if ambience and self._settings.captions:
            self._captions.say(ambience_caption(ambience))

    def follow(self, settings: Settings) -> None:
        """What a person wants to hear and read is another thing now."""
        before, self._settings = self._settings, settings
        self._tune()
        if settings.is_muted != before.is_muted:
            self._captions.say(volume_caption(is_muted=settings.is_muted))

    def tell(self, words: str) -> None:
        """Show a sentence where captions are, also to those who want none."""
        self._captions.say(Caption(words, words))

    def captions(self, now: float) -> tuple[Caption, ...]:
        """What is to be read at the foot of the window now, oldest first."""
        return self._captions.at(now)

    @property
    def is_captioned(self) -> bool:
        """Whether a caption is shown or waits to be."""
        return not self._captions.is_over

    def reopen(self) -> None:
        """The device was lost."""
        if self._sounds is not None:
            self._sounds.reopen()

    def close(self) -> None:
        """Be silent."""
        if self._sounds is not None:
            self._sounds.close()

    def _tune(self) -> None:
        if self._sounds is not None:
            self._sounds.tune(*loudness(self._settings))

    def _stay(self) -> None:
        if self._sounds is not None:
            self._sounds.stay(self._ambience.value if self._ambience else "")


def loudness(settings: Settings) -> tuple[float, float]:
    """How loud the settings want short sounds and places, from 0 to 1."""
    if settings.is_muted:
        return (0.0, 0.0)
    return (settings.effects_volume / 100, settings.ambience_volume / 100)
