"""Where the shipped files are, and where the files of the person playing are.

Owns those two answers for a checkout, an installed wheel and a frozen program, on Linux, macOS
and Windows. Never creates a folder and never reads a file: whoever writes makes the folder and
says what went wrong. Must not know what is in any of them. Standard library only, cheap to import.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path

HOME_VARIABLE = "THOUSAND_POINTS_HOME"
"""Names one folder for everything the game writes: for a USB stick, a shared computer, a test."""

_TITLE = "A Thousand Points"
_UNIX_NAME = "a-thousand-points"
_WINDOWS_DOCUMENTS, _WINDOWS_PICTURES = 0x05, 0x27
"""How Windows numbers these folders (CSIDL_PERSONAL, CSIDL_MYPICTURES)."""


def data_root() -> Path:
    """The folder that holds `assets` and `scenarios`.

    A wheel carries both inside the package (`game/_data`), a frozen program beside its unpacked
    code, a checkout (also one installed with `pip install -e`) in the root of the repository.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen)
    package = Path(__file__).resolve().parent
    packed = package / "_data"
    return packed if packed.is_dir() else package.parent


def assets_dir() -> Path:
    """The shipped fonts, illustrations, icons and sounds."""
    return data_root() / "assets"


def scenarios_dir() -> Path:
    """The shipped lives, rulebooks and lists, and the catalogues they share."""
    return data_root() / "scenarios"


def user_data_dir() -> Path:
    """The folder for what has to last: saves, settings, what a crash left."""
    return _own_folder(os.environ) or _standard_data_dir(sys.platform, os.environ)


def saves_dir() -> Path:
    """The folder for saved runs, unless a command was told another one."""
    return user_data_dir() / "saves"


def cache_dir() -> Path:
    """The folder for what may be deleted at any time and is then made again."""
    own = _own_folder(os.environ)
    return own / "cache" if own else _standard_cache_dir(sys.platform, os.environ)


def documents_dirs() -> tuple[Path, ...]:
    """The folders to keep a document in, the one where people look for it first.

    The last one is that of the game, which is there when the others are missing or refuse: Windows
    and macOS let not every program write among the user's documents.
    """
    return _places(_WINDOWS_DOCUMENTS, "Documents", user_data_dir() / "reports")


def pictures_dirs() -> tuple[Path, ...]:
    """The folders to keep a picture in, likewise."""
    return _places(_WINDOWS_PICTURES, "Pictures", user_data_dir() / "photos")


def _places(number: int, name: str, own: Path) -> tuple[Path, ...]:
    """A folder named for everything the game writes is the only place."""
    if _own_folder(os.environ):
        return (own,)
    with contextlib.suppress(OSError, RuntimeError):
        users = _windows_folder(number) or Path.home() / name
        if users.is_dir():
            return (users / _TITLE, own)
    return (own,)


def _windows_folder(number: int) -> Path | None:
    """Where Windows keeps one of the user's folders: anywhere, often in OneDrive. Else None."""
    if sys.platform == "win32":
        import ctypes

        named = ctypes.create_unicode_buffer(260)
        if ctypes.windll.shell32.SHGetFolderPathW(None, number, None, 0, named) == 0:
            return Path(named.value)
    return None


def _own_folder(environ: Mapping[str, str]) -> Path | None:
    """The folder that was named; a `~somebody` whom nobody knows is the name of a folder."""
    if not environ.get(HOME_VARIABLE):
        return None
    folder = Path(environ[HOME_VARIABLE])
    with contextlib.suppress(RuntimeError):
        folder = folder.expanduser()
    return folder.absolute()


def _standard_data_dir(platform: str, environ: Mapping[str, str]) -> Path:
    if platform == "win32":
        return _named(environ, "APPDATA", "AppData/Roaming") / _TITLE
    if platform == "darwin":
        return _home() / "Library" / "Application Support" / _TITLE
    return _named(environ, "XDG_DATA_HOME", ".local/share") / _UNIX_NAME


def _standard_cache_dir(platform: str, environ: Mapping[str, str]) -> Path:
    if platform == "win32":
        return _named(environ, "LOCALAPPDATA", "AppData/Local") / _TITLE / "Cache"
    if platform == "darwin":
        return _home() / "Library" / "Caches" / _TITLE
    return _named(environ, "XDG_CACHE_HOME", ".cache") / _UNIX_NAME


def _named(environ: Mapping[str, str], variable: str, default: str) -> Path:
    """The folder an environment variable names; relative values are invalid and ignored (XDG)."""
    named = Path(environ.get(variable, ""))
    return named if named.is_absolute() else _home() / default


def _home() -> Path:
    """The home folder, or the current one for an account that has none."""
    try:
        return Path.home()
    except RuntimeError:
        return Path.cwd()
