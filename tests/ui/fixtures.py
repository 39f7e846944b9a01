"""View models written by hand: the placeholder life of the design pictures, and a crowded one."""

from dataclasses import replace

from game.debrief.look_back import LookBack
from game.engine.game import Game
from game.engine.play import begin, choose, options
from game.model.evidence import Source
from game.model.rulebook import Participation
from game.model.scenario import Person
from game.ui.paragraph import Span
from game.ui.views.claims import AskedView, SayingView
from game.ui.views.debrief import ClaimView, DebriefView
from game.ui.views.file import EntryView, LedgerView, ReasonView, SourceView
from game.ui.views.history import HistoryView, PathView, TurnView
from game.ui.views.menu import (
    ContinueView,
    LifeView,
    MenuView,
    NoticeView,
    PersonView,
    RulebookView,
    SavedView,
    TitleView,
)
from game.ui.views.register import (
    BandView,
    CurveView,
    DotView,
    GaugeView,
    GuideView,
    MeasureView,
    MeterView,
    RegisterView,
    SlipView,
)
from game.ui.views.sources import BookView, ShelfView, SourcesView
from game.ui.views.story import (
    ChangeView,
    ChapterView,
    ChoiceView,
    ConsentView,
    ConsequenceView,
    EndingView,
    HeaderView,
    SceneView,
)
from game.ui.views.tone import EvidenceView, Tone
from tests.wording.town import TOWN

DOCUMENTED = EvidenceView(word="documented")
DISPUTED = EvidenceView(word="disputed", is_doubtful=True)

BANDS = (
    BandView(grade="D", begins="", share=0.18, rank=0),
    BandView(grade="C", begins="600", share=0.32, rank=1),
    BandView(grade="B", begins="850", share=0.20, rank=2),
    BandView(grade="A", begins="960", share=0.15, rank=3),
    BandView(grade="AA", begins="1030", share=0.07, rank=4),
    BandView(grade="AAA", begins="1050", share=0.08, rank=5),
)

HEADER = HeaderView(
    title="The Guarantee", rulebook="Rongcheng rules, 2014", date="5 March 2016", done=5, total=12
)

REGISTER = RegisterView(
    score="945",
    change="20 this month",
    tone=Tone.LOSS,
    grade="B",
    gauge=GaugeView(bands=BANDS, mark=0.665, ghost=0.71),
    last_slip=SlipView(
        points="−20",
        tone=Tone.LOSS,
        title="Court judgment unpaid",
        note="City credit office · stays 24 months",
        evidence=DOCUMENTED,
        number=4,
    ),
    benefits=(
        MeasureView(
            id="bikes", title="Deposit-free shared bikes", note="since January", tone=Tone.GAIN
        ),
        MeasureView(
            id="fast", title="Fast-track window, town hall", note="since January", tone=Tone.GAIN
        ),
        MeasureView(
            id="heat",
            title="Heating discount lost",
            note="ended in March",
            tone=Tone.GAIN,
            has_ended=True,
        ),
    ),
    restrictions=(
        MeasureView(
            id="rail",
            title="No high-speed rail tickets",
            note="defaulter list · Feb",
            tone=Tone.LOSS,
        ),
        MeasureView(
            id="name", title="Name on public screen", note="defaulter list · Feb", tone=Tone.LOSS
        ),
    ),
    meters=(
        MeterView(title="Money", value="¥21,400"),
        MeterView(title="Trust", value="6 of 10", change="−1", tone=Tone.LOSS),
    ),
    curve=CurveView(
        points=((0, 0.62), (0.2, 0.75), (0.4, 0.78), (0.6, 0.6), (0.8, 0.52), (1, 0.45)),
        guides=(GuideView(label="A 960", level=0.55), GuideView(label="B 850", level=0.1)),
    ),
)

