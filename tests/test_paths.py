"""Where files are: the checkout's own, and the player's on every system."""

import ctypes
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from game import paths

REPOSITORY = Path(__file__).resolve().parents[1]


@pytest.fixture
def without_own_home(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("THOUSAND_POINTS_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)


def test_a_checkout_plays_its_own_files() -> None:
    assert paths.assets_dir() == REPOSITORY / "assets"
    assert paths.scenarios_dir() == REPOSITORY / "scenarios"


def test_a_frozen_program_plays_the_files_it_unpacked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.scenarios_dir() == tmp_path / "scenarios"


def test_one_variable_moves_everything_that_is_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("THOUSAND_POINTS_HOME", str(tmp_path))
    assert paths.user_data_dir() == tmp_path
    assert paths.saves_dir() == tmp_path / "saves"
    assert paths.cache_dir() == tmp_path / "cache"


def test_a_relative_home_is_taken_from_the_current_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("THOUSAND_POINTS_HOME", "stick")
    assert paths.saves_dir() == tmp_path / "stick" / "saves"


def test_the_home_of_somebody_unknown_is_only_the_name_of_a_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("THOUSAND_POINTS_HOME", "~nobody-of-that-name/game")
    assert paths.user_data_dir() == tmp_path / "~nobody-of-that-name" / "game"


@pytest.mark.usefixtures("without_own_home")
@pytest.mark.parametrize(
    ("platform", "variable", "data", "cache"),
    [
        ("linux", "XDG_DATA_HOME", "a-thousand-points", ".cache/a-thousand-points"),
        ("freebsd14", "XDG_DATA_HOME", "a-thousand-points", ".cache/a-thousand-points"),
        ("win32", "APPDATA", "A Thousand Points", "AppData/Local/A Thousand Points/Cache"),
    ],
)
def test_each_system_keeps_files_where_its_users_expect_them(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    platform: str,
    variable: str,
    data: str,
    cache: str,
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setenv(variable, str(tmp_path / "roaming"))
    assert paths.user_data_dir() == tmp_path / "roaming" / data
    assert paths.cache_dir() == tmp_path / "home" / cache


@pytest.mark.usefixtures("without_own_home")
@pytest.mark.parametrize(
    ("platform", "folder"),
    [
        ("linux", ".local/share/a-thousand-points"),
        ("darwin", "Library/Application Support/A Thousand Points"),
        ("win32", "AppData/Roaming/A Thousand Points"),
    ],
)
def test_without_any_variable_the_home_folder_is_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, platform: str, folder: str
) -> None:
    monkeypatch.delenv("APPDATA", raising=False)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert paths.user_data_dir() == tmp_path / folder


@pytest.mark.usefixtures("without_own_home")
def test_a_relative_xdg_folder_is_ignored_as_the_standard_asks(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", "somewhere")
    assert paths.user_data_dir() == tmp_path / ".local/share/a-thousand-points"


@pytest.mark.usefixtures("without_own_home")
def test_reports_and_photos_go_where_people_look_or_beside_the_saved_runs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert [folder.name for folder in paths.documents_dirs()] == ["reports"]
    assert [folder.name for folder in paths.pictures_dirs()] == ["photos"]
    (tmp_path / "Documents").mkdir()
    (tmp_path / "Pictures").mkdir()
    assert paths.documents_dirs()[0] == tmp_path / "Documents" / "A Thousand Points"
    assert paths.pictures_dirs()[0] == tmp_path / "Pictures" / "A Thousand Points"
    monkeypatch.setenv("THOUSAND_POINTS_HOME", str(tmp_path / "stick"))
    assert paths.documents_dirs() == (tmp_path / "stick" / "reports",)


@pytest.mark.usefixtures("without_own_home")
def test_windows_is_asked_where_it_moved_the_documents(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    class Shell:
        """Stands for shell32: knows the documents, and has no pictures."""

        def SHGetFolderPathW(  # noqa: N802 - Windows calls it so
            self, _owner: None, number: int, _token: None, _flags: int, named: ctypes.Array[str]
        ) -> int:
            named.value = str(tmp_path / "OneDrive" / "文档")
            return 0 if number == 5 else 1

    (tmp_path / "OneDrive" / "文档").mkdir(parents=True)
    (tmp_path / "Documents").mkdir()
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(shell32=Shell()), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert paths.documents_dirs()[0] == tmp_path / "OneDrive" / "文档" / "A Thousand Points"
    assert [folder.name for folder in paths.pictures_dirs()] == ["photos"]


def test_asking_for_a_folder_makes_none(own_home: Path) -> None:
    assert not paths.saves_dir().exists()
    assert not paths.cache_dir().exists()
    assert not own_home.exists()


def test_importing_paths_loads_nothing_but_the_standard_library() -> None:
    question = (
        "import sys; import game.paths; "
        "print([m for m in sys.modules if m.split('.')[0] in ('yaml', 'pygame', 'argparse')"
        " or m.startswith('game.') and m != 'game.paths'])"
    )
    answer = subprocess.run(
        [sys.executable, "-c", question], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "[]"
