"""Start A Thousand Points from a checkout: `python3 run.py` (on Windows `py run.py`).

    python3 run.py               set up once, then play
    python3 run.py test          set up with the test tools, then run all tests, on every processor
    python3 run.py test ARGS     the same with what pytest is told, on one: `tests/ui -k focus`
    python3 run.py WORD …        set up once, then pass everything to the command line

Owns the environment `.venv` beside this file and must not know anything of the game. The project
is installed there in editable mode, so that a start plays the files of this folder: a scenario
edited now is in the next run, and nothing is installed again until `pyproject.toml` changes.

How it stays out of the way and survives accidents:

- `.venv/installed-from` is written last and in one step. It holds the interpreter, the extra and
  the text of `pyproject.toml` that were installed; a start compares it and does nothing more.
- `.venv.lock` is locked while a set-up runs, by pip as well, so that a second start waits, also for
  a pip whose parent was killed. It reads "unfinished" until the set-up is complete, so that the
  start after an interruption builds the environment anew instead of trusting half of one.
- The game is started with this folder on PYTHONPATH: a folder that was moved still works offline.

Standard library only. Python 3.6 must still be able to read this file, to be told it is too old.
"""

import os
import sys

NOT_SET_UP = 3  # the exit code of a start that never reached the game

if sys.version_info < (3, 11):  # noqa: UP036 - older interpreters do run this line
    sys.stderr.write(
        "A Thousand Points needs Python 3.11 or newer and this is Python {}.{}: install a newer "
        "one from python.org and start run.py with it.\n".format(*sys.version_info[:2])
    )
    sys.exit(NOT_SET_UP)

WINDOWS = os.name == "nt"
UNFINISHED = b"unfinished"
SMALLEST_DISK = 50_000_000  # bytes; with less left, a failure without a reason is a full disk

ALL_TESTS = ["-n", "auto", "--dist", "worksteal"]  # for a few, more processes only start later

DISK_FULL_SIGNS = ("Errno 28]", "No space left", "WinError 112]", "Errno 122]")
READ_ONLY_SIGNS = ("Errno 30]", "Read-only file system", "Errno 13]", "Errno 1]")
IN_USE_SIGNS = ("WinError 5]", "WinError 32]")
TOO_LONG_SIGNS = ("WinError 206]", "Windows Long Path support")
NO_NETWORK_SIGNS = (
    "establish a new connection",
    "NameResolutionError",
    "ConnectTimeoutError",
    "Read timed out",
    "Connection refused",
    "Connection aborted",
    "Connection reset",
    "Network is unreachable",
    "ProxyError",
    "SSLError",
)


class SetUpError(Exception):
    """The game cannot be set up. The message is one sentence that says what to do."""


class NoNetworkError(SetUpError):
    """pip could not reach the packages."""


class Checkout:
    """The folder of the game, and the places in it that belong to the set-up."""

    def __init__(self, root: str) -> None:
        self.root = os.path.abspath(root)
        self.venv = os.path.join(self.root, ".venv")
        programs = os.path.join(self.venv, "Scripts" if WINDOWS else "bin")
        self.python = os.path.join(programs, "python.exe" if WINDOWS else "python")
        self.stamp = os.path.join(self.venv, "installed-from")
        self.log = os.path.join(self.venv, "set-up.log")
        self.lock = os.path.join(self.root, ".venv.lock")


def main(words: list[str]) -> int:
    """Set up if needed, start what `words` ask for, and return the exit code."""
    checkout = Checkout(os.path.dirname(os.path.realpath(__file__)))
    extra = "test" if words[:1] == ["test"] else ""
    try:
        if not is_ready(checkout, extra):
            set_up(checkout, extra)
        return start(checkout, words)
    except SetUpError as error:
        _say(str(error))
        return NOT_SET_UP
    except KeyboardInterrupt:
        _say("Stopped. The next start sets up what is missing.")
        return 130


def is_ready(checkout: Checkout, extra: str) -> bool:
    """Whether `.venv` is complete, still has its interpreter and fits today's `pyproject.toml`."""
    installed = _installed(checkout)
    if installed is None:
        return False
    interpreter, extras, pyproject = installed
    return (
        interpreter == _interpreter(checkout)
        and extra in ("", extras)
        and pyproject == _pyproject(checkout)
    )


