"""`docs/file-format.md` is the whole grammar: every key that is read stands on it."""

import importlib
import pkgutil
import re
from pathlib import Path

import game.content
from game.content.texts import TEXT_KINDS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "file-format.md"


def test_every_key_that_is_read_is_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    modules = [
        importlib.import_module(f"game.content.{found.name}")
        for found in pkgutil.iter_modules(game.content.__path__)
    ]
    keys = {
        key
        for module in modules
        for name, value in vars(module).items()
        if name.endswith("KEYS") and isinstance(value, tuple)
        for key in value
    }
    assert len(keys) > 80
    assert {key for key in keys if not re.search(rf"\b{key}\b", page)} == set()


def test_every_length_of_text_is_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8").partition("## How long texts may be")[2]
    assert {kind.longest for kind in TEXT_KINDS if str(kind.longest) not in page} == set()
