"""From the first screen through the shipped life to its debrief, as a player would go."""

from pathlib import Path

import pytest

from game.content.shelf import read_shelf
from game.saves.save import Mode
from game.ui import intents as i
from game.ui.app import App
from game.ui.front_door import FrontDoor
from game.ui.screens.choose import ChooseLife, ChoosePerson, ChooseScreen
from game.ui.screens.consequence import ConsequenceScreen
from game.ui.screens.debrief import FINISH, DebriefScreen
from game.ui.screens.ending import EndingScreen
from game.ui.screens.ledger import LedgerScreen
from game.ui.screens.notice import ConsentScreen, NoticeScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.reason import ReasonScreen
from game.ui.screens.scene import SceneScreen
from game.ui.settings import Settings
from game.ui.widgets.slips import Explain
from tests.ui.screens import laid_out

RULES = "rongcheng-2014"


@pytest.fixture
def saves(tmp_path: Path) -> Path:
    return tmp_path / "saves"


def front_door(saves: Path, folders: tuple[Path, ...] = ()) -> FrontDoor:
    return FrontDoor(read_shelf(*folders), folders=folders, saves=saves, seed=7)


class Player:
    """Presses keys, one second after another."""

    def __init__(self, saves: Path, folders: tuple[Path, ...] = ()) -> None:
        self.door = front_door(saves, folders)
        self.app = App(self.door.first_screen(), Settings(), lambda settings: None)
        self.app.start(0.0)
        self.now = 0.0

    def press(self, *intents: object) -> object:
        for intent in intents:
            laid_out(self.app.top).open(self.now)
            self.now += 1.0
            self.app.answer(intent, self.now)
        return self.app.top

    def play_on(self) -> object:
        """One choice and its consequence, the first that is open."""
        top = self.app.top
        for number in range(1, 9):
            if self.press(i.Pick(number)) is not top:
                break
        while isinstance(self.app.top, ConsequenceScreen):
            self.press(i.Confirm())
        return self.app.top


def test_a_life_can_be_played_from_the_first_screen_to_the_debrief_and_home(saves: Path) -> None:
    player = Player(saves)
    assert isinstance(player.app.top, ChooseScreen)
    player.press(i.Confirm())
    scenes = 0
    while isinstance(player.app.top, SceneScreen):
        player.play_on()
        scenes += 1
        assert scenes < 40
    assert isinstance(player.app.top, EndingScreen)
    assert isinstance(player.press(i.Confirm()), DebriefScreen)
    assert isinstance(player.press(i.Pick(3), i.Back()), EndingScreen)
    assert isinstance(player.press(i.Confirm(), i.Pick(FINISH)), ChooseScreen)


def test_from_a_scene_one_can_look_things_up_and_come_back(saves: Path) -> None:
    player = Player(saves)
    scene = player.press(i.Begin())
    assert isinstance(player.press(i.OpenLedger()), LedgerScreen)
    assert player.press(i.Back()) is scene
    assert isinstance(player.press(Explain("bike-no-deposit")), ReasonScreen)
    assert isinstance(player.press(i.OpenLedger()), LedgerScreen)
    assert player.press(i.Back()) is scene
    assert isinstance(player.press(i.Back()), PauseScreen)
    assert player.press(i.Back()) is scene


def test_an_interrupted_life_is_offered_again_and_goes_on_where_it_was(saves: Path) -> None:
    player = Player(saves)
    player.press(i.Begin())
    player.play_on()
    scene = player.play_on()
    assert isinstance(scene, SceneScreen)
    home = player.press(i.OpenMenu(), i.GoHome())
    assert isinstance(home, ChooseScreen)
    again = Player(saves).press(i.TakeUp())
    assert isinstance(again, SceneScreen)
    assert again.title == scene.title


def test_a_choice_can_be_taken_back(saves: Path) -> None:
    player = Player(saves)
    first = player.press(i.Begin())
    assert isinstance(first, SceneScreen)
    assert isinstance(player.press(i.Pick(1)), ConsequenceScreen)
    back = player.press(i.Undo())
    assert isinstance(back, SceneScreen)
    assert back.title == first.title


