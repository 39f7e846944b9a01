"""What many lives hit: counted over lives, not over occasions.

Owns the counters, and which events of a run count for which of them. Knows no policy: whoever plays
the lives hands over what it saw.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from operator import attrgetter

from game.engine.events import (
    BillUnpaid,
    EffectArrived,
    Event,
    Happened,
    ListEntered,
    MeasureGained,
    ObjectionDecided,
    RunEnded,
    SceneEntered,
    SlipAdded,
)
from game.engine.game import Game
from game.engine.state import ACT, State
from game.model.effects import Effect, Later
from game.model.measures import MeasureKind
from game.model.rulebook import MAIN
from game.model.scenario import Scenario


class Thing(StrEnum):
    """What a life can hit."""

    SCENE = "scene"
    CHOICE = "choice"
    """Named `scene/choice`, like the two that follow."""
    OFFERED = "offered"
    LOCKED = "locked"
    """The choice was shown and could not be taken."""
    ENDING = "ending"
    HAPPENING = "happening"
    LATER = "later"
    BILL = "bill"
    """A bill that was not paid."""
    ACT = "act"
    """An act that left a slip."""
    OBJECTION = "objection"
    """`upheld` or `refused`."""
    MEASURE = "measure"
    LIST = "list"


_THINGS = tuple(Thing)

Seen = dict[Thing, set[str]]
"""What one life has hit so far."""


def nothing_seen() -> Seen:
    """A life before it has begun."""
    return {thing: set() for thing in _THINGS}


_SEEN: Mapping[type, tuple[Thing, Callable[..., str]]] = {
    SceneEntered: (Thing.SCENE, attrgetter("scene")),
    RunEnded: (Thing.ENDING, attrgetter("ending")),
    Happened: (Thing.HAPPENING, attrgetter("happening")),
    EffectArrived: (Thing.LATER, attrgetter("later")),
    BillUnpaid: (Thing.BILL, attrgetter("bill")),
    MeasureGained: (Thing.MEASURE, attrgetter("measure")),
    ListEntered: (Thing.LIST, attrgetter("entry.list_id")),
    ObjectionDecided: (Thing.OBJECTION, lambda event: "upheld" if event.upheld else "refused"),
    SlipAdded: (Thing.ACT, lambda event: event.slip.act if event.slip.kind is ACT else ""),
}
_ACT = Thing.ACT


def notice(seen: Seen, events: tuple[Event, ...]) -> None:
    """Add what these events hit to what the life has hit so far."""
    for event in events:
        known = _SEEN.get(type(event))
        if known is not None:
            thing, name_of = known
            seen[thing].add(name_of(event))
    seen[_ACT].discard("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuck:
    """A life that found no open choice, or no end; with its seed it can be played again."""

    seed: int
    scene: str
    decisions: int


@dataclass(slots=True)
class Tally:
    """The counts so far. `hits[thing][id]` is the number of lives that hit it at least once.

    `scores`, `lows`, `grades`, `meters`, `benefits` and `restrictions` are about the end of each
    finished life: how many lives ended with this value. Scores and grades are those of the main
    ledger; lives without a file, and rules that were withdrawn, have none.
    """

    lives: int = 0
    decisions: int = 0
    hits: dict[Thing, Counter[str]] = field(
        default_factory=lambda: {thing: Counter() for thing in Thing}
    )
    scores: Counter[int] = field(default_factory=Counter)
    lows: Counter[int] = field(default_factory=Counter)
    grades: Counter[str] = field(default_factory=Counter)
    benefits: Counter[int] = field(default_factory=Counter)
    restrictions: Counter[int] = field(default_factory=Counter)
    ways: int = 0
    """Sum over the finished lives of how many lives like it there are: the product of the numbers
    of open choices it chose among."""
    listed: int = 0
    """Lives that were on a blacklist or under an order at least once."""
    meters: dict[str, Counter[int]] = field(default_factory=dict)
    stuck: list[Stuck] = field(default_factory=list)

    @property
    def finished(self) -> int:
        """Lives that reached an ending."""
        return self.lives - len(self.stuck)

    @property
    def estimated_paths(self) -> int:
        """About how many different lives one seed holds, if these chose evenly among all open
        choices: Knuth's estimate of the size of a tree from random walks down it (1975).
        """
        return round(self.ways / self.lives) if self.lives else 0

    def add(self, game: Game, state: State, seen: Seen, ways: int = 1) -> None:
        """Count a life that has come to its end by choosing among so many `ways`."""
        self.lives += 1
        self.ways += ways
        self.decisions += len(state.decisions)
        self._count_hits(seen)
        self.listed += bool(seen[Thing.LIST] & game.restricting_lists)
        self._count_end(game, state)

    def _count_hits(self, seen: Seen) -> None:
        for thing, ids in seen.items():
            if ids:
                self.hits[thing].update(ids)

    def _count_end(self, game: Game, state: State) -> None:
        if is_graded(state):
            self.grades[state.grade] += 1
        if is_scored(game, state):
            self.scores[state.score] += 1
            self.lows[min([slip.balance for slip in state.slips if slip.ledger == MAIN])] += 1
        kinds = [game.measures[pinned.measure].kind for pinned in state.measures]
        self.benefits[kinds.count(MeasureKind.BENEFIT)] += 1
        self.restrictions[kinds.count(MeasureKind.RESTRICTION)] += 1
        for meter, value in state.meters.items():
            self.meters.setdefault(meter, Counter())[value] += 1

    def add_all(self, other: "Tally") -> None:
        """Count the lives of another tally as well; the order in which this is done changes
        nothing.
        """
        self.lives += other.lives
        self.decisions += other.decisions
        self.ways += other.ways
        self.listed += other.listed
        for thing, ids in other.hits.items():
            self.hits[thing].update(ids)
        for name, values in other.meters.items():
            self.meters.setdefault(name, Counter()).update(values)
        for one, two in (
            (self.scores, other.scores),
            (self.lows, other.lows),
            (self.benefits, other.benefits),
            (self.restrictions, other.restrictions),
        ):
            one.update(two)
        self.grades.update(other.grades)
        self.stuck = sorted([*self.stuck, *other.stuck], key=lambda stuck: stuck.seed)

    def give_up(self, state: State, seen: Seen) -> None:
        """Count a life that could not go on."""
        self.lives += 1
        self.decisions += len(state.decisions)
        self._count_hits(seen)
        stuck = Stuck(seed=state.seed, scene=state.scene, decisions=len(state.decisions))
        self.stuck.append(stuck)


def is_scored(game: Game, state: State) -> bool:
    """Whether the main ledger has a number that still means something."""
    return state.enrolled and game.rulebook.has_number and not state.withdrawn


def is_graded(state: State) -> bool:
    """Whether the main ledger has a grade that still means something."""
    return state.enrolled and bool(state.grade) and not state.withdrawn


def possible(game: Game) -> dict[Thing, tuple[str, ...]]:
    """Everything a life under these rules could hit if somebody tried, in the authors' order."""
    life = game.scenario
    choices = tuple(f"{s.id}/{c.id}" for s in life.scenes.values() for c in s.choices)
    return {
        Thing.SCENE: tuple(life.scenes),
        Thing.CHOICE: choices,
        Thing.ENDING: tuple(life.endings),
        Thing.HAPPENING: tuple(happening.id for happening in life.happenings),
        Thing.LATER: tuple(later.id for later in all_laters(life)),
        Thing.MEASURE: tuple(game.measures),
        Thing.LIST: tuple(game.lists),
    }


def never_hit(game: Game, tally: Tally) -> dict[Thing, tuple[str, ...]]:
    """What no life has hit, by kind; kinds of which everything was hit are left out."""
    missed = {
        thing: tuple(name for name in names if name not in tally.hits[thing])
        for thing, names in possible(game).items()
    }
    return {thing: names for thing, names in missed.items() if names}


def all_laters(life: Scenario) -> tuple[Later, ...]:
    """Every delayed effect the story can queue, each id once, in the order of the file."""
    found: dict[str, Later] = {}
    for effects in _effect_lists(life):
        for later in _laters(effects):
            found.setdefault(later.id, later)
    return tuple(found.values())


def _effect_lists(life: Scenario) -> Iterator[tuple[Effect, ...]]:
    for scene in life.scenes.values():
        yield scene.effects
        yield from (choice.effects for choice in scene.choices)
    yield from (happening.effects for happening in life.happenings)
    yield from (bill.unpaid for bill in life.bills)


def _laters(effects: tuple[Effect, ...]) -> Iterator[Later]:
    for effect in effects:
        if isinstance(effect, Later):
            yield effect
            yield from _laters(effect.effects)
