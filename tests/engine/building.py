"""Small worlds for the engine's tests, built in code."""

from datetime import date

from game.engine.game import Game
from game.engine.play import begin, choose
from game.engine.state import State
from game.model.catalogue import Access, Act, Catalogue, Price
from game.model.conditions import Condition, parse_condition
from game.model.effects import Effect, Perform
from game.model.evidence import Basis, Evidence
from game.model.lists import CreditList, Ground, ListKind, WayOff
from game.model.measures import Grant, Measure, MeasureKind, Reprice, Withdraw
from game.model.period import AT_ONCE, Period
from game.model.rulebook import (
    Band,
    Cap,
    Item,
    Level,
    Objections,
    Participation,
    Repair,
    Repeat,
    Rulebook,
    Stay,
    Tier,
)
from game.model.scenario import (
    Bill,
    Branch,
    Choice,
    Ending,
    Happening,
    Meter,
    Passage,
    Person,
    Protagonist,
    Scenario,
    Scene,
)

REPORTED = Basis(evidence=Evidence.REPORTED, sources=("S1",))
MADE_UP = Basis(evidence=Evidence.INVENTED)
FOR_EVER = Stay(period=None, basis=MADE_UP)
START = date(2015, 3, 2)

BANDS = (
    Band(grade="D", low=None, high=599),
    Band(grade="C", low=600, high=849),
    Band(grade="B", low=850, high=959),
    Band(grade="A", low=960, high=1029),
    Band(grade="AA", low=1030, high=1049),
    Band(grade="AAA", low=1050, high=None),
)


def when(source: str) -> Condition:
    """A condition, as an author writes it."""
    return parse_condition(source)


def stays(*, months: int = 0, days: int = 0) -> Stay:
    return Stay(period=Period(months=months, days=days), basis=MADE_UP)


def item(
    act: str,
    points: int,
    *,
    stay: Stay = FOR_EVER,
    to_grade: str = "",
    repeat: Repeat = Repeat.EACH,
    cap: Cap | None = None,
    tiers: tuple[Tier, ...] = (),
    repair: Repair | None = None,
) -> Item:
    return Item(
        act=act,
        level=Level.CITY,
        points=points,
        reported_by="traffic police",
        basis=REPORTED,
        stay=stay,
        to_grade=to_grade,
        repeat=repeat,
        cap=cap,
        tiers=tiers,
        repair=repair,
    )


def mended_by(*acts: str, wait: Period = AT_ONCE, restores: int | None = None) -> Repair:
    return Repair(by=acts, text="Public work.", wait=wait, restores=restores, basis=MADE_UP)


def benefit(measure_id: str, holds: str, *effects: Grant | Withdraw | Reprice) -> Measure:
    return Measure(
        id=measure_id,
        title=measure_id,
        kind=MeasureKind.BENEFIT,
        holds=when(holds),
        effects=effects,
        basis=REPORTED,
    )


def restriction(measure_id: str, holds: str, *effects: Grant | Withdraw | Reprice) -> Measure:
    return Measure(
        id=measure_id,
        title=measure_id,
        kind=MeasureKind.RESTRICTION,
        holds=when(holds),
        effects=effects,
        basis=REPORTED,
    )


def rulebook(
    *items: Item,
    measures: tuple[Measure, ...] = (),
    participation: Participation = Participation.COMPULSORY,
    floor: int = 0,
    ceiling: int | None = None,
) -> Rulebook:
    return Rulebook(
        id="test-rules",
        title="Test rules",
        short="Test rules",
        place="Nowhere",
        from_year=2014,
        to_year=2019,
        summary="Rules for tests.",
        participation=participation,
        kept_by="credit office",
        baseline=1000,
        floor=floor,
        ceiling=ceiling,
        bands=BANDS,
        bands_basis=REPORTED,
        items={priced.act: priced for priced in items},
        measures=measures,
        objections=Objections(
            heard_by="credit office", answer_within=Period(days=20), basis=MADE_UP
        ),
        basis=REPORTED,
    )


