"""What a text of a file is in another language.

Owns looking it up. A text without a translation stays as it is written. Must not know documents.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from game.content.discovery import FoundFile, shown_name
from game.content.files import (
    FORBIDDEN,
    UnreadableFile,
    control_characters,
    read_text_file,
)
from game.content.po import Entry, Po, key_of, read_po
from game.content.problems import Problem
from game.content.translation_places import translation_of

MOST_BYTES = 1_000_000
"""Ten times what the translation of a long life needs."""

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
    known: dict[str, str] = {}
    for entry in read_translation(path, found.folder).po.entries:
        if entry.is_translated and not entry.retired:
            known.setdefault(key_of(entry.original), _tidy(entry))

    def told(text: str) -> str:
        return known.get(key_of(text), text)

    return told


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """What a file holds, and what is wrong with it as a whole. One that cannot be read is empty."""

    po: Po
    lines: tuple[str, ...] = ()
    problem: Problem | None = None


def read_translation(path: Path, folder: Path) -> Translation:
    """The entries of a file in a folder; one that is not there has none, and no problem."""
    if not os.path.lexists(path):
        return Translation(po=Po())
    try:
        file = read_text_file(path, folder, shown_name(path), MOST_BYTES)
    except UnreadableFile as error:
        return Translation(po=Po(), lines=error.lines, problem=error.problem)
    return Translation(
        po=read_po(file.text), lines=file.lines, problem=next(control_characters(file), None)
    )


def _tidy(entry: Entry) -> str:
    """The translation without what no text may hold, on one line if the text is."""
    told = FORBIDDEN.sub(" ", entry.translation)
    return told.strip() if "\n" in entry.original else " ".join(told.split())
