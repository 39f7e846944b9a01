"""A run at the terminal, answer by answer."""

import io
import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from game.engine.events import BillPaid, TimePassed
from game.model.evidence import Source
from game.saves.save import Edition
from game.saves.store import SaveStore
from game.session.run import Mode, Session
from game.text.debrief import tabs
from game.text.play import Left, TextRun
from game.text.telling import tell_step
from game.text.terminal import Terminal
from game.text.wrapping import cells
from tests.wording.town import TOWN

SOURCES = {
    "S1": Source(id="S1", title="A newspaper", year="2015", grade="journalism"),
    "S2": Source(id="S2", title="The court's rules", year="2013", grade="official"),
}


def _play(
    *answers: str,
    mode: Mode = Mode.PRACTICE,
    saves: Path | None = None,
    width: int = 100,
    enrolled: bool = True,
) -> tuple[str, Left, Session]:
    """What is said when these answers are typed, how it was left, and the session."""
    store = SaveStore(saves) if saves else None
    session = Session.start(TOWN, seed=7, store=store, mode=mode, enrolled=enrolled)
    out = io.StringIO()
    source = io.StringIO("".join(answer + "\n" for answer in answers))
    terminal = Terminal(source, out, environ={}, width=width)
    left = TextRun(session, terminal, lambda: SOURCES).play()
    return out.getvalue(), left, session


def _said(*answers: str) -> str:
    """Only what is said after the last answer."""
    said, _left, _session = _play(*answers)
    return said.rpartition(f": {answers[-1]}\n")[2]


def test_a_scene_is_told_with_its_date_its_standing_and_numbered_choices() -> None:
    said, _left, _session = _play()
    assert "Scene 1: The kettle and the counter\n" in said
    assert "2 March 2015. 1000 points, grade A. Money ¥2,400. Trust 5 of 10.\n" in said
    assert "You have ¥2,400 and a score of 1000." in said
    assert "\n1. Pay the bill and the fee now, and let her enter it. Costs ¥462.\n" in said
    assert "\n6. Show the form. Locked: You have no form.\n" in said


def test_the_opening_tells_the_first_slip() -> None:
    said, _left, _session = _play()
    assert "Slip 1: +1000, File opened.\nWritten by city credit office. Evidence: reported." in said


def test_a_choice_is_answered_with_its_consequence_its_slips_and_what_changed() -> None:
    said = _said("1")
    assert said.startswith(
        "\nYou chose: Pay the bill and the fee now, and let her enter it.\n"
        "\nShe stamps twice. You have ¥1,938 left.\n"
        "\nSlip 2: −20, Heating fee paid late.\n"
        "Sent in by heating company to city credit office; stays 24 months (duration invented); "
        "can be\nrepaired after 1 month. Evidence: reported.\n"
        "Why: Town rules, 2014: −20 each time. Every further time while one is on record costs "
        "twice the one\nbefore.\n"
        "Score: 980 (was 1000).\n"
        "Not in your file: A quarrel with raised voices. Nobody recorded it.\n"
    )


def test_what_came_meanwhile_is_told_with_its_days() -> None:
    said = _said("1")
    assert "\nMeanwhile\n1 April 2015: A power cut.\nThe street goes dark.\n" in said
    assert "10 April 2015: Rent: ¥450 paid.\n" in said


def test_a_bill_that_came_several_times_is_one_line() -> None:
    paid = Session.start(TOWN, seed=7).choose("pay")
    at = next(n for n, event in enumerate(paid.events) if isinstance(event, BillPaid))
    days = [date(2015, month, 10) for month in (4, 5, 6)]
    more = [
        event
        for last, on in pairwise(days)
        for event in (TimePassed(before=last, after=on), *paid.events[at - 1 : at + 1])
    ]
    longer = replace(paid, events=(*paid.events[: at + 1], *more))
    told = [line.text for line in tell_step(TOWN, paid.state, longer)]
    bills = [line for line in told if "Rent" in line]
    assert bills == ["10 April 2015: Rent: ¥450 paid. 2 more times by 10 June 2015."]


def test_the_scene_says_what_the_standing_was_before_the_last_choice() -> None:
    assert "2 May 2015. 980 points, grade A (was 1000). Money" in _said("1")
    assert "2 May 2015. 1000 points, grade C (was 1000 points, grade A). Money" in _said("4")
    assert "(was" not in _said("11")


@pytest.mark.parametrize("asked", ["w", "why"])
def test_why_tells_again_what_the_last_choice_brought(asked: str) -> None:
    told = _said("1").partition("\nScene 2")[0]
    assert _said("1", asked).startswith(told)
    assert "Slip 1: +1000, File opened." in _said(asked)


def test_falling_returns_are_told_in_short_in_the_story_and_in_full_in_the_file() -> None:
    assert "Town rules, 2014: +1 for every hour up to 20 hours, less from then on." in _said("2")
    assert "+1 for every 2 hours up to 80 hours and" in " ".join(_said("2", "l 2").split())


def test_a_choice_can_be_named_by_its_first_letters() -> None:
    assert "You chose: Pay the bill" in _said("pay")


