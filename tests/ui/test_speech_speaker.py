"""The program that speaks, from its start to its end, with a small one in its place."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from game.ui.speech.speaker import Speaker
from game.ui.speech.voices import Kind, Voice

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the program in place of a voice is a script"
)

PATIENCE = 60.0
PROGRAM = """#!{python} -SE
import json, os, subprocess, sys, time
def note(**known):
    with open({log!r}, "a") as log:
        log.write(json.dumps({{"pid": os.getpid(), "words": sys.argv[1:], **known}}) + "\\n")
if "--cancel" in sys.argv:
    note(said="(silence)")
elif "-v" in sys.argv and "?" in sys.argv:
    print("Tingting zh_CN # hello")
else:
    {deed}
"""
LISTENS = 'said = sys.stdin.read(); note(said=said); time.sleep(600 if "long" in said else 0)'
DEAF = 'note(said=""); time.sleep(600)'
HAS_CHILD = 'note(said="", child=subprocess.Popen(["sleep", "600"]).pid); time.sleep(600)'
FAILS = 'sys.exit("no voice")'
SERVICE = 'note(said=sys.argv[-1]); time.sleep(600 if "long" in sys.argv[-1] else 0)'


class Stage(NamedTuple):
    """A speaker, and what the program in its place was told."""

    speaker: Speaker
    log: Path

    def told(self) -> list[dict[str, object]]:
        text = self.log.read_text() if self.log.exists() else ""
        return [json.loads(line) for line in text.splitlines()]

    def said(self) -> list[object]:
        return [line["said"] for line in self.told()]


def until(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while not holds() and time.monotonic() < end:
        time.sleep(0.01)
    return holds()


def lives(pid: object) -> bool:
    """Whether there is such a process; one that ended and was not buried counts."""
    assert isinstance(pid, int)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


Prepare = Callable[..., Stage]


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Prepare]:
    made: list[Stage] = []

    def prepare(deed: str = LISTENS, kind: Kind = Kind.ESPEAK, limit: float | None = None) -> Stage:
        program, log = tmp_path / "voice", tmp_path / "log"
        program.write_text(PROGRAM.format(python=sys.executable, log=str(log), deed=deed))
        program.chmod(0o700)
        made.append(Stage(Speaker(Voice(kind, str(program)), limit), log))
        return made[-1]

    yield prepare
    for one in made:
        one.speaker.close()


def test_what_is_said_is_fed_to_the_program(stage: Prepare) -> None:
    it = stage()
    it.speaker.say("The swans are back. −w “evil”", "en", 170)
    assert until(lambda: it.said() == ["The swans are back. −w “evil”"])
    assert until(lambda: not it.speaker.is_speaking)
    assert until(lambda: not lives(it.told()[0]["pid"]))


def test_something_new_ends_what_was_being_said(stage: Prepare) -> None:
    it = stage()
    it.speaker.say("a long story", "en", 170)
    assert until(lambda: len(it.told()) == 1)
    it.speaker.say("short", "en", 170)
    assert until(lambda: len(it.told()) == 2)
    assert until(lambda: not lives(it.told()[0]["pid"]))
    assert it.said() == ["a long story", "short"]


def test_of_many_things_at_once_the_newest_is_said(stage: Prepare) -> None:
    it = stage()
    for number in range(200):
        it.speaker.say(f"row {number}", "en", 170)
    assert until(lambda: "row 199" in it.said())
    assert until(lambda: not it.speaker.is_speaking)
    assert it.said()[-1] == "row 199"
    assert len(it.said()) < 100


def test_nobody_waits_for_a_program_that_does_not_listen(stage: Prepare) -> None:
    it = stage(DEAF)
    longest = 0.0
    for number in range(10):
        before = time.perf_counter()
        it.speaker.say(f"{number} 天鹅" * 20_000, "zh_CN", 170)
        longest = max(longest, time.perf_counter() - before)
        time.sleep(0.01)
    assert longest < PATIENCE / 2


def test_a_program_that_hangs_is_ended_by_its_time_limit(stage: Prepare) -> None:
    it = stage(DEAF, limit=3)
    it.speaker.say("hello", "en", 170)
    assert until(lambda: len(it.told()) == 1)
    assert until(lambda: not it.speaker.is_speaking)
    assert until(lambda: not lives(it.told()[0]["pid"]))


def test_whatever_the_program_has_started_ends_with_it(stage: Prepare) -> None:
    it = stage(HAS_CHILD)
    it.speaker.say("hello", "en", 170)
    assert until(lambda: len(it.told()) == 1)
    child = it.told()[0]["child"]
    assert lives(child)
    it.speaker.hush()
    assert until(lambda: not it.speaker.is_speaking)
    assert until(lambda: _is_gone(child))


def _is_gone(pid: object) -> bool:
    """Whether a process that is nobody's child here has ended; some systems bury orphans late."""
    state = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False
    ).stdout.strip()
    return not state or state.startswith("Z")


