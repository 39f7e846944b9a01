"""The claim check that is shipped: two fair sets, each statement with its support."""

from collections import Counter
from itertools import pairwise

import pytest

from game.content.library import open_library
from game.model.claims import Asked, Saying, Verdict
from game.model.evidence import Evidence

SAYINGS = tuple(open_library().sayings.values())


def asked(when: Asked) -> list[Saying]:
    return [saying for saying in SAYINGS if saying.asked is when]


@pytest.mark.parametrize("when", Asked)
def test_each_set_has_six_statements_of_which_half_are_true(when: Asked) -> None:
    verdicts = Counter(saying.verdict for saying in asked(when))
    assert verdicts == {Verdict.TRUE: 3, Verdict.FALSE: 3}


def test_no_statement_is_met_twice_and_each_says_why() -> None:
    assert len({saying.text for saying in SAYINGS}) == len(SAYINGS) == 12
    assert all(saying.because and saying.basis.sources for saying in SAYINGS)
    assert not any(saying.basis.evidence is Evidence.INVENTED for saying in SAYINGS)


@pytest.mark.parametrize("when", Asked)
def test_the_order_gives_nothing_away(when: Asked) -> None:
    """True and false take turns at least three times, and not in step."""
    verdicts = [saying.is_true for saying in asked(when)]
    changes = sum(one != other for one, other in pairwise(verdicts))
    assert 3 <= changes < len(verdicts) - 1


def test_length_does_not_give_the_answer_away() -> None:
    lengths = {
        verdict: sorted(len(saying.text) for saying in SAYINGS if saying.verdict is verdict)
        for verdict in Verdict
    }
    middle = {verdict: sum(found) / len(found) for verdict, found in lengths.items()}
    assert abs(middle[Verdict.TRUE] - middle[Verdict.FALSE]) < 25
