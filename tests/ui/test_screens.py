"""What the screens answer to intents."""

from dataclasses import replace

import pygame
import pytest

from game.ui import intents as i
from game.ui.canvas import Canvas
from game.ui.page import Mark
from game.ui.screen import Apply, Pop, Push, Quit, Replace, Screen
from game.ui.screens.choose import (
    ChooseMode,
    ChoosePerson,
    ChooseRulebook,
    ChooseScreen,
    OpenFile,
)
from game.ui.screens.consequence import ConsequenceScreen, GoOn
from game.ui.screens.debrief import DebriefScreen, Finish, Tab
from game.ui.screens.debrief_elsewhere import OpenPlace
from game.ui.screens.debrief_pages import OnlyLabel
from game.ui.screens.ending import EndingScreen
from game.ui.screens.ledger import LedgerScreen, Only, Open
from game.ui.screens.notice import ConsentScreen, NoticeScreen
from game.ui.screens.pause import CloseGame, PauseScreen
from game.ui.screens.scene import SceneScreen
from game.ui.theme import Scale
from game.ui.usher import Wish
from game.ui.views.tone import Tone
from game.ui.widgets.preferences import Change
from game.ui.widgets.slips import Explain, ShowSlip
from tests.ui import fixtures
from tests.ui.screens import ALL, Ledgerman, laid_out

LATER = 9.0
FULL = Scale(1920, 1080, 100)


@pytest.fixture
def usher() -> Ledgerman:
    return Ledgerman()


def test_a_number_takes_an_open_choice(usher: Ledgerman) -> None:
    screen = laid_out(SceneScreen(fixtures.SCENE, usher))
    assert isinstance(screen.handle(i.Pick(2), LATER), Replace)
    assert usher.asked == ["decide ignore"]


def test_a_locked_choice_takes_the_focus_and_nothing_else(usher: Ledgerman) -> None:
    screen = laid_out(SceneScreen(fixtures.SCENE, usher))
    assert screen.handle(i.Pick(4), LATER) is None
    assert screen.handle(i.Confirm(), LATER) is None
    assert screen.focused == i.Pick(4)
    assert usher.asked == []


def test_a_number_without_a_choice_does_nothing(usher: Ledgerman) -> None:
    screen = laid_out(SceneScreen(fixtures.SCENE, usher))
    assert screen.handle(i.Pick(9), LATER) is None


@pytest.mark.parametrize("intent", [i.Pick(1), i.Confirm()])
def test_nothing_can_be_chosen_in_the_first_moments_of_a_scene(
    usher: Ledgerman, intent: object
) -> None:
    early = laid_out(SceneScreen(fixtures.SCENE, usher))
    assert early.handle(intent, 0.39) is None
    in_time = laid_out(SceneScreen(fixtures.SCENE, usher))
    assert in_time.handle(intent, 0.41) is not None


def test_a_row_of_hasty_presses_chooses_nothing(usher: Ledgerman) -> None:
    screen = laid_out(SceneScreen(fixtures.SCENE, usher))
    for tenth in range(1, 40, 3):
        assert screen.handle(i.Confirm(), tenth / 10) is None
    assert screen.handle(i.Confirm(), 5.0) is not None


@pytest.mark.parametrize(
    ("intent", "asked"),
    [
        (i.OpenLedger(), "ledger 0"),
        (ShowSlip(4), "ledger 4"),
        (Explain("rail"), "reason rail"),
        (i.OpenMenu(), "menu"),
        (i.AskClaims(), "claims"),
        (i.Back(), "menu"),
    ],
)
@pytest.mark.parametrize("name", ["scene", "consequence", "ending"])
def test_every_page_of_a_run_leads_to_ledger_reasons_and_menu(
    usher: Ledgerman, name: str, intent: object, asked: str
) -> None:
    make = {
        "scene": lambda: SceneScreen(fixtures.SCENE, usher),
        "consequence": lambda: ConsequenceScreen(fixtures.CONSEQUENCE, usher),
        "ending": lambda: EndingScreen(fixtures.ENDING, usher),
    }[name]
    assert isinstance(laid_out(make()).handle(intent, LATER), Push)
    assert usher.asked == [asked]


