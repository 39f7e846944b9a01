"""A scenario under a rulebook, ready to play.

Owns everything that is the same for all runs of one life under one set of rules: which acts lead
onto which lists, grade ranks, compiled conditions, and what the world looks like for a standing.
The caches inside hold results of pure functions only.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from game.engine.conditions import Facts, Test, Value, compile_condition, compile_name
from game.engine.plans import BillPlan, Chance, Plan, chances_on, plan_bill, plan_choice
from game.engine.world import LatestWorld, World
from game.model.catalogue import Catalogue
from game.model.conditions import Condition, Name
from game.model.lists import CreditList, Ground, WayOff
from game.model.measures import Grant, Measure, MeasureKind, Reprice, Withdraw
from game.model.period import Period
from game.model.rulebook import MAIN, Ledger, Participation, Rulebook
from game.model.scenario import Scenario

T = TypeVar("T")
WorldKey = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """What the condition of a measure looks at: slips of these acts, and these ledgers."""

    acts: frozenset[str]
    ledgers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Game:
    """One life under one rulebook; lists hold everywhere."""

    scenario: Scenario
    rulebook: Rulebook
    lists: Mapping[str, CreditList]
    catalogue: Catalogue
    ranks: Mapping[str, int] = field(init=False, repr=False, compare=False)
    measures: Mapping[str, Measure] = field(init=False, repr=False, compare=False)
    grounds: Mapping[str, tuple[tuple[str, Ground], ...]] = field(
        init=False, repr=False, compare=False
    )
    ways_off: Mapping[str, tuple[tuple[str, WayOff], ...]] = field(
        init=False, repr=False, compare=False
    )
    concerns: Mapping[str, Concern] = field(init=False, repr=False, compare=False)
    menders: Mapping[str, frozenset[str]] = field(init=False, repr=False, compare=False)
    """For every act that repairs: the acts whose slips it can repair."""
    measures_ask: bool = field(init=False, repr=False, compare=False)
    """Whether any measure looks beyond the grade and the lists."""
    ledgers: Mapping[str, Ledger] = field(init=False, repr=False, compare=False)
    ledger_ranks: Mapping[str, Mapping[str, int]] = field(init=False, repr=False, compare=False)
    restricting_lists: frozenset[str] = field(init=False, repr=False, compare=False)
    """The lists that restrict whoever is on them: all but the red lists."""
    bills: Mapping[str, BillPlan] = field(init=False, repr=False, compare=False)
    _lows: Mapping[str, tuple[int, ...]] = field(init=False, repr=False, compare=False)
    """For every ledger, the scores at which its next grade begins."""
    _grades: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)
    """The grades between them: one more than there are such scores."""
    _asked: tuple[Value, ...] = field(init=False, repr=False, compare=False)
    """What the measures look at beyond the main grade and the lists."""
    _shut: frozenset[str] = field(init=False, repr=False, compare=False)
    """The accesses that are closed unless a measure grants them."""
    _plans: dict[str, tuple[Plan, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _months: list[date] = field(init=False, repr=False, compare=False)
    _chances: dict[int, tuple[Chance, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _tests: dict[str, Test] = field(default_factory=dict, init=False, repr=False, compare=False)
    _worlds: dict[WorldKey, World] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _latest: list[LatestWorld] = field(default_factory=list, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        own = {measure.id: measure for measure in self.rulebook.measures}
        listed = {m.id: m for entry in self.lists.values() for m in entry.measures}
        ledgers = {each.id: each for each in self.rulebook.all_ledgers}
        asked = _asked_by_measures(self.rulebook)
        settled: dict[str, object] = {
            "ranks": _ranks(ledgers[MAIN]),
            "measures": own | listed,
            "grounds": _by_act((g.act, (c.id, g)) for c in self.lists.values() for g in c.grounds),
            "ways_off": _by_act(
                (w.act, (c.id, w)) for c in self.lists.values() for w in c.ways_off
            ),
            "concerns": {name: _concern(measure) for name, measure in own.items()},
            "menders": _menders(self.rulebook),
            "ledgers": ledgers,
            "ledger_ranks": {each.id: _ranks(each) for each in ledgers.values()},
            "restricting_lists": frozenset(c.id for c in self.lists.values() if _restricts(c)),
            "_lows": {each.id: _lows(each) for each in ledgers.values()},
            "_grades": {each.id: _grades(each) for each in ledgers.values()},
            "_months": [self.scenario.start.replace(day=1)],
            "measures_ask": bool(asked),
            "_shut": frozenset(
                name for name, access in self.catalogue.accesses.items() if not access.is_open
            ),
        }
        for name, value in settled.items():
            object.__setattr__(self, name, value)
        object.__setattr__(self, "_asked", tuple(compile_name(name, self) for name in asked))
        bills = {bill.id: plan_bill(bill, self) for bill in self.scenario.bills}
        object.__setattr__(self, "bills", bills)

    @property
    def asks_first(self) -> bool:
        """Whether the person decides if a file is opened at all."""
        return self.rulebook.participation in (Participation.CONSENT, Participation.OPT_IN)

    @property
    def has_score(self) -> bool:
        """Whether there is anything to be enrolled in."""
        return self.rulebook.participation is not Participation.NONE

    def plans(self, scene: str) -> tuple[Plan, ...]:
        """The choices of a scene, made ready once."""
        plans = self._plans.get(scene)
        if plans is None:
            choices = self.scenario.scenes[scene].choices
            plans = tuple(plan_choice(scene, choice, self) for choice in choices)
            self._plans[scene] = plans
        return plans

    def month(self, number: int) -> date:
        """The first day of the n-th month after the one the life starts in."""
        months = self._months
        while len(months) <= number:
            months.append(Period(months=1).after(months[-1]))
        return months[number]

    def chances(self, number: int) -> tuple[Chance, ...]:
        """The random events that may come in the n-th month, as `month` counts them."""
        chances = self._chances.get(number)
        if chances is None:
            chances = tuple(chances_on(self.month(number), self.scenario.happenings, self))
            self._chances[number] = chances
        return chances

    def holds(self, condition: Condition | None, facts: Facts) -> bool:
        """Whether the condition holds; no condition always holds."""
        if condition is None:
            return True
        test = self._tests.get(condition.source)
        if test is None:
            test = self._tests[condition.source] = compile_condition(condition, self)
        return test(facts)

    def grade_of(self, score: int, ledger: str = MAIN) -> str:
        """The grade this score earns, whatever slips hold or lift; the grade of an empty file
        where there is no number; nothing where the ledger has no grades.
        """
        return self._grades[ledger][bisect_right(self._lows[ledger], score)]

    def is_open(self, facts: Facts, access: str) -> bool:
        """Whether the access is open: a withdrawal beats a grant, a grant beats the usual."""
        return access not in self.world(facts).closed

    def world(self, facts: Facts) -> World:
        """The measures in force for this standing and what they do together."""
        for latest in self._latest:
            if latest.is_of(facts):
                return latest.world
        key = (
            facts.enrolled,
            facts.withdrawn,
            facts.grade,
            tuple([entry.list_id for entry in facts.lists]),
            tuple([ask(facts) for ask in self._asked]),
        )
        world = self._worlds.get(key)
        if world is None:
            world = self._worlds[key] = self._build_world(facts)
        self._latest[:] = [LatestWorld(world, facts)]
        return world

    def _build_world(self, facts: Facts) -> World:
        measures = tuple(self._in_force(facts))
        effects = [effect for measure in measures for effect in measure.effects]
        return World(
            measures=tuple(measure.id for measure in measures),
            closed=(self._shut - {e.access for e in effects if isinstance(e, Grant)})
            | {e.access for e in effects if isinstance(e, Withdraw)},
            reprices=tuple(e for e in effects if isinstance(e, Reprice)),
        )

    def _in_force(self, facts: Facts) -> Iterator[Measure]:
        if facts.enrolled and not facts.withdrawn:
            for measure in self.rulebook.measures:
                if self.holds(measure.holds, facts):
                    yield measure
        for entry in facts.lists:
            yield from self.lists[entry.list_id].measures


def _restricts(known: CreditList) -> bool:
    return any(measure.kind is MeasureKind.RESTRICTION for measure in known.measures)


def _ranks(ledger: Ledger) -> dict[str, int]:
    return {band.grade: rank for rank, band in enumerate(ledger.bands)}


def _lows(ledger: Ledger) -> tuple[int, ...]:
    bands = ledger.bands if ledger.has_number else ()
    return tuple(band.low for band in bands if band.low is not None)


def _grades(ledger: Ledger) -> tuple[str, ...]:
    if not ledger.has_number:
        return (ledger.start_grade,)
    return tuple(band.grade for band in ledger.bands) or ("",)


def _concern(measure: Measure) -> Concern:
    names = tuple(measure.holds.names()) if measure.holds else ()
    acts = frozenset(name.member for name in names if name.family == "record")
    ledgers = {name.member for name in names if name.family in ("score", "grade")}
    if (not acts and not ledgers) or any(name.path in ("score", "grade") for name in names):
        ledgers.add(MAIN)
    return Concern(acts=acts, ledgers=frozenset(ledgers))


def _by_act(pairs: Iterator[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    grouped: dict[str, tuple[T, ...]] = {}
    for act, value in pairs:
        grouped[act] = (*grouped.get(act, ()), value)
    return grouped


def _menders(rulebook: Rulebook) -> dict[str, frozenset[str]]:
    mended: dict[str, frozenset[str]] = {}
    for item in rulebook.items.values():
        for act in item.repair.by if item.repair else ():
            mended[act] = mended.get(act, frozenset()) | {item.act}
    return mended


def _asked_by_measures(rulebook: Rulebook) -> tuple[Name, ...]:
    """What measures ask about beyond the grade and the lists, each once."""
    asked: dict[str, Name] = {}
    for measure in rulebook.measures:
        for name in measure.holds.names() if measure.holds else ():
            if name.family in ("record", "score", "grade") or name.path == "score":
                asked[name.path] = name
    return tuple(asked.values())
