"""`play`: a life, in a window or in the terminal.

Owns the options and the choice between window and terminal. Must not know how either plays; each is
imported only when it is used, so the terminal never loads pygame.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, TextIO

from game.cli.arguments import folder
from game.language import _, current_language, listed, sentences

if TYPE_CHECKING:
    from game.content.library import Inspect, Library
    from game.content.shelf import Shelf

EXIT_FAILED = 1
EXIT_MISUSE = 2
LARGEST_SEED = 2**63 - 1
SEEDS = 1_000_000
"""Seeds that nobody chose are short enough to be read aloud."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `play`."""
    parser.add_argument("life", nargs="?", default="", metavar="LIFE", help=_("the life to play"))
    parser.add_argument("--rules", default="", metavar="ID", help=_("the rulebook to play under"))
    parser.add_argument(
        "--person", default="", metavar="ID", help=_("who to play as (with LIFE and --text)")
    )
    parser.add_argument(
        "--seed", type=_seed, metavar="N", help=_("the number all chance comes from")
    )
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--text", action="store_true", help=_("play in the terminal"))
    where.add_argument("--window", action="store_true", help=_("play in a window"))
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument(
        "--practice", action="store_true", help=_("any choice can be taken back (the usual way)")
    )
    mode.add_argument("--record", action="store_true", help=_("what is chosen stays chosen"))
    parser.add_argument(
        "--continue", dest="resume", action="store_true", help=_("go on with the newest saved run")
    )
    parser.add_argument(
        "--speech", action="store_true", help=_("read everything aloud, for this one start")
    )
    parser.add_argument("--saves", type=folder, metavar="DIR", help=_("the folder for saved runs"))
    parser.add_argument(
        "--scenarios",
        type=folder,
        action="append",
        default=[],
        metavar="DIR",
        help=_("a folder with lives and rulebooks of your own, beside the game's"),
    )


def _seed(word: str) -> int:
    try:
        seed = int(word)
    except ValueError:
        seed = -1
    if not 0 <= seed <= LARGEST_SEED:
        raise argparse.ArgumentTypeError(
            _("“{word}” is not a whole number from 0 on").format(word=word)
        )
    return seed


def run(args: argparse.Namespace) -> int:
    """Play. Returns 0 when the player left, 1 if it cannot be played, 2 if the words are wrong."""
    misuse = _unknown_folder(args) or _unknown_ids(args) or _unknown_person(args)
    if misuse:
        return _fail(misuse, EXIT_MISUSE)
    for warning in _warnings(args):
        _complain(warning)
    if args.text:
        return _play_text(args)
    if args.window or has_display(sys.platform, os.environ):
        return _play_window(args)
    print(_("No display was found, so the game plays in the terminal."))
    return _play_text(args)


def has_display(platform: str, environ: Mapping[str, str]) -> bool:
    """Whether a window can be expected to open, and to be seen: on Linux and its kin, something
    names a display; elsewhere there is one, but not where somebody is who comes through ssh.
    """
    if platform in ("win32", "cygwin", "darwin"):
        return not environ.get("SSH_CONNECTION")
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def _unknown_folder(args: argparse.Namespace) -> str:
    for named in args.scenarios:
        if not named.is_dir():
            return _("There is no folder {folder}.").format(folder=named)
    return ""


def _unknown_ids(args: argparse.Namespace) -> str:
    """What to say about a life or rulebook nobody knows; empty if all is well."""
    if not (args.life or args.rules):
        return ""
    library = _library(args)
    wanted = (
        (args.life, library.life_ids, _("There is no life “{id}”.")),
        (args.rules, library.rulebook_ids, _("There are no rules “{id}”.")),
    )
    for name, known, sentence in wanted:
        if name and name not in known:
            return sentences((sentence.format(id=name), _suggestion(name, known))).strip()
    return ""


def _unknown_person(args: argparse.Namespace) -> str:
    """What to say about somebody who is not in the life; empty if all is well."""
    if not args.person:
        return ""
    if not (args.life and args.text):
        return _("--person goes together with LIFE and --text; elsewhere the game asks.")
    from game.content.problems import ContentError

    try:
        persons = _library(args).life(args.life).persons
    except ContentError:
        return ""  # what is wrong with the life is said when it is about to be played
    known = [person.id for person in persons if person.id]
    if args.person in known:
        return ""
    nobody = _("There is no person “{id}” in this life.").format(id=args.person)
    hint = _suggestion(args.person, known) if known else _("It can be lived in one way only.")
    return sentences((nobody, hint))