SCENE = SceneView(
    header=HEADER,
    place="harbour",
    title="A summons in the post",
    story=(
        "The bank could not reach your cousin, so the court has written to you. You signed as "
        "guarantor for his boat. The judgment gives you thirty days to pay ¥38,000, and your "
        "savings come to ¥21,400.",
    ),
    choices=(
        ChoiceView(id="pay", text="Pay what you have and ask the court for an instalment plan."),
        ChoiceView(id="ignore", text="Ignore the letter. It is your cousin's debt."),
        ChoiceView(
            id="appeal", text="Hire a lawyer and appeal the judgment.", aside="costs ¥6,000"
        ),
        ChoiceView(
            id="train",
            text="Take the fast train to confront him in Qingdao",
            enabled=False,
            why="Locked: needs high-speed rail — withdrawn in February, defaulter list",
        ),
    ),
    register=REGISTER,
)

AFTER = replace(
    REGISTER,
    score="845",
    change="100 · was 945",
    grade="C",
    gauge=GaugeView(bands=BANDS, mark=0.495, ghost=0.665),
    last_slip=None,
    benefits=(
        MeasureView(
            id="bikes",
            title="Deposit-free bikes",
            note="ended in March",
            tone=Tone.GAIN,
            has_ended=True,
        ),
        MeasureView(
            id="heat",
            title="Heating discount",
            note="ended in March",
            tone=Tone.GAIN,
            has_ended=True,
        ),
    ),
    restrictions=(
        MeasureView(id="air", title="No flights", note="defaulter list · Mar", tone=Tone.LOSS),
        MeasureView(
            id="rail", title="No high-speed rail", note="defaulter list · Mar", tone=Tone.LOSS
        ),
        MeasureView(
            id="loan", title="Loans need a guarantor", note="grade C · Mar", tone=Tone.LOSS
        ),
    ),
)

JUDGMENT = SlipView(
    points="−100",
    tone=Tone.LOSS,
    title="Court judgment not performed",
    note="People's Court → city credit office · stays 5 years · repairable after payment",
    evidence=DOCUMENTED,
    number=5,
)

SHOUTING = SlipView(
    points="·",
    tone=Tone.QUIET,
    title="You shouted at the bank clerk",
    note="Nobody recorded it. In this city, most of what people do is never scored.",
    evidence=EvidenceView(word="invented", is_doubtful=True),
)

CONSEQUENCE = ConsequenceView(
    header=replace(HEADER, done=6),
    place="harbour",
    chose="Ignore the letter. It is your cousin's debt.",
    story=(
        "Nothing happens, and then everything does. A clerk enters your ID number once; four "
        "offices read it.",
    ),
    slips=(JUDGMENT, SHOUTING),
    changes=(
        ChangeView(
            title="+ Defaulter list: no flights, no high-speed rail",
            note="until the judgment is paid · decided by the court, not by the score",
            tone=Tone.LOSS,
            measure="air",
        ),
        ChangeView(
            title="− Heating discount ended",
            note="needed grade A (960); you are at 845",
            tone=Tone.GAIN,
            has_ended=True,
            measure="heat",
        ),
    ),
    meanwhile=(),
    register=AFTER,
    can_take_back=True,
)

FOR_RECORD = replace(CONSEQUENCE, can_take_back=False)

MEANWHILE = replace(
    CONSEQUENCE,
    meanwhile=(
        ChapterView(
            date="18 March",
            title="The heating bill",
            text="The bill comes due and the purse is too thin. On Monday it will be entered.",
            slips=(replace(JUDGMENT, points="−20", title="Heating fee paid late", number=6),),
        ),
        ChapterView(
            date="2 April",
            title="An answer to your objection",
            text="The office has looked at the entry again and strikes it out.",
            slips=(
                SlipView(
                    points="+5",
                    tone=Tone.GAIN,
                    title="Red light, entered by mistake",
                    note="correction",
                    evidence=DOCUMENTED,
                    number=7,
                ),
            ),
            changes=(
                ChangeView(
                    title="+ Library deposit waived",
                    note="grade A (960)",
                    tone=Tone.GAIN,
                    measure="library",
                ),
            ),
        ),
    ),
)

SOURCES = (
    SourceView(title="Measures on rewards and punishments, art. 5 (2016)", kind="official"),
    SourceView(title="A Tale of Two Cities, an academic field study (2019)", kind="research"),
)

