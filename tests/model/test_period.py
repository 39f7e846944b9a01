"""Adding lengths of time to dates."""

from datetime import date

import pytest

from game.model.period import Period


@pytest.mark.parametrize(
    ("start", "period", "end"),
    [
        ("2015-03-02", Period(days=12), "2015-03-14"),
        ("2015-01-31", Period(months=1), "2015-02-28"),
        ("2016-01-31", Period(months=1), "2016-02-29"),
        ("2015-12-31", Period(months=2), "2016-02-29"),
        ("2015-11-30", Period(months=1), "2015-12-30"),
        ("2015-12-15", Period(months=24), "2017-12-15"),
        ("2015-05-31", Period(months=1, days=1), "2015-07-01"),
        ("2015-10-31", Period(months=1), "2015-11-30"),
        ("2015-03-02", Period(), "2015-03-02"),
    ],
)
def test_months_are_added_first_and_the_day_is_clipped_to_the_month(
    start: str, period: Period, end: str
) -> None:
    assert period.after(date.fromisoformat(start)).isoformat() == end


def test_no_time_is_false() -> None:
    assert not Period()
    assert Period(days=1)
    assert Period(months=1)
