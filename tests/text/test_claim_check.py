"""True or false? at the terminal."""

import io

from game.debrief.claim_check import ClaimCheck
from game.model.claims import Asked
from game.session.run import Session
from game.text.claim_check import take, tell_outcome
from game.text.play import TextRun
from game.text.terminal import Terminal
from tests.debrief.test_claim_check import SAYINGS
from tests.wording.town import TOWN


def taken(check: ClaimCheck, asked: Asked, *answers: str) -> str:
    out = io.StringIO()
    source = io.StringIO("".join(f"{answer}\n" for answer in answers))
    take(check, asked, Terminal(source, out, environ={}, width=300))
    return out.getvalue()


def test_every_statement_is_asked_with_how_sure_one_is() -> None:
    check = ClaimCheck(SAYINGS)
    said = taken(check, Asked.BEFORE, *["1", "3"] * 6)
    assert said.count("How sure are you") == 6
    assert "Statement 6 of 6" in said
    assert "What is known about them waits in the debrief." in said
    assert "Because" not in said
    assert check.is_done(Asked.BEFORE)


def test_after_a_life_every_statement_is_explained() -> None:
    check = ClaimCheck(SAYINGS)
    taken(check, Asked.BEFORE, *["1", "3"] * 6)
    said = taken(check, Asked.AFTER, *["false", "sure"] * 6)
    assert "Before: 3 of 3 true statements recognised, 3 false alarms" in said
    assert "After: 0 of 3 true statements recognised, 0 false alarms" in said
    assert said.count("Because.") == 12
    assert "You said false, sure. It is true, documented." in said


def test_it_can_be_left_and_taken_up_again() -> None:
    check = ClaimCheck(SAYINGS)
    assert "Left." in taken(check, Asked.BEFORE, "1", "1", "1", "q")
    assert check.sayings(Asked.BEFORE).index(check.next(Asked.BEFORE)) == 1  # type: ignore[arg-type]
    assert "Statement 2 of 6" in taken(check, Asked.BEFORE, "q")


def _run(*answers: str, check: ClaimCheck) -> str:
    session = Session.start(TOWN, seed=7)
    out = io.StringIO()
    source = io.StringIO("".join(f"{answer}\n" for answer in answers))
    terminal = Terminal(source, out, environ={}, width=300)
    TextRun(session, terminal, dict, tuple, lambda: check).play()
    return out.getvalue()


def test_c_asks_before_a_life_and_after_it() -> None:
    check = ClaimCheck(SAYINGS)
    said = _run("c", *["1", "3"] * 6, "c", "11", "c", *["1", "3"] * 6, "c", "q", check=check)
    assert "what is known waits in the debrief" in said
    assert "They are other statements than before a life." in said
    assert said.count("After: 3 of 3 true statements recognised") == 2
    assert check.is_done(Asked.AFTER)


def test_without_statements_c_says_so() -> None:
    assert "There are no statements to ask about." in _run("c", check=ClaimCheck(()))


def test_the_end_of_input_leaves() -> None:
    check = ClaimCheck(SAYINGS)
    assert "Left." in taken(check, Asked.AFTER)
    assert list(tell_outcome(check)) == []
