"""Slips, changes and evidence tags: paper cards that say what was recorded.

Owns their look in every size. Gains and losses differ by sign, arrow, word and colour together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.language import _, listed
from game.ui.intents import Intent
from game.ui.layout import (
    ByWidth,
    Column,
    Drawing,
    Element,
    Fixed,
    Flow,
    Panel,
    Part,
    Row,
    Said,
    Sign,
    Skin,
    Spot,
    Text,
    Touch,
)
from game.ui.motion import names
from game.ui.theme import (
    CHIP,
    CHIP_NOTE,
    INK,
    INK_2,
    LABEL,
    LINE,
    NOTE,
    OCHRE,
    OCHRE_LINE,
    OCHRE_PALE,
    POINTS,
    QUIET,
    SEA,
    SEA_LINE,
    SEA_PALE,
    SEAL,
    SEAL_LINE,
    SEAL_PALE,
    Colour,
    Role,
)
from game.ui.views.tone import EvidenceView, Tone

if TYPE_CHECKING:
    from game.ui.views.register import MeasureView, SlipView
    from game.ui.views.story import ChangeView


class Explain(Intent):
    """Show why a measure holds."""

    measure: str


class ShowSlip(Intent):
    """Show a slip in the ledger."""

    number: int


class Shade(NamedTuple):
    """The colours of a tone: words, ground, edge."""

    strong: Colour
    pale: Colour
    line: Colour


SHADES = {
    Tone.GAIN: Shade(SEA, SEA_PALE, SEA_LINE),
    Tone.LOSS: Shade(SEAL, SEAL_PALE, SEAL_LINE),
    Tone.QUIET: Shade(INK_2, QUIET, LINE),
    Tone.PENDING: Shade(OCHRE, OCHRE_PALE, OCHRE_LINE),
}


def evidence_tag(evidence: EvidenceView) -> Element:
    """How well it is supported, in a small outlined tag; doubtful ones are ochre."""
    if evidence.is_doubtful:
        fill, colour = OCHRE_PALE, OCHRE
    else:
        fill, colour = None, INK_2
    skin = Skin(fill=fill, edge=colour, radius=8)
    tag = Panel(Text(evidence.word, NOTE, colour), skin, pad=(11, 1))
    return Said(tag, _("tagged {label}").format(label=evidence.word))


def arrow(tone: Tone, size: float) -> Element:
    """▲ for a gain, ▼ for a loss, drawn so that no font has to have it."""
    colour = SHADES[tone].strong
    up = tone is Tone.GAIN
    drawn = Drawing(size, size, lambda canvas, box: canvas.triangle(box, colour, up=up))
    return Said(drawn, "")


def slip_card(slip: SlipView) -> Element:
    """A slip as it lands after a choice: points, what, who, how long, how sure."""
    shade = SHADES[slip.tone]
    points = Text(slip.points, POINTS, shade.strong)
    column = Fixed(Text(slip.points, POINTS, shade.strong, align=1.0), 4.6)
    words = Column([Text(slip.title, LABEL), _recorded(slip, NOTE)], gap=2)
    tag = evidence_tag(slip.evidence) if slip.evidence else None
    wide = Row([column, Part(words, 1), *([tag] if tag else [])], gap=24, align=0.5)
    narrow = Column([Row([points, *([tag] if tag else [])], gap=22, align=0.5), words], gap=8)
    skin = Skin(fill=shade.pale, edge=None, radius=12)
    card = Panel(ByWidth(20, wide, narrow), skin, pad=(26, 18))
    return _explained(card, slip)


def slip_strip(slip: SlipView, *, is_brief: bool = False) -> Element:
    """The newest slip in the register: one bar of colour down its side. A brief one leaves the
    small print to the ledger.
    """
    shade = SHADES[slip.tone]
    parts = [part for part in (slip.points, slip.title) if part]
    title = Said(Text(" ".join(parts), CHIP), listed(parts))
    note = None if is_brief else _recorded(slip, CHIP_NOTE)
    body: Element = Column([title, note], gap=2)
    if slip.evidence:
        tag = evidence_tag(slip.evidence)
        beside = Column([Row([Part(title, 1), tag], gap=14), note], gap=2)
        body = ByWidth(14.5, beside, Column([title, note, Flow([tag])], gap=4))
    skin = Skin(fill=shade.pale, edge=None, radius=12, accent=shade.strong)
    return _explained(Panel(body, skin, pad=(26, 12)), slip)


def measure_chip(measure: MeasureView) -> Element:
    """A benefit or restriction pinned to the register; an ended one is dashed and quiet."""
    skin, colour = chip_skin(measure.tone, measure.has_ended)
    title = Said(Text(measure.title, CHIP, colour), spoken_title(measure))
    words = Column([title, _note(measure.note, CHIP_NOTE)])
    told = signed(measure.icon, words, CHIP, tint(measure))
    return Touch(Panel(told, skin, pad=(15, 7)), Explain(measure.id), 12)


def spoken_title(measure: MeasureView) -> str:
    """A benefit or a restriction as it is read aloud: on paper its side and colour say which."""
    text = _("Benefit: {title}") if measure.tone is Tone.GAIN else _("Restriction: {title}")
    return text.format(title=measure.title)


def tint(measure: MeasureView) -> Colour:
    """The colour of the icon beside a measure."""
    return INK_2 if measure.has_ended else SHADES[measure.tone].strong


def signed(icon: str, words: Element, role: Role, colour: Colour) -> Element:
    """Words set in `role` with an icon in front of them; without one, the words."""
    return Row([Sign(icon, role, colour), Part(words, 1)], gap=8) if icon else words


def change_card(change: ChangeView) -> Element:
    """Something that is different now, with the reason in small letters."""
    skin, colour = chip_skin(change.tone, change.has_ended)
    words = Column([Text(change.title, LABEL, colour), _note(change.note, CHIP_NOTE)])
    tone = INK_2 if change.has_ended else SHADES[change.tone].strong
    card = Panel(signed(change.icon, words, LABEL, tone), skin, (16, 10))
    return Touch(card, Explain(change.measure), 12) if change.measure else card


def change_plate(change: ChangeView) -> Element:
    """A change that needs no reason, no larger than its words."""
    skin, colour = chip_skin(change.tone, change.has_ended)
    tone = INK_2 if change.has_ended else SHADES[change.tone].strong
    return Panel(signed(change.icon, Text(change.title, NOTE, colour), NOTE, tone), skin, (12, 2))


def facts_table(facts: tuple[tuple[str, str], ...]) -> Element:
    """Names and values in two columns; the value under its name where there is little room."""
    rows: list[Element] = []
    for name, value in facts:
        label, words = Text(name, NOTE, INK_2), Text(value, NOTE)
        wide = Row([Fixed(label, 7), Part(words, 1)], gap=20)
        told = _("{name}: {text}").format(name=name, text=value)
        rows.append(Said(ByWidth(17, wide, Column([label, words])), told))
    return Column(rows, gap=6)


def _explained(card: Element, slip: SlipView) -> Element:
    if not slip.number:
        return card
    return Spot(Touch(card, ShowSlip(slip.number), 12), names.slip(slip.number))


def _recorded(slip: SlipView, role: Role) -> Element | None:
    """Who recorded it and how long it stays, with the icon of who did."""
    note = _note(slip.note, role)
    return signed(slip.icon, note, role, INK_2) if note else None


def _note(words: str, role: Role) -> Element | None:
    return Text(words, role, INK_2) if words else None


def chip_skin(tone: Tone, has_ended: bool) -> tuple[Skin, Colour]:
    """What a measure is written on, and in which colour."""
    if has_ended:
        return Skin(fill=None, edge=LINE, radius=12, dashed=True), INK_2
    shade = SHADES[tone]
    return Skin(fill=shade.pale, edge=shade.line, radius=12), INK
