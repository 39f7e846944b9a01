"""Compared with 10,000 lives: where this run lies among lives that choose by chance.

Owns the crowd, which grows a few lives at a time so that nobody waits for it, and the words for a
place in it. Must not know who lets it grow.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.engine.game import Game
from game.engine.play import Step
from game.engine.state import State
from game.explore.simulate import Simulation
from game.explore.spread import Bin, Rank, Spread
from game.explore.tally import Tally, Thing, is_graded, is_scored
from game.language import _, ngettext
from game.model.measures import MeasureKind
from game.model.scenario import Meter
from game.wording.numbers import amount, of_meter

TARGET = 10_000
SLICE = 8
"""Lives that are played between two looks at the clock: about ten milliseconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A stretch of scores and the lives that ended in it. `has_run`: this run did, too."""

    label: str
    lives: int
    share: float
    """Of the fullest column, 0 to 1: how high it is drawn."""
    has_run: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A thing some of the lives hit: how many of all, in per cent as it is read."""

    title: str
    lives: int
    per_cent: str
    is_own: bool

    @property
    def lives_read(self) -> str:
        """`1,234`."""
        return f"{self.lives:,}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The crowd so far, and this run in it. `columns` are empty where there is no number."""

    lives: int
    target: int
    method: str
    place: tuple[str, ...]
    columns: tuple[Column, ...]
    grades: tuple[Share, ...]
    endings: tuple[Share, ...]
    meters: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether all lives were played."""
        return self.lives >= self.target


class Crowd:
    """Random lives of the run's person under the run's rules, with the run's answer to consent."""

    def __init__(self, game: Game, steps: Sequence[Step], target: int = TARGET) -> None:
        self._game = game
        self._state = steps[-1].state
        self._steps = tuple(steps)
        self._target = target
        self._simulation = Simulation(
            game, person=self._state.person, enrolled=self._state.enrolled
        )

    @property
    def is_whole(self) -> bool:
        """Whether all lives were played."""
        return self._simulation.tally.lives >= self._target

    @property
    def lives(self) -> int:
        """How many were played so far."""
        return self._simulation.tally.lives

    def grow(self, lives: int = SLICE) -> None:
        """Play so many more lives, but not more than are wanted."""
        self._simulation.play(min(lives, self._target - self.lives))

    def compare(self) -> Comparison:
        """Where the run lies now; at least one life must have been played."""
        reading = _Reading(self._game, self._state, self._simulation.tally)
        return Comparison(
            lives=self.lives,
            target=self._target,
            method=reading.method(),
            place=tuple(reading.place()),
            columns=reading.columns(),
            grades=reading.grades(),
            endings=reading.endings(),
            meters=tuple(reading.meters()),
        )