ENTRIES = tuple(
    EntryView(
        slip=SlipView(
            points=points,
            tone=tone,
            title=title,
            note="City credit office · stays 24 months",
            evidence=evidence,
            number=number,
        ),
        date=date,
        balance=balance,
        facts=(
            ("Recorded by", "Traffic police → city credit office"),
            ("Stays on record", "24 months, until 5 March 2018"),
            ("What can be done", "Ten hours of volunteering give the points back after a month."),
            ("Came from", "Your choice in “The kettle and the counter”"),
        ),
        sources=SOURCES,
        is_closed=number == 2,
    )
    for number, date, points, tone, title, balance, evidence in (
        (4, "5 Mar 2016", "−20", Tone.LOSS, "Court judgment unpaid", "945", DOCUMENTED),
        (
            3,
            "2 Feb 2016",
            "+5",
            Tone.GAIN,
            "Ten hours of volunteering at the care home",
            "965",
            DISPUTED,
        ),
        (2, "12 Jan 2016", "−40", Tone.LOSS, "Heating fee paid late", "960", DOCUMENTED),
        (1, "1 Jan 2016", "1000", Tone.QUIET, "The file is opened", "1000", DOCUMENTED),
    )
)

LEDGER = LedgerView(title="The ledger", total="4 slips add up to 945 points", entries=ENTRIES)

REASON = ReasonView(
    title="No high-speed rail tickets",
    state="In force since 5 March 2016",
    tone=Tone.LOSS,
    text=("While you are on the court's list, stations do not sell you tickets for fast trains.",),
    facts=(
        ("Decided by", "People's Court, not the city"),
        ("Holds while", "on the list of judgment defaulters"),
        ("Ends when", "the judgment is paid and the court strikes the entry"),
    ),
    chain=(JUDGMENT,),
    evidence=DOCUMENTED,
    sources=SOURCES,
)

ENDING = EndingView(
    header=replace(HEADER, done=12),
    place="village-street",
    title="A clean file and a cold flat",
    story=(
        "Your mother calls from the harbour. The swans have come back, the boat is sold, and the "
        "clerk who stamped your plan has retired.",
        "On Monday you may buy a ticket for the fast train. You take the slow one.",
    ),
    register=AFTER,
)


def look_back() -> LookBack:
    """A run in a small town, beside two other rulebooks and one other person."""
    usual = Person(id="usual", name="Li Wei 李伟", about="Has a job and a register entry in town.")
    poor = Person(id="poor", name="Wang Fang 王芳", about="Came last year.", meters={"money": 90})
    life = replace(TOWN.scenario, persons=(usual, poor))
    here = Game(life, TOWN.rulebook, TOWN.lists, TOWN.catalogue)
    steps = [begin(here, seed=7)]
    for name in ("pay", "refuse", "wait", "end"):
        known = [option.choice.id for option in options(here, steps[-1].state) if option.is_open]
        steps.append(choose(here, steps[-1].state, name if name in known else known[0]))
        if steps[-1].state.is_over:
            break
    no_score = replace(
        TOWN.rulebook, id="none", short="No city score", participation=Participation.NONE
    )
    mild = replace(TOWN.rulebook, id="mild", short="A town with few rules", items={}, measures=())
    others = [Game(life, book, TOWN.lists, TOWN.catalogue) for book in (no_score, mild)]
    source = Source(id="S1", title="A newspaper", year="2015", grade="journalism")
    look = LookBack(here, steps, {"S1": source}, lambda: others)
    look.crowd.grow(70)
    return look


