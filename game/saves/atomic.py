"""Writing a file so that it is always either the old one or the new one.

Owns the order of things: a part file in the same folder, flushed to the disk, put in place in one
step, the folder flushed. Must not know what is written.
"""

import contextlib
import errno
import os
import time
from pathlib import Path

PART = ".part"
"""How unfinished files end; one that is left over belongs to a program that was killed."""

_NOT_SUPPORTED = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EBADF})
_TRIES = 10
_PAUSE = 0.03


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` at `path`. Raises `OSError`; then what was there before is untouched."""
    part = path.with_name(f".{path.stem[:60]}-{os.getpid()}-{os.urandom(4).hex()}{PART}")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            _flush_to_disk(file.fileno())
        _put_in_place(part, path)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
    _flush_folder(path.parent)


def _put_in_place(part: Path, path: Path) -> None:
    """Windows refuses while somebody reads the old file, such as a virus scanner: try again."""
    for _try in range(_TRIES - 1 if os.name == "nt" else 0):
        with contextlib.suppress(PermissionError):
            part.replace(path)
            return
        time.sleep(_PAUSE)
    part.replace(path)


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
