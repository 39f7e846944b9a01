"""How slips and uncounted acts read."""

from dataclasses import replace

import pytest

from game.engine.events import ActUncounted, Uncounted
from game.engine.game import Game
from game.engine.play import begin, choose
from game.engine.state import Origin, State
from game.model.rulebook import Participation
from game.wording import origins, pricing, remedies, slips, uncounted
from tests.wording.town import LIFE, RULES, TOWN


def _after(*choices: str) -> State:
    state = begin(TOWN, seed=1).state
    for choice in choices:
        state = choose(TOWN, state, choice).state
    return state


@pytest.mark.parametrize(
    ("choices", "number", "headline", "details"),
    [
        ((), 1, "+1000 · File opened", "city credit office · reported"),
        (
            ("pay",),
            2,
            "−20 · Heating fee paid late",
            "heating company → city credit office · stays 24 months (duration invented) · "
            "can be repaired after 1 month · reported",
        ),
        (
            ("help",),
            2,
            "+20 · Volunteering, 21 hours",
            "volunteer centre → city credit office · stays 24 months (duration invented) · "
            "reported",
        ),
        (
            ("drink",),
            2,
            "→ C · Driving after drinking",
            "traffic police → city credit office · stays for good (duration invented) · "
            "holds you at grade C at most · documented",
        ),
        (
            ("help", "landlord"),
            3,
            "−20 · Rent contract broken, by your landlord",
            "housing office → city credit office · stays 2 months (duration invented) · reported",
        ),
        (
            ("help", "landlord", "help"),
            5,
            "+20 · Off the record: Rent contract broken",
            "city credit office · answers slip 3 · reported",
        ),
        (
            ("pay", "mend"),
            3,
            "+20 · Repaired: Heating fee paid late",
            "city credit office · answers slip 2 · invented",
        ),
    ],
)
def test_a_slip_says_what_it_is_and_where_it_comes_from(
    choices: tuple[str, ...], number: int, headline: str, details: str
) -> None:
    slip = _after(*choices).slip(number)
    assert slips.headline(TOWN, slip) == headline
    assert slips.detail_line(TOWN, slip) == details


@pytest.mark.parametrize(
    ("choices", "number", "status"),
    [
        ((), 1, ""),
        (("pay",), 2, "on record until 2 March 2017"),
        (("drink",), 2, "on record for good"),
        (("pay", "mend"), 2, "repaired on 2 May 2015 (slip 3)"),
        (("help", "landlord", "help"), 3, "off the record since 2 July 2015 (slip 5)"),
        (("help", "wrong", "object"), 3, "corrected on 22 May 2015 (slip 4)"),
    ],
)
def test_a_slip_says_what_became_of_it(choices: tuple[str, ...], number: int, status: str) -> None:
    state = _after(*choices)
    assert slips.status(TOWN, state, state.slip(number)) == status


def test_a_slip_that_lapses_says_until_when() -> None:
    assert slips.until(_after("pay").slip(2)) == "until March 2017"
    assert slips.until(_after("drink").slip(2)) == ""


@pytest.mark.parametrize(
    ("choices", "number", "why"),
    [
        ((), 1, ("These rules open every file at 1000 points.",)),
        (
            ("pay",),
            2,
            (
                "Town rules, 2014: −20 each time.",
                "Every further time while one is on record costs twice the one before.",
            ),
        ),
        (
            ("help",),
            2,
            (
                "Town rules, 2014: +1 for every hour up to 20 hours, +1 for every 2 hours up to "
                "80 hours and +1 for every 4 hours from then on.",
                "At most 40 points a year are counted.",
            ),
        ),
        (
            ("drink",),
            2,
            ("While it is on record, your grade is C at most, whatever the number says.",),
        ),
        (("pay", "mend"), 3, ("What you did since repairs slip 2.",)),
    ],
)
def test_a_slip_says_why_it_has_its_size(
    choices: tuple[str, ...], number: int, why: tuple[str, ...]
) -> None:
    assert pricing.why_this_size(TOWN, _after(*choices).slip(number)) == why


