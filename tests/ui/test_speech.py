"""What is said of every screen, when, and that a person who sees nothing of it can follow."""

from collections.abc import Iterator
from dataclasses import replace

import pygame
import pytest

from game.language import set_language
from game.ui import fonts
from game.ui import intents as i
from game.ui.app import App
from game.ui.loop import _without_wishes
from game.ui.screen import Outcome, Replace, Screen
from game.ui.screens.choose import ChooseScreen
from game.ui.screens.claim_check import ClaimCheckScreen
from game.ui.screens.consequence import ConsequenceScreen
from game.ui.screens.debrief import DebriefScreen, ShowTab, Tab
from game.ui.screens.pause import PauseScreen
from game.ui.screens.scene import SceneScreen
from game.ui.screens.sources import SourcesScreen
from game.ui.settings import Settings
from game.ui.speech.narrator import LONG
from game.ui.speech.wording import as_said, sentence
from game.ui.views.register import SlipView
from game.ui.views.story import FaceView, SceneView
from game.ui.views.tone import EvidenceView, Tone
from game.ui.widgets import preferences
from game.ui.widgets.preferences import Change
from tests.ui import fixtures
from tests.ui.screens import ALL, Ledgerman, laid_out, read_to_the_end

SIZES = ((1920, 1080, 100), (1024, 768, 100), (1280, 720, 250))
SIGNS = set("▲▼−→·¥—–“”[]<>×")


