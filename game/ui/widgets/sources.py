"""Sources: what a statement stands on, in small letters."""

from __future__ import annotations

from game.language import _
from game.ui.layout import Column, Element, Text
from game.ui.theme import INK_2, NOTE, NOTE_BOLD, Colour
from game.ui.views.file import SourceView


def source_list(sources: tuple[SourceView, ...], colour: Colour = INK_2) -> Element:
    """The sources under a small heading."""
    lines = [Text(" · ".join(filter(None, (s.title, s.kind))), NOTE, colour) for s in sources]
    return Column([Text(_("Sources"), NOTE_BOLD, colour), *lines], gap=3)
