"""Same choices, other cities and other persons: every number is really played and explained."""

from dataclasses import replace

from game.debrief.retold import Row, other_cities, other_persons, questions_about
from game.engine.game import Game
from game.engine.play import Step, begin, choose
from game.model.effects import Pay
from game.model.evidence import Basis, Evidence
from game.model.lists import CreditList
from game.model.measures import Withdraw
from game.model.period import AT_ONCE, Period
from game.model.rulebook import Band, Ledger, Participation, Rulebook, Withdrawal
from game.model.scenario import Person
from tests.engine.building import (
    choice,
    defaulter_list,
    game,
    item,
    one_choice_life,
    perform,
    restriction,
    rulebook,
    scenario,
    scene,
)

MONTH = Period(months=1)
BASIS = Basis(evidence=Evidence.REPORTED, sources=("S1",))
LIFE = one_choice_life(
    (MONTH, (perform("act.a"),)),
    (MONTH, (perform("act.b"),)),
    (AT_ONCE, (perform("court.refused"),)),
)
HOME = rulebook(item("act.a", -20), item("act.b", 5))


def city(name: str, rules: Rulebook, **changes: object) -> Game:
    changed = replace(rules, id=name, short=name.title(), **changes)  # type: ignore[arg-type]
    return game(LIFE, changed, defaulter_list())


def run_in(played: Game, *choices: str, person: str = "") -> tuple[Step, ...]:
    steps = [begin(played, seed=1, person=person)]
    for name in choices or ("go",) * 4:
        steps.append(choose(played, steps[-1].state, name))
    return tuple(steps)


def rows_of(*others: Game) -> tuple[Row, ...]:
    here = city("home", HOME)
    return other_cities(here, run_in(here), others)


def test_the_run_itself_comes_first_and_every_city_adds_up_to_its_number() -> None:
    rows = rows_of(city("dear", rulebook(item("act.a", -200))))
    assert [(row.title, row.is_own, row.score) for row in rows] == [
        ("Home", True, "985"),
        ("Dear", False, "800"),
    ]
    for row in rows:
        assert row.sums[0].total == sum(line.points for line in row.sums[0].lines)
    assert rows[0].sums[0].in_short == "1000 − 20 + 5 = 985"
    assert "“act.a”: −200 here, −20 under Home." in rows[1].summary
    assert "No price here: “act.b”." in rows[1].summary
    assert (rows[0].standing, rows[1].standing) == ("grade A", "grade C")


def test_the_differences_explain_the_distance_between_two_numbers() -> None:
    row = rows_of(city("dear", rulebook(item("act.a", -200))))[1]
    told = [(each.act, each.here, each.there) for each in row.differences]
    assert told == [("act.a", "−20", "−200"), ("act.b", "+5", "no price")]


def test_where_nobody_keeps_a_score_the_list_still_holds() -> None:
    row = rows_of(city("none", rulebook(participation=Participation.NONE)))[1]
    assert (row.score, row.standing, row.rank) == ("none", "no score here", None)
    assert row.lists == ("List of judgment defaulters",)
    assert row.restrictions == ("No fast trains",)
    assert row.counts == "1 restriction · 0 benefits"
    assert "Holds here as well: List of judgment defaulters." in row.summary
    assert row.sums == ()


def test_consent_is_said_where_the_run_was_never_asked() -> None:
    asks = city("asks", HOME, participation=Participation.CONSENT)
    row = rows_of(asks)[1]
    assert row.score == "985"
    assert row.summary[0] == "Only if you agree; without your consent there is no score."


def test_who_declined_sees_no_score_where_they_are_asked_again() -> None:
    asks = city("asks", HOME, participation=Participation.CONSENT)
    steps = [begin(asks, seed=1, enrolled=False)]
    for _ in range(4):
        steps.append(choose(asks, steps[-1].state, "go"))
    rows = other_cities(asks, steps, [city("also", HOME, participation=Participation.OPT_IN)])
    assert [(row.score, row.standing) for row in rows] == [("—", "not enrolled")] * 2


