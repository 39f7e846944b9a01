"""The window as the game would get it: pygame-ce, display, fonts, sound.

Owns the reading of what `probe` tried out, and the advice. Must not import pygame itself. None of
these findings blocks: without a window the game plays in the terminal.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from game.doctor import probe
from game.doctor.finding import Finding
from game.language import _, listed, ngettext, sentences
from game.paths import assets_dir

_LONGEST_TRIAL = 20.0
"""Seconds after which a display or a sound server counts as not answering."""

_AS_THE_WINDOW = {"PYGAME_HIDE_SUPPORT_PROMPT": "1", "SDL_WINDOWS_DPI_AWARENESS": "permonitorv2"}
"""What the window asks of SDL: the size of the screen is counted in its pixels."""

_UNSEEN_DRIVERS = ("offscreen", "dummy")
"""What SDL falls back to, without an error, when there is no display."""

_SMALLEST_SCREEN = (1024, 768)
"""The smallest window the screens are laid out for, in pixels."""

Step = Mapping[str, object]


def examine_window() -> tuple[Finding, ...]:
    """pygame-ce, display, fonts and sound, each as far as the trial came."""
    fonts = sorted(assets_dir().glob("fonts/*.[ot]tf"))
    steps, complaint = _try_out(fonts)
    by_name = {str(step["step"]): step for step in steps}
    library = _library(by_name.get("pygame"), complaint)
    if library.to_do:
        return (library, _shipped_fonts(fonts))
    loaded = [step for step in steps if step["step"] == "font"]
    return (
        library,
        _display(by_name.get("video"), complaint),
        _fonts(fonts, loaded),
        _sound(by_name.get("sound")),
    )


def _try_out(fonts: Sequence[Path]) -> tuple[list[Step], str]:
    """The steps of the trial that were completed, and the last thing it complained about."""
    command = [sys.executable, "-P", str(Path(probe.__file__)), *map(str, fonts)]
    try:
        done = subprocess.run(
            command,
            env={**os.environ, **_AS_THE_WINDOW},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_LONGEST_TRIAL,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        return _steps(late.stdout or b""), _("no answer in {seconds:.0f} seconds").format(
            seconds=_LONGEST_TRIAL
        )
    except OSError as error:
        return [], str(error)
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return _steps(done.stdout), lines[-1] if lines else _("no reason was given")


def _steps(output: bytes) -> list[Step]:
    """The JSON lines of the trial; a line that an accident cut short is left out."""
    steps: list[Step] = []
    for line in output.decode("utf-8", "replace").splitlines():
        try:
            step = json.loads(line)
        except ValueError:
            continue
        if isinstance(step, dict) and "step" in step:
            steps.append(step)
    return steps


def _library(step: Step | None, complaint: str) -> Finding:
    if step is None:
        return Finding(
            topic=_("Window library"),
            found=_("pygame-ce does not load ({reason})").format(reason=complaint),
            to_do=_("The game plays in the terminal. For the window, install it: {command}").format(
                command="python -m pip install --force-reinstall pygame-ce"
            ),
        )
    return Finding(
        topic=_("Window library"),
        found=_("pygame-ce {version} with SDL {sdl}").format(
            version=step["version"], sdl=step["sdl"]
        ),
    )


def _display(step: Step | None, complaint: str) -> Finding:
    if step is None or "error" in step:
        reason = complaint if step is None else step["error"]
        return _no_display(_("none can be opened ({reason})").format(reason=reason))
    driver = str(step["driver"])
    if driver in _UNSEEN_DRIVERS:
        return _no_display(_("none (SDL draws with the driver “{driver}”)").format(driver=driver))
    return _display_size(driver, step.get("sizes"))


def _display_size(driver: str, sizes: object) -> Finding:
    width, height = sizes[0] if isinstance(sizes, list) and sizes else (0, 0)
    too_small = width < _SMALLEST_SCREEN[0] or height < _SMALLEST_SCREEN[1]
    advice = _("The window wants {width}×{height}: use F11, or play with --text.")
    return Finding(
        topic=_("Display"),
        found=_("{width}×{height} pixels, SDL driver “{driver}”").format(
            width=width, height=height, driver=driver
        ),
        to_do=advice.format(width=_SMALLEST_SCREEN[0], height=_SMALLEST_SCREEN[1])
        if too_small
        else "",
    )


def _no_display(found: str) -> Finding:
    chosen = os.environ.get("SDL_VIDEODRIVER")
    named = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    if chosen:
        advice = _("For the window, unset SDL_VIDEODRIVER, which asks for “{chosen}”.").format(
            chosen=chosen
        )
    elif named:
        advice = _("For the window, start where the display “{named}” can be reached.").format(
            named=named
        )
    else:
        advice = _("For the window, start from a desktop, not over a plain remote line.")
    return Finding(
        topic=_("Display"),
        found=found,
        to_do=sentences((_("The game plays in the terminal."), advice)),
    )


def _shipped_fonts(fonts: Sequence[Path]) -> Finding:
    found = ngettext("{count} file", "{count} files", len(fonts)).format(count=len(fonts))
    return Finding(topic=_("Fonts"), found=found, to_do="" if fonts else _download_again())


def _fonts(fonts: Sequence[Path], loaded: Sequence[Step]) -> Finding:
    good = {str(step["path"]) for step in loaded if "error" not in step}
    bad = [font for font in fonts if str(font) not in good]
    if not bad:
        return _shipped_fonts(fonts)
    return Finding(
        topic=_("Fonts"),
        found=_("{names} cannot be read").format(names=listed(font.name for font in bad)),
        to_do=_download_again(),
    )


def _download_again() -> str:
    return _("Download the game again: the folder {folder} is not whole.").format(
        folder=assets_dir() / "fonts"
    )


def _sound(step: Step | None) -> Finding:
    if step is not None and "error" not in step:
        return Finding(topic=_("Sound"), found=_("works"))
    reason = _("no answer") if step is None else step["error"]
    return Finding(
        topic=_("Sound"),
        found=_("none ({reason})").format(reason=reason),
        to_do=_("The game plays without. For sound, connect a loudspeaker and start again."),
    )
