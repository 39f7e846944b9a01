"""When changes are shown: in the order they happened, and never for long."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.shelf import read_shelf
from game.engine.events import GradeChanged, MeasureGained, MeasureLost, ScoreChanged, SlipAdded
from game.ui.cues import Cue
from game.ui.front_door import FrontDoor
from game.ui.motion import timing
from game.ui.motion.timeline import gist_of, set_timeline, sounds_of
from game.ui.screenshots import SCRIPT
from game.ui.view_models.story import consequence_view
from game.ui.views.motion import (
    Change,
    GradeStamped,
    MeasureFaded,
    MeasurePinned,
    MetersMoved,
    ScoreCounted,
    SlipFiled,
)
from game.ui.views.register import SlipView
from game.ui.views.tone import Tone

SLIP = SlipFiled(slip=SlipView(points="−20", tone=Tone.LOSS, title="Late", number=3))
COUNT = ScoreCounted(before=969, after=949, marks=(0.6, 0.55))
STAMP = GradeStamped(before="A", after="B")
PIN = MeasurePinned(measure="loans", title="Loans need a guarantor")
FADE = MeasureFaded(measure="bikes", title="Bikes without a deposit")
PURSE = MetersMoved()

CHANGES = st.lists(st.sampled_from([SLIP, COUNT, STAMP, PIN, FADE, PURSE]), max_size=60)


@given(CHANGES)
def test_changes_are_shown_in_the_order_they_happened(changes: list[Change]) -> None:
    beats = set_timeline(changes).beats
    assert [beat.change for beat in beats] == changes
    starts = [beat.start for beat in beats]
    assert starts == sorted(starts)


@given(CHANGES)
def test_no_motion_is_longer_than_its_limit(changes: list[Change]) -> None:
    timeline = set_timeline(changes)
    assert timeline.duration <= timing.LONGEST
    assert all(timing.LEAD <= beat.start < beat.end <= timeline.duration for beat in timeline.beats)
    counts = [b.end - b.start for b in timeline.beats if isinstance(b.change, ScoreCounted)]
    assert sum(counts) <= 0.6 + 1e-9
    assert timing.TURN <= 0.35


@given(CHANGES)
def test_room_is_made_before_the_first_measure_comes_or_goes(changes: list[Change]) -> None:
    timeline = set_timeline(changes)
    measures = [
        beat for beat in timeline.beats if isinstance(beat.change, MeasurePinned | MeasureFaded)
    ]
    if timeline.room is None:
        assert not measures
    else:
        assert timeline.room[1] <= measures[0].start + 1e-9


def test_nothing_to_show_takes_no_time() -> None:
    assert set_timeline([]).duration == 0


@given(CHANGES)
def test_sounds_come_in_the_order_of_time(changes: list[Change]) -> None:
    timeline = set_timeline(changes)
    sounds = sounds_of(timeline)
    assert [sound.at for sound in sounds] == sorted(sound.at for sound in sounds)
    assert all(sound.at <= timeline.duration for sound in sounds)


def test_a_stamp_is_heard_when_it_hits() -> None:
    timeline = set_timeline([STAMP])
    (sound,) = sounds_of(timeline)
    beat = timeline.beats[0]
    assert sound.cue is Cue.STAMP
    assert beat.start < sound.at < beat.end


def test_the_gist_of_a_consequence_is_its_grade_then_its_slips() -> None:
    def gist(*changes: Change) -> Cue | None:
        sound = gist_of(sounds_of(set_timeline(changes)))
        return sound.cue if sound else None

    assert gist(SLIP, COUNT, STAMP, PIN) is Cue.STAMP
    assert gist(SLIP, COUNT, PIN) is Cue.SLIP_LOSS
    assert gist(FADE, PIN) is Cue.PIN
    assert gist(PURSE) is None


@pytest.mark.parametrize("life", ["first-year"])
def test_the_changes_of_a_choice_are_its_events_in_their_order(life: str, tmp_path: Path) -> None:
    door = FrontDoor(read_shelf(), folders=(), saves=tmp_path, seed=7)
    session = door.desk.start(door.desk.game(life), seed=7)
    told = 0
    while not session.is_over:
        ready = [option.choice.id for option in session.options() if option.is_open]
        wanted = SCRIPT.get(session.state.scene, "")
        session.choose(wanted if wanted in ready else ready[0])
        view = consequence_view(session.game, session.steps)
        if view.motion is None:
            continue
        events = [happened(event) for event in session.steps[-1].events]
        left = iter(events)
        for change in view.motion.changes:
            if not isinstance(change, MetersMoved | GradeStamped):
                assert shown(change) in left
                told += 1
    assert told > 20


def happened(event: object) -> tuple[str, object]:
    """What an event and the change that shows it have in common."""
    match event:
        case SlipAdded(slip=slip):
            return "slip", slip.number
        case ScoreChanged(before=before, after=after):
            return "score", (before, after)
        case MeasureGained(measure=name):
            return "pin", name
        case MeasureLost(measure=name):
            return "fade", name
        case GradeChanged(after=after):
            return "grade", after
    return "", None


def shown(change: Change) -> tuple[str, object]:
    match change:
        case SlipFiled(slip=slip):
            return "slip", slip.number
        case ScoreCounted(before=before, after=after):
            return "score", (before, after)
        case MeasurePinned(measure=name):
            return "pin", name
        case MeasureFaded(measure=name):
            return "fade", name
        case GradeStamped(after=after):
            return "grade", after
    return "meters", None
