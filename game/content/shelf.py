"""The first screen's index of lives and rulebooks, remembered between starts.

Owns the few facts that are shown before anything is played, and their cache: a JSON file for each
language, keyed by the name, size and time of change of each file and of its translation, and by the
version of the game. While nothing has changed,
no YAML is read and no YAML library is loaded. A cache that is broken or cannot be written costs a
slower start and nothing else. Must not know how files are read.
"""

import contextlib
import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_origin

from game import __version__
from game.content.discovery import FoundFile, find_files
from game.content.kinds import DocumentKind
from game.content.translation_places import translation_of
from game.paths import cache_dir, scenarios_dir

if TYPE_CHECKING:
    from game.model.rulebook import Rulebook
    from game.model.scenario import Scenario

CACHE_NAME = "shelf.json"
_FORMAT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEntry:
    """Somebody a life can be lived as."""

    id: str
    name: str
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeEntry:
    """What the first screen says about a life. `is_readable`: its file has no mistakes of its own;
    otherwise only `id` is sure, and `title` falls back to it. `language` is what it is told in.
    """

    id: str
    title: str
    summary: str = ""
    minutes: int = 0
    scenes: int = 0
    place: str = ""
    home: str = ""
    rulebooks: tuple[str, ...] = ()
    language: str = "en"
    content_notes: tuple[str, ...] = ()
    persons: tuple[PersonEntry, ...] = ()
    is_readable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RulebookEntry:
    """What the first screen says about a rulebook; `participation` is one of `Participation`, and
    without `has_number` only grades are kept.
    """

    id: str
    title: str
    short: str = ""
    place: str = ""
    baseline: int = 0
    participation: str = ""
    has_number: bool = True
    summary: str = ""
    is_readable: bool = True


Entry = LifeEntry | RulebookEntry
E = TypeVar("E", LifeEntry, RulebookEntry, PersonEntry)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """All lives and rulebooks by id, in the order of their files."""

    lives: Mapping[str, LifeEntry]
    rulebooks: Mapping[str, RulebookEntry]


def read_shelf(*folders: Path, cache: Path | None = None, language: str = "") -> Shelf:
    """The index of the shipped files and of further folders laid out like `scenarios/`, in a
    language; "" is the one they are written in.

    `cache` is the folder for the remembered index, the user's cache folder by default.
    """
    file = (cache if cache is not None else cache_dir()) / _cache_name(language)
    remembered = _remembered(file)
    entries: dict[str, Entry] = {}
    for found in _files((scenarios_dir(), *folders)):
        key = _key(found, language)
        entries[key] = remembered.get(key) or _read_entry(found, language)
    if entries.keys() != remembered.keys():
        _remember(file, entries)
    return Shelf(
        lives={e.id: e for e in entries.values() if isinstance(e, LifeEntry)},
        rulebooks={e.id: e for e in entries.values() if isinstance(e, RulebookEntry)},
    )


def _files(folders: Iterable[Path]) -> Iterable[FoundFile]:
    shown = (DocumentKind.LIFE, DocumentKind.RULEBOOK)
    return (f for folder in folders for f in find_files(folder).files if f.kind in shown)


def _cache_name(language: str) -> str:
    return f"{language}.{CACHE_NAME}" if language else CACHE_NAME


def _key(found: FoundFile, language: str) -> str:
    """What changes when the file or its translation does."""
    translation = translation_of(found, language) if language else None
    return "|".join(map(_stamp, (found.path, translation) if translation else (found.path,)))


def _stamp(path: Path) -> str:
    try:
        stat = path.stat()
    except OSError:
        return f"{path}|missing"
    return f"{path}|{stat.st_size}|{stat.st_mtime_ns}"


def _remembered(file: Path) -> dict[str, Entry]:
    try:
        if not file.is_file():
            return {}
        content = json.loads(file.read_text(encoding="utf-8"))
        if (content["format"], content["version"]) != (_FORMAT, __version__):
            return {}
        return {key: _entry(fields) for key, fields in content["entries"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def _entry(kept: dict[str, Any]) -> Entry:
    """An entry out of the cache; raises `TypeError` or `KeyError` if it is not one."""
    kind = kept.pop("kind")
    if kind == DocumentKind.RULEBOOK:
        return _checked(RulebookEntry(**kept))
    kept["rulebooks"] = _words(kept["rulebooks"])
    kept["content_notes"] = _words(kept["content_notes"])
    kept["persons"] = tuple(_checked(PersonEntry(**person)) for person in kept["persons"])
    return _checked(LifeEntry(**kept))


def _words(found: list[str]) -> tuple[str, ...]:
    if not all(isinstance(word, str) for word in found):
        raise TypeError(found)
    return tuple(found)


def _checked(entry: E) -> E:
    """The entry, if every field has the type it should have; else `TypeError`."""
    for part in fields(entry):
        if type(getattr(entry, part.name)) is not (get_origin(part.type) or part.type):
            raise TypeError(part.name)
    return entry


def _remember(file: Path, entries: Mapping[str, Entry]) -> None:
    """Write the cache in one step, or leave it."""
    kept = {key: {"kind": _kind(entry).value, **asdict(entry)} for key, entry in entries.items()}
    content = {"format": _FORMAT, "version": __version__, "entries": kept}
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=CACHE_NAME)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as new:
                json.dump(content, new, ensure_ascii=False)
            Path(name).replace(file)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise


def _kind(entry: Entry) -> DocumentKind:
    return DocumentKind.LIFE if isinstance(entry, LifeEntry) else DocumentKind.RULEBOOK


def _read_entry(found: FoundFile, language: str) -> Entry:
    """The entry of a file that is new or has changed: only now is YAML needed."""
    from game.content.reading import read_file
    from game.model.rulebook import Rulebook
    from game.model.scenario import Scenario

    reading = read_file(found, language)
    content = reading.document.content if reading.document is not None else None
    is_readable = not any(problem.is_error for problem in reading.problems)
    match content:
        case Scenario():
            entry = _life_entry(found.id, content, is_readable=is_readable)
            is_translated = bool(language) and translation_of(found, language) is not None
            return replace(entry, language=language) if is_translated else entry
        case Rulebook():
            return _rulebook_entry(found.id, content, is_readable=is_readable)
        case _ if found.kind is DocumentKind.RULEBOOK:
            return RulebookEntry(id=found.id, title=found.id, is_readable=False)
        case _:
            return LifeEntry(id=found.id, title=found.id, is_readable=False)


def _life_entry(life_id: str, life: "Scenario", *, is_readable: bool) -> LifeEntry:
    return LifeEntry(
        id=life_id,
        title=life.title or life_id,
        summary=life.summary,
        minutes=life.minutes,
        scenes=len(life.scenes),
        place=life.place,
        home=life.home,
        rulebooks=life.rulebooks,
        language=life.language,
        content_notes=life.content_notes,
        persons=tuple(PersonEntry(id=p.id, name=p.name, about=p.about) for p in life.persons),
        is_readable=is_readable,
    )


def _rulebook_entry(book_id: str, book: "Rulebook", *, is_readable: bool) -> RulebookEntry:
    return RulebookEntry(
        id=book_id,
        title=book.title or book_id,
        short=book.short,
        place=book.place,
        baseline=book.baseline,
        participation=book.participation.value,
        has_number=book.has_number,
        summary=book.summary,
        is_readable=is_readable,
    )
