"""What is missing, out of date or needed by nothing in the translations beside some files.

Owns the comparison of a file with its `.po` files, and of the interface's catalogues with their
template. It is asked about files, not documents: whoever plays need not wait for it.
"""

from __future__ import annotations

import gettext
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from game import language
from game.content import translation_problems as kinds
from game.content.discovery import FoundFile, shown_name
from game.content.library import Library
from game.content.po import Entry, Po, key_of
from game.content.problems import Problem
from game.content.translating import different_placeholders, texts_to_translate
from game.content.translation_places import FOLDER, languages_beside, translation_path
from game.content.translations import read_translation
from game.model.span import Span

MOST_SHOWN = 5
"""Of texts without a translation, so many of each file are named one by one."""


def check_translations(files: Iterable[FoundFile], library: Library) -> Iterator[Problem]:
    """Everything that is wrong with the translations beside the files."""
    known = list(files)
    for found in known:
        for code in languages_beside(found.folder):
            path = translation_path(found, code)
            if path.is_file():
                yield from _of_file(found, code, path, library)
    yield from _of_nothing(known)


def check_catalogues(folder: Path = language.LOCALE_DIR) -> Iterator[Problem]:
    """Everything that is wrong with the catalogues of the interface, beside their template."""
    template = folder / f"{language.DOMAIN}.pot"
    wanted = {entry.key: entry for entry in read_translation(template).entries}
    for path in sorted(folder.glob(f"*/LC_MESSAGES/{language.DOMAIN}.po")):
        po = read_translation(path)
        code = path.parent.parent.name
        yield from _entries(po, path, wanted.keys(), template.name)
        yield from _untranslated(po, path, code, template.name)
        have = {entry.key for entry in po.entries if not entry.retired}
        absent = [entry for key, entry in wanted.items() if key not in have]
        yield from _shortened(
            [_missing(_place(path, 1), code, entry.original) for entry in absent], template.name
        )
        if not _is_compiled(po, path.with_suffix(".mo")):
            yield kinds.NOT_COMPILED.at(_place(path, 1))


def _of_file(found: FoundFile, code: str, path: Path, library: Library) -> Iterator[Problem]:
    document = library.read(found).document
    if document is None or not document.is_whole:
        return
    po = read_translation(path)
    wordings = {key_of(wording.text): wording for wording in texts_to_translate(document)}
    yield from _entries(po, path, wordings.keys(), found.name)
    yield from _untranslated(po, path, code, found.name)
    have = {entry.key for entry in po.entries if not entry.retired}
    absent = (wording for key, wording in wordings.items() if key not in have)
    yield from _shortened(
        [_missing(document.span_of_node(w.node), code, w.text) for w in absent], found.name
    )


def _entries(po: Po, path: Path, wanted: Iterable[str], name: str) -> Iterator[Problem]:
    """Lines, entries and brackets that should not be as they are."""
    known = set(wanted)
    for line in po.faults:
        yield kinds.NOT_A_TRANSLATION.at(_place(path, line))
    for entry in po.entries:
        place = _place(path, entry.line)
        if entry.retired:
            continue
        if entry.key not in known:
            yield kinds.UNUSED_TRANSLATION.at(place, file=name, text=entry.original)
        elif entry.stale:
            yield kinds.STALE_TRANSLATION.at(place, text=entry.original)
        elif entry.is_translated and not entry.plural and different_placeholders(entry):
            words = ", ".join(different_placeholders(entry))
            yield kinds.CHANGED_PLACEHOLDER.at(place, words=words)


def _untranslated(po: Po, path: Path, code: str, name: str) -> Iterator[Problem]:
    empty = [e for e in po.entries if not (e.retired or e.stale or all(e.translations))]
    yield from _shortened([_missing(_place(path, e.line), code, e.original) for e in empty], name)


def _missing(place: Span, code: str, text: str) -> Problem:
    return kinds.MISSING_TRANSLATION.at(place, language=code, text=text)


def _shortened(problems: list[Problem], name: str) -> Iterator[Problem]:
    """The first of many problems of one sort, and how many more there are."""
    yield from problems[:MOST_SHOWN]
    rest = problems[MOST_SHOWN:]
    if rest:
        yield kinds.MORE_MISSING.at(rest[0].span, count=len(rest), file=name)


def _of_nothing(files: list[FoundFile]) -> Iterator[Problem]:
    """Translations in a scenarios folder that stand beside no file."""
    folders = dict.fromkeys(found.folder for found in files if found.in_layout)
    for folder in folders:
        known = {found.path.with_suffix("") for found in files if found.folder == folder}
        beside = folder / FOLDER
        for path in sorted(chain(beside.glob("*/*.po"), beside.glob("*/*/*.po"))):
            inside = Path(*path.relative_to(beside).parts[1:])
            if folder / inside.with_suffix("") not in known:
                name = inside.with_suffix(".yaml").as_posix()
                yield kinds.NOTHING_TO_TRANSLATE.at(_place(path, 1), file=name)


def _is_compiled(po: Po, path: Path) -> bool:
    """Whether the compiled catalogue gives the same translations."""
    try:
        with path.open("rb") as file:
            compiled = gettext.GNUTranslations(file)
    except (OSError, ValueError, UnicodeDecodeError):
        return False
    live = (entry for entry in po.entries if entry.is_translated and not entry.retired)
    return all(_given(compiled, entry) == entry.translation for entry in live)


def _given(compiled: gettext.GNUTranslations, entry: Entry) -> str:
    if entry.plural:
        return compiled.ngettext(entry.original, entry.plural, 1)
    if entry.context:
        return compiled.pgettext(entry.context, entry.original)
    return compiled.gettext(entry.original)


def _place(path: Path, line: int) -> Span:
    return Span(path=shown_name(path), line=line, column=1)