def defaulter_list(*, notice: Period = AT_ONCE, term: Period | None = None) -> CreditList:
    no_trains = Measure(
        id="no-fast-trains",
        title="No fast trains",
        kind=MeasureKind.RESTRICTION,
        holds=None,
        of_list="court-defaulter",
        effects=(Withdraw(access="travel.fast_train"),),
        basis=REPORTED,
    )
    return CreditList(
        id="court-defaulter",
        title="List of judgment defaulters",
        title_zh="失信被执行人名单",
        kind=ListKind.BLACKLIST,
        kept_by="People's Court",
        summary="People who can pay a judgment and do not.",
        grounds=(
            Ground(
                id="refuses",
                act="court.refused",
                title="Can pay, does not",
                after=notice,
                basis=REPORTED,
            ),
        ),
        ways_off=(WayOff(act="court.paid", title="Paid", after=Period(days=3), basis=REPORTED),),
        measures=(no_trains,),
        term=term,
        basis=REPORTED,
    )


CATALOGUE = Catalogue(
    acts={
        act: Act(id=act, title=act)
        for act in ("act.a", "act.b", "act.c", "act.mend", "court.refused", "court.paid")
    },
    accesses={
        "travel.fast_train": Access(id="travel.fast_train", title="Fast trains"),
        "bike.no_deposit": Access(id="bike.no_deposit", title="Bikes", is_open=False),
    },
    prices={"heating.bill": Price(id="heating.bill", title="Heating")},
)


def told(text: str = "Something.", condition: str = "") -> Passage:
    return Passage(text=text, condition=when(condition) if condition else None)


def choice(
    choice_id: str,
    *effects: Effect,
    go: str | tuple[Branch, ...] = "end",
    if_: str = "",
    show: str = "",
    needs: str = "",
    then: tuple[Passage, ...] = (),
) -> Choice:
    return Choice(
        id=choice_id,
        text=choice_id,
        shown=when(show) if show else None,
        condition=when(if_) if if_ else None,
        needs=needs,
        effects=effects,
        then=then,
        go=(Branch(to=go),) if isinstance(go, str) else go,
    )


def scene(
    scene_id: str,
    *choices: Choice,
    wait: Period | date = AT_ONCE,
    effects: tuple[Effect, ...] = (),
) -> Scene:
    return Scene(
        id=scene_id,
        title=scene_id,
        place="harbour",
        when=wait,
        text=(told(),),
        choices=choices,
        effects=effects,
    )


def scenario(
    *scenes: Scene,
    happenings: tuple[Happening, ...] = (),
    bills: tuple[Bill, ...] = (),
    persons: tuple[Person, ...] = (),
    money: int = 1000,
    endings: tuple[str, ...] = ("end",),
) -> Scenario:
    return Scenario(
        id="test-life",
        title="A test life",
        summary="A life for tests.",
        home="test-rules",
        rulebooks=("test-rules",),
        protagonist=Protagonist.PERSON,
        start=START,
        opening=scenes[0].id,
        place="harbour",
        minutes=1,
        language="en",
        content_notes=(),
        meters={
            "money": Meter(id="money", title="Money", start=money, unit="¥", low=0),
            "trust": Meter(id="trust", title="Trust", start=5, low=0, high=10),
        },
        persons=persons,
        scenes={each.id: each for each in scenes},
        happenings=happenings,
        bills=bills,
        endings={
            name: Ending(id=name, title=name, place="harbour", text=(told(),)) for name in endings
        },
    )


def game(
    life: Scenario, rules: Rulebook, *lists: CreditList, catalogue: Catalogue = CATALOGUE
) -> Game:
    return Game(life, rules, {each.id: each for each in lists}, catalogue)


def one_choice_life(*waits_and_effects: tuple[Period, tuple[Effect, ...]]) -> Scenario:
    """A straight road: scene 0, 1, 2 … each with one choice `go` with the effects given, and the
    wait before the scene that follows it."""
    scenes = [
        scene(
            f"s{number}",
            choice("go", *effects, go=f"s{number + 1}"),
            wait=waits_and_effects[number - 1][0] if number else AT_ONCE,
        )
        for number, (_, effects) in enumerate(waits_and_effects)
    ]
    last = scene(f"s{len(scenes)}", choice("go"), wait=waits_and_effects[-1][0])
    return scenario(*scenes, last)


def walk(played: Game, *choices: str, seed: int = 1, enrolled: bool = True) -> State:
    """The state after these choices."""
    state = begin(played, seed=seed, enrolled=enrolled).state
    for choice_id in choices:
        state = choose(played, state, choice_id).state
    return state


def perform(act: str, times: int = 1, **more: bool | str) -> Perform:
    return Perform(act=act, times=times, **more)  # type: ignore[arg-type]


def points(state: State) -> list[int]:
    """The points of all slips, the opening one included."""
    return [slip.points for slip in state.slips]