def test_hushing_ends_it_and_says_nothing_more(stage: Prepare) -> None:
    it = stage()
    it.speaker.say("a long story", "en", 170)
    assert until(lambda: len(it.told()) == 1)
    it.speaker.hush()
    assert until(lambda: not it.speaker.is_speaking)
    assert until(lambda: not lives(it.told()[0]["pid"]))
    assert it.said() == ["a long story"]


def test_closing_leaves_no_process_and_no_thread(stage: Prepare) -> None:
    it = stage()
    it.speaker.say("a long story", "en", 170)
    assert until(lambda: len(it.told()) == 1)
    it.speaker.close()
    assert until(lambda: not lives(it.told()[0]["pid"]))
    assert not [one for one in threading.enumerate() if one.name == "speech"]
    it.speaker.say("more", "en", 170)
    assert not it.speaker.is_speaking


def test_a_service_is_told_to_be_silent_because_it_goes_on_by_itself(stage: Prepare) -> None:
    it = stage(SERVICE, Kind.DISPATCHER)
    it.speaker.say("a long story", "en", 170)
    assert until(lambda: len(it.told()) == 1)
    it.speaker.hush()
    assert until(lambda: it.said() == ["a long story", "(silence)"])


def test_a_service_that_is_given_something_new_is_not_silenced_after_it(stage: Prepare) -> None:
    it = stage(SERVICE, Kind.DISPATCHER)
    it.speaker.say("a long story", "en", 170)
    assert until(lambda: len(it.told()) == 1)
    it.speaker.say("short", "en", 170)
    assert until(lambda: len(it.told()) == 2)
    assert until(lambda: not it.speaker.is_speaking)
    assert it.said() == ["a long story", "short"]


def test_the_end_of_the_game_silences_a_service(stage: Prepare) -> None:
    it = stage(SERVICE, Kind.DISPATCHER)
    it.speaker.say("a long story", "en", 170)
    assert until(lambda: len(it.told()) == 1)
    it.speaker.close()
    assert it.said()[-1] == "(silence)"


def test_a_mac_is_asked_for_its_speakers_before_it_speaks_chinese(stage: Prepare) -> None:
    it = stage(LISTENS, Kind.MAC)
    it.speaker.say("天鹅", "zh_CN", 170)
    assert until(lambda: it.said() == ["天鹅"])
    words = it.told()[0]["words"]
    assert isinstance(words, list)
    assert words[:2] == ["-v", "Tingting"]


def test_a_program_that_fails_is_only_silent(stage: Prepare) -> None:
    it = stage(FAILS)
    for _n in range(3):
        it.speaker.say("hello " * 5_000, "en", 170)
        assert until(lambda: not it.speaker.is_speaking)


def test_a_program_that_has_gone_is_only_silent(tmp_path: Path) -> None:
    speaker = Speaker(Voice(Kind.ESPEAK, str(tmp_path / "gone")))
    speaker.say("hello", "en", 170)
    assert until(lambda: not speaker.is_speaking)
    speaker.hush()
    speaker.close()


def test_a_speaker_that_never_spoke_closes_at_once() -> None:
    speaker = Speaker(Voice(Kind.DISPATCHER, "/nowhere"))
    speaker.hush()
    speaker.close()
    assert not [one for one in threading.enumerate() if one.name == "speech"]