def test_continue_reads_on_before_it_leaves_a_long_consequence(usher: Ledgerman) -> None:
    screen = laid_out(ConsequenceScreen(fixtures.MEANWHILE, usher))
    presses = 0
    while not usher.asked:
        screen.handle(i.Confirm(), LATER)
        presses += 1
    assert presses > 1
    assert usher.asked == ["go on"]


def test_a_short_consequence_is_left_at_once(usher: Ledgerman) -> None:
    screen = laid_out(ConsequenceScreen(fixtures.CONSEQUENCE, usher))
    assert screen.focused == GoOn()
    screen.handle(i.Confirm(), LATER)
    assert usher.asked == ["go on"]


def test_a_choice_is_taken_back_only_where_that_is_allowed(usher: Ledgerman) -> None:
    laid_out(ConsequenceScreen(fixtures.CONSEQUENCE, usher)).handle(i.Undo(), LATER)
    laid_out(ConsequenceScreen(fixtures.FOR_RECORD, usher)).handle(i.Undo(), LATER)
    assert usher.asked == ["take back"]


def test_the_ledger_opens_closes_and_filters_slips() -> None:
    screen = laid_out(LedgerScreen(fixtures.LEDGER, 3))
    assert screen.focused == Open(3)
    screen.handle(i.Confirm(), LATER)
    laid_out(screen)
    screen.act(Only(Tone.GAIN), LATER)
    laid_out(screen)
    shown = {target.intent for target in screen.page(FULL).targets}
    assert Open(3) in shown
    assert Open(4) not in shown
    assert isinstance(screen.handle(i.Back(), LATER), Pop)
    assert isinstance(screen.handle(i.OpenLedger(), LATER), Pop)


def test_the_debrief_turns_its_pages_by_number_and_by_what_is_asked(usher: Ledgerman) -> None:
    screen = laid_out(DebriefScreen(fixtures.DEBRIEF, usher))
    screen.handle(i.Pick(3), LATER)
    laid_out(screen)
    screen.handle(ShowSlip(3), LATER)
    laid_out(screen)
    assert screen.focused == Open(3)
    assert isinstance(screen.handle(i.Back(), LATER), Pop)
    screen.handle(Finish(), LATER)
    assert usher.asked == ["home"]


def _height(screen: Screen) -> int:
    """The height of the sheet's content."""
    view = screen.page(FULL).find_view("main")
    assert view is not None
    return view.height


def test_a_row_of_the_cities_opens_and_closes(usher: Ledgerman) -> None:
    screen = laid_out(DebriefScreen(fixtures.DEBRIEF, usher, Tab.CITIES))
    closed = _height(screen)
    screen.handle(OpenPlace("mild"), LATER)
    opened = _height(laid_out(screen))
    assert opened > closed
    screen.handle(OpenPlace("mild"), LATER)
    again = _height(laid_out(screen))
    assert again == closed


def test_other_lives_are_lived_only_while_their_page_is_shown(usher: Ledgerman) -> None:
    screen = laid_out(DebriefScreen(fixtures.DEBRIEF, usher))
    crowd = fixtures.DEBRIEF.look.crowd
    assert not screen.is_busy()
    screen.handle(i.Pick(Tab.CROWD), LATER)
    laid_out(screen)
    before = crowd.lives
    assert screen.is_busy()
    screen.labour()
    assert crowd.lives > before


def test_what_is_real_can_be_read_label_by_label(usher: Ledgerman) -> None:
    screen = laid_out(DebriefScreen(fixtures.DEBRIEF, usher, Tab.REAL))

    def told() -> str:
        return " ".join(screen.spoken())

    first, second = (claim.text for claim in fixtures.DEBRIEF.claims)
    assert first in told()
    assert second in told()
    screen.handle(OnlyLabel(fixtures.DEBRIEF.claims[1].evidence.word), LATER)
    laid_out(screen)
    assert first not in told()
    assert second in told()
    screen.handle(OnlyLabel("no such label"), LATER)
    laid_out(screen)
    assert first in told()