def test_letters_that_fit_several_choices_ask_again() -> None:
    said = _said("le")
    assert "“le” could be: 3. Leave the court's letter unopened.; 11. Leave the town." in said


def test_a_locked_choice_says_why_and_nothing_happens() -> None:
    said, _left, session = _play("8")
    assert said.count("Hire a lawyer. Locked: costs ¥6,000; you have ¥2,400.") == 2
    assert not session.decisions


def test_an_answer_that_means_nothing_says_what_is_possible() -> None:
    assert _said("dance").startswith(
        "“dance” is no answer here. Type a number from 1 to 11, or the first letters of a choice; "
    )


def test_an_empty_answer_tells_the_scene_again() -> None:
    assert _play("")[0].count("Scene 1: The kettle and the counter") == 2


def test_measures_that_come_for_the_same_reason_are_told_in_one_line() -> None:
    said, _left, _session = _play("4")
    assert (
        "New restriction: Loans need a guarantor — grade C or lower (up to 849 points).\n" in said
    )
    assert "Slip 2: straight to grade C, Driving after drinking.\n" in said


def test_the_ledger_tells_every_slip_with_its_why() -> None:
    said = _said("1", "l")
    assert "Slip 2, 2 March 2015: −20, Heating fee paid late. Balance 980.\n" in said
    assert "It came from your choice in “The kettle and the counter”: Pay the bill" in said
    assert "2 slips add up to 980 points, grade A.\n" in said


def test_one_slip_is_told_in_full() -> None:
    said = _said("1", "l 2")
    for part in ("Where from:", "Why this size:", "Now: On record until 2 March 2017.", "Source:"):
        assert part in said
    assert "Public work for the village gives the points back." in said


def test_a_slip_that_is_not_there_is_said() -> None:
    assert "There is no slip 9; your file has 1 slip." in _said("l 9")


def test_the_standing_tells_benefits_restrictions_and_meters() -> None:
    said = _said("m")
    assert "Grades: D up to 599, C from 600, B from 850, A from 960, AA from 1030.\n" in said
    assert "Benefits: 1\n1. Deposit-free shared bikes. Grade A or better" in said
    assert "Restrictions: none\n" in said
    assert "Trust 5 of 10 (how many would vouch for you).\n" in said


def test_a_measure_tells_the_slips_behind_it() -> None:
    said = _said("4", "m 1")
    assert said.startswith("\nLoans need a guarantor\nBanks look at the grade.\n")
    assert "The slips behind it:\nSlip 2, 2 March 2015: straight to grade C" in said


def test_a_measure_of_a_list_tells_the_act_and_the_choice_behind_it() -> None:
    said = _said("ignore", "leave the court", "1", "m 1")
    assert "List of judgment defaulters: decided by the court, not by the score." in said
    assert "The act behind it: Court judgment not paid.\n" in said


def test_an_ended_measure_tells_how_long_it_held() -> None:
    said = _said("leave the court", "m 2")
    assert "It held from 2 March 2015 until 2 March 2015." in said


def test_what_the_player_was_told_to_expect_is_in_the_standing() -> None:
    assert "On its way: the answer to your objection to slip 2, “Heating fee paid late”" in _said(
        "pay", "protest", "m"
    )
    assert "Announced: on 1 June 2015 your name goes on “List of judgment defaulters" in _said(
        "give", "refuse", "m"
    )


def test_the_history_tells_every_choice() -> None:
    said = _said("1", "1", "h")
    assert "1. 2 March 2015, The kettle and the counter: Pay the bill" in said
    assert "2. 2 May 2015, Winter: Wait for spring." in said


def test_the_history_tells_what_else_was_there() -> None:
    assert "Not taken: " in _said("1", "h")


def test_another_run_begins_at_an_earlier_choice_and_the_first_stays() -> None:
    said, _left, session = _play("1", "1", "p 2", "q")
    assert "Another run, from choice 2 on." in said
    assert len(session.decisions) == 2
    assert said.count("Winter") > _play("1", "1", "q")[0].count("Winter")


@pytest.mark.parametrize("typed", ["p", "p 9", "p 0"])
def test_which_choice_to_play_from_is_asked_where_it_is_not_said(typed: str) -> None:
    assert "Say from which choice, 1 to 1: p 1." in _said("1", typed)


def test_a_run_for_the_record_leads_back_to_no_choice_while_it_lasts() -> None:
    said, _left, _session = _play("1", "p 1", mode=Mode.RECORD)
    assert "This run is for the record: nothing can be taken back." in said


def test_what_is_real_in_a_scene_is_told_with_its_sources() -> None:
    said = _said("e")
    assert "Late heating fees were priced.\nEvidence: reported." in said
    assert "Source: A newspaper; 2015; journalism.\n" in said
    assert "claims nothing about the real world" in _said("1", "e")


def test_help_names_everything_that_can_be_typed() -> None:
    said = _said("?")
    for letter in ("l:", "m:", "h:", "e:", "d:", "q:"):
        assert f"\n{letter}" in said
    assert "\nb:" not in said
    assert "\nb:" in _said("1", "?")


