"""A scenario, shown to players as "a life": a person, scenes, choices, chance and endings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from game.model.conditions import Condition
from game.model.effects import Effect
from game.model.evidence import Claim
from game.model.people import Figure, Presence
from game.model.period import Period
from game.model.span import NOWHERE, Span


class Protagonist(StrEnum):
    """What kind of subject the file is about."""

    PERSON = "person"
    COMPANY = "company"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph of story, told only if `condition` holds. `{name}` stands for a value."""

    text: str
    condition: Condition | None = None
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meter:
    """A number beside the score: money, trust, time. `low` and `high` are hard limits."""

    id: str
    title: str
    start: int
    unit: str = ""
    low: int | None = None
    high: int | None = None
    meaning: str = ""
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who is playing: a starting point in life, given as meters and flags that differ."""

    id: str
    name: str
    about: str = ""
    meters: Mapping[str, int] = field(default_factory=dict)
    flags: tuple[str, ...] = ()
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """Where a choice may lead: the first branch whose condition and chance hold is taken.

    `chance` is in ten-thousandths; None always holds. `to` is a scene or an ending.
    """

    to: str
    condition: Condition | None = None
    chance: int | None = None
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something the player may do in a scene.

    Hidden unless `shown` holds; visible but locked unless `needs` is open, `condition` holds and
    the money for its payments is there. `locked` is the author's own reason in the story's words.
    `reacts` is whose face shows what came of it.
    """

    id: str
    text: str
    shown: Condition | None = None
    condition: Condition | None = None
    needs: str = ""
    locked: str = ""
    effects: tuple[Effect, ...] = ()
    then: tuple[Passage, ...] = ()
    reacts: tuple[Presence, ...] = ()
    go: tuple[Branch, ...]
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A moment with a date, a place, a text and at least one choice.

    `when` moves the calendar: a date, or a length of time since the scene before. `company` are
    those who are there and have a face.
    """

    id: str
    title: str
    place: str
    when: date | Period
    text: tuple[Passage, ...]
    choices: tuple[Choice, ...]
    effects: tuple[Effect, ...] = ()
    discuss: str = ""
    claims: tuple[Claim, ...] = ()
    company: tuple[Presence, ...] = ()
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A random event: every month between `first` and `last` it comes with `chance`
    (ten-thousandths) if `condition` holds, and once only unless `repeats`.
    """

    id: str
    title: str
    text: str
    chance: int
    first: date | None = None
    last: date | None = None
    condition: Condition | None = None
    repeats: bool = False
    effects: tuple[Effect, ...] = ()
    claims: tuple[Claim, ...] = ()
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bill:
    """A payment that comes due by itself. `unpaid` are the effects when the purse is too thin."""

    id: str
    title: str
    amount: int
    price: str = ""
    due: date
    every: Period | None = None
    until: date | None = None
    condition: Condition | None = None
    unpaid_text: str = ""
    unpaid: tuple[Effect, ...] = ()
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """How a life's story may close: about the whole person, not about winning."""

    id: str
    title: str
    place: str
    text: tuple[Passage, ...]
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One life. `opening` is the id of the first scene; `home` the rulebook it was written for."""

    id: str
    title: str
    summary: str
    home: str
    rulebooks: tuple[str, ...]
    protagonist: Protagonist
    start: date
    opening: str
    place: str
    minutes: int
    language: str
    content_notes: tuple[str, ...]
    meters: Mapping[str, Meter]
    persons: tuple[Person, ...]
    scenes: Mapping[str, Scene]
    happenings: tuple[Happening, ...]
    bills: tuple[Bill, ...]
    endings: Mapping[str, Ending]
    prompts: tuple[str, ...] = ()
    people: Mapping[str, Figure] = field(default_factory=dict)
    span: Span = field(default=NOWHERE, compare=False, repr=False)
