"""`simulate`: many random lives without a window, and a table of what they hit.

Owns the options. Must not know how a life is simulated, nor how the tables are set
(`simulated` does).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.simulated import EVERYBODY, Result
from game.language import _, current_language, listed, sentences

if TYPE_CHECKING:
    from game.engine.game import Game
    from game.session.desk import Desk

EXIT_FAILED = 1
EXIT_MISUSE = 2
USUAL_LIVES = 2_000
MOST_LIVES = 10_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which life, how many, under which rules."""
    parser.add_argument("life", metavar="LIFE", help=_("the life to simulate"))
    parser.add_argument(
        "-n",
        dest="lives",
        type=_count,
        default=USUAL_LIVES,
        metavar="N",
        help=_("how many lives for each rulebook ({count})").format(count=USUAL_LIVES),
    )
    parser.add_argument(
        "--rules",
        default="",
        metavar="A,B",
        help=_("the rulebooks, with commas between them (the life's home); “all” for all it knows"),
    )
    parser.add_argument(
        "--seed", type=_count, default=1, metavar="N", help=_("the seed of the first life (1)")
    )
    parser.add_argument(
        "--person",
        default="",
        metavar="ID",
        help=_("who lives them; “all” for each person in turn"),
    )
    parser.add_argument(
        "--declined", action="store_true", help=_("say no where the rules ask for consent")
    )
    parser.add_argument(
        "--paths", action="store_true", help=_("also count every path of the first seed, in depth")
    )
    parser.add_argument("--json", action="store_true", help=_("write JSON"))
    parser.add_argument(
        "--scenarios",
        type=Path,
        action="append",
        default=[],
        metavar="DIR",
        help=_("a folder with lives and rulebooks of your own, beside the game's"),
    )


def _count(word: str) -> int:
    number = int(word) if word.isascii() and word.isdigit() else 0
    if not 1 <= number <= MOST_LIVES:
        raise argparse.ArgumentTypeError(
            _("“{word}” is not a whole number from 1 to {most}").format(word=word, most=MOST_LIVES)
        )
    return number


def run(args: argparse.Namespace) -> int:
    """Simulate and print. Returns 1 if a life gets stuck or cannot be played, 2 for misuse."""
    from game.content.library import open_library
    from game.session.desk import Desk, NotPlayableError

    library = open_library(*args.scenarios, language=current_language())
    misuse = _unknown("life", args.life, library.life_ids) or next(
        filter(None, (_unknown("rules", name, library.rulebook_ids) for name in _named(args))), ""
    )
    if misuse:
        return _fail(misuse, EXIT_MISUSE)
    try:
        games = list(_games(Desk(library), args))
    except NotPlayableError as error:
        return _fail(str(error), EXIT_FAILED)
    persons = [person.id for person in games[0].scenario.persons]
    if args.person not in ("", EVERYBODY, *persons):
        return _fail(_unknown("person", args.person, persons), EXIT_MISUSE)
    results = [Result(game, args) for game in games]
    if args.json:
        print(json.dumps([result.as_data() for result in results], indent=1))
    else:
        print("\n\n".join("\n".join(result.lines()) for result in results))
    return EXIT_FAILED if any(result.tally.stuck for result in results) else 0


def _named(args: argparse.Namespace) -> list[str]:
    words = [word.strip() for word in args.rules.split(",")]
    return [] if args.rules == "all" else [word for word in words if word]


def _games(desk: Desk, args: argparse.Namespace) -> Iterator[Game]:
    home = desk.game(args.life)
    if args.rules == "all":
        names = [book.id for book in desk.rulebooks(home.scenario)]
    else:
        names = _named(args) or [home.rulebook.id]
    for name in dict.fromkeys(names):
        yield desk.game(args.life, name)


def _unknown(sort: str, name: str, known: Sequence[str]) -> str:
    """What to say about an id nobody knows; empty if it is known."""
    if name in known:
        return ""
    sentence = {
        "life": _("There is no life “{id}”."),
        "rules": _("There are no rules “{id}”."),
        "person": _("There is no person “{id}” in this life."),
    }[sort]
    there_are = _("There are: {known}.").format(known=listed(known) or "—")
    return sentences((sentence.format(id=name), there_are))


def _fail(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code
