"""A picture of the window, kept as a file.

Owns the names and the writing. Must not know what is on the window.
"""

from __future__ import annotations

import time
from pathlib import Path

import pygame

from game.language import _
from game.paths import pictures_dirs


def keep_photo(picture: pygame.Surface, folder: Path | None = None) -> str:
    """Write the picture under a new name; a sentence that says where it is, or why not."""
    reason = ""
    for place in (folder,) if folder else pictures_dirs():
        try:
            place.mkdir(parents=True, exist_ok=True)
            path = _free_name(place)
            pygame.image.save(picture, path)
            return _("The picture is in {path}").format(path=path)
        except (OSError, RuntimeError, pygame.error) as error:
            reason = getattr(error, "strerror", None) or str(error)
    return _("The picture cannot be kept: {reason}.").format(reason=reason)


def _free_name(folder: Path) -> Path:
    stem = time.strftime("thousand-points-%Y%m%d-%H%M%S")
    names = (folder / f"{stem}{'' if n == 1 else f'-{n}'}.png" for n in range(1, 1_000))
    return next(name for name in names if not name.exists())
