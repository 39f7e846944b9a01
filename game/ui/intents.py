"""What an input meant: the words in which a person speaks to a screen.

Owns the intents every screen understands. Screens may add their own; anything hashable can be the
meaning of a focused box. Must not know keys, mice or pygame (`input_map` does).
"""

from __future__ import annotations

from inspect import get_annotations
from typing import TYPE_CHECKING, dataclass_transform


@dataclass_transform(frozen_default=True)
class Intent:
    """Something a person wants of a screen: a kind, and perhaps some words about it.

    Two are equal if they are of one kind and say the same. To the type checker a subclass is a
    frozen dataclass; at run time it is made without generating code, which would be a noticeable
    part of the time to the first picture.
    """

    if not TYPE_CHECKING:

        def __init_subclass__(cls):
            cls.__match_args__ = tuple(get_annotations(cls))

        def __init__(self, *said):
            self.__dict__.update(zip(self.__match_args__, said, strict=True))

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other.__dict__ == self.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *self.__dict__.values()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(map(repr, self.__dict__.values()))})"


class Pick(Intent):
    """Choose the numbered thing, counted from 1."""

    number: int


class Confirm(Intent):
    """Do what is focused."""


class Back(Intent):
    """One step back; never loses anything."""


class Move(Intent):
    """Focus the neighbour in a direction: `right` and `down` are −1, 0 or 1."""

    right: int
    down: int


class Step(Intent):
    """Focus the next (1) or the previous (−1) thing."""

    by: int


class Scroll(Intent):
    """Move what is shown by `pages` of the window; ±1000 means the very end."""

    pages: float


class Advance(Intent):
    """Read on by `by` windows while there is more, then focus the next thing: all a presenter's
    clicker or a single switch can say.
    """

    by: int


class Roam(Intent):
    """The key of `Advance` is held down: the same, but it leads to no other page."""

    by: int


class Wheel(Intent):
    """Turn the wheel over a place by `notches`; positive scrolls up."""

    x: int
    y: int
    notches: float


class Point(Intent):
    """The pointer is here."""

    x: int
    y: int


class Press(Intent):
    """The main button went down here."""

    x: int
    y: int


class Release(Intent):
    """The main button came up here."""

    x: int
    y: int


class OpenLedger(Intent):
    """Show every slip."""


class OpenHistory(Intent):
    """Show every choice so far, with what else was open."""


class OpenSaved(Intent):
    """Show all saved lives."""


class OpenSources(Intent):
    """Show everything the game claims, and what it stands on."""


class AskAbout(Intent):
    """Show what this game is and is not."""


class OpenMenu(Intent):
    """Pause, settings, help."""


class Begin(Intent):
    """Open the file."""


class NextRules(Intent):
    """Select the next of several rulebooks."""


class NextPerson(Intent):
    """Select the next of several persons."""


class SwitchMode(Intent):
    """From practice to a run for the record, or back."""


class TakeUp(Intent):
    """Go on with the saved life."""


class AskClaims(Intent):
    """Ask which statements are true."""


class KeepReport(Intent):
    """Write the debrief into a file."""


class Undo(Intent):
    """Take the last choice back, where the run allows it."""


class GoHome(Intent):
    """Leave this life for the first screen; it stays saved."""


class Hurry(Intent):
    """The key that goes on is held down: pass over what was read before."""


class SayAgain(Intent):
    """Read aloud once more what was read aloud last."""


class Mute(Intent):
    """Sound off, or on again."""


class TakePhoto(Intent):
    """Keep a picture of what is on the window."""


class Blank(Intent):
    """Make the window dark, so that a class looks up, or light again."""


class TypedKey(Intent):
    """A key was pressed while a screen waits for one; `key` as pygame numbers it."""

    key: int


class ToggleFullScreen(Intent):
    """Fill the screen, or return to a window."""


class SwitchTwoKeys(Intent):
    """Let two keys be enough, or have all of them again."""


class Resize(Intent):
    """Larger (1) or smaller (−1) text."""

    by: int


class Leave(Intent):
    """The window was asked to close."""


END = 1000.0
"""The number of pages that surely reaches the end."""
