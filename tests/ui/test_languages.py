"""The language changes while the game is open: every screen says the same in other words."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.content.library import open_library
from game.content.shelf import read_shelf
from game.engine.game import Game
from game.language import current_language, set_language
from game.ui import intents as i
from game.ui.app import App
from game.ui.front_door import FrontDoor
from game.ui.screen import Apply, Screen
from game.ui.screens.choose import ChooseLife, ChoosePerson, OpenFile
from game.ui.settings import Settings
from game.ui.views.story import SceneView
from game.ui.widgets.preferences import Change
from tests.ui.screens import laid_out
from tests.ui.test_shipped_scenes import fullest, played, what_is_wrong

SEED = 7


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    set_language("en")


class Player:
    def __init__(self, saves: Path) -> None:
        self.door = FrontDoor(read_shelf(), folders=(), saves=saves, seed=SEED)
        first = self.door.first_screen()
        self.app = App(first, Settings(language="en"), lambda _: None, speak=self.door.speak)
        self.app.start(0.0)
        self.now = 0.0

    def press(self, *intents: object) -> Screen:
        for intent in intents:
            laid_out(self.app.top).open(self.now)
            self.now += 1.0
            self.app.answer(intent, self.now)
        return self.app.top

    def speak(self, code: str) -> None:
        """As the settings screen does it, on top of whatever is shown."""
        self.app._follow(Apply(Settings(language=code)), self.now)


@pytest.fixture
def player(tmp_path: Path) -> Player:
    return Player(tmp_path / "saves")


def test_a_scene_is_told_in_the_new_language_with_its_title_and_its_choices(
    player: Player,
) -> None:
    player.press(OpenFile())
    assert player.app.top._view.title == "Window 4"
    player.speak("zh_CN")
    view = player.app.top._view
    assert current_language() == "zh_CN"
    assert view.title == "四号窗口"
    assert view.choices[0].text == "拿上打印件，跑去赶公交。"
    player.speak("en")
    assert player.app.top._view.title == "Window 4"


def test_a_run_goes_on_where_it_stood(player: Player) -> None:
    player.press(OpenFile(), i.Pick(2), i.Confirm(), i.Pick(1))
    before = player.app.top._usher.session.state
    player.speak("zh_CN")
    session = player.app.top._usher.session
    assert session.state.decisions == before.decisions
    assert session.state.score == before.score
    assert session.game.scenario.title == "头一年"
    assert "红灯" in "".join(slip.title for slip in player.app.top._view.slips)


def test_screens_below_speak_the_new_language_when_one_returns_to_them(player: Player) -> None:
    player.press(OpenFile(), i.OpenLedger())
    player.speak("zh_CN")
    assert player.app.top._view.title == "明细"
    player.press(i.Back())
    assert player.app.top._view.title == "四号窗口"


def test_what_was_selected_stays_selected(player: Player) -> None:
    player.press(ChooseLife("two-sisters"), ChooseLife("first-year"), ChoosePerson("lin-inland"))
    chosen = player.app.top._wish()  # type: ignore[attr-defined]
    player.speak("zh_CN")
    assert player.app.top._wish() == chosen  # type: ignore[attr-defined]
    assert player.app.top._life.title == "头一年"  # type: ignore[attr-defined]


def test_focus_stays_where_it_was(player: Player) -> None:
    player.press(OpenFile(), i.Step(1))
    laid_out(player.app.top)
    focused = player.app.top.focused
    player.speak("zh_CN")
    laid_out(player.app.top)
    assert player.app.top.focused == focused


def test_a_saved_run_can_be_taken_up_in_another_language(player: Player, tmp_path: Path) -> None:
    player.press(OpenFile(), i.Pick(2))
    set_language("zh_CN")
    door = FrontDoor(read_shelf(language="zh_CN"), folders=(), saves=tmp_path / "saves", seed=SEED)
    screen = door.newest_screen()
    assert screen._view.title == "七十秒"


def test_every_language_can_be_chosen_in_the_settings(player: Player) -> None:
    menu = player.press(i.OpenMenu())
    laid_out(menu)
    targets = menu._reader.page.targets
    asked = [t.intent for t in targets if isinstance(t.intent, Change)]
    offered = {change.value for change in asked if change.setting == "language"}
    assert offered == {"", "en", "zh_CN"}
    player.press(Change("language", "zh_CN"), i.Back())
    assert player.app.top._view.lives[0].title == "头一年"


def test_every_scene_of_first_year_fits_in_chinese_too() -> None:
    set_language("zh_CN")
    shelf = open_library(language="zh_CN")
    life = shelf.life("first-year")
    game = Game(life, shelf.rulebook(life.home), shelf.lists, shelf.catalogue)
    met: dict[str, list[SceneView]] = {}
    for person in life.persons:
        for seed in range(4):
            for scene, view in played(game, person.id, seed):
                met.setdefault(scene, []).append(view)
    found = [what_is_wrong(fullest(views)) for views in met.values()]
    assert len(met) > 12
    assert [wrong for wrong in found if wrong] == []


def test_the_menu_says_which_lives_are_told_in_another_language(player: Player) -> None:
    assert not [life for life in player.app.top._view.lives if "English" in life.facts]
    player.speak("zh_CN")
    facts = {life.id: life.facts for life in player.app.top._view.lives}
    assert "English" not in facts["first-year"]
    assert "English" in facts["two-sisters"]
