"""A life of forty scenes, once as a scenario for the engine and once for a hand-written loop.

The shape is the one narrative runtimes are compared on: 40 scenes × 3 choices, a third of them
conditional, flags, ten delayed effects, a random event in one scene out of five, six grades.
`hand_written` is what somebody would write who needs nothing but the numbers: dictionaries, no
ledger, no events, no reasons. Both must come to the same numbers for the same decisions.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from game.engine.game import Game
from game.engine.play import begin, choose, options
from game.engine.state import State
from game.model.catalogue import Act, Catalogue
from game.model.conditions import parse_condition
from game.model.effects import Change, Effect, Later, Perform, SetFlag
from game.model.evidence import Basis, Evidence
from game.model.measures import Grant, Measure, MeasureKind, Withdraw
from game.model.period import AT_ONCE, Period
from game.model.rulebook import Band, Item, Level, Objections, Participation, Rulebook, Stay
from game.model.scenario import (
    Branch,
    Choice,
    Ending,
    Happening,
    Meter,
    Passage,
    Protagonist,
    Scenario,
    Scene,
)

SCENES = 40
GRADES = (("D", 0), ("C", 600), ("B", 850), ("A", 960), ("AA", 1030), ("AAA", 1050))
MADE_UP = Basis(evidence=Evidence.INVENTED)
MONTH = Period(months=1)
EVENT_CHANCE = 2000

Spec = list[list[dict[str, Any]]]
Pick = Callable[[int], int]
Chance = Callable[[str, int], int]


def write_spec(seed: int = 1) -> Spec:
    """Forty scenes of three choices; choice 0 is always allowed."""
    random = Random(seed)
    scenes: Spec = []
    for number in range(SCENES):
        scene = []
        for which in range(3):
            choice: dict[str, Any] = {
                "effects": {
                    "score": random.choice([-30, -20, -10, -5, 5, 10, 20]),
                    "money": random.randint(-5, 5),
                    "trust": random.randint(-2, 2),
                }
            }
            if which == 2:
                choice["if"] = random.choice(
                    [("score", random.randint(900, 1000)), ("money", 50), ("trust", 45)]
                )
            if which == 1 and number % 4 != 3:
                choice["flag"] = f"f{number}"
            if which < 2 and number % 4 == 1:
                choice["later"] = random.choice([-15, 15])
            scene.append(choice)
        scenes.append(scene)
    return scenes


def hand_written(spec: Spec, pick: Pick, chance: Chance) -> dict[str, Any]:
    """Play the life with dictionaries; `pick(n)` chooses among n, `chance` draws the event."""
    state: dict[str, Any] = {"score": 1000, "money": 50, "trust": 50, "grade": "A"}
    flags: set[str] = set()
    later: list[tuple[int, int]] = []
    grade_changes = 0
    for number, scene in enumerate(spec):
        if number:
            if chance("event", number) < EVENT_CHANCE and "f0" not in flags:
                state["score"] -= 5
            for due, points in later:
                if due == number:
                    state["score"] += points
            later = [entry for entry in later if entry[0] > number]
        allowed = [choice for choice in scene if is_allowed(choice, state)]
        choice = allowed[pick(len(allowed))]
        for name, amount in choice["effects"].items():
            state[name] += amount
        if "flag" in choice:
            flags.add(choice["flag"])
        if "later" in choice:
            later.append((number + 3, choice["later"]))
        grade = grade_of(state["score"])
        if grade != state["grade"]:
            grade_changes += 1
            state["grade"] = grade
    return state | {"grade_changes": grade_changes}


def is_allowed(choice: dict[str, Any], state: dict[str, Any]) -> bool:
    """Whether the condition of a choice, if it has one, holds."""
    if "if" not in choice:
        return True
    name, needed = choice["if"]
    return bool(state[name] >= needed)


def grade_of(score: int) -> str:
    """The label of a score."""
    label = "D"
    for grade, low in GRADES:
        if score >= low:
            label = grade
    return label


def play_engine(game: Game, seed: int, pick: Pick) -> State:
    """Play the same life through the engine, with events, ledger and standing."""
    state = begin(game, seed=seed).state
    while not state.is_over:
        ready = [option for option in options(game, state) if option.is_open]
        state = choose(game, state, ready[pick(len(ready))].choice.id).state
    return state


@dataclass(frozen=True)
class _Acts:
    """One act for every number of points."""

    points: tuple[int, ...] = (-30, -20, -15, -10, -5, 5, 10, 15, 20)

    def name(self, points: int) -> str:
        return f"act.{'minus' if points < 0 else 'plus'}_{abs(points)}"


def build_game(spec: Spec) -> Game:
    """The same life as a scenario and a rulebook with a few measures."""
    acts = _Acts()
    catalogue = Catalogue(
        acts={acts.name(p): Act(id=acts.name(p), title=acts.name(p)) for p in acts.points}
    )
    items = {acts.name(p): _item(acts.name(p), p) for p in acts.points}
    scenes = {f"s{n}": _scene(spec, n, acts) for n in range(len(spec))}
    event = Happening(
        id="event",
        title="",
        text="",
        chance=EVENT_CHANCE,
        repeats=True,
        condition=parse_condition("not flag.f0"),
        effects=(Perform(act=acts.name(-5)),),
    )
    meters = {name: Meter(id=name, title=name, start=50) for name in ("money", "trust")}
    life = Scenario(
        id="linear",
        title="",
        summary="",
        home="bench",
        rulebooks=("bench",),
        protagonist=Protagonist.PERSON,
        start=date(2015, 1, 1),
        opening="s0",
        place="",
        minutes=0,
        language="en",
        content_notes=(),
        meters=meters,
        persons=(),
        scenes=scenes,
        happenings=(event,),
        bills=(),
        endings={"end": Ending(id="end", title="", place="", text=(Passage(text=""),))},
    )
    return Game(life, _rulebook(items), {}, catalogue)


def _item(act: str, points: int) -> Item:
    return Item(
        act=act,
        level=Level.CITY,
        points=points,
        reported_by="office",
        basis=MADE_UP,
        stay=Stay(period=None, basis=MADE_UP),
    )


def _rulebook(items: dict[str, Item]) -> Rulebook:
    lows = [low for _, low in GRADES]
    bands = tuple(
        Band(grade=grade, low=low or None, high=high)
        for (grade, low), high in zip(GRADES, [*(low - 1 for low in lows[1:]), None], strict=True)
    )
    measures = (
        _measure("bikes", MeasureKind.BENEFIT, "grade >= A", Grant(access="bike")),
        _measure("heat", MeasureKind.BENEFIT, "grade >= AAA"),
        _measure("jobs", MeasureKind.RESTRICTION, "grade <= B", Withdraw(access="job")),
        _measure("loans", MeasureKind.RESTRICTION, "grade <= C", Withdraw(access="loan")),
    )
    return Rulebook(
        id="bench",
        title="",
        short="",
        place="",
        from_year=2014,
        to_year=None,
        summary="",
        participation=Participation.COMPULSORY,
        kept_by="office",
        baseline=1000,
        floor=-10_000,
        ceiling=None,
        bands=bands,
        bands_basis=MADE_UP,
        items=items,
        measures=measures,
        objections=Objections(heard_by="office", answer_within=MONTH, basis=MADE_UP),
        basis=MADE_UP,
    )


def _measure(name: str, kind: MeasureKind, holds: str, *effects: Grant | Withdraw) -> Measure:
    return Measure(
        id=name,
        title=name,
        kind=kind,
        holds=parse_condition(holds),
        effects=effects,
        basis=MADE_UP,
    )


def _scene(spec: Spec, number: int, acts: _Acts) -> Scene:
    to = f"s{number + 1}" if number + 1 < len(spec) else "end"
    choices = tuple(_choice(number, w, c, to, acts) for w, c in enumerate(spec[number]))
    return Scene(
        id=f"s{number}",
        title="",
        place="",
        when=MONTH if number else AT_ONCE,
        text=(Passage(text=""),),
        choices=choices,
    )


def _choice(number: int, which: int, spec: dict[str, Any], to: str, acts: _Acts) -> Choice:
    effects: list[Effect] = [
        Perform(act=acts.name(spec["effects"]["score"])),
        Change(meter="money", amount=spec["effects"]["money"]),
        Change(meter="trust", amount=spec["effects"]["trust"]),
    ]
    if "flag" in spec:
        effects.append(SetFlag(flag=spec["flag"]))
    if "later" in spec:
        late = (Perform(act=acts.name(spec["later"])),)
        effects.append(
            Later(id=f"l{number}-{which}", after=Period(months=3), title="", text="", effects=late)
        )
    condition = "{} >= {}".format(*spec["if"]) if "if" in spec else ""
    return Choice(
        id=f"c{which}",
        text="",
        condition=parse_condition(condition) if condition else None,
        effects=tuple(effects),
        then=(Passage(text=""),),
        go=(Branch(to=to),),
    )
