"""The other places' and the lists' numbers as the sources give them.

A changed value needs a changed source, and so does a label that says more than before.
"""

from datetime import date
from functools import cache

import pytest

from game.content.library import Library, open_library
from game.model.evidence import Evidence
from game.model.lists import CreditList, holds_under
from game.model.measures import MeasureKind, Withdraw
from game.model.period import Period
from game.model.rulebook import Participation, Repeat, Rulebook

LISTS = (
    "court-defaulter",
    "spending-restriction",
    "wage-arrears",
    "tax-major-violators",
    "market-serious-unlawful",
)
WENDENG_TABLE = {
    "contract.not_performed": -20,
    "contract.court_breach": -50,
    "bank.loan_arrears": -10,
    "guarantee.breach": -20,
    "debt.court_liable": -30,
    "trade.fakes": -30,
    "heating.paid_late": -20,
    "heating.valve_opened": -50,
    "utilities.stolen": -60,
    "utilities.gear_damaged": -100,
    "agency.check_refused": -20,
    "agency.false_papers": -30,
    "petition.to_prefecture": -10,
    "petition.to_province": -20,
    "petition.to_beijing": -50,
    "speech.slander": -30,
    "speech.rumour_online": -50,
    "party.warning": -50,
    "party.serious_warning": -70,
    "custom.lavish_feast": -10,
    "village.parents_neglected": -50,
    "village.green_trampled": -10,
    "village.entry_invented": -50,
    "blood.donated": 10,
    "community.snow_cleared": 1,
    "honour.national": 100,
    "honour.provincial": 60,
    "honour.department": 5,
    "covid.sent_to_hubei": 70,
    "covid.gift_small": 3,
}
VILLAGE_TABLE = {
    "village.rubbish_dumped": -5,
    "village.parents_neglected": -50,
    "village.entry_invented": -50,
    "village.entry_claimed": -5,
    "village.facility_mended": 2,
    "village.gatherer_starred": 30,
    "volunteering.village_hour": 1,
    "honour.village": 3,
}
TAX_POINTS = {
    "tax.filed_late": -5,
    "tax.withholding_late": -5,
    "tax.statements_late": -3,
    "tax.books_unfiled": -3,
    "tax.account_hidden": -11,
}
TABLES = {
    "weihai-seashell": WENDENG_TABLE,
    "village-ledger": VILLAGE_TABLE,
    "company-china": TAX_POINTS,
    "suzhou-civility-2020": {"traffic.red_light": -50, "traffic.drink_driving": -100},
}
VALUES_FROM_THE_PRESS = {
    "suining-2010": {
        "bank.loan_arrears": -30,
        "speech.slander": -100,
        "party.serious_warning": -30,
        "honour.national": 100,
    },
    "suqian-xichu": {"blood.donated": 10, "utilities.paid_late": -20},
}


@cache
def library() -> Library:
    return open_library()


def rulebook(rulebook_id: str) -> Rulebook:
    return library().rulebook(rulebook_id)


def credit_list(list_id: str) -> CreditList:
    return library().lists[list_id]


def withdrawn_by(book: Rulebook) -> set[str]:
    return {
        effect.access
        for measure in book.measures
        for effect in measure.effects
        if isinstance(effect, Withdraw)
    }


def bands(book: Rulebook) -> list[tuple[str, int | None]]:
    return [(band.grade, band.low) for band in book.bands]


@pytest.mark.parametrize(
    ("rulebook_id", "act", "points"),
    [(book, act, points) for book, table in TABLES.items() for act, points in table.items()],
)
def test_a_value_of_a_table_that_was_read_is_documented(
    rulebook_id: str, act: str, points: int
) -> None:
    item = rulebook(rulebook_id).items[act]
    assert (item.points, item.basis.evidence) == (points, Evidence.DOCUMENTED)


@pytest.mark.parametrize(
    ("rulebook_id", "act", "points"),
    [
        (book, act, points)
        for book, table in VALUES_FROM_THE_PRESS.items()
        for act, points in table.items()
    ],
)
def test_a_value_from_the_press_alone_is_reported(rulebook_id: str, act: str, points: int) -> None:
    item = rulebook(rulebook_id).items[act]
    assert (item.points, item.basis.evidence) == (points, Evidence.REPORTED)


@pytest.mark.parametrize("rulebook_id", VALUES_FROM_THE_PRESS)
def test_where_no_table_was_read_every_other_value_is_invented(rulebook_id: str) -> None:
    named = VALUES_FROM_THE_PRESS[rulebook_id]
    others = {
        item.basis.evidence for act, item in rulebook(rulebook_id).items.items() if act not in named
    }
    assert others == {Evidence.INVENTED}