DEBRIEF = DebriefView(
    title="The Guarantee",
    run="Seed 4711 · 12 choices",
    summary="You began with 1000 points and ended with 845, at grade C, with three restrictions.",
    curve=CurveView(
        points=((0, 0.8), (0.2, 0.86), (0.45, 0.7), (0.6, 0.6), (0.8, 0.3), (1, 0.2)),
        guides=(
            GuideView(label="A 960", level=0.7),
            GuideView(label="B 850", level=0.22),
        ),
        dots=(
            DotView(across=0.2, level=0.86, tone=Tone.GAIN),
            DotView(across=0.6, level=0.6, tone=Tone.LOSS),
            DotView(across=0.8, level=0.3, tone=Tone.LOSS),
        ),
        months=((0, "Jan"), (0.25, "Apr"), (0.5, "Jul"), (0.75, "Oct"), (1, "Dec")),
    ),
    gauge=GaugeView(bands=BANDS, mark=0.495),
    moments=tuple(entry.slip for entry in ENTRIES),
    measures=(*AFTER.benefits, *AFTER.restrictions),
    ledger=LEDGER,
    claims=(
        ClaimView(
            text="Rongcheng opened a file with 1000 points for every adult resident in 2014.",
            evidence=DOCUMENTED,
            sources=SOURCES,
        ),
        ClaimView(
            text="A low score alone keeps people off high-speed trains.",
            evidence=DISPUTED,
            note="Courts do that through their own list, whatever the city's score says.",
            sources=SOURCES[:1],
        ),
    ),
    prompts=(
        "The court list reached you in every city. The score did not. Which of the two mattered "
        "more to your year — and which one have you heard about before today?",
        "Nobody recorded that you shouted at the clerk. Should somebody have?",
    ),
    look=look_back(),
)

SAVED = (
    SavedView(
        id="first-year-1",
        title="First Year: Seventy seconds",
        note="Rongcheng rules, 2014 · 5 March 2015 · 999 points",
        when="last played 21 November 2026",
        is_over=False,
    ),
    SavedView(
        id="the-guarantee-1",
        title="The Guarantee: A clean file and a cold flat",
        note="No city score · 3 June 2019",
        when="last played 20 November 2026",
        is_over=True,
    ),
)

HISTORY = HistoryView(
    turns=(
        TurnView(
            number=1,
            date="2 March 2015",
            scene="A summons in the post",
            paths=(
                PathView(text="Pay what you have and ask for a plan.", is_taken=True),
                PathView(text="Ignore the letter. It is your cousin's debt.", is_taken=False),
                PathView(
                    text="Take the fast train to confront him.",
                    is_taken=False,
                    why="Locked: needs fast trains; closed since February",
                ),
            ),
            standing="945 points, grade B",
            change="−20",
            tone=Tone.LOSS,
        ),
        TurnView(
            number=2,
            date="9 March 2015",
            scene="Thirteen hands",
            paths=(PathView(text="Raise yours.", is_taken=True),),
            standing="no score",
            change="",
            tone=Tone.QUIET,
        ),
    ),
    note="Play again from any of them: everything before it stays as it was.",
)


class AllClaims:
    """Everything the fixtures claim, read in one go."""

    is_done = False
    progress = "Reading: 0 of 2"

    def read_on(self) -> None:
        self.is_done = True

    def view(self) -> SourcesView:
        books = (
            BookView(title="Rongcheng, 2014–2019", claims=DEBRIEF.claims),
            BookView(title="First Year", claims=DEBRIEF.claims[:1]),
        )
        meaning = "Official text or at least two independent good sources."
        return SourcesView(
            shelves=(
                ShelfView(label="documented", count=3, meaning=meaning, books=books),
                ShelfView(label="disputed", count=0, meaning="Good sources differ.", books=()),
            ),
            publications=SOURCES,
            notes=("lives/own.yaml cannot be read.",),
        )


EVERYTHING = AllClaims()

RULEBOOKS = (
    RulebookView(id="rongcheng-2014", title="Rongcheng, 2014", note="1000 · compulsory"),
    RulebookView(id="rongcheng-2021", title="Rongcheng, 2021", note="1000 · by consent"),
    RulebookView(id="suining-2010", title="Suining, 2010", note="1000 · withdrawn"),
    RulebookView(id="suzhou", title="Suzhou Osmanthus", note="100–200 · rewards only"),
    RulebookView(id="none", title="No city score", note="most of China"),
)

FIRST_YEAR = LifeView(
    id="first-year",
    title="First Year",
    summary="You turn eighteen in Rongcheng and the register opens your file at 1000.",
    facts="15 min · 14 scenes · start here",
    place="harbour",
    rulebooks=RULEBOOKS[:1],
)

