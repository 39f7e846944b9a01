"""The shared words of all files: acts, accesses and prices.

An act is something done or suffered that a rulebook may price. An access is something the world
lets a person do unless a measure withdraws it (or only if a measure grants it). A price is
something a person pays for, which a measure may make cheaper or dearer. Knows no points.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.model.span import NOWHERE, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something done or suffered. `title` reads as a line in a file: "Heating fee paid late"."""

    id: str
    title: str
    unit: str = ""
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """Something a person can normally do (`is_open`), or only by a measure that grants it."""

    id: str
    title: str
    is_open: bool = True
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """Something with a price that a measure may change, such as the winter's heating bill."""

    id: str
    title: str
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Every act, access and price the files may name, by id."""

    acts: Mapping[str, Act]
    accesses: Mapping[str, Access] = field(default_factory=dict)
    prices: Mapping[str, Price] = field(default_factory=dict)
