"""The folder of saved runs: what is listed, what is kept, what a disk can refuse."""

import os
import subprocess
import sys
import threading
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from game.saves import atomic
from game.saves.atomic import patiently, replace_file
from game.saves.codec import to_bytes
from game.saves.errors import (
    CannotSaveError,
    ChangedElsewhereError,
    DamagedSaveError,
    NewerSaveError,
    UnreadableSaveError,
)
from game.saves.store import MOST_LISTED, SaveStore
from tests.patience import ends
from tests.saves.test_codec import SAVE

REPOSITORY = Path(__file__).resolve().parents[2]
on_posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


def _written(folder: Path, run: str = "run-1", minutes: int = 0) -> Path:
    updated = SAVE.updated + timedelta(minutes=minutes)
    SaveStore(folder).write(replace(SAVE, run=run, updated=updated))
    return folder / f"{run}.json"


def test_a_folder_that_does_not_exist_has_no_runs_and_is_not_made(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "yet"
    assert SaveStore(folder).runs().saves == ()
    assert not folder.exists()


def test_writing_makes_the_folder_and_one_file(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "saves"
    _written(folder)
    assert [path.name for path in folder.iterdir()] == ["run-1.json"]


def test_runs_are_listed_newest_first(tmp_path: Path) -> None:
    for run, minutes in (("a", 5), ("b", 30), ("c", 10)):
        _written(tmp_path, run, minutes)
    assert [save.run for save in SaveStore(tmp_path).runs().saves] == ["b", "c", "a"]


def test_writing_again_replaces_the_file_in_one_step(tmp_path: Path) -> None:
    store = SaveStore(tmp_path)
    store.write(SAVE)
    store.write(replace(SAVE, decisions=SAVE.decisions[:1]))
    (save,) = store.runs().saves
    assert len(save.decisions) == 1


def test_removing_a_run_leaves_the_others(tmp_path: Path) -> None:
    _written(tmp_path, "a")
    _written(tmp_path, "b")
    store = SaveStore(tmp_path)
    store.remove("a")
    store.remove("a")
    assert [save.run for save in store.runs().saves] == ["b"]


def test_a_damaged_file_is_kept_aside_and_named(tmp_path: Path) -> None:
    path = _written(tmp_path)
    content = path.read_bytes()[:50]
    path.write_bytes(content)
    found = SaveStore(tmp_path).runs()
    assert found.saves == ()
    assert found.problems == (
        "The saved run run-1.json is damaged: it is cut off or is no save at all. "
        "It is kept as run-1.json.damaged.",
    )
    assert (tmp_path / "run-1.json.damaged").read_bytes() == content
    assert SaveStore(tmp_path).runs().problems == ()


def test_a_second_damaged_file_does_not_replace_the_first(tmp_path: Path) -> None:
    for text in ("first", "second"):
        (tmp_path / "run-1.json").write_text(text)
        with pytest.raises(DamagedSaveError):
            SaveStore(tmp_path).read("run-1")
    kept = {path.name: path.read_text() for path in tmp_path.iterdir()}
    assert kept == {"run-1.json.damaged": "first", "run-1.json.damaged-2": "second"}


def test_a_save_of_a_newer_version_is_left_where_it_is(tmp_path: Path) -> None:
    path = _written(tmp_path)
    path.write_bytes(path.read_bytes().replace(b'"format": 1', b'"format": 99'))
    found = SaveStore(tmp_path).runs()
    assert found.problems == (
        "The saved run run-1.json is left as it is: it was written by a newer version of the game.",
    )
    assert path.exists()
    with pytest.raises(NewerSaveError):
        SaveStore(tmp_path).read("run-1")


def test_one_damaged_file_does_not_hide_the_others(tmp_path: Path) -> None:
    _written(tmp_path, "good")
    (tmp_path / "bad.json").write_text("{")
    found = SaveStore(tmp_path).runs()
    assert [save.run for save in found.saves] == ["good"]
    assert len(found.problems) == 1


@pytest.mark.parametrize("run", ["", "../other", "a/b", "/etc/passwd", "..", ".hidden", "a\\b"])
def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path: Path, run: str) -> None:
    store = SaveStore(tmp_path / "saves")
    with pytest.raises(UnreadableSaveError):
        store.read(run)
    with pytest.raises(UnreadableSaveError):
        store.write(replace(SAVE, run=run))
    assert not (tmp_path / "saves").exists()


@on_posix
def test_folders_links_and_pipes_in_the_folder_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "folder.json").mkdir()
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "link.json").symlink_to("/dev/zero")
    (tmp_path / "nowhere.json").symlink_to(tmp_path / "missing")
    assert ends(SaveStore(tmp_path).runs)
    assert SaveStore(tmp_path).runs().saves == ()


@on_posix
def test_a_pipe_named_like_a_run_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "run-1.json")
    with pytest.raises(UnreadableSaveError):
        SaveStore(tmp_path).read("run-1")


