"""Rongcheng's numbers as the sources give them: a changed value needs a changed source."""

from functools import cache

import pytest

from game.content.library import open_library
from game.model.evidence import Evidence
from game.model.rulebook import Level, Rulebook

FROM_THE_TRANSLATED_LIST = {
    "contract.not_performed": -20,
    "contract.court_breach": -50,
    "bank.loan_arrears": -10,
    "bank.card_overdue": -10,
    "lending.private_breach": -20,
    "lending.illegal_funds": -40,
    "guarantee.breach": -20,
    "debt.court_liable": -30,
    "trade.pyramid_selling": -30,
    "trade.commercial_fraud": -30,
    "trade.fakes": -30,
    "trade.dishonest_minor": -5,
    "trade.dishonest_grave": -50,
    "utilities.paid_late": -20,
    "utilities.court_arrears": -50,
    "heating.paid_late": -20,
    "heating.court_arrears": -50,
    "heating.own_tap": -50,
    "heating.water_drained": -50,
    "heating.pump_fitted": -50,
    "heating.valve_opened": -50,
    "utilities.stolen": -60,
    "utilities.gear_damaged": -100,
}
FROM_REPORTS = {
    "utilities.hooked_up": -50,
    "traffic.red_light": -5,
    "traffic.ticket": -5,
    "village.shells_dropped": -10,
    "village.hoop_fitted": 2,
    "village.television_given": 30,
    "village.child_in_tibet": 10,
    "village.clean_up_month": 2,
    "honour.heroic_act": 30,
}


@cache
def rongcheng() -> Rulebook:
    return open_library().rulebook("rongcheng-2014")


@pytest.mark.parametrize(("act", "points"), FROM_THE_TRANSLATED_LIST.items())
def test_a_value_of_the_translated_list_is_documented_as_it_stands(act: str, points: int) -> None:
    item = rongcheng().items[act]
    assert (item.points, item.level, item.basis.evidence) == (
        points,
        Level.CITY,
        Evidence.DOCUMENTED,
    )
    assert "S1c" in item.basis.sources


@pytest.mark.parametrize(("act", "points"), FROM_REPORTS.items())
def test_a_value_from_the_press_is_reported_and_no_more(act: str, points: int) -> None:
    item = rongcheng().items[act]
    assert (item.points, item.basis.evidence) == (points, Evidence.REPORTED)


@pytest.mark.parametrize(
    ("act", "grade"),
    [
        ("traffic.drink_driving", "C"),
        ("traffic.hit_and_run", "C"),
        ("fishing.closed_season_breach", "D"),
    ],
)
def test_some_acts_lead_straight_to_a_grade(act: str, grade: str) -> None:
    item = rongcheng().items[act]
    assert (item.to_grade, item.points) == (grade, 0)


def test_only_what_stands_in_the_translated_list_counts_as_documented() -> None:
    documented = {
        act for act, item in rongcheng().items.items() if item.basis.evidence is Evidence.DOCUMENTED
    }
    parts_of_the_contract_row = {"lease.not_performed", "insurance.not_performed"}
    assert documented == FROM_THE_TRANSLATED_LIST.keys() | parts_of_the_contract_row


def test_nobody_knows_how_long_a_slip_stays() -> None:
    labels = {item.stay.basis.evidence for item in rongcheng().items.values()}
    assert labels == {Evidence.INVENTED}


def test_the_bands_are_the_commonly_reported_ones() -> None:
    bands = [(band.grade, band.low, band.high) for band in rongcheng().bands]
    assert bands == [
        ("D", None, 599),
        ("C", 600, 849),
        ("B", 850, 959),
        ("A", 960, 1029),
        ("AA", 1030, 1049),
        ("AAA", 1050, None),
    ]
    assert rongcheng().bands_basis.evidence is not Evidence.DOCUMENTED


def test_no_measure_of_the_city_closes_trains_flights_or_schools() -> None:
    withdrawn = {
        getattr(effect, "access", "")
        for measure in rongcheng().measures
        for effect in measure.effects
    }
    assert not any(access.startswith(("travel.", "school.")) for access in withdrawn)
    order = open_library().lists["spending-restriction"]
    closed = {getattr(e, "access", "") for m in order.measures for e in m.effects}
    assert {"travel.plane", "travel.high_speed_rail", "school.costly_private"} <= closed


def test_village_and_city_items_are_told_apart() -> None:
    levels = {act: item.level for act, item in rongcheng().items.items()}
    assert levels["village.shells_dropped"] is Level.VILLAGE
    assert levels["traffic.red_light"] is Level.CITY
    assert len(levels) >= 40
