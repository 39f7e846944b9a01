"""The index for the first screen, and its cache."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.content.shelf import CACHE_NAME, LifeEntry, RulebookEntry, read_shelf
from tests.content.cases import BASE


@pytest.fixture
def scenarios(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    for name in ("lives/test-life.yaml", "rulebooks/test-city.yaml"):
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_bytes((BASE / name).read_bytes())
    return folder


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_shelf_says_what_the_first_screen_shows(scenarios: Path, tmp_path: Path) -> None:
    shelf = read_shelf(scenarios, cache=tmp_path)
    assert shelf.lives["test-life"] == LifeEntry(
        id="test-life",
        title="The door",
        summary="A life for the tests, with a doorstep and a kitchen.",
        minutes=5,
        scenes=2,
        place="harbour",
        home="test-city",
        rulebooks=("test-city", "test-village"),
    )
    assert shelf.rulebooks["test-city"] == RulebookEntry(
        id="test-city",
        title="Test city, 2014–2019",
        short="Test city",
        place="Test city 测试市",
        baseline=1000,
        participation="compulsory",
        summary="A rulebook for the tests, with one of everything.",
    )
    assert "first-year" in shelf.lives
    assert "rongcheng-2014" in shelf.rulebooks


def test_the_shelf_names_the_persons_of_a_life_and_rules_without_a_number(tmp_path: Path) -> None:
    for _time in ("read", "remembered"):
        shelf = read_shelf(cache=tmp_path)
        persons = shelf.lives["two-sisters"].persons
        assert len(persons) > 1
        assert all(person.id and person.name and person.about for person in persons)
        assert not shelf.rulebooks["honest-shanghai"].has_number
        assert shelf.rulebooks["rongcheng-2014"].has_number


def test_a_remembered_shelf_is_the_same(scenarios: Path, tmp_path: Path) -> None:
    first = read_shelf(scenarios, cache=tmp_path)
    assert (tmp_path / CACHE_NAME).is_file()
    assert read_shelf(scenarios, cache=tmp_path) == first


def test_a_changed_file_is_read_again(scenarios: Path, tmp_path: Path) -> None:
    read_shelf(scenarios, cache=tmp_path)
    _change(scenarios / "lives" / "test-life.yaml", "title: The door\n", "title: A gate\n")
    assert read_shelf(scenarios, cache=tmp_path).lives["test-life"].title == "A gate"


def test_a_changed_file_of_the_same_size_is_read_again(scenarios: Path, tmp_path: Path) -> None:
    read_shelf(scenarios, cache=tmp_path)
    path = scenarios / "lives" / "test-life.yaml"
    _change(path, "title: The door\n", "title: The gate\n")
    os.utime(path, ns=(1, 1))
    assert read_shelf(scenarios, cache=tmp_path).lives["test-life"].title == "The gate"


def test_a_deleted_file_is_forgotten(scenarios: Path, tmp_path: Path) -> None:
    read_shelf(scenarios, cache=tmp_path)
    (scenarios / "lives" / "test-life.yaml").unlink()
    assert "test-life" not in read_shelf(scenarios, cache=tmp_path).lives


def test_a_faulty_life_is_on_the_shelf_and_marked(scenarios: Path, tmp_path: Path) -> None:
    _change(scenarios / "lives" / "test-life.yaml", "minutes: 5", "minutes: five")
    (scenarios / "lives" / "noise.yaml").write_bytes(b"\xff\x00")
    lives = read_shelf(scenarios, cache=tmp_path).lives
    assert (lives["test-life"].title, lives["test-life"].is_readable) == ("The door", False)
    assert (lives["noise"].title, lives["noise"].is_readable) == ("noise", False)
    assert lives["first-year"].is_readable


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"{}",
        b"[]",
        b"null",
        b'{"format": 1, "version": "0", "entries": {}}',
        b"[" * 100_000,
        b'{"format": 2, "version": "VERSION", "entries": {"k": 3}}',
        b'{"format": 2, "version": "VERSION", "entries": {"k": {"kind": "life", "evil": 1}}}',
    ],
)
def test_a_broken_cache_is_ignored_and_written_anew(
    content: bytes, scenarios: Path, tmp_path: Path
) -> None:
    from game import __version__

    cache = tmp_path / CACHE_NAME
    cache.write_bytes(content.replace(b"VERSION", __version__.encode()))
    assert "test-life" in read_shelf(scenarios, cache=tmp_path).lives
    assert json.loads(cache.read_bytes())["version"] == __version__


@pytest.mark.parametrize(
    ("field", "value"),
    [("title", 5), ("id", ["x"]), ("minutes", "5"), ("content_notes", [1]), ("is_readable", 1)],
)
def test_a_cache_with_something_else_in_a_field_is_ignored(
    field: str, value: object, scenarios: Path, tmp_path: Path
) -> None:
    first = read_shelf(scenarios, cache=tmp_path)
    cache = tmp_path / CACHE_NAME
    content = json.loads(cache.read_bytes())
    for entry in content["entries"].values():
        if entry["kind"] == "life":
            entry[field] = value
    cache.write_text(json.dumps(content), "utf-8")
    assert read_shelf(scenarios, cache=tmp_path) == first


def test_a_cache_that_cannot_be_written_is_done_without(scenarios: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert "test-life" in read_shelf(scenarios, cache=tmp_path / "file" / "below").lives


def test_no_yaml_is_loaded_while_nothing_has_changed(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from game.content.shelf import read_shelf;"
        "shelf = read_shelf(cache=Path(sys.argv[1]));"
        "assert 'first-year' in shelf.lives; print('yaml' in sys.modules)"
    )

    def loads_yaml() -> str:
        return subprocess.run(
            [sys.executable, "-c", program, str(tmp_path)],
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout.strip()

    assert [loads_yaml(), loads_yaml()] == ["True", "False"]
