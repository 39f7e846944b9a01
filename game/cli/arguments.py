"""Words that several commands understand alike.

Owns how they are read. Must not know the commands.
"""

import argparse
from pathlib import Path

from game.language import _


def folder(word: str) -> Path:
    """A folder that was named; an empty name is refused, for it would mean the current one."""
    if not word.strip():
        raise argparse.ArgumentTypeError(_("a folder needs a name; this one is empty"))
    return Path(word)