@pytest.mark.parametrize("page", Tab)
def test_where_the_report_is_can_be_read_on_every_page(page: Tab, usher: Ledgerman) -> None:
    screen = laid_out(DebriefScreen(fixtures.DEBRIEF, usher, page), 1024, 768)
    screen.handle(i.KeepReport(), LATER)
    laid_out(screen, 1024, 768)
    placed = screen.page(Scale(1024, 768))
    whole = [(mark, 0, None) for mark in placed.items if isinstance(mark, Mark)]
    for view in placed.views():
        offset = screen.offset(view.name)
        whole += [(m, offset, view.box) for m in view.page.items if isinstance(m, Mark)]
    (seen,) = [
        (mark.box.move(0, -offset), box)
        for mark, offset, box in whole
        if mark.paragraph and "The report is in" in paragraph_words(mark)
    ]
    told, window = seen
    assert (window or pygame.Rect(0, 0, 1024, 768)).contains(told)


def paragraph_words(mark: Mark) -> str:
    assert mark.paragraph is not None
    return " ".join(run.text for line in mark.paragraph.lines for run in line.runs)


def test_s_keeps_the_report_and_the_screen_says_where_it_is(usher: Ledgerman) -> None:
    screen = laid_out(DebriefScreen(fixtures.DEBRIEF, usher))
    assert screen.handle(i.KeepReport(), LATER) is None
    laid_out(screen)
    assert usher.asked == ["keep report"]


def test_the_pause_changes_settings_and_leads_out() -> None:
    screen = laid_out(PauseScreen(in_run=True))
    assert screen.handle(i.Back(), LATER) == Pop()
    assert screen.handle(i.GoHome(), LATER) == Pop(i.GoHome())
    assert screen.handle(CloseGame(), LATER) == Quit()
    answer = screen.handle(Change("text_size", 200), LATER)
    assert isinstance(answer, Apply)
    assert answer.settings.text_size == 200
    answer = screen.handle(Change("reduced_motion", True), LATER)
    assert isinstance(answer, Apply)
    assert answer.settings.reduced_motion


def test_leaving_through_the_pause_goes_home(usher: Ledgerman) -> None:
    screen = laid_out(SceneScreen(fixtures.SCENE, usher))
    screen.resume(None)
    screen.resume(i.GoHome())
    assert usher.asked == ["home"]


@pytest.mark.parametrize(("number", "agrees"), [(1, True), (2, False)])
def test_consent_answers_yes_no_or_goes_back(number: int, agrees: bool) -> None:
    screen = laid_out(ConsentScreen(fixtures.CONSENT))
    assert screen.handle(i.Pick(number), LATER) == Pop(agrees)
    assert screen.handle(i.Back(), LATER) == Pop()


def test_a_notice_goes_on_to_where_it_was_told_to(usher: Ledgerman) -> None:
    scene = SceneScreen(fixtures.SCENE, usher)
    screen = laid_out(NoticeScreen(fixtures.NOTICE, Replace(scene)))
    assert screen.handle(i.Confirm(), LATER) == Replace(scene)
    assert laid_out(NoticeScreen(fixtures.NOTICE)).handle(i.Back(), LATER) == Pop()


def test_the_first_screen_opens_a_file_or_goes_on_with_a_life() -> None:
    usher = Ledgerman()
    screen = laid_out(ChooseScreen(fixtures.ONE_LIFE, usher))
    screen.handle(i.TakeUp(), LATER)
    screen.handle(i.Begin(), LATER)
    assert usher.asked == ["take up 1", "begin first-year rongcheng-2014"]


