"""Whatever is moving now, for the loop around the window.

Owns which motion plays, since when, and what was heard of it. Must not know which screens there
are: they say themselves what moves when they appear. What makes pictures is imported when the first
of them moves, so that the first picture does not wait for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui import intents as i
from game.ui.canvas import Canvas
from game.ui.cues import Heard
from game.ui.motion import names

if TYPE_CHECKING:
    from game.ui.motion.playing import Motion
    from game.ui.screen import Screen

_PASSING = (i.Resize, i.ToggleFullScreen, i.Leave, i.Blank, i.Mute)
"""What ends a motion and is done all the same."""


class Playback:
    """At most one motion, and the way from one screen to another that it shows."""

    def __init__(self, heard: Heard) -> None:
        self._heard = heard
        self._motion: Motion | None = None
        self._began = 0.0
        self._told = 0
        """How many of the motion's sounds were heard."""
        self._way: tuple[Screen, Screen] | None = None

    @property
    def is_on(self) -> bool:
        """Whether something moves or is about to rest."""
        return self._motion is not None

    def is_moving(self, now: float) -> bool:
        """Whether the picture at `now` still differs from the one at rest."""
        return self._motion is not None and now - self._began < self._motion.duration

    def lead(self, old: Screen, new: Screen) -> None:
        """A screen has taken the place of another one."""
        self._way = (old, new)

    def begin(self, canvas: Canvas, screen: Screen, now: float, *, is_shown: bool) -> None:
        """Start what moves when `screen` appears; `is_shown` says that the canvas still has the
        picture of the screen before it.
        """
        way, self._way = self._way, None
        if way is None or way[1] is not screen:
            return
        if screen.settings.reduced_motion:
            self._tell_gist(screen)
            return
        self._motion = _motion_between(canvas, *way, is_shown=is_shown)
        self._began, self._told = now, 0
        screen.is_stale = True

    def show(self, canvas: Canvas, now: float, *, anew: bool) -> bool:
        """Draw the picture at `now`, which at the end is the one at rest; False when nothing moves
        any more.
        """
        if self._motion is None:
            return False
        t = min(now - self._began, self._motion.duration)
        self._tell(t)
        self._motion.draw(canvas, t, anew=anew)
        if t >= self._motion.duration:
            self._motion = None
        return True

    def takes(self, intent: object) -> bool:
        """Let a press end what moves. Whether it has done all it does by that."""
        if self._motion is None:
            return False
        if isinstance(intent, i.Point | i.Release):
            return True
        self.finish()
        return not isinstance(intent, _PASSING)

    def finish(self) -> None:
        """Be at the end at once; of what would have been heard, the weightiest is."""
        if self._motion is None:
            return
        from game.ui.motion.timeline import gist_of

        gist = gist_of(self._motion.sounds[self._told :])
        self._motion = None
        if gist is not None:
            self._heard(gist.cue, gist.word)

    def _tell(self, t: float) -> None:
        assert self._motion is not None, "somebody asked what moves"
        due = [sound for sound in self._motion.sounds[self._told :] if sound.at <= t]
        self._told += len(due)
        for sound in due:
            self._heard(sound.cue, sound.word)

    def _tell_gist(self, screen: Screen) -> None:
        """Where everything is instant, one sound says what happened."""
        from game.ui.motion.timeline import gist_of, set_timeline, sounds_of

        gist = gist_of(sounds_of(set_timeline(screen.changes)))
        if gist is not None:
            self._heard(gist.cue, gist.word)


def _motion_between(canvas: Canvas, old: Screen, new: Screen, *, is_shown: bool) -> Motion | None:
    from game.ui.motion.playing import OneAfterAnother

    filing = new.motion(canvas)
    turn = _turn(canvas, old, new, filing) if is_shown and new.turns else None
    motions = [motion for motion in (turn, filing) if motion is not None]
    return OneAfterAnother(motions) if motions else None


def _turn(canvas: Canvas, old: Screen, new: Screen, filing: Motion | None) -> Motion:
    """From the picture on the canvas to the one the new screen begins with."""
    from game.ui.motion.turn import Turn

    before = canvas.target.copy()
    first = pygame.Surface(before.get_size(), 0, before)
    with canvas.onto(first):
        if filing is None:
            new.draw(canvas)
        else:
            filing.draw(canvas, 0.0, anew=True)
    register = new.page(canvas.scale).spots.get(names.REGISTER)
    return Turn(canvas, before, first, register=register, back=new.leaf < old.leaf)
