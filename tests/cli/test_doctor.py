"""The doctor works where nothing else does, and every problem comes with what to do about it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import main
from game.doctor import Finding, examine
from game.ui.speech.voices import Kind, Voice

FONT = next((Path(__file__).parents[2] / "assets" / "fonts").glob("*.ttf"))


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A whole set of shipped files, small enough to be damaged by a test."""
    root = tmp_path / "shipped"
    for name in ("scenarios/lives/one.yaml", "scenarios/rulebooks/one.yaml", "assets/fonts/a.ttf"):
        (root / name).parent.mkdir(parents=True)
        (root / name).touch()
    (root / "assets/fonts/a.ttf").write_bytes(FONT.read_bytes())
    monkeypatch.setattr(sys, "_MEIPASS", str(root), raising=False)
    return root


def found(topic: str) -> Finding:
    return next(finding for finding in examine() if finding.topic == topic)


def broken(module: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation of `module` that does not load, as after half a download."""
    (folder / "broken" / module).mkdir(parents=True)
    (folder / "broken" / module / "__init__.py").write_text("raise ImportError('half of it')")
    monkeypatch.setenv("PYTHONPATH", str(folder / "broken"))


@pytest.mark.usefixtures("shipped")
def test_a_computer_that_can_play_is_told_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 0
    told = capsys.readouterr().out
    assert "The game can be played here" in told
    for topic in ("Python", "System", "Window library", "Display", "Fonts", "Sound", "Speech"):
        assert f"{topic}: " in told
    assert "Scenarios: " in told
    assert "Saves: " in told
    assert "Free space: " in told


@pytest.mark.usefixtures("shipped")
def test_looking_leaves_nothing_behind(own_home: Path) -> None:
    examine()
    assert not own_home.exists()


@pytest.mark.usefixtures("shipped")
def test_a_display_nobody_sees_sends_the_player_to_the_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    display = found("Display")
    assert "dummy" in display.found
    assert "terminal" in display.to_do
    assert "SDL_VIDEODRIVER" in display.to_do
    assert not display.blocks


@pytest.mark.usefixtures("shipped")
def test_a_driver_that_does_not_exist_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "lighthouse")
    display = found("Display")
    assert display.found.startswith("none can be opened (")
    assert "“lighthouse”" in display.to_do


@pytest.mark.usefixtures("shipped")
def test_sound_that_does_not_come_is_no_obstacle(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "gramophone")
    sound = found("Sound")
    assert "gramophone" in sound.found
    assert sound.to_do
    assert not sound.blocks


@pytest.mark.usefixtures("shipped")
def test_without_pygame_the_terminal_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken("pygame", tmp_path, monkeypatch)
    library = found("Window library")
    assert "half of it" in library.found
    assert "terminal" in library.to_do
    assert not library.blocks


@pytest.mark.usefixtures("shipped")
def test_without_yaml_nobody_can_play(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken("yaml", tmp_path, monkeypatch)
    done = subprocess.run(
        [sys.executable, "-m", "game", "doctor"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "PyYAML does not load (half of it)" in done.stdout
    assert "pip install PyYAML" in done.stdout
    assert done.stdout.endswith("The game cannot be played here yet.\n")


@pytest.mark.usefixtures("shipped")
def test_the_voice_is_named_with_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    here = Voice(Kind.ESPEAK, "/opt/espeak-ng")
    monkeypatch.setattr("game.doctor.voice.find_voice", lambda: here)
    speech = found("Speech")
    assert speech.found == "espeak-ng in /opt/espeak-ng"
    assert not speech.to_do


@pytest.mark.usefixtures("shipped")
def test_a_computer_that_cannot_speak_is_told_what_can(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.doctor.voice.find_voice", lambda: None)
    speech = found("Speech")
    assert speech.found.startswith("none")
    assert "espeak-ng" in speech.to_do
    assert not speech.blocks


def test_a_damaged_font_is_named(shipped: Path) -> None:
    (shipped / "assets/fonts/b.ttf").write_bytes(b"not a font")
    fonts = found("Fonts")
    assert fonts.found == "b.ttf cannot be read"
    assert "Download the game again" in fonts.to_do


def test_missing_lives_block(shipped: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shipped / "scenarios/lives/one.yaml").unlink()
    assert main(["doctor"]) == 1
    assert "What to do: Download the game again" in capsys.readouterr().out


@pytest.mark.usefixtures("shipped")
def test_a_home_that_cannot_be_written_to_is_named_and_does_not_block(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("THOUSAND_POINTS_HOME", str(tmp_path / "file" / "home"))
    saves = found("Saves")
    assert "cannot be written to" in saves.found
    assert "--saves FOLDER" in saves.to_do
    assert not saves.blocks


@pytest.mark.usefixtures("shipped")
def test_a_terminal_without_chinese_is_told_how_to_get_it() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from game.cli import main; main(['doctor'])"],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        encoding="latin-1",
        check=False,
    )
    assert "PYTHONUTF8=1" in done.stdout
    assert done.stderr == ""
