"""`play`: window or terminal, options, exit codes, scripts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import main
from game.cli.play import has_display

REPOSITORY = Path(__file__).resolve().parents[2]
BASE = REPOSITORY / "tests" / "cases" / "base"
SCRIPT = "1\n" * 3
AS_LIN = ("--person", "lin")


def _run(
    *words: str | Path, answers: str = "", home: Path, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """The program as a player starts it, with these answers on its input."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "COLUMNS")
    }
    environ = {**inherited, "THOUSAND_POINTS_HOME": str(home), **environment}
    told = subprocess.run(
        [sys.executable, "-m", "game", "play", *map(str, words)],
        cwd=REPOSITORY,
        env=environ,
        input=answers.encode(),
        capture_output=True,
        timeout=600,
        check=False,
    )
    told.stdout = told.stdout.replace(os.linesep.encode(), b"\n")
    told.stderr = told.stderr.replace(os.linesep.encode(), b"\n")
    return told


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"SDL_VIDEODRIVER": "dummy"}, False),
        ("freebsd14", {}, False),
        ("win32", {}, True),
        ("darwin", {}, True),
        ("win32", {"SSH_CONNECTION": "10.0.0.2 50000 10.0.0.3 22"}, False),
        ("darwin", {"SSH_CONNECTION": "10.0.0.2 50000 10.0.0.3 22"}, False),
    ],
)
def test_a_display_is_looked_for_where_one_has_to_be_named(
    platform: str, environ: dict[str, str], expected: bool
) -> None:
    assert has_display(platform, environ) is expected


def test_a_script_plays_in_the_terminal(tmp_path: Path) -> None:
    told = _run("first-year", *AS_LIN, "--text", "--seed", "7", answers=SCRIPT, home=tmp_path)
    assert told.returncode == 0
    assert told.stderr == b""
    said = told.stdout.decode()
    assert "First Year\nPlayed under: Rongcheng rules, 2014. Seed 7.\n" in said
    assert "Scene 4:" in said
    assert said.endswith("Your run is saved. To go on with it later: play --continue --text\n")
    assert len(list((tmp_path / "saves").glob("first-year-*.json"))) == 1


def test_the_same_seed_and_answers_say_the_same(tmp_path: Path) -> None:
    words = ("first-year", *AS_LIN, "--text", "--seed", "11")
    first = _run(*words, answers="2\n" * 9, home=tmp_path / "a").stdout
    assert _run(*words, answers="2\n" * 9, home=tmp_path / "b").stdout == first


def test_without_a_display_the_terminal_is_used_and_that_is_said(tmp_path: Path) -> None:
    told = _run("first-year", home=tmp_path)
    assert told.returncode == 0
    first, *_rest = told.stdout.decode().splitlines()
    if sys.platform == "linux":
        assert first == "No display was found, so the game plays in the terminal."


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_a_window_without_a_display_is_an_error(tmp_path: Path) -> None:
    told = _run("--window", home=tmp_path, SDL_VIDEODRIVER="x11")
    assert told.returncode == 1
    assert told.stderr.decode().startswith("No window can be opened: ")
    assert told.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_a_display_that_does_not_answer_leads_to_the_terminal(tmp_path: Path) -> None:
    told = _run("first-year", answers="1\n", home=tmp_path, DISPLAY=":987", SDL_VIDEODRIVER="x11")
    assert told.returncode == 0
    said = told.stdout.decode()
    assert said.startswith("No window can be opened (")
    assert "Scene 1" in said


def test_a_saved_run_goes_on(tmp_path: Path) -> None:
    saves = tmp_path / "elsewhere"
    words = ("--text", "--saves", saves)
    _run("first-year", *AS_LIN, "--seed", "7", *words, answers=SCRIPT, home=tmp_path)
    told = _run("--continue", *words, answers="h\n", home=tmp_path)
    assert told.returncode == 0
    assert "Scene 4:" in told.stdout.decode()
    assert "Seed 7." in told.stdout.decode()
    assert not (tmp_path / "saves").exists()