def test_a_full_folder_lists_only_the_newest(tmp_path: Path) -> None:
    content = to_bytes(SAVE)
    for number in range(MOST_LISTED + 20):
        path = tmp_path / f"run-{number:03}.json"
        path.write_bytes(content)
        os.utime(path, (number, number))
    runs = {save.run for save in SaveStore(tmp_path).runs().saves}
    assert len(runs) == MOST_LISTED
    assert "run-000" not in runs
    assert f"run-{MOST_LISTED + 19:03}" in runs


def test_a_file_where_the_folder_should_be_is_said_and_left_alone(tmp_path: Path) -> None:
    blocked = tmp_path / "saves"
    blocked.write_text("mine")
    with pytest.raises(CannotSaveError, match="is no folder"):
        SaveStore(blocked).write(SAVE)
    with pytest.raises(CannotSaveError, match="is no folder"):
        SaveStore(blocked / "below").write(SAVE)
    assert SaveStore(blocked).runs().saves == ()
    assert blocked.read_text() == "mine"


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="only another user than root can be refused"
)
def test_a_read_only_folder_is_said_and_nothing_destroyed(tmp_path: Path) -> None:
    path = _written(tmp_path)
    before = path.read_bytes()
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(CannotSaveError, match="nothing may be written"):
            SaveStore(tmp_path).write(replace(SAVE, run="run-2"))
    finally:
        tmp_path.chmod(0o755)
    assert path.read_bytes() == before


FULL_DISK = """
import resource, sys
from dataclasses import replace
from pathlib import Path
from game.saves.errors import CannotSaveError
from game.saves.store import SaveStore
from tests.saves.test_codec import SAVE

resource.setrlimit(resource.RLIMIT_FSIZE, (60, 60))
store = SaveStore(Path(sys.argv[1]))
assert store.runs().saves
try:
    store.write(replace(SAVE, run="run-1", decisions=SAVE.decisions * 100))
except CannotSaveError as error:
    print(error)
"""


@on_posix
def test_a_full_disk_is_said_and_the_old_save_stays(tmp_path: Path) -> None:
    path = _written(tmp_path)
    before = path.read_bytes()
    told = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(tmp_path)],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == "the disk is full\n"
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["run-1.json"]


def test_a_run_somebody_else_wrote_is_not_overwritten(tmp_path: Path) -> None:
    here, there = SaveStore(tmp_path), SaveStore(tmp_path)
    here.write(SAVE)
    there.read(SAVE.run)
    there.write(replace(SAVE, seed=2))
    with pytest.raises(ChangedElsewhereError):
        here.write(replace(SAVE, seed=3))
    assert SaveStore(tmp_path).read(SAVE.run).seed == 2


def test_a_run_that_was_deleted_meanwhile_is_written_again(tmp_path: Path) -> None:
    store = SaveStore(tmp_path)
    store.write(SAVE)
    SaveStore(tmp_path).remove(SAVE.run)
    store.write(SAVE)
    assert store.read(SAVE.run) == SAVE


def test_readers_never_see_half_a_file(tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    contents = {letter * 200_000 for letter in ("a", "b")}
    replace_file(path, b"a" * 200_000)
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            for content in contents:
                replace_file(path, content.encode())

    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert all(path.read_text() in contents for _look in range(200))
    finally:
        stop.set()
        writer.join()


def test_leftovers_of_killed_programs_are_swept_up_after_an_hour(tmp_path: Path) -> None:
    old, new, foreign = (tmp_path / name for name in (".run-a.part", ".run-b.part", "notes.part"))
    for path in (old, new, foreign):
        path.write_text("half")
    an_hour_ago = time.time() - 3700
    os.utime(old, (an_hour_ago, an_hour_ago))
    os.utime(foreign, (an_hour_ago, an_hour_ago))
    SaveStore(tmp_path).runs()
    assert {path.name for path in tmp_path.iterdir()} == {".run-b.part", "notes.part"}


def test_every_run_gets_a_name_of_its_own() -> None:
    store, now = SaveStore(Path("saves")), datetime(2015, 3, 2, 9, 45, tzinfo=UTC)
    names = {store.new_run("first-year", now) for _name in range(50)}
    assert len(names) == 50
    assert all(name.startswith("first-year-20150302-094500-") for name in names)


class Held:
    """A file that somebody else has open for a while, as Windows tells it."""

    def __init__(self, times: int) -> None:
        self.times = times

    def touch(self) -> str:
        self.times -= 1
        if self.times >= 0:
            raise PermissionError(13, "Access is denied")
        return "done"


def test_a_file_a_virus_scanner_looks_at_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic, "_TRIES", 4)
    assert patiently(Held(3).touch) == "done"
    with pytest.raises(PermissionError):
        patiently(Held(4).touch)


def test_a_system_that_holds_no_files_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic, "_TRIES", 1)
    held = Held(1)
    with pytest.raises(PermissionError):
        patiently(held.touch)
    assert held.times == 0
