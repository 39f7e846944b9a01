"""The real window: it opens, fills the screen and comes back, and shows where one can press.

Owns the display, its surface and the pointer's shape. Must not know screens or what is drawn.
"""

from __future__ import annotations

import os
from contextlib import suppress

import pygame

from game.language import _
from game.paths import assets_dir
from game.ui import fonts

SMALLEST = (640, 480)
UNSEEN_DRIVERS = ("offscreen", "dummy")


class Window:
    """The window of the game. Closing it gives the display back."""

    def __init__(self, title: str, *, full: bool) -> None:
        pygame.display.init()
        _refuse_unseen_display()
        pygame.font.init()
        fonts.forget()
        pygame.key.set_repeat(400, 60)
        self._is_full = False
        self._has_hand = False
        self._window = pygame.Window(title, _usual_size(), resizable=True, allow_high_dpi=True)
        pygame.key.stop_text_input()  # keys are keys: no input method composes Chinese of them
        self._window.minimum_size = SMALLEST
        icon = assets_dir() / "icons" / "app.png"
        if icon.is_file():
            self._window.set_icon(pygame.image.load(icon))
        self.fill_screen(full)

    @property
    def surface(self) -> pygame.Surface:
        """What is drawn on, as large as the window is now, in its pixels."""
        return self._window.get_surface()

    def present(self) -> None:
        """Show what was drawn."""
        self._window.flip()

    def fill_screen(self, full: bool) -> None:
        """Fill the screen, or come back to the place and size the window had."""
        if full == self._is_full:
            return
        self._is_full = full
        if full:
            self._window.set_fullscreen(True)
        else:
            self._window.set_windowed()

    def show_hand(self, is_over_button: bool) -> None:
        """Make the pointer a hand where something can be pressed."""
        if is_over_button == self._has_hand:
            return
        self._has_hand = is_over_button
        shape = pygame.SYSTEM_CURSOR_HAND if is_over_button else pygame.SYSTEM_CURSOR_ARROW
        with suppress(pygame.error):  # some displays have no pointer
            pygame.mouse.set_cursor(shape)

    def to_pixels(self, at: tuple[int, int]) -> tuple[int, int]:
        """A point of the window in pixels of its surface: they differ on dense displays."""
        wide, high = self._window.size
        width, height = self.surface.get_size()
        return (at[0] * width // max(1, wide), at[1] * height // max(1, high))

    def close(self) -> None:
        """Give the display back."""
        self._window.destroy()
        pygame.display.quit()
        pygame.font.quit()


def _refuse_unseen_display() -> None:
    """SDL quietly falls back to a driver nobody can see where no display answers."""
    driver = pygame.display.get_driver()
    if driver in UNSEEN_DRIVERS and not os.environ.get("SDL_VIDEODRIVER"):
        pygame.display.quit()
        raise pygame.error(_("no display answers"))


def _usual_size() -> tuple[int, int]:
    """A window of four fifths of the desktop, in its proportion, not under the smallest."""
    sizes = pygame.display.get_desktop_sizes()
    wide, high = sizes[0] if sizes else (1280, 720)
    return (max(SMALLEST[0], wide * 4 // 5), max(SMALLEST[1], high * 4 // 5))
