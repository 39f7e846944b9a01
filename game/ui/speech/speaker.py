"""Whoever speaks: a program in a process of its own, one utterance at a time.

Owns that process from its start to its end. Nobody waits for it: it is started, fed and buried on a
thread, a new utterance ends the one before at once, and one that takes far too long is ended too. A
program that is missing or fails only means that nothing is heard. Must not know what is said.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from threading import Condition, Thread
from typing import NamedTuple

from game.ui.speech.voices import (
    Order,
    Voice,
    asking_for_speakers,
    longest_time,
    order,
    silencing,
    speaker_of,
)

PATIENCE = 1.0
"""Seconds that the end of the game, or a question to the program, waits for it."""
_UNSEEN = 0x08000000 if sys.platform == "win32" else 0
"""On Windows, that no console flashes up."""


class Utterance(NamedTuple):
    """Something to be said: in a language (`en`, `zh_CN`), at so many words a minute."""

    text: str
    language: str
    speed: int


class Speaker:
    """Says the newest thing it was told to. Every call returns at once. `limit` are the seconds
    after which an utterance is broken off; None gives every text the time it needs.
    """

    def __init__(self, voice: Voice, limit: float | None = None) -> None:
        self._voice = voice
        self._limit = limit
        self._news = Condition()
        self._wanted: Utterance | None = None
        self._is_to_hush = False
        self._is_closed = False
        self._running: subprocess.Popen[bytes] | None = None
        self._worker: Thread | None = None
        self._speakers: str | None = None
        """What the program answered when it was asked for its speakers."""

    @property
    def is_speaking(self) -> bool:
        """Whether something is being said or about to be."""
        with self._news:
            return self._wanted is not None or self._running is not None

    def say(self, text: str, language: str, speed: int) -> None:
        """Say this instead of whatever is being said."""
        with self._news:
            if self._is_closed:
                return
            self._wanted = Utterance(text, language, speed)
            self._interrupt()
            if self._worker is None:
                self._worker = Thread(target=self._work, name="speech", daemon=True)
                self._worker.start()

    def hush(self) -> None:
        """Fall silent."""
        with self._news:
            self._wanted = None
            self._is_to_hush = self._worker is not None
            self._interrupt()

    def close(self) -> None:
        """Fall silent for good, without waiting long for it."""
        self.hush()
        with self._news:
            self._is_closed = True
            self._news.notify()
        if self._worker is not None:
            self._worker.join(PATIENCE)

    def _interrupt(self) -> None:
        """End what runs, and wake the worker."""
        if self._running is not None:
            _kill(self._running)
        self._news.notify()

    def _work(self) -> None:
        while True:
            with self._news:
                while not (self._wanted or self._is_to_hush or self._is_closed):
                    self._news.wait()
                wanted, self._wanted = self._wanted, None
                hushes, self._is_to_hush = self._is_to_hush and wanted is None, False
                is_closed = self._is_closed
            quiet = silencing(self._voice) if hushes else None
            if quiet is not None:
                _answer(quiet)
            if wanted is not None:
                self._speak(wanted)
            if is_closed:
                return

    def _speak(self, wanted: Utterance) -> None:
        speaker = self._speaker_for(wanted.language)
        given = order(self._voice, *wanted, speaker=speaker)
        limit = longest_time(*wanted) if self._limit is None else self._limit
        try:
            running = _start(given)
        except OSError:
            return
        with self._news:
            self._running = running
            if self._wanted is not None or self._is_to_hush:
                _kill(running)
        try:
            with contextlib.suppress(subprocess.TimeoutExpired, OSError):
                running.communicate(given.fed, timeout=limit)
        finally:
            self._bury(running)

    def _bury(self, running: subprocess.Popen[bytes]) -> None:
        """Leave no process and no pipe behind."""
        with self._news:
            _kill(running)
            self._running = None
        with contextlib.suppress(subprocess.TimeoutExpired):
            running.wait(PATIENCE)
        if running.stdin is not None:
            with contextlib.suppress(OSError):
                running.stdin.close()

    def _speaker_for(self, language: str) -> str:
        question = asking_for_speakers(self._voice)
        if question is None:
            return ""
        if self._speakers is None:
            self._speakers = _answer(question)
        return speaker_of(self._speakers, language)


def _start(given: Order) -> subprocess.Popen[bytes]:
    """A process in a group of its own, so that whatever it starts ends with it."""
    return subprocess.Popen(
        given.command,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        creationflags=_UNSEEN,
    )


def _kill(running: subprocess.Popen[bytes]) -> None:
    """End a process and its kin, if it has not ended."""
    if running.poll() is not None:
        return
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            running.kill()
        else:
            os.killpg(running.pid, signal.SIGKILL)


def _answer(given: Order) -> str:
    """What a program prints; "" if it does not answer in time."""
    try:
        done = subprocess.run(
            given.command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            creationflags=_UNSEEN,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace")
