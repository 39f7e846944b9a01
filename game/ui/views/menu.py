"""What the first screen and the notices show."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.paragraph import Words
from game.ui.views.tone import EvidenceView


@dataclass(frozen=True, slots=True, kw_only=True)
class RulebookView:
    """A place and a period whose rules can be lived under; `summary` shows when it is chosen."""

    id: str
    title: str
    note: str
    summary: str = ""
    evidence: EvidenceView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """Somebody a life can be lived as; `lead` is the beginning of what there is to say."""

    id: str
    name: str
    lead: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeView:
    """A life on the first screen. Its home comes first among the `rulebooks`; there are `persons`
    where there is a choice between them.
    """

    id: str
    title: str
    summary: str
    facts: str
    place: str
    rulebooks: tuple[RulebookView, ...]
    persons: tuple[PersonView, ...] = ()
    content_notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContinueView:
    """A run that can be taken up again."""

    id: str
    title: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """A saved run in the list of all of them; `when` says when it was last played."""

    id: str
    title: str
    note: str
    when: str
    is_over: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuView:
    """The first screen. `about` says what the labels of the rules mean; `saved` is the newest run
    that is not over, `saved_count` how many there are in all.
    """

    lives: tuple[LifeView, ...]
    saved: ContinueView | None = None
    saved_count: int = 0
    about: Words = ""
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleView:
    """The title, with a run that can be gone on with."""

    saved: ContinueView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeView:
    """A calm page that says what is the matter and what can be done."""

    title: str
    text: tuple[str, ...]
    details: tuple[str, ...] = ()
    confirm: str = ""
