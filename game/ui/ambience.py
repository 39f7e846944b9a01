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
    Ambience.RAIN: "crossing-night rainy-shop-night",
    Ambience.OFFICE: "bank court heating-office newsroom office-desk reading-room record-room "
    "registry-hall town-hall-counter",
    Ambience.CRICKETS: "dormitory rented-room",
    Ambience.HALL: "train-station ticket-machine canteen market-masks city-hall-meeting",
    Ambience.ROOM: "kitchen new-year-table clinic hospital-ward classroom",
    Ambience.MACHINES: "seafood-plant customs-shed",
    Ambience.WIND: "bus-stop heating-winter-street school-gate shop-street village-board "
    "village-meeting village-street",
}
_OUTSIDE = (Ambience.WIND, Ambience.WAVES)
_BY_NIGHT = frozenset({"dusk", "evening", "night"})
_IN_THE_WET = frozenset({"rain", "rainy"})

PLACES: Mapping[str, Ambience] = MappingProxyType(
    {place: ambience for ambience, places in _HEARD_IN.items() for place in places.split()}
)
"""The name of an illustration, and what is heard there."""


def ambience_of(place: str) -> Ambience | None:
    """What is heard at a place. A variant that is not listed itself (`harbour-winter`) sounds like
    the place it varies, but outside rain drowns everything and a lane at night has crickets. None
    for a place that is silent.
    """
    known = place
    while known and known not in PLACES:
        known = known.rpartition("-")[0]
    ambience = PLACES.get(known)
    variant = frozenset(place[len(known) :].split("-"))
    if ambience in _OUTSIDE and variant & _IN_THE_WET:
        return Ambience.RAIN
    if ambience is Ambience.WIND and variant & _BY_NIGHT:
        return Ambience.CRICKETS
    return ambience


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
