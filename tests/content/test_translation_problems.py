"""What `check` says about translations, with the file and the line of each."""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from game.content.discovery import FoundFile, find_files
from game.content.library import Library
from game.content.problems import Problem
from game.lint.translations import MOST_PROBLEMS, MOST_SHOWN, check_catalogues, check_translations
from game.paths import scenarios_dir
from tests.content.cases import BASE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "scenarios"
    shutil.copytree(BASE, place)
    return place


def _problems(folder: Path) -> list[Problem]:
    files = find_files(folder).files
    return list(check_translations(files, Library(files)))


def _write(folder: Path, text: str, name: str = "lists/test-list.po") -> None:
    path = folder / "locale" / "fr" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _at(problems: Iterable[Problem]) -> list[tuple[str, int]]:
    return [(p.code, p.span.line) for p in problems if p.span.path.endswith(".po")]


def test_files_without_translations_have_nothing_to_tell(folder: Path) -> None:
    assert _problems(folder) == []


def test_a_text_nobody_translated_is_named_where_it_stands(folder: Path) -> None:
    _write(folder, 'msgid ""\nmsgstr "Language: fr"\n')
    problems = _problems(folder)
    codes = [problem.code for problem in problems]
    assert codes == ["missing-translation"] * MOST_SHOWN + ["more-missing"]
    assert all(problem.span.path.endswith("test-list.yaml") for problem in problems)
    assert not any(problem.is_error for problem in problems)


def test_an_empty_translation_is_named_at_its_own_line(folder: Path) -> None:
    _write(folder, 'msgid "A test list"\nmsgstr ""\n')
    problems = [p for p in _problems(folder) if p.span.path.endswith(".po")]
    assert ("missing-translation", 2) in _at(problems) or ("unused-translation", 2) in _at(problems)


def _title(folder: Path) -> str:
    return Library(find_files(folder).files).lists["test-list"].title


def test_a_translation_of_an_earlier_text_is_stale(folder: Path) -> None:
    _write(folder, f'#, fuzzy\nmsgid "{_title(folder)}"\nmsgstr "Une liste"\n')
    assert _at(_problems(folder)) == [("stale-translation", 3)]


def test_a_translation_nothing_needs_is_unused(folder: Path) -> None:
    _write(folder, 'msgid "No such text"\nmsgstr "Rien"\n')
    assert _at(_problems(folder)) == [("unused-translation", 2)]


def test_what_was_put_away_is_not_missed(folder: Path) -> None:
    _write(folder, '#~ msgid "No such text"\n#~ msgstr "Rien"\n')
    assert _at(_problems(folder)) == []


def test_a_line_that_is_no_part_of_a_translation_is_an_error(folder: Path) -> None:
    _write(folder, 'msgid "a\nmsgstr "b"\n')
    problems = [p for p in _problems(folder) if p.code == "not-a-translation"]
    assert _at(problems) == [("not-a-translation", 1)]
    assert problems[0].hint == 'Close the text with " at the end of the line.'
    assert problems[0].is_error


def test_a_word_in_brackets_that_is_lost_is_an_error(folder: Path) -> None:
    life = folder / "lives" / "test-life.yaml"
    text = life.read_text("utf-8")
    title = next(line for line in text.split("\n") if line.startswith("title: "))
    life.write_text(text.replace(title, 'title: "You have {money}"', 1), encoding="utf-8")
    _write(folder, 'msgid "You have {money}"\nmsgstr "Vous avez {argent}"\n', "lives/test-life.po")
    assert _at(_problems(folder)) == [("changed-placeholder", 2)]


def test_a_translation_of_no_file_is_named(folder: Path) -> None:
    _write(folder, 'msgid "a"\nmsgstr "b"\n', "lives/no-such-life.po")
    assert _at(_problems(folder)) == [("nothing-to-translate", 1)]


def test_words_in_brackets_may_not_be_made_up(folder: Path) -> None:
    _write(folder, f'msgid "{_title(folder)}"\nmsgstr "{{0.__class__}} {{}} {{money!r}}"\n')
    assert _at(_problems(folder)) == [("changed-placeholder", 2)]


def test_a_text_that_is_translated_twice_is_named(folder: Path) -> None:
    entry = f'msgid "{_title(folder)}"\nmsgstr "Liste"\n\n'
    _write(folder, entry * 2)
    assert _at(_problems(folder)) == [("translated-twice", 5)]


def test_a_translation_that_does_not_fit_is_named(folder: Path) -> None:
    _write(folder, f'msgid "{_title(folder)}"\nmsgstr "{"long " * 20}"\n')
    assert _at(_problems(folder)) == [("translation-too-long", 2)]


