"""What the measures in force make of the world, and a memory of the one asked for last.

Knows nothing of when a measure holds; `game.engine.game` decides that.
"""

from dataclasses import dataclass

from game.engine.conditions import Facts
from game.model.measures import Reprice


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What the measures in force make of the world: what is closed in it, and the prices."""

    measures: tuple[str, ...]
    closed: frozenset[str]
    """Every access that is closed: withdrawn, or closed to begin with and not granted."""
    reprices: tuple[Reprice, ...]

    def price(self, name: str, amount: int) -> int:
        """What a thing of this price costs now; never less than nothing."""
        for change in self.reprices:
            if change.price == name:
                amount += amount * change.percent // 100 + change.amount
        return max(0, amount)


class LatestWorld:
    """The world that was asked for last, and the standing it was asked for.

    Collections of a state are replaced and never changed: while they are the same ones, so is the
    world. Lives are played one after the other, so that it is nearly always the same.
    """

    __slots__ = ("closed", "enrolled", "grade", "grades", "lists", "slips", "withdrawn", "world")

    def __init__(self, world: World, facts: Facts) -> None:
        self.world = world
        self.enrolled, self.withdrawn = facts.enrolled, facts.withdrawn
        self.grade, self.grades = facts.grade, facts.grades
        self.slips, self.closed, self.lists = facts.slips, facts.closed, facts.lists

    def is_of(self, facts: Facts) -> bool:
        """Whether this is the standing it was asked for."""
        return (
            facts.slips is self.slips
            and facts.grade == self.grade
            and facts.lists is self.lists
            and facts.closed is self.closed
            and facts.grades is self.grades
            and facts.enrolled == self.enrolled
            and facts.withdrawn == self.withdrawn
        )
