"""The debrief's page about many other lives: a drawing, where the run lies, how they end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.language import _
from game.ui.layout import Column, Element, Fixed, Panel, Part, Row, Said, Skin, Text
from game.ui.speech import drawings
from game.ui.theme import BODY, INK_2, LABEL, LABEL_BOLD, NOTE, NOTE_BOLD, OCHRE_PALE, SECTION
from game.ui.widgets.bars import Bars

if TYPE_CHECKING:
    from game.debrief.crowd import Comparison, Share


def crowd(found: Comparison) -> Element:
    """Where the run lies among the lives played so far."""
    parts: list[Element] = []
    if not found.is_whole:
        text = _("{done} of {all} lives so far; the others are being lived while you read.")
        told = text.format(done=f"{found.lives:,}", all=f"{found.target:,}")
        parts.append(Text(told, NOTE_BOLD, INK_2))
    if found.columns:
        legend = Text(_("The dark bar is the one your run is in."), NOTE, INK_2)
        drawn = Column([Bars(found.columns, 250, 380), legend], gap=14)
        parts.append(Said(drawn, drawings.bars(found.columns)))
    first, *others = found.place
    parts.append(Text(first, BODY))
    parts += [Text(sentence, LABEL) for sentence in (*others, *found.meters)]
    for title, shares in (
        (_("The grades these lives end with"), found.grades),
        (_("How these lives end"), found.endings),
    ):
        if shares:
            parts.append(_shares(title, shares))
    parts.append(Text(found.method, NOTE, INK_2))
    return Column(parts, gap=14)


def _shares(title: str, shares: Sequence[Share]) -> Element:
    return Column([Text(title, SECTION), *(_share(share) for share in shares)], gap=2)


def _share(share: Share) -> Element:
    name = f"{share.title}: {_('yours')}" if share.is_own else share.title
    role = LABEL_BOLD if share.is_own else LABEL
    number = Text(share.per_cent, role, align=1.0)
    fill = OCHRE_PALE if share.is_own else None
    row = Row([Fixed(number, 4), Part(Text(name, role), 1)], gap=18)
    told = _("{name}: {text}").format(name=name, text=share.per_cent)
    return Said(Panel(row, Skin(fill=fill, edge=None, radius=8), pad=(10, 3)), told)
