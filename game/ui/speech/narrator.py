"""What is said and when: a screen when it opens, then only what is new, and the focus as it moves.

Owns the memory of what was said. Must not know how a page is read (`reading`) or spoken
(`speaker`), nor which screens there are.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from typing import TYPE_CHECKING, Protocol
from weakref import WeakKeyDictionary

from game.language import _, current_language, sentences
from game.ui import intents as i
from game.ui.keys import cap

if TYPE_CHECKING:
    from game.ui.page import Page, Target
    from game.ui.screen import Screen
    from game.ui.settings import Settings


LONG = 2_500
"""Letters from which a page is not read to its end by itself: about three minutes."""


class Mouth(Protocol):
    """Says things, the newest instead of the one before."""

    def say(self, text: str, language: str, speed: int) -> None:
        """Say this now."""
        ...

    def hush(self) -> None:
        """Fall silent."""
        ...

    def close(self) -> None:
        """Fall silent for good."""
        ...


class Narrator:
    """Follows the screens and says what a person who cannot see them needs. Without `mouth` it
    speaks with what this computer has, which is looked for when there is something to say.
    """

    def __init__(self, settings: Settings, mouth: Mouth | None = None) -> None:
        self._settings = settings
        self._mouth = mouth
        self._has_looked = mouth is not None
        self._told: WeakKeyDictionary[Screen, frozenset[str]] = WeakKeyDictionary()
        """What every screen said last."""
        self._screen: Screen | None = None
        self._page: Page | None = None
        self._target: Target | None = None
        self._focus = ""
        self._attends = False
        self._greeting = ""
        self._last = ""
        self._has_repeated = False

    def attend(self, intent: object) -> None:
        """A person has done something: what changes now is the answer to it."""
        self._attends |= not isinstance(intent, i.Point | i.Press | i.Wheel)

    def follow(self, screen: Screen) -> None:
        """Say what is new on the topmost screen; cheap where nothing is."""
        page, target = screen.shown, screen.target
        if not self._settings.speech or not page.items:
            return
        if screen is self._screen and page is self._page and target is self._target:
            self._attends = False
            return
        is_opened = screen is not self._screen
        news = self._news(screen, is_opened=is_opened) if page is not self._page else []
        focus = screen.spoken_focus()
        if news or is_opened or focus != self._focus:
            self._say(_joined([self._greeting, *news, focus]))
            self._greeting = ""
        self._screen, self._page, self._target = screen, page, target
        self._focus, self._attends = focus, False

    def repeat(self, screen: Screen) -> None:
        """Say again what was said last; if that has just been done, all there is on the screen."""
        if not self._settings.speech:
            text = _joined([*screen.spoken(), screen.spoken_focus()])
        elif self._has_repeated or not self._last:
            text = _joined([*screen.spoken_whole(), screen.spoken_focus()])
        else:
            text = self._last
        self._has_repeated = not self._has_repeated
        self._voice(text)

    def tell(self, words: str) -> None:
        """Say something that stands on no page."""
        if self._settings.speech:
            self._say(words)

    def use(self, settings: Settings) -> None:
        """A person wants to hear other things, or otherwise."""
        before, self._settings = self._settings, settings
        if before.speech and not settings.speech:
            self.hush()
        if settings.speech and not before.speech:
            self._forget()
            self._greeting = _greeting()
        if settings.speech and settings.is_muted != before.is_muted:
            self._voice(_("sound off") if settings.is_muted else _("sound on"))

    def hush(self) -> None:
        """Break off what is being said."""
        if self._mouth is not None:
            self._mouth.hush()

    def close(self) -> None:
        """Be silent for good."""
        if self._mouth is not None:
            self._mouth.close()

    def _forget(self) -> None:
        self._told.clear()
        self._screen = self._page = self._target = None
        self._focus = self._last = ""

    def _news(self, screen: Screen, *, is_opened: bool) -> list[str]:
        """What was not said of a screen before. What it changes while nobody does anything is not
        said, unless it tells by itself when it has finished.
        """
        is_due = is_opened or self._attends or (screen.tells_end and not screen.is_busy())
        if not is_due:
            return []
        sentences = screen.spoken()
        known = self._told.get(screen, frozenset())
        self._told[screen] = frozenset(sentences)
        return _cut([sentence for sentence in sentences if sentence not in known])

    def _say(self, text: str) -> None:
        """Say it, unless everything is to be silent, and remember it."""
        if text:
            self._last, self._has_repeated = text, False
            if not self._settings.is_muted:
                self._voice(text)

    def _voice(self, text: str) -> None:
        if not self._has_looked:
            self._has_looked = True
            self._mouth = _own_mouth()
        if self._mouth is not None and text:
            self._mouth.say(text, current_language(), self._settings.speech_speed)


def _joined(parts: Iterable[str]) -> str:
    return sentences(part for part in parts if part)


def _cut(sentences: list[str]) -> list[str]:
    """As much as anybody can listen to at once, and how to hear the rest."""
    letters = list(accumulate(map(len, sentences)))
    kept = [sentence for sentence, end in zip(sentences, letters, strict=True) if end <= LONG]
    if len(kept) < len(sentences):
        more = _("There is more: {key}, pressed twice, reads all of it.")
        kept.append(more.format(key=cap(i.SayAgain())))
    return kept


def _greeting() -> str:
    return _(
        "Speech is on. Arrows move, Enter takes. {key} says it again, and pressed twice the whole "
        "screen."
    ).format(key=cap(i.SayAgain()))


def _own_mouth() -> Mouth | None:
    from game.ui.speech.speaker import Speaker
    from game.ui.speech.voices import own_voice

    voice = own_voice()
    return Speaker(voice) if voice else None
