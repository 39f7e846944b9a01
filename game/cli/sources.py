"""`sources`: everything the game claims about the real world, grouped by how well it is supported.

Owns the options and the listing. Must not know what makes a claim.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from game.cli.arguments import folder
from game.language import _, current_language, ngettext

if TYPE_CHECKING:
    from game.debrief.everything import Claimed
    from game.model.evidence import Source

EXIT_FAILED = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """How it is written, and which files are read."""
    parser.add_argument("--json", action="store_true", help=_("write JSON"))
    parser.add_argument(
        "--scenarios",
        type=folder,
        action="append",
        default=[],
        metavar="DIR",
        help=_("a folder with lives and rulebooks of your own, beside the game's"),
    )


def run(args: argparse.Namespace) -> int:
    """Read everything and list it. Returns 1 if some of it cannot be read; the rest is listed."""
    from game.content.library import open_library
    from game.debrief.everything import gather

    library = open_library(*args.scenarios, language=current_language())
    unreadable: list[str] = []
    claims = [claim for some in gather(library, unreadable) for claim in some]
    known = library.publications
    if args.json:
        print(json.dumps(_as_data(claims, known), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(claims, known)))
    for report in unreadable:
        print(report, file=sys.stderr)
    return EXIT_FAILED if unreadable else 0


def _lines(claims: Sequence[Claimed], known: Mapping[str, Source]) -> Iterator[str]:
    """Under each label the claims, place by place; then every source."""
    from game.debrief.everything import sources_of
    from game.model.evidence import Evidence
    from game.wording import evidence

    for kind in Evidence:
        under = [claim for claim in claims if claim.basis.evidence is kind]
        count = ngettext("{count} claim", "{count} claims", len(under)).format(count=len(under))
        title = _("{label}: {count}").format(label=evidence.label(kind).upper(), count=count)
        yield from (title, evidence.meaning(kind), "")
        for place in dict.fromkeys(claim.where for claim in under):
            yield f"  {place}"
            yield from (f"    {_line(claim)}" for claim in under if claim.where == place)
            yield ""
    named = sources_of(claims, known)
    yield _("SOURCES: {count}").format(count=len(named))
    for source in named:
        yield f"  [{source.id}] {evidence.source_line(source)}"
        if source.url:
            yield f"      {source.url}"


def _line(claim: Claimed) -> str:
    note = " ".join(claim.basis.note.split())
    sources = f"[{', '.join(claim.basis.sources)}]" if claim.basis.sources else ""
    return " ".join(part for part in (" ".join(claim.text.split()), note, sources) if part)


def _as_data(claims: Sequence[Claimed], known: Mapping[str, Source]) -> dict[str, Any]:
    from game.debrief.everything import sources_of
    from game.model.evidence import Evidence

    return {
        "claims": {
            kind.value: [
                {
                    "where": claim.where,
                    "text": claim.text,
                    "note": claim.basis.note.strip(),
                    "sources": list(claim.basis.sources),
                }
                for claim in claims
                if claim.basis.evidence is kind
            ]
            for kind in Evidence
        },
        "sources": {
            source.id: {
                "title": source.title,
                "year": source.year,
                "kind": source.grade,
                "url": source.url,
                "note": source.note.strip(),
            }
            for source in sources_of(claims, known)
        },
    }
