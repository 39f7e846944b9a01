"""What a finished (or paused) run has to say: the score line, every point, what is real, prompts.

Owns the view data of the debrief, built from the steps of a run. Knows no screen: the window and
the terminal show the same `Debrief`.
"""

from game.debrief.build import Debrief, build_debrief

__all__ = ["Debrief", "build_debrief"]
