"""Lives to choose from, one or many: the more there are, the less is said on each.

Owns the arrangements from a single large picture to a gallery. Must not know what choosing a life
leads to.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING

from game.language import _
from game.ui.layout import (
    Bleed,
    Column,
    Element,
    FitText,
    Grid,
    Pad,
    Panel,
    Part,
    Row,
    Said,
    Skin,
    Spring,
    Text,
    Touch,
)
from game.ui.theme import CHIP, HEADING, INK, INK_2, LABEL, LINE, NOTE, SEA, SECTION, Role
from game.ui.widgets.buttons import key_cap
from game.ui.widgets.options import APART, radio

if TYPE_CHECKING:
    from game.ui.views.menu import LifeView

Lives = Sequence["LifeView"]
Chooses = Callable[[str], Hashable]

LAST_KEY = 9
"""The largest number on a key."""

FEW = 3
"""So many lives stand side by side as tall cards."""


def life_forms(lives: Lives, chosen: LifeView, chooses: Chooses) -> list[Element]:
    """The lives beside the rules, in every way that suits their number, the richest first."""
    if len(lives) == 1:
        return [_hero(chosen, chooses)]
    if len(lives) <= FEW:
        cards = _cards(_tall, lives, chosen, chooses)
        return [Grid(cards, 9, gap=24, most=len(lives)), _gallery(lives, chosen, chooses)]
    beside = Grid(_cards(_beside, lives, chosen, chooses), 18, gap=24, most=2)
    return [Column([beside, Spring()]), _gallery(lives, chosen, chooses)]


def life_list(lives: Lives, chosen: LifeView, chooses: Chooses) -> Element:
    """The lives in a narrow window: titles, and what the chosen one is about."""
    if len(lives) == 1:
        return Panel(_words(chosen, summary=chosen.summary), Skin(radius=18), pad=(26, 18))
    cards = Grid(_cards(_plain, lives, chosen, chooses), 14, gap=14, most=2)
    return Column([cards, _about(chosen)], gap=18)


Card = Callable[[int, "LifeView", bool], Element]


def _cards(card: Card, lives: Lives, chosen: LifeView, chooses: Chooses) -> list[Element]:
    """A card for every life, chosen by its number as well."""
    cards: list[Element] = []
    for number, life in enumerate(lives, 1):
        is_chosen = life is chosen
        edge, width = (INK, 3) if is_chosen else (LINE, 2)
        skin = Skin(radius=18, edge=edge, edge_width=width)
        panel = Panel(card(number, life, is_chosen), skin, pad=(0, 0))
        cards.append(Touch(panel, chooses(life.id), 18 + APART, reach=(APART, APART)))
    return cards


def _gallery(lives: Lives, chosen: LifeView, chooses: Chooses) -> Element:
    """Pictures with titles; below them what the chosen life is about."""
    cards = Grid(_cards(_pictured, lives, chosen, chooses), 11, gap=18, most=3)
    return Column([cards, _about(chosen)], gap=18)


def _hero(life: LifeView, chooses: Chooses) -> Element:
    """The only life there is, large."""
    words = Pad(_words(life, summary=life.summary), (32, 18, 32, 24))
    body = Column([Bleed(life.place, 300, 1400), words])
    return Touch(Panel(body, Skin(radius=22), pad=(0, 0)), chooses(life.id), 22)


def _tall(number: int, life: LifeView, is_chosen: bool) -> Element:
    """A picture with everything below it."""
    words = _words(life, summary=life.summary, head=_head(number, life, is_chosen))
    return Column([Bleed(life.place, 150, 1400), Pad(words, (24, 14, 20, 18))])


def _beside(number: int, life: LifeView, is_chosen: bool) -> Element:
    """A strip of the picture on the left, everything beside it."""
    words = _words(life, summary=life.summary, head=_head(number, life, is_chosen))
    picture = Part(Bleed(life.place, 150, 150, left_only=True), 0.29)
    return Row([picture, Part(Pad(words, (24, 14, 20, 14)), 0.71)], align=None)


def _pictured(number: int, life: LifeView, is_chosen: bool) -> Element:
    """A picture, the title as large as the others', the small facts."""
    words = _words(life, head=_head(number, life, is_chosen, (SECTION,)))
    return Column([Bleed(life.place, 84, 1400), Pad(words, (20, 10, 18, 12))])


def _plain(number: int, life: LifeView, is_chosen: bool) -> Element:
    """No picture at all."""
    return Pad(_words(life, head=_head(number, life, is_chosen)), (22, 12, 20, 14))


def _head(
    number: int, life: LifeView, is_chosen: bool, roles: Sequence[Role] = (HEADING, SECTION)
) -> Element:
    title = Part(FitText(life.title, roles), 1)
    keys = [key_cap(str(number))] if number <= LAST_KEY else []
    return Row([title, *keys, radio(is_chosen)], gap=12, align=0.5)


def _words(life: LifeView, *, summary: str = "", head: Element | None = None) -> Element:
    parts = [head or Text(life.title, HEADING)]
    if summary:
        parts.append(Text(summary, LABEL, INK_2))
    return Column([*parts, Spring(), Text(life.facts, CHIP, SEA)], gap=6)


def _about(life: LifeView) -> Element:
    """What the chosen life is about, across the whole width."""
    notes = Text(life.content_notes, NOTE, INK_2) if life.content_notes else None
    told = _("{name}: {text}").format(name=life.title, text=life.summary)
    return Column([Said(Text(life.summary, LABEL), told), notes], gap=6)
