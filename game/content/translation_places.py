"""Where the translation of a file stands.

Owns the place: beside the files, `locale/<language>/` with the same folders and names, ending in
`.po`. Opens no file, and is cheap to import: the first screen asks. Must not know what is in them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from game.content.discovery import FoundFile
from game.language import fallbacks

FOLDER = "locale"

_CODE = re.compile(r"[a-z]{2,3}(?:_[A-Z][a-z]{3})?(?:_(?:[A-Z]{2}|[0-9]{3}))?")


def is_language(code: str) -> bool:
    """Whether a word has the form of a language's code: `de`, `zh_CN`, `zh_Hant_TW`."""
    return _CODE.fullmatch(code) is not None


def translation_of(found: FoundFile, language: str) -> Path | None:
    """The file with the translations into a language, or into the language without its region."""
    places = (translation_path(found, code) for code in fallbacks(language))
    return next((path for path in places if path.is_file()), None)


def translation_path(found: FoundFile, language: str) -> Path:
    """Where the translation of a file into a language has its place."""
    inside = found.path.relative_to(found.folder)
    return found.folder / FOLDER / language / inside.with_suffix(".po")


def original_of(path: Path) -> Path | None:
    """The file that a translation stands beside; None if it stands in no folder of translations."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links
    for folder in absolute.parents:
        if folder.name == FOLDER:
            inside = absolute.relative_to(folder).parts[1:]
            return (folder.parent / Path(*inside)).with_suffix(".yaml") if inside else None
    return None


def languages_beside(folder: Path) -> Iterator[str]:
    """The languages that a folder has translations into."""
    try:
        names = sorted(entry.name for entry in (folder / FOLDER).iterdir() if entry.is_dir())
    except OSError:
        return
    yield from (name for name in names if not name.startswith("."))