ABOUT = (
    Span("Every rule in this game is tagged: "),
    Span("documented", bold=True),
    Span(", "),
    Span("reported", bold=True),
    Span(", "),
    Span("disputed", bold=True),
    Span(" or "),
    Span("invented for the story", bold=True),
    Span(". There is no single national score."),
)

ONE_LIFE = MenuView(
    lives=(FIRST_YEAR,),
    saved=ContinueView(id="1", title="First Year", note="5 March 2015 · 945 points · grade B"),
    about=ABOUT,
)

TITLE = TitleView()
TITLE_SAVED = TitleView(
    saved=ContinueView(id="1", title="First Year", note="5 March 2015 · 945 points · grade B")
)

SIX_LIVES = MenuView(
    lives=tuple(
        replace(FIRST_YEAR, id=f"life-{n}", title=title, place=place, rulebooks=RULEBOOKS)
        for n, (title, place) in enumerate(
            (
                ("First Year", "harbour"),
                ("The Guarantee", "court"),
                ("Harbour Seafood Co.", "harbour"),
                ("The Correspondent", "record-room"),
                ("The Rule-Makers", "town-hall-counter"),
                ("Village Ledger", "village-board"),
            )
        )
    ),
    about=ABOUT,
)

SISTERS = tuple(
    PersonView(
        id=who,
        name=name,
        lead="Came in 2015, registered in Yichun.",
        about="Came in 2015, registered in Yichun. Two rented rooms, a daughter of six, a husband "
        "who welds in Dalian. Knows every northerner in the market and nobody behind a window.",
    )
    for who, name in (
        ("haiou", "Yu Haiou 于海鸥, the gull"),
        ("haiyan", "Yu Haiyan 于海燕, the petrel"),
        ("sold", "Yu Haiou 于海鸥, with savings"),
    )
)

THIRTEEN_RULEBOOKS = tuple(
    replace(book, id=f"{book.id}-{n}", summary="Every adult starts at 1000 points. " * 3)
    for n in range(3)
    for book in RULEBOOKS
)[:13]

NINE_LIVES = MenuView(
    lives=tuple(
        replace(
            life,
            id=f"life-{n}",
            summary=life.summary * 3,
            persons=SISTERS,
            rulebooks=THIRTEEN_RULEBOOKS,
            content_notes="In this life: money worries and a mother far away, a family quarrel.",
        )
        for n, life in enumerate((SIX_LIVES.lives * 2)[:9])
    ),
    about=ABOUT,
    saved=ONE_LIFE.saved,
    notices=("“A gate” cannot be played: its file has mistakes.",),
)

TWO_LIVES = replace(NINE_LIVES, lives=NINE_LIVES.lives[:2], saved=None, notices=())

NOTICE = NoticeView(
    title="This saved life does not open",
    text=("The file is damaged after the ninth decision. Everything before it still holds.",),
    details=("saves/first-year-2.json",),
    confirm="Go on from the ninth decision",
)

CONSENT = ConsentView(
    title="May the city open a file about you?",
    text=(
        "Under these rules a file is opened only with your consent. Without one there is no score "
        "and there are no benefits; the court's lists hold all the same.",
    ),
    agree="Yes, open it",
    decline="No",
)

_STORY_ZH = (
    "银行找不到你的表哥，于是法院写信给你。你曾为他的渔船作保；判决给你三十天，要付¥38,000，"
    "而你的积蓄只有¥21,400。“你签了字，”书记员说，“名字就在这里。”"
)

CROWDED = replace(
    SCENE,
    header=replace(HEADER, title="担保人", rulebook="荣成规则，2014年"),
    title="邮箱里的一张传票（法院）",
    story=(_STORY_ZH, *SCENE.story, _STORY_ZH),
    choices=(
        *SCENE.choices,
        ChoiceView(
            id="long",
            text="把所有的钱都付了，并请求法院同意分期付款的计划，然后回家告诉母亲发生了什么。",
            aside="¥6,000",
            enabled=False,
            why="锁定：需要高速铁路车票——二月起被取消，失信被执行人名单；需要960分，你有945分",
        ),
    ),
    register=replace(
        REGISTER,
        score="1,045",
        grade="AAA",
        benefits=REGISTER.benefits * 3,
        restrictions=REGISTER.restrictions * 4,
        meters=REGISTER.meters * 3,
    ),
    arrivals=(JUDGMENT, SHOUTING),
)

