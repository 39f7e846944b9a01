"""A line of the terminal game before it is wrapped: its words, its indent, what it is.

Must not know width, colour or encoding; the terminal does.
"""

from dataclasses import dataclass
from enum import Enum

from game.language import _, pgettext


class Style(Enum):
    """What a line is. Colour may repeat it where there is colour; the words alone must do."""

    PLAIN = "plain"
    HEADING = "heading"
    GAIN = "gain"
    LOSS = "loss"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `hang` is how far its continuation is set in."""

    text: str = ""
    style: Style = Style.PLAIN
    hang: int = 0


BLANK = Line()
_ENDS = (".”", "!”", "?”", "。”", "！”", "？”")


def heading(text: str) -> Line:
    """The title of what follows."""
    return Line(text, Style.HEADING)


def aside(text: str) -> Line:
    """Something said about the game, not in it."""
    return Line(text, Style.ASIDE)


def numbered(number: int, text: str, style: Style = Style.PLAIN) -> Line:
    """`3. Take the fast train.`"""
    label = f"{number}. "
    return Line(label + text, style, hang=len(label))


def toned(points: int, text: str) -> Line:
    """A line about points: a gain or a loss."""
    return Line(text, Style.GAIN if points > 0 else Style.LOSS if points < 0 else Style.PLAIN)


def spoken(text: str) -> str:
    """The signs of a compact line as words and stops, which screen readers follow better."""
    return text.replace(" → ", pgettext("along a route", " to ")).replace(" · ", _("; "))


def sentence(text: str) -> str:
    """The text with a full stop, unless it has an end already."""
    text = text.rstrip()
    has_end = not text or text[-1] in ".!?:…。！？：" or text[-2:] in _ENDS
    return text if has_end else _("{sentence}.").format(sentence=text)