@pytest.mark.parametrize("rulebook_id", ["sesame-credit", "xiamen-egret", "suzhou-osmanthus"])
def test_what_a_secret_model_is_worth_is_never_claimed_to_be_known(rulebook_id: str) -> None:
    numbers = {item.basis.evidence for item in rulebook(rulebook_id).items.values() if item.points}
    assert numbers == {Evidence.INVENTED}


def test_nothing_in_the_headlines_is_said_to_be_true() -> None:
    book = rulebook("headline-myth")
    labels = {item.basis.evidence for item in book.items.values()}
    labels |= {measure.basis.evidence for measure in book.measures}
    labels |= {book.basis.evidence, book.bands_basis.evidence}
    assert labels == {Evidence.DISPUTED, Evidence.INVENTED}
    assert "never existed" in book.summary


def test_only_the_headlines_close_trains_planes_and_schools_by_a_score() -> None:
    for rulebook_id in library().rulebook_ids:
        closed = {
            access
            for access in withdrawn_by(rulebook(rulebook_id))
            if access.startswith(("travel.", "school.", "internet."))
        }
        assert bool(closed) == (rulebook_id == "headline-myth"), rulebook_id


def test_a_city_without_a_score_has_nothing_but_the_lists() -> None:
    book = rulebook("no-city-score")
    assert book.participation is Participation.NONE
    assert (book.items, book.measures, book.bands) == ({}, (), ())


@pytest.mark.parametrize(
    "rulebook_id",
    ["rongcheng-2021", "xiamen-egret", "fuzhou-jasmine", "suzhou-osmanthus", "suqian-xichu"],
)
def test_some_scores_only_give(rulebook_id: str) -> None:
    book = rulebook(rulebook_id)
    assert book.measures
    assert {measure.kind for measure in book.measures} == {MeasureKind.BENEFIT}


@pytest.mark.parametrize(
    ("rulebook_id", "participation"),
    [
        ("rongcheng-2021", Participation.CONSENT),
        ("sesame-credit", Participation.OPT_IN),
        ("xiamen-egret", Participation.OPT_IN),
        ("fuzhou-jasmine", Participation.OPT_IN),
        ("honest-shanghai", Participation.OPT_IN),
        ("suzhou-civility-2020", Participation.OPT_IN),
        ("weihai-seashell", Participation.COMPULSORY),
        ("village-ledger", Participation.COMPULSORY),
        ("suining-2010", Participation.COMPULSORY),
    ],
)
def test_who_is_asked_first(rulebook_id: str, participation: Participation) -> None:
    assert rulebook(rulebook_id).participation is participation


def test_no_item_of_rongcheng_since_2021_holds_anybody_at_a_grade() -> None:
    assert not any(item.to_grade for item in rulebook("rongcheng-2021").items.values())


@pytest.mark.parametrize(
    ("act", "grade", "years"),
    [
        ("traffic.drink_driving", "B", 2),
        ("police.detained", "C", 3),
        ("court.judgment_unpaid", "C", 3),
        ("court.judgment_refused", "D", 5),
    ],
)
def test_wendeng_leads_straight_to_a_grade_for_a_documented_time(
    act: str, grade: str, years: int
) -> None:
    item = rulebook("weihai-seashell").items[act]
    assert (item.to_grade, item.points) == (grade, 0)
    assert item.stay.period == Period(months=12 * years)
    assert item.stay.basis.evidence is Evidence.DOCUMENTED


def test_wendeng_keeps_small_losses_a_year_and_large_ones_two_and_doubles_them() -> None:
    losses = [i for i in rulebook("weihai-seashell").items.values() if i.points < 0]
    assert len(losses) > 40
    for item in losses:
        years = 1 if item.points >= -40 else 2
        assert item.stay.period == Period(months=12 * years), item.act
        assert item.repeat is Repeat.DOUBLES, item.act


def test_wendeng_has_the_steps_that_are_only_rumoured_of_rongcheng() -> None:
    wendeng = rulebook("weihai-seashell")
    assert bands(wendeng) == bands(rulebook("rongcheng-2014"))
    assert wendeng.bands_basis.evidence is Evidence.DOCUMENTED


def test_volunteering_in_weihai_earns_less_and_less() -> None:
    tiers = rulebook("weihai-seashell").items["volunteering.hour"].tiers
    assert [(tier.up_to, tier.units) for tier in tiers] == [(20, 1), (80, 2), (200, 3), (None, 4)]


def test_the_village_has_six_star_steps_and_begins_anew_every_year() -> None:
    book = rulebook("village-ledger")
    assert [low for _grade, low in bands(book)] == [None, 801, 991, 1021, 1041, 1061]
    assert book.resets
    assert [ledger.id for ledger in book.ledgers] == ["district"]
    assert book.objections.basis.evidence is Evidence.DOCUMENTED