def test_nothing_to_go_on_with_is_said(tmp_path: Path) -> None:
    told = _run("--continue", "--text", home=tmp_path)
    assert (told.returncode, told.stderr) == (1, b"There is no saved run to go on with.\n")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (("frist-year", "--text"), 'There is no life “frist-year”. Did you mean "first-year"?'),
        (("xyzzy", "--text"), "There is no life “xyzzy”. There are: "),
        (
            ("first-year", "--rules", "rongcheng-2041", "--text"),
            'There are no rules “rongcheng-2041”. Did you mean "rongcheng-20',
        ),
        (("--scenarios", "/no/such/folder", "--text"), "There is no folder /no/such/folder."),
    ],
)
def test_words_that_name_nothing_are_misuse(
    words: tuple[str, ...], answer: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["play", *words]) == 2
    assert capsys.readouterr().err.startswith(answer)


@pytest.mark.parametrize("seed", ["-1", "1.5", "seven", "9223372036854775808", ""])
def test_a_seed_is_a_whole_number(seed: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["play", "--text", f"--seed={seed}"]) == 2
    assert "is not a whole number from 0 on" in capsys.readouterr().err


@pytest.mark.parametrize("pair", [("--text", "--window"), ("--practice", "--record")])
def test_options_that_exclude_each_other_are_misuse(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["play", *pair]) == 2
    assert "not allowed with" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ("test-life", "--text", "--person", "nobody"),
            "There is no person “nobody” in this life. It can be lived in one way only.",
        ),
        (
            ("first-year", "--text", "--person", "lim"),
            'There is no person “lim” in this life. Did you mean "lin"?',
        ),
        (("--text", "--person", "li"), "--person goes together with LIFE and --text"),
        (("test-life", "--window", "--person", "li"), "--person goes together with LIFE"),
    ],
)
def test_a_person_is_named_with_the_life_and_known_in_it(
    words: tuple[str, ...], sentence: str, tmp_path: Path
) -> None:
    told = _run(*words, "--scenarios", BASE, home=tmp_path)
    assert told.returncode == 2
    assert sentence in told.stderr.decode()


@pytest.mark.parametrize("option", ["--saves", "--scenarios"])
def test_a_folder_without_a_name_is_not_the_current_one(
    option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["play", "--text", option, ""]) == 2
    assert "a folder needs a name; this one is empty" in capsys.readouterr().err


def test_a_life_of_ones_own_that_takes_the_place_of_the_games_is_announced(
    tmp_path: Path,
) -> None:
    own = tmp_path / "own" / "lives"
    own.mkdir(parents=True)
    shipped = REPOSITORY / "scenarios" / "lives" / "first-year.yaml"
    text = shipped.read_text("utf-8").replace("title: First Year\n", "title: My Year\n")
    (own / "first-year.yaml").write_text(text, "utf-8")
    words = ("first-year", *AS_LIN, "--text")
    told = _run(*words, "--scenarios", own.parent, home=tmp_path)
    assert "“lives/first-year.yaml” of your own stands in the place" in told.stderr.decode()
    assert "My Year\n" in told.stdout.decode()
    assert "First Year\n" in _run(*words, home=tmp_path).stdout.decode()


def test_rules_that_do_not_fit_are_announced_before_a_window_opens(tmp_path: Path) -> None:
    words = ("first-year", "--window", "--rules", "village-ledger")
    told = _run(*words, home=tmp_path, SDL_VIDEODRIVER="x11")
    first = told.stderr.decode().splitlines()[0]
    assert first.startswith("First Year was not written for these rules, “")


def test_a_folder_of_ones_own_adds_its_lives(tmp_path: Path) -> None:
    told = _run("test-life", "--text", "--scenarios", BASE, answers="1\n2\n", home=tmp_path)
    assert told.returncode == 0
    assert "The end: You leave" in told.stdout.decode()


