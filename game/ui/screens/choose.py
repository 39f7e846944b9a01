"""The first screen: pick a life and whose rules hold, or go on with a saved one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.language import _
from game.ui.canvas import Canvas
from game.ui.intents import Back, Begin, Intent, OpenMenu, Pick, TakeUp
from game.ui.layout import (
    Bleed,
    ByWidth,
    Column,
    Drawing,
    Element,
    Flow,
    Grid,
    Pad,
    Panel,
    Part,
    Row,
    Scroll,
    Skin,
    Spring,
    Text,
    Touch,
    Wide,
)
from game.ui.screen import Outcome, Push, Screen
from game.ui.theme import (
    CARD,
    CHIP,
    HEADING,
    INK,
    INK_2,
    LABEL,
    LINE,
    NOTE,
    OCHRE_LINE,
    OCHRE_PALE,
    SEA,
    SEA_LINE,
    SEA_PALE,
    TITLE,
    Scale,
)
from game.ui.usher import Greeter
from game.ui.widgets.buttons import Weight, button, key_cap, wide_button
from game.ui.widgets.header import MAIN, MARGIN, is_roomy, menu_header

if TYPE_CHECKING:
    from game.ui.views.menu import ContinueView, LifeView, MenuView, RulebookView


class ChooseLife(Intent):
    """Select a life."""

    life: str


class ChooseRulebook(Intent):
    """Select whose rules hold."""

    rulebook: str


class OpenFile(Intent):
    """Begin the selected life under the selected rules."""


class GoOnWith(Intent):
    """Take up a saved run."""

    run: str


class ChooseScreen(Screen):
    """Selects a life and a rulebook and opens the file."""

    name = "choose"

    def __init__(self, view: MenuView, usher: Greeter, rulebook: str = "") -> None:
        super().__init__()
        self._view = view
        self._usher = usher
        self._life = view.lives[0]
        offered = [book.id for book in self._life.rulebooks]
        self._rulebook = rulebook if rulebook in offered else offered[0]

    def first_focus(self) -> GoOnWith | OpenFile:
        return GoOnWith(self._view.saved.id) if self._view.saved else OpenFile()

    def build(self, scale: Scale) -> Element:
        if is_roomy(scale):
            lives = Scroll(MAIN, self._lives(), bleed=10)
            side = Wide(self._rules_panel(), 0.285, 15.5, 20)
            body = Row([Part(lives, 1), side], gap=38, align=None)
            return Column([menu_header(), Pad(body, (MARGIN, 30, MARGIN, 29))])
        page = Column([self._lives(), Panel(self._rules(), Skin(radius=22))], gap=24)
        inside = Pad(Scroll(MAIN, Pad(page, (0, 18, 0, 24)), bleed=10), (24, 0, 24, 0))
        return Column([menu_header(), inside])

    def act(self, intent: object, now: float) -> Outcome | None:
        match intent:
            case Pick(number) if number <= len(self._view.lives):
                return self.act(ChooseLife(self._view.lives[number - 1].id), now)
            case ChooseLife(life) if life == self._life.id:
                self.focus_on(OpenFile())
            case ChooseLife(life):
                self._select(life)
            case ChooseRulebook(rulebook):
                self._rulebook = rulebook
                self.rebuild()
            case OpenFile() | Begin():
                return self._usher.begin(self._life.id, self._rulebook)
            case TakeUp() if self._view.saved is not None:
                return self._usher.take_up(self._view.saved.id)
            case GoOnWith(run):
                return self._usher.take_up(run)
            case OpenMenu() | Back():
                return Push(self._usher.menu())
        return None

    def resume(self, result: object) -> Outcome | None:
        return self._usher.answered(result) if isinstance(result, bool) else None

    def _select(self, life: str) -> None:
        self._life = next(known for known in self._view.lives if known.id == life)
        self._rulebook = self._life.rulebooks[0].id
        self.rebuild()

    def _lives(self) -> Element:
        view = self._view
        parts: list[Element] = [_notice(notice) for notice in view.notices]
        if view.saved is not None:
            parts.append(_saved(view.saved))
        parts.append(Text(_("Choose a life"), TITLE))
        if len(view.lives) == 1:
            parts.append(hero_card(view.lives[0]))
        else:
            cards = [
                life_card(number, life, is_chosen=life is self._life)
                for number, life in enumerate(view.lives, 1)
            ]
            parts.append(Grid(cards, 18, gap=24, most=2))
        return Column(parts, gap=16)

    def _rules_panel(self) -> Element:
        start = wide_button(_("Open the file"), OpenFile(), key="O")
        inside = Column([Scroll("rules", self._rules_list(), bleed=10), start], gap=20)
        return Panel(inside, Skin(shadow=True, radius=22), pad=(33, 28))

    def _rules(self) -> Element:
        start = wide_button(_("Open the file"), OpenFile(), key="O")
        return Column([self._rules_list(), start], gap=20)

    def _rules_list(self) -> Element:
        parts: list[Element] = [Text(_("Under whose rules?"), HEADING)]
        for book in self._life.rulebooks:
            is_chosen = book.id == self._rulebook
            parts.append(rulebook_card(book, is_chosen=is_chosen))
            if is_chosen and book.summary:
                parts.append(Text(book.summary, LABEL))
        if self._life.content_notes:
            parts.append(Text(self._life.content_notes, NOTE, INK_2))
        parts.append(Text(self._view.about, NOTE, INK_2))
        return Column(parts, gap=15)


def hero_card(life: LifeView) -> Element:
    """The only life there is, large."""
    words = Column(
        [
            Text(life.title, HEADING),
            Text(life.summary, LABEL, INK_2),
            Text(life.facts, CHIP, SEA),
        ],
        gap=6,
    )
    body = Column([Bleed(life.place, 300, 1400), Pad(words, (32, 18, 32, 24))])
    return Touch(Panel(body, Skin(radius=22), pad=(0, 0)), ChooseLife(life.id), 22)


def life_card(number: int, life: LifeView, *, is_chosen: bool) -> Element:
    """One of several lives: a strip of its picture, title, summary."""
    words = Column(
        [
            Row(
                [Part(Text(life.title, HEADING), 1), key_cap(str(number)), radio(is_chosen)],
                gap=12,
                align=0.5,
            ),
            Text(life.summary, LABEL, INK_2),
            Spring(),
            Text(life.facts, CHIP, SEA),
        ],
        gap=6,
    )
    inside = Row(
        [
            Part(Bleed(life.place, 190, 190, left_only=True), 0.29),
            Part(Pad(words, (24, 16, 20, 16)), 0.71),
        ],
        align=None,
    )
    skin = Skin(radius=18, edge=INK if is_chosen else LINE, edge_width=3 if is_chosen else 2)
    return Touch(Panel(inside, skin, pad=(0, 0)), ChooseLife(life.id), 18)


def rulebook_card(book: RulebookView, *, is_chosen: bool) -> Element:
    """A place and its years, and how one comes under its rules."""
    title, note = Text(book.title, LABEL), Text(book.note, NOTE, INK_2)
    words = ByWidth(15, Row([Part(title, 1), note], gap=14, align=0.5), Column([title, note]))
    row = Row([radio(is_chosen), Part(words, 1)], gap=16, align=0.5)
    skin = Skin(radius=14, edge=INK if is_chosen else LINE, edge_width=3 if is_chosen else 2)
    return Touch(Panel(row, skin, pad=(18, 11)), ChooseRulebook(book.id), 14)


def radio(is_chosen: bool) -> Element:
    """A ring, filled when chosen."""

    def paint(canvas: Canvas, box: pygame.Rect) -> None:
        side = min(box.size)
        ring = pygame.Rect(box.left, box.centery - side // 2, side, side)
        edge = max(2, canvas.scale.px(3))
        canvas.panel(
            ring, fill=CARD, edge=INK if is_chosen else INK_2, edge_width=edge, radius=side // 2
        )
        if is_chosen:
            inner = ring.inflate(-4 * edge, -4 * edge)
            canvas.panel(inner, fill=INK, radius=inner.width // 2)

    return Drawing(26, 26, paint)


def _saved(saved: ContinueView) -> Element:
    words = Column([Text(saved.title, LABEL), Text(saved.note, NOTE, INK_2)])
    go_on = button(_("Continue"), GoOnWith(saved.id), key="C", weight=Weight.STRONG)
    wide = Row([Part(words, 1), go_on], gap=20, align=0.5)
    card = ByWidth(20, wide, Column([words, Flow([go_on])], gap=12))
    return Panel(card, Skin(fill=SEA_PALE, edge=SEA_LINE, radius=18), pad=(28, 14))


def _notice(words: str) -> Element:
    return Panel(Text(words, NOTE), Skin(fill=OCHRE_PALE, edge=OCHRE_LINE, radius=12), pad=(20, 10))
