"""A saved run as a value.

Holds what is needed to build the run again, and a few words to list it by without reading its life.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from game.engine.state import Decision


class Mode(StrEnum):
    """Whether a choice can be taken back."""

    PRACTICE = "practice"
    """Any choice can be taken back."""
    RECORD = "record"
    """For the record: what is chosen stays chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Which files a run was played with: ids, and fingerprints of their content.

    `lists` maps every list's id to its fingerprint.
    """

    scenario: str
    rulebook: str
    scenario_fingerprint: str = ""
    rulebook_fingerprint: str = ""
    lists: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What a list of saved runs shows: titles, and where the run stood. No score: `score` None."""

    title: str
    rules: str
    on: date
    scene: str = ""
    """The title of the scene, or of the ending."""
    score: int | None = None
    grade: str = ""
    is_over: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Save:
    """One saved run. `run` names it and its file; times are UTC."""

    run: str
    edition: Edition
    seed: int
    person: str
    enrolled: bool
    mode: Mode
    decisions: tuple[Decision, ...]
    glance: Glance
    created: datetime
    updated: datetime
