"""Translations as files: the gettext text format (`.po`), read with places and written in order.

Owns the format: entries, their comments and flags, quoting, and what is no entry at all. Reads what
any translation editor writes; every line that makes no sense is a fault with its number. Must not
know what is translated, nor where such files stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum

_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)\s*(.*)")
_KEYWORDS = ("msgctxt", "msgid", "msgid_plural", "msgstr")
_CURLY = re.compile("[„“”‟«»‚‘’＂]")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_MEANT = {"n": "\n", "t": "\t", "r": "\r"}


MOST_FAULTS = 200


class Mistake(StrEnum):
    """What can be wrong with a line."""

    NO_ENTRY = "no entry"
    """It is no part of an entry at all."""
    MISSPELT = "misspelt"
    """It begins with a word that looks like one of the format."""
    UNQUOTED = "unquoted"
    CURLY_QUOTES = "curly quotes"
    QUOTE_WITHIN = "quote within"
    UNCLOSED = "unclosed"
    NO_ORIGINAL = "no original"
    NO_TRANSLATION = "no translation"


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """A line that makes no sense, where in it, and why."""

    line: int
    column: int = 1
    mistake: Mistake = Mistake.NO_ENTRY


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One sentence and its translation. `line` is where the translation stands, 0 for a new one.

    `translations` are the forms: one, or one for each plural. A `stale` entry ("fuzzy" in the
    format) was translated from an earlier sentence, `earlier`; a `retired` one stands behind `#~`.
    `is_broken`: some of its lines make no sense, so nobody knows what it says.
    """

    original: str
    translations: tuple[str, ...] = ("",)
    context: str = ""
    plural: str = ""
    line: int = 0
    stale: bool = False
    retired: bool = False
    is_broken: bool = False
    earlier: str = ""
    remarks: tuple[str, ...] = ()
    """What a translator wrote after `#`, and the lines of places and kinds before it."""
    places: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def translation(self) -> str:
        """The translation, or its first form."""
        return self.translations[0] if self.translations else ""

    @property
    def is_translated(self) -> bool:
        """Whether there is a translation that holds."""
        is_usable = not self.stale and not self.is_broken
        return all(self.translations) and bool(self.translations) and is_usable

    @property
    def key(self) -> str:
        """What is looked up: the sentence however its lines were broken, after its context."""
        return f"{self.context}\4{key_of(self.original)}" if self.context else key_of(self.original)


@dataclass(frozen=True, slots=True)
class Po:
    """A file: its header, its entries in order, and the lines that make no sense."""

    header: str = ""
    entries: list[Entry] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def key_of(text: str) -> str:
    """The text with every run of spaces and line ends as one space."""
    return " ".join(text.split())


def read_po(text: str) -> Po:
    """Every entry of a file; lines that make no sense are in the faults, and nothing is raised.

    After too many faults the rest is not looked at: that is no translation.
    """
    po = Po()
    header = ""
    for block in _blocks(text):
        if len(po.faults) > MOST_FAULTS:
            break
        entry = _entry(block, po.faults)
        if entry is None:
            continue
        if not entry.original and not entry.context:
            header = header or entry.translation
        else:
            po.entries.append(entry)
    return Po(header, po.entries, po.faults)


def _blocks(text: str) -> Iterator[list[tuple[int, str]]]:
    """The lines of each entry with their numbers: an entry ends where the next one's comments or
    words begin.
    """
    block: list[tuple[int, str]] = []
    has_original = has_translation = False
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number, line in enumerate(lines, start=1):
        bare = line.strip()
        if not bare:
            continue
        word = bare.removeprefix("#~").lstrip()
        begins = word.startswith(("msgctxt", "msgid")) and not word.startswith("msgid_plural")
        comments = bare.startswith("#") and not bare.startswith("#~")
        if (has_translation and (begins or comments)) or (has_original and begins):
            yield block
            block, has_original, has_translation = [], False, False
        has_original = has_original or (begins and word.startswith("msgid"))
        has_translation = has_translation or word.startswith("msgstr")
        block.append((number, line.rstrip()))
    if block:
        yield block