def test_shanghai_knows_three_words_and_no_number() -> None:
    book = rulebook("honest-shanghai")
    assert not book.has_number
    assert book.start_grade == "good"
    assert book.grades == ("bad", "good", "very good")
    assert all(item.points == 0 for item in book.items.values())


def test_suzhous_code_is_gone_after_three_days() -> None:
    book = rulebook("suzhou-civility-2020")
    assert book.withdrawal is not None
    assert book.withdrawal.after == Period(days=3)
    assert book.withdrawal.basis.evidence is Evidence.DOCUMENTED
    assert (book.baseline, book.ceiling) == (1000, 1000)


def test_a_company_has_four_files_of_which_two_know_no_number() -> None:
    book = rulebook("company-china")
    assert bands(book) == [("D", None), ("C", 40), ("B", 70), ("A", 90)]
    has_number = {ledger.id: ledger.has_number for ledger in book.ledgers}
    assert has_number == {"customs": False, "risk": False, "city": True}
    for act in ("tax.evaded", "tax.invoices_faked", "tax.resisted", "tax.owner_graded_d"):
        assert book.items[act].to_grade == "D"


@pytest.mark.parametrize(
    ("list_id", "term"),
    [
        ("rail-misconduct", Period(days=180)),
        ("air-misconduct", Period(months=12)),
        ("a-grade-taxpayer", Period(months=12)),
    ],
)
def test_a_documented_term_is_the_documented_one(list_id: str, term: Period) -> None:
    found = credit_list(list_id)
    assert (found.term, found.basis.evidence) == (term, Evidence.DOCUMENTED)


@pytest.mark.parametrize(
    ("list_id", "act", "day", "term", "ways"),
    [
        ("court-defaulter", "court.settlement_dropped", date(2017, 4, 30), None, 3),
        ("court-defaulter", "court.settlement_dropped", date(2017, 5, 1), Period(months=24), 6),
        ("court-defaulter", "court.judgment_refused", date(2017, 5, 1), None, 6),
        ("wage-arrears", "wages.refused_after_order", date(2021, 12, 31), Period(months=12), 0),
        ("wage-arrears", "wages.refused_after_order", date(2022, 1, 1), Period(months=36), 1),
    ],
)
def test_terms_and_ways_off_are_those_of_the_year(
    list_id: str, act: str, day: date, term: Period | None, ways: int
) -> None:
    found = credit_list(list_id)
    rules = found.rules_on(day)
    (ground,) = [g for g in found.grounds if g.act == act and holds_under(g, rules)]
    assert (ground.term or found.term, len(found.ways_under(rules))) == (term, ways)


def test_since_december_2019_a_court_may_wait_before_it_publishes() -> None:
    found = credit_list("court-defaulter")
    rules = [found.rules_on(date(2019, 12, day)) for day in (15, 16)]
    waits = [
        ground.after
        for each in rules
        for ground in found.grounds
        if ground.act == "court.judgment_refused" and holds_under(ground, each)
    ]
    assert waits == [Period(months=1), Period(months=2)]


@pytest.mark.parametrize("list_id", ["rail-misconduct", "air-misconduct"])
def test_the_travel_lists_begin_on_the_first_of_may_2018(list_id: str) -> None:
    found = credit_list(list_id)
    assert not found.is_kept_on(date(2018, 4, 30))
    assert found.is_kept_on(date(2018, 5, 1))


def test_what_becomes_of_older_entries_was_found_nowhere_and_says_so() -> None:
    takeovers = [
        rules.takeover.basis
        for path in LISTS
        for rules in credit_list(path).rules
        if rules.takeover
    ]
    assert len(takeovers) == 6
    assert all(basis.evidence is Evidence.INVENTED and basis.note for basis in takeovers)


@pytest.mark.parametrize("list_id", ["tax-major-violators", "market-serious-unlawful"])
def test_a_list_whose_term_was_not_read_is_reported_only(list_id: str) -> None:
    assert credit_list(list_id).basis.evidence is Evidence.REPORTED


def test_unpaid_wages_keep_a_firm_listed_for_six_months_after_they_are_paid() -> None:
    found = credit_list("wage-arrears")
    (way,) = found.ways_under(found.rules_on(date(2022, 1, 1)))
    assert (way.act, way.after) == ("wages.settled", Period(months=6))
    assert way.basis.evidence is Evidence.DOCUMENTED


def test_the_inspection_odds_of_2019_stand_beside_both_classes() -> None:
    certified = credit_list("certified-exporter").measures
    discredited = rulebook("company-china").measures
    for measures in (certified, discredited):
        notes = " ".join(measure.basis.note for measure in measures)
        assert "0.57 %" in notes
        assert "84.76 %" in notes
