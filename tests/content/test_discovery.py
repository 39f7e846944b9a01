"""Finding files: a folder like `scenarios/`, any other folder, or one file."""

from pathlib import Path

import pytest

from game.content import discovery
from game.content.discovery import find_files, shown_name
from game.content.kinds import DocumentKind


def _write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("", encoding="utf-8")


def test_in_a_scenarios_folder_the_place_decides_the_kind(tmp_path: Path) -> None:
    _write(tmp_path, "acts.yaml", "lives/a.yaml", "rulebooks/b.yaml", "lists/c.yaml", "odd.yaml")
    found = {file.id: file.kind for file in find_files(tmp_path).files}
    assert found == {
        "acts": DocumentKind.CATALOGUE,
        "a": DocumentKind.LIFE,
        "b": DocumentKind.RULEBOOK,
        "c": DocumentKind.LIST,
        "odd": None,
    }


def test_any_other_folder_is_searched_to_the_bottom(tmp_path: Path) -> None:
    _write(tmp_path, "one.yaml", "deep/er/two.yaml", "deep/notes.txt", ".git/three.yaml")
    assert sorted(file.id for file in find_files(tmp_path).files) == ["one", "two"]


def test_files_with_another_ending_are_pointed_out(tmp_path: Path) -> None:
    _write(tmp_path, "lives/a.yml", "lives/b.YAML", "lives/c.yaml.txt", "lives/README.md")
    found = find_files(tmp_path)
    assert found.files == []
    assert [problem.code for problem in found.problems] == ["wrong-extension"] * 3


def test_hidden_files_are_nobodys_business(tmp_path: Path) -> None:
    _write(tmp_path, "lives/.a.yaml", "lives/._b.yaml", "lives/c.yaml")
    assert [file.id for file in find_files(tmp_path).files] == ["c"]


def test_a_folder_too_large_to_read_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(tmp_path, *(f"{number}/x.yaml" for number in range(10)))
    monkeypatch.setattr(discovery, "MOST_ENTRIES", 15)
    assert [problem.code for problem in find_files(tmp_path).problems] == ["too-many-files"]


def test_a_name_is_shown_as_an_author_would_type_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown_name(tmp_path / "lives" / "a.yaml") == "lives/a.yaml"
    assert shown_name(Path("lives") / ".." / "a.yaml") == "a.yaml"
    assert shown_name(tmp_path.parent / "a.yaml") == (tmp_path.parent / "a.yaml").as_posix()
