"""The names of the parts of a page that can be shown changing.

Owns the words that widgets and motions have in common.
"""

from __future__ import annotations

REGISTER = "register"
"""The place slips go to."""
SCORE = "score"
CHANGE = "change"
SEAL = "seal"
REMARK = "remark"
GAUGE = "gauge"
LAST_SLIP = "last slip"
METER = "meter"
CURVE = "curve"

Name = tuple[str, str | int]


def slip(number: int) -> Name:
    """The card of a slip in the story."""
    return ("slip", number)


def meter(title: str) -> Name:
    """A number beside the score."""
    return (METER, title)


def heading(side: str) -> Name:
    """The heading of the benefits or of the restrictions."""
    return ("heading", side)


def none_yet(side: str) -> Name:
    """What stands below a heading while there is nothing."""
    return ("none", side)


def measure(name: str) -> Name:
    """The chip of a measure."""
    return ("measure", name)


def card(side: str, cause: str) -> Name:
    """The card of the measures of one cause."""
    return ("card", f"{side} {cause}")
