"""What is missing, out of date or needed by nothing in the translations beside some files.

Owns the comparison of a file with its `.po` files, and of the interface's catalogues with their
template. It is asked about files, not documents: whoever plays need not wait for it.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from itertools import chain, islice
from pathlib import Path

from game import language
from game.content import translation_problems as kinds
from game.content.discovery import FoundFile, shown_name
from game.content.documents import Wording
from game.content.file_problems import AND_MORE
from game.content.library import Library
from game.content.po import Entry, Po, key_of
from game.content.problems import LONGEST_QUOTE, Problem, did_you_mean
from game.content.rendering import display_width
from game.content.translating import different_placeholders, texts_to_translate
from game.content.translation_places import (
    FOLDER,
    is_language,
    languages_beside,
    translation_path,
)
from game.content.translations import Translation, read_translation
from game.model.span import Span

MOST_SHOWN = 5
"""Of texts without a translation, so many of each file are named one by one."""
_ALMOST_PO = (".po", ".pot", ".po.txt")
MOST_PROBLEMS = 50
"""Of problems of one translation, so many are named."""


def check_translations(files: Iterable[FoundFile], library: Library) -> Iterator[Problem]:
    """Everything that is wrong with the translations beside the files."""
    known = list(files)
    for found in known:
        for code in languages_beside(found.folder):
            path = translation_path(found, code)
            if os.path.lexists(path):
                yield from _limited(_of_file(found, code, path, library))
    yield from _of_nothing(known)


def check_catalogues(folder: Path = language.LOCALE_DIR) -> Iterator[Problem]:
    """Everything that is wrong with the catalogues of the interface, beside their template."""
    template = folder / f"{language.DOMAIN}.pot"
    wanted = {entry.key: entry for entry in read_translation(template, folder).po.entries}
    for path in sorted(folder.glob(f"*/LC_MESSAGES/{language.DOMAIN}.po")):
        read = read_translation(path, folder)
        code = path.parent.parent.name
        yield from _entries(read, path, wanted.keys(), template.name)
        yield from _untranslated(read.po, path, code, template.name)
        have = {entry.key for entry in read.po.entries if not entry.retired}
        absent = [entry for key, entry in wanted.items() if key not in have]
        yield from _shortened(
            [_missing(_place(path, 1), code, entry.original) for entry in absent], template.name
        )
        if not _is_compiled(read.po, path.with_suffix(".mo")):
            yield kinds.NOT_COMPILED.at(_place(path, 1))


def _of_file(found: FoundFile, code: str, path: Path, library: Library) -> Iterator[Problem]:
    read = read_translation(path, found.folder)
    document = library.read(found).document
    if document is None or not document.is_whole or (read.problem and not read.po.entries):
        yield from [read.problem] if read.problem else []
        return
    plain = replace(read, po=replace(read.po, entries=[*map(_without_context, read.po.entries)]))
    wordings = {key_of(wording.text): wording for wording in texts_to_translate(document)}
    yield from _entries(plain, path, wordings.keys(), found.name)
    yield from _too_long(plain.po, path, wordings)
    wanted = [entry for entry in plain.po.entries if entry.key in wordings]
    yield from _untranslated(Po("", wanted), path, code, found.name)
    have = {entry.key for entry in plain.po.entries if not entry.retired}
    absent = (wording for key, wording in wordings.items() if key not in have)
    yield from _shortened(
        [_missing(document.span_of_node(w.node), code, w.text) for w in absent], found.name
    )


def _without_context(entry: Entry) -> Entry:
    """What a life tells is the same wherever it stands."""
    return replace(entry, context="") if entry.context else entry


def _limited(problems: Iterator[Problem]) -> Iterator[Problem]:
    yield from islice(problems, MOST_PROBLEMS)
    for problem in islice(problems, 1):
        yield AND_MORE.at(problem.span, most=MOST_PROBLEMS)


def _entries(read: Translation, path: Path, wanted: Iterable[str], name: str) -> Iterator[Problem]:
    """Lines, entries and brackets that should not be as they are."""
    if read.problem is not None:
        yield read.problem
    for fault in read.po.faults:
        place = _place(path, fault.line, fault.column)
        yield kinds.NOT_A_TRANSLATION.at(place, hint=kinds.hint_about(fault.mistake))
    known, seen = set(wanted), dict[str, int]()
    for entry in read.po.entries:
        place = _place(path, entry.line)
        if entry.retired or entry.is_broken:
            continue
        if entry.key not in known:
            hint = _guess(entry.key, known) if len(seen) < MOST_PROBLEMS else ""
            yield kinds.UNUSED_TRANSLATION.at(place, hint=hint, file=name, text=entry.original)
        elif entry.key in seen:
            line = seen[entry.key]
            yield kinds.TRANSLATED_TWICE.at(place, text=entry.original, line=line)
        elif entry.stale:
            yield kinds.STALE_TRANSLATION.at(place, text=entry.original)
        elif entry.is_translated and not entry.plural and different_placeholders(entry):
            words = ", ".join(different_placeholders(entry))
            yield kinds.CHANGED_PLACEHOLDER.at(place, words=words)
        seen.setdefault(entry.key, entry.line)


def _guess(text: str, known: Iterable[str]) -> str:
    """The text that was probably meant, where both are short enough to be compared at once."""
    short = [other for other in known if len(other) <= LONGEST_QUOTE]
    is_short = len(text) <= LONGEST_QUOTE
    return did_you_mean(get_close_matches(text, short, 1, 0.8)) if is_short else ""


def _too_long(po: Po, path: Path, wordings: Mapping[str, Wording]) -> Iterator[Problem]:
    """Translations that do not fit the screen, of texts that do."""
    for entry in po.entries:
        wording = wordings.get(entry.key)
        if wording is None or not entry.is_translated or entry.retired:
            continue
        most, length = wording.kind.longest, display_width(" ".join(entry.translation.split()))
        if length > most:
            place = _place(path, entry.line)
            label = wording.kind.label()
            yield kinds.TRANSLATION_TOO_LONG.at(place, kind=label, length=length, most=most)


def _untranslated(po: Po, path: Path, code: str, name: str) -> Iterator[Problem]:
    empty = [e for e in po.entries if not (e.retired or e.stale or e.is_broken)]
    missing = [e for e in empty if not all(e.translations)]
    yield from _shortened([_missing(_place(path, e.line), code, e.original) for e in missing], name)


def _missing(place: Span, code: str, text: str) -> Problem:
    return kinds.MISSING_TRANSLATION.at(place, language=code, text=text)


def _shortened(problems: list[Problem], name: str) -> Iterator[Problem]:
    """The first of many problems of one sort, and how many more there are."""
    yield from problems[:MOST_SHOWN]
    rest = problems[MOST_SHOWN:]
    if rest:
        yield kinds.MORE_MISSING.at(rest[0].span, count=len(rest), file=name)


def _of_nothing(files: list[FoundFile]) -> Iterator[Problem]:
    """Translations in a scenarios folder that stand beside no file, or where nobody looks."""
    folders = dict.fromkeys(found.folder for found in files if found.in_layout)
    for folder in folders:
        known = {found.path.with_suffix("") for found in files if found.folder == folder}
        beside = folder / FOLDER
        for code in languages_beside(folder):
            if not is_language(code):
                yield _odd_language(beside / code)
        for path in sorted(chain(beside.glob("*/*.po"), beside.glob("*/*/*.po"))):
            inside = Path(*path.relative_to(beside).parts[1:])
            if folder / inside.with_suffix("") not in known:
                name = inside.with_suffix(".yaml").as_posix()
                yield kinds.NOTHING_TO_TRANSLATE.at(_place(path, 1), file=name)
        elsewhere = chain(folder.glob("*.po"), folder.glob("*/*.po"), beside.glob("*.po"))
        misnamed = (p for p in beside.glob("*/*/*") if p.name.lower().endswith(_ALMOST_PO))
        for path in sorted({*elsewhere, *misnamed}):
            if path.suffix != ".po" or path.parent == beside or beside not in path.parents:
                yield kinds.MISPLACED_TRANSLATION.at(_place(path, 1))


def _odd_language(place: Path) -> Problem:
    """A folder whose translations are never told; `zh-CN` was meant to be `zh_CN`."""
    language, _dash, region = place.name.replace("-", "_").partition("_")
    meant = f"{language.lower()}_{region.upper()}".removesuffix("_")
    hint = did_you_mean([meant]) if is_language(meant) else ""
    return kinds.NOT_A_LANGUAGE.at(_place(place, 1), hint=hint, name=place.name)


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


def _place(path: Path, line: int, column: int = 1) -> Span:
    return Span(path=shown_name(path), line=line, column=column)
