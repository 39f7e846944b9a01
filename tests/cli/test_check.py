"""`check`: what it prints, and how it ends."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import main
from tests.content.cases import BASE, CASES


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A folder laid out like `scenarios/` with mistakes in two files."""
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    life = tmp_path / "lives" / "test-life.yaml"
    text = life.read_text(encoding="utf-8").replace(", test-village]", "]")
    text = text.replace("minutes: 5", "minutes: five").replace("go: kitchen", "go: kitchn")
    life.write_text(text.replace("place: kitchen", "place: kitchn"), encoding="utf-8")
    acts = tmp_path / "acts.yaml"
    acts.write_text(acts.read_text(encoding="utf-8") + "price: 3\n", encoding="utf-8")
    return tmp_path


def _check(*words: object) -> int:
    return main(["check", *map(str, words)])


def test_everything_shipped_is_checked_without_loading_a_window() -> None:
    program = (
        "import sys; from game.cli import main; code = main(['check']);"
        "assert 'pygame' not in sys.modules; raise SystemExit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert " 0 errors" in done.stdout.splitlines()[-1]


def test_every_problem_of_every_file_is_reported_in_one_run(
    faulty: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(faulty)
    assert _check(".") == 1
    places = [line for line in capsys.readouterr().out.splitlines() if ": error: " in line]
    assert [place.partition(": error")[0] for place in places] == [
        "acts.yaml:13:1",
        "lives/test-life.yaml:9:10",
        "lives/test-life.yaml:19:30",
        "lives/test-life.yaml:22:12",
    ]


def test_a_report_shows_the_place_and_says_what_was_meant(
    faulty: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(faulty)
    _check("lives")
    assert (
        "lives/test-life.yaml:19:30: error: "
        'There is no scene or ending "kitchn" in this life. [unknown-scene]\n'
        "18 |     choices:\n"
        "19 |       in: {text: Go in., go: kitchn}\n"
        "   |                              ^^^^^^\n"
        '  Did you mean "kitchen"?\n'
    ) in capsys.readouterr().out


def test_a_file_or_subfolder_is_checked_together_with_its_neighbours(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    life = faulty / "lives" / "test-life.yaml"
    life.write_bytes((BASE / "lives" / "test-life.yaml").read_bytes())
    for path in (life, life.parent, faulty / "rulebooks", faulty / "sources.yaml"):
        assert _check(path) == 0
    assert "unknown" not in capsys.readouterr().out


def test_a_clean_folder_ends_with_a_summary(capsys: pytest.CaptureFixture[str]) -> None:
    assert _check(BASE) == 0
    assert capsys.readouterr().out == "6 files: 0 errors, 0 warnings.\n"


def test_the_cases_are_found_in_any_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert _check(CASES) == 1
    assert "Traceback" not in capsys.readouterr().out


def test_one_life_is_checked_against_what_comes_with_the_game(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from game.paths import scenarios_dir

    copy = tmp_path / "first-year.yaml"
    text = (scenarios_dir() / "lives" / "first-year.yaml").read_text(encoding="utf-8")
    copy.write_text(text, encoding="utf-8")
    assert _check(copy) == 0
    copy.write_text(text.replace("place: harbour", "place: harbor"), encoding="utf-8")
    assert _check(copy) == 1
    assert 'Did you mean "harbour"?' in capsys.readouterr().out


def test_warnings_count_only_when_strict(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    life = tmp_path / "test-sources.yaml"
    life.write_text("sources: {X1: {title: T, year: 2019, grade: official}}\n", encoding="utf-8")
    assert _check(life) == 0
    assert capsys.readouterr().out.endswith("1 file: 0 errors, 1 warning.\n")
    assert _check(life, "--strict") == 1


def test_problems_as_json_are_one_document(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _check(faulty, "--json") == 1
    problems = json.loads(capsys.readouterr().out)
    assert [problem["code"] for problem in problems] == [
        "unknown-key",
        "bad-number",
        "unknown-scene",
        "unknown-place",
    ]
    assert problems[2]["line"] == 19
    assert problems[2]["severity"] == "error"
    assert problems[2]["hint"] == 'Did you mean "kitchen"?'


def test_a_clean_folder_as_json_is_an_empty_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert _check(BASE, "--json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_path_that_does_not_exist_is_misuse(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _check(BASE, tmp_path / "missing") == 2
    told = capsys.readouterr()
    assert "missing" in told.err
    assert told.out == ""


def test_an_unknown_option_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    assert _check("--nonsense") == 2
    assert capsys.readouterr().out == ""


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")
def test_a_dangling_link_is_a_problem_and_no_misuse(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "life.yaml").symlink_to("nowhere.yaml")
    assert _check(tmp_path / "life.yaml") == 1
    assert "[cannot-read]" in capsys.readouterr().out


def test_a_file_named_twice_is_reported_once(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    life = faulty / "lives" / "test-life.yaml"
    _check(life, faulty, life)
    assert capsys.readouterr().out.count("[unknown-scene]") == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals")
@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_colour_is_for_terminals_and_no_color_is_respected(
    faulty: Path, no_color: str, coloured: bool
) -> None:
    import pty

    ours, theirs = pty.openpty()
    environment = {**os.environ, "NO_COLOR": no_color, "TERM": "xterm"}
    with subprocess.Popen(
        [sys.executable, "-m", "game", "check", str(faulty)], stdout=theirs, env=environment
    ) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:
                break
            if not piece:
                break
            shown += piece
        process.wait()
    os.close(ours)
    assert (b"\x1b[" in shown) is coloured
    assert b"[unknown-scene]" in shown


def test_a_terminal_without_a_name_gets_no_colour(
    faulty: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, whose older consoles show the signs for colours instead of them."""
    monkeypatch.delenv("TERM", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    _check(faulty)
    assert "\x1b" not in capsys.readouterr().out


def test_there_is_no_colour_in_a_pipe(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _check(faulty)
    assert "\x1b" not in capsys.readouterr().out
