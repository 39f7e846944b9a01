"""`translate WHAT LANGUAGE`: makes room for the translation of a life, or brings one up to date.

Owns the words of the command. What was translated stays; what was translated from a text that has
changed since is marked; what nothing needs any more is put away at the end of the file. Must not
know how texts are found. Exit codes: 0 done, 1 a file could not be read or written, 2 misuse.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from game.content.discovery import FoundFile, find_files, shown_name
from game.content.library import Library
from game.content.po import written
from game.content.rendering import printable
from game.content.translating import Tidied, brought_up_to_date, header
from game.content.translation_places import is_language, translation_path
from game.content.translations import Translation, read_translation
from game.language import _, fallbacks, listed
from game.paths import scenarios_dir
from game.saves.atomic import replace_file

EVERYTHING = "all"
EXIT_DONE, EXIT_FAILED, EXIT_MISUSE = 0, 1, 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What, into which language, and where it is."""
    parser.add_argument(
        "what",
        metavar="WHAT",
        help=_("a life, rulebook or list, “acts”, “sources”, “claims”, or “all”"),
    )
    parser.add_argument("into", metavar="LANGUAGE", help=_("the language, such as zh_CN or fr"))
    parser.add_argument(
        "--scenarios",
        type=Path,
        default=None,
        metavar="DIR",
        help=_("a folder with lives and rulebooks of your own, instead of the game's"),
    )


def run(args: argparse.Namespace) -> int:
    """Write the files and say what is left to do in each."""
    folder = args.scenarios or scenarios_dir()
    files = find_files(folder).files
    named = [found for found in files if args.what in (EVERYTHING, found.id)]
    if not named:
        text = _("There is no “{name}” in {folder}. There are: {known}.")
        known = listed(dict.fromkeys(found.id for found in files))
        return _fail(text.format(name=args.what, folder=folder, known=known), EXIT_MISUSE)
    language = next(fallbacks(args.into), "")
    if not is_language(language):
        text = _("“{word}” is no code of a language, such as de, fr or zh_CN.")
        return _fail(text.format(word=args.into), EXIT_MISUSE)
    library = Library(files)
    codes = [_translate(found, language, library) for found in named]
    return max(codes)


def _translate(found: FoundFile, language: str, library: Library) -> int:
    document = library.read(found).document
    if document is None or not document.is_whole:
        text = _("{file} has mistakes; the command check tells them. It was left out.")
        return _fail(text.format(file=found.name), EXIT_FAILED)
    path = translation_path(found, language)
    read = read_translation(path, found.folder)
    if read.problem is not None or read.po.faults:
        return _left_alone(path, read)
    tidied = brought_up_to_date(document, read.po)
    if not tidied.entries:
        return EXIT_DONE
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        content = written(read.po.header or header(language), tidied.entries)
        replace_file(path, content.encode())
    except OSError as error:
        text = _("{file} cannot be written: {reason}.")
        reason = error.strerror or str(error)
        return _fail(text.format(file=shown_name(path), reason=reason), EXIT_FAILED)
    print(printable(_told(path, tidied)))
    return EXIT_DONE


def _left_alone(path: Path, read: Translation) -> int:
    """What cannot be read whole is not written anew: somebody's work may be in it."""
    if read.problem is not None:
        text = _("{file}, line {line}: {sentence} The file was left as it is.")
        place, sentence = read.problem.span.line, read.problem.message
        return _fail(text.format(file=shown_name(path), line=place, sentence=sentence), EXIT_FAILED)
    text = _("{file}, line {line}, is no part of a translation. The file was left as it is.")
    return _fail(text.format(file=shown_name(path), line=read.po.faults[0].line), EXIT_FAILED)


def _told(path: Path, tidied: Tidied) -> str:
    text = _(
        "{file}: {kept} translated, {missing} to translate, {stale} to look at again, "
        "{retired} put away."
    )
    return text.format(
        file=shown_name(path),
        kept=tidied.kept,
        missing=tidied.missing,
        stale=tidied.stale,
        retired=tidied.retired,
    )


def _fail(sentence: str, code: int) -> int:
    print(printable(sentence), file=sys.stderr)
    return code
