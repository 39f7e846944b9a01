"""The people of a life who have a face: who they are, and who is there in what mood."""

from dataclasses import dataclass, field
from enum import StrEnum

from game.model.span import NOWHERE, Span


class Mood(StrEnum):
    """How somebody looks. Every portrait is drawn in each of them."""

    CALM = "calm"
    GLAD = "glad"
    WORRIED = "worried"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Somebody of the story. `portrait` is the name of a face, which several lives may share."""

    id: str
    name: str
    portrait: str
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """A figure who is there, in a mood."""

    figure: str
    mood: Mood
    span: Span = field(default=NOWHERE, compare=False, repr=False)
