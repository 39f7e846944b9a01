"""Dates and lengths of time.

Owns how they are written and the years that make sense. Must not know what they are for.
"""

import re
from datetime import date

from game.content import reading_problems as kinds
from game.content.nodes import Node
from game.content.problems import did_you_mean
from game.content.reader import Reader
from game.content.suggestions import close_words
from game.language import _
from game.model.period import Period

FIRST_YEAR, LAST_YEAR = 1900, 2200
MOST_DAYS = 50 * 366
"""Fifty years: longer than any story, and short enough to stay inside the calendar."""

_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_LIKE_A_DATE = re.compile(r"([0-9]{4})[-–—−./ ]([0-9]{1,2})[-–—−./ ]([0-9]{1,2})(?:[T ].{1,20})?")
_DAY_FIRST = re.compile(r"([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4})")
_PERIOD = re.compile(r"\+?([0-9]{1,5}) *([A-Za-z]+)")
_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
_MONTHS = {"month": 1, "months": 1, "year": 12, "years": 12}
_UNITS = (*_DAYS, *_MONTHS)


def read_date(reader: Reader, node: Node) -> date | None:
    """Reads `2015-03-02`."""
    word = reader.scalar(node, _("a date"))
    if word is None:
        return None
    found = _date(word.value)
    if found is None:
        reader.report(kinds.BAD_DATE, word, hint=_why_no_date(word.value), word=word.value)
    return found


def read_period(reader: Reader, node: Node) -> Period | None:
    """Reads `12 days`, `3 weeks`, `1 month` or `2 years`; a plus sign before it is allowed."""
    word = reader.scalar(node, _("a length of time"))
    if word is None:
        return None
    found = _period(word.value)
    if found is None:
        hint = _why_no_period(reader, word.value)
        reader.report(kinds.BAD_PERIOD, word, hint=hint, word=word.value)
    return found


def read_when(reader: Reader, node: Node) -> date | Period | None:
    """Reads a date or a length of time."""
    word = reader.scalar(node, _("a date or a length of time"))
    if word is not None and word.value[4:5] == "-":
        return read_date(reader, node)
    return None if word is None else read_period(reader, node)


def _date(text: str) -> date | None:
    written = _DATE.fullmatch(text)
    if written is None or not FIRST_YEAR <= int(written[1]) <= LAST_YEAR:
        return None
    try:
        return date(int(written[1]), int(written[2]), int(written[3]))
    except ValueError:
        return None


def _why_no_date(text: str) -> str:
    written = _DATE.fullmatch(text) or _LIKE_A_DATE.fullmatch(text)
    if written is None:
        return _day_first(text)
    if not FIRST_YEAR <= int(written[1]) <= LAST_YEAR:
        return _("Years go from {first} to {last}.").format(first=FIRST_YEAR, last=LAST_YEAR)
    meant = f"{int(written[1]):04}-{int(written[2]):02}-{int(written[3]):02}"
    return did_you_mean([meant]) if _date(meant) else _("There is no such day in the calendar.")


def _day_first(text: str) -> str:
    """What to do about `31.2.2015`, or about a year alone."""
    written = _DAY_FIRST.fullmatch(text)
    if written is not None:
        return _why_no_date(f"{written[3]}-{written[2]}-{written[1]}")
    if re.fullmatch(r"[0-9]{4}", text):
        return did_you_mean([f"{text}-01-01"])
    return ""


def _period(text: str) -> Period | None:
    written = _PERIOD.fullmatch(text)
    if written is None:
        return None
    count, unit = int(written[1]), written[2]
    if unit in _DAYS and count * _DAYS[unit] <= MOST_DAYS:
        return Period(days=count * _DAYS[unit])
    if unit in _MONTHS and count * _MONTHS[unit] * 30 <= MOST_DAYS:
        return Period(months=count * _MONTHS[unit])
    return None


def _why_no_period(reader: Reader, text: str) -> str:
    written = _PERIOD.fullmatch(text)
    if written is None:
        return _("Write {word} days.").format(word=text) if text.lstrip("+").isdecimal() else ""
    if written[2] in _UNITS:
        return _("At most fifty years are possible.")
    unit = close_words(written[2], _UNITS, most=1)
    return reader.suggest(text, (f"{written[1]} {unit[0]}",)) if unit else ""
