"""The folders of the game: the scenarios it came with, and where runs are saved.

Owns those findings. Leaves nothing behind: whether a folder can be written to is tried with a file
that has no name. Must not read a scenario or a save.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from game.doctor.finding import Finding
from game.language import _
from game.paths import HOME_VARIABLE, saves_dir, scenarios_dir

_LEAST_SPACE = 20
"""Megabytes. A save has a few kilobytes; below this, other programs fill the rest any moment."""


def examine_folders() -> tuple[Finding, ...]:
    """Scenarios, saves and the free space for them."""
    return (_scenarios(), _saves(), _space())


def _scenarios() -> Finding:
    folder = scenarios_dir()
    lives = len(list(folder.glob("lives/*.yaml")))
    rulebooks = len(list(folder.glob("rulebooks/*.yaml")))
    missing = not lives or not rulebooks
    return Finding(
        topic=_("Scenarios"),
        found=_("lives: {lives}, rulebooks: {rulebooks}, in {folder}").format(
            lives=lives, rulebooks=rulebooks, folder=folder
        ),
        to_do=_("Download the game again: this folder is not whole.") if missing else "",
        blocks=missing,
    )


def _saves() -> Finding:
    folder = saves_dir()
    try:
        tempfile.TemporaryFile(dir=_nearest_existing(folder)).close()
    except OSError as error:
        return Finding(
            topic=_("Saves"),
            found=_("{folder} cannot be written to ({reason})").format(
                folder=folder, reason=error.strerror or error
            ),
            to_do=_(
                "Runs will not be saved. Name a folder of your own: play --saves FOLDER, or set "
                "{variable}."
            ).format(variable=HOME_VARIABLE),
        )
    return Finding(topic=_("Saves"), found=str(folder))


def _space() -> Finding:
    try:
        free = shutil.disk_usage(_nearest_existing(saves_dir())).free // 1_000_000
    except OSError as error:
        return Finding(
            topic=_("Free space"),
            found=_("unknown ({reason})").format(reason=error.strerror or error),
        )
    advice = _("Free some space, or saves may fail: {least} MB are plenty.")
    return Finding(
        topic=_("Free space"),
        found=_("{free} MB").format(free=free),
        to_do=advice.format(least=_LEAST_SPACE) if free < _LEAST_SPACE else "",
    )


def _nearest_existing(folder: Path) -> Path:
    """The folder itself, or the closest one above it that is there to be written to."""
    return next((place for place in (folder, *folder.parents) if place.exists()), folder)
