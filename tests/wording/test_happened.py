"""What events say."""

from datetime import date

import pytest

from game.engine.events import (
    BillPaid,
    BillUnpaid,
    EffectScheduled,
    Event,
    FlagChanged,
    GradeChanged,
    ListAverted,
    ListEntered,
    ListLeft,
    ListNoticed,
    MeasureGained,
    MeasureLost,
    MeterChanged,
    NothingToObject,
    ObjectionDecided,
    ObjectionFiled,
    ScoreChanged,
)
from game.engine.play import begin, choose
from game.engine.state import ListEntry, Origin
from game.wording.happened import sentence
from tests.wording.town import TOWN

STATE = choose(TOWN, begin(TOWN, seed=1).state, "ignore").state
ENTRY = ListEntry(
    list_id="court-defaulter",
    ground="refuses",
    act="court.judgment_unpaid",
    since=date(2015, 4, 1),
    ends_on=date(2017, 4, 1),
    origin=Origin(kind="choice"),
)
LIST = "List of judgment defaulters 失信被执行人名单"


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (ScoreChanged(before=1000, after=900, slip=2), "Score: 900 (was 1000)"),
        (GradeChanged(before="", after="A", slip=1), "Grade: A"),
        (
            GradeChanged(before="A", after="B", slip=2),
            "Grade: B (was A) — grade A begins at 960",
        ),
        (GradeChanged(before="A", after="AA", slip=2), "Grade: AA (was A) — it begins at 1030"),
        (
            MeasureGained(measure="bike-no-deposit", causes=()),
            "New benefit: Deposit-free shared bikes — grade A or better (from 960 points)",
        ),
        (
            MeasureLost(measure="bike-no-deposit", causes=(2,)),
            "Benefit ended: Deposit-free shared bikes — "
            "needs grade A (960); you have grade B, 900 points",
        ),
        (
            MeasureGained(measure="no-high-speed-rail", causes=(2,)),
            "New restriction: No high-speed rail tickets — "
            "List of judgment defaulters: decided by the court, not by the score",
        ),
        (
            MeasureLost(measure="no-high-speed-rail", causes=()),
            "Restriction ended: No high-speed rail tickets — "
            "you are no longer on “List of judgment defaulters”",
        ),
        (
            ListNoticed(list_id="court-defaulter", ground="refuses", on=date(2015, 4, 1)),
            f"Notice: on 1 April 2015 your name goes on “{LIST}”, unless you get off it first · "
            "ways off: the debt is paid",
        ),
        (
            ListAverted(list_id="court-defaulter", ground="refuses"),
            f"Your name does not go on “{LIST}” after all",
        ),
        (
            ListEntered(entry=ENTRY),
            f"Your name is now on “{LIST}” — Can pay and does not · kept by People's Court · "
            "until 1 April 2017, or sooner: the debt is paid",
        ),
        (
            ListLeft(list_id="court-defaulter", by="court.debt_paid"),
            f"Your name is off “{LIST}” — Debt under a judgment paid",
        ),
        (
            ListLeft(list_id="court-defaulter", by=""),
            f"Your name is off “{LIST}” — the time of the entry is over",
        ),
        (
            MeterChanged(meter="money", before=2400, after=2338),
            "Money: −¥62, now ¥2,338",
        ),
        (
            MeterChanged(meter="money", before=2400, after=2238, price="heating.bill", saved=300),
            "Money: −¥162, now ¥2,238 · ¥300 less than usual",
        ),
        (MeterChanged(meter="trust", before=5, after=6), "Trust: +1, now 6"),
        (BillPaid(bill="rent", amount=450, saved=0, on=date(2015, 4, 10)), "Rent: ¥450 paid"),
        (
            BillUnpaid(bill="rent", amount=450, on=date(2015, 4, 10)),
            "Rent: ¥450 due, and the money was not there",
        ),
        (
            ObjectionFiled(slip=2, answer_on=date(2015, 3, 22)),
            "Objection to slip 2, “Court judgment not paid”, filed: "
            "an answer comes by 22 March 2015",
        ),
        (
            ObjectionDecided(slip=2, upheld=True, text=""),
            "Objection upheld: slip 2, “Court judgment not paid”, is corrected",
        ),
        (
            ObjectionDecided(slip=2, upheld=False, text=""),
            "Objection turned down: slip 2, “Court judgment not paid”, stays",
        ),
        (
            NothingToObject(act="rent.breach"),
            "There is no entry “Rent contract broken” in your file to object to",
        ),
        (FlagChanged(flag="cold", value=True), ""),
        (EffectScheduled(later="echo", on=date(2015, 5, 1)), ""),
    ],
)
def test_an_event_in_one_sentence(event: Event, words: str) -> None:
    assert sentence(TOWN, STATE, event) == words


def test_a_grade_held_by_a_slip_says_so() -> None:
    state = choose(TOWN, begin(TOWN, seed=1).state, "drink").state
    assert sentence(TOWN, state, GradeChanged(before="A", after="C", slip=2)) == (
        "Grade: C (was A) — held there by “Driving after drinking”, whatever the number says"
    )
