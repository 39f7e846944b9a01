"""Where a report is kept: a folder people find, and a name that replaces nothing.

Owns the folder and the names. Must not know what is in a report.
"""

import os
from pathlib import Path

from game.language import _
from game.paths import HOME_VARIABLE, user_data_dir

FOLDER_NAME = "A Thousand Points"
MOST_NUMBERED = 1_000


class CannotKeepError(Exception):
    """The report could not be written; `str()` of it says why in a sentence."""


def reports_folder() -> Path:
    """The user's documents, where there is such a folder; else a folder beside the saved runs.

    A folder named by the environment for everything the game writes is used for reports as well.
    """
    beside_saves = user_data_dir() / "reports"
    if os.environ.get(HOME_VARIABLE):
        return beside_saves
    try:
        documents = Path.home() / "Documents"
        return documents / FOLDER_NAME if documents.is_dir() else beside_saves
    except (OSError, RuntimeError):
        return beside_saves


def keep_report(html: str, name: str, folder: Path | None = None) -> Path:
    """Write the report under a new name, and say where. Raises `CannotKeepError`."""
    place = folder or reports_folder()
    try:
        place.mkdir(parents=True, exist_ok=True)
        return _write_new(html, name, place)
    except OSError as error:
        raise _refused(place, error) from None


def write_report(html: str, path: Path) -> Path:
    """Write the report into this very file, replacing what is there. Raises `CannotKeepError`."""
    try:
        path.write_text(html, encoding="utf-8", newline="\n")
    except OSError as error:
        raise _refused(path, error) from None
    return path


def _refused(place: Path, error: OSError) -> CannotKeepError:
    text = _("The report cannot be written to {place}: {reason}.")
    reason = error.strerror or type(error).__name__
    return CannotKeepError(text.format(place=place, reason=reason))


def _write_new(html: str, name: str, folder: Path) -> Path:
    for number in range(1, MOST_NUMBERED):
        path = folder / (f"{name}.html" if number == 1 else f"{name}-{number}.html")
        try:
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(html)
        except FileExistsError:
            continue
        return path
    raise FileExistsError(None, _("there are too many reports of this name"))
