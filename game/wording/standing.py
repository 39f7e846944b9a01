"""Score, grade and measures in words: what is in force, since when, and why.

Owns the reasons a measure came, went, or is there. Must not know how an event is told.
"""

from collections.abc import Iterable

from game.engine.conditions import shortfalls
from game.engine.game import Game
from game.engine.state import Ended, Pinned, Slip, State
from game.language import _, clauses, ngettext
from game.model.measures import Measure, MeasureKind
from game.model.rulebook import MAIN, Ledger, Participation
from game.wording.dates import day, month
from game.wording.joining import capitalised, dotted, in_line
from game.wording.numbers import amount
from game.wording.requirements import stands_on, unmet
from game.wording.slips import headline


def score_and_grade(game: Game, state: State) -> str:
    """`945 points, grade B`; what there is of the two, and without a file why there is none."""
    if state.enrolled:
        known = _in_file(game.ledgers[MAIN], state.score, state.grade)
        if state.withdrawn:
            return _("{standing}, which count for nothing any more").format(standing=known)
        return known
    if game.rulebook.participation is Participation.NONE:
        return _("no score: nobody keeps one here")
    return _("no score: you did not agree to a file")


def other_files(game: Game, state: State) -> tuple[str, ...]:
    """`Village points: 5 points`, for every file that is kept beside the main one."""
    if not state.enrolled:
        return ()
    return tuple(
        _("{file}: {standing}").format(
            file=ledger.title,
            standing=_in_file(
                ledger, state.balances.get(ledger.id, 0), state.grades.get(ledger.id, "")
            ),
        )
        for ledger in game.rulebook.ledgers
    )


def _in_file(ledger: Ledger, score: int, grade: str) -> str:
    number = ngettext("{score} point", "{score} points", score).format(score=amount(score))
    named = _("grade {grade}").format(grade=grade)
    parts = ([number] if ledger.has_number else []) + ([named] if grade else [])
    return in_line(parts)


def restrictions(game: Game, state: State) -> tuple[Pinned, ...]:
    """The restrictions in force, oldest first."""
    return _of_kind(game, state, MeasureKind.RESTRICTION)


def benefits(game: Game, state: State) -> tuple[Pinned, ...]:
    """The benefits in force, oldest first."""
    return _of_kind(game, state, MeasureKind.BENEFIT)


def _of_kind(game: Game, state: State, kind: MeasureKind) -> tuple[Pinned, ...]:
    found = [pinned for pinned in state.measures if game.measures[pinned.measure].kind is kind]
    return tuple(sorted(found, key=lambda pinned: pinned.since))


def basis_of(game: Game, measure: Measure) -> str:
    """What a measure stands on: a list's title, or `grade C or lower (up to 849 points)`."""
    if measure.of_list:
        return game.lists[measure.of_list].title
    return stands_on(game, measure.holds) if measure.holds else ""


def basis_in_short(game: Game, measure: Measure) -> str:
    """What several measures may have in common: a list's title, or `Grade C or lower`."""
    if measure.of_list:
        return game.lists[measure.of_list].title
    return capitalised(stands_on(game, measure.holds, limits=False)) if measure.holds else ""


def since(pinned: Pinned, state: State) -> str:
    """`since January`, with the year unless it is this one."""
    return _("since {month}").format(month=month(pinned.since, state.date))


def in_force(game: Game, state: State, pinned: Pinned) -> str:
    """The short line under a measure's title: `List of judgment defaulters · since February`."""
    return dotted((basis_of(game, game.measures[pinned.measure]), since(pinned, state)))


def has_ended(ended: Ended, state: State) -> str:
    """`ended in March`."""
    return _("ended in {month}").format(month=month(ended.until, state.date))


def why_gained(game: Game, measure: Measure) -> str:
    """`grade AA or better (from 1,000 points)`, `List of …: decided by …, not by the score`."""
    if not measure.of_list:
        return basis_of(game, measure)
    decider = measure.decided_by or game.lists[measure.of_list].kept_by
    return _("{list}: decided by {office}, not by the score").format(
        list=game.lists[measure.of_list].title, office=decider
    )


def why_lost(game: Game, state: State, measure: Measure) -> str:
    """`needed grade A (960); you have grade B, 945 points`: what is missing in `state`."""
    if measure.of_list:
        return _("you are no longer on “{list}”").format(list=game.lists[measure.of_list].title)
    if state.withdrawn:
        return _("the rules are withdrawn")
    if measure.holds is None or not state.enrolled:
        return _("there is no file any more")
    missing = unmet(game, state, shortfalls(measure.holds, state, game))
    return clauses(missing) or basis_of(game, measure)


def caused_by(game: Game, state: State, causes: Iterable[int]) -> tuple[str, ...]:
    """The chain of slips behind a measure, one line each: `slip 4, 2 March 2015: −20 · …`."""
    return tuple(numbered(game, state.slip(number)) for number in causes)


def numbered(game: Game, slip: Slip) -> str:
    """A slip with its number and day, as it is referred to from elsewhere."""
    return _("slip {number}, {day}: {slip}").format(
        number=slip.number, day=day(slip.on), slip=headline(game, slip)
    )
