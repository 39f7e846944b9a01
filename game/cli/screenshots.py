"""`screenshots`: draws every screen of a scripted run into picture files, without a window.

Owns the options. Must not know how a screen is drawn.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from game.language import _, ngettext

SMALLEST, LARGEST = 320, 7680
TEXT_SIZES = (100, 125, 150, 175, 200, 225, 250)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to, how large, and which."""
    parser.add_argument("out", type=Path, metavar="OUT", help=_("the folder for the PNG files"))
    parser.add_argument(
        "--size",
        type=window_size,
        default=(1920, 1080),
        metavar="WIDTHxHEIGHT",
        help=_("the size of the window in pixels (1920x1080)"),
    )
    parser.add_argument(
        "--text-size",
        type=int,
        choices=TEXT_SIZES,
        default=100,
        metavar="PERCENT",
        help=_("the size of the text, 100 to 250 in steps of 25 (100)"),
    )
    parser.add_argument(
        "--theme",
        choices=("paper", "light", "dark"),
        default="paper",
        help=_("the colours: paper, or strong contrast on light or dark (paper)"),
    )
    parser.add_argument(
        "--typeface",
        choices=("noto", "atkinson"),
        default="noto",
        help=_("the letters of what is read (noto)"),
    )
    parser.add_argument(
        "--eye",
        choices=("all-cones", "protanopia", "deuteranopia", "tritanopia"),
        default="all-cones",
        help=_("the pictures as eyes see them that lack one kind of cone (all-cones)"),
    )
    parser.add_argument(
        "--only", default="", metavar="NAME", help=_("only screens with this in their name")
    )


def run(args: argparse.Namespace) -> int:
    """Draw and say where. Returns 1 if no screen has such a name or the folder refuses."""
    from game.ui.eyes import Eye
    from game.ui.screenshots import render_all
    from game.ui.settings import Settings
    from game.ui.theme import Theme, Typeface

    settings = Settings(
        text_size=args.text_size, theme=Theme(args.theme), typeface=Typeface(args.typeface)
    )
    try:
        written = render_all(args.out, args.size, settings, args.only, Eye(args.eye))
    except OSError as error:
        sentence = _("The pictures cannot be written to {folder}: {reason}.")
        print(sentence.format(folder=args.out, reason=error.strerror or error), file=sys.stderr)
        return 1
    if not written:
        print(_("No screen is called “{name}”.").format(name=args.only), file=sys.stderr)
        return 1
    count = ngettext("{count} picture in {folder}", "{count} pictures in {folder}", len(written))
    print(count.format(count=len(written), folder=args.out))
    return 0


def window_size(words: str) -> tuple[int, int]:
    """`1920x1080` as two numbers of pixels; raises what argparse turns into a sentence."""
    width, _by, height = words.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(_("write it like 1920x1080"))
    size = (int(width), int(height))
    if not all(SMALLEST <= side <= LARGEST for side in size):
        text = _("each side must be between {smallest} and {largest}")
        raise argparse.ArgumentTypeError(text.format(smallest=SMALLEST, largest=LARGEST))
    return size
