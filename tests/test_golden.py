"""The golden playthroughs: the same seed and choices give the same run on every Python.

After a change of the engine or of a life that was meant, write them anew with
`python3 -m tests.golden.write` and read what changed.
"""

from pathlib import Path

import pytest

from game.content.library import Library, open_library
from tests.golden.playthrough import files, read_script
from tests.golden.write import play_again


@pytest.fixture(scope="module")
def library() -> Library:
    return open_library()


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_a_playthrough_is_what_it_was(library: Library, path: Path) -> None:
    assert play_again(library, path) == path.read_text("utf-8")


def test_every_ending_of_first_year_is_reached_by_a_playthrough(library: Library) -> None:
    texts = [path.read_text("utf-8") for path in files()]
    reached = {
        line.partition(": ")[2].partition(",")[0]
        for text in texts
        if read_script(text).life == "first-year"
        for line in text.splitlines()
        if line.startswith("ending: ")
    }
    assert reached == set(library.life("first-year").endings)