def test_a_life_of_ones_own_with_mistakes_is_refused_with_their_places(tmp_path: Path) -> None:
    lives = tmp_path / "mine" / "lives"
    lives.mkdir(parents=True)
    text = (BASE / "lives" / "test-life.yaml").read_text("utf-8")
    (lives / "mine.yaml").write_text(
        text.replace("test-life", "mine").replace("go: leave", "go: nowhere"), "utf-8"
    )
    told = _run(
        "mine", "--text", "--scenarios", BASE, "--scenarios", tmp_path / "mine", home=tmp_path
    )
    assert told.returncode == 1
    assert "mine.yaml:" in told.stderr.decode()
    assert "nowhere" in told.stderr.decode()
    assert b"Traceback" not in told.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such file names")
def test_a_file_with_a_wild_name_moves_no_cursor(tmp_path: Path) -> None:
    lives = tmp_path / "mine" / "lives"
    lives.mkdir(parents=True)
    (lives / "wi\x1b[2Jld\u202e.yaml").touch()
    told = _run("nobody\x1b[2J", "--text", "--scenarios", tmp_path / "mine", home=tmp_path)
    assert told.returncode == 2
    assert "wi\ufffd[2Jld\ufffd" in told.stderr.decode()
    assert b"\x1b" not in told.stderr


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252"},
        {"PYTHONIOENCODING": "gb18030"},
        {"LANG": "C", "TERM": "dumb", "COLUMNS": "20"},
        {"COLUMNS": "400", "NO_COLOR": "1"},
    ],
)
def test_no_terminal_breaks_the_game(environment: dict[str, str], tmp_path: Path) -> None:
    answers = "1\nl\nm\n失信\ne\nd\n3\n\n"
    words = ("first-year", *AS_LIN, "--text", "--seed=7")
    told = _run(*words, answers=answers, home=tmp_path, **environment)
    assert (told.returncode, told.stderr) == (0, b"")
    assert b"Scene 2" in told.stdout


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32-le"])
def test_answers_reach_the_game_also_where_a_digit_is_several_bytes(
    encoding: str, tmp_path: Path
) -> None:
    words = ("first-year", *AS_LIN, "--text", "--seed=7")
    told = _run(*words, answers=SCRIPT, home=tmp_path, PYTHONIOENCODING=encoding)
    assert told.returncode == 0
    assert "Scene 4:" in told.stdout.decode(encoding)
    assert not (tmp_path / "crashes").exists()


def test_a_terminal_of_bare_ascii_reads_in_bare_ascii(tmp_path: Path) -> None:
    told = _run("first-year", *AS_LIN, "--text", home=tmp_path, PYTHONIOENCODING="ascii")
    assert told.stdout.isascii()
    assert b"?" not in told.stdout.replace(b"What do you do?", b"").replace(b"? ", b"")


def test_input_that_is_no_text_is_answered_like_any_other(tmp_path: Path) -> None:
    inherited = {**os.environ, "THOUSAND_POINTS_HOME": str(tmp_path)}
    told = subprocess.run(
        [sys.executable, "-m", "game", "play", "first-year", *AS_LIN, "--text"],
        cwd=REPOSITORY,
        env=inherited,
        input=b"\xff\xfe\x00\n1\n",
        capture_output=True,
        timeout=600,
        check=False,
    )
    assert (told.returncode, told.stderr) == (0, b"")
    assert b"is no answer here" in told.stdout


def test_a_reader_that_goes_away_is_no_mistake(tmp_path: Path) -> None:
    command = f"{sys.executable} -m game play first-year --text 2>&1 | head -1"
    told = subprocess.run(
        command,
        shell=True,
        cwd=REPOSITORY,
        env={**os.environ, "THOUSAND_POINTS_HOME": str(tmp_path)},
        input=b"1\n" * 30,
        capture_output=True,
        timeout=600,
        check=False,
    )
    assert b"mistake" not in told.stdout


def test_the_terminal_never_loads_pygame(tmp_path: Path) -> None:
    question = (
        "import io, sys; from game.cli import main; sys.stdin = io.StringIO('1\\nd\\n3\\nq\\n');"
        f"main(['play', 'first-year', '--text', '--saves', {str(tmp_path)!r}]);"
        "sys.exit('pygame' in sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", question], cwd=REPOSITORY, capture_output=True, check=False
    )
    assert told.returncode == 0
