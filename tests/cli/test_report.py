"""`report` turns a saved run into a file, and says what keeps it from doing so."""

from pathlib import Path

import pytest

from game.cli import main


@pytest.fixture
def saves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one saved run of First Year."""
    from game.content.library import open_library
    from game.saves.store import SaveStore
    from game.session.desk import Desk

    monkeypatch.setenv("THOUSAND_POINTS_HOME", str(tmp_path / "home"))
    folder = tmp_path / "saves"
    desk = Desk(open_library(), SaveStore(folder))
    session = desk.start(desk.game("first-year"), seed=7)
    while not session.is_over:
        session.choose(next(o.choice.id for o in session.options() if o.is_open))
    return folder


def report(*words: str) -> int:
    return main(["report", *words, "--lives", "20"])


def test_the_newest_run_is_reported_into_the_usual_folder(
    saves: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report("newest", "--saves", str(saves)) == 0
    (path,) = (tmp_path / "home" / "reports").iterdir()
    assert str(path) in capsys.readouterr().out
    html = path.read_text("utf-8")
    assert html.startswith("<!DOCTYPE html>")
    assert "Compared with 20 lives" in html


def test_a_run_is_named_by_its_file_or_its_name(saves: Path, tmp_path: Path) -> None:
    (save,) = saves.iterdir()
    out = tmp_path / "out.html"
    assert report(str(save), "-o", str(out)) == 0
    by_file = out.read_text("utf-8")
    assert report(save.stem, "--saves", str(saves), "-o", str(out)) == 0
    assert out.read_text("utf-8") == by_file
    assert "First Year" in by_file


def test_no_lives_are_needed(saves: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.html"
    words = ["report", "newest", "--saves", str(saves), "--lives", "0", "-o", str(out)]
    assert main(words) == 0
    assert "Compared with" not in out.read_text("utf-8")


def test_what_cannot_be_reported_is_told_and_nothing_is_touched(
    saves: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = tmp_path / "odd.json"
    odd.write_text("not a save")
    assert report(str(odd)) == 1
    assert odd.read_text() == "not a save"
    assert report("nobody", "--saves", str(saves)) == 1
    assert report("newest", "--saves", str(tmp_path / "empty")) == 1
    assert report("newest", "--saves", str(saves), "-o", str(tmp_path)) == 1
    told = capsys.readouterr().err
    assert "There is no saved run in" in told
    assert "The report cannot be written to" in told
    assert "Traceback" not in told


def test_a_number_of_lives_that_makes_no_sense_is_misuse(saves: Path) -> None:
    assert main(["report", "newest", "--lives", "many"]) == 2


def test_a_file_that_is_no_saved_run_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Sir", "utf-8")
    assert report(str(letter)) == 1
    assert capsys.readouterr().err.startswith(f"{letter} cannot be read as a saved run: ")
    assert letter.read_text("utf-8") == "Dear Sir"
