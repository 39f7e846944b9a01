"""The two streams of the terminal game: what is said, and what is answered.

Owns wrapping to the terminal's width, colour where it is wanted, characters the terminal cannot
show, and the end of input. Must not know what is said.
"""

import os
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import TextIO

from game.text.lines import Line, Style
from game.text.wrapping import wrap

WIDEST = 100
"""Columns after which lines become hard to read; a wider terminal stays empty on the right."""
NARROWEST = 10
USUAL = 80
MARGIN = 1 if os.name == "nt" else 0
"""Columns that stay empty: a console of Windows goes on below by itself after its last one, and a
full line would be followed by an empty one.
"""
LONGEST_LINE = 4096
LONGEST_ECHO = 200

_SEQUENCES = {
    Style.HEADING: "\033[1m",
    Style.GAIN: "\033[36m",
    Style.LOSS: "\033[31m",
    Style.ASIDE: "\033[2m",
}
_RESET = "\033[0m"

_PLAINER = {
    "−": "-",
    "–": "-",
    "—": "--",
    "·": ";",
    "→": "to",
    "×": "x",
    "¥": "RMB ",
    "“": '"',
    "”": '"',
    "„": '"',
    "‘": "'",
    "’": "'",
    "…": "...",
    "\u00a0": " ",
}
"""What to write where the terminal's encoding has no such character."""


class Terminal:
    """Says lines and takes answers, one line each; without a `width` it asks for it."""

    def __init__(
        self,
        source: TextIO | None,
        out: TextIO,
        *,
        environ: Mapping[str, str] = os.environ,
        width: int | None = None,
    ) -> None:
        self._source = source
        self._out = out
        self._width = width
        self._environ = environ
        self._has_colour = _has_colour(out, environ)
        self._echoes = source is not None and not source.isatty()

    @property
    def width(self) -> int:
        """The columns a line may take now; a window can be resized at any time."""
        width = self._width or _columns(self._out, self._environ)
        return max(NARROWEST, min(width, WIDEST))

    def say(self, lines: Iterable[Line | str]) -> None:
        """Print lines, wrapped."""
        for line in lines:
            shown = Line(line) if isinstance(line, str) else line
            for part in wrap(self._sayable(shown.text), self.width, shown.hang):
                self._out.write(self._coloured(part, shown.style) + "\n")

    def ask(self, prompt: str) -> str | None:
        """Print the prompt and take one line, without the space around it; None: no more input.

        Answers from a file or a pipe are repeated, so that the output can be read by itself.
        """
        *above, last = wrap(self._sayable(prompt), self.width)
        self._out.write("".join(line + "\n" for line in above) + last + " ")
        self._out.flush()
        try:
            answer = _first_of_line(self._source) if self._source else ""
        except KeyboardInterrupt:
            self._out.write("\n")
            raise
        if not answer:
            self._out.write("\n")
            return None
        if self._echoes:
            self._out.write(self._sayable(answer.strip()[:LONGEST_ECHO]) + "\n")
        return answer.strip()

    def _coloured(self, text: str, style: Style) -> str:
        sequence = _SEQUENCES.get(style, "") if self._has_colour and text else ""
        return f"{sequence}{text}{_RESET}" if sequence else text

    def _sayable(self, text: str) -> str:
        """The text in characters the terminal can show, and none that would move its cursor."""
        text = "".join(char if char.isprintable() else " " for char in text)
        encoding = self._out.encoding or "utf-8"
        if text.isascii() or _can_show(text, encoding):
            return text
        plain = "".join(
            char if _can_show(char, encoding) else _plainer(char, encoding) for char in text
        )
        return re.sub(r"  +", " ", plain)


def _first_of_line(source: TextIO) -> str:
    """The next line, with what is too long for any answer left out: a pipe may send gigabytes."""
    answer = part = source.readline(LONGEST_LINE)
    while len(part) == LONGEST_LINE and not part.endswith("\n"):
        part = source.readline(LONGEST_LINE)
    return answer


def _columns(out: TextIO, environ: Mapping[str, str]) -> int:
    """The terminal's columns: what COLUMNS says, what the terminal says, or the usual 80."""
    named = environ.get("COLUMNS", "")
    if named.isascii() and named.isdigit() and int(named):
        return int(named)
    try:
        return (os.get_terminal_size(out.fileno()).columns or USUAL) - MARGIN
    except (OSError, ValueError):
        return USUAL


def _has_colour(out: TextIO, environ: Mapping[str, str]) -> bool:
    """Only on a terminal that has colours, and never if NO_COLOR is set to anything."""
    wanted = not environ.get("NO_COLOR") and environ.get("TERM", "dumb") != "dumb"
    return wanted and out.isatty()


def _can_show(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _plainer(char: str, encoding: str) -> str:
    """The nearest thing to a character: a stand-in, its base letter, nothing for Chinese."""
    if char in _PLAINER:
        return _PLAINER[char]
    base = unicodedata.normalize("NFKD", char)[0]
    if base != char and _can_show(base, encoding):
        return base
    return "" if unicodedata.east_asian_width(char) in "WF" else "?"
