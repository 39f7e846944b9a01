"""A choice as it stands for the player: open, or locked by obstacles that explain themselves."""

from game.engine.conditions import Reason
from game.engine.state import Pinned
from game.model.scenario import Choice
from game.model.value import value


@value
class AccessClosed:
    """The choice needs an access that is closed: withdrawn by these measures, or never granted."""

    access: str
    by: tuple[Pinned, ...]


@value
class TooDear:
    """The choice costs more than there is."""

    price: int
    money: int


Obstacle = AccessClosed | TooDear | Reason


@value
class Option:
    """A choice as it stands for this player now: open, or locked by these obstacles.

    `price` is what it costs in money after all measures; `saved` what they took off.
    """

    choice: Choice
    obstacles: tuple[Obstacle, ...] = ()
    price: int = 0
    saved: int = 0

    @property
    def is_open(self) -> bool:
        """Whether it can be chosen."""
        return not self.obstacles
