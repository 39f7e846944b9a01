"""The bundled faces have every character the game can show, in any of its languages."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from game import language
from game.content.discovery import find_files
from game.content.library import Library
from game.content.po import read_po
from game.paths import scenarios_dir
from tests.assets.font_table import covered

CALLS = ("_", "ngettext", "pgettext")
ROOT = Path(__file__).resolve().parents[2]
FACES = ("NotoSansSC-Regular", "NotoSansSC-Bold", "NotoSerifSC-SemiBold")
"""Any text can be a title or stand in bold; what Atkinson lacks is set in Noto."""


def _of_the_interface() -> Iterator[str]:
    for path in sorted((ROOT / "game").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in CALLS:
                yield from (a.value for a in node.args if isinstance(a, ast.Constant))


def _of_the_scenarios() -> Iterator[str]:
    library = Library(find_files(scenarios_dir()).files)
    for document in library.documents():
        yield from (wording.text for wording in document.notes.wordings)


def _of_the_translations() -> Iterator[str]:
    for folder in (scenarios_dir() / "locale", language.LOCALE_DIR):
        for path in sorted(folder.rglob("*.po")):
            for entry in read_po(path.read_text("utf-8")).entries:
                yield from entry.translations
    yield from language.OWN_NAMES.values()


@pytest.fixture(scope="module")
def shown() -> dict[str, str]:
    """Every character with a text it stands in."""
    texts = (*_of_the_interface(), *_of_the_scenarios(), *_of_the_translations())
    shown = {char: text for text in texts if isinstance(text, str) for char in text}
    return {char: text for char, text in shown.items() if char not in "\n\t"}


@pytest.mark.parametrize("face", FACES)
def test_a_face_has_every_character_the_game_can_show(face: str, shown: dict[str, str]) -> None:
    have = covered(ROOT / "assets" / "fonts" / f"{face}.ttf")
    missing = {char: text[:60] for char, text in shown.items() if ord(char) not in have}
    assert missing == {}, "add them to TOLD in assets/fonts/characters.py, run make_subsets.py"


def test_there_is_something_to_show(shown: dict[str, str]) -> None:
    assert len(shown) > 1500
    assert {"一", "千", "分", "−", "¥", "“"} <= shown.keys()
