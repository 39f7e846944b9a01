"""Which icon stands beside words about a door, a price or a measure.

Owns the choice of a picture only: an icon repeats what the words say and never stands alone.
"""

from __future__ import annotations

from game.engine.option import AccessClosed, Option, TooDear
from game.model.measures import Grant, Measure, Reprice, Withdraw, WorldEffect

PLAIN = "dot"
"""For what has no picture of its own."""

_BY_NAME = {
    "travel.plane": "plane",
    "flights.discount": "plane",
    "job.company_head": "company",
    "visa.easier": "source",
    "exit.border": "source",
    "tv.free_cable": "volume",
    "tv.cable_bill": "volume",
    "checks.spared": "police",
    "housing.fund_loan": "loan",
}

_BY_FIELD = {
    "assistance": "people",
    "bike": "bike",
    "bus": "bus",
    "business": "company",
    "community": "people",
    "credit": "loan",
    "customs": "company",
    "farm": "village",
    "fuel": "money",
    "health": "hospital",
    "heating": "heating",
    "honours": "star",
    "hospital": "hospital",
    "hotel": "office",
    "insurance": "money",
    "internet": "window",
    "invoices": "source",
    "job": "people",
    "leisure": "heart",
    "library": "ledger",
    "licence": "seal",
    "loan": "loan",
    "metro": "train",
    "procurement": "office",
    "property": "village",
    "rent": "village",
    "school": "school",
    "shops": "money",
    "sights": "star",
    "stocks": "money",
    "support": "money",
    "tax": "office",
    "townhall": "office",
    "transit": "bus",
    "travel": "train",
    "village": "village",
    "water": "money",
    "welfare": "heart",
}
"""By the first word of an access or a price."""


def measure_icon(measure: Measure) -> str:
    """The icon of the first thing in the world that a measure changes."""
    for effect in measure.effects:
        found = _of_name(_changed(effect))
        if found != PLAIN:
            return found
    return PLAIN


def lock_icon(option: Option) -> str:
    """The icon of what stands in the way of a choice; empty where it is nothing to be pictured."""
    for obstacle in option.obstacles:
        match obstacle:
            case AccessClosed(access=access):
                found = _of_name(access)
                return "" if found == PLAIN else found
            case TooDear():
                return "money"
    return ""


def _changed(effect: WorldEffect) -> str:
    match effect:
        case Grant(access=access) | Withdraw(access=access):
            return access
        case Reprice(price=price):
            return price


def _of_name(name: str) -> str:
    field, _dot, _rest = name.partition(".")
    return _BY_NAME.get(name) or _BY_FIELD.get(field, PLAIN)
