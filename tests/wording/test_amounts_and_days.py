"""Numbers, days and lists as people read them."""

from datetime import date

import pytest

from game.model.period import Period
from game.wording import dates, joining, numbers


@pytest.mark.parametrize(
    ("value", "unit", "read"),
    [
        (21400, "¥", "¥21,400"),
        (-300, "¥", "−¥300"),
        (0, "¥", "¥0"),
        (1000, "", "1000"),
        (12345, "", "12,345"),
        (-5, "", "−5"),
        (1, "hour", "1 hour"),
        (3, "hour", "3 hours"),
        (3, "tonnes", "3 tonnes"),
    ],
)
def test_amounts_have_a_real_minus_and_their_unit(value: int, unit: str, read: str) -> None:
    assert numbers.amount(value, unit) == read


@pytest.mark.parametrize(("value", "read"), [(10, "+10"), (-20, "−20"), (0, "0"), (1000, "+1000")])
def test_points_always_show_their_sign(value: int, read: str) -> None:
    assert numbers.points(value) == read


@pytest.mark.parametrize(("value", "read"), [(1, "1 point"), (-20, "20 points"), (0, "0 points")])
def test_points_in_words_have_no_sign(value: int, read: str) -> None:
    assert numbers.points_in_words(value) == read


@pytest.mark.parametrize(("value", "read"), [(300, "+¥300"), (-62, "−¥62")])
def test_a_change_of_money_shows_its_sign(value: int, read: str) -> None:
    assert numbers.money_change(value) == read


def test_an_act_without_a_unit_is_counted_in_times() -> None:
    assert numbers.counted(1, "") == "1 time"
    assert numbers.counted(3, "") == "3 times"


def test_days_and_months() -> None:
    day = date(2015, 3, 2)
    assert dates.day(day) == "2 March 2015"
    assert dates.month_of_year(day) == "March 2015"
    assert dates.month(day, today=date(2015, 12, 31)) == "March"
    assert dates.month(day, today=date(2016, 1, 1)) == "March 2015"


@pytest.mark.parametrize(
    ("period", "read"),
    [
        (Period(months=1), "1 month"),
        (Period(months=24), "24 months"),
        (Period(months=36), "3 years"),
        (Period(months=60), "5 years"),
        (Period(months=25), "25 months"),
        (Period(days=20), "20 days"),
        (Period(days=1), "1 day"),
        (Period(months=1, days=3), "1 month and 3 days"),
        (Period(), "at once"),
    ],
)
def test_lengths_of_time(period: Period, read: str) -> None:
    assert dates.length(period) == read


@pytest.mark.parametrize(
    ("parts", "both", "either"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a and b", "a or b"),
        (["a", "b", "c"], "a, b and c", "a, b or c"),
    ],
)
def test_words_are_joined_as_in_a_sentence(parts: list[str], both: str, either: str) -> None:
    assert joining.and_list(parts) == both
    assert joining.or_list(parts) == either


def test_empty_facts_leave_no_dots() -> None:
    assert joining.dotted(("a", "", "b")) == "a · b"
