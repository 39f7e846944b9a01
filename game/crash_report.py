"""What a mistake in the game leaves behind: one file, for whoever can mend it.

Owns the report's content and place. Must not know what the commands do, and must never fail
itself: a full disk or a read-only home only means there is no report.
"""

from __future__ import annotations

import os
import platform
import tempfile
import time
import traceback
from collections.abc import Sequence
from pathlib import Path

from game import __version__
from game.paths import user_data_dir


def write_report(error: BaseException, words: Sequence[str]) -> Path | None:
    """Write what went wrong during `words`; returns the file, or None if nothing can be written.

    The report stays on this computer. It names files and versions, never what was played.
    """
    text = "\n".join(
        (
            f"A Thousand Points {__version__}",
            f"Python {platform.python_version()} on {platform.platform()}",
            f"command: {' '.join(words) or 'play'}",
            "",
            *traceback.format_exception(error),
        )
    )
    name = f"report-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}.txt"
    for find_folder in (_crashes, _temporary):
        try:
            folder = find_folder()
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8", errors="backslashreplace")
        except (OSError, RuntimeError, ValueError):  # no room, no home, no path at all
            continue
        return folder / name
    return None


def _crashes() -> Path:
    return user_data_dir() / "crashes"


def _temporary() -> Path:
    return Path(tempfile.gettempdir())
