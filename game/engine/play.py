"""Playing: where a run begins, what may be chosen, and the one transition, `choose`.

Owns the shape of a step. All rules are elsewhere: effects, ledger, lists, calendar.
"""

from datetime import date

from game.engine import ledger
from game.engine.calendar import advance, queue_bills
from game.engine.effects import MONEY, carry_out
from game.engine.events import (
    ConsequenceTold,
    Event,
    RunBegan,
    RunEnded,
    SceneEntered,
)
from game.engine.game import Game
from game.engine.option import AccessClosed, Obstacle, Option, TooDear
from game.engine.plans import Plan
from game.engine.randomness import draw
from game.engine.standing import settle_measures
from game.engine.state import Origin, Pinned, State
from game.engine.turn import Turn
from game.model.measures import Withdraw
from game.model.scenario import Branch, Choice, Passage, Person
from game.model.value import value

NOBODY = Person(id="", name="")


@value
class Step:
    """A transition: the state it led to and, in order, what happened."""

    state: State
    events: tuple[Event, ...]


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
        balances={},
        grades={},
        withdrawn=False,
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
        ledger.open_files(turn)
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
    if state.ending:
        return ()
    return tuple(
        [
            plan.open_option if plan.is_free else _weigh(game, state, plan)
            for plan in game.plans(state.scene)
            if plan.shown is None or plan.shown(state)
        ]
    )


def _weigh(game: Game, state: State, plan: Plan) -> Option:
    needs, price = plan.choice.needs, 0
    obstacles: list[Obstacle] = []
    if needs and not game.is_open(state, needs):
        obstacles.append(AccessClosed(needs, withdrawn_by(game, state, needs)))
    if plan.holds is not None and plan.reasons is not None and not plan.holds(state):
        obstacles.extend(plan.reasons(state))
    if plan.payments:
        world, money = game.world(state), state.meters.get(MONEY, 0)
        price = sum([world.price(pay.price, pay.amount) for pay in plan.payments])
        if price > money:
            obstacles.append(TooDear(price, money))
    elif not obstacles:
        return plan.open_option
    return Option(plan.choice, tuple(obstacles), price, plan.full_price - price)


def withdrawn_by(game: Game, state: State, access: str) -> tuple[Pinned, ...]:
    """The measures in force that withdraw this access."""
    return tuple(
        pinned
        for pinned in state.measures
        if any(
            isinstance(effect, Withdraw) and effect.access == access
            for effect in game.measures[pinned.measure].effects
        )
    )


def choose(game: Game, state: State, choice_id: str) -> Step:
    """Take a choice: its effects, the story's answer, the time until the next scene.

    Raises `UnavailableChoiceError` if the choice is not there, hidden or locked.
    """
    plan = _available(game, state, choice_id)
    choice = plan.choice
    turn = Turn(game, state, plan.origin)
    turn.decisions = (*state.decisions, plan.decision)
    turn.events.append(plan.made)
    carry_out(turn, choice.effects)
    if choice.then:
        told = plan.told or ConsequenceTold(holding(game, turn, choice.then))
        turn.events.insert(1, told)
    _enter(turn, plan.leads_to or _destination(turn, choice))
    return Step(turn.freeze(), tuple(turn.events))


def _available(game: Game, state: State, choice_id: str) -> Plan:
    if state.ending:
        raise UnavailableChoiceError(state.scene, choice_id, "the run is over")
    for plan in game.plans(state.scene):
        if plan.choice.id == choice_id:
            break
    else:
        raise UnavailableChoiceError(state.scene, choice_id, "there is no such choice")
    if plan.shown is not None and not plan.shown(state):
        raise UnavailableChoiceError(state.scene, choice_id, f"hidden unless {plan.choice.shown}")
    if not plan.is_free:
        obstacles = _weigh(game, state, plan).obstacles
        if obstacles:
            why = "; ".join(str(obstacle) for obstacle in obstacles)
            raise UnavailableChoiceError(state.scene, choice_id, why)
    return plan


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
    when = scene.when
    advance(turn, when if isinstance(when, date) else when.after(turn.date))
    turn.scene = place
    turn.events.append(SceneEntered(place, turn.date))
    if scene.effects:
        turn.origin = Origin(kind="scene", scene=place)
        carry_out(turn, scene.effects)
