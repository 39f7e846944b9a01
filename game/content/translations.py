"""Where the translation of a file stands, and what a text of that file is in another language.

Owns the place: beside the files, `locale/<language>/` with the same folders and names, ending in
`.po`. A text without a translation stays as it is written. Must not know documents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from game.content.discovery import FoundFile
from game.content.po import Po, key_of, read_po
from game.language import fallbacks

FOLDER = "locale"
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
        entry.key: entry.translation
        for entry in read_translation(path).entries
        if entry.is_translated and not entry.retired and not entry.context
    }

    def told(text: str) -> str:
        return known.get(key_of(text), text)

    return told


def translation_of(found: FoundFile, language: str) -> Path | None:
    """The file with the translations into a language, or into the language without its region."""
    places = (translation_path(found, code) for code in fallbacks(language))
    return next((path for path in places if path.is_file()), None)


def translation_path(found: FoundFile, language: str) -> Path:
    """Where the translation of a file into a language has its place."""
    inside = found.path.relative_to(found.folder)
    return found.folder / FOLDER / language / inside.with_suffix(".po")


def languages_beside(folder: Path) -> Iterator[str]:
    """The languages that a folder has translations into."""
    try:
        names = sorted(entry.name for entry in (folder / FOLDER).iterdir() if entry.is_dir())
    except OSError:
        return
    yield from (name for name in names if not name.startswith("."))


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
