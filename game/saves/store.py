"""The folder of saved runs: one file per run, listed, read, written, removed.

Owns file names, what becomes of damaged files (kept aside, never deleted), leftovers of killed
programs, and plain sentences for everything a disk can refuse. Must not know how a run is played.
"""

import contextlib
import errno
import os
import stat
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from game.language import _
from game.saves.atomic import PART, patiently, replace_file
from game.saves.codec import LARGEST, from_bytes, to_bytes
from game.saves.errors import (
    CannotSaveError,
    ChangedElsewhereError,
    DamagedSaveError,
    NewerSaveError,
    SaveError,
    UnreadableSaveError,
)
from game.saves.save import Save

SUFFIX = ".json"
ASIDE = ".damaged"
"""What the name of a damaged file that was kept aside ends with."""
MOST_LISTED = 200
"""Only the newest are looked at, so that a full folder does not slow the start."""
LEFTOVER_AGE = 3600.0
"""Seconds after which an unfinished file cannot belong to a running program any more."""

_NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_NOT_ALLOWED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_NO_FOLDER = frozenset({errno.ENOTDIR, errno.EEXIST, errno.ENOENT})
_TRAITS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)

Signature = tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The runs in the folder, newest first, and sentences about files that could not be read."""

    saves: tuple[Save, ...]
    problems: tuple[str, ...] = ()


class SaveStore:
    """The saved runs in one folder. The folder is made when the first run is written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._seen: dict[str, Signature] = {}

    def runs(self) -> Found:
        """Every run that can be continued, newest first. Damaged files are put aside."""
        saves, problems = [], []
        for path in self._newest():
            try:
                saves.append(self.read(path.stem))
            except SaveError as error:
                problems.append(str(error))
        saves.sort(key=lambda save: (save.updated, save.run), reverse=True)
        return Found(saves=tuple(saves), problems=tuple(problems))

    def read(self, run: str) -> Save:
        """Read one run. Raises a `SaveError` with a sentence; a damaged file is put aside."""
        path = self._path(run)
        try:
            content, signature = _content(path)
            save = from_bytes(content, run)
        except OSError as error:
            text = _("The saved run {file} cannot be read: {reason}.")
            raise UnreadableSaveError(
                text.format(file=path.name, reason=error.strerror or error)
            ) from None
        except NewerSaveError as error:
            text = _("The saved run {file} is left as it is: {reason}.")
            raise NewerSaveError(text.format(file=path.name, reason=error)) from None
        except DamagedSaveError as error:
            raise DamagedSaveError(_put_aside(path, str(error))) from None
        self._seen[run] = signature
        return save

    def write(self, save: Save) -> None:
        """Write the run. Raises `CannotSaveError`, or `ChangedElsewhereError` if somebody else
        wrote it since; either way the file that was there is untouched.
        """
        path = self._path(save.run)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if self._is_changed(path, save.run):
                raise ChangedElsewhereError(_("Another program goes on with the same run."))
            replace_file(path, to_bytes(save))
            self._seen[save.run] = _signature(path.stat())
        except OSError as error:
            raise CannotSaveError(self._reason(error)) from None

    def remove(self, run: str) -> None:
        """Delete a run; one that is gone already is no mistake. Raises `CannotSaveError`."""
        path = self._path(run)
        try:
            patiently(lambda: path.unlink(missing_ok=True))
        except OSError as error:
            raise CannotSaveError(self._reason(error)) from None

    def new_run(self, scenario: str, now: datetime) -> str:
        """A name no other run has: `first-year-20150302-094500-3fa1c2`."""
        return f"{scenario}-{now:%Y%m%d-%H%M%S}-{os.urandom(3).hex()}"

    def _path(self, run: str) -> Path:
        if not run or Path(run).name != run or "\\" in run or run.startswith("."):
            raise UnreadableSaveError(_("“{run}” is not the name of a run.").format(run=run))
        return self.folder / f"{run}{SUFFIX}"

    def _is_changed(self, path: Path, run: str) -> bool:
        try:
            return _signature(path.stat()) != self._seen.get(run)
        except FileNotFoundError:
            return False

    def _newest(self) -> list[Path]:
        """The newest save files; on the way, leftovers of killed programs are swept up."""
        found: list[tuple[int, str]] = []
        try:
            with os.scandir(self.folder) as entries:
                for entry in entries:
                    with contextlib.suppress(OSError):
                        facts = entry.stat(follow_symlinks=False)
                        if not stat.S_ISREG(facts.st_mode):
                            continue
                        if entry.name.endswith(SUFFIX) and not entry.name.startswith("."):
                            found.append((facts.st_mtime_ns, entry.name))
                        elif entry.name.startswith(".") and entry.name.endswith(PART):
                            _sweep(Path(entry.path), facts.st_mtime)
        except OSError:
            return []
        found.sort(reverse=True)
        return [self.folder / name for _age, name in found[:MOST_LISTED]]

    def _reason(self, error: OSError) -> str:
        if error.errno in _NO_ROOM:
            return _("the disk is full")
        if error.errno in _NOT_ALLOWED:
            return _("nothing may be written in {folder}").format(folder=self.folder)
        if error.errno in _NO_FOLDER:
            return _("{folder} is no folder and cannot become one").format(folder=self.folder)
        return _("{folder}: {reason}").format(
            folder=self.folder, reason=error.strerror or type(error).__name__
        )


def _content(path: Path) -> tuple[bytes, Signature]:
    """A regular file's bytes, at most one more than a save may have, and its signature."""
    descriptor = patiently(lambda: os.open(path, _TRAITS))
    with os.fdopen(descriptor, "rb") as file:
        facts = os.fstat(descriptor)
        if not stat.S_ISREG(facts.st_mode):
            raise OSError(errno.EINVAL, _("it is not a file"))
        return file.read(LARGEST + 1), _signature(facts)


def _signature(facts: os.stat_result) -> Signature:
    return facts.st_ino, facts.st_mtime_ns, facts.st_size


def _put_aside(path: Path, reason: str) -> str:
    """Rename a damaged file so that it is not tried again, and say so; it is never deleted."""
    aside = path.with_name(path.name + ASIDE)
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.name}{ASIDE}-{number}")
    try:
        patiently(lambda: path.rename(aside))
    except OSError:
        text = _("The saved run {file} is damaged and cannot be continued: {reason}.")
    else:
        text = _("The saved run {file} is damaged: {reason}. It is kept as {aside}.")
    return text.format(file=path.name, reason=reason, aside=aside.name)


def _sweep(part: Path, written: float) -> None:
    if time.time() - written > LEFTOVER_AGE:
        part.unlink()
