"""The wheel, as a stranger gets it: built as a release is, installed far from the checkout, played.

pip fetches the libraries for the clean environment, so these tests need what the set-up needs.
"""

import itertools
import os
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from game import __version__

REPOSITORY = Path(__file__).resolve().parents[1]
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
NOT_FOR_PLAYERS = {".py", ".pyc"}


def elsewhere(home: Path) -> dict[str, str]:
    """Environment variables that lead nowhere near the checkout."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return {**kept, "THOUSAND_POINTS_HOME": str(home), "PYTHONIOENCODING": "utf-8"}


def run(command: Sequence[str | Path], folder: Path, words: str = "") -> str:
    """What `command` prints when it is run in `folder` and told `words`; it has to succeed."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=elsewhere(folder / "home"),
        input=words,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source archive, and the wheel built from that archive."""
    folder = tmp_path_factory.mktemp("dist")
    run([sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, REPOSITORY], folder)
    return folder


@pytest.fixture(scope="module")
def wheel(release: Path) -> Path:
    return next(release.glob("*.whl"))


@pytest.fixture(scope="module")
def inside(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commands of a clean environment that has the wheel and what it asks for."""
    folder = tmp_path_factory.mktemp("clean environment")
    run([sys.executable, "-m", "venv", folder / "venv"], folder)
    commands = folder / "venv" / SCRIPTS
    run([commands / "python", "-m", "pip", "install", "--quiet", wheel], folder)
    return commands


def shipped(folder: str) -> set[str]:
    """Every file of a folder of the checkout that players get."""
    return {
        path.relative_to(REPOSITORY).as_posix()
        for path in (REPOSITORY / folder).rglob("*")
        if path.is_file() and path.suffix not in NOT_FOR_PLAYERS and path.name[0] != "."
    }


@pytest.mark.parametrize("folder", ["assets", "scenarios"])
def test_every_asset_and_scenario_is_in_the_wheel(inside: set[str], folder: str) -> None:
    expected = {f"game/_data/{name}" for name in shipped(folder)}
    assert expected
    assert expected - inside == set()


def test_the_templates_of_the_report_are_in_the_wheel(inside: set[str]) -> None:
    expected = shipped("game/debrief/report/templates")
    assert expected
    assert expected - inside == set()


def test_every_module_of_the_game_is_in_the_wheel(inside: set[str]) -> None:
    modules = {
        path.relative_to(REPOSITORY).as_posix() for path in (REPOSITORY / "game").rglob("*.py")
    }
    assert modules - inside == set()


def test_scripts_that_make_assets_stay_in_the_repository(inside: set[str]) -> None:
    assert [
        name for name in inside if name.startswith("game/_data/") and name.endswith(".py")
    ] == []
    assert not [name for name in inside if name.startswith(("tests/", "run.py"))]


def test_the_licences_travel_with_the_wheel(inside: set[str]) -> None:
    licences = f"a_thousand_points-{__version__}.dist-info/licenses"
    assert {
        f"{licences}/LICENSE",
        f"{licences}/LICENSES/MIT.txt",
        f"{licences}/LICENSES/CC-BY-4.0.txt",
    } <= inside


def test_the_installed_command_tells_its_version(installed: Path, tmp_path: Path) -> None:
    told = run([installed / "thousand-points", "--version"], tmp_path)
    assert told.strip() == f"thousand-points {__version__}"


def test_the_installed_game_uses_the_files_of_the_wheel(installed: Path, tmp_path: Path) -> None:
    question = "from game.paths import scenarios_dir; print(scenarios_dir())"
    place = Path(run([installed / "python", "-c", question], tmp_path).strip())
    assert place.is_relative_to(installed.parent.resolve())


def test_the_installed_doctor_finds_scenarios_and_fonts(installed: Path, tmp_path: Path) -> None:
    assert "The game can be played here" in run([installed / "thousand-points", "doctor"], tmp_path)


def test_the_installed_scenarios_are_without_problems(installed: Path, tmp_path: Path) -> None:
    run([installed / "thousand-points", "check"], tmp_path)


def test_a_life_is_played_to_the_end_with_the_installed_game(
    installed: Path, tmp_path: Path
) -> None:
    """Any answer will do: what cannot be chosen is asked again, and the next answer is tried."""
    answers = "\n".join(itertools.islice(itertools.cycle("123"), 300))
    saves = tmp_path / "saves"
    command = [installed / "thousand-points", "play", "first-year", "--text", "--seed", "7"]
    told = run([*command, "--saves", saves], tmp_path, answers + "\n")
    assert "What is real?" in told
    assert any(saves.iterdir())
    assert not (tmp_path / "home" / "reports").exists()
    words = ["report", "newest", "--saves", saves, "--lives", "50"]
    run([installed / "thousand-points", *words], tmp_path)
    (report,) = (tmp_path / "home" / "reports").iterdir()
    assert "Compared with 50 lives" in report.read_text("utf-8")
