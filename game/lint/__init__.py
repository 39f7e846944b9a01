"""Checks of whole documents: what reads well may still not play well.

Owns the list of checks. One module is one check; its docstring is what authors read about it, with
samples that pass and fail. Ids that name nothing are not here: `game.content.references` looks them
up, because a file with such an id must not be played either. Must not know how files are read.
"""

from collections.abc import Callable, Iterator
from typing import Any

from game.content.documents import AnyDocument
from game.content.kinds import DocumentKind
from game.content.library import Library
from game.content.problems import Problem
from game.lint import (
    bands,
    branches,
    calendar,
    flags,
    grants,
    home,
    loops,
    measure_ids,
    measure_names,
    meters,
    missing_source,
    people,
    placeholders,
    reachable,
    rule_dates,
    size,
    text_length,
    tiers,
    unused_words,
    ways_on,
)

Check = Callable[[Any, Library], Iterator[Problem]]
"""Finds what is wrong with one document; the library is there to look at the others."""

CHECKS: dict[DocumentKind, tuple[Check, ...]] = {
    DocumentKind.LIFE: (
        home.check,
        size.check,
        reachable.check,
        ways_on.check,
        branches.check,
        loops.check,
        calendar.check,
        flags.check,
        meters.check,
        people.check,
        placeholders.check,
        missing_source.check,
        text_length.check,
    ),
    DocumentKind.RULEBOOK: (
        bands.check,
        tiers.check,
        measure_names.check,
        measure_ids.check,
        grants.check,
        missing_source.check,
        text_length.check,
    ),
    DocumentKind.LIST: (
        rule_dates.check,
        measure_ids.check,
        grants.check,
        missing_source.check,
        text_length.check,
    ),
    DocumentKind.CATALOGUE: (unused_words.check, text_length.check),
    DocumentKind.SOURCES: (unused_words.check, text_length.check),
    DocumentKind.CLAIMS: (missing_source.check, text_length.check),
}


def inspect(library: Library, document: AnyDocument) -> Iterator[Problem]:
    """Every problem the checks find in a document; none in one that breaks off half-way."""
    if document.is_whole:
        for check in CHECKS[document.kind]:
            yield from check(document, library)
