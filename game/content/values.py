"""Small values: whole numbers, words out of a few, ids, chances, yes and no, web addresses.

Owns how each is written. Must not know where they stand.
"""

import keyword
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from game.content import reading_problems as kinds
from game.content.nodes import Node, TextNode
from game.content.problems import did_you_mean
from game.content.reader import Read, Reader
from game.language import _, listed
from game.model.conditions import FAMILIES, PLAIN_NAMES

E = TypeVar("E", bound=StrEnum)

_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")
_CHANCE = re.compile(r"([0-9]{1,3})(?:\.([0-9]{1,2}))? ?%")
_ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s]+")
_LONGEST_ID = 60

ONE = 10_000
"""A chance of 100 %: chances are counted in ten-thousandths."""


@dataclass(frozen=True, slots=True)
class IdRule:
    """What ids of one sort look like; `reason` says it to an author."""

    pattern: re.Pattern[str]
    reason: Callable[[], str]
    in_conditions: bool = False


PLAIN_ID = IdRule(
    re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*"),
    lambda: _("use lower-case letters and digits, joined by - or _"),
)
CONDITION_ID = IdRule(
    re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*"),
    lambda: _("conditions use it, so only lower-case letters, digits, _ and dots are possible"),
    in_conditions=True,
)
NAME_ID = IdRule(
    re.compile(r"[a-z][a-z0-9_]*"),
    lambda: _("conditions use it, so only lower-case letters, digits and _ are possible"),
    in_conditions=True,
)
SOURCE_ID = IdRule(
    re.compile(r"[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*"),
    lambda: _("use letters and digits, joined by - or _"),
)


def is_good_id(reader: Reader, node: TextNode, rule: IdRule) -> bool:
    """Whether a word can be an id; reports it if not."""
    word = node.value
    reserved = rule.in_conditions and any(keyword.iskeyword(p) for p in word.split("."))
    if reserved or (rule is NAME_ID and word in (*FAMILIES, *PLAIN_NAMES)):
        reason = _("the word means something else in conditions")
    elif len(word) > _LONGEST_ID:
        reason = _("it is longer than {most} characters").format(most=_LONGEST_ID)
    elif not rule.pattern.fullmatch(word):
        reason = rule.reason()
    else:
        return True
    reader.report(kinds.BAD_ID, node, hint=_id_like(rule, word), id=word, reason=reason)
    return False


def _id_like(rule: IdRule, word: str) -> str:
    """The suggestion of an id that looks like a word which can be none."""
    plain = unicodedata.normalize("NFKD", word[:_LONGEST_ID].casefold())
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    join = "_" if rule.in_conditions else "-"
    meant = re.sub(r"[^a-z0-9._]+", join, letters).strip("._-")
    is_id = rule.pattern.fullmatch(meant) and meant != word
    return did_you_mean([meant]) if is_id and len(meant) > len(word) // 2 else ""


def read_id(rule: IdRule) -> Read[str]:
    """Reads a word that becomes an id."""

    def read(reader: Reader, node: Node) -> str | None:
        word = reader.scalar(node, _("one word"))
        return word.value if word is not None and is_good_id(reader, word, rule) else None

    return read


def read_number(
    least: int | None = None, most: int | None = None, *, zero: bool = True
) -> Read[int]:
    """Reads a whole number, both limits included; `zero=False` refuses 0."""

    def read(reader: Reader, node: Node) -> int | None:
        word = reader.scalar(node, _("a whole number"))
        if word is None:
            return None
        if not _WHOLE.fullmatch(word.value):
            hint = _("Write it with the minus sign of the keyboard: -") if "−" in word.value else ""
            reader.report(kinds.BAD_NUMBER, word, hint=hint, word=word.value)
            return None
        number = int(word.value)
        outside = (least is not None and number < least) or (most is not None and number > most)
        if outside or (number == 0 and not zero):
            reader.report(kinds.NUMBER_OUT_OF_RANGE, word, number=number, range=_range(least, most))
            return None
        return number

    return read


def _range(least: int | None, most: int | None) -> str:
    if least is not None and most is not None:
        return _("from {least} to {most}").format(least=least, most=most)
    if least is not None:
        return _("at least {least}").format(least=least)
    if most is not None:
        return _("at most {most}").format(most=most)
    return _("other than 0")


def read_word(words: type[E]) -> Read[E]:
    """Reads one word out of a few."""
    known = tuple(word.value for word in words)

    def read(reader: Reader, node: Node) -> E | None:
        word = reader.scalar(node, _("one word"))
        if word is None:
            return None
        if word.value not in known:
            hint = reader.suggest(word.value, known)
            reader.report(kinds.BAD_WORD, word, hint=hint, word=word.value, known=listed(known))
            return None
        return words(word.value)

    return read


class _Answer(StrEnum):
    YES = "yes"
    NO = "no"


_SAID = {
    _Answer.YES: ("true", "on", "y", "ja", "oui", "si", "sí", "是"),
    _Answer.NO: ("false", "off", "n", "nein", "non", "否", "不"),
}
"""What people write where they mean one of the two."""


def read_yes_or_no(reader: Reader, node: Node) -> bool | None:
    """Reads `yes` or `no`."""
    word = node.value.casefold() if isinstance(node, TextNode) else ""
    meant = next((answer for answer, words in _SAID.items() if word in words), None)
    if meant is not None and reader.scalar(node, "") is not None:
        hint = did_you_mean([meant])
        known = listed(answer.value for answer in _Answer)
        reader.report(kinds.BAD_WORD, node, hint=hint, word=word, known=known)
        return None
    answer = read_word(_Answer)(reader, node)
    return None if answer is None else answer is _Answer.YES


def read_chance(reader: Reader, node: Node) -> int | None:
    """Reads per cent, in ten-thousandths: `30%` is 3000."""
    word = reader.scalar(node, _("a chance such as 20%"))
    if word is None:
        return None
    written = _CHANCE.fullmatch(word.value)
    chance = int(written[1]) * 100 + int((written[2] or "").ljust(2, "0")) if written else 0
    if not 0 < chance <= ONE:
        hint = _("Write {word}%.").format(word=word.value) if word.value.isdecimal() else ""
        reader.report(kinds.BAD_CHANCE, word, hint=hint, word=word.value)
        return None
    return chance


def read_address(reader: Reader, node: Node) -> str | None:
    """Reads the address of a page on the web."""
    word = reader.scalar(node, _("a web address"))
    if word is None:
        return None
    if not _ADDRESS.fullmatch(word.value):
        reader.report(kinds.BAD_ADDRESS, word, word=word.value)
        return None
    return word.value
