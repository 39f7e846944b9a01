"""Which year's rules somebody met, in words."""

from dataclasses import replace
from datetime import date

import pytest

from game.engine.events import ListEntered, ListLeft, ListNoticed
from game.engine.game import Game
from game.engine.state import State
from game.model.lists import CreditList, Rules, Takeover
from game.wording import rule_years
from game.wording.happened import sentence
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
from tests.engine.test_rules_by_year import YEAR, dated_list

OLD = "“Rules of 2013”, in force since 1 October 2013"
NEW = "“Rules of 2016”, in force since 1 January 2016"


def listed_in_2015(known: CreditList) -> tuple[Game, State]:
    """A year after the entry, so that the rules of 2016 have come."""
    played = game(one_choice_life((YEAR, (perform("court.refused"),))), rulebook(), known)
    return played, walk(played, "go")


def test_entry_and_exit_say_under_which_rules() -> None:
    played, state = listed_in_2015(dated_list())
    told = sentence(played, state, ListEntered(entry=state.lists[0]))
    assert f"under {OLD}" in told
    assert "ways off: paid" in told
    left = ListLeft(list_id="court-defaulter", by="", rules="new")
    assert sentence(played, state, left).endswith(f"the time of the entry is over · under {NEW}")


def test_a_notice_names_the_rules_of_the_day_of_the_entry() -> None:
    played, state = listed_in_2015(dated_list())
    notice = ListNoticed(list_id="court-defaulter", ground="new-ground", on=date(2016, 2, 1))
    told = sentence(played, state, notice)
    assert f"under {NEW}" in told
    assert "ways off" not in told


def test_a_list_without_versions_speaks_of_none() -> None:
    played, state = listed_in_2015(defaulter_list())
    assert "under" not in sentence(played, state, ListEntered(entry=state.lists[0]))
    assert rule_years.explained(played.lists["court-defaulter"], state) == ()


@pytest.mark.parametrize(
    ("follows", "said"),
    [
        (True, (f"{NEW}.", "A year, then off.", f"You were entered under {OLD}.")),
        (False, (f"{OLD}.", f"Since then there is {NEW}, for new entries.")),
    ],
)
def test_a_reason_page_says_whether_newer_rules_reach_an_older_entry(
    *, follows: bool, said: tuple[str, ...]
) -> None:
    known = dated_list(follows=follows)
    rules = tuple(replace(each, text="A year, then off.") for each in known.rules[1:])
    played, state = listed_in_2015(replace(known, rules=(known.rules[0], *rules)))
    assert rule_years.explained(played.lists["court-defaulter"], state) == said


def test_the_list_of_everything_says_what_becomes_of_older_entries() -> None:
    version = Rules(id="r", title="Rules", start=date(2020, 1, 1), text="No.", basis=REPORTED)
    known = replace(defaulter_list(), rules=(version,))
    assert rule_years.in_full(known, version) == (
        "List of judgment defaulters: “Rules”, in force since 1 January 2020. No."
    )
    kept = rule_years.takeover(Takeover(follows=False, basis=MADE_UP))
    assert kept == "Entries made before them keep to the older rules."
