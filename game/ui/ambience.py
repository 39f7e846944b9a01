"""What a place sounds like: which loop belongs to which illustration.

Owns that list and the words for each loop. A new illustration is one more name in it; one that is
not there is silent. Must not know pygame, files or screens.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from game.language import _


class Ambience(Enum):
    """Somewhere to be; the value is the name of the sound's file."""

    WAVES = "waves"
    RAIN = "rain"
    OFFICE = "office"
    CRICKETS = "crickets"
    HALL = "hall"
    ROOM = "room"
    MACHINES = "machines"
    WIND = "wind"


_HEARD_IN = {
    Ambience.WAVES: "title poster harbour fishing-boat-deck swan-lake-winter",
    Ambience.RAIN: "crossing-night rainy-shop-night rainy-street",
    Ambience.OFFICE: "bank court heating-office newsroom office-desk reading-room record-room "
    "registry-hall town-hall-counter",
    Ambience.CRICKETS: "village-meeting village-street-evening village-board-evening",
    Ambience.HALL: "train-station ticket-machine canteen market-masks city-hall-meeting",
    Ambience.ROOM: "kitchen dormitory rented-room new-year-table clinic hospital-ward classroom",
    Ambience.MACHINES: "seafood-plant customs-shed",
    Ambience.WIND: "bus-stop heating-winter-street school-gate shop-street village-board "
    "village-street",
}

PLACES: Mapping[str, Ambience] = MappingProxyType(
    {place: ambience for ambience, places in _HEARD_IN.items() for place in places.split()}
)
"""The name of an illustration, and what is heard there."""


def ambience_of(place: str) -> Ambience | None:
    """What is heard at a place; a variant (`harbour-dusk`) sounds like the place it varies unless
    it is listed itself. None for a place that is silent.
    """
    while place and place not in PLACES:
        place = place.rpartition("-")[0]
    return PLACES.get(place)


def ambience_words(ambience: Ambience) -> str:
    """What is heard, for those who do not hear it."""
    words = {
        Ambience.WAVES: _("waves"),
        Ambience.RAIN: _("rain"),
        Ambience.OFFICE: _("an office"),
        Ambience.CRICKETS: _("crickets"),
        Ambience.HALL: _("many voices"),
        Ambience.ROOM: _("a quiet room"),
        Ambience.MACHINES: _("machines"),
        Ambience.WIND: _("wind"),
    }
    return words[ambience]