class Mouth:
    """Writes down what it is told to say."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.languages: list[str] = []
        self.hushed = 0
        self.is_closed = False

    def say(self, text: str, language: str, speed: int) -> None:
        self.said.append(text)
        self.languages.append(language)

    def hush(self) -> None:
        self.hushed += 1

    def close(self) -> None:
        self.is_closed = True


class Listener:
    """Plays the game with its eyes shut."""

    def __init__(self, first: Screen, settings: Settings | None = None) -> None:
        pygame.font.init()
        fonts.forget()
        self.mouth = Mouth()
        self.settings = settings or Settings(speech=True, reduced_motion=True)
        self.kept: list[Settings] = []
        self.app = App(first, self.settings, self.kept.append, mouth=self.mouth)
        self.window = pygame.Surface((1920, 1080))
        self.now = 0.0
        self.app.start(self.now)
        self.look()

    def look(self) -> None:
        for _n in range(3):
            self.app.show(self.window, self.now)
            self.app.narrate()
            self.now += 1.0

    def does(self, intent: object) -> list[str]:
        """What is said after it."""
        before = len(self.mouth.said)
        self.app.answer(intent, self.now)
        self.look()
        return self.mouth.said[before:]

    @property
    def last(self) -> str:
        return self.mouth.said[-1] if self.mouth.said else ""


class Turning(SceneScreen):
    """A scene whose choices lead to another one."""

    def __init__(self, view: SceneView, then: SceneView) -> None:
        super().__init__(view, Ledgerman())
        self._then = then

    def act(self, intent: object, now: float) -> Outcome | None:
        return Replace(SceneScreen(self._then, Ledgerman()))


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    yield
    set_language("en")


def scene() -> SceneScreen:
    return SceneScreen(fixtures.SCENE, Ledgerman())


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("−100", "minus 100"),
        ("+5", "plus 5"),
        ("C++ and 1+1", "C++ and 1+1"),
        ("→ C", "to C"),
        ("People’s Court → city office", "People’s Court to city office"),
        ("▲ 20 this month", "up 20 this month"),
        ("▼ 20", "down 20"),
        ("100 · was 945", "100, was 945"),
        ("costs ¥6,000 · today", "costs 6,000 yuan, today"),
        ("−¥300", "minus 300 yuan"),
        ("Grade AAA, then AA, then A", "Grade triple A, then double A, then A"),
        ("2014–2019", "2014 to 2019"),
        ("5 / 12", "5 of 12"),
        ("Ctrl + / −", "Ctrl plus or minus"),
        ("+ No flights", "No flights"),
        ("withdrawn — in February", "withdrawn, in February"),
        ("He says “no”.", "He says no ."),
        ("the list (失信被执行人), made public", "the list, made public"),
        ("简体中文", "Simplified Chinese"),
        ("千分", ""),
        ("first\nsecond\tthird\x07", "first second third"),
        ("<speak>hello</speak> [[volm 0]] {x} a|b", "speak hello /speak volm 0 x a b"),
    ],
)
def test_signs_are_said_as_words(written: str, said: str) -> None:
    assert as_said(written).replace(" .", ".") == said.replace(" .", ".")


def test_chinese_is_said_whole_where_chinese_is_spoken() -> None:
    set_language("zh_CN")
    assert as_said("失信被执行人 · 名单。") == "失信被执行人，名单。"


@pytest.mark.parametrize(
    ("written", "said"),
    [("Begin", "Begin."), ("Why?", "Why?"), ("·", ""), ("  ", ""), ("Costs:", "Costs.")],
)
def test_a_sentence_ends_with_a_stop_and_is_not_only_signs(written: str, said: str) -> None:
    assert sentence(written) == said


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", ALL)
def test_no_screen_is_silent_and_none_speaks_in_signs(
    name: str, size: tuple[int, int, int]
) -> None:
    screen = laid_out(ALL[name](), *size)
    said = [*screen.spoken(), *screen.spoken_whole(), screen.spoken_focus()]
    assert screen.spoken()
    assert screen.spoken_focus()
    for text in said:
        assert not SIGNS & set(text), text
        assert text.isprintable()
        assert text[-1] in ".!?:;,…。"


@pytest.mark.parametrize("name", ALL)
def test_everything_that_can_be_chosen_says_what_it_is(name: str) -> None:
    screen = laid_out(ALL[name]())
    said = []
    for _target in screen.shown.targets:
        said.append(screen.spoken_focus())
        screen.handle(i.Step(1), 9.0)
    assert all(any(char.isalnum() for char in text.partition(": ")[2] or text) for text in said)


def test_a_scene_opens_with_its_day_its_title_its_story_and_the_first_choice() -> None:
    assert Listener(scene()).mouth.said == [
        "5 March 2016. A summons in the post. The bank could not reach your cousin, so the court "
        "has written to you. You signed as guarantor for his boat. The judgment gives you thirty "
        "days to pay 38,000 yuan, and your savings come to 21,400 yuan. 945 points, grade B. "
        "Money 21,400 yuan. Trust 6 of 10, minus 1. 2 benefits. 2 restrictions. 4 choices. "
        "1 of 4: Pay what you have and ask the court for an instalment plan."
    ]


def test_whoever_is_there_is_named_with_how_they_take_it() -> None:
    face = FaceView(picture="aunt-worried", name="Your aunt", mood="worried")
    view = replace(fixtures.SCENE, faces=(face,))
    assert "A summons in the post. Your aunt, worried. The bank" in (
        Listener(SceneScreen(view, Ledgerman())).last
    )


def test_when_the_focus_moves_only_the_focus_is_said() -> None:
    listener = Listener(scene())
    assert listener.does(i.Move(0, 1)) == ["2 of 4: Ignore the letter. It is your cousin's debt."]
    assert listener.does(i.Step(1)) == [
        "3 of 4: Hire a lawyer and appeal the judgment. costs 6,000 yuan."
    ]
    assert listener.does(i.Step(1)) == [
        "4 of 4: Take the fast train to confront him in Qingdao. Locked: needs high-speed rail, "
        "withdrawn in February, defaulter list."
    ]


@pytest.mark.parametrize("intent", [i.Move(0, 1), i.Advance(1)], ids=str)
def test_no_press_is_silent_because_it_would_only_scroll(intent: object) -> None:
    listener = Listener(scene(), Settings(speech=True, reduced_motion=True, text_size=250))
    for number in (2, 3, 4):
        assert listener.does(intent)[0].startswith(f"{number} of 4: ")


def test_whoever_listens_need_not_wait_for_what_moves() -> None:
    moving = replace(fixtures.SCENE, title="The next page")
    first = Turning(fixtures.SCENE, moving)
    listener = Listener(first, Settings(speech=True))
    listener.app.answer(i.Pick(1), listener.now)
    listener.app.show(listener.window, listener.now)
    listener.app.narrate()
    assert "The next page." in listener.last
    assert listener.app.is_moving(listener.now)
    listener.app.answer(i.Move(0, 1), listener.now)
    listener.app.show(listener.window, listener.now)
    listener.app.narrate()
    assert listener.last.startswith("2 of 4: ")


def test_pointing_at_something_says_it_too() -> None:
    listener = Listener(scene())
    targets = listener.app.top.shown.targets
    target = next(target for target in targets if target.intent == i.Pick(2))
    listener.does(i.Point(5, 5))
    x, y = target.box.center
    assert listener.does(i.Point(x, y))[-1].startswith("2 of 4: ")


def test_nothing_is_said_twice_while_nothing_changes() -> None:
    listener = Listener(scene())
    said = len(listener.mouth.said)
    for _n in range(20):
        listener.look()
    listener.app.show(pygame.Surface((1024, 768)), 100.0)
    listener.app.narrate()
    assert len(listener.mouth.said) == said


def test_what_comes_of_a_choice_is_told_in_order() -> None:
    slip = SlipView(
        points="−5",
        tone=Tone.LOSS,
        title="Running a red light",
        note="Traffic police → city credit office · stays 12 months",
        evidence=EvidenceView(word="reported"),
        number=5,
    )
    view = replace(fixtures.CONSEQUENCE, slips=(slip,))
    said = Listener(ConsequenceScreen(view, Ledgerman())).last
    parts = (
        "You chose: Ignore the letter.",
        "Nothing happens, and then everything does.",
        "minus 5. Running a red light. Traffic police to city credit office, stays 12 months. "
        "tagged reported.",
        "What changed.",
        "Defaulter list: no flights, no high-speed rail.",
        "845 points, grade C, down 100, was 945.",
        "Continue.",
    )
    places = [said.find(part) for part in parts]
    assert -1 not in places, said
    assert places == sorted(places)
    assert said.count("845 points") == 1


def test_whoever_has_heard_everything_does_not_scroll_first() -> None:
    usher = Ledgerman()
    listener = Listener(ConsequenceScreen(fixtures.MEANWHILE, usher))
    listener.window = pygame.Surface((1024, 600))
    listener.look()
    listener.does(i.Confirm())
    assert usher.asked == ["go on"]


def test_coming_back_to_a_screen_says_where_the_focus_is_and_no_more() -> None:
    listener = Listener(scene())
    assert listener.does(i.OpenMenu())[-1].startswith("Pause. Every decision is saved")
    assert listener.does(i.Back()) == [
        "1 of 4: Pay what you have and ask the court for an instalment plan."
    ]


def test_the_next_statement_is_said_after_an_answer() -> None:
    listener = Listener(ClaimCheckScreen(fixtures.CLAIMS))
    assert "The courts publish a list of people" in listener.last
    assert listener.does(i.Step(1)) == ["1 of 3: It is true: sure."]


def test_turning_to_a_page_of_the_debrief_tells_it() -> None:
    listener = Listener(DebriefScreen(fixtures.DEBRIEF, Ledgerman(), Tab.YEAR))
    (said,) = listener.does(ShowTab(Tab.TALK))
    assert "Should somebody have?" in said
    assert said.endswith("7 of 7: Talk about it, chosen.")
    assert "Debrief" not in said
    (again,) = listener.does(ShowTab(Tab.YEAR))
    assert "You began with 1000 points and ended with 845" in again


def test_lives_that_are_lived_meanwhile_interrupt_nobody() -> None:
    listener = Listener(DebriefScreen(fixtures.DEBRIEF, Ledgerman(), Tab.YEAR))
    listener.does(ShowTab(Tab.CROWD))
    said = len(listener.mouth.said)
    for _n in range(30):
        listener.app.top.labour()
        listener.look()
    assert len(listener.mouth.said) == said


def test_work_that_one_waits_for_says_what_came_of_it() -> None:
    screen = SourcesScreen(fixtures.EVERYTHING)
    listener = Listener(screen)
    assert "What it is based on." in listener.last
    read_to_the_end(screen)
    listener.look()
    assert "Official text or at least two independent good sources." in listener.last


def test_a_very_long_page_is_cut_and_says_how_to_hear_the_rest() -> None:
    view = replace(fixtures.SCENE, story=tuple(f"Wave {n} comes in." for n in range(1_000)))
    listener = Listener(SceneScreen(view, Ledgerman()))
    assert len(listener.last) < LONG + 300
    assert "There is more: Y, pressed twice, reads all of it." in listener.last
    listener.does(i.SayAgain())
    assert "Wave 999 comes in." in listener.does(i.SayAgain())[0]


def test_a_key_says_the_last_thing_again_and_pressed_twice_the_whole_screen() -> None:
    listener = Listener(scene())
    (focus,) = listener.does(i.Move(0, 1))
    assert listener.does(i.SayAgain()) == [focus]
    (whole,) = listener.does(i.SayAgain())
    for part in ("The Guarantee.", "Ledger. key L.", "Restriction: Name on public screen."):
        assert part in whole
    assert "The mark stands at B." in whole
    assert listener.does(i.SayAgain()) == [focus]


def test_where_speech_is_off_nothing_is_said_until_somebody_asks() -> None:
    listener = Listener(scene(), Settings(reduced_motion=True))
    assert listener.does(i.Move(0, 1)) == []
    (said,) = listener.does(i.SayAgain())
    assert said.startswith("5 March 2016. A summons in the post.")
    assert listener.does(i.Move(0, 1)) == []


def test_speech_that_is_turned_on_says_so_and_reads_what_is_shown() -> None:
    listener = Listener(PauseScreen(in_run=True), Settings(reduced_motion=True))
    (said,) = listener.does(Change("speech", True))
    assert said.startswith("Speech is on. Arrows move, Enter takes. Y says it again")
    assert "Pause." in said
    assert listener.kept[-1].speech


def test_speech_that_is_turned_off_is_silent_at_once() -> None:
    listener = Listener(scene())
    listener.does(i.OpenMenu())
    listener.does(Change("speech", False))
    assert listener.mouth.hushed == 1
    assert listener.does(i.Move(0, 1)) == []


def test_muting_says_so_and_is_silent_until_it_ends() -> None:
    listener = Listener(scene())
    assert listener.does(i.Mute()) == ["sound off"]
    assert listener.does(i.Move(0, 1)) == []
    assert listener.does(i.SayAgain()) == ["2 of 4: Ignore the letter. It is your cousin's debt."]
    assert listener.does(i.Mute()) == ["sound on"]
    assert listener.does(i.Move(0, 1))[0].startswith("3 of 4: ")


def test_a_dark_screen_is_silent() -> None:
    listener = Listener(scene())
    listener.does(i.Blank())
    assert listener.mouth.hushed == 1
    assert listener.does(i.Confirm()) == []
    assert listener.does(i.Move(0, 1))[0].startswith("2 of 4: ")


def test_every_answer_of_the_settings_names_its_question_and_whether_it_holds() -> None:
    listener = Listener(PauseScreen(in_run=True))
    listener.app.top.focus_on(Change("reduced_motion", False))
    listener.look()
    assert listener.last == "1 of 2: Reduced motion: Off."
    assert listener.does(i.Step(1)) == ["2 of 2: Reduced motion: On, chosen."]


def test_the_settings_offer_speech_only_where_something_can_speak(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(preferences, "own_voice", lambda: None)
    whole = " ".join(laid_out(PauseScreen(in_run=True)).spoken_whole())
    assert "Nothing on this computer can read aloud." in whole
    assert "Read aloud" not in whole
    monkeypatch.setattr(preferences, "own_voice", lambda: object())
    whole = " ".join(laid_out(PauseScreen(in_run=True)).spoken_whole())
    assert "Nothing on this computer can read aloud." not in whole
    assert "Read aloud: Off, chosen." in whole
    assert "Words a minute: 170, chosen." in whole


def test_the_language_of_the_game_is_the_language_of_the_voice() -> None:
    set_language("zh_CN")
    listener = Listener(scene())
    assert listener.mouth.languages == ["zh_CN"]


def test_closing_the_game_closes_the_voice() -> None:
    listener = Listener(scene())
    listener.app.narrator.close()
    assert listener.mouth.is_closed


def test_speech_for_one_start_is_not_kept_unless_it_is_chosen() -> None:
    kept = Settings()
    started = replace(kept, speech=True, language="zh_CN")
    larger = replace(started, text_size=150)
    assert _without_wishes(larger, started, kept) == replace(kept, text_size=150)
    silent = replace(started, speech=False)
    assert not _without_wishes(silent, started, replace(kept, speech=True)).speech
    assert _without_wishes(replace(started, language="en"), started, kept).language == "en"


def test_a_life_that_is_chosen_is_heard_to_be_chosen() -> None:
    listener = Listener(ChooseScreen(fixtures.TWO_LIVES, Ledgerman()))
    assert "Choose a life." in listener.last
    listener.does(i.Step(1))
    assert listener.does(i.Step(1))[0].startswith("1 of 2: First Year. chosen.")
    assert listener.does(i.Step(1))[0].startswith("2 of 2: The Guarantee. You turn")
    assert listener.does(i.Confirm())[0].startswith("2 of 2: The Guarantee. chosen.")