def test_the_text_that_was_probably_meant_is_offered(folder: Path) -> None:
    title = _title(folder)
    _write(folder, f'msgid "{title[:-1]}"\nmsgstr "Liste"\n')
    (problem,) = [p for p in _problems(folder) if p.code == "unused-translation"]
    assert problem.hint == f'Did you mean "{title}"?'


@pytest.mark.parametrize(
    "place", ["lists/test-list.po", "locale/test-list.po", "locale/fr/lists/test-list.po.txt"]
)
def test_a_translation_where_nobody_looks_is_named(folder: Path, place: str) -> None:
    (folder / place).parent.mkdir(parents=True, exist_ok=True)
    (folder / place).write_text('msgid "a"\nmsgstr "b"\n', encoding="utf-8")
    assert [p.code for p in _problems(folder)] == ["misplaced-translation"]


@pytest.mark.parametrize(("name", "hint"), [("zh-CN", 'Did you mean "zh_CN"?'), ("German", "")])
def test_a_folder_that_is_no_language_is_named(folder: Path, name: str, hint: str) -> None:
    (folder / "locale" / name).mkdir(parents=True)
    assert [(p.code, p.hint) for p in _problems(folder)] == [("not-a-language", hint)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ('msgid "a"\nmsgstr "ü"\n'.encode("cp1252"), "not-utf8"),
        ('msgid "a"\nmsgstr "b"\n'.encode("utf-16"), "not-utf8"),
        (b'msgid "a"\nmsgstr "\x1b[2J"\n', "control-character"),
        ('msgid "a"\nmsgstr "\u202e"\n'.encode(), "control-character"),
        (b"#" * 1_000_001, "too-large"),
    ],
)
def test_a_file_that_is_no_plain_text_is_named(folder: Path, content: bytes, code: str) -> None:
    _write(folder, "")
    (folder / "locale/fr/lists/test-list.po").write_bytes(content)
    assert code in [p.code for p in _problems(folder)]


@pytest.mark.skipif(os.name == "nt", reason="links need special rights there")
def test_a_link_that_leads_out_of_the_folder_is_not_read(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.po").write_text(f'msgid "{_title(folder)}"\nmsgstr "secret"\n')
    (folder / "locale/fr/lists").mkdir(parents=True)
    (folder / "locale/fr/lists/test-list.po").symlink_to(tmp_path / "secret.po")
    assert [p.code for p in _problems(folder)] == ["link-outside"]
    told = Library(find_files(folder).files, language="fr").lists["test-list"].title
    assert told == _title(folder)


def test_very_many_problems_are_not_all_told(folder: Path) -> None:
    _write(folder, "nonsense\n" * 10_000)
    codes = [problem.code for problem in _problems(folder)]
    assert len(codes) == MOST_PROBLEMS + 1
    assert codes[-1] == "and-more"


CATALOGUE = 'msgid "Continue"\nmsgstr "{said}"\n'


def _catalogue(folder: Path, po: str) -> list[str]:
    place = folder / "fr" / "LC_MESSAGES"
    place.mkdir(parents=True, exist_ok=True)
    (folder / "thousand_points.pot").write_text('msgid "Continue"\nmsgstr ""\n', encoding="utf-8")
    (place / "thousand_points.po").write_text(po, encoding="utf-8")
    return [problem.code for problem in check_catalogues(folder)]


def test_a_catalogue_of_the_interface_is_compared_with_its_template(tmp_path: Path) -> None:
    assert "missing-translation" in _catalogue(tmp_path, "")
    assert "missing-translation" in _catalogue(tmp_path, CATALOGUE.format(said=""))
    unused = CATALOGUE.format(said="Aller") + '\nmsgid "Quit"\nmsgstr "Quitter"\n'
    assert "unused-translation" in _catalogue(tmp_path, unused)
    assert "stale-translation" in _catalogue(tmp_path, "#, fuzzy\n" + CATALOGUE.format(said="A"))


def test_a_catalogue_that_was_not_compiled_is_named(tmp_path: Path) -> None:
    assert _catalogue(tmp_path, CATALOGUE.format(said="Continuer")) == ["not-compiled"]


def test_the_catalogues_of_the_game_are_complete() -> None:
    assert [problem.message for problem in check_catalogues()] == []


def test_the_translations_of_the_shipped_files_are_complete() -> None:
    files = find_files(scenarios_dir()).files
    told = [f"{p.span.path}:{p.span.line}: {p.message}" for p in _shipped(files)]
    assert told == [], "run: python3 run.py translate all zh_CN, and translate what is new"


def _shipped(files: list[FoundFile]) -> list[Problem]:
    return list(check_translations(files, Library(files)))
