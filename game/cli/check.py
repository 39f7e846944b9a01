"""`check [PATHS]`: reads scenarios and says everything that is wrong with them, and where.

Owns the words of the command and its exit codes: 0 clean, 1 problems, 2 a path that does not exist.
Warnings alone are clean unless `--strict`. Must not know how problems are found; never loads a
window.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TextIO

from game.content.discovery import Found, FoundFile, find_files, layout_around, shown_name
from game.content.library import Library
from game.content.problems import Problem, sorted_problems
from game.content.rendering import printable, render_all
from game.content.translation_places import original_of
from game.content.translation_problems import MISPLACED_TRANSLATION
from game.content.translations import read_translation
from game.language import _, ngettext
from game.lint import inspect
from game.lint.translations import check_catalogues, check_translations
from game.model.span import Span
from game.paths import scenarios_dir

EXIT_CLEAN, EXIT_PROBLEMS, EXIT_MISUSE = 0, 1, 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words after `check`."""
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help=_("a file or a folder; everything that comes with the game if left out"),
    )
    parser.add_argument(
        "--strict", action="store_true", help=_("let warnings count as problems too")
    )
    parser.add_argument(
        "--json", action="store_true", help=_("print the problems as JSON, for other programs")
    )


def run(args: argparse.Namespace) -> int:
    """Check the paths and print a report."""
    paths: list[Path] = args.paths or [scenarios_dir()]
    missing = [path for path in paths if not os.path.lexists(path)]
    if missing:
        for path in missing:
            sentence = _("There is nothing at “{path}”.").format(path=path)
            print(printable(sentence), file=sys.stderr)
        return EXIT_MISUSE
    found = _search(paths)
    library = _library_for(found, paths)
    translations = [] if args.paths else list(check_catalogues())
    translations += check_translations(map(_in_its_layout, found.files), library)
    problems = sorted_problems([*found.problems, *_problems(found, library), *translations])
    if args.json:
        print(json.dumps([_as_data(problem) for problem in problems], indent=1))
    else:
        _print_report(problems, found, library)
    counts = args.strict or any(problem.is_error for problem in problems)
    return EXIT_PROBLEMS if problems and counts else EXIT_CLEAN


def _search(paths: Iterable[Path]) -> Found:
    """The files at all paths, each once."""
    together = Found()
    for path in paths:
        found = find_files(path) if path.suffix != ".po" else _translated(path)
        known = {file.path for file in together.files}
        together.files.extend(file for file in found.files if file.path not in known)
        together.problems.extend(found.problems)
    return together


def _translated(path: Path) -> Found:
    """A translation is checked together with the file it translates."""
    original = original_of(path)
    if original is not None and original.is_file():
        return find_files(original)
    place = Span(path=shown_name(path), line=1, column=1)
    return Found(problems=[MISPLACED_TRANSLATION.at(place)])


def _in_its_layout(found: FoundFile) -> FoundFile:
    """The file as a part of the folder of scenarios around it, where its translations stand."""
    folder = next(layout_around(found.path), found.folder)
    return found if found.in_layout else replace(found, folder=folder)


def _library_for(found: Found, paths: Iterable[Path]) -> Library:
    """The files to check, with what they may refer to: shipped files and their own neighbours."""
    checked = {os.path.realpath(file.path) for file in found.files}
    folders = dict.fromkeys([scenarios_dir(), *(f for path in paths for f in layout_around(path))])
    others = [file for folder in folders for file in find_files(folder).files]
    return Library(
        [*(file for file in others if os.path.realpath(file.path) not in checked), *found.files]
    )


def _problems(found: Found, library: Library) -> Iterator[Problem]:
    for file in found.files:
        yield from library.problems(file)
        document = library.read(file).document
        if document is not None:
            yield from inspect(library, document)


def _print_report(problems: tuple[Problem, ...], found: Found, library: Library) -> None:
    if problems:
        lines: dict[str, Sequence[str]] = {f.name: library.read(f).lines for f in found.files}
        lines |= _translation_lines(problems)
        print(render_all(problems, lines, colour=_wants_colour(sys.stdout)))
        print()
    print(_summary(problems, len(found.files)))


def _translation_lines(problems: Iterable[Problem]) -> dict[str, Sequence[str]]:
    """The lines of the translations that have problems."""
    names = {p.span.path for p in problems if p.span.path.endswith(".po")}
    return {name: read_translation(Path(name), Path(name).parent).lines for name in names}


def _summary(problems: tuple[Problem, ...], files: int) -> str:
    errors = sum(problem.is_error for problem in problems)
    warnings = len(problems) - errors
    return _("{files}: {errors}, {warnings}.").format(
        files=ngettext("{count} file", "{count} files", files).format(count=files),
        errors=ngettext("{count} error", "{count} errors", errors).format(count=errors),
        warnings=ngettext("{count} warning", "{count} warnings", warnings).format(count=warnings),
    )


def _wants_colour(stream: TextIO) -> bool:
    """Colour only where a person looks at it and has not asked for none (https://no-color.org).

    A console of Windows names no terminal, and shows the signs for colours instead of them.
    """
    is_wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM", "dumb") != "dumb"
    return is_wanted and stream.isatty()


def _as_data(problem: Problem) -> dict[str, Any]:
    span = problem.span
    return {
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "width": span.width,
        "code": problem.code,
        "severity": problem.kind.severity.value,
        "message": problem.message,
        "hint": problem.hint,
        "advice": problem.kind.advice(),
    }
