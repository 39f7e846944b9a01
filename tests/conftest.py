"""What every test stands on: no display, no sound, a home of its own, repeatable properties."""

import itertools
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
os.environ["LANGUAGE"] = "en"
if os.name == "nt":
    os.environ["PYTHONUTF8"] = "1"  # what the tests start and listen to speaks UTF-8, as elsewhere

settings.register_profile("workbench", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "workbench")
)

_homes = itertools.count()


@pytest.fixture(autouse=True, scope="session")
def shipped_files_are_read_once() -> Iterator[None]:
    """Every library and shelf of this process shares the readings of the shipped files."""
    from game.content import library, reading
    from tests.remembered import Readings

    readings = Readings()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(library, "read_file", readings)
        patch.setattr(reading, "read_file", readings)
        yield


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that stands for the user's; not made until the game makes it."""
    home = tmp_path_factory.getbasetemp() / f"home-{next(_homes)}"
    monkeypatch.setenv("THOUSAND_POINTS_HOME", str(home))
    return home
