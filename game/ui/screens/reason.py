"""Why a benefit or a restriction holds: its rule, what it does, and the slips behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.language import _
from game.ui.intents import Back, OpenLedger
from game.ui.layout import AtMost, Column, Element, Flow, Pad, Panel, Scroll, Skin, Spring, Text
from game.ui.screen import Outcome, Pop, Screen
from game.ui.theme import BODY, HEADING, INK_2, LABEL, LABEL_BOLD, SECTION, Scale
from game.ui.widgets.header import MAIN, plain_header
from game.ui.widgets.slips import SHADES, ShowSlip, arrow, evidence_tag, facts_table, slip_card
from game.ui.widgets.sources import source_list

if TYPE_CHECKING:
    from game.ui.views.file import ReasonView


class ReasonScreen(Screen):
    """Shows the chain from slips to a measure."""

    name = "reason"
    tells = (ShowSlip,)
    _view: ReasonView

    def __init__(self, view: ReasonView) -> None:
        super().__init__()
        self._view = view

    def build(self, scale: Scale) -> Element:
        view = self._view
        state = Text(view.state, LABEL_BOLD, SHADES[view.tone].strong)
        parts: list[Element] = [
            Flow([arrow(view.tone, 30), Text(view.title, HEADING)], gap=14),
            Flow([state, evidence_tag(view.evidence)], gap=18, line_gap=6),
            *(Text(words, BODY) for words in view.text),
            facts_table(view.facts),
        ]
        if view.chain:
            parts.append(Text(_("The slips behind it"), SECTION))
            parts.extend(slip_card(slip) for slip in view.chain)
        if view.note:
            parts.append(Text(view.note, LABEL, INK_2))
        if view.sources:
            parts.append(source_list(view.sources))
        paper = Panel(Column(parts, gap=16), Skin(shadow=True, radius=22), pad=(45, 34))
        page = Pad(Column([Spring(0, 110), AtMost(paper, 46, 0.5), Spring()]), (12, 24, 12, 12))
        body = Pad(Scroll(MAIN, page, bleed=12, foot=24), (36, 0, 36, 0))
        return Column([plain_header(_("Why?")), body])

    def act(self, intent: object, now: float) -> Outcome | None:
        match intent:
            case Back():
                return Pop()
            case OpenLedger():
                return Pop(OpenLedger())
        return None