class _Reading:
    """One look at a tally, in words."""

    def __init__(self, game: Game, state: State, tally: Tally) -> None:
        self.game = game
        self.state = state
        self.tally = tally
        is_scored_here = is_scored(game, state) and bool(tally.scores)
        self.spread = Spread(tally.scores) if is_scored_here else None

    def method(self) -> str:
        text = _(
            "{count} lives of the same person under the same rules, with other luck. In each of "
            "them, every choice that was open was as likely as any other. They are not people, and "
            "a place among them is not a mark."
        )
        return text.format(count=f"{self.tally.lives:,}")

    def place(self) -> Iterator[str]:
        """The sentences about this run, from its score to its lists."""
        if self.spread is not None:
            yield from self._score(self.spread)
        yield from self._low()
        yield self._restrictions()
        yield self._listed()

    def _score(self, spread: Spread) -> Iterator[str]:
        score = amount(self.state.score)
        yield (
            _("You ended with {score}. {rank}")
            if self.state.is_over
            else _("You stand at {score} in the middle of your life; they are at its end. {rank}")
        ).format(score=score, rank=_ranked(spread.rank(self.state.score)))
        yield _(
            "Half of them ended between {lower} and {upper}, all between {low} and {high}."
        ).format(
            lower=amount(spread.quantile(0.25)),
            upper=amount(spread.quantile(0.75)),
            low=amount(spread.lowest),
            high=amount(spread.highest),
        )

    def _low(self) -> Iterator[str]:
        if self.spread is None or not self.tally.lows:
            return
        own = min(slip.balance for slip in self.state.slips if slip.ledger == "main")
        rank = Spread(self.tally.lows).rank(own)
        yield _(
            "At its lowest your file stood at {low}; in {count} of the lives it fell lower."
        ).format(low=amount(own), count=f"{rank.below:,}")

    def _restrictions(self) -> str:
        own = sum(
            self.game.measures[pinned.measure].kind is MeasureKind.RESTRICTION
            for pinned in self.state.measures
        )
        rank = Spread(self.tally.restrictions).rank(own)
        text = ngettext(
            "At the end {own} restriction held for you; more held in {more} of the lives, "
            "fewer in {fewer}.",
            "At the end {own} restrictions held for you; more held in {more} of the lives, "
            "fewer in {fewer}.",
            own,
        )
        return text.format(own=own, more=f"{rank.above:,}", fewer=f"{rank.below:,}")

    def _listed(self) -> str:
        listed = f"{self.tally.listed:,}"
        known = self.game.restricting_lists
        if any(entry.list_id in known for entry in self.state.lists):
            return _(
                "You are on a list or under an order; {count} of the lives were at some time."
            ).format(count=listed)
        return _("{count} of the lives were on a list or under an order at some time.").format(
            count=listed
        )

    def columns(self) -> tuple[Column, ...]:
        if self.spread is None:
            return ()
        score = self.state.score
        bins = self.spread.bins(least=score, most=score)
        most = max(found.lives for found in bins)
        return tuple(
            Column(
                label=_span(found),
                lives=found.lives,
                share=found.lives / most,
                has_run=found.low <= score <= found.high,
            )
            for found in bins
        )

    def grades(self) -> tuple[Share, ...]:
        """The best first; empty where nobody is graded."""
        if not is_graded(self.state) or not self.tally.grades:
            return ()
        return tuple(
            self._share(grade, self.tally.grades[grade], is_own=grade == self.state.grade)
            for grade in reversed(self.game.rulebook.grades)
        )

    def endings(self) -> tuple[Share, ...]:
        """The most frequent first."""
        hits: Mapping[str, int] = self.tally.hits[Thing.ENDING]
        titles = self.game.scenario.endings
        found = [
            self._share(ending.title, hits.get(name, 0), is_own=name == self.state.ending)
            for name, ending in titles.items()
        ]
        return tuple(sorted(found, key=lambda share: -share.lives))

    def _share(self, title: str, lives: int, *, is_own: bool) -> Share:
        per_cent = _("{size} %").format(size=f"{100 * lives / max(1, self.tally.lives):.1f}")
        return Share(title=title, lives=lives, per_cent=per_cent, is_own=is_own)

    def meters(self) -> Iterator[str]:
        for meter in self.game.scenario.meters.values():
            values = self.tally.meters.get(meter.id)
            if values:
                yield self._meter(meter, values)

    def _meter(self, meter: Meter, values: Counter[int]) -> str:
        own = self.state.meters[meter.id]
        rank = Spread(values).rank(own)
        text = _("{meter}: you have {own}; {above} of the lives have more, {below} have less.")
        return text.format(
            meter=meter.title,
            own=of_meter(meter, own),
            above=f"{rank.above:,}",
            below=f"{rank.below:,}",
        )


def _ranked(rank: Rank) -> str:
    text = _(
        "{below} of the {lives} lives ended lower, {equal} at the same number, {above} higher."
    )
    return text.format(
        below=f"{rank.below:,}",
        lives=f"{rank.lives:,}",
        equal=f"{rank.equal:,}",
        above=f"{rank.above:,}",
    )


def _span(found: Bin) -> str:
    if found.low == found.high:
        return amount(found.low)
    return _("{low}–{high}").format(low=amount(found.low), high=amount(found.high))
