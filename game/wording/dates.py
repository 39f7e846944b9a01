"""Days, months and lengths of time in words.

Must not know what happens on them.
"""

from datetime import date

from game.language import _, ngettext
from game.model.period import Period
from game.wording.joining import and_list

LONGEST_IN_MONTHS = 24
"""Up to here a length of whole months is counted in months: files say "24 months"."""


def day(on: date) -> str:
    """`2 March 2015`."""
    return _("{day} {month} {year}").format(day=on.day, month=month_name(on), year=on.year)


def month_of_year(on: date) -> str:
    """`March 2015`."""
    return _("{month} {year}").format(month=month_name(on), year=on.year)


def month(on: date, today: date) -> str:
    """`March`, with the year unless it is this one."""
    return month_name(on) if on.year == today.year else month_of_year(on)


def month_name(on: date) -> str:
    """`March`."""
    names = (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )
    return names[on.month - 1]


def length(period: Period) -> str:
    """`24 months`, `5 years`, `20 days`, `1 month and 3 days`; `at once` for no time at all."""
    parts = []
    if period.months:
        parts.append(_months(period.months))
    if period.days or not period.months:
        parts.append(_days(period.days))
    return and_list(parts) if period else _("at once")


def _months(count: int) -> str:
    years, rest = divmod(count, 12)
    if count > LONGEST_IN_MONTHS and not rest:
        return ngettext("{count} year", "{count} years", years).format(count=years)
    return ngettext("{count} month", "{count} months", count).format(count=count)


def _days(count: int) -> str:
    return ngettext("{count} day", "{count} days", count).format(count=count)
