"""The claim check: hits and false alarms, before and after; nothing outlives the program."""

from game.debrief.claim_check import ClaimCheck, Sureness
from game.model.claims import Asked, Saying, Verdict
from game.model.evidence import Basis, Evidence

BASIS = Basis(evidence=Evidence.DOCUMENTED, sources=("S1",))


def saying(name: str, asked: Asked, verdict: Verdict) -> Saying:
    return Saying(id=name, text=name, asked=asked, verdict=verdict, because="Because.", basis=BASIS)


SAYINGS = [
    saying(f"{verdict.value}-{asked.value}-{letter}", asked, verdict)
    for asked in Asked
    for verdict in Verdict
    for letter in "abc"
]


def answered(asked: Asked, *said: bool, sureness: Sureness = Sureness.RATHER) -> ClaimCheck:
    check = ClaimCheck(SAYINGS)
    for says_true in said:
        asked_now = check.next(asked)
        assert asked_now is not None
        check.answer(asked_now, says_true=says_true, sureness=sureness)
    return check


def test_the_sets_are_kept_apart() -> None:
    check = ClaimCheck(SAYINGS)
    for asked in Asked:
        found = check.sayings(asked)
        assert {s.asked for s in found} == {asked}
        assert [s.id for s in found] == [s.id for s in SAYINGS if s.asked is asked]


def test_who_believes_everything_has_all_hits_and_all_false_alarms() -> None:
    found = answered(Asked.BEFORE, *[True] * 6).outcome(Asked.BEFORE)
    assert found is not None
    assert (found.hits, found.false_alarms, found.right) == (3, 3, 3)


def test_who_doubts_everything_has_neither() -> None:
    found = answered(Asked.AFTER, *[False] * 6).outcome(Asked.AFTER)
    assert found is not None
    assert (found.hits, found.false_alarms, found.right) == (0, 0, 3)


def test_being_sure_is_counted_with_being_right() -> None:
    found = answered(Asked.BEFORE, *[True] * 6, sureness=Sureness.SURE).outcome(Asked.BEFORE)
    assert found is not None
    assert (found.sure, found.sure_and_right) == (6, 3)


def test_there_is_no_outcome_before_the_last_answer() -> None:
    check = answered(Asked.BEFORE, True, True)
    assert check.outcome(Asked.BEFORE) is None
    assert not check.is_done(Asked.BEFORE)
    assert check.summary() == ()


def test_both_outcomes_are_told_with_a_warning_about_luck() -> None:
    check = answered(Asked.BEFORE, *[True] * 6)
    assert check.summary() == (
        "Before: 3 of 3 true statements recognised, 3 false alarms among 3 false ones. "
        "Sure 0 times, and right 0 of them.",
    )
    while (left := check.next(Asked.AFTER)) is not None:
        check.answer(left, says_true=left.is_true, sureness=Sureness.SURE)
    before, after, warning = check.summary()
    assert "0 false alarms" in after
    assert before.startswith("Before")
    assert "may be luck" in warning


def test_without_statements_there_is_no_check() -> None:
    assert not ClaimCheck(()).is_possible
    assert ClaimCheck(SAYINGS).is_possible