def test_grades_without_a_number_stand_for_the_score() -> None:
    bands = tuple(Band(grade=name, low=None, high=None) for name in ("bad", "good"))
    grades = city(
        "grades",
        rulebook(replace(item("act.a", 0), to_grade="bad")),
        has_number=False,
        bands=bands,
        start_grade="good",
    )
    row = rows_of(grades)[1]
    assert (row.score, row.standing, row.rank, row.ranks) == ("“bad”", "a grade, no number", 0, 2)
    assert row.sums[0].in_short == ""
    assert row.differences[0].there == "→ bad"


def test_a_grade_that_is_held_against_the_number_says_by_what() -> None:
    strict = rulebook(item("act.a", -5, to_grade="C"))
    row = rows_of(city("strict", strict))[1]
    assert (row.score, row.standing) == ("995", "grade C")
    assert "“act.a” keeps the grade at C, whatever the number says." in row.brief


def test_withdrawn_rules_leave_no_number() -> None:
    row = rows_of(
        city("gone", HOME, withdrawal=Withdrawal(after=Period(days=3), text="Gone.", basis=BASIS))
    )[1]
    assert (row.score, row.standing) == ("—", "withdrawn")
    assert "The rules were withdrawn on 5 March 2015; the file counts for nothing." in row.summary


def test_a_second_file_has_a_sum_of_its_own() -> None:
    village = Ledger(id="village", title="Village", kept_by="council", baseline=100, basis=BASIS)
    book = rulebook(replace(item("act.b", 7), ledger="village"))
    row = rows_of(city("two", book, ledgers=(village,)))[1]
    assert [(each.title, each.total) for each in row.sums] == [("Two", 1000), ("Village", 107)]
    assert row.sums[1].in_short == "100 + 7 = 107"


def test_what_could_not_be_done_there_is_told_with_its_reason() -> None:
    life = scenario(
        scene("s0", choice("speed", perform("act.a"), go="s1")),
        scene("s1", choice("bus"), choice("train", needs="travel.fast_train"), wait=MONTH),
    )
    strict = replace(
        rulebook(
            item("act.a", -200),
            measures=(
                restriction("no-trains", "grade <= C", Withdraw(access="travel.fast_train")),
            ),
        ),
        id="strict",
    )
    here = game(life, HOME)
    rows = other_cities(here, run_in(here, "speed", "train"), [game(life, strict)])
    (told,) = rows[1].departures
    assert told.startswith("In “s1”, “train” is locked here: needs fast trains")
    assert told.endswith("Taken instead: “bus”.")
    assert "1 of your choices could not be made here." in rows[1].summary


def test_the_same_rulebook_is_no_other_city() -> None:
    assert len(rows_of(city("home", HOME))) == 1


def test_every_other_person_makes_the_same_choices() -> None:
    rich = Person(id="rich", name="Rich", about="Has money.")
    poor = Person(id="poor", name="Poor", meters={"money": 10})
    life = scenario(
        scene("s0", choice("wait"), choice("pay", Pay(amount=500))), persons=(poor, rich)
    )
    here = game(life, HOME)
    rows = other_persons(here, run_in(here, "pay", person="rich"))
    assert [(row.title, row.is_own, row.meters) for row in rows] == [
        ("Rich", True, "Money ¥500 · Trust 5"),
        ("Poor", False, "Money ¥10 · Trust 5"),
    ]
    assert "costs ¥500; you have ¥10" in rows[1].departures[0]
    assert rows[0].about == "Has money."


def test_a_life_with_one_person_has_no_other() -> None:
    here = city("home", HOME)
    assert other_persons(here, run_in(here)) == ()


def test_a_list_that_holds_everywhere_becomes_a_question() -> None:
    (question,) = questions_about(rows_of(city("none", rulebook())))
    assert question.startswith("“List of judgment defaulters” reached you")


def test_two_numbers_for_one_run_become_a_question() -> None:
    life = one_choice_life((AT_ONCE, (perform("act.a"),)))
    lists: tuple[CreditList, ...] = ()
    here, there = game(life, HOME, *lists), game(life, replace(rulebook(), id="x"), *lists)
    rows = other_cities(here, run_in(here, "go", "go"), [there])
    assert "come to 980" in questions_about(rows)[0]
    assert questions_about(rows[:1]) == ()
