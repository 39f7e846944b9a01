"""True or false? in the window."""

import pytest

from game.debrief.claim_check import ClaimCheck
from game.model.claims import Asked
from game.ui import intents as i
from game.ui.screen import Pop
from game.ui.screens.claim_check import ClaimCheckScreen, Leave, Say
from game.ui.theme import Scale
from game.ui.view_models.claims import ClaimRound
from tests.debrief.test_claim_check import SAYINGS
from tests.ui.screens import laid_out

LATER = 9.0
FULL = Scale(1920, 1080, 100)


def screen_of(check: ClaimCheck, *, is_after: bool = False) -> ClaimCheckScreen:
    screen = ClaimCheckScreen(ClaimRound(check, is_after=is_after))
    laid_out(screen)
    return screen


def answer_all(screen: ClaimCheckScreen, number: int) -> None:
    for turn in range(6):
        screen.handle(i.Pick(number), LATER * (turn + 1))
        laid_out(screen)


def test_one_number_answers_a_statement_and_says_how_sure_one_is() -> None:
    check = ClaimCheck(SAYINGS)
    screen = screen_of(check)
    screen.handle(i.Pick(6), LATER)
    answer = check.answer_to(check.sayings(Asked.BEFORE)[0])
    assert answer is not None
    assert (answer.says_true, answer.sureness.value) == (False, "guessing")
    laid_out(screen)
    screen.handle(Say(True, 0), LATER)
    assert check.next(Asked.BEFORE) is check.sayings(Asked.BEFORE)[2]


def test_a_number_that_means_nothing_answers_nothing() -> None:
    check = ClaimCheck(SAYINGS)
    screen_of(check).handle(i.Pick(7), LATER)
    assert check.next(Asked.BEFORE) is check.sayings(Asked.BEFORE)[0]


def test_a_double_press_does_not_answer_two_statements() -> None:
    check = ClaimCheck(SAYINGS)
    screen = screen_of(check)
    screen.handle(i.Pick(1), LATER)
    screen.handle(i.Pick(1), LATER + 0.1)
    assert check.next(Asked.BEFORE) is check.sayings(Asked.BEFORE)[1]


def test_it_can_be_left_at_any_time_and_nothing_is_lost() -> None:
    check = ClaimCheck(SAYINGS)
    screen = screen_of(check)
    screen.handle(i.Pick(1), LATER)
    assert screen.handle(i.Back(), LATER + 1) == Pop()
    assert ClaimRound(check, is_after=False).view().place == "Statement 2 of 6"


def test_the_answers_to_the_first_set_are_kept_back_until_the_second_is_done() -> None:
    check = ClaimCheck(SAYINGS)
    answer_all(screen_of(check), 1)
    before = ClaimRound(check, is_after=False).view()
    assert before.sayings == before.summary == ()
    assert before.closing.startswith("Thank you")
    screen = screen_of(check, is_after=True)
    answer_all(screen, 4)
    view = ClaimRound(check, is_after=True).view()
    assert len(view.sayings) == 12
    assert [line.partition(":")[0] for line in view.summary[:2]] == ["Before", "After"]
    assert view.sayings[0].verdict in ("True", "False")
    assert screen.handle(i.Confirm(), 99.0) == Pop()


def test_without_statements_the_page_says_so() -> None:
    view = ClaimRound(ClaimCheck(()), is_after=False).view()
    assert view.closing == "There are no statements to ask about."


@pytest.mark.parametrize("is_after", [False, True])
def test_everything_that_can_be_pressed_does_something(is_after: bool) -> None:
    check = ClaimCheck(SAYINGS)
    screen = screen_of(check, is_after=is_after)
    intents = {target.intent for target in screen.page(FULL).targets}
    assert len([intent for intent in intents if isinstance(intent, Say)]) == 6
    answer_all(screen, 1)
    assert Leave() in {target.intent for target in screen.page(FULL).targets}
