"""The programs that speak: which one this computer has, and how it is told what to say.

Owns their names, options and rates. Text goes to them through their input, or behind the sign after
which nothing is an option any more; whatever could mean something else than words is taken out of
it. Must not start anything, and loads no pygame: the doctor asks here too.

Sources: the manuals espeak-ng(1), spd-say(1), say(1) and System.Speech.Synthesis (Microsoft Learn).
"""

from __future__ import annotations

import math
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from pathlib import Path
from typing import NamedTuple

LONGEST = 20_000
"""Letters that are said at most at once: far more than any page has."""
_POWERSHELL = ("System32", "WindowsPowerShell", "v1.0", "powershell.exe")
_POWERSHELL_OPTIONS = ("-NoProfile", "-NonInteractive", "-InputFormat", "None", "-Command")
"""With an input format PowerShell itself would read the text before the script can."""
_SCRIPT = """
Add-Type -AssemblyName System.Speech
$reader = New-Object IO.StreamReader([Console]::OpenStandardInput(), [Text.Encoding]::UTF8)
$text = $reader.ReadToEnd()
$voice = New-Object Speech.Synthesis.SpeechSynthesizer
$culture = [Globalization.CultureInfo]'{culture}'
try {{ $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, $culture) }} catch {{ }}
$voice.Rate = {rate}
$voice.Speak($text)
"""
_PLEASANT = ("Samantha", "Alex", "Daniel", "Karen", "Tingting", "Ting-Ting")
"""Speakers of macOS who read calmly: the list of all begins with voices that are jokes."""
_USUAL = 170
"""Words a minute at which speech services that count otherwise speak by themselves."""
_SERVICE_RANGE = (80, 390)
"""Words a minute at the slowest and the fastest rate of Speech Dispatcher."""


class Kind(Enum):
    """A kind of program that speaks; the value is what people call it."""

    ESPEAK = "espeak-ng"
    DISPATCHER = "Speech Dispatcher"
    MAC = "say"
    WINDOWS = "Windows"


class Voice(NamedTuple):
    """A program that speaks, and where it is."""

    kind: Kind
    program: str


class Order(NamedTuple):
    """How something is said: the words of a command, and what is fed into it."""

    command: tuple[str, ...]
    fed: bytes = b""


def find_voice(
    platform: str = sys.platform,
    which: Callable[[str], str | None] = shutil.which,
    environ: Mapping[str, str] = os.environ,
) -> Voice | None:
    """What can speak here; None for nothing. Of two programs, the one that falls silent at once."""
    if platform == "win32":
        program = Path(environ.get("SYSTEMROOT", r"C:\Windows"), *_POWERSHELL)
        return Voice(Kind.WINDOWS, str(program)) if program.is_file() else None
    names = (
        ((Kind.MAC, "say"),)
        if platform == "darwin"
        else ((Kind.ESPEAK, "espeak-ng"), (Kind.DISPATCHER, "spd-say"))
    )
    found = ((kind, which(name)) for kind, name in names)
    return next((Voice(kind, program) for kind, program in found if program), None)


@cache
def own_voice() -> Voice | None:
    """What can speak on this computer, looked for once."""
    return find_voice()


def order(voice: Voice, text: str, language: str, speed: int, speaker: str = "") -> Order:
    """How a voice says a text in a language (`en`, `zh_CN`) at a speed in words a minute, on macOS
    as the `speaker` of that name.
    """
    said = harmless(text)
    fed = said.encode("utf-8")
    is_chinese = language.startswith("zh")
    match voice.kind:
        case Kind.ESPEAK:
            name = "cmn" if is_chinese else _spoken_code(language)
            return Order((voice.program, "-b", "1", "-v", name, "-s", str(speed), "--stdin"), fed)
        case Kind.DISPATCHER:
            name, rate = _spoken_code(language), str(_service_rate(speed))
            return Order((voice.program, "--wait", "-l", name, "-r", rate, "--", said))
        case Kind.MAC:
            named = ("-v", speaker) if speaker else ()
            return Order((voice.program, *named, "-r", str(speed), "-f", "-"), fed)
        case Kind.WINDOWS:
            culture = language.replace("_", "-") if is_chinese else "en-US"
            script = _SCRIPT.format(culture=culture, rate=_windows_rate(speed))
            return Order((voice.program, *_POWERSHELL_OPTIONS, script), fed)


def silencing(voice: Voice) -> Order | None:
    """What makes a voice silent that goes on when its program has ended; None for the others."""
    if voice.kind is Kind.DISPATCHER:
        return Order((voice.program, "--cancel"))
    return None


def asking_for_speakers(voice: Voice) -> Order | None:
    """What lists the speakers of a voice, where one is needed for every language; else None."""
    return Order((voice.program, "-v", "?")) if voice.kind is Kind.MAC else None


def speaker_of(listed: str, language: str) -> str:
    """Who reads a language in such a list, `Tingting   zh_CN   # …`: a pleasant speaker, else the
    first one; "" for none.
    """
    code = language if "_" in language else f"{language}_"
    names = []
    for line in listed.splitlines():
        name, _space, rest = line.partition("#")[0].strip().rpartition(" ")
        if rest.replace("-", "_").startswith(code):
            names.append(name.strip())
    return next((name for name in _PLEASANT if name in names), names[0] if names else "")


def harmless(text: str) -> str:
    """The text as words and stops on one line, at most `LONGEST` letters: no control characters, no
    brackets or markup that a program could take for commands.
    """
    kept = "".join(char if char.isprintable() and char not in "[]<>{}\\" else " " for char in text)
    return " ".join(kept.split())[:LONGEST]


def longest_time(text: str, language: str, speed: int) -> float:
    """Seconds after which whoever still speaks this text has got stuck."""
    letters_a_word = 1.5 if language.startswith("zh") else 5
    return 10 + 3 * 60 * len(text) / letters_a_word / speed


def _spoken_code(language: str) -> str:
    return language.partition("_")[0] or "en"


def _service_rate(speed: int) -> int:
    """From −100 to 100; 0 is the usual speed."""
    slowest, fastest = _SERVICE_RANGE
    span = fastest - _USUAL if speed > _USUAL else _USUAL - slowest
    return max(-100, min(100, round(100 * (speed - _USUAL) / span)))


def _windows_rate(speed: int) -> int:
    """From −10 to 10: a third of the usual speed to three times it."""
    return max(-10, min(10, round(10 * math.log(speed / _USUAL, 3))))
