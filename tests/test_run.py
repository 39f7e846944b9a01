"""`run.py` on a small stand-in for the game: set-up, second starts, accidents, plain sentences.

The stand-in is a folder with the real `run.py`, a package `game` that repeats what it was told, and
a build backend of its own, so that nothing here needs a network. Everything else is real: real
environments, real pip, real kills, real missing pieces.
"""

import ast
import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

RUN_PY = Path(__file__).resolve().parents[1] / "run.py"
UNREACHABLE = "http://127.0.0.1:9/simple"
NOT_SET_UP = 3
SETTING_UP = "Setting up (once, about a minute)…"

PYPROJECT = """\
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "stand-in"
version = "1"
dependencies = [{dependencies}]

[project.optional-dependencies]
test = []
"""

BACKEND = '''\
"""Builds the editable wheel. Makes STALL and waits for its end while the lock is MARKed;
FAILs with these words."""
import os, pathlib, sys, time, tomllib, zipfile

def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    if "FAIL" in os.environ:
        sys.exit(os.environ["FAIL"])
    here = pathlib.Path.cwd()
    mark = (here / ".venv.lock").read_text()
    if os.environ.get("STALL") and mark == os.environ.get("MARK", "unfinished"):
        stalled = pathlib.Path(os.environ["STALL"])
        stalled.touch()
        while stalled.exists():
            time.sleep(0.02)
    project = tomllib.loads((here / "pyproject.toml").read_text("utf-8"))["project"]
    wheel = "stand_in-1-py3-none-any.whl"
    info = "stand_in-1.dist-info"
    needs = "".join(f"Requires-Dist: {name}\\n" for name in project["dependencies"])
    for name in project["optional-dependencies"]["test"]:
        needs += f"Requires-Dist: {name}; extra == 'test'\\n"
    files = {
        "stand_in.pth": str(here),
        f"{info}/METADATA": "Metadata-Version: 2.1\\nName: stand-in\\nVersion: 1\\n"
        "Provides-Extra: test\\n" + needs,
        f"{info}/WHEEL": "Wheel-Version: 1.0\\nGenerator: x\\nRoot-Is-Purelib: true\\n"
        "Tag: py3-none-any\\n",
    }
    record = "".join(f"{name},,\\n" for name in (*files, f"{info}/RECORD"))
    with zipfile.ZipFile(pathlib.Path(wheel_directory) / wheel, "w") as archive:
        for name, text in {**files, f"{info}/RECORD": record}.items():
            archive.writestr(name, text)
    return wheel
'''

ECHO = """\
import json, sys
print(json.dumps({"words": sys.argv[1:], "prefix": sys.prefix, "as": __spec__.name}))
sys.exit(int(sys.argv[-1]) if sys.argv[-1].isdigit() else 0)
"""


class Checkout:
    """A folder that holds the stand-in, and ways to start it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.venv = root / ".venv"
        self.stamp = self.venv / "installed-from"
        self.python = self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def write(self, dependencies: str = "") -> None:
        (self.root / "game").mkdir(parents=True, exist_ok=True)
        shutil.copy(RUN_PY, self.root)
        (self.root / "backend.py").write_text(BACKEND, "utf-8")
        (self.root / "pytest.py").write_text(ECHO, "utf-8")
        (self.root / "game" / "__init__.py").touch()
        (self.root / "game" / "__main__.py").write_text(ECHO, "utf-8")
        self.need(dependencies)

    def need(self, dependencies: str) -> None:
        text = PYPROJECT.replace("{dependencies}", dependencies)
        (self.root / "pyproject.toml").write_text(text, "utf-8")

    def command(self, *words: str) -> list[str]:
        return [sys.executable, str(self.root / "run.py"), *words]

    def start(self, *words: str, **environment: str) -> "Ended":
        return ended(self.command(*words), environment)

    def start_and_leave(self, *words: str, **environment: str) -> subprocess.Popen[str]:
        """Start in a process group of its own, so that it can be interrupted like a terminal's."""
        return subprocess.Popen(
            self.command(*words),
            env=surroundings(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,
        )


class Ended:
    """A start that is over: what it said, and what the stand-in told."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err

    @property
    def told(self) -> dict[str, object]:
        answer: dict[str, object] = json.loads(self.out)
        return answer

    @property
    def sentences(self) -> list[str]:
        return self.err.strip().splitlines()


def surroundings(changes: dict[str, str]) -> dict[str, str]:
    """Environment variables without a trace of this test run, or of how pip is set up here."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PIP_", "PYTHON", "VIRTUAL_ENV", "__PYVENV"))
    }
    alone = {
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_INDEX_URL": UNREACHABLE,
        "PYTHONIOENCODING": "utf-8",
    }
    return {**kept, **alone, **changes}