def start(checkout: Checkout, words: list[str]) -> int:
    """Become the game, or pytest; where a process cannot turn into another, wait for it."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONHOME"}
    others = environment.get("PYTHONPATH")
    environment["PYTHONPATH"] = os.pathsep.join(
        [checkout.root, others] if others else [checkout.root]
    )
    if words[:1] == ["test"]:
        os.chdir(checkout.root)
        command = [checkout.python, "-P", "-m", "pytest", *(words[1:] or ALL_TESTS)]
    else:
        command = [checkout.python, "-P", "-m", "game", *words]
    if not WINDOWS:
        os.execve(checkout.python, command, environment)
    return _wait_for(command, environment)


def set_up(checkout: Checkout, extra: str) -> None:
    """Make `.venv` ready. `SetUpError` says in one sentence why that is impossible now."""
    _pyproject(checkout)
    try:
        lock = _take_lock(checkout.lock)
    except OSError as error:
        raise _explained(checkout, str(error)) from None
    try:
        if not is_ready(checkout, extra):  # another start may have done it meanwhile
            _set_up_alone(checkout, extra, lock)
    except OSError as error:
        raise _explained(checkout, str(error)) from None
    finally:
        os.close(lock)


def _set_up_alone(checkout: Checkout, extra: str, lock: int) -> None:
    installed = _installed(checkout)
    extras = extra or (installed[1] if installed else "")
    reusable = _read_mark(lock) != UNFINISHED and _works(checkout, installed)
    _say("Bringing the set-up up to date…" if reusable else "Setting up (once, about a minute)…")
    if reusable:
        try:
            _install(checkout, extras, lock, "--dry-run")  # offline, this fails and harms nothing
        except NoNetworkError:
            if installed is None or extra not in ("", installed[1]):
                raise
            _say("No connection to update with: starting with the libraries that are installed.")
            return
    _write_mark(lock, UNFINISHED)
    if not reusable:
        _build(checkout, lock)
    _install(checkout, extras, lock)
    _write_stamp(checkout, extras)
    _write_mark(lock, b"")


def _build(checkout: Checkout, lock: int) -> None:
    """Make an empty `.venv` with pip in it, in place of whatever is there."""
    from importlib.util import find_spec

    if not (find_spec("venv") and find_spec("ensurepip")):
        raise SetUpError(
            "This Python came without venv and pip: install them (on Debian or Ubuntu: "
            "sudo apt install python3-venv) and start again."
        )
    base = getattr(sys, "_base_executable", None) or sys.executable
    _run(checkout, [base, "-m", "venv", "--clear", checkout.venv], lock)


def _install(checkout: Checkout, extras: str, lock: int, *options: str) -> None:
    project = f".[{extras}]" if extras else "."
    quiet = ["--no-input", "--disable-pip-version-check", "--progress-bar=off", "--retries=2"]
    pip = [checkout.python, "-m", "pip", "install", *quiet, *options]
    _run(checkout, [*pip, "-e", project], lock)
    _name_folder_in_ascii(checkout)


def _name_folder_in_ascii(checkout: Checkout) -> None:
    """Rewrite the file in `.venv` that leads to this folder, if its name is not ASCII.

    Python 3.11 and 3.12 read that file in the encoding of the system, whatever PYTHONUTF8 says, and
    where they cannot, they do not start at all. pip writes it in UTF-8.
    """
    if checkout.root.isascii():
        return
    from glob import escape, glob

    folder = os.fsencode(checkout.root)
    for libraries in ("Lib", os.path.join("lib", "python*")):
        for path in glob(os.path.join(escape(checkout.venv), libraries, "site-packages", "*.pth")):
            with open(path, "rb") as file:
                leads_here = folder in file.read()
            if leads_here:
                _write(path, f"import os, sys; sys.path.append(os.fsdecode({folder!r}))\n")


def _run(checkout: Checkout, command: list[str], lock: int) -> None:
    """Run a step of the set-up. Its output goes to the log and is shown only as one sentence."""
    import subprocess

    unwanted = ("PYTHONPATH", "PYTHONHOME", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT")
    environment = {name: value for name, value in os.environ.items() if name not in unwanted}
    environment["PIP_USER"] = "0"
    environment["PYTHONIOENCODING"] = "utf-8"  # what pip says on a Windows in Chinese, too
    finished = subprocess.run(
        command,
        cwd=checkout.root,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        pass_fds=() if WINDOWS else (lock,),
        check=False,
    )
    if finished.returncode != 0:
        raise _explained(checkout, finished.stdout)


def _explained(checkout: Checkout, output: str) -> SetUpError:
    """The one sentence for what a failed step wrote; what fits none of them goes to the log."""

    def has(signs: tuple[str, ...]) -> bool:
        return any(sign in output for sign in signs)

    if has(READ_ONLY_SIGNS):
        return SetUpError(
            f"{checkout.root} cannot be written to: copy the folder to a place of your own "
            "and start it there."
        )
    if has(IN_USE_SIGNS):
        return SetUpError(
            f"{checkout.venv} cannot be changed: close every window of the game and start again; "
            "if that does not help, copy the folder to a place of your own and start it there."
        )
    if has(TOO_LONG_SIGNS):
        return SetUpError(
            f"{checkout.root} is too long a path for Windows: move the folder nearer to the top, "
            "such as C:\\Games, and start again."
        )
    if has(DISK_FULL_SIGNS) or _free_space(checkout) < SMALLEST_DISK:
        return SetUpError(
            f"The disk is full: free about 300 MB for {checkout.venv} and start again."
        )
    if has(NO_NETWORK_SIGNS):
        return NoNetworkError(
            "The game's libraries could not be downloaded: connect to the internet for this first "
            "start (behind a proxy, set HTTPS_PROXY) and start again."
        )
    return SetUpError(
        f"Setting up failed: {_last_line(output)} (details: {_log(checkout, output)})."
    )


def _last_line(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith("error")]
    return (errors or lines or ["no reason was given"])[-1].rstrip(".")


def _log(checkout: Checkout, output: str) -> str:
    try:
        os.makedirs(checkout.venv, exist_ok=True)
        _write(checkout.log, output)
    except OSError:
        return "none could be written"
    return checkout.log


def _free_space(checkout: Checkout) -> int:
    import shutil

    return shutil.disk_usage(checkout.root).free


def _works(checkout: Checkout, installed: tuple[str, str, str] | None) -> bool:
    """Whether the interpreter in `.venv` runs, has pip, and is the one the stamp speaks of."""
    import subprocess

    interpreter = _interpreter(checkout)
    if not interpreter or (installed and installed[0] != interpreter):
        return False
    question = (
        "import sys, pip; sys.exit(sys.version_info < (3, 11) or sys.prefix == sys.base_prefix)"
    )
    answer = subprocess.run(
        [checkout.python, "-I", "-c", question],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return answer.returncode == 0


def _interpreter(checkout: Checkout) -> str:
    """Which interpreter is behind `.venv`, on what kind of machine; empty if it is gone."""
    if not os.access(checkout.python, os.X_OK) or (WINDOWS and not _windows_base_exists(checkout)):
        return ""
    machine = os.environ.get("PROCESSOR_ARCHITECTURE", "") if WINDOWS else os.uname().machine
    return f"{os.path.basename(os.path.realpath(checkout.python))} {sys.platform} {machine}"


def _windows_base_exists(checkout: Checkout) -> bool:
    """On Windows `.venv` holds a launcher; the Python it launches is named in `pyvenv.cfg`."""
    try:
        lines = _read(os.path.join(checkout.venv, "pyvenv.cfg")).splitlines()
    except OSError:
        return False
    homes = [line.partition("=")[2].strip() for line in lines if line.startswith("home")]
    return any(os.path.isfile(os.path.join(home, "python.exe")) for home in homes)


def _installed(checkout: Checkout) -> tuple[str, str, str] | None:
    """Interpreter, extra and `pyproject.toml` of the last complete set-up, if there was one."""
    try:
        parts = _read(checkout.stamp).split("\n", 2)
    except (OSError, ValueError):
        return None
    return (parts[0], parts[1], parts[2]) if len(parts) == 3 else None


def _write_stamp(checkout: Checkout, extras: str) -> None:
    text = f"{_interpreter(checkout)}\n{extras}\n{_pyproject(checkout)}"
    _write(checkout.stamp + ".new", text)
    os.replace(checkout.stamp + ".new", checkout.stamp)


def _pyproject(checkout: Checkout) -> str:
    try:
        return _read(os.path.join(checkout.root, "pyproject.toml"))
    except OSError:
        raise SetUpError(
            f"pyproject.toml is missing in {checkout.root}: download the whole folder again."
        ) from None


def _take_lock(path: str) -> int:
    """The open, locked file; waits for another start. The lock ends with the last holder."""
    import time

    lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    waiting = False
    while not _is_locked_now(lock):
        if not waiting:
            _say("Another start is setting up: waiting for it…")
            waiting = True
        time.sleep(0.2)
    return lock


def _is_locked_now(lock: int) -> bool:
    """Try to lock once. A file system that knows no locks counts as locked: better than never."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(lock, 1024, os.SEEK_SET)  # beyond the mark, which others may read
            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True


def _read_mark(lock: int) -> bytes:
    os.lseek(lock, 0, os.SEEK_SET)
    return os.read(lock, 64)


def _write_mark(lock: int, mark: bytes) -> None:
    os.ftruncate(lock, 0)
    os.lseek(lock, 0, os.SEEK_SET)
    os.write(lock, mark)
    os.fsync(lock)


def _read(path: str) -> str:
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _wait_for(command: list[str], environment: dict[str, str]) -> int:
    """Pass on the exit code. Ctrl-C reaches the game as well, which decides what it means."""
    import subprocess

    game = subprocess.Popen(command, env=environment)
    while True:
        try:
            return game.wait()
        except KeyboardInterrupt:
            continue


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
