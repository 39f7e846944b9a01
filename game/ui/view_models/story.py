"""Scene, consequence and ending as view models."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from game.engine.events import (
    ActUncounted,
    BillPaid,
    BillUnpaid,
    Event,
    GradeChanged,
    ListAverted,
    ListEntered,
    ListLeft,
    ListNoticed,
    MeasureGained,
    MeasureLost,
    MeterChanged,
    NothingToObject,
    ObjectionDecided,
    ObjectionFiled,
    SlipAdded,
)
from game.engine.game import Game
from game.engine.option import Option
from game.engine.play import Step, options
from game.engine.state import State
from game.language import _, clauses, ngettext
from game.model.measures import MeasureKind
from game.model.people import Presence
from game.model.rulebook import Rulebook
from game.model.scenario import Scenario
from game.ui.view_models.icons import change_icon, lock_icon
from game.ui.view_models.motion import motion_of_arrival, motion_of_choice
from game.ui.view_models.register import register_view
from game.ui.view_models.slips import slip_view, uncounted_view
from game.ui.views.register import SlipView
from game.ui.views.story import (
    ChangeView,
    ChapterView,
    ChoiceView,
    ConsentView,
    ConsequenceView,
    EndingView,
    FaceView,
    HeaderView,
    SceneView,
)
from game.ui.views.tone import Tone
from game.wording import dates, happened, locks, people
from game.wording.account import Part, PartKind, account

MANY = 3
"""From this many measures on, those that come or go for one reason share a card."""


def scene_view(game: Game, steps: Sequence[Step]) -> SceneView:
    """The scene a run stands in, with what its last step brought along with it."""
    state = steps[-1].state
    scene = game.scenario.scenes[state.scene]
    part = _last_part(game, steps, PartKind.SCENE)
    arrivals = _arrivals(game, part)
    register = register_view(game, steps, state)
    if any(slip.number == len(state.slips) for slip in arrivals):
        register = replace(register, last_slip=None)
    return SceneView(
        header=header_view(game, state),
        place=scene.place,
        title=part.title,
        story=part.text,
        choices=tuple(_choice(game, state, option) for option in options(game, state)),
        register=register,
        arrivals=arrivals,
        faces=_faces(game, scene.company),
        motion=motion_of_arrival(game, steps, _parts(game, steps), register),
    )


def ending_view(game: Game, steps: Sequence[Step]) -> EndingView:
    """The ending a run has reached."""
    state = steps[-1].state
    part = _last_part(game, steps, PartKind.ENDING)
    register = register_view(game, steps, state)
    return EndingView(
        header=header_view(game, state),
        place=game.scenario.endings[state.ending].place,
        title=part.title,
        story=part.text,
        register=register,
        motion=motion_of_arrival(game, steps, _parts(game, steps), register),
    )


def consequence_view(
    game: Game,
    steps: Sequence[Step],
    *,
    can_take_back: bool = False,
    was_read: bool = False,
    is_first: bool = False,
) -> ConsequenceView:
    """What the last step brought before the next scene or the ending began."""
    before = steps[-2].state
    parts = _parts(game, steps)
    told = [p for p in parts if p.kind in (PartKind.CHOICE, PartKind.MEANWHILE)]
    choice = told[0]
    register = register_view(game, steps, told[-1].state, before=before)
    return ConsequenceView(
        header=header_view(game, before),
        place=game.scenario.scenes[before.scene].place,
        chose=choice.title,
        story=choice.text,
        slips=_slips(game, choice.events),
        changes=_changes(game, choice),
        meanwhile=tuple(_chapter(game, part) for part in told[1:]),
        register=register,
        can_take_back=can_take_back,
        was_read=was_read,
        is_first=is_first,
        faces=_faces(game, people.reacting(game, steps[-1].state.decisions[-1])),
        motion=motion_of_choice(game, steps, told, register),
    )


def consent_view(book: Rulebook) -> ConsentView:
    """The question a rulebook asks before it opens a file."""
    return ConsentView(
        title=_("May the {office} open a file about you?").format(office=book.kept_by),
        text=(
            book.summary.strip(),
            _("Without a file there is no score and no benefit. The lists hold all the same."),
        ),
        agree=_("Yes, open it"),
        decline=_("No"),
    )


def header_view(game: Game, state: State) -> HeaderView:
    """Which life, whose rules, what day, and how far at most."""
    done = len(state.decisions) + (0 if state.is_over else 1)
    ahead = 0 if state.is_over else longest_way(game.scenario, state.scene) - 1
    return HeaderView(
        title=game.scenario.title,
        rulebook=game.rulebook.short,
        date=dates.day(state.date),
        done=done,
        total=done + ahead,
    )


def longest_way(scenario: Scenario, scene: str) -> int:
    """The largest number of scenes from this one to an ending; a loop counts once."""
    known: dict[str, int] = {}

    def way(place: str) -> int:
        if place not in scenario.scenes:
            return 0
        if place not in known:
            known[place] = 0
            branches = (b.to for c in scenario.scenes[place].choices for b in c.go)
            known[place] = 1 + max((way(to) for to in branches), default=0)
        return known[place]

    return way(scene)


def _parts(game: Game, steps: Sequence[Step]) -> tuple[Part, ...]:
    before = steps[-2].state if len(steps) > 1 else None
    return account(game, before, steps[-1])


def _last_part(game: Game, steps: Sequence[Step], kind: PartKind) -> Part:
    return next(part for part in reversed(_parts(game, steps)) if part.kind is kind)


def _faces(game: Game, presences: Sequence[Presence]) -> tuple[FaceView, ...]:
    return tuple(
        FaceView(
            picture=f"{game.scenario.people[one.figure].portrait}-{one.mood}",
            name=people.name_of(game, one),
            mood=people.mood_word(one.mood),
        )
        for one in presences
    )


def _choice(game: Game, state: State, option: Option) -> ChoiceView:
    return ChoiceView(
        id=option.choice.id,
        text=option.choice.text,
        aside=locks.cost(option) if option.is_open else "",
        enabled=option.is_open,
        why=locks.why_locked(game, state, option),
        icon=lock_icon(option),
    )


def _slips(game: Game, events: Sequence[Event]) -> tuple[SlipView, ...]:
    """Slips and acts without one, in the order they came."""
    views: list[SlipView] = []
    for event in events:
        match event:
            case SlipAdded(slip=slip):
                views.append(slip_view(game, slip))
            case ActUncounted():
                views.append(uncounted_view(game, event))
    return tuple(views)


def _arrivals(game: Game, part: Part) -> tuple[SlipView, ...]:
    """What a scene brings with it, in single lines: its slips and what they changed."""
    changes = (
        SlipView(points="", tone=change.tone, title=change.title, note=change.note)
        for change in _changes(game, part)
    )
    return (*_slips(game, part.events), *changes)


def _chapter(game: Game, part: Part) -> ChapterView:
    """A thing that came while time passed. A paid bill is told in its title."""
    paid = [event for event in part.events if isinstance(event, BillPaid)]
    told = clauses(happened.sentence(game, part.state, event) for event in paid)
    slips, changes = _slips(game, part.events), _changes(game, part)
    return ChapterView(
        date=dates.day(part.on),
        title=part.title or told,
        text="\n".join(part.text),
        slips=slips,
        changes=changes,
        is_routine=bool(told) and not (part.text or slips or changes),
    )


def _changes(game: Game, part: Part) -> tuple[ChangeView, ...]:
    """What is different now, one card each: the change, and why. Several measures that come or go
    for the same reason share a card.
    """
    views = (_change(game, part.state, event) for event in part.events)
    cards: list[ChangeView] = []
    for _reason, group in groupby(filter(None, views), key=partial(_reason_of, game)):
        same = list(group)
        is_many = bool(same[0].measure) and len(same) >= MANY
        cards.extend([_together(game, same)] if is_many else same)
    return tuple(cards)


def _reason_of(game: Game, view: ChangeView) -> tuple[bool, Tone, bool, str]:
    """What changes have in common if they may share a card."""
    return (bool(view.measure), view.tone, view.has_ended, _why(game, view))


def _why(game: Game, view: ChangeView) -> str:
    """Measures of one list have one reason, whoever carries out each of them."""
    of_list = game.measures[view.measure].of_list if view.measure else ""
    return game.lists[of_list].title if of_list else view.note


def _together(game: Game, views: Sequence[ChangeView]) -> ChangeView:
    """Measures of one reason on one card: how many, which, why."""
    titles = clauses(game.measures[view.measure].title for view in views)
    note = titles + happened.dash() + _why(game, views[0])
    return replace(views[0], title=_counted(views[0], len(views)), note=note, icon="")


def _counted(view: ChangeView, count: int) -> str:
    match view.tone, view.has_ended:
        case Tone.GAIN, False:
            text = ngettext("{count} new benefit", "{count} new benefits", count)
        case Tone.GAIN, True:
            text = ngettext("{count} restriction ended", "{count} restrictions ended", count)
        case _, True:
            text = ngettext("{count} benefit ended", "{count} benefits ended", count)
        case _:
            text = ngettext("{count} new restriction", "{count} new restrictions", count)
    return text.format(count=count)


def _change(game: Game, state: State, event: Event) -> ChangeView | None:
    tone = _tone(game, event)
    if tone is None:
        return None
    title, _dash, note = happened.sentence(game, state, event).partition(happened.dash())
    return ChangeView(
        title=title,
        note=note,
        tone=tone,
        has_ended=isinstance(event, MeasureLost),
        measure=event.measure if isinstance(event, MeasureGained | MeasureLost) else "",
        icon=change_icon(game, event),
    )


def _tone(game: Game, event: Event) -> Tone | None:
    """How a change is to be seen; None for events that are told elsewhere or not at all."""
    match event:
        case MeasureGained(measure=name) | MeasureLost(measure=name):
            is_benefit = game.measures[name].kind is MeasureKind.BENEFIT
            gained = isinstance(event, MeasureGained)
            return Tone.GAIN if is_benefit == gained else Tone.LOSS
        case GradeChanged(before=before, after=after, ledger=ledger) if before:
            ranks = game.ledger_ranks[ledger]
            rose = ranks.get(after, 0) > ranks.get(before, 0)
            return Tone.GAIN if rose else Tone.LOSS
        case ListEntered() | BillUnpaid():
            return Tone.LOSS
        case ListLeft() | ListAverted():
            return Tone.GAIN
        case ListNoticed() | ObjectionFiled():
            return Tone.PENDING
        case ObjectionDecided(upheld=upheld):
            return Tone.GAIN if upheld else Tone.LOSS
        case MeterChanged() | NothingToObject():
            return Tone.QUIET
    return None
