"""Draws two sheets for the README and for looking at: every screen of one run, and one scene and
one page of the debrief in every window and text size, in both languages.

    python3 -m docs.make_contact_sheets

They become `docs/screenshots/contact-sheet.png` and `docs/screenshots/size-matrix.png`.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.language import set_language
from game.ui import fonts
from game.ui.intents import END, Scroll
from game.ui.screen import Screen
from game.ui.screenshots import picture_of, scripted_screens
from game.ui.settings import Settings
from game.ui.theme import INK_2, PAPER, Face, Scale

FOLDER = Path(__file__).resolve().parent / "screenshots"

WINDOW = (1920, 1080)
ACROSS = 6
SHOWN = (304, 171)
"""The size of a screen on the contact sheet."""

LEFT_OUT = (
    *("title-again", "choose-again", "choose-other", "reason-", "notice"),
    *("then-the-file", "then-whatever", "then-clean-name", "then-a-line", "then-eleven"),
)
"""Screens that look like another one; one reason is shown after all."""
KEPT = "reason-no-high-speed-rail"

SIZES = ((1024, 768), (1280, 720), (1366, 768), (1920, 1080), (2560, 1080), (3840, 2160))
TEXT_SIZES = (100, 150, 200, 250)
IN_MATRIX = (("en", "05-scene-"), ("zh_CN", "debrief-cities"))
HIGH = 132
"""The height of a window in the matrix."""

GAP, LABEL = 10, 22


class Cell(NamedTuple):
    """A picture and what is written under it."""

    picture: pygame.Surface
    words: str


def contact_sheet() -> pygame.Surface:
    """Every screen of the scripted run."""
    cells = [
        Cell(_drawn(screen, WINDOW, 100, SHOWN), name)
        for name, screen in scripted_screens()
        if KEPT in name or not any(part in name for part in LEFT_OUT)
    ]
    return _sheet([cells[at : at + ACROSS] for at in range(0, len(cells), ACROSS)])


def size_matrix() -> pygame.Surface:
    """A row for every text size, a column for every window."""
    rows = []
    for language, name in IN_MATRIX:
        set_language(language)
        screen = next(screen for told, screen in scripted_screens() if told.startswith(name))
        rows += [list(_in_every_window(screen, text_size)) for text_size in TEXT_SIZES]
    set_language("en")
    return _sheet(rows)


def _in_every_window(screen: Screen, text_size: int) -> Iterator[Cell]:
    for size in SIZES:
        small = (size[0] * HIGH // size[1], HIGH)
        words = f"{size[0]} × {size[1]} · {text_size} %"
        yield Cell(_drawn(screen, size, text_size, small), words)


def _drawn(
    screen: Screen, size: tuple[int, int], text_size: int, small: tuple[int, int]
) -> pygame.Surface:
    """Scrolled to its top, as it is where it is drawn for the first time."""
    settings = Settings(text_size=text_size)
    if screen.shown.items:
        screen.page(Scale(*size, look=settings.look))
        screen.handle(Scroll(-END), 0.0)
    return pygame.transform.smoothscale(picture_of(screen, size, settings), small)


def _sheet(rows: list[list[Cell]]) -> pygame.Surface:
    """Rows of pictures with their words under them."""
    wide = max(sum(cell.picture.get_width() + GAP for cell in row) for row in rows) + GAP
    high = sum(row[0].picture.get_height() + LABEL + GAP for row in rows) + GAP
    sheet = pygame.Surface((wide, high))
    sheet.fill(PAPER)
    y = GAP
    for row in rows:
        x, tall = GAP, row[0].picture.get_height()
        for cell in row:
            sheet.blit(cell.picture, (x, y))
            pygame.draw.rect(sheet, INK_2, cell.picture.get_rect(topleft=(x, y)), 1)
            sheet.blit(fonts.render(Face.SANS, 13, cell.words, INK_2), (x, y + tall + 1))
            x += cell.picture.get_width() + GAP
        y += tall + LABEL + GAP
    return sheet


def main() -> None:
    """Write both sheets."""
    FOLDER.mkdir(exist_ok=True)
    for name, draw in (("contact-sheet", contact_sheet), ("size-matrix", size_matrix)):
        file = FOLDER / f"{name}.png"
        pygame.image.save(draw(), file)
        print(file, file.stat().st_size // 1024, "KiB")


if __name__ == "__main__":
    main()
