"""The debrief's pages about the run itself: the year, what is real, what to talk about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from game.language import _
from game.ui.intents import Intent
from game.ui.layout import (
    ByWidth,
    Column,
    Element,
    Fixed,
    Flow,
    Grid,
    Panel,
    Part,
    Row,
    Rule,
    Said,
    Scroll,
    Skin,
    Spring,
    Text,
)
from game.ui.speech import drawings
from game.ui.theme import BODY, CARD, HEADING, INK_2, LABEL, NIGHT, NIGHT_2, NOTE, SECTION
from game.ui.widgets.buttons import small_tab
from game.ui.widgets.curve import Curve
from game.ui.widgets.gauge import Gauge
from game.ui.widgets.slips import evidence_tag, facts_table, measure_chip, slip_strip
from game.ui.widgets.sources import source_lines

if TYPE_CHECKING:
    from game.debrief.known import HowWeKnow
    from game.ui.views.debrief import ClaimView, DebriefView


ASKED = "questions"
"""The name of the scrolled area with the questions beside a page."""


def year(view: DebriefView) -> Element:
    """The line of the year, the slips that moved it, what came and went."""
    parts: list[Element] = [Text(view.summary, BODY)]
    if view.curve is not None:
        parts.append(Said(Curve(view.curve, 250, 420), drawings.curve(view.curve)))
    if view.gauge is not None:
        parts.append(Said(Gauge(view.gauge), drawings.gauge(view.gauge)))
    if view.moments:
        parts.append(Text(_("What moved the line"), SECTION))
        parts.append(Grid([slip_strip(slip) for slip in view.moments], 15, gap=12, most=2))
    if view.measures:
        parts.append(Text(_("What came and went"), SECTION))
        parts.append(Grid([measure_chip(m) for m in view.measures], 10, gap=12, most=3))
    return Column(parts, gap=16)


class OnlyLabel(Intent):
    """Show only the statements under one label; "" for all of them."""

    label: str


def real(claims: Sequence[ClaimView], known: HowWeKnow, only: str) -> Element:
    """Every statement met with its label and sources, and how we know. `only` is the label that is
    to be seen, "" for all; one that no statement has is as good as none.
    """
    counts = Counter(claim.evidence.word for claim in claims)
    only = only if only in counts else ""
    statements: list[Element] = []
    for claim in claims:
        if only not in ("", claim.evidence.word):
            continue
        words = Column(
            [
                Text(claim.text, LABEL),
                *([Text(claim.note, NOTE, INK_2)] if claim.note else []),
                *([source_lines(claim.sources)] if claim.sources else []),
            ],
            gap=5,
        )
        tag = evidence_tag(claim.evidence)
        wide = Row([Fixed(Flow([tag]), 5.6), Part(words, 1)], gap=22)
        set_out = ByWidth(24, wide, Column([Flow([tag]), words], gap=8))
        statements.append(Column([Rule(), set_out], gap=14))
    rows: list[Element] = [Text(known.summary, LABEL)]
    if len(counts) > 1:
        rows.append(_labels(counts, only))
    rows.append(Grid(statements, 26, gap=24))
    if known.witnesses:
        rows += [Rule(), Text(_("How we know"), SECTION)]
        witnesses = [(f"{w.kind} ({len(w.sources)})", w.remark) for w in known.witnesses]
        rows.append(facts_table(tuple(witnesses)))
    return Panel(Column(rows, gap=16), Skin(radius=22), pad=(36, 28))


def _labels(counts: Mapping[str, int], only: str) -> Element:
    """Which statements to see."""
    answers = [("", _("All · {count}").format(count=sum(counts.values())))]
    answers += [(label, f"{label} · {count}") for label, count in counts.items()]
    tabs = [small_tab(said, OnlyLabel(it), is_chosen=it == only) for it, said in answers]
    return Flow(tabs, gap=10, line_gap=8)


def question_panel(prompts: Sequence[str]) -> Element:
    """The first of these questions, and of the others as many as fit, light on dark."""
    texts = [Text(prompt, BODY, CARD) for prompt in prompts]
    forms = [Column(texts[:count], gap=22) for count in range(len(texts), 0, -1)]
    asked = Scroll(ASKED, forms[-1], forms=forms)
    title = Text(_("Talk about it"), HEADING, CARD)
    closing = Text(_("There is no score for the answers."), NOTE, NIGHT_2)
    inside = Column([title, asked, closing], gap=22)
    return Panel(inside, Skin(fill=NIGHT, edge=None, radius=22), pad=(36, 30))


def talk_panel(prompts: Sequence[str]) -> Element:
    """Questions for a conversation, light on dark."""
    title = Text(_("Talk about it"), HEADING, CARD)
    asked = Grid([Text(prompt, BODY, CARD) for prompt in prompts], 22, gap=30)
    closing = Text(_("There is no score for the answers."), NOTE, NIGHT_2)
    inside = Column([title, asked, Spring(), closing], gap=22)
    return Panel(inside, Skin(fill=NIGHT, edge=None, radius=22), pad=(36, 30))
