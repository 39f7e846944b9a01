"""Conditions in words: what is missing, and what a measure stands on."""

from dataclasses import replace
from datetime import date

import pytest

from game.engine.conditions import shortfalls
from game.engine.play import begin
from game.engine.state import ListEntry, Origin, State
from game.model.conditions import parse_condition
from game.wording.requirements import is_hidden, stands_on, unmet
from tests.wording.town import TOWN

START = begin(TOWN, seed=1).state


def _missing(source: str, state: State) -> tuple[str, ...]:
    condition = parse_condition(source)
    return unmet(TOWN, state, shortfalls(condition, state, TOWN))


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("score >= 1100", "needs 1100 points; you have 945"),
        ("score > 945", "needs more than 945 points; you have 945"),
        ("score < 600", "only below 600 points; you have 945"),
        ("score <= 600", "only up to 600 points; you have 945"),
        ("not score >= 900", "only below 900 points; you have 945"),
        ("score == 5", "only with exactly 5 points; you have 945"),
        ("grade >= A", "needs grade A (960); you have grade B, 945 points"),
        ("grade > B", "needs better than grade B (959); you have grade B, 945 points"),
        ("grade < B", "only below grade B (850); you have grade B"),
        ("grade <= C", "only up to grade C (849); you have grade B"),
        ("not grade == B", "not with grade B (850)"),
        ("money >= 2500", "needs ¥2,500; you have ¥2,400"),
        ("trust >= 6", "needs “Trust” at 6 or more; it is at 5"),
        ("trust < 5", "only while “Trust” is below 5; it is at 5"),
        ("not enrolled", "only without a file"),
        ("year >= 2016", "not at this time of the story"),
        ("access.bike.no_deposit", "needs Shared bikes without a deposit"),
        ("not access.travel.high_speed_rail", "not while open to you: High-speed rail tickets"),
        ("list.court_defaulter", "only while you are on the list “List of judgment defaulters”"),
        ("record.heating.paid_late", "needs “Heating fee paid late” on record"),
        ("record.heating.paid_late >= 1", "needs “Heating fee paid late” on record"),
        ("done.blood.donated >= 1", "only after “Blood donated”"),
        (
            "done.volunteering.hour >= 10",
            "needs “Volunteering”, 10 hours; you have 0",
        ),
        (
            "score >= 1100 or grade >= AA",
            "either needs 1100 points; you have 945 or "
            "needs grade AA (1030); you have grade B, 945 points",
        ),
        ("score >= 1100 or flag.friend", "needs 1100 points; you have 945"),
        ("flag.friend", ""),
        ("rulebook.no_city_score", "only under other rules"),
    ],
)
def test_what_is_missing_is_named(source: str, words: str) -> None:
    state = replace(START, score=945, grade="B")
    assert "; ".join(_missing(source, state)) == words


def test_without_a_file_a_score_is_not_compared() -> None:
    state = replace(START, enrolled=False)
    assert _missing("score >= 900", state) == ("needs a score, and you have none",)
    assert _missing("enrolled", state) == ("needs a file at the credit office",)


def test_every_missing_thing_is_named_once() -> None:
    state = replace(START, score=945, grade="B")
    assert _missing("money >= 2500 and score >= 1100 and money >= 2500", state) == (
        "needs ¥2,500; you have ¥2,400",
        "needs 1100 points; you have 945",
    )


def test_being_on_a_list_and_on_record_can_stand_in_the_way() -> None:
    entry = ListEntry(
        list_id="court-defaulter",
        ground="refuses",
        act="court.judgment_unpaid",
        since=date(2015, 3, 2),
        origin=Origin(kind="choice"),
    )
    state = replace(START, lists=(entry,))
    assert _missing("not list.court_defaulter", state) == (
        "not while on “List of judgment defaulters”",
    )


@pytest.mark.parametrize(
    ("source", "hidden"),
    [
        ("flag.a", True),
        ("flag.a or flag.b", True),
        ("flag.a or score >= 1100", False),
        ("score >= 1100", False),
    ],
)
def test_only_the_storys_memory_is_hidden(source: str, hidden: bool) -> None:
    reasons = shortfalls(parse_condition(source), START, TOWN)
    assert [is_hidden(reason) for reason in reasons] == [hidden]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("grade >= A", "grade A or better (from 960 points)"),
        ("grade <= C", "grade C or lower (up to 849 points)"),
        ("grade < B", "below grade B (under 850 points)"),
        ("grade > B", "better than grade B (over 959 points)"),
        ("grade == B", "grade B (850 to 959 points)"),
        ("grade == D", "grade D (up to 599 points)"),
        ("grade != D", "any but grade D"),
        ("not grade >= B", "below grade B (under 850 points)"),
        ("score >= 1010", "1010 points or more"),
        ("score < 1", "fewer than 1 point"),
        ("record.traffic.drink_driving", "“Driving after drinking” on record"),
        ("record.traffic.drink_driving >= 1", "“Driving after drinking” on record"),
        ("record.traffic.drink_driving == 0", "“Driving after drinking” not on record"),
        ("list.court_defaulter", "you are on “List of judgment defaulters”"),
        (
            "grade >= AA and not record.rent.breach",
            "grade AA or better (from 1030 points) and “Rent contract broken” not on record",
        ),
        (
            "not (grade >= B and enrolled)",
            "below grade B (under 850 points) or no file is kept on you",
        ),
    ],
)
def test_what_a_measure_stands_on_is_named(source: str, words: str) -> None:
    assert stands_on(TOWN, parse_condition(source)) == words


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("grade >= AA", "grade AA or better"),
        ("grade < B and score < 900", "below grade B and fewer than 900 points"),
    ],
)
def test_what_a_measure_stands_on_is_named_in_short(source: str, words: str) -> None:
    assert stands_on(TOWN, parse_condition(source), limits=False) == words
