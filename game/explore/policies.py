"""How a simulated life chooses among the options that are open to it.

A policy is a pure function, so that a simulated life can be played again from its seed alone.
"""

from collections.abc import Callable, Sequence

from game.engine.option import Option
from game.engine.randomness import WHOLE, draw
from game.engine.state import State

Policy = Callable[[State, Sequence[Option]], Option]
"""Picks one of the open options of a state; there is always at least one."""


def uniform(state: State, options: Sequence[Option]) -> Option:
    """Every open option is as likely as every other, whatever it costs or brings."""
    dice = draw(state.seed, "explore/uniform", len(state.decisions))
    return options[dice * len(options) // WHOLE]
