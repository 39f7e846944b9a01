"""A small town with everything in it: a life, its rules, a list. For tests of words and text."""

from datetime import date

from game.engine.game import Game
from game.model.catalogue import Access, Act, Catalogue, Price
from game.model.conditions import parse_condition
from game.model.effects import Change, Earn, Effect, Later, Object, Pay, Perform, SetFlag
from game.model.evidence import Basis, Claim, Evidence
from game.model.lists import CreditList, Ground, ListKind, WayOff
from game.model.measures import Grant, Measure, MeasureKind, Reprice, Withdraw
from game.model.period import AT_ONCE, Period
from game.model.rulebook import (
    Band,
    Cap,
    CapPer,
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
    Protagonist,
    Scenario,
    Scene,
)

REPORTED = Basis(evidence=Evidence.REPORTED, sources=("S1",))
DOCUMENTED = Basis(evidence=Evidence.DOCUMENTED, sources=("S2",), note="Seen in a translation.")
MADE_UP = Basis(evidence=Evidence.INVENTED)
START = date(2015, 3, 2)

CATALOGUE = Catalogue(
    acts={
        act.id: act
        for act in (
            Act(id="heating.paid_late", title="Heating fee paid late"),
            Act(id="heating.paid", title="Heating fee paid on time"),
            Act(id="volunteering.hour", title="Volunteering", unit="hour"),
            Act(id="traffic.drink_driving", title="Driving after drinking"),
            Act(id="rent.breach", title="Rent contract broken"),
            Act(id="public.work", title="Public work"),
            Act(id="blood.donated", title="Blood donated"),
            Act(id="quarrel.shouted", title="A quarrel with raised voices"),
            Act(id="court.judgment_unpaid", title="Court judgment not paid"),
            Act(id="court.debt_paid", title="Debt under a judgment paid"),
        )
    },
    accesses={
        "travel.high_speed_rail": Access(
            id="travel.high_speed_rail", title="High-speed rail tickets"
        ),
        "bike.no_deposit": Access(
            id="bike.no_deposit", title="Shared bikes without a deposit", is_open=False
        ),
    },
    prices={"heating.bill": Price(id="heating.bill", title="The winter's heating bill")},
)


def _item(act: str, points: int, reporter: str, **more: object) -> Item:
    stay = more.pop("stay", Period(months=24))
    basis = more.pop("basis", REPORTED)
    return Item(
        act=act,
        level=Level.CITY,
        points=points,
        reported_by=reporter,
        basis=basis,  # type: ignore[arg-type]
        stay=Stay(period=stay, basis=MADE_UP),  # type: ignore[arg-type]
        **more,  # type: ignore[arg-type]
    )


ITEMS = (
    _item(
        "heating.paid_late",
        -20,
        "heating company",
        repeat=Repeat.DOUBLES,
        repair=Repair(
            by=("public.work",),
            text="Public work for the village gives the points back.",
            wait=Period(months=1),
            basis=MADE_UP,
        ),
    ),
    _item(
        "volunteering.hour",
        1,
        "volunteer centre",
        tiers=(Tier(up_to=20, units=1), Tier(up_to=80, units=2), Tier(up_to=None, units=4)),
        cap=Cap(points=40, per=CapPer.YEAR),
    ),
    _item("traffic.drink_driving", 0, "traffic police", to_grade="C", stay=None, basis=DOCUMENTED),
    _item("rent.breach", -20, "housing office", stay=Period(months=2)),
    _item("blood.donated", 5, "city credit office", repeat=Repeat.ONCE, stay=Period(months=60)),
    _item("court.judgment_unpaid", -100, "People's Court", basis=DOCUMENTED),
    _item("public.work", 0, "village committee"),
)

MEASURES = (
    Measure(
        id="bike-no-deposit",
        title="Deposit-free shared bikes",
        kind=MeasureKind.BENEFIT,
        holds=parse_condition("grade >= A"),
        effects=(Grant(access="bike.no_deposit"),),
        decided_by="bike company",
        basis=REPORTED,
    ),
    Measure(
        id="heating-discount",
        title="¥300 off the heating bill",
        kind=MeasureKind.BENEFIT,
        holds=parse_condition("score >= 1010"),
        effects=(Reprice(price="heating.bill", amount=-300),),
        basis=REPORTED,
    ),
    Measure(
        id="loan-guarantor",
        title="Loans need a guarantor",
        kind=MeasureKind.RESTRICTION,
        holds=parse_condition("grade <= C"),
        basis=REPORTED,
        text="Banks look at the grade.",
    ),
)

RULES = Rulebook(
    id="town-2014",
    title="The town, 2014–2019",
    short="Town rules, 2014",
    place="A town",
    from_year=2014,
    to_year=2019,
    summary="Every adult starts at 1000 points.",
    participation=Participation.COMPULSORY,
    kept_by="city credit office",
    baseline=1000,
    floor=0,
    ceiling=1300,
    bands=(
        Band(grade="D", low=None, high=599),
        Band(grade="C", low=600, high=849),
        Band(grade="B", low=850, high=959),
        Band(grade="A", low=960, high=1029),
        Band(grade="AA", low=1030, high=None),
    ),
    bands_basis=REPORTED,
    items={item.act: item for item in ITEMS},
    measures=MEASURES,
    objections=Objections(
        heard_by="city credit office", answer_within=Period(days=20), basis=MADE_UP
    ),
    basis=REPORTED,
)

