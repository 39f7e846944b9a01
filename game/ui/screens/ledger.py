"""The ledger: every slip, and for each who recorded it, how long it stays and what can be done."""

from __future__ import annotations

from dataclasses import dataclass

from game.language import _
from game.ui.intents import Back, OpenLedger
from game.ui.layout import (
    ByWidth,
    Column,
    Element,
    Flow,
    Pad,
    Panel,
    Part,
    Row,
    Scroll,
    Skin,
    Text,
    Touch,
)
from game.ui.screen import Outcome, Pop, Screen
from game.ui.theme import CARD, INK_2, LABEL, LABEL_BOLD, LINE, NOTE, POINTS, SECTION, Scale
from game.ui.views.file import EntryView, LedgerView
from game.ui.views.tone import Tone
from game.ui.widgets.buttons import tab
from game.ui.widgets.frame import MAIN
from game.ui.widgets.header import plain_header
from game.ui.widgets.slips import SHADES, evidence_tag, facts_table
from game.ui.widgets.sources import source_list


@dataclass(frozen=True, slots=True)
class Open:
    """Show everything about a slip, or put it away again."""

    slip: int


@dataclass(frozen=True, slots=True)
class Only:
    """Show only gains, only losses, or everything."""

    tone: Tone | None


class LedgerScreen(Screen):
    """Lists the slips, newest first; an opened one shows all its facts."""

    name = "ledger"

    def __init__(self, view: LedgerView, opened: int = 0) -> None:
        super().__init__()
        self._view = view
        self._only: Tone | None = None
        self._opened = opened or (view.entries[0].slip.number if view.entries else 0)

    def first_focus(self) -> Open:
        return Open(self._opened)

    def build(self, scale: Scale) -> Element:
        shown = ledger_list(self._view, self._opened, self._only)
        page = Scroll(MAIN, Pad(shown, (0, 22, 0, 30)), bleed=10)
        body = Pad(page, (48, 0, 48, 0))
        return Column([plain_header(self._view.title), body])

    def act(self, intent: object, now: float) -> Outcome | None:
        match intent:
            case Back() | OpenLedger():
                return Pop()
            case Open(slip):
                self._opened = 0 if slip == self._opened else slip
                self.rebuild()
            case Only(tone):
                self._only = tone
                self.rebuild()
        return None


def ledger_list(view: LedgerView, opened: int, only: Tone | None) -> Element:
    """The slips of a ledger under a choice of which to see."""
    if not view.entries:
        return Text(view.empty, LABEL, INK_2)
    entries = [entry for entry in view.entries if only in (None, entry.slip.tone)]
    cards = [_entry(entry, is_open=entry.slip.number == opened) for entry in entries]
    head = Flow([_filters(only), Text(view.total, LABEL, INK_2)], gap=30, line_gap=10)
    return Column([head, *cards], gap=13)


def _filters(only: Tone | None) -> Element:
    names = ((None, _("All slips")), (Tone.GAIN, _("Gains")), (Tone.LOSS, _("Losses")))
    return Flow([tab(name, Only(tone), is_chosen=tone is only) for tone, name in names], 12, 10)


def _entry(entry: EntryView, *, is_open: bool) -> Element:
    shade = SHADES[entry.slip.tone]
    points = Text(entry.slip.points, SECTION if not is_open else POINTS, shade.strong)
    title = Text(entry.slip.title, LABEL_BOLD if is_open else LABEL)
    note = Text(entry.slip.note, NOTE, INK_2) if entry.slip.note and not is_open else None
    words = Column([title, note], gap=2)
    aside: list[Element] = [evidence_tag(entry.slip.evidence)] if entry.slip.evidence else []
    balance = Text(entry.balance, NOTE, INK_2)
    wide = Row(
        [
            Part(Text(entry.date, NOTE, INK_2), 0.16),
            Part(points, 0.12),
            Part(words, 0.72),
            *aside,
            balance,
        ],
        gap=20,
        align=0.5,
    )
    line = Flow([Text(entry.date, NOTE, INK_2), points, *aside, balance], gap=18, line_gap=6)
    narrow = Column([line, words], gap=8)
    parts: list[Element] = [ByWidth(30, wide, narrow)]
    if is_open:
        parts.append(facts_table(entry.facts))
        if entry.sources:
            parts.append(source_list(entry.sources))
    skin = Skin(fill=CARD, edge=LINE, radius=12, accent=shade.strong, dashed=entry.is_closed)
    return Touch(Panel(Column(parts, gap=14), skin, pad=(28, 14)), Open(entry.slip.number), 12)
