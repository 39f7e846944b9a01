"""Writing a file so that it is always either the old one or the new one.

Owns the order of things: a part file in the same folder, flushed to the disk, put in place in one
step, the folder flushed. Must not know what is written.
"""

import contextlib
import errno
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

PART = ".part"
"""How unfinished files end; one that is left over belongs to a program that was killed."""

_NOT_SUPPORTED = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EBADF})
_TRIES = 10 if os.name == "nt" else 1
_PAUSE = 0.03

T = TypeVar("T")


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` at `path`. Raises `OSError`; then what was there before is untouched."""
    part = path.with_name(f".{path.stem[:60]}-{os.getpid()}-{os.urandom(4).hex()}{PART}")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            _flush_to_disk(file.fileno())
        patiently(lambda: part.replace(path))
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
    _flush_folder(path.parent)


def patiently(act: Callable[[], T]) -> T:
    """Do something with a file, a few times if need be: Windows refuses while others have the file
    open, such as a virus scanner or OneDrive. Raises the last `PermissionError`, and any other
    error at once.
    """
    for _try in range(_TRIES - 1):
        with contextlib.suppress(PermissionError):
            return act()
        time.sleep(_PAUSE)
    return act()


def _flush_to_disk(descriptor: int) -> None:
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NOT_SUPPORTED:
            raise


def _flush_folder(folder: Path) -> None:
    """Where folders cannot be opened or flushed (Windows, some network drives), do without."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
