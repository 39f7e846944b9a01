"""Buttons, chips and key caps: things to press, with the key that does the same.

Owns their look. Must not know what pressing them leads to.
"""

from __future__ import annotations

from collections.abc import Hashable
from enum import Enum

from game.language import _
from game.ui.layout import Element, Icon, Panel, Part, Row, Said, Sign, Skin, Text, Touch
from game.ui.theme import (
    CARD,
    CHOICE_BOLD,
    INK,
    INK_2,
    LABEL,
    LINE,
    NIGHT_LINE,
    NOTE,
    NOTE_BOLD,
    PAPER,
    SEAL,
)


class Weight(Enum):
    """How much a button asks to be pressed; one primary button on a screen."""

    PRIMARY = SEAL
    STRONG = INK
    PLAIN = CARD


def key_cap(key: str, *, on_dark: bool = False) -> Element:
    """The name of a key in a small outlined cap."""
    edge = NIGHT_LINE if on_dark else LINE
    colour = CARD if on_dark else INK_2
    skin = Skin(fill=None, edge=edge, radius=7)
    cap = Panel(Text(key, NOTE_BOLD, colour, align=0.5), skin, pad=(9, 0))
    return Said(Said(cap, _spoken_key(key)), "", in_short=True)


def _spoken_key(key: str) -> str:
    """Enter does whatever is focused, and a digit is said as the place of a thing."""
    return "" if key == _("Enter") or key.isdigit() else _("key {key}").format(key=key)


def number_cap(number: str, *, enabled: bool = True, pad: float = 7) -> Element:
    """The large cap in front of a choice; a lock in place of the number when it is locked."""
    fill = INK if enabled else LINE
    inside: Element
    if enabled:
        inside = Text(number, CHOICE_BOLD, CARD, align=0.5)
    else:
        inside = Icon("lock", 34, INK_2)
    cap = Panel(inside, Skin(fill=fill, edge=None, radius=11), pad=(17 if enabled else 9, pad))
    return Said(cap, "")


def button(
    label: str, intent: Hashable, *, key: str = "", weight: Weight = Weight.PLAIN
) -> Element:
    """A button with its key beside the label."""
    on_dark = weight is not Weight.PLAIN
    fill = weight.value
    parts: list[Part | Element] = [
        Text(label, CHOICE_BOLD if weight is Weight.PRIMARY else LABEL, CARD if on_dark else INK)
    ]
    if key:
        parts.append(key_cap(key, on_dark=on_dark))
    skin = Skin(fill=fill, edge=None if on_dark else LINE, radius=16)
    return Touch(
        Panel(Row(parts, gap=16, align=0.5), skin, pad=(30, 17)), intent, 16, on_dark=on_dark
    )


def wide_button(label: str, intent: Hashable, *, key: str = "") -> Element:
    """The primary button across the whole width, its label centred."""
    parts: list[Part | Element] = [Part(Text("", LABEL), 1), Text(label, CHOICE_BOLD, CARD)]
    if key:
        parts.append(key_cap(key, on_dark=True))
    parts.append(Part(Text("", LABEL), 1))
    skin = Skin(fill=SEAL, edge=None, radius=16)
    return Touch(Panel(Row(parts, gap=16, align=0.5), skin, pad=(20, 20)), intent, 16, on_dark=True)


def chip(label: str, intent: Hashable | None = None, *, key: str = "", icon: str = "") -> Element:
    """A small rounded label; a button when it has an intent."""
    parts: list[Part | Element] = []
    if icon:
        parts.append(Icon(icon, 24, INK_2))
    parts.append(Text(label, NOTE, INK_2))
    if key:
        parts.append(key_cap(key))
    body = Panel(Row(parts, gap=10, align=0.5), Skin(fill=PAPER, radius=22), pad=(18, 6))
    return body if intent is None else Touch(body, intent, 22)


def tab(label: str, intent: Hashable, *, key: str = "", is_chosen: bool = False) -> Element:
    """One of several pages; the chosen one is dark."""
    fill, edge = (INK, None) if is_chosen else (PAPER, LINE)
    name = Text(label, LABEL, CARD if is_chosen else INK)
    parts: list[Part | Element] = [Said(name, spoken_answer(label, is_chosen=is_chosen))]
    if key:
        parts.append(key_cap(key, on_dark=is_chosen))
    body = Panel(Row(parts, gap=14, align=0.5), Skin(fill=fill, edge=edge, radius=26), pad=(24, 9))
    return Touch(body, intent, 26, on_dark=is_chosen)


def spoken_answer(label: str, *, is_chosen: bool) -> str:
    """One of several, as it is read aloud."""
    return _("{name}, chosen").format(name=label) if is_chosen else label


def small_tab(label: str, intent: Hashable, *, is_chosen: bool) -> Element:
    """One of several answers; the chosen one is dark and ticked."""
    colour = CARD if is_chosen else INK
    parts: list[Part | Element] = [Sign("check", NOTE, CARD)] if is_chosen else []
    parts.append(Text(label, NOTE, colour))
    skin = Skin(fill=INK if is_chosen else PAPER, edge=None if is_chosen else LINE, radius=20)
    body = Panel(Row(parts, gap=8, align=0.5), skin, pad=(18, 7))
    return Touch(body, intent, 20, on_dark=is_chosen)
