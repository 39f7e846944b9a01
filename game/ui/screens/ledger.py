"""The ledger: every slip, and for each who recorded it, how long it stays and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.language import _
from game.ui.intents import Back, Intent, OpenLedger
from game.ui.layout import (
    AtMost,
    ByWidth,
    Column,
    Element,
    FitText,
    Fixed,
    Flow,
    Pad,
    Panel,
    Part,
    Row,
    Said,
    Scroll,
    Skin,
    Spring,
    Text,
    Touch,
)
from game.ui.screen import Outcome, Pop, Screen
from game.ui.theme import CARD, HEADING, INK, INK_2, LABEL, LABEL_BOLD, LINE, NOTE, POINTS, Scale
from game.ui.views.tone import Tone
from game.ui.widgets.buttons import tab
from game.ui.widgets.header import MAIN, plain_header
from game.ui.widgets.slips import SHADES, evidence_tag, facts_table
from game.ui.widgets.sources import source_list

if TYPE_CHECKING:
    from game.ui.views.file import EntryView, LedgerView


class Open(Intent):
    """Show everything about a slip, or put it away again."""

    slip: int


class Only(Intent):
    """Show only gains, only losses, or everything."""

    tone: Tone | None


_WIDE = 33
"""The width in em from which a slip stands on one line of columns."""


class LedgerScreen(Screen):
    """Lists the slips, newest first; an opened one shows all its facts."""

    name = "ledger"
    _view: LedgerView

    def __init__(self, view: LedgerView, opened: int = 0) -> None:
        super().__init__()
        self._view = view
        self._only: Tone | None = None
        self._opened = opened or (view.entries[0].slip.number if view.entries else 0)

    def first_focus(self) -> Open:
        return Open(self._opened)

    def build(self, scale: Scale) -> Element:
        shown = ledger_list(self._view, self._opened, self._only)
        page = Scroll(MAIN, Pad(AtMost(shown, 62, 0.5), (0, 22, 0, 12)), bleed=10, foot=18)
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
    return Column([head, ByWidth(_WIDE, _captions(), Spring()), *cards], gap=13)


def _filters(only: Tone | None) -> Element:
    names = ((None, _("All slips")), (Tone.GAIN, _("Gains")), (Tone.LOSS, _("Losses")))
    return Flow([tab(name, Only(tone), is_chosen=tone is only) for tone, name in names], 12, 10)


def _captions() -> Element:
    names = (_("Date"), _("Points"), _("What was recorded"), _("Evidence"), _("Balance"))
    date, points, what, evidence, balance = (Text(name, NOTE, INK_2) for name in names)
    return Said(Pad(_columns(date, points, what, evidence, balance), (28, 0, 28, 0)), "")


def _columns(
    date: Element, points: Element, what: Element, evidence: Element, balance: Element
) -> Element:
    return Row(
        [
            Fixed(date, 6.5),
            Fixed(points, 4.2),
            Part(what, 1),
            Fixed(evidence, 6),
            Fixed(balance, 3.4),
        ],
        gap=18,
        align=0.5,
    )


def _entry(entry: EntryView, *, is_open: bool) -> Element:
    slip = entry.slip
    shade = SHADES[slip.tone]
    colour = INK_2 if entry.is_closed else INK
    roles = (POINTS, HEADING) if is_open else (HEADING, LABEL_BOLD)
    points = FitText(slip.points, roles, shade.strong)
    title = Text(slip.title, LABEL_BOLD if is_open else LABEL, colour)
    note = Text(slip.note, NOTE, INK_2) if slip.note and not is_open else None
    words = Column([title, note], gap=2)
    tag: Element = Flow([evidence_tag(slip.evidence)]) if slip.evidence else Spring()
    date = Text(entry.date, NOTE, INK_2)
    told = _("balance {points}").format(points=entry.balance)
    balance = Said(Text(entry.balance, NOTE, INK_2), told)
    narrow = Column([Flow([date, points, tag], gap=18, line_gap=6), words], gap=8)
    parts: list[Element] = [ByWidth(_WIDE, _columns(date, points, words, tag, balance), narrow)]
    if is_open:
        parts.append(facts_table(entry.facts))
        if entry.sources:
            parts.append(source_list(entry.sources))
    skin = Skin(fill=CARD, edge=LINE, radius=12, accent=shade.strong, dashed=entry.is_closed)
    return Touch(Panel(Column(parts, gap=14), skin, pad=(28, 14)), Open(slip.number), 12)
