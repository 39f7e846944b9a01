"""The debrief: the year's line, what became of every slip, what is real, what to talk about."""

from dataclasses import replace

from game.debrief import build_debrief
from game.debrief.points import Fate
from game.debrief.real import Subject
from game.debrief.talk import Stage
from game.engine.game import Game
from game.engine.play import Step, begin, choose
from game.model.effects import Object
from game.model.evidence import Evidence, Source
from game.model.period import AT_ONCE, Period
from game.model.rulebook import Participation
from tests.engine.building import (
    benefit,
    choice,
    defaulter_list,
    game,
    item,
    mended_by,
    one_choice_life,
    perform,
    rulebook,
    scenario,
    scene,
    stays,
)

MONTH = Period(months=1)
SOURCES = {"S1": Source(id="S1", title="A source", year="2016")}


def steps_of(played: Game, count: int) -> tuple[Step, ...]:
    steps = [begin(played, seed=1)]
    for _ in range(count):
        steps.append(choose(played, steps[-1].state, "go"))
    return tuple(steps)


def a_run() -> tuple[Game, tuple[Step, ...]]:
    life = one_choice_life(
        (MONTH, (perform("act.a"), perform("act.b", recorded=False))),
        (MONTH, (perform("act.c", wrongly=True), Object(act="act.c"))),
        (AT_ONCE, (perform("act.mend"),)),
    )
    rules = rulebook(
        item("act.a", -20, repair=mended_by("act.mend")),
        item("act.c", -10),
        item("act.mend", 3, stay=stays(months=12)),
        measures=(benefit("bikes", "grade >= A"),),
    )
    played = game(life, rules)
    return played, steps_of(played, 4)


def test_the_line_of_the_year_goes_through_every_slip_and_to_the_last_day() -> None:
    played, steps = a_run()
    year = build_debrief(played, steps, SOURCES).year
    assert [mark.score for mark in year.marks if mark.slip] == [1000, 980, 970, 980, 1000, 1003]
    assert (year.low, year.high) == (970, 1003)
    assert year.last == steps[-1].state.date
    assert [mark.on for mark in year.marks] == sorted(mark.on for mark in year.marks)


def test_every_slip_says_what_became_of_it() -> None:
    played, steps = a_run()
    ledger = build_debrief(played, steps, SOURCES).ledger
    fates = [line.fate for line in ledger]
    assert fates[:3] == [Fate.ENTRY, Fate.REPAIRED, Fate.CORRECTED]
    assert fates[-1] is Fate.ON_RECORD
    assert sum(line.slip.points for line in ledger) == steps[-1].state.score
    assert ledger[1].answered_by == (5,)


def test_what_is_real_names_each_statement_once_with_its_sources_best_supported_first() -> None:
    played, steps = a_run()
    real = build_debrief(played, steps, SOURCES).real
    subjects = [(statement.subject, statement.ref) for statement in real]
    assert len(subjects) == len(set(subjects))
    assert (Subject.ITEM, "act.a") in subjects
    assert (Subject.MEASURE, "bikes") in subjects
    assert (Subject.OBJECTION, "test-rules") in subjects
    assert [source.id for source in real[0].sources] == ["S1"]
    order = [list(Evidence).index(statement.basis.evidence) for statement in real]
    assert order == sorted(order)


def test_the_questions_come_from_this_very_run_in_the_order_of_a_conversation() -> None:
    played, steps = a_run()
    talk = build_debrief(played, steps, SOURCES).talk
    stages = [list(Stage).index(question.stage) for question in talk]
    assert stages == sorted(stages)
    about = {question.stage: question.slip for question in talk}
    assert about[Stage.FEELING] == 2
    assert about[Stage.FORESEEN] == 3
    assert any("act.b" in question.text for question in talk)


def test_a_locked_choice_becomes_a_question() -> None:
    life = scenario(scene("s0", choice("dear", if_="money > 99999"), choice("go")))
    played = game(life, rulebook())
    talk = build_debrief(played, steps_of(played, 1), SOURCES).talk
    assert any("dear" in question.text for question in talk)


def test_a_list_is_part_of_what_is_real_even_where_there_is_no_score() -> None:
    life = one_choice_life((MONTH, (perform("court.refused"),)))
    played = game(life, rulebook(participation=Participation.NONE), defaulter_list())
    debrief = build_debrief(played, steps_of(played, 2), SOURCES)
    refs = [statement.ref for statement in debrief.real if statement.subject is Subject.LIST]
    assert refs == ["court-defaulter", "court-defaulter/refuses"]
    assert debrief.year.marks == ()
    assert (debrief.restrictions, debrief.benefits) == (1, 0)
    assert all(statement.subject is not Subject.GRADES for statement in debrief.real)


def test_only_the_weightiest_scenes_ask_their_question() -> None:
    effects = [(perform("act.a"),) if number in (1, 4, 5) else () for number in range(6)]
    life = one_choice_life(*[(AT_ONCE, each) for each in effects])
    asking = {k: replace(s, discuss=f"Why {k}?") for k, s in life.scenes.items()}
    played = game(replace(life, scenes=asking), rulebook(item("act.a", -5)))
    talk = build_debrief(played, steps_of(played, 6), SOURCES).talk
    asked = [question.text for question in talk if question.stage is Stage.ELSEWHERE]
    assert asked == ["Why s1?", "Why s4?", "Why s5?"]
