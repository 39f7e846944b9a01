"""What is written, as it is said: signs become words, and what would only be noise is left out.

Owns the words for signs. Must not know where the text stands or who says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from game.language import OWN_NAMES, _, current_language, sentences

_HAN = r"\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_CHINESE = re.compile(f"[{_HAN}][{_HAN}，。；：、！？]*")
_HOLLOW = re.compile(r"[(（“‘《「][\s,;·、，]*[)）”’》」]")
"""Brackets and quotation marks with nothing left in them."""
_MONEY = re.compile(r"¥\s?(\d[\d,.]*\d|\d)")
_BULLET = re.compile(r"^\s*[+−]\s+(?=\D)")
_MINUS = re.compile(r"−\s?")
_PLUS = re.compile(r"(?<!\w)\+\s?(?=\d)|(?<=\s)\+(?=\s)")
_RANGE = re.compile(r"(\d+)\s?–\s?(\d+)")
_SHARE = re.compile(r"(\d+) / (\d+)")
_EITHER = re.compile(r"\s/\s")
_DOUBLE, _TRIPLE = re.compile(r"\bAA\b"), re.compile(r"\bAAA\b")
_QUOTES = re.compile(r"[“”„\"«»《》「」]")
_PAUSES = re.compile(r"\s*(?:·|—|–)\s*|\s+-\s+")
_UNSAID = re.compile(r"[\[\]<>{}|\\^`~*_#•✓✗]")
"""Signs with a meaning for some speech programs and none for the ear."""
_ENDS = ".!?:;,…。！？：；，、"


def as_said(text: str) -> str:
    """The text as it is said in the language in use: one line, without a sign that means anything
    to a program that speaks.
    """
    text = "".join(char if char.isprintable() else " " for char in text)
    text = _MONEY.sub(lambda found: _("{amount} yuan").format(amount=found[1]), text)
    text = _MINUS.sub(_("minus") + " ", _BULLET.sub("", text))
    text = _PLUS.sub(_("plus") + " ", text)
    text = _SHARE.sub(lambda s: _("{done} of {all}").format(done=s[1], all=s[2]), text)
    text = _RANGE.sub(lambda s: _("{first} to {last}").format(first=s[1], last=s[2]), text)
    text = _EITHER.sub(_(" or "), text)
    text = _TRIPLE.sub(_("triple A"), _DOUBLE.sub(_("double A"), text))
    for sign, word in (("→", _("to")), ("▲", _("up")), ("▼", _("down")), ("×", _("times"))):
        text = text.replace(sign, f" {word} ")
    text = text.replace(OWN_NAMES["zh_CN"], _("Simplified Chinese"))
    if not current_language().startswith("zh"):
        text = _CHINESE.sub(" ", text)
    text = _UNSAID.sub(" ", _QUOTES.sub(" ", _HOLLOW.sub(" ", text)))
    pause = "，" if current_language().startswith("zh") else ", "
    return _tidied(_PAUSES.sub(pause, text))


def sentence(text: str) -> str:
    """The text as it is said, with a stop at its end; "" for one without a letter or a digit."""
    said = as_said(text)
    if not any(char.isalnum() for char in said):
        return ""
    said = said.rstrip(",;:，；：、 ")
    return said if said[-1] in _ENDS else _("{sentence}.").format(sentence=said)


def joined(parts: Iterable[str]) -> str:
    """Sentences one after the other."""
    return sentences(part for part in parts if part)


def _tidied(text: str) -> str:
    """Single spaces, none before a stop, no comma beside another stop."""
    text = " ".join(text.split())
    text = re.sub(r"\s+([,.;:!?，。；：！？])", r"\1", text)
    text = re.sub(r"([,，])(?:\s*[,，])+", r"\1", text)
    text = re.sub(r"([.!?;:。；：！？])\s*[,，]", r"\1", text)
    return re.sub(r"[,，]\s*([.!?;:。；：！？])", r"\1", text).strip(" ,，")
