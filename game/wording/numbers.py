"""Money, points and other amounts as they are read: with a real minus and thousands.

Must not know what the amounts are of; only their unit.
"""

from game.language import _, current_language, ngettext
from game.model.scenario import Meter

MINUS = "−"
MONEY_UNIT = "¥"
PLAIN_BELOW = 10_000


def amount(value: int, unit: str = "") -> str:
    """`¥21,400`, `−¥300`, `1000`, `3 hours`: a sign stands before the unit of money.

    Thousands are set apart in money and from five digits on; a score is written as people say it.
    """
    sign = MINUS if value < 0 else ""
    number = f"{abs(value):,}" if unit or abs(value) >= PLAIN_BELOW else str(abs(value))
    if not unit:
        return sign + number
    if _is_symbol(unit):
        return f"{sign}{unit}{number}"
    return sign + _("{count} {unit}").format(count=number, unit=plural(unit, value))


def money(value: int) -> str:
    """`¥21,400`."""
    return amount(value, MONEY_UNIT)


def money_change(value: int) -> str:
    """`+¥300` or `−¥62`."""
    return f"+{money(value)}" if value > 0 else money(value)


def points(value: int) -> str:
    """`+10`, `−20`, `0`."""
    return f"+{amount(value)}" if value > 0 else amount(value)


def points_in_words(value: int) -> str:
    """`20 points`, `1 point`, without a sign."""
    size = abs(value)
    return ngettext("{count} point", "{count} points", size).format(count=amount(size))


def of_meter(meter: Meter | None, value: int) -> str:
    """A meter's value in its own unit."""
    return amount(value, meter.unit if meter else "")


def plural(unit: str, count: int) -> str:
    """An act's or meter's unit, as authors write it in the singular, for this many of them."""
    if abs(count) == 1 or current_language() != "en" or unit.endswith("s"):
        return unit
    return unit + "s"


def counted(count: int, unit: str) -> str:
    """`3 hours`; `3 times` for an act without a unit."""
    if unit:
        return _("{count} {unit}").format(count=amount(count), unit=plural(unit, count))
    return ngettext("{count} time", "{count} times", count).format(count=amount(count))


def _is_symbol(unit: str) -> bool:
    return len(unit) == 1 and not unit.isalnum()
