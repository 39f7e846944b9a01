"""Sources: what a statement stands on, in small letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.language import _
from game.ui.layout import Column, Element, Text
from game.ui.theme import INK_2, NOTE, NOTE_BOLD

if TYPE_CHECKING:
    from game.ui.views.file import SourceView


def source_list(sources: tuple[SourceView, ...]) -> Element:
    """The sources under a small heading."""
    return Column([Text(_("Sources"), NOTE_BOLD, INK_2), source_lines(sources)], gap=3)


def source_lines(sources: tuple[SourceView, ...]) -> Element:
    """One line for every source."""
    lines = [Text(" · ".join(filter(None, (s.title, s.kind))), NOTE, INK_2) for s in sources]
    return Column(lines, gap=3)