WITHOUT_FILE = replace(
    SCENE,
    register=replace(
        REGISTER,
        score="",
        change="",
        grade="",
        gauge=None,
        last_slip=None,
        benefits=(),
        curve=None,
        remark="no score: you did not agree to a file",
    ),
)

GRADE_ONLY = replace(
    SCENE, register=replace(REGISTER, score="", change="", remark="The city keeps no number.")
)


def caused(cause: str, tone: Tone, *titles: str, icon: str = "train") -> tuple[MeasureView, ...]:
    """Measures that came for one reason."""
    return tuple(
        MeasureView(
            id=f"{cause} {number}", title=title, note=cause, tone=tone, cause=cause, icon=icon
        )
        for number, title in enumerate(titles)
    )


LISTED = replace(
    SCENE,
    register=replace(
        REGISTER,
        change="",
        benefits=(
            MeasureView(
                id="bikes",
                title="Public bikes without a deposit",
                note="ended in October 2015",
                tone=Tone.GAIN,
                has_ended=True,
                cause="Ended in October 2015",
                icon="bike",
            ),
        ),
        restrictions=(
            *caused(
                "Below grade A · since October 2015",
                Tone.LOSS,
                "No promotion in a public job",
                "Harder to get honours and titles",
                "Loans need a guarantor",
                "Harder to get policy support",
                "Harder to be recruited",
                "Looked at by the Party and the army",
            ),
            *caused(
                "Order against high spending · since January",
                Tone.LOSS,
                "No flights",
                "No high-speed rail tickets",
                "No soft sleepers or better cabins",
                "No star hotels, nightclubs, golf or holidays",
                "No buying, building or luxury renovation",
                "No private car, no costly insurance",
                "No paying for a costly private school",
            ),
            *caused(
                "List of judgment defaulters · since February",
                Tone.LOSS,
                "Name and case published",
                "Banks are told",
                "No public contracts or subsidies",
                "No post as executive or legal representative",
                "Counts against a public career",
                "Named on screens, in some places",
            ),
        ),
    ),
)
"""Nineteen restrictions of three causes, and one benefit that is gone."""

BOTH_SIDES = replace(
    LISTED,
    register=replace(
        LISTED.register,
        benefits=caused("Grade AA or better · since May", Tone.GAIN, "Loans on credit", "Free bus"),
        restrictions=LISTED.register.restrictions[:7],
    ),
)

OVERFULL = replace(
    LISTED,
    register=replace(LISTED.register, restrictions=LISTED.register.restrictions * 2),
)
"""More than any register can show at once."""


class Asking:
    """A questioner who shows one thing and forgets every answer."""

    def __init__(self, view: AskedView) -> None:
        self._view = view

    def view(self) -> AskedView:
        return self._view

    def answer(self, *, says_true: bool, sureness: int) -> None:
        """The answer is gone."""


CLAIMS = Asking(
    AskedView(
        place="Statement 2 of 6",
        text="The courts publish a list of people who do not do what a judgment says.",
        sureness=("sure", "rather sure", "guessing"),
        closing="",
        summary=(),
        sayings=(),
    )
)
CLAIMS_ANSWERED = Asking(
    AskedView(
        place="",
        text="",
        sureness=("sure", "rather sure", "guessing"),
        closing="",
        summary=(
            "Before: 2 of 3 true statements recognised, 1 false alarm among 3 false ones. Sure 2 "
            "times, and right 1 of them.",
            "After: 3 of 3 true statements recognised, 0 false alarms among 3 false ones. Sure 4 "
            "times, and right 4 of them.",
        ),
        sayings=(
            SayingView(
                text="Every citizen of China has one national social credit score.",
                said="You said true, sure.",
                verdict="False",
                because="No national personal score exists.",
                evidence=DOCUMENTED,
            ),
        )
        * 6,
    )
)
