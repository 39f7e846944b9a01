"""A step told in parts, each with the values of its own moment."""

from dataclasses import replace

from game.engine.events import BillPaid, MeasureLost, MeterChanged, SlipAdded
from game.engine.play import Step, begin, choose
from game.engine.state import State
from game.wording.account import Part, PartKind, account
from game.wording.happened import sentence
from game.wording.moments import fill, moment_of
from tests.wording.town import TOWN

OPENING = begin(TOWN, seed=1)


def _walk(*choices: str) -> tuple[State, Step]:
    """The state before the last choice, and its step."""
    step, before = OPENING, OPENING.state
    for choice in choices:
        before, step = step.state, choose(TOWN, step.state, choice)
    return before, step


def _parts(*choices: str) -> tuple[Part, ...]:
    before, step = _walk(*choices)
    return account(TOWN, before, step)


def test_the_opening_tells_the_file_and_then_the_first_scene() -> None:
    kinds = [part.kind for part in account(TOWN, None, OPENING)]
    assert kinds == [PartKind.OPENING, PartKind.SCENE]


def test_a_choice_is_told_first_then_what_came_meanwhile_then_the_scene() -> None:
    told = [(part.kind, str(part.on), part.title) for part in _parts("pay")]
    assert told == [
        (PartKind.CHOICE, "2015-03-02", "Pay the bill and the fee now, and let her enter it."),
        (PartKind.MEANWHILE, "2015-04-01", "A power cut"),
        (PartKind.MEANWHILE, "2015-04-10", ""),
        (PartKind.SCENE, "2015-05-02", "Winter"),
    ]


def test_a_consequence_tells_the_money_left_by_the_choice_not_by_later_bills() -> None:
    consequence, *_rest, scene = _parts("pay")
    assert consequence.text == ("She stamps twice. You have ¥1,938 left.",)
    assert scene.state.meters["money"] == 1488


def test_a_delayed_effect_tells_the_money_of_its_own_day() -> None:
    parts = _parts("help", "landlord", "help")
    echo = next(part for part in parts if part.title == "An echo")
    assert echo.text == ("It comes back. You have ¥2,000.",)


def test_a_paid_bill_is_told_once() -> None:
    bill = _parts("pay")[2]
    assert [type(event) for event in bill.events if isinstance(event, BillPaid | MeterChanged)] == [
        BillPaid
    ]


def test_an_unpaid_bill_has_a_title_and_its_own_words() -> None:
    parts = _parts("pay", "wait", "pay", "wait", "help", "wait", "help")
    unpaid = [part for part in parts if part.title == "Rent"]
    assert unpaid[0].text == ("The landlord knocks.",)


def test_a_lapse_is_a_part_of_its_own() -> None:
    parts = _parts("help", "landlord", "help")
    lapse = next(p for p in parts for e in p.events if isinstance(e, SlipAdded) and e.slip.undoes)
    assert (lapse.kind, str(lapse.on)) == (PartKind.MEANWHILE, "2015-07-02")


def test_the_answer_to_an_objection_is_told_with_its_words() -> None:
    answer = next(
        part
        for part in _parts("help", "wrong", "object")
        if part.title == "The answer to your objection"
    )
    assert answer.text == ("She nods.",)
    assert str(answer.on) == "2015-05-22"


def test_an_entry_on_a_list_that_comes_later_is_a_part_of_its_own() -> None:
    titles = [[sentence(TOWN, p.state, e) for e in p.events] for p in _parts("ignore")]
    entered = [said for said in titles if any(s.startswith("Your name is now on") for s in said)]
    assert len(entered) == 1
    assert any(s.startswith("New restriction: No high-speed rail") for s in entered[0])


def test_a_lost_benefit_is_explained_by_the_score_of_its_own_moment() -> None:
    parts = _parts("help", "wrong", "ignore")
    lost = next((p, e) for p in parts for e in p.events if isinstance(e, MeasureLost))
    assert sentence(TOWN, lost[0].state, lost[1]).endswith("you have grade B, 900 points")


def test_a_passage_of_a_scene_is_told_only_if_it_holds() -> None:
    quiet = _parts("help", "wait")[-1]
    listed = _parts("ignore", "wait")[-1]
    assert len(quiet.text) == 1
    assert listed.text[-1] == "Your name is on the court's list."


def test_an_ending_is_told_with_its_title_and_text() -> None:
    ending = _parts("end")[-1]
    assert (ending.kind, ending.title) == (PartKind.ENDING, "Who still calls")
    assert ending.text == ("You leave with ¥2,400.",)


def test_placeholders_are_filled_and_unknown_ones_left_alone() -> None:
    moment = moment_of(OPENING.state)
    text = "{date}: {score}, {grade}, {money}, {trust}, {nobody}"
    assert fill(text, TOWN, moment) == "2 March 2015: 1000, A, ¥2,400, 5, {nobody}"


def test_without_a_file_there_is_no_score_to_tell() -> None:
    moment = moment_of(begin(TOWN, seed=1).state)
    assert fill("{score}/{grade}", TOWN, replace(moment, enrolled=False)) == "no score/none"
