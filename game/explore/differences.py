"""What became of every act in two tellings of one run: the slips behind the two numbers.

Owns the pairing of acts. The points of all acts together with those of the opening and of every new
year are the score of a run, so the differences explain the whole distance between two scores.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from game.engine.events import ActUncounted, Uncounted
from game.engine.play import Step
from game.engine.state import Slip, SlipKind
from game.model.rulebook import MAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """What one act left in the main file of one run.

    `points` are those of all its slips and of the slips that answer them; `uncounted` says why
    there is none. `times` is how often it happened, counted or not.
    """

    points: int
    slips: tuple[int, ...]
    times: int
    uncounted: Uncounted | None = None
    holds_grade: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether the act never happened in this run."""
        return not self.times


@dataclass(frozen=True, slots=True, kw_only=True)
class ActCompared:
    """One act in two runs."""

    act: str
    here: Trace
    there: Trace

    @property
    def difference(self) -> int:
        """Points there minus points here."""
        return self.there.points - self.here.points


def compare_acts(here: Iterable[Step], there: Iterable[Step]) -> tuple[ActCompared, ...]:
    """Every act of either run, the greatest difference first."""
    one, other = _Reading(here), _Reading(there)
    acts = dict.fromkeys((*one.acts, *other.acts))
    compared = [ActCompared(act=act, here=one.trace(act), there=other.trace(act)) for act in acts]
    return tuple(sorted(compared, key=lambda each: -abs(each.difference)))


class _Reading:
    """The acts of one run in the order they happened, and what each of them left."""

    def __init__(self, steps: Iterable[Step]) -> None:
        self._slips: dict[str, list[Slip]] = {}
        self._uncounted: dict[str, ActUncounted] = {}
        self._times: dict[str, int] = {}
        last: Step | None = None
        for step in steps:
            last = step
            for event in step.events:
                if isinstance(event, ActUncounted):
                    self._note(event)
        for slip in last.state.slips if last is not None else ():
            if slip.act and slip.ledger == MAIN:
                self._slips.setdefault(slip.act, []).append(slip)
                if slip.kind is SlipKind.ACT:
                    self._count(slip.act, slip.times)

    def _note(self, event: ActUncounted) -> None:
        """Keep the reason the rules gave; that nobody saw it only where they were never asked."""
        self._count(event.act, event.times)
        if event.reason is not Uncounted.UNSEEN or event.act not in self._uncounted:
            self._uncounted[event.act] = event

    def _count(self, act: str, times: int) -> None:
        self._times[act] = self._times.get(act, 0) + times

    @property
    def acts(self) -> tuple[str, ...]:
        return tuple(self._times)

    def trace(self, act: str) -> Trace:
        slips = self._slips.get(act, [])
        uncounted = self._uncounted.get(act)
        return Trace(
            points=sum(slip.points for slip in slips),
            slips=tuple(slip.number for slip in slips),
            times=self._times.get(act, 0),
            uncounted=uncounted.reason if uncounted and not slips else None,
            holds_grade=next((slip.holds_grade for slip in slips if slip.holds_grade), ""),
        )
