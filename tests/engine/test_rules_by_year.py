"""Lists whose rules changed over the years: the day decides which version somebody meets."""

from dataclasses import replace
from datetime import date

import pytest

from game.engine.events import ListAverted, ListEntered, ListLeft, ListNoticed
from game.engine.play import begin, choose
from game.engine.state import State
from game.model.lists import CreditList, Rules, Takeover, WayOff
from game.model.period import AT_ONCE, Period
from tests.engine.building import (
    MADE_UP,
    REPORTED,
    defaulter_list,
    game,
    one_choice_life,
    perform,
    rulebook,
    walk,
)

TEN_DAYS, YEAR = Period(days=10), Period(months=12)


def versions(*, follows: bool = True, second: date = date(2016, 1, 1)) -> tuple[Rules, ...]:
    return (
        Rules(id="old", title="Rules of 2013", start=date(2013, 10, 1), basis=REPORTED),
        Rules(
            id="new",
            title="Rules of 2016",
            start=second,
            takeover=Takeover(follows=follows, basis=MADE_UP),
            basis=REPORTED,
        ),
    )


def dated_list(*, follows: bool = True, notice: Period = AT_ONCE) -> CreditList:
    """The old rules know no term and no way off but paying; the new ones a year, and no way off."""
    known = defaulter_list(notice=notice)
    (ground,) = known.grounds
    return replace(
        known,
        rules=versions(follows=follows),
        grounds=(
            replace(ground, id="old-ground", under=("old",)),
            replace(ground, id="new-ground", under=("new",), term=YEAR),
        ),
        ways_off=(
            WayOff(act="court.paid", title="Paid", after=AT_ONCE, under=("old",), basis=REPORTED),
        ),
    )


def after(known: CreditList, *turns: tuple[Period, str]) -> State:
    acts = [(wait, (perform(act),)) for wait, act in turns]
    played = game(one_choice_life(*acts), rulebook(), known)
    return walk(played, *["go"] * len(acts))


@pytest.mark.parametrize(
    ("day", "rules"),
    [
        (date(2013, 9, 30), ""),
        (date(2013, 10, 1), "old"),
        (date(2015, 12, 31), "old"),
        (date(2016, 1, 1), "new"),
    ],
)
def test_a_version_holds_from_its_first_day_until_the_next_begins(day: date, rules: str) -> None:
    assert dated_list().rules_on(day) == rules


def test_an_entry_remembers_the_rules_it_was_made_under() -> None:
    state = after(dated_list(), (TEN_DAYS, "court.refused"))
    (entry,) = state.lists
    assert (entry.rules, entry.ground, entry.ends_on) == ("old", "old-ground", None)


def test_a_later_entry_meets_the_later_ground_and_its_term() -> None:
    state = after(dated_list(), (YEAR, "act.a"), (TEN_DAYS, "court.refused"))
    (entry,) = state.lists
    assert (entry.rules, entry.ground) == ("new", "new-ground")
    assert entry.ends_on == YEAR.after(entry.since)


def test_a_list_leads_nowhere_before_its_first_rules() -> None:
    known = replace(dated_list(), rules=versions()[1:])
    assert after(known, (TEN_DAYS, "court.refused")).lists == ()


def test_a_list_without_dated_rules_has_always_held() -> None:
    (entry,) = after(defaulter_list(), (TEN_DAYS, "court.refused")).lists
    assert entry.rules == ""


def test_paying_takes_off_under_the_rules_that_know_it() -> None:
    known = dated_list()
    state = after(known, (TEN_DAYS, "court.refused"), (TEN_DAYS, "court.paid"))
    assert state.lists == ()


@pytest.mark.parametrize("follows", [True, False])
def test_whether_an_old_entry_keeps_its_ways_off_is_for_the_new_rules_to_say(
    *, follows: bool
) -> None:
    known = dated_list(follows=follows)
    state = after(known, (YEAR, "court.refused"), (TEN_DAYS, "court.paid"))
    assert bool(state.lists) == follows


def test_what_the_new_rules_do_not_know_averts_no_entry_either() -> None:
    known = dated_list(notice=Period(days=15))
    life = one_choice_life(
        (YEAR, (perform("act.a"),)),
        (TEN_DAYS, (perform("court.refused"),)),
        (TEN_DAYS, (perform("court.paid"),)),
    )
    played = game(life, rulebook(), known)
    step, seen = begin(played, seed=1), []
    for _ in range(3):
        step = choose(played, step.state, "go")
        seen += [type(e) for e in step.events if isinstance(e, ListNoticed | ListAverted)]
        seen += [type(e) for e in step.events if isinstance(e, ListEntered | ListLeft)]
    assert seen == [ListNoticed, ListEntered]


def test_the_event_of_leaving_names_the_rules_that_let_go() -> None:
    known = replace(dated_list(), ways_off=defaulter_list().ways_off)
    life = one_choice_life(
        (YEAR, (perform("court.refused"),)), (TEN_DAYS, (perform("court.paid"),))
    )
    played = game(life, rulebook(), known)
    step = choose(played, begin(played, seed=1).state, "go")
    step = choose(played, step.state, "go")
    (left,) = [event for event in step.events if isinstance(event, ListLeft)]
    assert left.rules == "new"
