"""Finding the files of a folder, and what kind each one is.

Owns the layout of a scenarios folder: `acts.yaml`, `sources.yaml`, `claims.yaml`, `rulebooks/`,
`lists/` and `lives/`. Opens no file; never follows a link into another folder. Must not know YAML.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from game.content.file_problems import (
    CANNOT_READ,
    FOLDER_NOT_READ,
    TOO_MANY_FILES,
    WRONG_EXTENSION,
)
from game.content.kinds import DocumentKind
from game.content.problems import Problem, did_you_mean
from game.content.suggestions import close_words
from game.language import _
from game.model.span import Span

FOLDERS = {
    "lives": DocumentKind.LIFE,
    "rulebooks": DocumentKind.RULEBOOK,
    "lists": DocumentKind.LIST,
}
SHARED = {
    "acts.yaml": DocumentKind.CATALOGUE,
    "sources.yaml": DocumentKind.SOURCES,
    "claims.yaml": DocumentKind.CLAIMS,
}
MOST_ENTRIES = 20_000
_OTHER_EXTENSIONS = (".yml", ".yaml.txt", ".yml.txt")
_DOCUMENT_EXTENSIONS = (".txt", ".rtf", ".doc", ".docx", ".odt", ".json")
"""What a life may end in that was written in the wrong program; looked for among lives only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFile:
    """A file that may hold a document.

    `folder` is what it must not lead out of; `name` is how authors are shown it. `kind` follows
    from where it stands, None where its content decides. `in_layout`: it stands in a scenarios
    folder, where every kind has its place.
    """

    path: Path
    folder: Path
    name: str
    kind: DocumentKind | None = None
    in_layout: bool = False

    @property
    def id(self) -> str:
        """The id its document should have."""
        return self.path.name.removesuffix(".yaml")


@dataclass(frozen=True, slots=True)
class Found:
    """What a search brought to light."""

    files: list[FoundFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def is_scenarios_folder(folder: Path) -> bool:
    """Whether a folder is laid out like `scenarios/`."""
    return any((folder / name).is_dir() for name in FOLDERS) or any(
        (folder / name).is_file() for name in SHARED
    )


def layout_around(path: Path) -> Iterator[Path]:
    """The scenarios folder that a file or folder is a part of, if it is in one."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links
    for folder in (absolute.parent, absolute.parent.parent):
        inside = absolute.relative_to(folder).parts[0]
        if inside in (*FOLDERS, *SHARED) and is_scenarios_folder(folder):
            yield folder


def find_files(path: Path) -> Found:
    """Everything at a path: one file, a scenarios folder, or any folder with what is below it."""
    found = Found()
    if not path.is_dir():
        found.files.append(FoundFile(path=path, folder=path.parent, name=shown_name(path)))
    elif is_scenarios_folder(path):
        _search_layout(path, found)
    else:
        _search_anywhere(path, found)
    return found


def shown_name(path: Path) -> str:
    """The path as an author would type it: relative to the current folder if it lies below."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links
    try:
        return absolute.relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):
        return absolute.as_posix()


def _search_layout(folder: Path, found: Found) -> None:
    for entry in _yaml_entries(folder, found):
        kind = SHARED.get(entry.name)
        found.files.append(
            FoundFile(path=entry, folder=folder, name=shown_name(entry), kind=kind, in_layout=True)
        )
    for name, kind in FOLDERS.items():
        if not (folder / name).is_dir():
            continue
        for entry in _yaml_entries(folder / name, found, _DOCUMENT_EXTENSIONS):
            found.files.append(
                FoundFile(
                    path=entry, folder=folder, name=shown_name(entry), kind=kind, in_layout=True
                )
            )
    found.problems.extend(_folders_not_read(folder))


def _folders_not_read(folder: Path) -> Iterator[Problem]:
    """Folders with scenarios in them that are named as no folder of the layout is."""
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - names are all that is needed
    except OSError:
        return
    for name in names:
        if name not in FOLDERS and any((folder / name).glob("*.yaml")):
            span = Span(path=shown_name(folder / name), line=1, column=1)
            hint = did_you_mean(close_words(name, FOLDERS, most=1))
            yield FOLDER_NOT_READ.at(span, hint=hint, name=name)


def _search_anywhere(folder: Path, found: Found) -> None:
    seen = 0
    for place, folders, names in os.walk(folder, onerror=lambda error: _unlisted(error, found)):
        seen += len(folders) + len(names)
        if seen > MOST_ENTRIES:
            start = Span(path=shown_name(folder), line=1, column=1)
            found.problems.append(TOO_MANY_FILES.at(start))
            return
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        odd = [name for name in folders if name.endswith(".yaml")]
        for entry in _readable_names(Path(place), sorted([*names, *odd]), found):
            found.files.append(FoundFile(path=entry, folder=folder, name=shown_name(entry)))


def _yaml_entries(folder: Path, found: Found, documents: tuple[str, ...] = ()) -> list[Path]:
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - names are all that is needed
    except OSError as error:
        _unlisted(error, found)
        return []
    return list(_readable_names(folder, names, found, documents))


def _readable_names(
    folder: Path, names: list[str], found: Found, documents: tuple[str, ...] = ()
) -> Iterator[Path]:
    for name in names:
        if name.startswith("."):
            continue
        if name.endswith(".yaml"):
            yield folder / name
        elif name.lower().endswith((".yaml", *_OTHER_EXTENSIONS, *documents)):
            span = Span(path=shown_name(folder / name), line=1, column=1)
            found.problems.append(WRONG_EXTENSION.at(span, name=name))


def _unlisted(error: OSError, found: Found) -> None:
    span = Span(path=shown_name(Path(str(error.filename))), line=1, column=1)
    found.problems.append(CANNOT_READ.at(span, reason=error.strerror or _("it cannot be listed")))