def _entry(block: list[tuple[int, str]], faults: list[Fault]) -> Entry | None:
    words: dict[str, list[str]] = {}
    comments: dict[str, list[str]] = {"#:": [], "#.": [], "#,": [], "#|": [], "#": []}
    retired, current, first, line = False, "", 0, 0
    wrong: list[Fault] = []
    for number, whole in block:
        text = whole.lstrip()
        if text.startswith("#~"):
            retired, text = True, text[2:].lstrip()
            if text.startswith("|"):
                continue
        elif text.startswith("#"):
            mark = text[:2] if text[:2] in comments else "#"
            comments[mark].append(text[len(mark) :].strip())
            continue
        found = _KEYWORD.fullmatch(text)
        if found:
            current, text = found.group(1), found.group(2)
            words.setdefault(current, [])
            line = line or (number if current.startswith("msgstr") else 0)
        first = first or number
        quoted = _QUOTED.fullmatch(text)
        if quoted is None or not current:
            column = len(whole) - len(text) + 1
            if len(wrong) <= MOST_FAULTS:
                wrong.append(_fault(number, column, text, is_keyword=bool(found)))
        else:
            words[current].append(unescaped(quoted.group(1)))
    forms = tuple("".join(words[word]) for word in sorted(words) if word.startswith("msgstr"))
    if not wrong and words and "msgid" not in words:
        wrong.append(Fault(first, 1, Mistake.NO_ORIGINAL))
    elif not wrong and words and not forms and not retired:
        wrong.append(Fault(first, 1, Mistake.NO_TRANSLATION))
    faults.extend(wrong)
    if "msgid" not in words:
        return None
    earlier = _QUOTED.findall(" ".join(comments["#|"]))
    return Entry(
        original="".join(words["msgid"]),
        translations=forms or ("",),
        context="".join(words.get("msgctxt", ())),
        plural="".join(words.get("msgid_plural", ())),
        line=line or block[-1][0],
        stale=any("fuzzy" in flags for flags in comments["#,"]),
        retired=retired,
        is_broken=bool(wrong),
        earlier=unescaped("".join(earlier)),
        remarks=tuple(comments["#"]),
        places=tuple(comments["#:"]),
        notes=tuple(comments["#."]),
    )


def _fault(line: int, column: int, text: str, *, is_keyword: bool) -> Fault:
    """Why `text`, which begins in a column, is no text in quotation marks."""
    word = text.partition(" ")[0]
    if not is_keyword and not text.startswith('"'):
        is_close = word not in _KEYWORDS and get_close_matches(word[:20], _KEYWORDS, 1, 0.7)
        return Fault(line, column, Mistake.MISSPELT if is_close else Mistake.NO_ENTRY)
    curly = _CURLY.search(text)
    if curly and (curly.start() == 0 or text.count('"') == 1):
        at = 0 if curly.start() == 0 else len(text) - 1
        return Fault(line, column + at, Mistake.CURLY_QUOTES)
    if not text.startswith('"'):
        return Fault(line, column, Mistake.UNQUOTED)
    end = _QUOTED.match(text)
    if end is not None:
        return Fault(line, column + end.end() - 1, Mistake.QUOTE_WITHIN)
    return Fault(line, column, Mistake.UNCLOSED)


def unescaped(text: str) -> str:
    """What stands between quotation marks, as it is meant."""
    return _ESCAPED.sub(lambda found: _MEANT.get(found[1], found[1]), text)


def written(header: str, entries: Iterable[Entry]) -> str:
    """A whole file, in the order given; retired entries last."""
    live = list(entries)
    blocks = [_written(Entry(original="", translations=(header,)))]
    blocks += [_written(entry) for entry in live if not entry.retired]
    blocks += [_written(entry) for entry in live if entry.retired]
    return "\n\n".join(blocks) + "\n"


def _written(entry: Entry) -> str:
    lines = [f"# {remark}".rstrip() for remark in entry.remarks]
    if not entry.retired:
        lines += [f"#. {note}" for note in entry.notes]
        lines += [f"#: {place}" for place in entry.places]
        if entry.stale:
            lines.append("#, fuzzy")
            lines += [f"#| {line}" for line in _quoted("msgid", entry.earlier)]
    mark = "#~ " if entry.retired else ""
    words = _quoted("msgctxt", entry.context) if entry.context else []
    words += _quoted("msgid", entry.original)
    words += _quoted("msgstr", entry.translation)
    return "\n".join([*lines, *(mark + word for word in words)])


def _quoted(word: str, text: str) -> list[str]:
    """A keyword with its text; a text of several lines stands on lines of its own."""
    parts = [f'"{_escaped(part)}"' for part in text.splitlines(keepends=True)] or ['""']
    return [f"{word} {parts[0]}"] if len(parts) == 1 else [f'{word} ""', *parts]


def _escaped(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return escaped.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")
