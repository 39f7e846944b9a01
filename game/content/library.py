"""All files at hand: the shipped ones and those of further folders, each read when it is needed.

Owns finding a life, rulebook or list by its id, and refusing one that cannot be played. Where two
folders hold the same id, the later folder wins, also for single acts and sources. Must not know the
checks; `inspect` may bring some along.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from game.content.discovery import FOLDERS, FoundFile, find_files
from game.content.documents import AnyDocument, Role
from game.content.kinds import DocumentKind, kind_name
from game.content.problems import ContentError, Problem, did_you_mean, sorted_problems
from game.content.reading import Reading, read_file
from game.content.references import KnownIds, unknown_references
from game.content.rendering import render_all
from game.content.suggestions import close_words
from game.language import _, sentences
from game.model.catalogue import Catalogue
from game.model.claims import Saying
from game.model.evidence import Source
from game.model.lists import CreditList
from game.model.people import Mood
from game.model.rulebook import Rulebook
from game.model.scenario import Scenario
from game.paths import assets_dir, scenarios_dir

Inspect = Callable[["Library", AnyDocument], Iterable[Problem]]
"""Further checks of a document, such as those of `game.lint`."""
C = TypeVar("C", Scenario, Rulebook, CreditList)


def _nothing(_library: "Library", _document: AnyDocument) -> Iterable[Problem]:
    return ()


class Library:
    """The documents of some files. Nothing is opened before it is asked for, and then once.

    `inspect` is asked about every life, rulebook and list before it is handed out for playing: its
    errors keep a document from being played, like those of reading it. `language` is what texts are
    told in where they were translated; "" leaves them as they are written.
    """

    def __init__(
        self, files: Iterable[FoundFile], *, inspect: Inspect = _nothing, language: str = ""
    ) -> None:
        self._files = tuple(dict.fromkeys(files))
        self._inspect = inspect
        self._language = language
        self._readings: dict[FoundFile, Reading] = {}
        self._passed: set[FoundFile] = set()

    @property
    def life_ids(self) -> tuple[str, ...]:
        """The ids of all lives, in the order of their files."""
        return tuple(self._index[DocumentKind.LIFE])

    @property
    def rulebook_ids(self) -> tuple[str, ...]:
        """The ids of all rulebooks, in the order of their files."""
        return tuple(self._index[DocumentKind.RULEBOOK])

    @property
    def list_ids(self) -> tuple[str, ...]:
        """The ids of all lists, in the order of their files."""
        return tuple(self._index[DocumentKind.LIST])

    def life(self, life_id: str) -> Scenario:
        """A life that can be played; raises `ContentError` with all that is wrong with it."""
        return self._playable(DocumentKind.LIFE, life_id, Scenario)

    def rulebook(self, rulebook_id: str) -> Rulebook:
        """A rulebook that can be played under; raises `ContentError`."""
        return self._playable(DocumentKind.RULEBOOK, rulebook_id, Rulebook)

    @cached_property
    def lists(self) -> Mapping[str, CreditList]:
        """All lists by id, for they hold under every rulebook; raises `ContentError`."""
        return {i: self._playable(DocumentKind.LIST, i, CreditList) for i in self.list_ids}

    @cached_property
    def catalogue(self) -> Catalogue:
        """The acts, accesses and prices of all folders; raises `ContentError`."""
        self._require(self._of_kind(DocumentKind.CATALOGUE))
        return self.words

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The publications of all folders by id; raises `ContentError`."""
        self._require(self._of_kind(DocumentKind.SOURCES))
        return self.publications

    @cached_property
    def sayings(self) -> Mapping[str, Saying]:
        """The statements of the claim check, by id; raises `ContentError`."""
        self._require(self._of_kind(DocumentKind.CLAIMS))
        found = [c for c in self._contents(DocumentKind.CLAIMS) if isinstance(c, dict)]
        return {i: saying for sayings in found for i, saying in sayings.items()}

    def fingerprint(self, content: Scenario | Rulebook | CreditList) -> str:
        """SHA-256 of the file that `content` was read from by this library, as a hexadecimal word.

        It is the same however lines end. Raises `ValueError` for what another library has read.
        """
        for reading in self._readings.values():
            if reading.document is not None and reading.document.content is content:
                return reading.document.file.fingerprint
        raise ValueError(f"{content.id!r} was not read by this library")

    def read(self, found: FoundFile) -> Reading:
        """What one file holds, however faulty."""
        if found not in self._readings:
            self._readings[found] = read_file(found, self._language)
        return self._readings[found]

    def problems(self, found: FoundFile) -> tuple[Problem, ...]:
        """What keeps one file from being read and understood, without `inspect`."""
        reading = self.read(found)
        if reading.document is None:
            return reading.problems
        return (*reading.problems, *unknown_references(reading.document, self.known))

    def documents(self) -> Iterator[AnyDocument]:
        """Everything that could be made out of the files, however faulty, in their order.

        Documents that another of the same id replaces are left out.
        """
        replaced = {f for f in self._files if self._kind_of(f) in FOLDERS.values()} - {
            found for found_by_id in self._index.values() for found in found_by_id.values()
        }
        for found in self._files:
            document = self.read(found).document
            if document is not None and found not in replaced:
                yield document

    @property
    def replaced(self) -> tuple[str, ...]:
        """`lives/first-year.yaml` for every life, rulebook and list that a later folder of the
        library brings in place of an earlier one's.
        """
        names = {kind: name for name, kind in FOLDERS.items()}
        kinds = ((found, self._kind_of(found)) for found in self._files)
        return tuple(
            f"{names[kind]}/{found.id}.yaml"
            for found, kind in kinds
            if kind in names and self._index[kind][found.id] is not found
        )

    def document(self, kind: DocumentKind, document_id: str) -> AnyDocument | None:
        """One document with its places, however faulty; None if there is none to be made out."""
        found = self._index[kind].get(document_id)
        document = self.read(found).document if found else None
        return document if document is not None and document.kind is kind else None

    @cached_property
    def words(self) -> Catalogue:
        """The acts, accesses and prices as far as they could be read."""
        found = [c for c in self._contents(DocumentKind.CATALOGUE) if isinstance(c, Catalogue)]
        return Catalogue(
            acts={i: act for words in found for i, act in words.acts.items()},
            accesses={i: access for words in found for i, access in words.accesses.items()},
            prices={i: price for words in found for i, price in words.prices.items()},
        )

    @cached_property
    def publications(self) -> Mapping[str, Source]:
        """The sources as far as they could be read."""
        found = [c for c in self._contents(DocumentKind.SOURCES) if isinstance(c, dict)]
        return {i: source for sources in found for i, source in sources.items()}

    @cached_property
    def known(self) -> KnownIds:
        """Every id that files may mention; nothing of a sort whose file breaks off half-way."""
        by_role: dict[Role, Collection[str]] = {
            Role.LIST: self.list_ids,
            Role.RULEBOOK: self.rulebook_ids,
        }
        if self._are_whole(DocumentKind.CATALOGUE):
            by_role[Role.ACT] = self.words.acts.keys()
            by_role[Role.ACCESS] = self.words.accesses.keys()
            by_role[Role.PRICE] = self.words.prices.keys()
        if self._are_whole(DocumentKind.SOURCES):
            by_role[Role.SOURCE] = self.publications.keys()
        pictures = assets_dir() / "illustrations"
        if pictures.is_dir():
            by_role[Role.PLACE] = {picture.stem for picture in pictures.glob("*.svg")}
        faces = assets_dir() / "people"
        if faces.is_dir():
            by_role[Role.PORTRAIT] = _whole_portraits(faces)
        return KnownIds(by_role=by_role, rulebook_of=self._rulebook_of)

    def _rulebook_of(self, rulebook_id: str) -> Rulebook | None:
        document = self.document(DocumentKind.RULEBOOK, rulebook_id)
        content = document.content if document is not None and document.is_whole else None
        return content if isinstance(content, Rulebook) else None

    @cached_property
    def _index(self) -> dict[DocumentKind, dict[str, FoundFile]]:
        index: dict[DocumentKind, dict[str, FoundFile]] = {kind: {} for kind in DocumentKind}
        for found in self._files:
            kind = self._kind_of(found)
            if kind is not None:
                index[kind][found.id] = found
        return index

    def _kind_of(self, found: FoundFile) -> DocumentKind | None:
        """The kind that follows from a file's place; a file in no layout has to be read."""
        if found.kind is not None or found.in_layout:
            return found.kind
        document = self.read(found).document
        return document.kind if document is not None else None

    def _of_kind(self, kind: DocumentKind) -> list[FoundFile]:
        return [found for found in self._files if self._kind_of(found) is kind]

    def _contents(self, kind: DocumentKind) -> Iterator[object]:
        for found in self._of_kind(kind):
            document = self.read(found).document
            if document is not None:
                yield document.content

    def _are_whole(self, kind: DocumentKind) -> bool:
        documents = [self.read(found).document for found in self._of_kind(kind)]
        return all(document is not None and document.is_whole for document in documents)

    def _playable(self, kind: DocumentKind, document_id: str, content_type: type[C]) -> C:
        found = self._index[kind].get(document_id)
        if found is None:
            raise ContentError((), _unknown_id(kind, document_id, self._index[kind]))
        self._require([found])
        document = self.read(found).document
        if document is None or not isinstance(document.content, content_type):
            raise ContentError((), _unknown_id(kind, document_id, ()))
        return document.content

    def _require(self, files: Iterable[FoundFile]) -> None:
        """Raise `ContentError` if any of the files has an error."""
        new = [found for found in files if found not in self._passed]
        errors = sorted_problems(
            p for found in new for p in self._all_problems(found) if p.is_error
        )
        if errors:
            lines = {found.name: self.read(found).lines for found in new}
            raise ContentError(errors, render_all(errors, lines))
        self._passed.update(new)

    def _all_problems(self, found: FoundFile) -> Iterator[Problem]:
        yield from self.problems(found)
        document = self.read(found).document
        if document is not None:
            yield from self._inspect(self, document)


