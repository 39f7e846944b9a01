"""Where a report is kept: a folder people find, and a name that replaces nothing.

Owns the names and the writing. Must not know what is in a report.
"""

from contextlib import suppress
from pathlib import Path

from game.language import _
from game.paths import documents_dirs

MOST_NUMBERED = 1_000


class CannotKeepError(Exception):
    """The report could not be written; `str()` of it says why in a sentence."""


def keep_report(html: str, name: str, folder: Path | None = None) -> Path:
    """Write the report under a new name where it is allowed, and say where. Raises
    `CannotKeepError`.
    """
    *others, last = (folder,) if folder else documents_dirs()
    for place in others:
        with suppress(OSError):
            return _write_new(html, name, place)
    try:
        return _write_new(html, name, last)
    except OSError as error:
        raise _refused(last, error) from None


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
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, MOST_NUMBERED):
        path = folder / (f"{name}.html" if number == 1 else f"{name}-{number}.html")
        try:
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(html)
        except FileExistsError:
            continue
        return path
    raise FileExistsError(None, _("there are too many reports of this name"))
