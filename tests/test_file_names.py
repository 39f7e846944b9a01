"""Names of files that every system can keep: in the repository, and those the game makes up.

Windows keeps no `:` and no `aux.yaml`, and like macOS takes `Bank.svg` and `bank.svg` for one file.
"""

import os
import re
from datetime import UTC, datetime
from pathlib import Path, PureWindowsPath

import pygame
import pytest

from game.content.library import open_library
from game.crash_report import write_report
from game.saves.store import SaveStore
from game.ui.photo import keep_photo

REPOSITORY = Path(__file__).resolve().parents[1]
FOLDERS = ("assets", "benchmarks", "docs", "game", "scenarios", "tests")
LONGEST_PATH = 260
DEEPEST_CHECKOUT = 90
"""Letters that Windows leaves for the folder the game is in, without its setting for long paths."""

_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f]|[ .]$')
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")


def can_be_kept(name: str) -> bool:
    """Whether Windows keeps a file of this name, and gives it back under it."""
    return (
        not (_REFUSED.search(name) or _DEVICES.match(name)) and PureWindowsPath(name).name == name
    )


def shipped() -> list[Path]:
    """Everything below the folders of the repository that people get."""
    found = []
    for folder in FOLDERS:
        for place, folders, names in os.walk(REPOSITORY / folder):
            folders[:] = [name for name in folders if name != "__pycache__"]
            found += [(Path(place) / name).relative_to(REPOSITORY) for name in (*folders, *names)]
    return found


@pytest.mark.parametrize(
    "name", ["a:b.json", "aux.yaml", "COM1", "what?.html", "end.", "end ", "a\\b", "nul.run-1.json"]
)
def test_some_names_cannot_be_kept(name: str) -> None:
    assert not can_be_kept(name)


def test_every_file_of_the_repository_can_be_kept_everywhere() -> None:
    paths = shipped()
    assert len(paths) > 500
    assert [path for path in paths if not all(map(can_be_kept, path.parts))] == []


def test_no_two_files_differ_only_in_capitals() -> None:
    names = [path.as_posix().casefold() for path in shipped()]
    assert len(names) == len(set(names))


def test_no_path_is_too_long_for_windows() -> None:
    longest = max(shipped(), key=lambda path: len(str(path)))
    assert len(str(longest)) + DEEPEST_CHECKOUT < LONGEST_PATH, longest


def test_what_the_game_writes_has_a_name_that_can_be_kept(own_home: Path, tmp_path: Path) -> None:
    store = SaveStore(tmp_path)
    now = datetime(2026, 11, 23, 18, 5, 9, tzinfo=UTC)
    names = [store.new_run(life, now) + ".json" for life in open_library().life_ids]
    keep_photo(pygame.Surface((4, 4)), tmp_path / "photos")
    names += [path.name for path in (tmp_path / "photos").iterdir()]
    report = write_report(RuntimeError("a mistake"), ("play",))
    assert report is not None
    assert len(names) > 3
    assert [name for name in (*names, report.name) if not can_be_kept(name)] == []
