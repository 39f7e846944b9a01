"""Where a piece of authored text stands in its file.

Owns the pointer from a model object back to the author's file, so that a check made long after
reading can still show the line and a caret. Knows nothing about reading files.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A stretch of one line in a file; lines and columns count from 1, like editors do."""

    path: str
    line: int
    column: int
    width: int = 1


NOWHERE = Span(path="", line=0, column=0)
"""The span of things that were made in code and stand in no file."""
