"""Brings the catalogues of the interface up to date with its sentences.

    python docs/make_catalogues.py          collect, carry over what is translated, compile
    python docs/make_catalogues.py zh_CN    the same, and begin a catalogue for that language

Needs Babel, which comes with the test tools. The template names the file of each sentence and no
line, so that it changes only when a sentence does. A sentence that was changed keeps its old
translation, marked "fuzzy" until somebody has looked at it; until then it is shown in English.
"""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

REPOSITORY = Path(__file__).resolve().parent.parent
LOCALE = REPOSITORY / "game" / "locale"
DOMAIN = "thousand_points"
KEYWORDS = {"_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
WIDTH = 98
NO_DATE = datetime(2026, 1, 1, tzinfo=UTC)
"""In place of the moment of compiling, so that the same sentences give the same file."""
_UNWANTED = tuple(
    f'"{name}'.encode()
    for name in ("POT-", "PO-Rev", "Report-", "Last-", "Language-T", "Generated", "Project-Id")
)
"""Lines of the header that say nothing and change with every run."""


def template() -> Catalog:
    """Every sentence of the interface as the source has it now."""
    made = Catalog(project="A Thousand Points", charset="utf-8", fuzzy=False)
    found = extract_from_dir(REPOSITORY / "game", [("**.py", "python")], keywords=KEYWORDS)
    for name, _line, message, _comments, context in sorted(found, key=lambda one: one[:2]):
        place = f"game/{Path(name).as_posix()}"
        known = made.get(message if isinstance(message, str) else message[0], context)
        places = [*(known.locations if known else []), (place, 0)]
        made.add(message, locations=list(dict.fromkeys(places)), context=context)
    return made


def translated(code: str) -> Catalog:
    """The catalogue of a language as it is written; an empty one if there is none."""
    path = po_path(code)
    if not path.is_file():
        return Catalog(locale=code, project="A Thousand Points")
    with path.open("rb") as file:
        return read_po(file, locale=code)


def updated(code: str) -> Catalog:
    """The catalogue of a language with the sentences the source has now."""
    catalogue = translated(code)
    catalogue.update(template(), update_creation_date=False)
    catalogue.obsolete.clear()
    return catalogue


def po_path(code: str) -> Path:
    """Where the catalogue of a language stands; the compiled one ends in `.mo`."""
    return LOCALE / code / "LC_MESSAGES" / f"{DOMAIN}.po"


def as_text(catalogue: Catalog) -> bytes:
    """A catalogue or template as it is written down."""
    out = io.BytesIO()
    catalogue.header_comment = f"# The interface of A Thousand Points: {catalogue.locale}"
    catalogue.fuzzy = False
    write_po(out, catalogue, width=WIDTH, omit_header=not catalogue.locale, include_lineno=False)
    lines = out.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(_UNWANTED))


def as_compiled(catalogue: Catalog) -> bytes:
    """A catalogue as the game reads it."""
    catalogue.creation_date = catalogue.revision_date = NO_DATE
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def languages() -> list[str]:
    """The languages there are catalogues for."""
    return sorted(path.parent.parent.name for path in LOCALE.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))


def write(codes: list[str]) -> None:
    """Write the template and the catalogues, and say what is left to translate."""
    LOCALE.mkdir(exist_ok=True)
    (LOCALE / f"{DOMAIN}.pot").write_bytes(as_text(template()))
    for code in codes:
        catalogue = updated(code)
        path = po_path(code)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(as_text(catalogue))
        path.with_suffix(".mo").write_bytes(as_compiled(catalogue))
        left = [message for message in catalogue if message.id and not _is_done(message)]
        print(f"{code}: {len(catalogue)} sentences, {len(left)} to translate or look at")


def _is_done(message: object) -> bool:
    forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return all(forms) and not message.fuzzy


if __name__ == "__main__":
    write(sorted({*languages(), *sys.argv[1:]}))
