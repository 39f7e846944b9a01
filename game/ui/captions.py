"""What a sound means, in words, and how long the words stay.

Owns the captions and their time. Sounds that mean nothing (a button, a page, the ticks of a
counter) have no words. Must not know pygame, how captions are drawn, or whether anything is heard.
"""

from __future__ import annotations

from typing import NamedTuple

from game.language import _
from game.ui.ambience import Ambience, ambience_words
from game.ui.cues import Cue

SECONDS = 3.0
"""How long a caption can be read."""
AT_ONCE = 2
"""How many are shown side by side; a newer one takes the place of the oldest."""


class Caption(NamedTuple):
    """The words, and fewer of them for where there is no room."""

    words: str
    brief: str


class Captions:
    """The captions of the moment. What is said is shown from the next look on."""

    def __init__(self) -> None:
        self._said: list[Caption] = []
        self._shown: list[tuple[Caption, float]] = []

    def say(self, caption: Caption | None) -> None:
        """Show it; None says nothing. What is being shown already starts anew."""
        if caption is not None:
            self._said.append(caption)

    def at(self, now: float) -> tuple[Caption, ...]:
        """What is to be read now, oldest first."""
        fresh = [(caption, now + SECONDS) for caption in dict.fromkeys(self._said)]
        kept = [(old, until) for old, until in self._shown if old not in self._said]
        self._said.clear()
        self._shown = [one for one in (*kept, *fresh) if now < one[1]][-AT_ONCE:]
        return tuple(caption for caption, _until in self._shown)

    @property
    def is_over(self) -> bool:
        """Whether there is nothing to show, now or in a moment."""
        return not (self._said or self._shown)


def cue_caption(cue: Cue, word: str) -> Caption | None:
    """What a cue means; `word` is what was told with it."""
    match cue:
        case Cue.PAPER:
            return _caption(_("paper: a slip arrives"))
        case Cue.SLIP_GAIN:
            return _told(_("two tones up"), word)
        case Cue.SLIP_LOSS:
            return _told(_("two tones down"), word)
        case Cue.STAMP:
            return _caption(
                _("stamp: grade {grade}").format(grade=word) if word else _("stamp: a new grade")
            )
        case Cue.PIN:
            return _told(_("a pin"), word)
        case Cue.FADE:
            return _told(_("paper comes off"), word)
    return None


def ambience_caption(ambience: Ambience) -> Caption:
    """What is heard all the time from now on."""
    return _caption(_("[{sound}]").format(sound=ambience_words(ambience)))


def volume_caption(*, is_muted: bool) -> Caption:
    """Whether anything can be heard."""
    return _caption(_("sound off") if is_muted else _("sound on"))


def _caption(words: str) -> Caption:
    return Caption(words, words)


def _told(sound: str, word: str) -> Caption:
    if not word:
        return _caption(sound)
    return Caption(_("{sound}: {meaning}").format(sound=sound, meaning=word), sound)
