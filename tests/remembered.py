"""What many tests ask for again and again and what costs most: made once for each process.

The real functions do the work, once for every file as it is on the disk; whoever asks again gets
what they made then. Only what nobody can change is kept: readings are frozen, and pictures are
only ever copied from.
"""

from collections.abc import Callable
from pathlib import Path

import pygame

from game.content.discovery import FoundFile
from game.content.reading import Reading, read_file
from game.content.translations import translation_of
from game.paths import scenarios_dir
from game.ui.cache import Cache

MOST_BYTES_OF_PICTURES = 200_000_000

Stamp = tuple[str, int, int]
Draw = Callable[[str, tuple[float, float]], pygame.Surface]


def stamp(path: Path) -> Stamp:
    """What is another when the file is."""
    known = path.stat()
    return (str(path), known.st_size, known.st_mtime_ns)


class Readings:
    """Reads like `read_file`, but each shipped file without faults only once in a language."""

    def __init__(self) -> None:
        self._kept: dict[tuple[object, ...], Reading] = {}

    def __call__(self, found: FoundFile, language: str = "") -> Reading:
        if found.folder.resolve() != scenarios_dir().resolve():
            return read_file(found, language)
        translation = translation_of(found, language) if language else None
        key = (found, language, *map(stamp, filter(None, (found.path, translation))))
        if key not in self._kept:
            self._kept[key] = read_file(found, language)
        return self._kept[key]


class Pictures:
    """Draws like the `draw` it is given, but each file only once in a size."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._kept = Cache[pygame.Surface](
            MOST_BYTES_OF_PICTURES, lambda drawn: drawn.get_pitch() * drawn.get_height()
        )

    def __call__(self, path: str, size: tuple[float, float]) -> pygame.Surface:
        return self._kept.get((stamp(Path(path)), size), lambda: self._draw(path, size))
