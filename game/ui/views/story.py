"""What the screens of a run show: scene, consequence, ending, and the question of consent."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.views.motion import MotionView
from game.ui.views.register import RegisterView, SlipView
from game.ui.views.tone import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderView:
    """The top line: which life, under which rules, when, and how far (`done` of `total`)."""

    title: str
    rulebook: str
    date: str
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceView:
    """Somebody who is there: the file of the face, and the same in words."""

    picture: str
    name: str
    mood: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceView:
    """A choice; a locked one says why, and `icon` pictures what is missing. `aside` is what it
    costs or needs, if anything.
    """

    id: str
    text: str
    aside: str = ""
    enabled: bool = True
    why: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneView:
    """A scene with its choices. `arrivals` are slips and acts that come with the scene itself."""

    header: HeaderView
    place: str
    title: str
    story: tuple[str, ...]
    choices: tuple[ChoiceView, ...]
    register: RegisterView
    arrivals: tuple[SlipView, ...] = ()
    faces: tuple[FaceView, ...] = ()
    motion: MotionView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """Something that is different now; `measure` opens the reason why, "" for none, and `icon`
    pictures what the title says.
    """

    title: str
    note: str
    tone: Tone
    has_ended: bool = False
    measure: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterView:
    """A dated piece of what happened meanwhile: a bill, a random event, an answer, a lapse. A
    routine one needs no more than a line.
    """

    date: str
    title: str
    text: str = ""
    slips: tuple[SlipView, ...] = ()
    changes: tuple[ChangeView, ...] = ()
    is_routine: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsequenceView:
    """What came of a choice. `place` is shown again where the words leave room for it; `faces`
    are those who react.
    """

    header: HeaderView
    place: str
    chose: str
    story: tuple[str, ...]
    slips: tuple[SlipView, ...]
    changes: tuple[ChangeView, ...]
    meanwhile: tuple[ChapterView, ...]
    register: RegisterView
    can_take_back: bool = False
    was_read: bool = False
    """Whether this choice of this life was made and told in an earlier run."""
    is_first: bool = False
    """Whether no choice was ever made before it: whoever plays may not know the keys yet."""
    faces: tuple[FaceView, ...] = ()
    motion: MotionView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingView:
    """How the life closes."""

    header: HeaderView
    place: str
    title: str
    story: tuple[str, ...]
    register: RegisterView
    motion: MotionView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentView:
    """The question a rulebook by consent asks before it opens a file."""

    title: str
    text: tuple[str, ...]
    agree: str
    decline: str
