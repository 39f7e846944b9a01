"""Rulebooks of other shapes in words: no number, files beside the main one, resets, withdrawal."""

from dataclasses import replace
from datetime import date

import pytest

from game.engine.conditions import shortfalls
from game.engine.events import GradeChanged, RulebookWithdrawn, ScoreChanged
from game.engine.game import Game
from game.engine.play import begin, choose
from game.engine.state import Slip, SlipKind, State
from game.model.conditions import parse_condition
from game.model.period import Period
from game.model.rulebook import Band, Ledger, Rulebook, Withdrawal
from game.wording.account import account
from game.wording.happened import sentence
from game.wording.moments import fill, moment_of
from game.wording.pricing import why_this_size
from game.wording.requirements import stands_on, unmet
from game.wording.slips import details, headline, title, weight
from game.wording.standing import other_files, score_and_grade
from tests.wording.town import ITEMS, LIFE, MADE_UP, REPORTED, RULES, TOWN

VILLAGE = Ledger(
    id="village", title="Village points", kept_by="village council", basis=REPORTED, resets=True
)
WORDS = tuple(Band(grade=word, low=None, high=None) for word in ("bad", "good", "very good"))


def _under(rules: Rulebook) -> Game:
    return Game(LIFE, rules, TOWN.lists, TOWN.catalogue)


def _with_village() -> Game:
    swept = replace(ITEMS[0], points=2, ledger="village", repeat=ITEMS[1].repeat, repair=None)
    items = {**RULES.items, swept.act: swept}
    return _under(replace(RULES, items=items, ledgers=(VILLAGE,), measures=()))


def _without_number() -> Game:
    lifted = replace(ITEMS[0], points=0, lifts_to="very good", repair=None)
    rules = replace(
        RULES,
        has_number=False,
        baseline=0,
        bands=WORDS,
        start_grade="good",
        items={lifted.act: lifted},
        measures=(),
    )
    return _under(rules)


def _after_paying(game: Game) -> State:
    return choose(game, begin(game, seed=1).state, "pay").state


def test_a_file_without_a_number_is_told_by_its_word() -> None:
    game = _without_number()
    state = begin(game, seed=1).state
    assert score_and_grade(game, state) == "grade good"
    assert fill("{score}, {grade}", game, moment_of(state)) == "no score, good"
    assert weight(state.slip(1)) == ""
    assert headline(game, state.slip(1)) == "File opened"
    assert why_this_size(game, state.slip(1)) == ("These rules open every file at grade good.",)


def test_a_slip_that_lifts_a_grade_says_so() -> None:
    game = _without_number()
    state = _after_paying(game)
    assert score_and_grade(game, state) == "grade very good"
    assert headline(game, state.slip(2)) == "→ very good · Heating fee paid late"
    assert "holds you at grade very good at least" in details(game, state.slip(2))
    assert sentence(game, state, GradeChanged(before="good", after="very good", slip=2)) == (
        "Grade: very good (was good) — lifted there by “Heating fee paid late”"
    )


def test_a_file_beside_the_main_one_is_named() -> None:
    game = _with_village()
    state = _after_paying(game)
    assert score_and_grade(game, state) == "1000 points, grade A"
    assert other_files(game, state) == ("Village points: 2 points",)
    slip = next(slip for slip in state.slips if slip.act == "heating.paid_late")
    assert details(game, slip)[:2] == ("heating company → village council", "in “Village points”")
    assert sentence(game, state, ScoreChanged(before=0, after=2, slip=3, ledger="village")) == (
        "Village points: 2 (was 0)"
    )


def test_points_in_another_file_do_not_touch_the_score_of_the_story() -> None:
    game = _with_village()
    before = begin(game, seed=1).state
    consequence = account(game, before, choose(game, before, "pay"))[0]
    assert consequence.state.score == 1000


@pytest.mark.parametrize(
    ("source", "missing", "stands"),
    [
        (
            "score.village >= 10",
            "needs 10 points in “Village points”; you have 0",
            "10 points or more in “Village points”",
        ),
        ("score >= 1100", "needs 1100 points; you have 1000", "1100 points or more"),
    ],
)
def test_a_condition_names_the_file_it_asks(source: str, missing: str, stands: str) -> None:
    game = _with_village()
    state = begin(game, seed=1).state
    condition = parse_condition(source)
    assert unmet(game, state, shortfalls(condition, state, game)) == (missing,)
    assert stands_on(game, condition) == stands


def test_a_new_year_begins_a_new_file() -> None:
    slip = Slip(
        number=5,
        on=date(2016, 1, 1),
        kind=SlipKind.RESET,
        points=-12,
        balance=0,
        reported_by="village council",
        origin=begin(TOWN, seed=1).state.slip(1).origin,
        ledger="village",
    )
    game = _with_village()
    assert title(game, slip) == "New year, new file"
    assert why_this_size(game, slip) == ("Every new year these rules start again from 0 points.",)


def test_a_withdrawal_is_told_as_a_part_and_nothing_counts_after_it() -> None:
    withdrawal = Withdrawal(after=Period(days=3), text="The notice comes down.", basis=MADE_UP)
    game = _under(replace(RULES, withdrawal=withdrawal))
    before = begin(game, seed=1).state
    step = choose(game, before, "help")
    part = next(p for p in account(game, before, step) if p.title == "The rules are withdrawn")
    assert part.text == ("The notice comes down.",)
    assert str(part.on) == "2015-03-05"
    event = RulebookWithdrawn(on=part.on)
    assert sentence(game, part.state, event) == "From now on nothing in your file counts"
    assert score_and_grade(game, step.state) == (
        "1020 points, grade A, which count for nothing any more"
    )
    condition = parse_condition("score >= 1100")
    assert unmet(game, step.state, shortfalls(condition, step.state, game)) == (
        "needs a score, and the rules that kept it are withdrawn",
    )