def test_a_life_under_rules_by_consent_asks_first(saves: Path, tmp_path: Path) -> None:
    folder = _with_consent(tmp_path)
    player = Player(saves, (folder,))
    assert isinstance(player.press(i.Begin()), ConsentScreen)
    assert isinstance(player.press(i.Back()), ChooseScreen)
    scene = player.press(i.Begin(), i.Pick(2))
    assert isinstance(scene, SceneScreen)


def _with_consent(tmp_path: Path) -> Path:
    """The shipped rules, but asking first; they stand in a later folder and so win."""
    from game.paths import scenarios_dir

    folder = tmp_path / "scenarios" / "rulebooks"
    folder.mkdir(parents=True)
    shipped = (scenarios_dir() / "rulebooks" / f"{RULES}.yaml").read_text(encoding="utf-8")
    asking = shipped.replace("participation: compulsory", "participation: consent")
    (folder / f"{RULES}.yaml").write_text(asking, encoding="utf-8")
    return folder.parent


def test_where_no_life_can_be_played_there_is_a_calm_page(saves: Path, tmp_path: Path) -> None:
    folder = tmp_path / "scenarios" / "rulebooks"
    folder.mkdir(parents=True)
    for rules in read_shelf().rulebooks:
        (folder / f"{rules}.yaml").write_text(f"rulebook: {rules}\n", encoding="utf-8")
    first = front_door(saves, (folder.parent,)).first_screen()
    assert isinstance(first, NoticeScreen)


def test_a_damaged_save_is_told_on_the_first_screen(saves: Path) -> None:
    saves.mkdir()
    (saves / "first-year-20150302-094500-3fa1c2.json").write_text("{", encoding="utf-8")
    screen = front_door(saves).first_screen()
    assert isinstance(screen, ChooseScreen)
    laid_out(screen)


def test_a_run_for_the_record_cannot_be_taken_back(saves: Path) -> None:
    shelf = read_shelf()
    door = FrontDoor(shelf, folders=(), saves=saves, seed=7, for_record=True)
    player = Player(saves)
    player.app = App(door.life_screen("first-year", ""), Settings(), lambda settings: None)
    player.app.start(0.0)
    consequence = player.press(i.Pick(1))
    assert isinstance(consequence, ConsequenceScreen)
    assert player.press(i.Undo()) is consequence


def test_the_person_that_was_chosen_lives_the_life(saves: Path) -> None:
    player = Player(saves)
    player.press(ChooseLife("two-sisters"), ChoosePerson("haiyan"), i.SwitchMode(), i.Begin())
    player.play_on()
    save = player.door.desk.saved().saves[0]
    assert (save.edition.scenario, save.person) == ("two-sisters", "haiyan")
    assert save.mode is Mode.RECORD
    home = player.press(i.OpenMenu(), i.GoHome())
    assert isinstance(home, ChooseScreen)
    player.press(i.Begin())
    player.play_on()
    assert [save.person for save in player.door.desk.saved().saves] == ["haiyan", "haiyan"]


def test_the_newest_run_is_taken_up_at_once_where_that_is_wished(saves: Path) -> None:
    assert isinstance(front_door(saves).newest_screen(), ChooseScreen)
    player = Player(saves)
    player.press(i.Begin())
    scene = player.play_on()
    assert isinstance(scene, SceneScreen)
    newest = front_door(saves).newest_screen()
    assert isinstance(newest, SceneScreen)
    assert newest.title == scene.title


def test_a_given_seed_is_the_seed_of_the_run(saves: Path) -> None:
    player = Player(saves)
    player.press(i.Begin())
    player.play_on()
    assert [save.seed for save in player.door.desk.saved().saves] == [7]


def test_the_keys_worth_knowing_are_told_after_the_very_first_choice_only(saves: Path) -> None:
    def tells_keys(player: Player) -> bool:
        return "your choices so far" in " ".join(laid_out(player.app.top).spoken_whole())

    player = Player(saves)
    player.press(i.Confirm(), i.Pick(1))
    assert isinstance(player.app.top, ConsequenceScreen)
    assert tells_keys(player)
    while not isinstance(player.app.top, SceneScreen):
        player.press(i.Confirm())
    player.press(i.Pick(1))
    assert isinstance(player.app.top, ConsequenceScreen)
    assert not tells_keys(player)
    another = Player(saves)
    another.press(i.Begin(), i.Pick(1))
    assert isinstance(another.app.top, ConsequenceScreen)
    assert not tells_keys(another)
