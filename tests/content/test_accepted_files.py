"""What passes the check can be played to the end, whatever was changed in it."""

import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.discovery import find_files
from game.content.library import Library
from game.content.problems import ContentError
from game.engine.game import Game
from game.engine.play import begin, choose, options
from game.lint import inspect
from tests.content.cases import BASE

SOURCES = {
    path.relative_to(BASE): path.read_text(encoding="utf-8") for path in BASE.rglob("*.yaml")
}
WORDS = ["money", "score", "flag.x", "0", "1", "-5", "A", "C", "stay", "kitchen", "doorstep"]
WORDS += ["kindness.shown", "+1 day", "2015-03-02", "30%", "yes", "no", "each", "once", "ever"]
STEPS = 30


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("changed")


def _changed(text: str, chance: random.Random) -> str:
    """The text with a line lost, doubled or exchanged, or with a word replaced."""
    lines = text.split("\n")
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.choice(["lose", "double", "exchange", "word", "word", "word"]):
        case "lose":
            del lines[at]
        case "double":
            lines.insert(at, lines[other])
        case "exchange":
            lines[at], lines[other] = lines[other], lines[at]
        case _:
            pieces = re.split(r"([\w.+%-]+)", lines[at])
            pieces[chance.randrange(len(pieces))] = chance.choice(WORDS)
            lines[at] = "".join(pieces)
    return "\n".join(lines)


def _play(game: Game, chance: random.Random) -> None:
    state = begin(game, seed=chance.randrange(1000)).state
    for _step in range(STEPS):
        if state.is_over:
            return
        open_choices = [option.choice.id for option in options(game, state) if option.is_open]
        assert open_choices, f"stuck in {state.scene}"
        state = choose(game, state, chance.choice(open_choices)).state


@settings(max_examples=150, deadline=None)
@given(name=st.sampled_from(sorted(SOURCES)), seed=st.integers(0, 2**32))
def test_a_changed_file_is_refused_or_can_be_played(folder: Path, name: Path, seed: int) -> None:
    chance = random.Random(seed)
    for other, text in SOURCES.items():
        (folder / other).parent.mkdir(exist_ok=True)
        (folder / other).write_text(text, encoding="utf-8")
    (folder / name).write_text(_changed(SOURCES[name], chance), encoding="utf-8")
    library = Library(find_files(folder).files, inspect=inspect)
    try:
        life = library.life("test-life")
        games = [
            Game(life, library.rulebook(book), library.lists, library.catalogue)
            for book in life.rulebooks
        ]
    except ContentError:
        return
    for game in games:
        _play(game, chance)
