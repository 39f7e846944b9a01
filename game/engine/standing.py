"""What the ledger means: score → grade → measures in force, with the slips that caused each.

Owns the settling after every change of the ledger or of a list. Knows nothing of why a slip was
written.
"""

from game.engine.events import GradeChanged, MeasureGained, MeasureLost, ScoreChanged
from game.engine.game import Concern
from game.engine.state import ACT, Ended, Pinned, Slip
from game.engine.turn import Turn
from game.model.measures import Measure, MeasureKind
from game.model.rulebook import MAIN


def settle(turn: Turn, slip: Slip) -> None:
    """Bring grade and measures in line after a slip was written and the score moved."""
    if settle_grade(turn, slip) or turn.game.measures_ask:
        settle_measures(turn, slip.number)


def settle_grade(turn: Turn, slip: Slip) -> bool:
    """Bring the grade in line; says whether it changed."""
    ledger, number, score = slip.ledger, slip.number, slip.balance
    if slip.points:
        turn.events.append(ScoreChanged(score - slip.points, score, number, ledger))
    old = turn.grade_in(ledger)
    grade = effective_grade(turn, ledger) if turn.held else turn.game.grade_of(score, ledger)
    if grade == old:
        return False
    turn.events.append(GradeChanged(before=old, after=grade, slip=number, ledger=ledger))
    turn.set_grade(ledger, grade)
    return True


def effective_grade(turn: Turn, ledger: str = MAIN) -> str:
    """The grade the score earns, raised or held down by the slips on record.

    A slip that holds somebody down beats every slip that lifts.
    """
    grade = turn.game.grade_of(turn.score_of(ledger), ledger)
    ranks = turn.game.ledger_ranks[ledger]
    here = [slip for slip in (turn.slips[n - 1] for n in turn.held) if slip.ledger == ledger]
    lifted = [slip.lifts_grade for slip in here if slip.lifts_grade]
    held = [slip.holds_grade for slip in here if slip.holds_grade]
    highest = max([grade, *lifted], key=lambda name: ranks.get(name, 0))
    return min([highest, *held], key=lambda name: ranks.get(name, 0))


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
    pushing = _pushing(turn, turn.game.concerns[measure.id], upwards=upwards)
    return tuple(sorted({*pushing, slip} if slip > 1 else pushing))


def _pushing(turn: Turn, concern: Concern, *, upwards: bool) -> list[int]:
    """The numbers of the slips on record that push a measure's condition this way."""
    acts, ledgers, closed = concern.acts, concern.ledgers, turn.closed
    way = 1 if upwards else -1
    return [
        slip.number
        for slip in turn.slips
        if slip.kind is ACT
        and slip.number not in closed
        and (slip.act in acts or (slip.ledger in ledgers and _weight(slip) * way > 0))
    ]


def _weight(slip: Slip) -> int:
    """How a slip pushes a grade: up if positive, down if negative."""
    if slip.holds_grade or slip.lifts_grade:
        return 1 if slip.lifts_grade else -1
    return slip.points
