"""Generated worlds: any rulebook, any lists, any life the model allows."""

from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st

from game.engine.game import Game
from game.model.conditions import parse_condition
from game.model.effects import Change, Earn, Effect, Later, Object, Pay, Perform, SetFlag
from game.model.lists import CreditList, Ground, ListKind, Rules, Takeover, WayOff
from game.model.measures import Grant, Measure, MeasureKind, Reprice, Withdraw
from game.model.period import Period
from game.model.rulebook import (
    MAIN,
    Band,
    Cap,
    CapPer,
    Item,
    Ledger,
    Level,
    Objections,
    Participation,
    Repair,
    Repeat,
    Rulebook,
    Stay,
    Tier,
    Withdrawal,
)
from game.model.scenario import Bill, Branch, Choice, Happening, Scenario, Scene
from tests.engine.building import CATALOGUE, MADE_UP, REPORTED, START, scenario, scene, told

some_worlds = settings(max_examples=settings.default.max_examples // 2)
"""A world takes longer to make up than other examples: half as many of them."""

ACTS = tuple(CATALOGUE.acts)
GRADES = ("D", "C", "B", "A", "AA", "AAA")
LEDGERS = (MAIN, MAIN, "village", "board")
FLAGS = ("x", "y")
ACCESSES = tuple(CATALOGUE.accesses)

periods = st.builds(Period, months=st.integers(0, 5), days=st.integers(0, 40))
some_time = periods.filter(bool)
small = st.integers(-60, 60)

names = st.one_of(
    st.sampled_from([f"flag.{flag}" for flag in FLAGS]),
    st.sampled_from([f"access.{access}" for access in ACCESSES]),
    st.just("list.list_a"),
    st.just("enrolled"),
)
operators = st.sampled_from(["==", "!=", "<", "<=", ">", ">="])
comparisons = st.one_of(
    st.builds("score {} {}".format, operators, st.integers(900, 1100)),
    st.builds("grade {} {}".format, operators, st.sampled_from(GRADES)),
    st.builds("money {} {}".format, operators, st.integers(0, 2000)),
    st.builds("done.{} {} {}".format, st.sampled_from(ACTS), operators, st.integers(0, 3)),
    st.builds("record.{} {} {}".format, st.sampled_from(ACTS), operators, st.integers(0, 3)),
    st.builds("month {} {}".format, operators, st.integers(1, 12)),
)


def _joined(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.builds("({} and {})".format, parts, parts),
        st.builds("({} or {})".format, parts, parts),
        st.builds("not ({})".format, parts),
    )


sources = st.recursive(st.one_of(names, comparisons), _joined, max_leaves=4)
conditions = sources.map(parse_condition)
maybe_conditions = st.none() | conditions

standing_sources = st.one_of(
    st.builds("grade {} {}".format, operators, st.sampled_from(GRADES)),
    st.builds("score {} {}".format, operators, st.integers(950, 1050)),
    st.builds("score.village {} {}".format, operators, st.integers(-20, 20)),
    st.builds("grade.board {} {}".format, operators, st.sampled_from(GRADES)),
    st.builds("record.{} > {}".format, st.sampled_from(ACTS), st.integers(0, 2)),
    st.just("list.list_a"),
)
world_effects = st.one_of(
    st.builds(Grant, access=st.sampled_from(ACCESSES)),
    st.builds(Withdraw, access=st.sampled_from(ACCESSES)),
    st.builds(
        Reprice,
        price=st.just("heating.bill"),
        amount=st.integers(-300, 300),
        percent=st.integers(-50, 50),
    ),
)


@st.composite
def measures(draw: st.DrawFn, prefix: str, of_list: str = "") -> tuple[Measure, ...]:
    holding = [None] * 2 if of_list else draw(st.lists(standing_sources, max_size=3))
    return tuple(
        Measure(
            id=f"{prefix}-{number}",
            title="A measure",
            kind=draw(st.sampled_from(MeasureKind)),
            holds=parse_condition(source) if source else None,
            of_list=of_list,
            effects=tuple(draw(st.lists(world_effects, max_size=2))),
            basis=REPORTED,
        )
        for number, source in enumerate(holding)
    )


withdrawals = st.builds(Withdrawal, after=periods, text=st.just(""), basis=st.just(MADE_UP))
tiers = st.one_of(
    st.just(()),
    st.just((Tier(up_to=None, units=4),)),
    st.just((Tier(up_to=5, units=1), Tier(up_to=11, units=3), Tier(up_to=None, units=4))),
)
repairs = st.none() | st.builds(
    Repair,
    by=st.lists(st.sampled_from(ACTS), min_size=1, max_size=2, unique=True).map(tuple),
    text=st.just("Mend it."),
    wait=periods,
    restores=st.none() | st.integers(1, 30),
    basis=st.just(MADE_UP),
)


@st.composite
def items(draw: st.DrawFn, act: str) -> Item:
    return Item(
        act=act,
        level=Level.CITY,
        points=draw(small),
        reported_by="an office",
        basis=REPORTED,
        stay=Stay(period=draw(st.none() | some_time), basis=MADE_UP),
        to_grade=draw(st.sampled_from(["", "", "", "C", "D"])),
        lifts_to=draw(st.sampled_from(["", "", "", "AA"])),
        ledger=draw(st.sampled_from(LEDGERS)),
        repeat=draw(st.sampled_from(Repeat)),
        cap=draw(
            st.none() | st.builds(Cap, points=st.integers(1, 60), per=st.sampled_from(CapPer))
        ),
        tiers=draw(tiers),
        repair=draw(repairs),
    )


@st.composite
def bands(draw: st.DrawFn) -> tuple[Band, ...]:
    grades = GRADES[: draw(st.integers(1, len(GRADES)))]
    edges = sorted(
        draw(
            st.lists(
                st.integers(900, 1100),
                min_size=len(grades) - 1,
                max_size=len(grades) - 1,
                unique=True,
            )
        )
    )
    lows = [None, *edges]
    highs = [edge - 1 for edge in edges]
    return tuple(
        Band(grade=grade, low=low, high=high)
        for grade, low, high in zip(grades, lows, [*highs, None], strict=True)
    )


@st.composite
def side_ledgers(draw: st.DrawFn) -> tuple[Ledger, ...]:
    """A village's points without grades, and a board of grades without a number."""
    village = Ledger(
        id="village",
        title="Village",
        kept_by="council",
        resets=draw(st.booleans()),
        floor=-50,
        basis=MADE_UP,
    )
    board = Ledger(
        id="board",
        title="Board",
        kept_by="office",
        has_number=False,
        start_grade=draw(st.sampled_from(GRADES)),
        bands=draw(bands()),
        basis=MADE_UP,
    )
    return village, board


@st.composite
def rulebooks(draw: st.DrawFn) -> Rulebook:
    priced = draw(st.lists(st.sampled_from(ACTS), unique=True))
    return Rulebook(
        id="test-rules",
        title="Rules",
        short="Rules",
        place="Nowhere",
        from_year=2014,
        to_year=None,
        summary="",
        participation=draw(st.sampled_from(Participation)),
        kept_by="credit office",
        baseline=1000,
        floor=draw(st.sampled_from([0, 980])),
        ceiling=draw(st.sampled_from([None, 1020])),
        bands=draw(bands()),
        bands_basis=REPORTED,
        items={act: draw(items(act)) for act in priced},
        measures=draw(measures("m")),
        objections=Objections(heard_by="office", answer_within=draw(some_time), basis=MADE_UP),
        basis=REPORTED,
        has_number=draw(st.sampled_from([True, True, False])),
        start_grade="D",
        resets=draw(st.booleans()),
        ledgers=draw(side_ledgers()),
        withdrawal=draw(st.none() | withdrawals),
    )


@st.composite
def rule_versions(draw: st.DrawFn) -> tuple[Rules, ...]:
    """None, or up to three; the first may begin in mid-run."""
    starts = draw(st.lists(st.integers(-400, 900), max_size=3, unique=True).map(sorted))
    takeovers = st.builds(Takeover, follows=st.booleans(), basis=st.just(MADE_UP))
    return tuple(
        Rules(
            id=f"r{number}",
            title="Rules",
            start=START + timedelta(days=days),
            takeover=draw(takeovers) if number else None,
            basis=REPORTED,
        )
        for number, days in enumerate(starts)
    )


@st.composite
def credit_lists(draw: st.DrawFn, list_id: str) -> CreditList:
    grounds = draw(st.lists(st.sampled_from(ACTS), min_size=1, max_size=2, unique=True))
    ways = draw(st.lists(st.sampled_from(ACTS), max_size=2, unique=True))
    rules = draw(rule_versions())
    some_rules = st.lists(st.sampled_from([each.id for each in rules] or [""]), unique=True)
    under = some_rules.map(tuple) if rules else st.just(())
    return CreditList(
        id=list_id,
        title="A list",
        title_zh="名单",
        kind=draw(st.sampled_from(ListKind)),
        kept_by="court",
        summary="",
        grounds=tuple(
            Ground(
                id=f"g{number}",
                act=act,
                title="",
                after=draw(periods),
                condition=draw(maybe_conditions),
                term=draw(st.none() | some_time),
                under=draw(under),
                basis=REPORTED,
            )
            for number, act in enumerate(grounds)
        ),
        ways_off=tuple(
            WayOff(act=act, title="", after=draw(periods), under=draw(under), basis=REPORTED)
            for act in ways
        ),
        measures=draw(measures(list_id, of_list=list_id)),
        term=draw(st.none() | some_time),
        rules=rules,
        basis=REPORTED,
    )


performs = st.builds(
    Perform,
    act=st.sampled_from(ACTS),
    times=st.integers(1, 12),
    recorded=st.sampled_from([True, True, True, False]),
    wrongly=st.booleans(),
    done_by=st.sampled_from(["", "", "somebody"]),
    condition=maybe_conditions,
)
simple_effects = st.one_of(
    performs,
    performs,
    st.builds(Earn, amount=st.integers(0, 500)),
    st.builds(Change, meter=st.sampled_from(["trust", "money"]), amount=small),
    st.builds(SetFlag, flag=st.sampled_from(FLAGS), value=st.booleans()),
    st.builds(Object, act=st.sampled_from(ACTS), proof=maybe_conditions),
)
payments = st.builds(Pay, amount=st.integers(0, 800), price=st.sampled_from(["", "heating.bill"]))


@st.composite
def laters(draw: st.DrawFn) -> Later:
    return Later(
        id=draw(st.sampled_from(["l1", "l2", "l3"])),
        after=draw(periods),
        title="Later",
        text="…",
        effects=tuple(draw(st.lists(simple_effects, max_size=2))),
        condition=draw(maybe_conditions),
    )


effects: st.SearchStrategy[tuple[Effect, ...]] = st.lists(
    simple_effects | laters(), max_size=4
).map(tuple)


@st.composite
def choices(draw: st.DrawFn, number: int, targets: tuple[str, ...]) -> Choice:
    """Choice 0 is always open, as the checks ask of every scene."""
    branch = st.builds(
        Branch,
        to=st.sampled_from(targets),
        condition=maybe_conditions,
        chance=st.none() | st.integers(0, 10_000),
    )
    ordered = draw(effects)
    free = number == 0
    return Choice(
        id=f"c{number}",
        text="…",
        shown=None if free else draw(maybe_conditions),
        condition=None if free else draw(maybe_conditions),
        needs="" if free else draw(st.sampled_from(["", *ACCESSES])),
        effects=ordered if free else (*ordered, *draw(st.lists(payments, max_size=2))),
        then=(told(),) if draw(st.booleans()) else (),
        go=(*draw(st.lists(branch, max_size=2)), Branch(to=draw(st.sampled_from(targets)))),
    )


@st.composite
def scenes(draw: st.DrawFn, number: int, count: int) -> Scene:
    """Roads lead forward only, so that every run ends."""
    targets = (*(f"s{later}" for later in range(number + 1, count)), "end")
    days = st.integers(0, 900).map(lambda days: START + timedelta(days=days))
    made = [draw(choices(which, targets)) for which in range(draw(st.integers(1, 3)))]
    return scene(f"s{number}", *made, wait=draw(periods | days), effects=draw(effects))


@st.composite
def happenings(draw: st.DrawFn, number: int) -> Happening:
    return Happening(
        id=f"h{number}",
        title="",
        text="",
        chance=draw(st.integers(0, 10_000)),
        first=draw(st.none() | st.just(date(2015, 6, 1))),
        last=draw(st.none() | st.just(date(2016, 1, 1))),
        condition=draw(maybe_conditions),
        repeats=draw(st.booleans()),
        effects=draw(effects),
    )


@st.composite
def bills(draw: st.DrawFn, number: int) -> Bill:
    return Bill(
        id=f"b{number}",
        title="",
        amount=draw(st.integers(0, 600)),
        price=draw(st.sampled_from(["", "heating.bill"])),
        due=START + timedelta(days=draw(st.integers(-10, 60))),
        every=draw(st.none() | st.just(Period(months=1))),
        until=draw(st.none() | st.just(date(2015, 9, 1))),
        condition=draw(maybe_conditions),
        unpaid=draw(effects),
    )


@st.composite
def lives(draw: st.DrawFn) -> Scenario:
    count = draw(st.integers(1, 6))
    return scenario(
        *[draw(scenes(number, count)) for number in range(count)],
        happenings=tuple(draw(happenings(n)) for n in range(draw(st.integers(0, 2)))),
        bills=tuple(draw(bills(n)) for n in range(draw(st.integers(0, 2)))),
    )


@st.composite
def games(draw: st.DrawFn) -> Game:
    lists = {name: draw(credit_lists(name)) for name in ("list-a", "list-b")}
    return Game(draw(lives()), draw(rulebooks()), lists, CATALOGUE)
