"""Playing: where a run begins, what may be chosen, and the one transition, `choose`.

Owns the shape of a step. All rules are elsewhere: effects, ledger, lists, calendar.
"""

from dataclasses import dataclass
from datetime import date

from game.engine import ledger
from game.engine.calendar import advance, queue_bills
from game.engine.conditions import Reason, shortfalls
from game.engine.effects import MONEY, carry_out
from game.engine.events import (
    ChoiceMade,
    ConsequenceTold,
    Event,
    RunBegan,
    RunEnded,
    SceneEntered,
)
from game.engine.game import Game
from game.engine.randomness import draw
from game.engine.standing import settle_measures
from game.engine.state import Decision, Origin, Pinned, State
from game.engine.turn import Turn
from game.model.effects import Pay
from game.model.measures import Withdraw
from game.model.scenario import Branch, Choice, Passage, Person

NOBODY = Person(id="", name="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A transition: the state it led to and, in order, what happened."""

    state: State
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessClosed:
    """The choice needs an access that is closed: withdrawn by these measures, or never granted."""

    access: str
    by: tuple[Pinned, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TooDear:
    """The choice costs more than there is."""

    price: int
    money: int


Obstacle = AccessClosed | TooDear | Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A choice as it stands for this player now: open, or locked by these obstacles.

    `price` is what it costs in money after all measures; `saved` what they took off.
    """

    choice: Choice
    obstacles: tuple[Obstacle, ...]
    price: int
    saved: int

    @property
    def is_open(self) -> bool:
        """Whether it can be chosen."""
        return not self.obstacles


class UnavailableChoiceError(ValueError):
    """Somebody tried to choose what cannot be chosen; names the scene, the choice and why."""

    def __init__(self, scene: str, choice: str, why: str) -> None:
        super().__init__(f"scene {scene!r}, choice {choice!r}: {why}")
        self.scene = scene
        self.choice = choice
        self.why = why


def begin(game: Game, *, seed: int, enrolled: bool = True, person: str = "") -> Step:
    """Open the run: the first file entry, the first bills, the first scene.

    `enrolled` is asked of the player only where the rulebook asks first; elsewhere the rulebook
    decides. `person` is one of the scenario's persons; empty is the usual one.
    """
    scenario = game.scenario
    who = _person(game, person)
    enrolled = game.has_score and (enrolled or not game.asks_first)
    blank = State(
        seed=seed,
        person=who.id,
        enrolled=enrolled,
        date=scenario.start,
        scene="",
        ending="",
        score=0,
        grade="",
        meters={meter.id: meter.start for meter in scenario.meters.values()} | dict(who.meters),
        flags=frozenset(who.flags),
        slips=(),
        closed=frozenset(),
        held=(),
        lists=(),
        measures=(),
        ended=(),
        done={},
        recorded={},
        happened={},
        queue=(),
        queued=0,
        months=0,
        decisions=(),
    )
    turn = Turn(game, blank, Origin(kind="opening"))
    turn.events.append(RunBegan(enrolled=enrolled))
    if enrolled:
        ledger.open_file(turn)
    else:
        settle_measures(turn)
    queue_bills(turn)
    _enter(turn, scenario.opening)
    return Step(state=turn.freeze(), events=tuple(turn.events))


def _person(game: Game, person: str) -> Person:
    persons = game.scenario.persons
    if not person:
        return persons[0] if persons else NOBODY
    for known in persons:
        if known.id == person:
            return known
    raise ValueError(f"scenario {game.scenario.id!r} has no person {person!r}")


def options(game: Game, state: State) -> tuple[Option, ...]:
    """The choices of the present scene that are shown, open or locked; none when it is over."""
    if state.is_over:
        return ()
    choices = game.scenario.scenes[state.scene].choices
    return tuple(_option(game, state, c) for c in choices if game.holds(c.shown, state))


def _option(game: Game, state: State, choice: Choice) -> Option:
    price, full = _price(game, state, choice)
    obstacles: list[Obstacle] = []
    if choice.needs and not game.is_open(state, choice.needs):
        obstacles.append(AccessClosed(access=choice.needs, by=withdrawn_by(game, state, choice)))
    if choice.condition is not None and not game.holds(choice.condition, state):
        obstacles.extend(shortfalls(choice.condition, state, game))
    money = state.meters.get(MONEY, 0)
    if price > money:
        obstacles.append(TooDear(price=price, money=money))
    return Option(choice=choice, obstacles=tuple(obstacles), price=price, saved=full - price)


def withdrawn_by(game: Game, state: State, choice: Choice) -> tuple[Pinned, ...]:
    """The measures in force that withdraw the access this choice needs."""
    return tuple(
        pinned
        for pinned in state.measures
        if any(
            isinstance(effect, Withdraw) and effect.access == choice.needs
            for effect in game.measures[pinned.measure].effects
        )
    )


def _price(game: Game, state: State, choice: Choice) -> tuple[int, int]:
    payments = [effect for effect in choice.effects if isinstance(effect, Pay)]
    if not payments:
        return 0, 0
    world = game.world(state)
    due = sum(world.price(p.price, p.amount) if p.price else p.amount for p in payments)
    return due, sum(p.amount for p in payments)


def choose(game: Game, state: State, choice_id: str) -> Step:
    """Take a choice: its effects, the story's answer, the time until the next scene.

    Raises `UnavailableChoiceError` if the choice is not there, hidden or locked.
    """
    choice = _available(game, state, choice_id)
    turn = Turn(game, state, Origin(kind="choice", scene=state.scene, choice=choice_id))
    turn.decisions = (*state.decisions, Decision(scene=state.scene, choice=choice_id))
    turn.events.append(ChoiceMade(scene=state.scene, choice=choice_id))
    carry_out(turn, choice.effects)
    if choice.then:
        turn.events.insert(1, ConsequenceTold(passages=holding(game, turn, choice.then)))
    _enter(turn, _destination(turn, choice))
    return Step(state=turn.freeze(), events=tuple(turn.events))


def _available(game: Game, state: State, choice_id: str) -> Choice:
    if state.is_over:
        raise UnavailableChoiceError(state.scene, choice_id, "the run is over")
    for choice in game.scenario.scenes[state.scene].choices:
        if choice.id == choice_id:
            break
    else:
        raise UnavailableChoiceError(state.scene, choice_id, "there is no such choice")
    if not game.holds(choice.shown, state):
        raise UnavailableChoiceError(state.scene, choice_id, f"hidden unless {choice.shown}")
    if choice.needs or choice.condition is not None or choice.effects:
        obstacles = _option(game, state, choice).obstacles
        if obstacles:
            raise UnavailableChoiceError(
                state.scene, choice_id, "; ".join(str(obstacle) for obstacle in obstacles)
            )
    return choice


def holding(game: Game, turn: Turn, passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The passages whose condition holds now."""
    if len(passages) == 1 and passages[0].condition is None:
        return passages
    return tuple(p for p in passages if game.holds(p.condition, turn))


def told(game: Game, state: State, passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The passages of a scene or an ending that hold in this state."""
    return tuple(p for p in passages if game.holds(p.condition, state))


def _destination(turn: Turn, choice: Choice) -> str:
    for number, branch in enumerate(choice.go):
        if _is_taken(turn, choice, branch, number):
            return branch.to
    raise UnavailableChoiceError(turn.scene, choice.id, "no branch of `go` holds")


def _is_taken(turn: Turn, choice: Choice, branch: Branch, number: int) -> bool:
    if not turn.game.holds(branch.condition, turn):
        return False
    if branch.chance is None:
        return True
    key = f"{turn.scene}/{choice.id}/{number}"
    return draw(turn.seed, key, len(turn.decisions)) < branch.chance


def _enter(turn: Turn, place: str) -> None:
    scene = turn.game.scenario.scenes.get(place)
    if scene is None:
        turn.scene, turn.ending = "", place
        turn.events.append(RunEnded(ending=place, on=turn.date))
        return
    advance(turn, scene.when if isinstance(scene.when, date) else scene.when.after(turn.date))
    turn.scene = place
    turn.events.append(SceneEntered(scene=place, on=turn.date))
    if scene.effects:
        turn.origin = Origin(kind="scene", scene=place)
        carry_out(turn, scene.effects)
