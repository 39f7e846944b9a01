"""Opening an author's file safely: a plain UTF-8 file of a sane size, or a problem.

Owns what is done before YAML is looked at, and the fingerprint of a file. Never follows a link out
of the folder that is read, never waits for a pipe, never reads more than the limit. Must not know
what is in the file.
"""

import errno
import hashlib
import os
import re
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from game.content import file_problems as kinds
from game.content.problems import Problem
from game.language import _
from game.model.span import Span

MOST_BYTES = 2_000_000
FORBIDDEN = re.compile(
    r"[\u061c\u200e\u200f\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
ODD_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u3000]")
_MISPLACED = (
    re.compile(r"[ -]*[\u00a0\u2000-\u200a\u202f\u3000][\s-]*[a-z][a-z0-9_.-]*:(?: |$)"),
    re.compile(r" *(?:- +)*[a-z][a-z0-9_.-]*:[\u00a0\u2000-\u200a\u202f\u3000]"),
)
"""Spaces that look like those YAML needs: before a key, or behind its colon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFile:
    """The text of a file; `name` is the path as the author is shown it."""

    name: str
    stem: str
    text: str
    lines: tuple[str, ...]
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadableFile(Exception):  # noqa: N818 - it is returned to authors as a problem
    """The file cannot be used at all; carries why."""

    problem: Problem
    lines: tuple[str, ...] = ()
    """What can be shown of it."""


def fingerprint(content: bytes) -> str:
    """SHA-256 of a file in hexadecimal; the same however lines end, with or without BOM."""
    plain = content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return hashlib.sha256(plain).hexdigest()


def read_text_file(path: Path, folder: Path, name: str, most: int = MOST_BYTES) -> TextFile:
    """Read `path`, which must lie in `folder` and have at most so many bytes; raises
    `UnreadableFile` with the problem.
    """
    content = _read_bytes(path, folder, name, most)
    text = _decoded(content, name)
    return TextFile(
        name=name,
        stem=path.name.removesuffix(".yaml"),
        text=text,
        lines=_lines(text),
        fingerprint=fingerprint(content),
    )


def character_problems(file: TextFile) -> Iterator[Problem]:
    """Tabs and odd spaces (one for each line) and what no text should contain."""
    for number, line in enumerate(file.lines if "\t" in file.text else (), start=1):
        column = line.find("\t")
        if column >= 0:
            yield kinds.TAB.at(Span(path=file.name, line=number, column=column + 1))
    for number, line in enumerate(file.lines if ODD_SPACES.search(file.text) else (), start=1):
        odd = ODD_SPACES.search(line)
        if odd is not None and any(place.match(line) for place in _MISPLACED):
            span = Span(path=file.name, line=number, column=odd.start() + 1)
            yield kinds.ODD_SPACE.at(span, character=f"U+{ord(odd.group()):04X}")
    yield from control_characters(file)


def control_characters(file: TextFile) -> Iterator[Problem]:
    """The first character that no text should contain."""
    found = FORBIDDEN.search(file.text)
    if found is not None:
        yield kinds.CONTROL_CHARACTER.at(
            _span_at(file.text, found.start(), file.name),
            character=f"U+{ord(found.group()):04X}",
        )


def _read_bytes(path: Path, folder: Path, name: str, most: int) -> bytes:
    start = Span(path=name, line=1, column=1)
    try:
        _refuse_links_outside(path, folder, start)
        _refuse_odd_files(path.stat().st_mode, start)
        descriptor = os.open(path, _FLAGS)
        with os.fdopen(descriptor, "rb") as file:
            _refuse_odd_files(os.fstat(descriptor).st_mode, start)
            content = file.read(most + 1)
    except (OSError, ValueError) as error:
        problem = kinds.CANNOT_READ.at(start, reason=_reason(error))
        raise UnreadableFile(problem=problem) from None
    if len(content) > most:
        problem = kinds.TOO_LARGE.at(start, most=most // 1_000_000)
        raise UnreadableFile(problem=problem)
    return content


_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # opening a pipe must not wait for its other end
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOCTTY", 0)
)


def _refuse_links_outside(path: Path, folder: Path, start: Span) -> None:
    real, inside = Path(os.path.realpath(path)), Path(os.path.realpath(folder))
    if not real.is_relative_to(inside):
        raise UnreadableFile(problem=kinds.LINK_OUTSIDE.at(start))


def _refuse_odd_files(mode: int, start: Span) -> None:
    if stat.S_ISREG(mode):
        return
    if stat.S_ISDIR(mode):
        found = _("a folder")
    elif stat.S_ISFIFO(mode):
        found = _("a pipe")
    elif stat.S_ISSOCK(mode):
        found = _("a socket")
    else:
        found = _("a device")
    raise UnreadableFile(problem=kinds.NOT_A_FILE.at(start, found=found))


def _reason(error: Exception) -> str:
    match error:
        case FileNotFoundError():
            return _("it is a link to a file that does not exist")
        case PermissionError():
            return _("you have no permission to open it")
        case OSError(errno=errno.ELOOP):
            return _("it is a link that leads back to itself")
        case OSError(strerror=str(words)):
            return words
        case _:
            return str(error)


def _decoded(content: bytes, name: str) -> str:
    document = next((found for mark, found in _DOCUMENTS if content.startswith(mark)), None)
    if document is not None:
        problem = kinds.NOT_UTF8.at(Span(path=name, line=1, column=1), found=document())
        raise UnreadableFile(problem=problem)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig", errors="replace")
        problem = kinds.NOT_UTF8.at(
            _span_at(before, len(before), name), found=_likely_encoding(content)
        )
        lines = _lines(content.decode("utf-8-sig", errors="replace"))
        raise UnreadableFile(problem=problem, lines=lines) from None


_DOCUMENTS: tuple[tuple[bytes, Callable[[], str]], ...] = (
    (b"\xff\xfe", lambda: "UTF-16"),
    (b"\xfe\xff", lambda: "UTF-16"),
    (b"PK\x03\x04", lambda: _("a document of a word processor, or an archive")),
    (b"\xd0\xcf\x11\xe0", lambda: _("a document of a word processor")),
    (b"{\\rtf", lambda: _("a document of a word processor")),
    (b"%PDF-", lambda: "PDF"),
)
"""What other files begin with."""

_HIGH_BYTES = re.compile(rb"[\x80-\xff]+")


def _likely_encoding(content: bytes) -> str:
    """A guess for the message. Chinese characters are pairs of high bytes; the encodings of Western
    Europe have a high byte here and there.
    """
    if content.count(b"\0") > len(content) // 3:
        return "UTF-16"
    runs = [len(found) for found in _HIGH_BYTES.findall(content)]
    if any(run % 2 for run in runs):
        return _("another encoding, such as Windows-1252")
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return _("another encoding")
    return "GB 18030"


def _lines(text: str) -> tuple[str, ...]:
    """The lines as YAML and editors count them: str.splitlines would split at more."""
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def _span_at(text: str, index: int, name: str) -> Span:
    lines = _lines(text[:index])
    return Span(path=name, line=len(lines), column=len(lines[-1]) + 1)
