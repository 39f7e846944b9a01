"""What a typed line means: a number, the beginning of a choice, or a command.

Owns the commands' letters and words. Must not know what any of them does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from game.language import _


class Command(Enum):
    """Something that can be asked at the prompt besides a choice."""

    WHY = "w"
    LEDGER = "l"
    STANDING = "m"
    HISTORY = "h"
    REAL = "e"
    AGAIN = "r"
    TAKE_BACK = "b"
    PLAY_FROM = "p"
    DEBRIEF = "d"
    REPORT = "s"
    CLAIMS = "c"
    NEW_LIFE = "n"
    QUIT = "q"
    LANGUAGE = "g"
    HELP = "?"


@dataclass(frozen=True, slots=True)
class Pick:
    """The choice with this place in the list, counted from 0."""

    place: int


@dataclass(frozen=True, slots=True)
class Ask:
    """A command, with the number after it (`l 3`) or 0."""

    command: Command
    number: int = 0


@dataclass(frozen=True, slots=True)
class Unclear:
    """The line means nothing here; `candidates` are the places of the choices it could be."""

    text: str
    candidates: tuple[int, ...] = ()


Answer = Pick | Ask | Unclear

LONGEST_ANSWER = 200
SHORTEST_BEGINNING = 2
"""A single letter is a command; a choice is named by two letters or more."""


def command_words() -> Mapping[str, Command]:
    """Every word that is a command; single letters are the commands' own."""
    return {
        _("why"): Command.WHY,
        _("ledger"): Command.LEDGER,
        _("file"): Command.LEDGER,
        _("measures"): Command.STANDING,
        _("standing"): Command.STANDING,
        _("status"): Command.STANDING,
        _("score"): Command.STANDING,
        _("history"): Command.HISTORY,
        _("evidence"): Command.REAL,
        _("again"): Command.AGAIN,
        _("back"): Command.TAKE_BACK,
        _("undo"): Command.TAKE_BACK,
        _("from"): Command.PLAY_FROM,
        _("debrief"): Command.DEBRIEF,
        _("report"): Command.REPORT,
        _("claims"): Command.CLAIMS,
        _("new"): Command.NEW_LIFE,
        _("quit"): Command.QUIT,
        _("exit"): Command.QUIT,
        _("save"): Command.QUIT,
        _("language"): Command.LANGUAGE,
        "language": Command.LANGUAGE,
        _("help"): Command.HELP,
    }


def read_answer(line: str, choices: Sequence[str]) -> Answer:
    """What `line` means where `choices` are listed."""
    text = " ".join(line[:LONGEST_ANSWER].split()).casefold()
    if not text:
        return Ask(Command.AGAIN)
    number = _number(text)
    if number is not None:
        return Pick(number - 1) if 1 <= number <= len(choices) else Unclear(line)
    return _command(text) or _beginning(text, line, choices)


def _number(text: str) -> int | None:
    digits = text.rstrip(".)")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 6 else None


def _command(text: str) -> Ask | None:
    word, _space, rest = text.partition(" ")
    letters = {command.value: command for command in Command}
    command = letters.get(word) or command_words().get(word)
    if command is None:
        return None
    number = _number(rest) if rest else 0
    return None if number is None else Ask(command, number)


def _beginning(text: str, line: str, choices: Sequence[str]) -> Pick | Unclear:
    begun = _letters(text)
    if len(begun) < SHORTEST_BEGINNING:
        return Unclear(line)
    found = [n for n, choice in enumerate(choices) if _letters(choice).startswith(begun)]
    return Pick(found[0]) if len(found) == 1 else Unclear(line, tuple(found))


def _letters(text: str) -> str:
    """Letters, digits and single spaces: nobody types the quotation marks of a choice."""
    kept = "".join(char if char.isalnum() else " " for char in text.casefold())
    return " ".join(kept.split())
