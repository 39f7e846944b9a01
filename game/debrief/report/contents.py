"""What the template of the report is filled with: words and numbers, ready to be set.

Must not know where they come from, nor HTML.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from game.debrief.crowd import Comparison
from game.debrief.known import HowWeKnow
from game.debrief.report.charts import Bars, Line
from game.debrief.retold import Row
from game.language import _
from game.model.evidence import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipLine:
    """A slip as a row of a table."""

    number: int
    on: str
    weight: str
    title: str
    about: str
    evidence: str
    balance: str
    fate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A decision of the run, in words."""

    scene: str
    choice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement about the real world with the numbers of its sources."""

    text: str
    note: str
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """The statements under one label."""

    label: str
    meaning: str
    statements: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything the template needs."""

    language: str
    title: str
    rules: str
    place: str
    person: str
    seed: int
    ending: str
    ending_text: tuple[str, ...]
    standing: str
    year: Line | None
    year_summary: str
    slips: tuple[SlipLine, ...]
    decisions: tuple[Decided, ...]
    cities: tuple[Row, ...]
    persons: tuple[Row, ...]
    crowd: Comparison | None
    bars: Bars | None
    known: HowWeKnow
    real: tuple[Labelled, ...]
    sources: tuple[Source, ...]
    questions: tuple[str, ...]

    @property
    def crowd_title(self) -> str:
        """`Compared with 10,000 lives`."""
        lives = self.crowd.lives if self.crowd else 0
        return _("Compared with {count} lives").format(count=f"{lives:,}")

    def contents(self, titles: Mapping[str, str]) -> list[tuple[str, str]]:
        """The sections there are: where each begins, and its title."""
        sections = (
            ("ends", titles["how_it_ends"], self.ending_text),
            ("year", titles["your_year"], True),
            ("points", titles["every_point"], True),
            ("cities", titles["cities"], self.cities),
            ("persons", titles["persons"], self.persons),
            ("crowd", self.crowd_title, self.crowd),
            ("real", titles["real"], True),
            ("talk", titles["talk"], True),
        )
        return [(name, title) for name, title, is_there in sections if is_there]
