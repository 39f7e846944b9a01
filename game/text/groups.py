"""A long page in parts, each asked for by its number or one after the other with Enter.

Owns the asking, so that nobody has a hundred lines at once read to them. Must not know what the
parts say.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.language import _
from game.text.answers import Ask, Command, Pick, Unclear, read_answer
from game.text.lines import BLANK, Line, heading, numbered
from game.text.questions import unclear
from game.text.terminal import Terminal


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One part of a page: how it is listed, and what it says."""

    title: str
    lines: tuple[Line, ...]


def all_lines(title: str, groups: Iterable[Group]) -> Iterable[Line]:
    """The whole page at once, for whoever keeps it."""
    yield BLANK
    yield heading(title)
    for group in groups:
        yield BLANK
        yield from group.lines


def read_groups(terminal: Terminal, title: str, groups: Sequence[Group]) -> None:
    """List the parts and tell those that are asked for, until the reader goes back."""
    titles = [group.title for group in groups]
    terminal.say([BLANK, heading(title)])
    terminal.say(numbered(place, each) for place, each in enumerate(titles, start=1))
    following = 0
    while True:
        line = terminal.ask(_prompt(len(groups), following))
        if line is None:
            return
        match read_answer(line, titles):
            case Ask(Command.AGAIN) if following < len(groups):
                place = following
            case Pick(place):
                pass
            case Ask():
                return
            case Unclear(text, candidates):
                terminal.say([unclear(text, candidates, titles)])
                continue
        terminal.say([BLANK, *groups[place].lines])
        following = place + 1


def _prompt(count: int, following: int) -> str:
    if following < count:
        text = _("A part, 1 to {count}; Enter for part {next}, b to go back:")
        return text.format(count=count, next=following + 1)
    return _("A part, 1 to {count}; Enter or b to go back:").format(count=count)
