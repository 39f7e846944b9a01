"""The command line: finds the command, hands it the words after it, returns its exit code.

Owns the list of commands, help for all of them, and what happens when one of them breaks. Must not
know what any command does: each is a module of this package with `add_arguments(parser)` and
`run(args) -> int`, imported only when it is called, so that `check` never loads pygame.

Exit codes: 0 done, 1 done and found wanting (or nobody could be told), 2 misuse, 70 a mistake in
the game, 130 Ctrl-C.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import io
import os
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from game import __version__
from game.language import (
    _,
    fallbacks,
    languages,
    listed,
    own_name,
    set_language,
    system_language,
)

PROGRAM = "thousand-points"
DEBUG_VARIABLE = "THOUSAND_POINTS_DEBUG"
"""Set to 1, a mistake in the game shows its traceback instead of writing a report."""

DEFAULT_COMMAND = "play"

EXIT_UNSHOWN = 1
EXIT_MISUSE = 2
EXIT_OWN_MISTAKE = 70
EXIT_INTERRUPTED = 130
EXIT_NOBODY_READS = 141


def commands() -> tuple[tuple[str, str], ...]:
    """Every command, as the name of its module in this package and one line of help."""
    return (
        ("play", _("play a life, in a window or in the terminal")),
        ("check", _("check scenarios and rulebooks, and say what is wrong with them and where")),
        ("simulate", _("play many random lives and count what they hit")),
        ("report", _("write the debrief of a saved run as one HTML file")),
        ("translate", _("write or update the translation of a life into another language")),
        ("sources", _("list everything the game claims, and what each claim stands on")),
        ("screenshots", _("draw every screen of a scripted run into picture files")),
        ("doctor", _("say what this computer offers the game, and what to do about problems")),
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that `argv` names (the words of the process by default).

    Without a command the game is played. Words that make no sense are explained on the error
    stream; nothing that goes wrong inside a command shows a traceback.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    _survive_closed_streams()
    _survive_narrow_encodings()
    try:
        code = _run_command(words)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        _write_nowhere()
        return EXIT_NOBODY_READS
    except Exception as error:
        if isinstance(error, OSError) and _is_output_broken():
            return _leave_unshown(error)
        if os.environ.get(DEBUG_VARIABLE) == "1":
            raise
        return _report(error, words)
    return code


def _run_command(words: list[str]) -> int:
    words, language = _without_language(words)
    spoken = set_language(language or system_language())
    if language and spoken not in fallbacks(language):
        _complain(_unknown_language(language))
        return EXIT_MISUSE
    words = _with_command(words)
    parser, parsers = _parser()
    name = words[0]
    if name in parsers:
        module = importlib.import_module(f"{__name__}.{name}")
        module.add_arguments(parsers[name])
    elif not name.startswith("-"):
        _complain(_unknown(name, list(parsers)))
        return EXIT_MISUSE
    try:
        arguments = parser.parse_args(words)
    except SystemExit as finished:  # how argparse ends after --help and after misuse
        return finished.code if isinstance(finished.code, int) else EXIT_MISUSE
    arguments.language = language
    code: int = module.run(arguments)
    return code


def _without_language(words: list[str]) -> tuple[list[str], str]:
    """The words without `--language CODE`, and the code; it holds for every command, and has to be
    known before anything is explained.
    """
    rest, language = list(words), ""
    for place, word in enumerate(words):
        if word == "--":
            break
        if word.startswith("--language="):
            rest.remove(word)
            language = word.partition("=")[2]
        elif word == "--language" and place + 1 < len(words):
            del rest[place : place + 2]
            return rest, words[place + 1]
    return rest, language


def _unknown_language(code: str) -> str:
    text = _("The game does not speak “{code}”. It speaks: {known}.")
    known = (f"{one} ({own_name(one)})" for one in languages())
    return text.format(code=code, known=listed(known))


def _with_command(words: list[str]) -> list[str]:
    """`thousand-points --text` means `thousand-points play --text`."""
    if not words:
        return [DEFAULT_COMMAND]
    if words[0].startswith("-") and words[0] not in ("-h", "--help", "--version"):
        return [DEFAULT_COMMAND, *words]
    return words


class _Formatter(argparse.HelpFormatter):
    """Help that begins in the language in use."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, _("usage: ") if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """A parser whose own words are in the language in use; argparse's know only the system's."""

    def __init__(self, **words: Any) -> None:
        super().__init__(add_help=False, formatter_class=_Formatter, **words)
        self._positionals.title, self._optionals.title = _("positional arguments"), _("options")
        self.add_argument("-h", "--help", action="help", help=_("show this help message and exit"))


def _described(line: str) -> str:
    return _("{sentence}.").format(sentence=line[:1].upper() + line[1:])


def _parser() -> tuple[argparse.ArgumentParser, dict[str, argparse.ArgumentParser]]:
    parser = _Parser(
        prog=PROGRAM,
        description=_("Live a life under the rules of a social credit pilot, then read the file."),
        epilog=_("Without a command the game is played. COMMAND --help explains a command."),
    )
    parser.add_argument(
        "--language", metavar="CODE", help=_("the language of everything, such as en or zh_CN")
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"{PROGRAM} {__version__}",
        help=_("show program's version number and exit"),
    )
    listed = parser.add_subparsers(dest="command", metavar="COMMAND", title=_("commands"))
    return parser, {
        name: listed.add_parser(name, help=line, description=_described(line))
        for name, line in commands()
    }


def _unknown(name: str, known: list[str]) -> str:
    import difflib

    close = difflib.get_close_matches(name, known, n=1)
    if close:
        return _("There is no command “{name}”. Did you mean “{close}”?").format(
            name=name, close=close[0]
        )
    return _("There is no command “{name}”. The commands are: {known}.").format(
        name=name, known=listed(known)
    )


def _survive_narrow_encodings() -> None:
    """A console that cannot show a character shows `?` for it, and the game goes on."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _survive_closed_streams() -> None:
    """Started without an output (a service, `>&-`), the game talks to nobody and still works."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            setattr(sys, name, os.fdopen(nowhere, "w", encoding="utf-8"))


def _is_output_broken() -> bool:
    """Whether it was the output that failed: what is still to be written fails again."""
    try:
        sys.stdout.write("\n")
        sys.stdout.flush()
    except OSError:
        return True
    return False


def _write_nowhere() -> None:
    """Nobody can read the output any more (`… | head`): the rest of it goes nowhere, quietly."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def _leave_unshown(error: OSError) -> int:
    _write_nowhere()
    sentence = _("What the game says cannot be written: {reason}.")
    _complain(sentence.format(reason=error.strerror or error))
    return EXIT_UNSHOWN


def _complain(sentence: str) -> None:
    with contextlib.suppress(OSError):
        print(sentence, file=sys.stderr, flush=True)


def _report(error: Exception, words: list[str]) -> int:
    from game.crash_report import write_report

    path = write_report(error, words)
    if path is None:
        sentence = _(
            "The game stopped because of a mistake of its own, and no report could be written: "
            "set {variable}=1 and start again to see what happened."
        )
    else:
        sentence = _(
            "The game stopped because of a mistake of its own. What happened is written in {path}."
        )
    _complain(sentence.format(path=path, variable=DEBUG_VARIABLE))
    return EXIT_OWN_MISTAKE
