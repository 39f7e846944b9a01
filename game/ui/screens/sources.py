"""Everything the game claims, label by label, and every publication it stands on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from game.language import _, ngettext
from game.ui.intents import Back, Intent, OpenSources, Pick
from game.ui.layout import (
    AtMost,
    Column,
    Element,
    Flow,
    Pad,
    Panel,
    Part,
    Row,
    Rule,
    Scroll,
    Skin,
    Text,
    Touch,
)
from game.ui.screen import Outcome, Pop, Screen
from game.ui.theme import INK_2, LABEL, NOTE, Scale
from game.ui.widgets.buttons import tab
from game.ui.widgets.header import MAIN, plain_header
from game.ui.widgets.sources import source_lines

if TYPE_CHECKING:
    from game.ui.views.debrief import ClaimView
    from game.ui.views.sources import BookView, Reading, ShelfView, SourcesView


class ShowShelf(Intent):
    """Turn to one of the labels, counted from 1; the publications come last."""

    number: int


class OpenBook(Intent):
    """Show the claims of a rulebook, list or life, or put them away again."""

    title: str


class SourcesScreen(Screen):
    """Reads while it is shown, then lists; one rulebook, list or life is open at a time."""

    name = "sources"
    tells_end = True
    _view: SourcesView | None

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self._reading = reading
        self._view = None
        self._shelf = 1
        self._opened = ""

    def first_focus(self) -> ShowShelf:
        return ShowShelf(self._shelf)

    def build(self, scale: Scale) -> Element:
        parts = self._listed(self._view) if self._view else [Text(self._reading.progress, LABEL)]
        page = Scroll(
            MAIN, Pad(AtMost(Column(parts, gap=16), 56, 0.5), (12, 22, 12, 12)), bleed=10, foot=18
        )
        return Column([plain_header(_("What it is based on")), Pad(page, (36, 0, 36, 0))])

    def is_busy(self) -> bool:
        return self._view is None

    def labour(self) -> None:
        self._reading.read_on()
        if self._reading.is_done:
            self._view = self._reading.view()
        self.rebuild()

    def act(self, intent: object, now: float) -> Outcome | None:
        match intent:
            case Back() | OpenSources():
                return Pop()
            case ShowShelf(number) | Pick(number) if self._view:
                self._turn_to(min(number, len(self._view.shelves) + 1))
            case OpenBook(title):
                self._opened = "" if title == self._opened else title
                self.rebuild()
        return None

    def _turn_to(self, number: int) -> None:
        self._shelf, self._opened = number, ""
        self.rebuild()
        self.focus_on(ShowShelf(number))

    def _listed(self, view: SourcesView) -> list[Element]:
        parts: list[Element] = [self._tabs(view), *(Text(n, NOTE, INK_2) for n in view.notes)]
        if self._shelf <= len(view.shelves):
            parts += self._books(view.shelves[self._shelf - 1])
        else:
            text = _("Everything any claim names. Page numbers and notes stand with the claims.")
            parts += [Text(text, LABEL, INK_2), source_lines(view.publications)]
        return parts

    def _tabs(self, view: SourcesView) -> Element:
        names = [f"{shelf.label} · {shelf.count}" for shelf in view.shelves]
        names.append(_("Sources · {count}").format(count=len(view.publications)))
        tabs = [
            tab(name, ShowShelf(n), key=str(n), is_chosen=n == self._shelf)
            for n, name in enumerate(names, start=1)
        ]
        return Flow(tabs, gap=14, line_gap=10)

    def _books(self, shelf: ShelfView) -> Iterable[Element]:
        yield Text(shelf.meaning, LABEL, INK_2)
        for book in shelf.books:
            yield _book(book, is_open=book.title == self._opened)


def _book(book: BookView, *, is_open: bool) -> Element:
    count = ngettext("{count} claim", "{count} claims", len(book.claims))
    head = Row(
        [
            Part(Text(book.title, LABEL), 1),
            Text(count.format(count=len(book.claims)), NOTE, INK_2),
        ],
        gap=20,
        align=0.5,
    )
    closed = Touch(Panel(head, Skin(radius=12), pad=(26, 12)), OpenBook(book.title), 12)
    if not is_open:
        return closed
    claims = Column([part for claim in book.claims for part in _claim(claim)], gap=10)
    return Column([closed, Pad(claims, (26, 0, 26, 8))], gap=10)


def _claim(claim: ClaimView) -> Iterable[Element]:
    yield Column(
        [
            Text(claim.text, LABEL),
            Text(claim.note, NOTE, INK_2) if claim.note else None,
            source_lines(claim.sources) if claim.sources else None,
        ],
        gap=4,
    )
    yield Rule()
