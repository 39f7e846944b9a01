"""A picture of the window, kept as a file.

Owns the folder and the names. Must not know what is on the window.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

import pygame

from game.language import _
from game.paths import HOME_VARIABLE, user_data_dir

FOLDER_NAME = "A Thousand Points"


def photo_folder() -> Path:
    """The user's pictures, where there is such a folder; else a folder beside the saved runs.

    A folder named by the environment for everything the game writes is used for photos as well.
    """
    beside_saves = user_data_dir() / "photos"
    if os.environ.get(HOME_VARIABLE):
        return beside_saves
    try:
        pictures = Path.home() / "Pictures"
        return pictures / FOLDER_NAME if pictures.is_dir() else beside_saves
    except (OSError, RuntimeError):
        return beside_saves


def keep_photo(picture: pygame.Surface, folder: Path | None = None) -> str:
    """Write the picture under a new name; a sentence that says where it is, or why not."""
    try:
        place = folder or photo_folder()
        place.mkdir(parents=True, exist_ok=True)
        path = _free_name(place)
        pygame.image.save(picture, path)
    except (OSError, RuntimeError, pygame.error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return _("The picture cannot be kept: {reason}.").format(reason=reason)
    return _("The picture is in {path}").format(path=path)


def _free_name(folder: Path) -> Path:
    stem = time.strftime("thousand-points-%Y%m%d-%H%M%S")
    names = (folder / f"{stem}{'' if n == 1 else f'-{n}'}.png" for n in range(1, 1_000))
    return next(name for name in names if not name.exists())
