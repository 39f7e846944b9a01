"""Translations as files: the gettext text format (`.po`), read with places and written in order.

Owns the format: entries, their comments and flags, quoting, and what is no entry at all. Reads what
any translation editor writes; every line that makes no sense is a fault with its number. Must not
know what is translated, nor where such files stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)\s*(.*)")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_MEANT = {"n": "\n", "t": "\t", "r": "\r"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One sentence and its translation. `line` is where the translation stands, 0 for a new one.

    `translations` are the forms: one, or one for each plural. A `stale` entry ("fuzzy" in the
    format) was translated from an earlier sentence, `earlier`; a `retired` one stands behind `#~`.
    """

    original: str
    translations: tuple[str, ...] = ("",)
    context: str = ""
    plural: str = ""
    line: int = 0
    stale: bool = False
    retired: bool = False
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
        return all(self.translations) and bool(self.translations) and not self.stale

    @property
    def key(self) -> str:
        """What is looked up: the sentence however its lines were broken, after its context."""
        return f"{self.context}\4{key_of(self.original)}" if self.context else key_of(self.original)


@dataclass(frozen=True, slots=True)
class Po:
    """A file: its header, its entries in order, and the lines that make no sense."""

    header: str = ""
    entries: list[Entry] = field(default_factory=list)
    faults: list[int] = field(default_factory=list)


def key_of(text: str) -> str:
    """The text with every run of spaces and line ends as one space."""
    return " ".join(text.split())


def read_po(text: str) -> Po:
    """Every entry of a file; lines that make no sense are in the faults, and nothing is raised."""
    po = Po()
    header = ""
    for block in _blocks(text):
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
    has_translation = False
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        bare = line.strip()
        if not bare:
            continue
        word = bare.removeprefix("#~").lstrip()
        begins = word.startswith(("msgctxt", "msgid")) and not word.startswith("msgid_plural")
        comments = bare.startswith("#") and not bare.startswith("#~")
        if has_translation and (begins or comments):
            yield block
            block, has_translation = [], False
        has_translation = has_translation or word.startswith("msgstr")
        block.append((number, bare))
    if block:
        yield block


def _entry(block: list[tuple[int, str]], faults: list[int]) -> Entry | None:
    words: dict[str, str] = {}
    comments: dict[str, list[str]] = {"#:": [], "#.": [], "#,": [], "#|": [], "#": []}
    retired, current, line = False, "", 0
    for number, text in block:
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
            words.setdefault(current, "")
            line = line or (number if current.startswith("msgstr") else 0)
        quoted = _QUOTED.fullmatch(text)
        if quoted is None or not current:
            faults.append(number)
        else:
            words[current] += unescaped(quoted.group(1))
    if "msgid" not in words:
        faults.extend([block[0][0]] if words else [])
        return None
    forms = tuple(words[word] for word in sorted(words) if word.startswith("msgstr"))
    earlier = _QUOTED.findall(" ".join(comments["#|"]))
    return Entry(
        original=words["msgid"],
        translations=forms or ("",),
        context=words.get("msgctxt", ""),
        plural=words.get("msgid_plural", ""),
        line=line or block[-1][0],
        stale=any("fuzzy" in flags for flags in comments["#,"]),
        retired=retired,
        earlier=unescaped("".join(earlier)),
        remarks=tuple(comments["#"]),
        places=tuple(comments["#:"]),
        notes=tuple(comments["#."]),
    )


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
