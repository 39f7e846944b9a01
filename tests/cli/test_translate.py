"""`translate` makes room for translations and never loses one."""

import os
import shutil
from pathlib import Path

import pytest

from game.cli import main
from game.content.po import read_po
from tests.content.cases import BASE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "scenarios"
    shutil.copytree(BASE, place)
    return place


def _run(folder: Path, what: str = "test-life", language: str = "fr") -> int:
    return main(["translate", what, language, "--scenarios", str(folder)])


def _po(folder: Path) -> Path:
    return folder / "locale" / "fr" / "lives" / "test-life.po"


def _title(folder: Path) -> str:
    return read_po(_po(folder).read_text("utf-8")).entries[0].original


def test_every_text_of_a_life_gets_its_place(folder: Path) -> None:
    assert _run(folder) == 0
    entries = read_po(_po(folder).read_text("utf-8")).entries
    assert len(entries) > 10
    assert not any(entry.translation for entry in entries)
    assert all(entry.places[0].startswith("test-life.yaml:") for entry in entries)


def test_what_is_translated_stays(folder: Path) -> None:
    _run(folder)
    text = _po(folder).read_text("utf-8")
    title = _title(folder)
    done = text.replace(f'msgid "{title}"\nmsgstr ""', f'# Bien.\nmsgid "{title}"\nmsgstr "Oui"')
    assert done != text
    _po(folder).write_text(done, encoding="utf-8")
    _run(folder)
    assert 'msgstr "Oui"' in _po(folder).read_text("utf-8")
    assert "# Bien." in _po(folder).read_text("utf-8")


def test_what_was_changed_a_little_is_marked_to_be_looked_at(folder: Path) -> None:
    life = folder / "lives" / "test-life.yaml"
    before = 'title: "A quiet winter evening at home"'
    text = life.read_text("utf-8")
    own = next(line for line in text.split("\n") if line.startswith("title: "))
    life.write_text(text.replace(own, before, 1), encoding="utf-8")
    _run(folder)
    po = _po(folder).read_text("utf-8")
    place = 'msgid "A quiet winter evening at home"\nmsgstr ""'
    _po(folder).write_text(po.replace(place, place[:-2] + '"Un soir"'), encoding="utf-8")
    life.write_text(text.replace(own, before.replace("quiet", "very quiet"), 1), encoding="utf-8")
    _run(folder)
    entry = next(
        e for e in read_po(_po(folder).read_text("utf-8")).entries if "very quiet" in e.original
    )
    assert entry.stale
    assert entry.translation == "Un soir"
    assert entry.earlier == "A quiet winter evening at home"


def test_what_nothing_needs_any_more_is_put_away_and_comes_back(folder: Path) -> None:
    _run(folder)
    po = _po(folder)
    po.write_text(
        po.read_text("utf-8") + '\nmsgid "Nobody says this"\nmsgstr "Personne"\n', encoding="utf-8"
    )
    _run(folder)
    assert '#~ msgstr "Personne"' in po.read_text("utf-8")
    _run(folder)
    assert '#~ msgstr "Personne"' in po.read_text("utf-8")


def test_a_broken_translation_is_left_as_it_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _run(folder)
    broken = _po(folder).read_text("utf-8") + "oh no\n"
    _po(folder).write_text(broken, encoding="utf-8")
    assert _run(folder) == 1
    assert _po(folder).read_text("utf-8") == broken
    assert f"line {broken.count(chr(10))}" in capsys.readouterr().err


@pytest.mark.parametrize(
    "content",
    [
        'msgid "a"\nmsgstr "Spül"\n'.encode("cp1252"),
        'msgid "a"\nmsgstr "b"\n'.encode("utf-16"),
        b'msgid "a"\nmsgstr "\x1b[2J"\n',
        b"#" * 1_000_001,
    ],
)
def test_what_cannot_be_read_whole_is_not_written_anew(
    folder: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    _run(folder)
    _po(folder).write_bytes(content)
    assert _run(folder) == 1
    assert _po(folder).read_bytes() == content
    assert "left as it is" in capsys.readouterr().err


def test_a_translation_with_a_context_or_an_older_one_behind_it_stays(folder: Path) -> None:
    _run(folder)
    title = _title(folder)
    entry = f'msgctxt "title"\nmsgid "{title}"\nmsgstr "Oui"\n'
    _po(folder).write_text(f'{entry}\n#~ msgid "{title}"\n#~ msgstr "Non"\n', encoding="utf-8")
    _run(folder)
    assert f'msgid "{title}"\nmsgstr "Oui"\n' in _po(folder).read_text("utf-8")


@pytest.mark.parametrize("language", ["zh-CN.UTF-8", "zh_CN./../../x"])
def test_the_translation_is_written_where_it_is_looked_for(folder: Path, language: str) -> None:
    assert _run(folder, language=language) == 0
    assert (folder / "locale" / "zh_CN" / "lives" / "test-life.po").is_file()


@pytest.mark.parametrize(
    ("what", "language"),
    [
        ("no-such-life", "fr"),
        ("test-life", "../x"),
        ("test-life", "German"),
    ],
)
def test_words_that_make_no_sense_are_explained(
    folder: Path, what: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(folder, what, language) == 2
    assert capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_names_of_files_move_no_cursor(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "lives" / "a\x1b[2J.yaml").write_text("life: [")
    _run(folder, what="all")
    _run(folder, what="x\x1b[2J")
    said = capsys.readouterr()
    assert "\x1b" not in said.out + said.err
    assert "has mistakes" in said.err
