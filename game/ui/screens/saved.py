"""All saved lives: go on with one, look back on a finished one, or delete it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from game.language import _
from game.ui.intents import Back, Intent, OpenSaved, Pick
from game.ui.layout import (
    AtMost,
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
)
from game.ui.screen import Outcome, Pop, Screen
from game.ui.theme import INK_2, LABEL, LABEL_BOLD, NOTE, SEAL, Scale
from game.ui.widgets.buttons import Weight, button
from game.ui.widgets.header import MAIN, plain_header

if TYPE_CHECKING:
    from game.ui.views.menu import SavedView


class Open(Intent):
    """Take up a saved run."""

    run: str


class AskDelete(Intent):
    """Ask whether a saved run may be deleted."""

    run: str


class Delete(Intent):
    """Delete it."""

    run: str


class Keep(Intent):
    """Leave it where it is."""


class Keeper(Protocol):
    """Holds the saved runs."""

    def saved(self) -> tuple[SavedView, ...]:
        """Every saved run, the one played last first."""
        ...

    def take_up(self, run: str) -> Outcome:
        """Go on with one."""
        ...

    def delete(self, run: str) -> str:
        """Delete one; a sentence if that failed."""
        ...


class SavedScreen(Screen):
    """Lists the saved runs; a run is deleted only after a question."""

    name = "saved"

    def __init__(self, keeper: Keeper) -> None:
        super().__init__()
        self._keeper = keeper
        self._runs = keeper.saved()
        self._doubted = ""
        """The run whose deletion was asked for."""
        self._refused = ""

    def build(self, scale: Scale) -> Element:
        parts: list[Element] = [Text(self._refused, LABEL, SEAL)] if self._refused else []
        parts += [self._run(number, run) for number, run in enumerate(self._runs, start=1)] or [
            Text(_("There are no saved lives."), LABEL, INK_2)
        ]
        page = Scroll(
            MAIN, Pad(AtMost(Column(parts, gap=14), 50, 0.5), (12, 22, 12, 12)), bleed=10, foot=18
        )
        return Column([plain_header(_("Saved lives")), Pad(page, (36, 0, 36, 0))])

    def reword(self) -> None:
        self._runs = self._keeper.saved()
        super().reword()

    def act(self, intent: object, now: float) -> Outcome | None:
        match intent:
            case Back() if self._doubted:
                self._ask("")
            case Back() | OpenSaved():
                return Pop()
            case Open(run):
                return self._keeper.take_up(run)
            case Pick(number) if number <= len(self._runs):
                return self._keeper.take_up(self._runs[number - 1].id)
            case AskDelete(run):
                self._ask(run)
            case Keep():
                self._ask("")
            case Delete(run) if run == self._doubted:
                self._refused = self._keeper.delete(run)
                self._runs = self._keeper.saved()
                self._ask("")
        return None

    def _ask(self, run: str) -> None:
        """Ask about deleting a run, with the harmless answer focused; "" asks no more."""
        former, self._doubted = self._doubted, run
        self.rebuild()
        self.focus_on(Keep() if run else AskDelete(former))

    def _run(self, number: int, run: SavedView) -> Element:
        words = Column(
            [
                Text(run.title, LABEL_BOLD),
                Text(" · ".join(filter(None, (run.note, run.when))), NOTE, INK_2),
            ],
            gap=2,
        )
        ways = self._question(run) if run.id == self._doubted else _ways(number, run)
        wide = Row([Part(words, 1), Row(list(ways), gap=12, align=0.5)], gap=20, align=0.5)
        narrow = Column([words, Flow(ways, gap=12, line_gap=8)], gap=12)
        return Panel(ByWidth(38, wide, narrow), Skin(radius=14), pad=(26, 14))

    def _question(self, run: SavedView) -> list[Element]:
        return [
            Text(_("Delete it for good?"), LABEL, SEAL),
            button(_("Keep it"), Keep(), weight=Weight.STRONG),
            button(_("Delete it"), Delete(run.id)),
        ]


def _ways(number: int, run: SavedView) -> list[Element]:
    label = _("Look back") if run.is_over else _("Go on")
    key = str(number) if number < 10 else ""
    return [button(label, Open(run.id), key=key), button(_("Delete"), AskDelete(run.id))]
