"""Hostile files are refused with a problem: quickly, in little memory, without a traceback."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.content.rendering import render
from tests.content.cases import all_problems
from tests.content.hostile import HOSTILE, Hostile

SECONDS = 3.0
"""Ten times what they take: a busy computer counts up to twice the time to a process."""
MEGABYTES = 400

needs_unix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda hostile: hostile.name)
def test_a_hostile_file_gives_its_problem_in_good_time(hostile: Hostile, tmp_path: Path) -> None:
    path = tmp_path / "hostile.yaml"
    path.write_bytes(hostile.content())
    begin = time.process_time()
    problems = all_problems(path)
    taken = time.process_time() - begin
    codes = {problem.code for problem in problems}
    assert codes == hostile.codes if hostile.codes is not None else codes
    assert taken < SECONDS
    for problem in problems:
        shown = render(problem)
        assert len(shown) < 1000
        assert shown.replace("\n", "").isprintable()


@needs_unix
def test_all_hostile_files_together_need_little_memory(tmp_path: Path) -> None:
    for hostile in HOSTILE:
        (tmp_path / f"{hostile.name}.yaml").write_bytes(hostile.content())
    limited = (
        f"import resource; resource.setrlimit(resource.RLIMIT_AS, ({MEGABYTES} << 20,) * 2);"
        "from game.cli import main; raise SystemExit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", limited, "check", str(tmp_path)],
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == ""
    assert "\x1b" not in done.stdout
    assert f"{len(HOSTILE)} files" in done.stdout.splitlines()[-1]


def _codes(path: Path, folder: Path | None = None) -> list[str]:
    return [problem.code for problem in all_problems(path, folder)]


def test_a_folder_instead_of_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "life.yaml").mkdir()
    assert _codes(tmp_path / "life.yaml") == ["not-a-file"]


@needs_unix
def test_a_pipe_is_refused_without_waiting_for_its_other_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "life.yaml")
    assert _codes(tmp_path / "life.yaml") == ["not-a-file"]


@needs_unix
def test_a_device_is_refused() -> None:
    assert _codes(Path("/dev/zero")) == ["not-a-file"]
    assert _codes(Path("/dev/null")) == ["not-a-file"]


@needs_unix
def test_a_link_inside_the_folder_is_followed_and_one_that_leads_out_is_not(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (tmp_path / "secret.yaml").write_text("life: x\n")
    (folder / "note.yaml").write_text("hello\n")
    (folder / "out.yaml").symlink_to(tmp_path / "secret.yaml")
    (folder / "in.yaml").symlink_to("note.yaml")
    (folder / "device.yaml").symlink_to("/dev/zero")
    (folder / "passwords.yaml").symlink_to("/etc/passwd")
    assert _codes(folder / "out.yaml", folder) == ["link-outside"]
    assert _codes(folder / "device.yaml", folder) == ["link-outside"]
    assert _codes(folder / "passwords.yaml", folder) == ["link-outside"]
    assert _codes(folder / "in.yaml", folder) == ["unknown-kind"]


@needs_unix
def test_a_linked_folder_that_leads_out_is_not_read(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "secret.yaml").write_text("life: secret\n")
    (folder / "lives").symlink_to(elsewhere)
    assert _codes(folder / "lives" / "secret.yaml", folder) == ["link-outside"]


@needs_unix
def test_links_that_lead_nowhere_or_to_themselves_are_problems(tmp_path: Path) -> None:
    (tmp_path / "nowhere.yaml").symlink_to("missing.yaml")
    (tmp_path / "circle.yaml").symlink_to("circle.yaml")
    assert _codes(tmp_path / "nowhere.yaml") == ["cannot-read"]
    assert _codes(tmp_path / "circle.yaml") == ["cannot-read"]


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="permissions do not stop this user"
)
def test_a_file_without_permission_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "life.yaml"
    path.write_text("life: x\n")
    path.chmod(0)
    assert _codes(path) == ["cannot-read"]
