"""How a person likes the game: words, colours, motion, sound, speech, keys, language.

Owns the settings and their file. A missing or damaged file means the defaults, and a value that
makes no sense means its own default: settings are never worth stopping for. Must not know screens
or pygame.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from enum import Enum
from pathlib import Path
from typing import Any

from game.paths import user_data_dir
from game.saves.atomic import replace_file
from game.ui.theme import TEXT_SIZES, Look, Theme, Typeface

LINE_SPACINGS = (100, 120, 140)
LETTER_SPACINGS = (0, 4, 8)
VOLUMES = (0, 20, 40, 60, 80, 100)
SPEECH_SPEEDS = (110, 140, 170, 210, 260)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`text_size` and `line_spacing` are per cent, `letter_spacing` hundredths of a letter's size,
    volumes per cent, `speech_speed` words a minute. `language` is "" for the system's own.
    `keys` are pairs of an action and the name of the key a person gave it.
    """

    text_size: int = 100
    line_spacing: int = 100
    letter_spacing: int = 0
    typeface: Typeface = Typeface.NOTO
    theme: Theme = Theme.PAPER
    full_screen: bool = False
    reduced_motion: bool = False
    effects_volume: int = 60
    ambience_volume: int = 20
    is_muted: bool = False
    captions: bool = False
    speech: bool = False
    speech_speed: int = 170
    two_buttons: bool = False
    language: str = ""
    keys: tuple[tuple[str, str], ...] = ()

    @property
    def look(self) -> Look:
        """What of it the drawing of words and colours depends on."""
        return Look(
            self.text_size, self.line_spacing, self.letter_spacing, self.typeface, self.theme
        )


_STEPS: Mapping[str, tuple[int, ...]] = {
    "text_size": TEXT_SIZES,
    "line_spacing": LINE_SPACINGS,
    "letter_spacing": LETTER_SPACINGS,
    "effects_volume": VOLUMES,
    "ambience_volume": VOLUMES,
    "speech_speed": SPEECH_SPEEDS,
}
"""What a number may be."""

_LONGEST_WORD = 40
_MOST_BYTES = 100_000


def changed(settings: Settings, name: str, value: Any) -> Settings:
    """The settings with one of them, named as its field, at another value."""
    return replace(settings, **{name: value})


def resized(settings: Settings, by: int) -> Settings:
    """The settings with the next larger (1) or smaller (−1) text; the ends stay where they are."""
    nearest = min(range(len(TEXT_SIZES)), key=lambda at: abs(TEXT_SIZES[at] - settings.text_size))
    at = max(0, min(len(TEXT_SIZES) - 1, nearest + by))
    return replace(settings, text_size=TEXT_SIZES[at])


def settings_path() -> Path:
    """Where the settings are kept."""
    return user_data_dir() / "settings.json"


def read_settings(path: Path) -> Settings:
    """The kept settings, or the defaults for whatever is missing or makes no sense."""
    try:
        kept = json.loads(_content(path))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    read: dict[str, Any] = {}
    for field in fields(Settings):
        value = _understood(field.name, field.default, kept.get(field.name))
        if value is not None:
            read[field.name] = value
    return replace(Settings(), **read)


def _content(path: Path) -> bytes:
    """The beginning of a plain file; nothing of a pipe or a device, which might never end."""
    if not path.is_file():
        return b""
    with path.open("rb") as file:
        return file.read(_MOST_BYTES)


def write_settings(path: Path, settings: Settings) -> None:
    """Keep the settings; a folder that cannot be written is no reason to interrupt anybody."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        plain = asdict(settings) | {
            name: value.value for name, value in asdict(settings).items() if isinstance(value, Enum)
        }
        replace_file(path, json.dumps(plain, indent=2).encode())


def _understood(name: str, default: object, kept: object) -> object:
    """What was kept under a name, as the settings have it; None if it makes no sense there."""
    match default:
        case bool():
            return kept if isinstance(kept, bool) else None
        case int():
            return kept if type(kept) is int and kept in _STEPS[name] else None
        case Enum():
            return next((one for one in type(default) if one.value == kept), None)
        case str():
            return kept if _is_word(kept) else None
    return _pairs(kept)


def _pairs(kept: object) -> tuple[tuple[str, str], ...] | None:
    if not isinstance(kept, list):
        return None
    pairs = [tuple(pair) for pair in kept if isinstance(pair, list) and len(pair) == 2]
    return tuple((a, b) for a, b in pairs if _is_word(a) and _is_word(b))


def _is_word(kept: object) -> bool:
    return isinstance(kept, str) and len(kept) <= _LONGEST_WORD
