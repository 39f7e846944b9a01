"""Draws the pictures of the README.

    python3 -m docs.make_pictures

Every screen of the scripted run comes from `game.ui.screenshots`; the sheets and the recording have
scripts of their own (`docs/make_contact_sheets.py`, `docs/make_recording.py`).
"""

import os
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.language import set_language
from game.ui.screenshots import picture_of, scripted_screens
from game.ui.settings import Settings
from game.ui.theme import Theme

FOLDER = Path(__file__).resolve().parent / "screenshots"
SIZE = (1280, 720)
PICTURES = {
    "00-title": "title",
    "00-choose": "choose",
    "06-scene-eleven-bowls": "scene",
    "02-then-crossing": "consequence",
    "ledger": "ledger",
    "debrief-cities": "debrief",
}
CHINESE = "02-scene-crossing"


def draw(wanted: dict[str, str], settings: Settings) -> None:
    """Draw some screens of the scripted run into the folder."""
    for name, screen in scripted_screens():
        if name in wanted:
            path = FOLDER / f"{wanted[name]}.png"
            pygame.image.save(picture_of(screen, SIZE, settings), path)
            print(f"{path.name}: {path.stat().st_size:,} bytes")


def main() -> None:
    """Draw them all, the last one in Chinese."""
    set_language("en")
    draw(PICTURES, Settings())
    set_language("zh_CN")
    draw({CHINESE: "chinese-dark"}, Settings(theme=Theme.DARK))


if __name__ == "__main__":
    main()