def test_another_life_brings_its_own_rules() -> None:
    usher = Ledgerman()
    screen = laid_out(ChooseScreen(fixtures.SIX_LIVES, usher))
    screen.handle(ChooseRulebook("suzhou"), LATER)
    screen.handle(i.Begin(), LATER)
    screen.handle(i.Pick(3), LATER)
    screen.handle(i.Begin(), LATER)
    assert usher.asked == ["begin life-0 suzhou", "begin life-2 rongcheng-2014"]


def test_a_person_and_a_run_for_the_record_can_be_chosen_and_are_asked_for() -> None:
    usher = Ledgerman()
    screen = laid_out(ChooseScreen(fixtures.TWO_LIVES, usher))
    screen.handle(ChoosePerson("haiyan"), LATER)
    screen.handle(ChooseMode(True), LATER)
    screen.handle(i.Begin(), LATER)
    assert usher.asked == ["begin life-0 rongcheng-2014-0 haiyan record"]


def test_another_life_has_its_own_persons_and_keeps_the_way_to_play() -> None:
    usher = Ledgerman()
    screen = laid_out(ChooseScreen(fixtures.TWO_LIVES, usher))
    screen.handle(i.SwitchMode(), LATER)
    screen.handle(ChoosePerson("sold"), LATER)
    screen.handle(i.Pick(2), LATER)
    screen.handle(i.Begin(), LATER)
    assert usher.asked == ["begin life-1 rongcheng-2014-0 haiou record"]


def test_keys_turn_to_the_next_person_and_the_next_rules_and_show_them() -> None:
    usher = Ledgerman()
    screen = laid_out(ChooseScreen(fixtures.TWO_LIVES, usher))
    for _time in range(4):
        screen.handle(i.NextPerson(), LATER)
    for _time in range(12):
        screen.handle(i.NextRules(), LATER)
    laid_out(screen)
    assert screen.focused == ChooseRulebook("suining-2010-2")
    assert screen.offset("rules") > 0
    screen.handle(i.Begin(), LATER)
    assert usher.asked == ["begin life-0 suining-2010-2 haiyan"]


def test_what_was_wished_for_last_is_selected_again_where_it_is_offered() -> None:
    usher = Ledgerman()
    wish = Wish("life-1", "none-1", "haiyan", for_record=True)
    laid_out(ChooseScreen(fixtures.TWO_LIVES, usher, wish)).handle(i.Begin(), LATER)
    gone = Wish("gone", "gone", "gone")
    laid_out(ChooseScreen(fixtures.TWO_LIVES, usher, gone)).handle(i.Begin(), LATER)
    assert usher.asked == [
        "begin life-1 none-1 haiyan record",
        "begin life-0 rongcheng-2014-0 haiou",
    ]


def test_a_life_of_one_person_asks_nobody_who_they_are() -> None:
    usher = Ledgerman()
    screen = laid_out(ChooseScreen(fixtures.SIX_LIVES, usher))
    screen.handle(i.NextPerson(), LATER)
    screen.handle(i.Begin(), LATER)
    assert usher.asked == ["begin life-0 rongcheng-2014"]


def test_many_rules_are_scrolled_and_the_button_stays_where_it_is() -> None:
    view = replace(fixtures.NINE_LIVES, notices=())
    page = laid_out(ChooseScreen(view, Ledgerman())).page(FULL)
    rules = page.find_view("rules")
    lives = page.find_view("main")
    assert rules is not None
    assert lives is not None
    assert rules.furthest > 0
    assert lives.furthest == 0
    assert next(target.view for target in page.targets if target.intent == OpenFile()) == ""


@pytest.mark.parametrize("name", ALL)
def test_every_action_on_a_screen_can_be_chosen_without_breaking_it(name: str) -> None:
    small = Scale(1280, 720)
    screen = laid_out(ALL[name](), small.width, small.height)
    canvas = Canvas(pygame.Surface((small.width, small.height)), small)
    for target in list(screen.page(small).targets):
        screen.handle(target.intent, LATER)
        screen.open(0.0)
        screen.draw(canvas)
