"""The command line finds its commands, and explains everything that goes wrong in a sentence."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from game import __version__
from game.cli import commands, main

REPOSITORY = Path(__file__).parents[2]


class Breaker:
    """Starts the command line with `doctor` replaced by a few lines of its own."""

    def __init__(self, folder: Path) -> None:
        self.script = folder / "start.py"

    def __call__(self, body: str, **environment: str) -> subprocess.Popen[str]:
        self.script.write_text(
            "import sys, types, game.cli\n"
            "command = types.ModuleType('game.cli.doctor')\n"
            "command.add_arguments = lambda parser: None\n"
            f"def run(args):\n    {body}\n"
            "command.run = run\n"
            "sys.modules['game.cli.doctor'] = command\n"
            "sys.exit(game.cli.main(['doctor']))\n"
        )
        return subprocess.Popen(
            [sys.executable, str(self.script)],
            env={**os.environ, "PYTHONPATH": str(REPOSITORY), **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )


@pytest.fixture
def a_command_that(tmp_path: Path) -> Breaker:
    return Breaker(tmp_path)


def test_help_lists_every_command_without_loading_any(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    listed = capsys.readouterr().out
    for name, _line in commands():
        assert f"\n    {name}" in listed


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"thousand-points {__version__}\n"


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("chek", "There is no command “chek”. Did you mean “check”?"),
        ("docter", "There is no command “docter”. Did you mean “doctor”?"),
        ("xyzzy", "There is no command “xyzzy”. The commands are: play, check,"),
    ],
)
def test_an_unknown_command_is_answered_with_what_there_is(
    capsys: pytest.CaptureFixture[str], word: str, answer: str
) -> None:
    assert main([word]) == 2
    assert capsys.readouterr().err.startswith(answer)


def test_an_unknown_option_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--loudly"]) == 2
    assert "--loudly" in capsys.readouterr().err


def test_help_for_a_command_is_no_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--help"]) == 0
    assert "thousand-points doctor" in capsys.readouterr().out


def test_help_and_version_are_quick_because_they_load_no_command() -> None:
    question = "import sys, game.cli; game.cli.main(['--help']); print(*sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", question], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    loaded = told.stdout.split()
    assert not {"pygame", "yaml"} & set(loaded)
    assert [name for name in loaded if name.startswith("game.cli.")] == []


def test_the_exit_code_of_a_command_is_the_exit_code(a_command_that: Breaker) -> None:
    process = a_command_that("return 1")
    process.communicate()
    assert process.returncode == 1


def test_a_mistake_in_the_game_is_one_sentence_and_a_report(
    a_command_that: Breaker, own_home: Path
) -> None:
    process = a_command_that("return 1 // 0")
    out, err = process.communicate()
    report = next((own_home / "crashes").iterdir())
    assert process.returncode == 70
    assert out == ""
    assert err == (
        f"The game stopped because of a mistake of its own. What happened is written in {report}.\n"
    )
    assert "ZeroDivisionError" in report.read_text("utf-8")
    assert f"A Thousand Points {__version__}" in report.read_text("utf-8")


def test_whoever_mends_the_game_can_see_the_traceback(a_command_that: Breaker) -> None:
    process = a_command_that("return 1 // 0", THOUSAND_POINTS_DEBUG="1")
    _, err = process.communicate()
    assert "Traceback" in err
    assert "ZeroDivisionError" in err


def test_a_report_that_cannot_be_written_at_home_goes_to_the_temporary_folder(
    a_command_that: Breaker, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "temporary").mkdir()
    process = a_command_that(
        "return 1 // 0",
        THOUSAND_POINTS_HOME=str(tmp_path / "file" / "home"),
        TMPDIR=str(tmp_path / "temporary"),
        TEMP=str(tmp_path / "temporary"),
    )
    process.communicate()
    assert len(list((tmp_path / "temporary").iterdir())) == 1


@pytest.mark.skipif(os.name == "nt", reason="sends the signal as a POSIX terminal does")
def test_ctrl_c_ends_quietly(a_command_that: Breaker) -> None:
    process = a_command_that("import time; print('here', flush=True); time.sleep(60)")
    assert process.stdout is not None
    assert process.stdout.readline() == "here\n"
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert process.returncode == 130
    assert err == ""


def test_output_nobody_reads_ends_quietly(a_command_that: Breaker) -> None:
    process = a_command_that("[print('line') for _ in range(100_000)]; return 0")
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == ""
    process.stderr.close()
    process.wait()


def test_a_console_that_knows_no_chinese_shows_question_marks(a_command_that: Breaker) -> None:
    process = a_command_that("print('守信 1000'); return 0", PYTHONIOENCODING="ascii")
    out, err = process.communicate()
    assert (process.returncode, out, err) == (0, "?? 1000\n", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is full")
def test_an_output_that_takes_nothing_is_no_mistake_of_the_game(
    a_command_that: Breaker, own_home: Path
) -> None:
    a_command_that("[print('line') for _ in range(100_000)]; return 0").communicate()
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, str(a_command_that.script)],
            env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert ended.returncode == 1
    assert ended.stderr == "What the game says cannot be written: No space left on device.\n"
    assert not (own_home / "crashes").exists()


@pytest.mark.skipif(os.name == "nt", reason="closes the streams as a POSIX shell does")
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", "<&- >&- 2>&-"])
def test_streams_that_are_closed_break_nothing(
    a_command_that: Breaker, own_home: Path, closed: str
) -> None:
    a_command_that("print('守信'); print('1000', file=sys.stderr); return 3").communicate()
    ended = subprocess.run(
        f'exec "{sys.executable}" "{a_command_that.script}" {closed}',
        shell=True,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        check=False,
    )
    assert ended.returncode == 3
    assert not (own_home / "crashes").exists()


def test_a_mistake_is_told_even_where_no_folder_can_be_found(a_command_that: Breaker) -> None:
    process = a_command_that(
        "import tempfile, game.crash_report as c; "
        "tempfile.gettempdir = c.user_data_dir = lambda: (_ for _ in ()).throw(RuntimeError()); "
        "return 1 // 0"
    )
    _, err = process.communicate()
    assert process.returncode == 70
    assert "no report could be written" in err
