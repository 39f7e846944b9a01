"""What a locked choice says, and what a choice costs."""

from dataclasses import replace

import pytest

from game.engine.option import Option
from game.engine.play import begin, choose, options
from game.engine.state import Pinned, State
from game.wording.locks import cost, reasons_locked, why_locked
from tests.wording.town import START as FIRST_DAY
from tests.wording.town import TOWN

START = begin(TOWN, seed=1).state


def _option(choice: str, state: State = START) -> Option:
    return next(option for option in options(TOWN, state) if option.choice.id == choice)


def _listed() -> State:
    """The state after the court's notice has run out."""
    return choose(TOWN, choose(TOWN, START, "ignore").state, "wait").state


@pytest.mark.parametrize(
    ("choice", "why"),
    [
        ("pay", ""),
        ("train", ""),
        ("form", "Locked: You have no form"),
        ("lawyer", "Locked: costs ¥6,000; you have ¥2,400"),
        (
            "proud",
            "Locked: needs 1100 points; you have 1000; "
            "needs grade AA (1030); you have grade A, 1000 points",
        ),
    ],
)
def test_a_locked_choice_says_why(choice: str, why: str) -> None:
    assert why_locked(TOWN, START, _option(choice)) == why


def test_a_withdrawn_access_says_who_withdrew_it_and_when() -> None:
    state = _listed()
    assert why_locked(TOWN, state, _option("train", state)) == (
        "Locked: needs high-speed rail tickets — withdrawn in April, List of judgment defaulters"
    )


def test_an_access_that_was_never_granted_says_what_would_grant_it() -> None:
    state = _listed()
    assert why_locked(TOWN, state, _option("bike", state)) == (
        "Locked: needs shared bikes without a deposit — "
        "only with grade A or better (from 960 points)"
    )


def test_a_withdrawal_in_another_year_names_the_year() -> None:
    pinned = Pinned(measure="no-high-speed-rail", since=FIRST_DAY.replace(year=2013))
    state = replace(START, measures=(pinned,), lists=_listed().lists)
    assert "withdrawn in March 2013" in why_locked(TOWN, state, _option("train", state))


def test_a_lock_without_words_of_its_own_stays_neutral() -> None:
    option = _option("form")
    bare = replace(option, choice=replace(option.choice, locked=""))
    assert reasons_locked(TOWN, START, bare) == ("not possible as things stand",)


@pytest.mark.parametrize(
    ("price", "saved", "words"),
    [
        (0, 0, ""),
        (462, 0, "costs ¥462"),
        (162, 300, "costs ¥162 · ¥300 less than usual"),
        (0, 462, "free · ¥462 less than usual"),
        (500, -38, "costs ¥500 · ¥38 more than usual"),
    ],
)
def test_a_choice_says_its_price_and_what_a_measure_changed(
    price: int, saved: int, words: str
) -> None:
    assert cost(replace(_option("pay"), price=price, saved=saved)) == words