def _warnings(args: argparse.Namespace) -> Iterator[str]:
    """What is played all the same, but not as somebody might think."""
    if args.life and args.rules and not args.text:
        yield from _unfit_rules(args)
    if not args.scenarios:
        return
    for name in _library(args).replaced:
        text = _(
            "“{file}” of your own stands in the place of the game’s. Start without --scenarios, or "
            "give yours another id, and both can be played."
        )
        yield text.format(file=name)


def _unfit_rules(args: argparse.Namespace) -> Iterator[str]:
    """That the life does not name the rules; in the terminal it is said as the run begins."""
    from game.content.problems import ContentError
    from game.wording.fitting import not_written_for

    library = _library(args)
    with contextlib.suppress(ContentError):  # said when the life is about to be played
        warning = not_written_for(library.life(args.life), library.rulebook(args.rules))
        if warning:
            yield warning


def _suggestion(name: str, known: Sequence[str]) -> str:
    from game.content.problems import did_you_mean
    from game.content.suggestions import close_words

    hint = did_you_mean(close_words(name, known))
    return hint or _("There are: {known}.").format(known=listed(known))


def _library(args: argparse.Namespace) -> Library:
    """The game's own files, checked by its tests, and the player's, which are checked now."""
    from game.content.library import open_library

    if not args.scenarios:
        return open_library(language=current_language())
    from game.lint import inspect

    return open_library(*args.scenarios, inspect=inspect, language=current_language())


def _play_text(args: argparse.Namespace) -> int:
    from game.content.shelf import read_shelf
    from game.paths import saves_dir
    from game.saves.save import Mode
    from game.saves.store import SaveStore
    from game.session.desk import Desk, NotPlayableError
    from game.text.front import Wish, run_text
    from game.text.terminal import Terminal

    wish = Wish(
        new_seed=_new_seed,
        life=args.life,
        rules=args.rules,
        person=args.person,
        seed=args.seed,
        mode=Mode.RECORD if args.record else Mode.PRACTICE if args.practice else None,
        resume=args.resume,
    )

    def shelf_now() -> Shelf:
        return read_shelf(language=current_language())

    reopened = partial(_library, args)
    shelf = None if args.scenarios else shelf_now
    store = SaveStore(args.saves or saves_dir())
    desk = Desk(reopened(), store, shelf=shelf, reopened=reopened)
    try:
        return run_text(desk, Terminal(_input(), sys.stdout), wish)
    except NotPlayableError as error:
        return _fail(str(error), EXIT_FAILED)


def _new_seed() -> int:
    return int.from_bytes(os.urandom(8)) % SEEDS


def _input() -> TextIO | None:
    """The answers; bytes that are no text in the terminal's encoding become question marks.

    Where a digit is more than one byte, as in UTF-16, a line that does not begin with the mark of
    its encoding breaks off reading; answers are read as UTF-8 there.
    """
    if isinstance(sys.stdin, io.TextIOWrapper):
        is_usual = "1".encode(sys.stdin.encoding) == b"1"
        sys.stdin.reconfigure(encoding=None if is_usual else "utf-8", errors="replace")
    return sys.stdin


def _play_window(args: argparse.Namespace) -> int:
    """Play in a window; where none opens, in the terminal, unless a window was asked for."""
    try:
        from game.ui.loop import run_window

        run_window(
            folders=tuple(args.scenarios),
            saves=args.saves,
            life=args.life,
            rulebook=args.rules,
            seed=args.seed,
            for_record=args.record,
            resume=args.resume,
            inspect=_inspection(args),
            language=args.language,
            speech=args.speech,
        )
    except (RuntimeError, ImportError) as error:
        if not _is_about_the_window(error):
            raise
        reason = str(error).rstrip(".")
        if args.window:
            return _fail(_("No window can be opened: {reason}.").format(reason=reason), EXIT_FAILED)
        sentence = _("No window can be opened ({reason}), so the game plays in the terminal.")
        print(sentence.format(reason=reason))
        return _play_text(args)
    return 0


def _inspection(args: argparse.Namespace) -> Inspect | None:
    """What looks at the player's own files before they are played; nothing for the game's own."""
    if not args.scenarios:
        return None
    from game.lint import inspect

    return inspect


def _is_about_the_window(error: Exception) -> bool:
    """Whether pygame (or its absence) is to blame: its errors are `RuntimeError`s of its own."""
    if isinstance(error, ImportError):
        return (error.name or "").partition(".")[0] == "pygame"
    return type(error).__module__.partition(".")[0] == "pygame"


def _fail(sentence: str, code: int) -> int:
    """Say why nothing is played; names of files and words of others may move no cursor."""
    from game.content.rendering import printable

    print("\n".join(map(printable, sentence.split("\n"))), file=sys.stderr)
    return code


def _complain(sentence: str) -> None:
    from game.content.rendering import printable

    print(printable(sentence), file=sys.stderr)
