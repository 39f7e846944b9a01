"""What the ledger means: score → grade → measures in force, with the slips that caused each.

Owns the settling after every change of the ledger or of a list. Knows nothing of why a slip was
written.
"""

from game.engine.events import GradeChanged, MeasureGained, MeasureLost, ScoreChanged
from game.engine.state import Ended, Pinned, Slip, SlipKind
from game.engine.turn import Turn
from game.model.measures import Measure, MeasureKind


def settle(turn: Turn, before: int, slip: int) -> None:
    """Bring grade and measures in line with the ledger after `slip` moved the score from
    `before`.
    """
    if turn.score != before:
        turn.events.append(ScoreChanged(before=before, after=turn.score, slip=slip))
    grade = effective_grade(turn)
    if grade != turn.grade:
        turn.events.append(GradeChanged(before=turn.grade, after=grade, slip=slip))
        turn.grade = grade
    elif not turn.game.measures_ask:
        return
    settle_measures(turn, slip)


def effective_grade(turn: Turn) -> str:
    """The grade the score earns, or the lowest grade a slip on record holds the person at."""
    grade = turn.game.grade_of(turn.score)
    if not turn.held:
        return grade
    ranks = turn.game.ranks
    held = [turn.slips[number - 1].holds_grade for number in turn.held]
    return min([grade, *held], key=lambda name: ranks.get(name, 0))


def settle_measures(turn: Turn, slip: int = 0) -> None:
    """Pin the measures that now hold and take down those that do not any more."""
    now = turn.game.world(turn).measures
    pinned = turn.measures
    if len(now) == len(pinned) and all(
        measure == old.measure for measure, old in zip(now, pinned, strict=True)
    ):
        return
    for old in pinned:
        if old.measure not in now:
            _take_down(turn, old, slip)
    known = {old.measure: old for old in pinned}
    turn.measures = tuple(known.get(measure) or _pin(turn, measure, slip) for measure in now)


def _pin(turn: Turn, measure: str, slip: int) -> Pinned:
    causes = _causes(turn, turn.game.measures[measure], slip, gained=True)
    turn.events.append(MeasureGained(measure=measure, causes=causes))
    turn.ended = tuple(old for old in turn.ended if old.measure != measure)
    return Pinned(measure=measure, since=turn.date, causes=causes)


def _take_down(turn: Turn, old: Pinned, slip: int) -> None:
    causes = _causes(turn, turn.game.measures[old.measure], slip, gained=False)
    turn.events.append(MeasureLost(measure=old.measure, causes=causes))
    ended = Ended(measure=old.measure, since=old.since, until=turn.date, causes=causes)
    turn.ended = (*turn.ended, ended)


def _causes(turn: Turn, measure: Measure, slip: int, *, gained: bool) -> tuple[int, ...]:
    """The slips on record that push towards this change, and the one that tipped it."""
    if measure.of_list:
        entries = (e for e in turn.lists if e.list_id == measure.of_list)
        return tuple(e.slip for e in entries if e.slip) or ((slip,) if slip else ())
    upwards = (measure.kind is MeasureKind.BENEFIT) == gained
    asked = {
        name.member
        for name in (measure.holds.names() if measure.holds else ())
        if name.family == "record"
    }
    pushing = {s.number for s in turn.slips if _pushes(turn, s, asked, upwards=upwards)}
    return tuple(sorted(pushing | ({slip} if slip > 1 else set())))


def _pushes(turn: Turn, slip: Slip, asked: set[str], *, upwards: bool) -> bool:
    if slip.kind is not SlipKind.ACT or slip.number in turn.closed:
        return False
    if asked:
        return slip.act in asked
    if slip.holds_grade:
        return not upwards
    return slip.points > 0 if upwards else slip.points < 0
