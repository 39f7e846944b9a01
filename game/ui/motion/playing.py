"""What everything that moves has in common.

Owns the protocol between the loop and a motion. Time is an argument: seconds since it began.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from game.ui.canvas import Canvas
from game.ui.motion.timeline import Sound


class Motion(Protocol):
    """A picture for every moment from 0 to `duration`; at its end it is the picture at rest."""

    @property
    def duration(self) -> float:
        """Seconds from beginning to end."""
        ...

    @property
    def sounds(self) -> Sequence[Sound]:
        """What is heard on the way, in the order of time."""
        ...

    def draw(self, canvas: Canvas, t: float, *, anew: bool) -> None:
        """Bring the picture to time `t`: only what differs from the last time it was drawn, or
        `anew` all of it.
        """
        ...


class OneAfterAnother:
    """A motion made of motions."""

    def __init__(self, motions: Sequence[Motion]) -> None:
        self._motions = motions
        self._shown: Motion | None = None
        self.duration = sum(motion.duration for motion in motions)
        sounds: list[Sound] = []
        begins = 0.0
        for motion in motions:
            sounds.extend(sound._replace(at=begins + sound.at) for sound in motion.sounds)
            begins += motion.duration
        self.sounds: Sequence[Sound] = sounds

    def draw(self, canvas: Canvas, t: float, *, anew: bool) -> None:
        """Draw the one whose turn it is."""
        for motion in self._motions:
            if t < motion.duration or motion is self._motions[-1]:
                motion.draw(canvas, t, anew=anew or motion is not self._shown)
                self._shown = motion
                return
            t -= motion.duration