def open_library(*folders: Path, inspect: Inspect = _nothing, language: str = "") -> Library:
    """The shipped files, and those of further folders laid out like `scenarios/`, told in a
    language; "" is the one they are written in.
    """
    searches = [find_files(folder) for folder in (scenarios_dir(), *folders)]
    files = [file for found in searches for file in found.files]
    return Library(files, inspect=inspect, language=language)


def read_library(folder: Path) -> tuple[Library, tuple[Problem, ...]]:
    """The files of one folder, and everything that is wrong with reading them."""
    search = find_files(folder)
    library = Library(search.files)
    problems = [p for found in search.files for p in library.problems(found)]
    return library, sorted_problems([*search.problems, *problems])


def _unknown_id(kind: DocumentKind, wanted: str, known: Iterable[str]) -> str:
    sentence = _('There is no {kind} "{id}".').format(kind=kind_name(kind), id=wanted)
    return sentences((sentence, did_you_mean(close_words(wanted, known)))).strip()


def _whole_portraits(folder: Path) -> set[str]:
    """The faces that are there in every mood."""
    drawn = {picture.stem for picture in folder.glob("*.svg")}
    faces = {name.rpartition("-")[0] for name in drawn}
    return {face for face in faces if all(f"{face}-{mood}" in drawn for mood in Mood)}