def test_a_score_at_its_limit_explains_a_smaller_slip() -> None:
    slip = replace(_after("pay").slip(2), points=-3, balance=0)
    assert "A score cannot fall below 0 points." in pricing.why_this_size(TOWN, slip)
    slip = replace(slip, points=3, balance=1300)
    assert "A score cannot rise above 1300 points." in pricing.why_this_size(TOWN, slip)


def test_a_slip_that_costs_something_says_what_can_be_done() -> None:
    state = _after("pay")
    assert remedies.remedies(TOWN, replace(state, date=LIFE.start), state.slip(2)) == (
        "Public work for the village gives the points back.",
        "“Public work” brings all of it back.",
        "Not before 2 April 2015.",
        "If it is wrong, object. Heard by: city credit office. Answer within 20 days.",
        "Otherwise it lapses on 2 March 2017.",
    )


def test_what_is_not_a_burden_needs_no_remedy() -> None:
    gained = _after("help")
    assert remedies.remedies(TOWN, gained, gained.slip(2)) == ()
    repaired = _after("pay", "mend")
    assert remedies.remedies(TOWN, repaired, repaired.slip(2)) == ()
    assert remedies.remedies(TOWN, repaired, repaired.slip(1)) == ()


@pytest.mark.parametrize(
    ("origin", "sentence"),
    [
        (Origin(kind="opening"), "It is where every file begins."),
        (
            Origin(kind="choice", scene="winter", choice="mend"),
            "It came from your choice in “Winter”: Sweep the village square.",
        ),
        (
            Origin(kind="later", scene="winter", choice="landlord", name="echo"),
            "It came later from your choice in “Winter”: Sign the lease.",
        ),
        (
            Origin(kind="scene", scene="winter"),
            "It came with the scene “Winter”, not from a choice.",
        ),
        (Origin(kind="happening", name="power-cut"), "It came by chance: A power cut."),
        (Origin(kind="bill", name="rent"), "It came from a bill: Rent."),
        (Origin(kind="calendar"), ""),
    ],
)
def test_a_slip_says_what_in_the_story_it_came_from(origin: Origin, sentence: str) -> None:
    assert origins.cause(TOWN, origin) == sentence


@pytest.mark.parametrize(
    ("reason", "missing", "sentence"),
    [
        (Uncounted.UNSEEN, 0, "Nobody recorded it."),
        (Uncounted.UNPRICED, 0, "These rules put no price on it."),
        (Uncounted.NOT_ENROLLED, 0, "You have no file it could be written into."),
        (Uncounted.ALREADY_COUNTED, 0, "Already counted once."),
        (Uncounted.CAP_REACHED, 0, "These rules count at most 40 points a year for it."),
        (Uncounted.NOT_YET, 3, "3 more hours until the next point."),
        (Uncounted.NOT_YET, 1, "1 more hour until the next point."),
    ],
)
def test_an_act_that_left_no_slip_says_why(reason: Uncounted, missing: int, sentence: str) -> None:
    event = ActUncounted(act="volunteering.hour", times=2, reason=reason, missing=missing)
    assert uncounted.title(TOWN, event) == "Volunteering, 2 hours"
    assert uncounted.reason(TOWN, event) == sentence


def test_where_nobody_keeps_a_score_nothing_has_a_price() -> None:
    nowhere = replace(RULES, participation=Participation.NONE)
    game = Game(LIFE, nowhere, TOWN.lists, TOWN.catalogue)
    event = ActUncounted(act="blood.donated", times=1, reason=Uncounted.UNPRICED)
    assert uncounted.reason(game, event) == "Nobody keeps a score here."


def test_every_reason_has_a_sentence() -> None:
    sentences = {
        uncounted.reason(TOWN, ActUncounted(act="blood.donated", times=1, reason=reason, missing=2))
        for reason in Uncounted
    }
    assert len(sentences) == len(Uncounted)


def test_every_priced_act_of_the_rules_has_words() -> None:
    for act in RULES.items:
        assert slips.act(TOWN, act) != act
