"""A life is told in the language somebody translated it into, and in its own where nobody did."""

import shutil
from pathlib import Path

import pytest

from game.content.discovery import find_files
from game.content.library import Library
from game.content.shelf import read_shelf
from tests.content.cases import BASE

TITLE = "Test Life"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "scenarios"
    shutil.copytree(BASE, place)
    return place


def _translate(folder: Path, language: str, *pairs: tuple[str, str]) -> Path:
    path = folder / "locale" / language / "lives" / "test-life.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    entries = (f'msgid "{text}"\nmsgstr "{said}"\n' for text, said in pairs)
    path.write_text("\n".join(entries), encoding="utf-8")
    return path


def _library(folder: Path, language: str) -> Library:
    return Library(find_files(folder).files, language=language)


def _own_title(folder: Path) -> str:
    return _library(folder, "").life("test-life").title


def test_a_text_is_told_in_another_language(folder: Path) -> None:
    _translate(folder, "zh_CN", (_own_title(folder), "试一试"))
    assert _library(folder, "zh_CN").life("test-life").title == "试一试"


@pytest.mark.parametrize("language", ["", "fr", "../zh_CN", "en"])
def test_without_a_translation_a_text_is_told_as_it_is_written(folder: Path, language: str) -> None:
    own = _own_title(folder)
    _translate(folder, "zh_CN", (own, "试一试"))
    assert _library(folder, language).life("test-life").title == own


@pytest.mark.parametrize("language", ["de_AT", "de-AT.UTF-8"])
def test_a_region_without_a_translation_is_told_in_its_language(
    folder: Path, language: str
) -> None:
    _translate(folder, "de", (_own_title(folder), "Versuch"))
    assert _library(folder, language).life("test-life").title == "Versuch"


def test_a_translation_of_an_earlier_text_is_not_told(folder: Path) -> None:
    own = _own_title(folder)
    path = _translate(folder, "zh_CN", (own, "试一试"))
    path.write_text("#, fuzzy\n" + path.read_text("utf-8"), encoding="utf-8")
    assert _library(folder, "zh_CN").life("test-life").title == own


def test_what_is_checked_is_the_text_as_it_is_written(folder: Path) -> None:
    own = _own_title(folder)
    _translate(folder, "zh_CN", (own, "试" * 500))
    library = _library(folder, "zh_CN")
    (life,) = (document for document in library.documents() if document.id == "test-life")
    assert own in [wording.text for wording in life.notes.wordings]
    assert life.problems == ()


def test_a_life_keeps_its_fingerprint_in_every_language(folder: Path) -> None:
    _translate(folder, "zh_CN", (_own_title(folder), "试一试"))
    english, chinese = (_library(folder, language) for language in ("", "zh_CN"))
    assert english.fingerprint(english.life("test-life")) == chinese.fingerprint(
        chinese.life("test-life")
    )


def test_the_first_screen_remembers_each_language_by_itself(folder: Path, tmp_path: Path) -> None:
    own = _own_title(folder)
    path = _translate(folder, "zh_CN", (own, "试一试"))

    def title(language: str) -> str:
        shelf = read_shelf(folder, cache=tmp_path / "cache", language=language)
        return shelf.lives["test-life"].title

    assert [title("zh_CN"), title(""), title("zh_CN"), title("")] == ["试一试", own, "试一试", own]
    path.write_text(path.read_text("utf-8").replace("试一试", "再来一次"), encoding="utf-8")
    assert title("zh_CN") == "再来一次"


def test_a_translation_may_move_no_cursor_and_break_no_line(folder: Path) -> None:
    _translate(folder, "zh_CN", (_own_title(folder), "试\x1b[2J一\\n试\u202e"))
    assert _library(folder, "zh_CN").life("test-life").title == "试 [2J一 试"


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"msgid", b'msgstr "x"\n' * 3])
def test_a_damaged_translation_stops_nothing(folder: Path, content: bytes) -> None:
    own = _own_title(folder)
    _translate(folder, "zh_CN", (own, "试一试")).write_bytes(content)
    assert _library(folder, "zh_CN").life("test-life").title == own


def test_a_translation_may_have_the_line_ends_of_windows(folder: Path) -> None:
    path = _translate(folder, "zh_CN", (_own_title(folder), "试一试"))
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert _library(folder, "zh_CN").life("test-life").title == "试一试"