def test_a_choice_is_taken_back_in_practice() -> None:
    said, _left, session = _play("1", "b")
    assert "Taken back: Pay the bill and the fee now, and let her enter it.\n" in said
    assert session.state.scene == "counter"


def test_nothing_is_taken_back_before_the_first_choice_or_for_the_record() -> None:
    assert "There is no choice yet to take back." in _said("b")
    said, _left, session = _play("1", "b", mode=Mode.RECORD)
    assert "This run is for the record: nothing can be taken back." in said
    assert len(session.decisions) == 1


def test_the_end_is_told_and_the_debrief_offered() -> None:
    said = _said("11")
    assert "The end: Who still calls\n" in said
    assert "You leave with ¥2,400.\n" in said
    pages = [line for line in said.splitlines() if re.match(r"[1-9]\. ", line)]
    assert [line[3:] for line in pages] == list(tabs())


def test_every_page_of_the_debrief_can_be_read() -> None:
    parts = ("", "", "", "", "b")
    said, left, _session = _play(
        "1", "1", "11", *"12345", *parts, *"67", "dance", "h", "l", "m", "q"
    )
    assert left is Left.QUIT
    assert (
        "It began at 1000, was 980 at its lowest and 1000 at its highest, ended at 980.\n" in said
    )
    assert "The price of “Heating fee paid late”: −20." in said
    assert "How long slips stay on record: Heating fee paid late, 24 months." in said
    assert "\nSources\n1. A newspaper; 2015; journalism.\n" in said
    assert "What would you change?" in said


def test_the_debrief_can_be_read_in_the_middle_and_the_story_goes_on() -> None:
    said, _left, session = _play("1", "d", "1", "", "1")
    assert "Enter to go on with the story" in said
    assert len(session.decisions) == 2


def test_an_ending_can_be_taken_back_at_the_debrief() -> None:
    _said_all, _left, session = _play("11", "b", "1")
    assert [decision.choice for decision in session.decisions] == ["pay"]


def test_n_asks_for_another_life() -> None:
    assert _play("11", "n")[1] is Left.NEW_LIFE
    assert _play("n")[1] is Left.NEW_LIFE


def test_leaving_says_whether_the_run_is_saved(tmp_path: Path) -> None:
    assert "Nothing was chosen yet" in _play("q", saves=tmp_path)[0]
    assert "Your run is saved." in _play("1", "q", saves=tmp_path)[0]
    assert "Your run is not saved." in _play("1", "q")[0]
    assert "Your run is saved." in _play("1", saves=tmp_path)[0]


def test_interrupting_says_that_the_run_is_saved(tmp_path: Path) -> None:
    class Interrupted(io.StringIO):
        def readline(self, size: int | None = -1, /) -> str:
            line = super().readline()
            if not line:
                raise KeyboardInterrupt
            return line

    session = Session.start(TOWN, seed=7, store=SaveStore(tmp_path))
    out = io.StringIO()
    terminal = Terminal(Interrupted("1\n"), out, environ={}, width=80)
    with pytest.raises(KeyboardInterrupt):
        TextRun(session, terminal, lambda: SOURCES).play()
    assert "\nYour run is saved." in out.getvalue()


def test_a_run_that_cannot_be_saved_says_so_once_and_goes_on(tmp_path: Path) -> None:
    blocked = tmp_path / "saves"
    blocked.write_text("in the way")
    said, _left, session = _play("1", "1", "1", saves=blocked)
    assert said.count("This run cannot be saved") == 1
    assert len(session.decisions) == 3


def test_a_resumed_run_begins_with_what_is_different_now(tmp_path: Path) -> None:
    _play("1", "1", saves=tmp_path)
    store = SaveStore(tmp_path)
    (save,) = store.runs().saves
    edition = Edition(scenario="small-town", rulebook="town-2014", scenario_fingerprint="new")
    session = Session.resume(TOWN, save, edition=edition, store=store)
    out = io.StringIO()
    TextRun(session, Terminal(io.StringIO(), out, environ={}, width=80), lambda: SOURCES).play()
    assert "Note: The life “A Small Town” was edited since you saved this run.\n" in out.getvalue()
    assert "Scene 3: The kettle and the counter\n" in out.getvalue()
    assert "Your file is opened" not in out.getvalue()


def test_no_line_is_wider_than_a_narrow_terminal() -> None:
    answers = ("1", "l", "l 2", "m", "m 1", "h", "e", "?", "d", "1", "2", "3", "4")
    said, _left, _session = _play(*answers, width=20)
    typed = {f"help: {answer}" for answer in answers}
    lines = [line for line in said.splitlines() if not any(line.endswith(end) for end in typed)]
    assert max(map(cells, lines)) <= 20


def test_nothing_is_drawn_with_boxes_or_control_characters() -> None:
    said, _left, _session = _play("1", "l", "m", "h", "e", "?", "d", "3", "4")
    assert all(char.isprintable() or char == "\n" for char in said)
    assert not {char for char in said if "\u2500" <= char <= "\u25ff"}