def ended(command: Sequence[str], environment: dict[str, str]) -> Ended:
    done = subprocess.run(
        command,
        env=surroundings(environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )
    return Ended(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def set_up_once(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A stand-in after its first start, in a folder whose name has a space and an umlaut."""
    checkout = Checkout(tmp_path_factory.mktemp("folder") / "tausend  pünkte 千")
    checkout.write()
    first = checkout.start("hello")
    assert first.sentences == [SETTING_UP]
    assert first.told["words"] == ["hello"]
    return checkout


@pytest.fixture
def ready(set_up_once: Checkout, tmp_path: Path) -> Checkout:
    """A copy of the finished stand-in, at another place than the one it was set up in."""
    shutil.copytree(set_up_once.root, tmp_path / "moved here", symlinks=True)
    return Checkout(tmp_path / "moved here")


@pytest.fixture
def fresh(tmp_path: Path) -> Checkout:
    """A stand-in that was never started."""
    checkout = Checkout(tmp_path / "new")
    checkout.write()
    return checkout


@pytest.fixture
def killed_at_the_end() -> Iterator[Callable[[subprocess.Popen[str]], subprocess.Popen[str]]]:
    started: list[subprocess.Popen[str]] = []

    def keep(process: subprocess.Popen[str]) -> subprocess.Popen[str]:
        started.append(process)
        return process

    yield keep
    for process in started:
        kill_all_of(process)
        process.communicate()


def kill_all_of(process: subprocess.Popen[str]) -> None:
    """What a power cut does to a start: nobody in its group lives to clean up."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def wait_for(path: Path, seconds: float = 300) -> None:
    end = time.monotonic() + seconds
    while not path.exists():
        assert time.monotonic() < end, f"{path} never came"
        time.sleep(0.02)


posix_only = pytest.mark.skipif(os.name == "nt", reason="uses signals and rights of POSIX")


def test_the_game_is_started_by_the_environment_beside_run_py(set_up_once: Checkout) -> None:
    told = set_up_once.start().told
    assert told["prefix"] == str(set_up_once.venv)
    assert told["as"] == "game.__main__"


def test_a_system_that_cannot_spell_the_name_of_the_folder_starts_all_the_same(
    set_up_once: Checkout,
) -> None:
    narrow = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    started = set_up_once.start("hello", **narrow)
    assert started.err == ""
    assert started.told["words"] == ["hello"]


@pytest.mark.parametrize(
    ("failure", "advice"),
    [
        ("[WinError 32] The process cannot access the file", "close every window of the game"),
        ("[WinError 5] Zugriff verweigert", "close every window of the game"),
        ("[WinError 206] 文件名或扩展名太长。", "move the folder nearer to the top"),
        ("[Errno 1] Operation not permitted", "copy the folder to a place of your own"),
    ],
)
def test_what_windows_and_macos_refuse_is_one_sentence_with_advice(
    fresh: Checkout, failure: str, advice: str
) -> None:
    refused = fresh.start(FAIL=failure)
    assert refused.code == NOT_SET_UP
    assert refused.sentences[0] == SETTING_UP
    assert advice in refused.sentences[1]
    assert len(refused.sentences) == 2


def test_a_second_start_says_nothing_and_writes_nothing(set_up_once: Checkout) -> None:
    before = set_up_once.stamp.stat()
    second = set_up_once.start("play", "--text")
    assert second.sentences == []
    assert second.told["words"] == ["play", "--text"]
    assert set_up_once.stamp.stat() == before


def test_the_exit_code_of_the_game_is_passed_on(set_up_once: Checkout) -> None:
    assert set_up_once.start("check", "7").code == 7


@posix_only
def test_a_second_start_adds_less_than_three_tenths_of_a_second(set_up_once: Checkout) -> None:
    """Of a processor's time: how busy the computer is does not count."""

    def spent() -> float:
        times = os.times()
        return times.children_user + times.children_system

    def quickest(command: Sequence[str]) -> float:
        taken = []
        for _attempt in range(5):
            before = spent()
            ended(command, {"PYTHONPATH": str(set_up_once.root)})
            taken.append(spent() - before)
        return min(taken)

    direct = quickest([str(set_up_once.python), "-m", "game"])
    assert quickest(set_up_once.command()) - direct < 0.3


def test_the_current_folder_cannot_stand_in_for_the_game(
    set_up_once: Checkout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "game").mkdir()
    (tmp_path / "game" / "__main__.py").write_text("raise SystemExit(99)")
    monkeypatch.chdir(tmp_path)
    assert set_up_once.start().code == 0


def test_a_folder_that_was_moved_starts_at_once_and_offline(ready: Checkout) -> None:
    moved = ready.start()
    assert moved.sentences == []
    assert moved.told["prefix"] == str(ready.venv)


def test_a_changed_pyproject_is_installed_once(ready: Checkout) -> None:
    with (ready.root / "pyproject.toml").open("a") as file:
        file.write("# changed\n")
    assert ready.start().sentences == ["Bringing the set-up up to date…"]
    assert ready.start().sentences == []


def test_the_word_test_installs_the_extra_and_runs_pytest_in_the_folder(ready: Checkout) -> None:
    tested = ready.start("test", "-k", "ledger")
    assert tested.told["as"] == "pytest"
    assert tested.told["words"] == ["-k", "ledger"]
    assert ready.start("test").sentences == []
    assert ready.start().sentences == [], "playing needs nothing that testing did not install"


def test_an_environment_made_by_hand_is_completed_and_not_thrown_away(ready: Checkout) -> None:
    ready.stamp.unlink()
    own = ready.venv / "my own file"
    own.touch()
    assert ready.start().code == 0
    assert own.exists()


@posix_only
def test_an_environment_whose_python_is_gone_is_rebuilt(ready: Checkout) -> None:
    ready.python.unlink()
    ready.python.symlink_to("/nowhere/python3.11")
    again = ready.start()
    assert again.sentences == [SETTING_UP]
    assert again.code == 0


def test_an_environment_from_another_kind_of_machine_is_rebuilt(ready: Checkout) -> None:
    _, rest = ready.stamp.read_text("utf-8").split("\n", 1)
    ready.stamp.write_text(f"python3.11 plan9 mips\n{rest}", "utf-8")
    assert ready.start().sentences == [SETTING_UP]


def test_an_environment_without_pip_is_rebuilt(ready: Checkout) -> None:
    ready.stamp.unlink()
    for pip in ready.venv.glob("**/site-packages/pip"):
        shutil.rmtree(pip)
    assert ready.start().sentences == [SETTING_UP]


@posix_only
@pytest.mark.parametrize("seconds", [0.3, 1.2, 2.4])
def test_a_set_up_cut_short_at_any_moment_is_repaired_by_the_next_start(
    fresh: Checkout, seconds: float
) -> None:
    process = fresh.start_and_leave("hello")
    time.sleep(seconds)
    kill_all_of(process)
    process.communicate()
    again = fresh.start("hello")
    assert again.code == 0
    assert again.told["words"] == ["hello"]
    assert fresh.start().sentences == []


@posix_only
def test_what_was_half_installed_is_not_trusted(
    ready: Checkout,
    tmp_path: Path,
    killed_at_the_end: Callable[[subprocess.Popen[str]], subprocess.Popen[str]],
) -> None:
    (ready.root / "pyproject.toml").write_text(PYPROJECT.replace("{dependencies}", "") + "# new\n")
    half = killed_at_the_end(ready.start_and_leave(STALL=str(tmp_path / "stalled")))
    wait_for(tmp_path / "stalled")
    kill_all_of(half)
    assert ready.start().sentences == [SETTING_UP]


@posix_only
def test_a_start_waits_for_the_pip_of_a_start_that_was_killed(
    fresh: Checkout,
    tmp_path: Path,
    killed_at_the_end: Callable[[subprocess.Popen[str]], subprocess.Popen[str]],
) -> None:
    stalled = tmp_path / "stalled"
    first = killed_at_the_end(fresh.start_and_leave(STALL=str(stalled)))
    wait_for(stalled)
    first.kill()
    second = killed_at_the_end(fresh.start_and_leave("hello"))
    assert second.stderr is not None
    assert second.stderr.readline() == "Another start is setting up: waiting for it…\n"
    stalled.unlink()
    out, _err = second.communicate(timeout=600)
    assert json.loads(out)["words"] == ["hello"]


@posix_only
def test_two_first_starts_at_once_both_play(
    fresh: Checkout,
    killed_at_the_end: Callable[[subprocess.Popen[str]], subprocess.Popen[str]],
) -> None:
    both = [killed_at_the_end(fresh.start_and_leave(word)) for word in ("one", "two")]
    said = [process.communicate(timeout=600) for process in both]
    assert [json.loads(out)["words"] for out, _ in said] == [["one"], ["two"]]
    assert sum(SETTING_UP in err for _, err in said) == 1


@posix_only
def test_ctrl_c_during_the_set_up_ends_quietly(
    fresh: Checkout,
    tmp_path: Path,
    killed_at_the_end: Callable[[subprocess.Popen[str]], subprocess.Popen[str]],
) -> None:
    process = killed_at_the_end(fresh.start_and_leave(STALL=str(tmp_path / "stalled")))
    wait_for(tmp_path / "stalled")
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=600)
    assert process.returncode == 130
    assert err.splitlines() == [SETTING_UP, "Stopped. The next start sets up what is missing."]


def test_a_network_that_cannot_be_reached_is_named(fresh: Checkout) -> None:
    fresh.need('"a-package-that-only-a-network-has"')
    offline = fresh.start()
    assert offline.code == NOT_SET_UP
    assert offline.sentences[0] == SETTING_UP
    assert offline.sentences[1:] == [
        "The game's libraries could not be downloaded: connect to the internet for this first "
        "start (behind a proxy, set HTTPS_PROXY) and start again."
    ]


def test_an_update_that_needs_a_network_does_not_stop_the_game(ready: Checkout) -> None:
    ready.need('"a-package-that-only-a-network-has"')
    offline = ready.start("hello")
    assert offline.told["words"] == ["hello"]
    assert offline.sentences[-1] == (
        "No connection to update with: starting with the libraries that are installed."
    )


def test_failing_offline_to_install_the_test_tools_harms_nothing(ready: Checkout) -> None:
    text = (ready.root / "pyproject.toml").read_text("utf-8")
    needing = text.replace("test = []", 'test = ["a-package-that-only-a-network-has"]')
    (ready.root / "pyproject.toml").write_text(needing, "utf-8")
    assert ready.start("test").code == NOT_SET_UP
    (ready.root / "pyproject.toml").write_text(text, "utf-8")
    assert ready.start().sentences == []


@posix_only
def test_an_update_cut_short_while_it_only_looks_harms_nothing(
    ready: Checkout,
    tmp_path: Path,
    killed_at_the_end: Callable[[subprocess.Popen[str]], subprocess.Popen[str]],
) -> None:
    text = (ready.root / "pyproject.toml").read_text("utf-8")
    (ready.root / "pyproject.toml").write_text(text + "# new\n", "utf-8")
    looking = killed_at_the_end(ready.start_and_leave(STALL=str(tmp_path / "stalled"), MARK=""))
    wait_for(tmp_path / "stalled")
    kill_all_of(looking)
    assert ready.start().sentences == ["Bringing the set-up up to date…"]


def test_a_package_that_does_not_exist_is_told_with_the_place_of_the_details(
    fresh: Checkout, tmp_path: Path
) -> None:
    fresh.need('"a-package-that-nobody-has"')
    failed = fresh.start(PIP_NO_INDEX="1")
    assert failed.code == NOT_SET_UP
    log = fresh.venv / "set-up.log"
    assert failed.sentences[1:] == [
        "Setting up failed: ERROR: No matching distribution found for a-package-that-nobody-has "
        f"(details: {log})."
    ]
    assert "a-package-that-nobody-has" in log.read_text("utf-8")


def test_a_missing_pyproject_is_named(fresh: Checkout) -> None:
    (fresh.root / "pyproject.toml").unlink()
    failed = fresh.start()
    assert failed.code == NOT_SET_UP
    assert failed.sentences == [
        f"pyproject.toml is missing in {fresh.root}: download the whole folder again."
    ]


@posix_only
def test_a_python_without_venv_and_pip_is_told_what_to_install(
    fresh: Checkout, tmp_path: Path
) -> None:
    """The standard library as Debian cuts it without python3-venv."""
    library = Path(os.__file__).parent
    cut = tmp_path / "cut" / "lib" / library.name
    cut.mkdir(parents=True)
    for entry in library.iterdir():
        if entry.name not in ("ensurepip", "site-packages", "dist-packages"):
            (cut / entry.name).symlink_to(entry)
    failed = ended(
        [os.path.realpath(sys.executable), str(fresh.root / "run.py")],
        {"PYTHONHOME": str(tmp_path / "cut")},
    )
    assert failed.code == NOT_SET_UP
    assert failed.sentences[1:] == [
        "This Python came without venv and pip: install them (on Debian or Ubuntu: "
        "sudo apt install python3-venv) and start again."
    ]


@posix_only
def test_a_folder_that_cannot_be_written_to_is_named(fresh: Checkout) -> None:
    fresh.root.chmod(0o555)
    try:
        failed = ended([*without_the_rights_of_root(), *fresh.command()], {})
    finally:
        fresh.root.chmod(0o755)
    assert failed.code == NOT_SET_UP
    assert failed.sentences == [
        f"{fresh.root} cannot be written to: copy the folder to a place of your own "
        "and start it there."
    ]


@posix_only
def test_a_finished_set_up_starts_from_a_folder_that_cannot_be_written_to(ready: Checkout) -> None:
    ready.root.chmod(0o555)
    ready.venv.chmod(0o555)
    try:
        started = ended([*without_the_rights_of_root(), *ready.command("hello")], {})
    finally:
        ready.root.chmod(0o755)
        ready.venv.chmod(0o755)
    assert started.told["words"] == ["hello"]
    assert started.sentences == []


def without_the_rights_of_root() -> list[str]:
    """Words that let root, too, be refused by a folder."""
    if os.geteuid() != 0:
        return []
    command = ["setpriv", "--bounding-set", "-dac_override", "--inh-caps", "-dac_override"]
    if shutil.which("setpriv") is None:
        pytest.skip("root may write everywhere, and setpriv is not here to prevent it")
    return command


@posix_only
def test_a_full_disk_is_named(fresh: Checkout, tmp_path: Path) -> None:
    small = tmp_path / "small disk"
    small.mkdir()
    alone = ["unshare", "--mount", "--map-root-user"]
    if shutil.which("unshare") is None or subprocess.run([*alone, "true"], check=False).returncode:
        pytest.skip("a disk of four megabytes cannot be made here")
    script = 'mount -t tmpfs -o size=4m none "$1" && cp -r "$2"/. "$1" && exec "$3" "$1/run.py"'
    names = [str(small), str(fresh.root), sys.executable]
    failed = ended([*alone, "sh", "-c", script, "sh", *names], {})
    assert failed.code == NOT_SET_UP
    assert failed.sentences[1:] == [
        f"The disk is full: free about 300 MB for {small / '.venv'} and start again."
    ]


def test_run_py_can_be_read_by_pythons_that_are_too_old() -> None:
    ast.parse(RUN_PY.read_text("utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("minor", [6, 7, 8, 9, 10])
def test_a_python_that_is_too_old_is_told_so(minor: int) -> None:
    failed = ended([python_of(minor), str(RUN_PY)], {})
    assert failed.code == NOT_SET_UP
    assert failed.sentences == [
        f"A Thousand Points needs Python 3.11 or newer and this is Python 3.{minor}: install a "
        "newer one from python.org and start run.py with it."
    ]


def python_of(minor: int) -> str:
    """A working Python 3.`minor`, from the search path or among those that pyenv keeps."""
    kept = Path(os.environ.get("PYENV_ROOT", "~/.pyenv")).expanduser() / "versions"
    places = [shutil.which(f"python3.{minor}"), *kept.glob(f"3.{minor}.*/bin/python")]
    for place in filter(None, places):
        if not subprocess.run([place, "-c", ""], capture_output=True, check=False).returncode:
            return str(place)
    pytest.skip(f"Python 3.{minor} is not on this computer")
