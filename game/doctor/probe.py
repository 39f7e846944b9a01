"""Tries out the window, the fonts and the sound, in a process of its own.

Owns the trial: SDL can hang on a display that does not answer, and a broken driver can take the
process with it, neither of which may happen to the doctor. Prints one JSON object per step as soon
as it is known, so that what was found before an accident is not lost. Run as a script; the words
are the font files to load. Must not know the rest of the game.
"""

from __future__ import annotations

import json
import sys


def main(fonts: list[str]) -> None:
    """Print what is found: `pygame`, one `font` per file, then what may hang: `video`, `sound`."""
    import pygame

    _tell("pygame", version=pygame.version.ver, sdl=".".join(map(str, pygame.get_sdl_version())))
    for font in fonts:
        _try_font(font)
    _try_video()
    _try_sound()


def _try_video() -> None:
    import pygame

    try:
        pygame.display.init()
        sizes = pygame.display.get_desktop_sizes()
        _tell("video", driver=pygame.display.get_driver(), sizes=sizes)
    except pygame.error as error:
        _tell("video", error=str(error))


def _try_font(path: str) -> None:
    import pygame

    try:
        pygame.font.init()
        pygame.font.Font(path, 24).render("1000", True, "black")
        _tell("font", path=path)
    except (pygame.error, OSError) as error:
        _tell("font", path=path, error=str(error))


def _try_sound() -> None:
    import pygame

    try:
        pygame.mixer.init()
        _tell("sound", channels=pygame.mixer.get_num_channels())
    except (pygame.error, NotImplementedError, ImportError) as error:
        _tell("sound", error=str(error))


def _tell(step: str, **found: object) -> None:
    print(json.dumps({"step": step, **found}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
