"""What a text of a file is in another language.

Owns looking it up. A text without a translation stays as it is written. Must not know documents.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.content.discovery import FoundFile
from game.content.files import FORBIDDEN
from game.content.po import Entry, Po, key_of, read_po
from game.content.translation_places import translation_of

MOST_BYTES = 4_000_000

Told = Callable[[str], str]
"""Gives a text of a file as it is to be told."""


def as_written(text: str) -> str:
    """The text itself."""
    return text


def told_in(found: FoundFile, language: str) -> Told:
    """How the texts of a file read in `language`; as written where nobody translated them."""
    path = translation_of(found, language)
    if path is None:
        return as_written
    known = {
        entry.key: _tidy(entry)
        for entry in read_translation(path).entries
        if entry.is_translated and not entry.retired and not entry.context
    }

    def told(text: str) -> str:
        return known.get(key_of(text), text)

    return told


def read_translation(path: Path) -> Po:
    """The entries of a file; none if it cannot be read or is far too large."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError:
        return Po()
    if len(content) > MOST_BYTES:
        return Po()
    return read_po(content.decode("utf-8-sig", errors="replace"))


def _tidy(entry: Entry) -> str:
    """The translation without what no text may hold, on one line if the text is."""
    told = FORBIDDEN.sub(" ", entry.translation)
    return told.strip() if "\n" in entry.original else " ".join(told.split())
