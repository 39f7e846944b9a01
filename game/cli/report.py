"""`report`: the debrief of a saved run as one HTML file.

Owns the options, finding the saved run, and where the file goes. Must not know what is in a report.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.arguments import folder
from game.language import _, current_language

if TYPE_CHECKING:
    from game.debrief.crowd import Comparison
    from game.engine.game import Game
    from game.saves.save import Save
    from game.session.desk import Desk
    from game.session.run import Session

EXIT_FAILED = 1
NEWEST = "newest"
MOST_LIVES = 1_000_000
SLICE = 250


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which run, and where to."""
    from game.debrief.crowd import TARGET

    parser.add_argument(
        "save",
        metavar="SAVE",
        help=_("a file with a saved run, the name of one, or “newest”"),
    )
    parser.add_argument(
        "-o", "--out", type=Path, metavar="FILE", help=_("the HTML file (in your documents)")
    )
    parser.add_argument(
        "--lives",
        type=_lives,
        default=TARGET,
        metavar="N",
        help=_("how many random lives to compare with ({count}); 0 for none").format(count=TARGET),
    )
    parser.add_argument("--saves", type=folder, metavar="DIR", help=_("the folder of saved runs"))
    parser.add_argument(
        "--scenarios",
        type=folder,
        action="append",
        default=[],
        metavar="DIR",
        help=_("a folder with lives and rulebooks of your own, beside the game's"),
    )


def _lives(word: str) -> int:
    if not (word.isascii() and word.isdigit() and int(word) <= MOST_LIVES):
        raise argparse.ArgumentTypeError(
            _("“{word}” is not a whole number up to {most}").format(word=word, most=MOST_LIVES)
        )
    return int(word)


def run(args: argparse.Namespace) -> int:
    """Make the report and say where it is. Returns 1 if the run or the file refuses."""
    from game.content.library import open_library
    from game.debrief.report import CannotKeepError
    from game.saves.errors import SaveError
    from game.session.desk import Desk, NotPlayableError

    desk = Desk(open_library(*args.scenarios, language=current_language()))
    try:
        session = desk.resume(_save(args))
        path = _write(args, desk, session)
    except (SaveError, NotPlayableError, CannotKeepError) as error:
        print(error, file=sys.stderr)
        return EXIT_FAILED
    for notice in session.take_notices():
        print(notice, file=sys.stderr)
    print(_("The report is in {path}").format(path=path))
    return 0


def _save(args: argparse.Namespace) -> Save:
    """The saved run that was named. A file of one's own is only read, whatever is in it."""
    from game.paths import saves_dir
    from game.saves.codec import LARGEST, from_bytes
    from game.saves.errors import SaveError, UnreadableSaveError
    from game.saves.store import SaveStore

    named = Path(args.save)
    store = SaveStore(args.saves or saves_dir())
    if named.is_file():
        try:
            with named.open("rb") as file:
                return from_bytes(file.read(LARGEST + 1), named.stem)
        except OSError as error:
            raise UnreadableSaveError(str(error)) from None
        except SaveError as error:
            text = _("{file} cannot be read as a saved run: {reason}.")
            raise UnreadableSaveError(text.format(file=named, reason=error)) from None
    if args.save != NEWEST:
        return store.read(args.save)
    found = store.runs().saves
    if not found:
        text = _("There is no saved run in {folder}.")
        raise UnreadableSaveError(text.format(folder=store.folder))
    return found[0]


def _write(args: argparse.Namespace, desk: Desk, session: Session) -> Path:
    from game.debrief.report import keep_report, make_report, report_name, write_report

    game, steps = session.game, session.steps
    html = make_report(
        game,
        steps,
        desk.sources,
        others=desk.others(game),
        crowd=_crowd(game, session, args.lives) if args.lives else None,
    )
    if args.out is None:
        return keep_report(html, report_name(game, steps))
    return write_report(html, args.out)


def _crowd(game: Game, session: Session, lives: int) -> Comparison:
    from game.debrief.crowd import Crowd

    crowd = Crowd(game, session.steps, target=lives)
    is_told = sys.stderr.isatty()
    while not crowd.is_whole:
        crowd.grow(SLICE)
        if is_told:
            told = _("Living other lives: {done} of {all}").format(done=crowd.lives, all=lives)
            print(f"\r{told}", end="", file=sys.stderr, flush=True)
    if is_told:
        print(file=sys.stderr)
    return crowd.compare()
