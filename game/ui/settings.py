"""How a person likes the game: text size, full screen, motion.

Owns the settings and their file. A missing or damaged file means the defaults: settings are never
worth stopping for. Must not know screens or pygame.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from game.paths import user_data_dir
from game.ui.theme import TEXT_SIZES


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`text_size` in per cent; `reduced_motion` makes every movement instant."""

    text_size: int = 100
    full_screen: bool = False
    reduced_motion: bool = False


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
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    size = kept.get("text_size")
    return Settings(
        text_size=size if size in TEXT_SIZES else 100,
        full_screen=kept.get("full_screen") is True,
        reduced_motion=kept.get("reduced_motion") is True,
    )


def write_settings(path: Path, settings: Settings) -> None:
    """Keep the settings; a folder that cannot be written is no reason to interrupt anybody."""
    fresh = path.with_suffix(".new")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(asdict(settings), indent=2), encoding="utf-8")
        fresh.replace(path)
