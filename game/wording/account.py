"""The account of a step: its events sorted into the parts a reader is told one after the other.

Owns which events belong together: what came of the choice, each thing that came while time passed,
the scene that begins. Must not know how a part looks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from game.engine.events import (
    BillPaid,
    BillUnpaid,
    ChoiceMade,
    ConsequenceTold,
    EffectArrived,
    Event,
    Happened,
    ListAverted,
    ListEntered,
    ListLeft,
    MeterChanged,
    ObjectionDecided,
    RulebookWithdrawn,
    RunBegan,
    RunEnded,
    SceneEntered,
    SlipAdded,
    TimePassed,
)
from game.engine.game import Game
from game.engine.play import Step
from game.engine.state import SlipKind, State
from game.language import _
from game.wording.moments import Moment, after_choice, fill, moment_of, paragraphs


class PartKind(StrEnum):
    """What brought a part about."""

    OPENING = "opening"
    CHOICE = "choice"
    MEANWHILE = "meanwhile"
    """Something that came while time passed: a delayed effect, chance, a bill, a lapse."""
    SCENE = "scene"
    ENDING = "ending"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One thing to tell: its day, its title, the story's words, and its events in order.

    `title` is the choice's text, the happening's title, the scene's title; empty for a bill or a
    lapse, whose events say it all. The passages of a scene or an ending are in `text` as well.
    """

    kind: PartKind
    title: str
    text: tuple[str, ...]
    events: tuple[Event, ...]
    state: State
    """The state after the step, with the day, score, grade and meters of this part's own end."""

    @property
    def on(self) -> date:
        """The day of this part."""
        return self.state.date


def account(game: Game, before: State | None, step: Step) -> tuple[Part, ...]:
    """The parts of a step, in order; `before` is the state it started from, None at the opening."""
    moment = moment_of(step.state if before is None else before)
    groups = _groups(step.events)
    consequence = moment if before is None else after_choice(before, step.events)
    parts = []
    for group in groups:
        for event in group:
            moment = moment.after(event)
        parts.append(_part(game, step, group, moment, consequence))
    return tuple(part for part in parts if _says_something(part))


def _groups(events: Sequence[Event]) -> list[list[Event]]:
    """The events, cut before each one that begins something new."""
    groups: list[list[Event]] = [[]]
    is_meanwhile = False
    for place, event in enumerate(events):
        is_meanwhile = is_meanwhile or isinstance(event, TimePassed)
        if _begins(event, events[place + 1 :], is_meanwhile=is_meanwhile):
            groups.append([])
        groups[-1].append(event)
    return [group for group in groups if group]


def _begins(event: Event, following: Sequence[Event], *, is_meanwhile: bool) -> bool:
    match event:
        case TimePassed() | EffectArrived() | Happened() | ObjectionDecided() | BillUnpaid():
            return True
        case SceneEntered() | RunEnded() | RulebookWithdrawn():
            return True
        case SlipAdded(slip=slip):
            return slip.kind in (SlipKind.LAPSE, SlipKind.RESET)
        case ListEntered() | ListLeft() | ListAverted():
            return is_meanwhile
        case MeterChanged():
            return bool(following) and isinstance(following[0], BillPaid)
        case _:
            return False


def _part(
    game: Game, step: Step, group: Sequence[Event], moment: Moment, consequence: Moment
) -> Part:
    kind, title = PartKind.MEANWHILE, ""
    text: tuple[str, ...] = ()
    for event in group:
        match event:
            case RunBegan():
                kind, title = PartKind.OPENING, game.scenario.title
            case ChoiceMade(scene=scene, choice=choice):
                kind, title = PartKind.CHOICE, _choice_text(game, scene, choice)
            case ConsequenceTold(passages=passages):
                text = paragraphs(passages, game, consequence)
            case SceneEntered(scene=scene):
                entered = game.scenario.scenes[scene]
                kind, title = PartKind.SCENE, entered.title
                held = (p for p in entered.text if game.holds(p.condition, step.state))
                text = paragraphs(held, game, moment)
            case RunEnded(ending=ending):
                ended = game.scenario.endings[ending]
                kind, title = PartKind.ENDING, ended.title
                held = (p for p in ended.text if game.holds(p.condition, step.state))
                text = paragraphs(held, game, moment)
            case _:
                title, text = _told(game, event, moment) or (title, text)
    return Part(
        kind=kind, title=title, text=text, events=_shown(group), state=moment.inside(step.state)
    )


def _told(game: Game, event: Event, moment: Moment) -> tuple[str, tuple[str, ...]] | None:
    match event:
        case EffectArrived(title=title, text=text):
            return title, _paragraph(game, text, moment)
        case Happened(happening=name):
            happening = next(h for h in game.scenario.happenings if h.id == name)
            return happening.title, _paragraph(game, happening.text, moment)
        case ObjectionDecided(text=text):
            return _("The answer to your objection"), _paragraph(game, text, moment)
        case RulebookWithdrawn():
            withdrawal = game.rulebook.withdrawal
            text = withdrawal.text if withdrawal else ""
            return _("The rules are withdrawn"), _paragraph(game, text, moment)
        case BillUnpaid(bill=name):
            bill = next(b for b in game.scenario.bills if b.id == name)
            return bill.title, _paragraph(game, bill.unpaid_text, moment)
        case _:
            return None


def _paragraph(game: Game, text: str, moment: Moment) -> tuple[str, ...]:
    return (fill(text, game, moment).strip(),) if text.strip() else ()


def _shown(group: Sequence[Event]) -> tuple[Event, ...]:
    """The events of a part without the payment that a paid bill tells anyway."""
    return tuple(_without_payments(group))


def _without_payments(group: Sequence[Event]) -> Iterator[Event]:
    for place, event in enumerate(group):
        following = group[place + 1] if place + 1 < len(group) else None
        if not (isinstance(event, MeterChanged) and isinstance(following, BillPaid)):
            yield event


def _says_something(part: Part) -> bool:
    return bool(part.title or part.text) or any(
        not isinstance(event, TimePassed) for event in part.events
    )


def _choice_text(game: Game, scene: str, choice: str) -> str:
    return next((c.text for c in game.scenario.scenes[scene].choices if c.id == choice), choice)
