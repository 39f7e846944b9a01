"""The debrief's pages about other cities and other persons: one row for each, that opens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.language import _, clauses, sentences
from game.ui.intents import Intent
from game.ui.layout import (
    ByWidth,
    Column,
    Element,
    Fixed,
    Flow,
    Panel,
    Part,
    Row,
    Rule,
    Skin,
    Spring,
    Text,
    Touch,
)
from game.ui.theme import (
    HEADING,
    INK,
    INK_2,
    LABEL,
    LABEL_BOLD,
    NOTE,
    NOTE_BOLD,
    OCHRE_PALE,
    SECTION,
)
from game.ui.views.tone import EvidenceView, Tone
from game.ui.widgets.slips import SHADES, evidence_tag, facts_table
from game.ui.widgets.underlined import Underlined, bar_colour

if TYPE_CHECKING:
    from game.debrief.retold import Difference
    from game.debrief.retold import Row as Told
    from game.debrief.sums import Sum, SumLine

_WIDE = 30
"""The width in em from which a row stands on one line of columns."""


_AIR = (14, 44)
"""Above and below the line between two rows: the least, and the most where there is room."""


class OpenPlace(Intent):
    """Show how a row came to its number, or put it away again."""

    place: str


def elsewhere(rows: Sequence[Told], opened: str, *, remark: str, nothing: str) -> Element:
    """Every row on one sheet; the opened one explains its number slip by slip."""
    if len(rows) < 2:
        return Text(nothing, LABEL, INK_2)
    parts: list[Element] = [Text(remark, NOTE, INK_2)]
    for row in rows:
        parts += [Spring(*_AIR), Rule(), Spring(*_AIR), _row(row, is_open=row.id == opened)]
    return Column([*parts, Spring()])


def _row(row: Told, *, is_open: bool) -> Element:
    title = Text(row.title, SECTION)
    score = Underlined(row.score, (HEADING, SECTION, LABEL_BOLD), bar_colour(row.rank, row.ranks))
    standing = Text(row.standing, LABEL)
    words = Column(
        [
            Text(row.about, NOTE, INK_2) if row.about else None,
            Text(row.counts, NOTE_BOLD),
            Text(row.meters, NOTE) if row.about else None,
            Text(sentences(row.brief), NOTE, INK_2) if row.brief else None,
        ],
        gap=3,
    )
    columns: list[Part | Element] = [
        Fixed(title, 7.2),
        Fixed(score, 4.2),
        Fixed(standing, 4.6),
        Part(words, 1),
    ]
    narrow = Column([title, Flow([score, standing], gap=24, align=1.0), words], gap=6)
    head = ByWidth(_WIDE, Row(columns, gap=20), narrow)
    fill = OCHRE_PALE if row.is_own else None
    card = Panel(head, Skin(fill=fill, edge=None, radius=12), pad=(14, 8))
    touched = Touch(card, OpenPlace(row.id), 12)
    return Column([touched, _explained(row)], gap=14) if is_open else touched


def _explained(row: Told) -> Element:
    parts: list[Element | None] = []
    more = [sentence for sentence in row.summary if sentence not in row.brief]
    if more:
        parts.append(Text(sentences(more), NOTE))
    parts += [_sum(each, is_only=len(row.sums) == 1) for each in row.sums]
    facts = [
        (_("How it ends"), row.ending),
        (_("What is left"), row.meters),
        (_("Restrictions"), clauses(row.restrictions)),
        (_("Benefits"), clauses(row.benefits)),
    ]
    parts.append(facts_table(tuple((name, value) for name, value in facts if value)))
    if row.differences:
        parts.append(_differences(row.differences))
    if row.departures:
        parts.append(Text(_("What could not be done the same way"), NOTE_BOLD))
        parts.extend(Text(sentence, NOTE, INK_2) for sentence in row.departures)
    return Panel(Column(parts, gap=12), Skin(radius=12), pad=(26, 18))


def _sum(each: Sum, *, is_only: bool) -> Element:
    title = _("Slip by slip") if is_only else each.title
    heading = f"{title}: {each.in_short}" if each.in_short else title
    return Column([Text(heading, LABEL_BOLD), *(_line(line) for line in each.lines)], gap=5)


def _line(line: SumLine) -> Element:
    tone = Tone.GAIN if line.points > 0 else Tone.LOSS if line.points < 0 else Tone.QUIET
    points = Text(line.weight, NOTE_BOLD, SHADES[tone].strong, align=1.0)
    date, title = Text(line.on_read, NOTE, INK_2), Text(line.title, NOTE)
    evidence = EvidenceView(word=line.evidence_label, is_doubtful=line.is_doubtful)
    tag = Flow([evidence_tag(evidence)])
    wide = Row([Fixed(points, 2.6), Part(title, 1), Fixed(date, 6.6), Fixed(tag, 5.6)], gap=16)
    narrow = Column([Flow([points, date, tag], gap=14, line_gap=2), title], gap=1)
    return ByWidth(26, wide, narrow)


def _differences(differences: Sequence[Difference]) -> Element:
    """What every act left in the run, and there."""
    rows: list[Element] = [_columns(_("What counts differently"), _("In your run"), _("There"))]
    rows += [_columns(each.act, each.here, each.there, is_head=False) for each in differences]
    return Column(rows, gap=4)


def _columns(act: str, here: str, there: str, *, is_head: bool = True) -> Element:
    role, colour = (NOTE_BOLD, INK) if is_head else (NOTE, INK_2)
    name = Text(act, role)
    values = (Text(here, role, colour), Text(there, role, colour))
    wide = Row([Part(name, 1), *(Fixed(value, 6.6) for value in values)], gap=16)
    between = Text("→", NOTE, INK_2)
    narrow = Column([name, Flow([values[0], between, values[1]], gap=12)], gap=1)
    return ByWidth(24, wide, narrow)
