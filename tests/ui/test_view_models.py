"""What a run says on screen, checked against a small town and against generated worlds."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.debrief.look_back import LookBack
from game.engine.game import Game
from game.engine.play import Step, begin, choose, options
from game.model.evidence import Source
from game.model.rulebook import Participation
from game.ui.view_models.debrief import debrief_view
from game.ui.view_models.file import ledger_view, reason_view
from game.ui.view_models.register import gauge_view, register_view
from game.ui.view_models.story import (
    consequence_view,
    ending_view,
    header_view,
    longest_way,
    scene_view,
)
from game.ui.views.tone import Tone
from tests.engine.worlds import games, some_worlds
from tests.wording.town import TOWN

SOURCES = {
    "S1": Source(id="S1", title="A newspaper", year="2018", grade="journalism"),
    "S2": Source(id="S2", title="The measures", year="2016", grade="official"),
}


def played(*choices: str, game: Game = TOWN, enrolled: bool = True) -> list[Step]:
    steps = [begin(game, seed=1, enrolled=enrolled)]
    for choice in choices:
        steps.append(choose(game, steps[-1].state, choice))
    return steps


def test_a_scene_shows_its_text_its_date_and_every_choice_with_its_lock() -> None:
    view = scene_view(TOWN, played())
    assert view.header.date == "2 March 2015"
    assert view.title == "The kettle and the counter"
    assert view.story == (
        "The heating office closes at five. You have ¥2,400 and a score of 1000.",
    )
    choices = {choice.id: choice for choice in view.choices}
    assert choices["pay"].enabled
    assert choices["pay"].aside == "costs ¥462"
    assert not choices["lawyer"].enabled
    assert choices["lawyer"].why == "Locked: costs ¥6,000; you have ¥2,400"
    assert choices["form"].why == "Locked: You have no form"


def test_a_consequence_tells_slips_acts_nobody_saw_changes_and_what_came_meanwhile() -> None:
    view = consequence_view(TOWN, played("pay"), can_take_back=True)
    assert view.chose == "Pay the bill and the fee now, and let her enter it."
    assert view.story == ("She stamps twice. You have ¥1,938 left.",)
    late, quarrel = view.slips
    assert (late.points, late.tone, late.number) == ("−20", Tone.LOSS, 2)
    assert late.note == (
        "Heating company → city credit office · stays 24 months (duration invented)"
        " · can be repaired after 1 month"
    )
    assert (quarrel.points, quarrel.tone, quarrel.number) == ("·", Tone.QUIET, 0)
    assert quarrel.note == "Nobody recorded it."
    titles = [chapter.title for chapter in view.meanwhile]
    assert titles == ["A power cut", "Rent: ¥450 paid"]
    assert view.can_take_back


def test_the_register_of_a_consequence_shows_the_change_and_a_ghost() -> None:
    register = consequence_view(TOWN, played("pay")).register
    assert (register.score, register.change, register.tone) == ("980", "20 · was 1000", Tone.LOSS)
    assert register.gauge is not None
    assert register.gauge.ghost is not None
    assert register.gauge.ghost > register.gauge.mark
    changes = {meter.title: meter.change for meter in register.meters}
    assert changes == {"Money": "−¥912", "Trust": "+1"}


def test_a_lost_benefit_and_a_new_restriction_stand_on_their_sides() -> None:
    steps = played("drink")
    view = consequence_view(TOWN, steps)
    assert [change.has_ended for change in view.changes] == [False, True, False]
    register = view.register
    assert [m.title for m in register.benefits if m.has_ended] == ["Deposit-free shared bikes"]
    assert [m.title for m in register.restrictions] == ["Loans need a guarantor"]
    assert register.grade == "C"


def test_a_list_restricts_whatever_the_score_says_and_the_reason_says_who_decided() -> None:
    steps = played("ignore", "wait")
    reason = reason_view(TOWN, steps[-1].state, "no-high-speed-rail", SOURCES)
    facts = dict(reason.facts)
    assert facts["Decided by"] == "the court"
    assert facts["Stands on"] == "List of judgment defaulters"
    assert facts["How it ends"] == "ways off: the debt is paid"
    assert [slip.points for slip in reason.chain] == ["−100"]
    assert reason.sources[0].title == "The measures · 2016"
    scene = scene_view(TOWN, steps)
    train = next(choice for choice in scene.choices if choice.id == "train")
    assert "withdrawn" in train.why


def test_restrictions_of_one_list_share_a_card_that_names_them_all() -> None:
    known = TOWN.lists["court-defaulter"]
    three = tuple(replace(known.measures[0], id=f"m{n}", title=f"Ban {n}") for n in range(3))
    lists = {known.id: replace(known, measures=three)}
    game = Game(TOWN.scenario, TOWN.rulebook, lists, TOWN.catalogue)
    view = consequence_view(game, played("ignore", game=game))
    cards = [card for chapter in view.meanwhile for card in chapter.changes]
    together = next(card for card in cards if card.measure)
    assert together.title == "3 new restrictions"
    assert together.note == "Ban 0; Ban 1; Ban 2 — List of judgment defaulters"
    assert sum(bool(card.measure) for card in cards) == 1


def test_measures_name_what_caused_them_and_since_when_and_picture_what_they_change() -> None:
    register = scene_view(TOWN, played("ignore", "wait")).register
    rail = next(m for m in register.restrictions if m.id == "no-high-speed-rail")
    assert rail.cause == "List of judgment defaulters · since April"
    assert rail.icon == "train"
    bikes = register_view(TOWN, played(), played()[-1].state).benefits[0]
    assert bikes.cause.startswith("Grade A or better · since ")
    ended = scene_view(TOWN, played("drink")).register.benefits[0]
    assert ended.has_ended
    assert ended.cause.startswith("Ended in ")


def test_a_lock_is_pictured_by_the_door_that_is_closed_or_the_money_that_is_missing() -> None:
    icons = {c.id: c.icon for c in scene_view(TOWN, played("ignore", "wait")).choices}
    assert icons["train"] == "train"
    first = {c.id: c.icon for c in scene_view(TOWN, played()).choices}
    assert (first["lawyer"], first["form"], first["pay"]) == ("money", "", "")


def test_the_ledger_says_of_every_slip_who_why_and_what_can_be_done() -> None:
    view = ledger_view(TOWN, played("pay").pop().state, SOURCES)
    assert view.total == "2 slips add up to 980 points"
    late, opening = view.entries
    facts = dict(late.facts)
    assert facts["Recorded by"] == "heating company → city credit office"
    assert "Public work" in facts["What can be done"]
    assert late.sources[0].title == "A newspaper · 2018"
    assert opening.slip.points == "1000"
    assert not late.is_closed


def test_without_a_file_there_is_no_score_and_the_register_says_so() -> None:
    rules = replace(TOWN.rulebook, participation=Participation.CONSENT)
    game = Game(TOWN.scenario, rules, TOWN.lists, TOWN.catalogue)
    steps = played("pay", game=game, enrolled=False)
    register = consequence_view(game, steps).register
    assert (register.score, register.grade, register.gauge, register.curve) == ("", "", None, None)
    assert "did not agree" in register.remark
    assert ledger_view(game, steps[-1].state, SOURCES).entries == ()


def test_the_ending_tells_its_story_with_the_numbers_of_its_own_day() -> None:
    view = ending_view(TOWN, played("end"))
    assert view.title == "Who still calls"
    assert view.story == ("You leave with ¥2,400.",)


def test_the_debrief_has_the_line_the_slips_the_claims_and_the_questions() -> None:
    steps = played("pay", "wait", "end")
    view = debrief_view(LookBack(TOWN, steps, SOURCES))
    assert view.run == "Seed 1 · 3 choices"
    assert [slip.points for slip in view.moments] == ["−20"]
    assert view.curve is not None
    assert len(view.curve.dots) == 1
    assert "What would you change?" in view.prompts
    assert any(claim.text == "“Heating fee paid late” counts −20." for claim in view.claims)


def test_the_header_counts_the_longest_way_that_is_left() -> None:
    steps = played()
    assert longest_way(TOWN.scenario, "counter") == 2
    assert header_view(TOWN, steps[-1].state).total == 2


@pytest.mark.parametrize(
    ("score", "grade"), [(0, "D"), (599, "D"), (600, "C"), (849, "C"), (960, "A"), (1300, "AA")]
)
def test_the_mark_stands_inside_the_band_of_its_grade(score: int, grade: str) -> None:
    state = replace(played()[0].state, score=score, grade=grade)
    gauge = gauge_view(TOWN.rulebook, state)
    assert gauge is not None
    before = 0.0
    for band in gauge.bands:
        if band.grade == grade:
            assert before <= gauge.mark <= before + band.share + 1e-9
        before += band.share
    assert before == pytest.approx(1)


@some_worlds
@given(games(), st.lists(st.integers(0, 5), min_size=5, max_size=5), st.booleans())
def test_every_run_of_every_world_can_be_shown(
    world: Game, picks: list[int], enrolled: bool
) -> None:
    steps = [begin(world, seed=3, enrolled=enrolled)]
    for pick in picks:
        state = steps[-1].state
        if state.is_over:
            assert ending_view(world, steps).title
            break
        view = scene_view(world, steps)
        ready = [option for option in options(world, state) if option.is_open]
        assert [choice.enabled for choice in view.choices].count(True) == len(ready)
        assert all(choice.enabled or choice.why for choice in view.choices)
        steps.append(choose(world, state, ready[pick % len(ready)].choice.id))
        register = consequence_view(world, steps).register
        if register.curve is not None:
            assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in register.curve.points)
        if register.gauge is not None:
            assert 0 <= register.gauge.mark <= 1
    state = steps[-1].state
    register_view(world, steps, state)
    ledger_view(world, state, {})
    for pinned in state.measures:
        assert reason_view(world, state, pinned.measure, {}).title
    debrief_view(LookBack(world, steps, {}))
