"""Plain tables for the terminal: columns as wide as their widest cell.

Owns widths and alignment; a Chinese character takes two columns. Must not know what is in a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.text.wrapping import cells

GAP = "  "


def lines_of(rows: Sequence[Sequence[str]], *, numbers: int = 0) -> Iterator[str]:
    """The rows as lines, indented by two; the first `numbers` columns stand on the right."""
    if not rows:
        return
    widths = [max(cells(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        padded = [
            _padded(cell, width, on_right=at < numbers)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield (GAP + GAP.join(padded)).rstrip()


def _padded(cell: str, width: int, *, on_right: bool) -> str:
    space = " " * (width - cells(cell))
    return space + cell if on_right else cell + space