DEFAULTERS = CreditList(
    id="court-defaulter",
    title="List of judgment defaulters",
    title_zh="失信被执行人名单",
    kind=ListKind.BLACKLIST,
    kept_by="People's Court",
    summary="People who can pay a judgment and do not.",
    grounds=(
        Ground(
            id="refuses",
            act="court.judgment_unpaid",
            title="Can pay and does not",
            after=Period(days=30),
            basis=REPORTED,
        ),
    ),
    ways_off=(
        WayOff(
            act="court.debt_paid", title="The debt is paid", after=Period(days=3), basis=REPORTED
        ),
    ),
    measures=(
        Measure(
            id="no-high-speed-rail",
            title="No high-speed rail tickets",
            kind=MeasureKind.RESTRICTION,
            holds=None,
            of_list="court-defaulter",
            effects=(Withdraw(access="travel.high_speed_rail"),),
            decided_by="the court",
            basis=DOCUMENTED,
        ),
    ),
    term=Period(months=24),
    basis=DOCUMENTED,
)


def _choice(
    choice_id: str, text: str, *effects: Effect, go: str = "counter", **more: str
) -> Choice:
    if_ = more.get("if_", "")
    then = more.get("then", "")
    return Choice(
        id=choice_id,
        text=text,
        condition=parse_condition(if_) if if_ else None,
        needs=more.get("needs", ""),
        locked=more.get("locked", ""),
        effects=effects,
        then=(Passage(text=then),) if then else (),
        go=(Branch(to=go),),
    )


COUNTER = Scene(
    id="counter",
    title="The kettle and the counter",
    place="court-counter",
    when=AT_ONCE,
    text=(
        Passage(text="The heating office closes at five. You have {money} and a score of {score}."),
        Passage(
            text="Your name is on the court's list.",
            condition=parse_condition("list.court_defaulter"),
        ),
    ),
    claims=(Claim(text="Late heating fees were priced.", basis=REPORTED),),
    discuss="Who should have told you?",
    choices=(
        _choice(
            "pay",
            "Pay the bill and the fee now, and let her enter it.",
            Perform(act="heating.paid_late"),
            Perform(act="quarrel.shouted", recorded=False),
            Pay(amount=462, price="heating.bill"),
            Change(meter="trust", amount=1),
            go="winter",
            then="She stamps twice. You have {money} left.",
        ),
        _choice(
            "help",
            "Give an afternoon to the neighbours.",
            Perform(act="volunteering.hour", times=21),
            go="winter",
        ),
        _choice(
            "ignore",
            "Leave the court's letter unopened.",
            Perform(act="court.judgment_unpaid"),
            go="winter",
        ),
        _choice(
            "drink",
            "Drive home after the wedding.",
            Perform(act="traffic.drink_driving"),
            go="winter",
        ),
        _choice(
            "train", "Take the fast train to Qingdao.", go="winter", needs="travel.high_speed_rail"
        ),
        _choice(
            "form", "Show the form.", go="winter", if_="flag.kept_form", locked="You have no form."
        ),
        _choice("bike", "Rent a bike.", go="winter", needs="bike.no_deposit"),
        _choice("lawyer", "Hire a lawyer.", Pay(amount=6000), go="winter"),
        _choice("proud", "Ask for the honour.", go="winter", if_="score >= 1100 and grade >= AA"),
        _choice(
            "object",
            "Write an objection.",
            Object(
                act="rent.breach",
                proof=parse_condition("flag.cold"),
                upheld="She nods.",
                refused="She shakes her head.",
            ),
            go="winter",
        ),
        _choice("end", "Leave the town.", go="leave"),
    ),
)

WINTER = Scene(
    id="winter",
    title="Winter",
    place="harbour",
    when=Period(months=2),
    text=(Passage(text="The radiators tick."),),
    effects=(SetFlag(flag="cold"),),
    choices=(
        _choice("wait", "Wait for spring.", go="counter"),
        _choice("mend", "Sweep the village square.", Perform(act="public.work"), go="counter"),
        _choice("repay", "Pay the debt.", Perform(act="court.debt_paid"), go="counter"),
        _choice(
            "landlord",
            "Sign the lease.",
            Perform(act="rent.breach", done_by="your landlord"),
            Later(
                id="echo",
                after=Period(days=5),
                title="An echo",
                text="It comes back. You have {money}.",
                effects=(Earn(amount=50),),
            ),
        ),
        _choice("wrong", "Ask nothing.", Perform(act="rent.breach", wrongly=True)),
        _choice("protest", "Protest.", Object(act="heating.paid_late")),
        _choice("refuse", "Refuse the court.", Perform(act="court.judgment_unpaid")),
    ),
)

LIFE = Scenario(
    id="small-town",
    title="A Small Town",
    summary="You live in a small town, and the register knows your name.",
    home="town-2014",
    rulebooks=("town-2014",),
    protagonist=Protagonist.PERSON,
    start=START,
    opening="counter",
    place="harbour",
    minutes=5,
    language="en",
    content_notes=("debt",),
    meters={
        "money": Meter(id="money", title="Money", start=2400, unit="¥", low=0),
        "trust": Meter(
            id="trust",
            title="Trust",
            start=5,
            low=0,
            high=10,
            meaning="how many would vouch for you",
        ),
    },
    persons=(),
    scenes={"counter": COUNTER, "winter": WINTER},
    happenings=(
        Happening(
            id="power-cut",
            title="A power cut",
            text="The street goes dark.",
            chance=10_000,
            first=date(2015, 4, 1),
            last=date(2015, 4, 30),
        ),
    ),
    bills=(
        Bill(
            id="rent",
            title="Rent",
            amount=450,
            due=date(2015, 4, 10),
            every=Period(months=1),
            unpaid_text="The landlord knocks.",
        ),
    ),
    endings={
        "leave": Ending(
            id="leave",
            title="Who still calls",
            place="harbour",
            text=(Passage(text="You leave with {money}."),),
        )
    },
    prompts=("What would you change?",),
)

TOWN = Game(LIFE, RULES, {DEFAULTERS.id: DEFAULTERS}, CATALOGUE)
