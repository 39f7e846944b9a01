"""A translation brought up to date with the file it translates.

Owns which texts a document has to translate, in the order of the file, and what becomes of the
translations it had. Must not know where files stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from game.content.documents import AnyDocument, Wording
from game.content.po import Entry, Po, key_of

ALIKE = 0.72
"""How much of an earlier text must be left for its translation to be carried over."""
LONGEST_COMPARED = 5_000
"""Longer texts are not compared, because that takes long."""
PLACEHOLDER = re.compile(r"\{[a-z][a-z0-9_-]*\}")
_IN_BRACKETS = re.compile(r"\{[^{}\n]*\}")

_HEADER = (
    "Language: {language}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
    "Content-Transfer-Encoding: 8bit\n"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tidied:
    """The entries a translation should have now; how many were taken over as they are, were
    carried over from an earlier text, are still to be written, and were put away.
    """

    entries: tuple[Entry, ...]
    kept: int
    stale: int
    missing: int
    retired: int


def texts_to_translate(document: AnyDocument) -> Iterator[Wording]:
    """Every text of a document that is told, once, in the order of the file."""
    seen = set()
    for wording in document.notes.wordings:
        key = key_of(wording.text)
        if wording.kind.is_translated and _has_words(key) and key not in seen:
            seen.add(key)
            yield wording


def brought_up_to_date(document: AnyDocument, po: Po) -> Tidied:
    """The entries for the texts a document has now, with everything of `po` that still fits."""
    former: dict[str, Entry] = {}
    for entry in sorted(po.entries, key=lambda entry: (entry.retired, not entry.translation)):
        former.setdefault(key_of(entry.original), entry)
    wordings = list(texts_to_translate(document))
    wanted = {key_of(wording.text) for wording in wordings}
    left = {key: entry for key, entry in former.items() if key not in wanted}
    entries = []
    for wording in wordings:
        known = former.get(key_of(wording.text)) or _carried_over(wording, left)
        entries.append(_entry(document, wording, known))
    retired = [
        replace(entry, context="", retired=True) for entry in left.values() if entry.translation
    ]
    return Tidied(
        entries=(*entries, *retired),
        kept=sum(entry.is_translated for entry in entries),
        stale=sum(entry.stale for entry in entries),
        missing=sum(not entry.translation for entry in entries),
        retired=len(retired),
    )


def header(language: str) -> str:
    """The first entry of a new file."""
    return _HEADER.format(language=language)


def different_placeholders(entry: Entry) -> Iterable[str]:
    """The words in curly brackets that only the text or only its translation has."""
    own, other = (set(_IN_BRACKETS.findall(text)) for text in (entry.original, entry.translation))
    return sorted(own ^ other)


def _entry(document: AnyDocument, wording: Wording, known: Entry | None) -> Entry:
    base = known or Entry(original=wording.text)
    return replace(
        base,
        original=wording.text,
        context="",
        retired=False,
        places=(f"{document.file.name.rpartition('/')[2]}:{wording.node.line}",),
        notes=(),
    )


def _carried_over(wording: Wording, left: dict[str, Entry]) -> Entry | None:
    """The translation of the text that was most like this one, taken out of those `left`."""
    text = key_of(wording.text)
    found, best = "", ALIKE
    for key, entry in left.items() if len(text) <= LONGEST_COMPARED else ():
        match = SequenceMatcher(None, key, text, autojunk=False)
        if entry.translation and match.real_quick_ratio() > best and match.quick_ratio() > best:
            ratio = match.ratio()
            if ratio > best:
                found, best = key, ratio
    if not found:
        return None
    entry = left.pop(found)
    return replace(entry, stale=True, earlier=entry.earlier or entry.original)


def _has_words(text: str) -> bool:
    return any(char.isalpha() for char in PLACEHOLDER.sub("", text))
