"""View models written by hand: the placeholder life of the design pictures, and a crowded one."""

from game.ui.views.register import (
    BandView,
    CurveView,
    GaugeView,
    GuideView,
    MeasureView,
    MeterView,
    RegisterView,
    SlipView,
)
from game.ui.views.story import ChoiceView, HeaderView, SceneView
from game.ui.views.tone import EvidenceView, Tone

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
