"""What came of a choice: the story, the slips, what nobody recorded, what changed, meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from game.language import _
from game.ui.intents import Hurry, Intent, Undo
from game.ui.intents import Scroll as ScrollPages
from game.ui.keys import ACTIONS, cap, purpose
from game.ui.layout import AtMost, Column, Element, Flow, Grid, Picture, Row, Spring, Text
from game.ui.paragraph import Span
from game.ui.screen import Outcome
from game.ui.screens.run_screen import RunScreen
from game.ui.screens.scene import READABLE, STRIP
from game.ui.theme import BODY, BODY_TIGHT, INK_2, LABEL, NOTE, NOTE_BOLD, SECTION, Role, Scale
from game.ui.usher import Usher
from game.ui.widgets.buttons import Weight, button, key_cap
from game.ui.widgets.frame import framed_paper
from game.ui.widgets.header import MAIN
from game.ui.widgets.portraits import beside
from game.ui.widgets.slips import change_card, change_plate, slip_card

if TYPE_CHECKING:
    from game.ui.views.story import ChangeView, ChapterView, ConsequenceView, FaceView


TALLEST = 560
"""The height at which the illustration stops growing, in units."""

LONG = 90
"""Letters of small print from which a change takes the whole width."""


class GoOn(Intent):
    """On to what follows, or first to what has not been read yet."""


class ConsequenceScreen(RunScreen):
    """Shows everything a step brought, in the order it happened."""

    name = "consequence"
    onward = GoOn()
    _view: ConsequenceView

    def __init__(self, view: ConsequenceView, usher: Usher) -> None:
        super().__init__(usher)
        self._view = view

    @property
    def leaf(self) -> int:
        return super().leaf + 1

    def first_focus(self) -> GoOn:
        return GoOn()

    @property
    def place(self) -> str:
        place: str = self._view.place
        return place

    def build(self, scale: Scale) -> Element:
        view = self._view
        faced = _loose(self._told(BODY, view.faces), 18)
        forms = [
            self._pictured(BODY, 190, 18),
            self._pictured(BODY_TIGHT, STRIP, 14),
            faced,
            _loose(self._told(BODY_TIGHT, view.faces), 12),
            _loose(self._told(BODY), 18),
            _loose(self._told(BODY_TIGHT), 12),
        ]
        return framed_paper(scale, view.header, faced, self._buttons(), view.register, forms=forms)

    def _pictured(self, body: Role, least: float, gap: float) -> Element:
        """With the place where it happened, in what room the words leave."""
        picture = Picture(self._view.place, least, TALLEST)
        return Column([*self._told(body, self._view.faces), picture], gap)

    def _told(self, body: Role, faces: Sequence[FaceView] = ()) -> list[Element]:
        """What came of the choice, in the order it happened."""
        view = self._view
        chose = Text((Span(_("You chose: "), colour=INK_2), Span(view.chose, bold=True)), LABEL)
        parts: list[Element] = [chose]
        parts.extend(self._story(body, faces))
        parts.extend(slip_card(slip) for slip in view.slips)
        if view.changes:
            parts.extend(_changes([Text(_("What changed"), SECTION)], view.changes))
        if view.meanwhile:
            first, *others = _chapters(view.meanwhile)
            parts += [Column([Text(_("Meanwhile"), SECTION), first], gap=8), *others]
        return parts

    def _story(self, body: Role, faces: Sequence[FaceView]) -> list[Element]:
        """The story's words; the one who reacts stands beside their first paragraph."""
        texts = [AtMost(Text(words, body), READABLE) for words in self._view.story]
        return [beside(texts[0], faces), *texts[1:]] if texts else []

    def act(self, intent: object, now: float) -> Outcome | None:
        match intent:
            case GoOn() if self.has_more_below(MAIN) and not self.settings.speech:
                return self.handle(ScrollPages(0.8), now)
            case GoOn():
                return self._usher.go_on()
            case Hurry() if self._view.was_read:
                return self._usher.go_on()
            case Undo() if self._view.can_take_back:
                return self._usher.take_back()
        return super().act(intent, now)

    def _buttons(self) -> Element:
        buttons = [button(_("Continue"), GoOn(), key=_("Enter"), weight=Weight.STRONG)]
        if self._view.can_take_back:
            buttons.append(button(_("Take it back"), Undo(), key=cap(Undo())))
        row = Flow(buttons, gap=20, line_gap=12)
        return Column([_first_keys(), row], gap=16) if self._view.is_first else row


def _loose(parts: Sequence[Element], gap: float) -> Element:
    """One under the other, a little further apart where there is room: no band stays empty."""
    apart = [part for each in parts for part in (Spring(gap, 2 * gap), each)]
    return Column([*apart[1:], Spring()])


def _changes(heading: list[Element], changes: Sequence[ChangeView]) -> list[Element]:
    """What is different now: mere sums beside the heading, what has a reason on cards."""
    sums = [change for change in changes if not (change.note or change.measure)]
    cards = [change for change in changes if change not in sums]
    line = Flow([*heading, *(change_plate(change) for change in sums)], gap=16, line_gap=6)
    return [line, _change_cards(cards)] if cards else [line]


def _first_keys() -> Element:
    """The keys that are worth knowing from the first choice on."""
    told = [
        Row([key_cap(cap(action.intent)), Text(purpose(action), NOTE, INK_2)], gap=10, align=0.5)
        for action in ACTIONS
        if action.id in ("ledger", "history", "menu")
    ]
    return Flow(told, gap=26, line_gap=6)


def _change_cards(changes: Sequence[ChangeView]) -> Element:
    """The changes in their order: short ones side by side, those with much to say across."""
    rows: list[Element] = []
    for is_long, group in groupby(changes, key=lambda change: len(change.note) > LONG):
        cards = [change_card(change) for change in group]
        rows.extend(cards if is_long else [Grid(cards, 13, gap=14, most=2)])
    return Column(rows, gap=14)


def _chapters(chapters: tuple[ChapterView, ...]) -> list[Element]:
    """What happened between two scenes; routine things in a row stand close together."""
    parts: list[Element] = []
    for is_routine, group in groupby(chapters, key=lambda chapter: chapter.is_routine):
        if is_routine:
            parts.append(Column([Flow(_heading(each, NOTE), gap=16) for each in group], gap=2))
        else:
            parts.extend(_chapter(chapter) for chapter in group)
    return parts


def _heading(chapter: ChapterView, role: Role) -> list[Element]:
    day = Text(chapter.date, NOTE_BOLD, INK_2)
    return [day, *([Text(chapter.title, role)] if chapter.title else [])]


def _chapter(chapter: ChapterView) -> Element:
    """A dated piece of what happened between two scenes."""
    text = [AtMost(Text(chapter.text, LABEL), READABLE)] if chapter.text else []
    slips = [slip_card(slip) for slip in chapter.slips]
    heading, *cards = _changes(_heading(chapter, LABEL), chapter.changes)
    return Column([heading, *text, *slips, *cards], gap=10)
