"""Lengths of calendar time, and adding them to dates.

Owns the arithmetic of "two months later". Knows no clock: every date comes from a scenario.
"""

from dataclasses import dataclass
from datetime import date, timedelta


def _last_day(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - timedelta(days=1)).day


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A length of time in whole months and days; both may be given, months are added first."""

    months: int = 0
    days: int = 0

    def after(self, start: date) -> date:
        """The date this long after `start`; the day is clipped to the month (31 Jan + 1 month)."""
        if self.months:
            years, month = divmod(start.month - 1 + self.months, 12)
            year = start.year + years
            day = start.day if start.day < 29 else min(start.day, _last_day(year, month + 1))
            start = date(year, month + 1, day)
        return start + timedelta(days=self.days) if self.days else start

    def __bool__(self) -> bool:
        return bool(self.months or self.days)


AT_ONCE = Period()
