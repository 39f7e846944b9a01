"""Before a run: which life, which rules, consent, who one is, going on with a saved run."""

import io
import re
import shutil
from pathlib import Path

import pytest

from game.content.discovery import find_files
from game.content.library import Library
from game.content.shelf import LifeEntry, Shelf
from game.saves.store import SaveStore
from game.session.desk import Desk, NotPlayableError
from game.session.run import Mode
from game.text.front import Wish, run_text
from game.text.terminal import Terminal
from game.wording.dates import day

BASE = Path(__file__).resolve().parents[1] / "cases" / "base"
SECOND_LIFE = "lives/second-life.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A scenarios folder of two lives: one under two rulebooks, one with two persons."""
    folder = tmp_path / "scenarios"
    shutil.copytree(BASE, folder)
    life = (folder / "lives/test-life.yaml").read_text("utf-8")
    life = life.replace("life: test-life", "life: second-life").replace("The door", "The shore")
    life = life.replace("[test-city, test-village]", "[test-city]")
    persons = "persons:\n  lin: {name: Lin, about: A cook}\n  bo: {name: Bo, about: A sailor}\n"
    (folder / SECOND_LIFE).write_text(life.replace("scenes:", persons + "scenes:", 1), "utf-8")
    return folder


def _play(folder: Path, *answers: str, saves: Path | None = None, **wishes: object) -> str:
    """Everything that is said when these answers are typed."""
    store = SaveStore(saves or folder.parent / "saves")
    desk = Desk(Library(find_files(folder).files), store)
    out = io.StringIO()
    source = io.StringIO("".join(answer + "\n" for answer in answers))
    wish = Wish(new_seed=lambda: 4711, **wishes)  # type: ignore[arg-type]
    assert run_text(desk, Terminal(source, out, environ={}, width=90), wish) == 0
    return out.getvalue()


def _ask_for_consent(folder: Path) -> None:
    rules = folder / "rulebooks/test-city.yaml"
    text = rules.read_text("utf-8")
    rules.write_text(text.replace("participation: compulsory", "participation: consent"), "utf-8")


def test_the_first_screen_lists_every_life(folder: Path) -> None:
    said = _play(folder)
    assert "1. Begin The shore. A life for the tests" in said
    assert "2. Begin The door. A life for the tests" in said
    assert "Scene 1" not in said


def test_a_title_with_a_stop_of_its_own_gets_no_second_one(folder: Path) -> None:
    path = folder / SECOND_LIFE
    path.write_text(path.read_text("utf-8").replace("The shore", "Shore & Co."), "utf-8")
    assert "1. Begin Shore & Co. A life for the tests" in _play(folder)


def test_a_life_under_several_rules_asks_which(folder: Path) -> None:
    said = _play(folder, "2", "2")
    assert "Under which rules?" in said
    assert "1. Test city, 2014–2019. A rulebook for the tests" in said
    assert "The door\nPlayed under: Test village. Seed 4711." in said
    assert "No score: nobody keeps one here." in said


def test_a_life_with_several_persons_asks_who_one_is(folder: Path) -> None:
    said = _play(folder, "begin the shore", "2", "1", "1")
    assert "Who are you?\n1. Lin. A cook.\n2. Bo. A sailor.\n" in said
    (save,) = SaveStore(folder.parent / "saves").runs().saves
    assert save.person == "bo"


def test_a_life_that_was_named_asks_who_one_is_all_the_same(folder: Path) -> None:
    said = _play(folder, "bo", "1", "1", life="second-life")
    assert said.startswith("\nWho are you?\n1. Lin. A cook.\n2. Bo. A sailor.\n")
    assert SaveStore(folder.parent / "saves").runs().saves[0].person == "bo"


def test_a_life_and_a_person_that_were_named_begin_at_once(folder: Path) -> None:
    said = _play(folder, "1", "2", life="second-life", person="lin", seed=7)
    assert said.startswith("\nThe shore\nPlayed under: Test city. Seed 7.\n")
    assert "The boat leaves with you." in said


def test_rules_a_life_does_not_name_are_played_with_a_warning(folder: Path) -> None:
    path = folder / SECOND_LIFE
    text = path.read_text("utf-8").replace("rulebooks: [test-city, test-village]", "rulebooks: []")
    path.write_text(text.replace("rulebooks: []", "rulebooks: [test-city]"), "utf-8")
    said = _play(folder, life="second-life", person="lin", rules="test-village")
    note = "Note: The shore was not written for these rules, “Test village”. Many acts may have"
    assert note in " ".join(said.split())
    named = _play(folder, life="second-life", person="lin", rules="test-city")
    assert "was not written" not in named


def _runs(folder: Path) -> int:
    return len(SaveStore(folder.parent / "saves").runs().saves)


def _run_of_test_life(folder: Path, count: int) -> None:
    for _ in range(count):
        _play(folder, "1", life="test-life")


def test_every_saved_run_can_be_listed_and_taken_up(folder: Path) -> None:
    _run_of_test_life(folder, 7)
    said = _play(folder, "8", "7", "1")
    assert "8. All 7 saved runs: go on with one, or delete some.\n" in said
    assert "Your saved runs, the newest first" in said
    assert "\n7. Continue The door: The kitchen." in said.partition("newest first")[2]
    assert "Scene 2: The kitchen" in said


def test_a_saved_run_is_deleted_only_after_a_second_question(folder: Path) -> None:
    _run_of_test_life(folder, 2)
    kept = _play(folder, "5", "1", "2", "1", "q", "q")
    assert "Delete it for good? It cannot be brought back." in kept
    assert _runs(folder) == 2
    gone = _play(folder, "5", "1", "2", "2", "1", "3", "q", "q")
    assert "The saved run is deleted." in gone
    assert _runs(folder) == 1


def test_after_the_last_saved_run_is_deleted_the_first_screen_comes_back(folder: Path) -> None:
    _run_of_test_life(folder, 1)
    said = _play(folder, "4", "1", "2", "2", "q")
    told = said.partition("The saved run is deleted.")[2]
    assert "There is no saved run any more." in told
    assert "1. Begin The shore." in told
    assert "saved run: go on" not in told


def test_rules_can_be_named_beforehand(folder: Path) -> None:
    said = _play(folder, "2", rules="test-village")
    assert "Under which rules?" not in said
    assert "Played under: Test village" in said


@pytest.mark.parametrize(
    ("answer", "standing"),
    [("1", "1000 points, grade A."), ("no", "No score: you did not agree to a file.")],
)
def test_rules_that_ask_first_ask(folder: Path, answer: str, standing: str) -> None:
    _ask_for_consent(folder)
    said = _play(folder, answer, life="test-life")
    assert "Do you agree that the city credit office keeps a file on you?" in said
    assert standing in said


def test_a_refusal_is_remembered_by_the_save(folder: Path) -> None:
    _ask_for_consent(folder)
    _play(folder, "2", "1", life="test-life")
    assert "No score: you did not agree to a file." in _play(folder, resume=True)


def test_leaving_at_any_question_begins_nothing(folder: Path) -> None:
    _ask_for_consent(folder)
    for answers in (("q",), ("2", "q"), ("2", "1", "q"), ("1", "q"), (), ("2",)):
        assert "Scene 1" not in _play(folder, *answers)
    assert not (folder.parent / "saves").exists()


def test_saved_runs_are_offered_newest_first(folder: Path) -> None:
    _play(folder, "1", life="test-life")
    _play(folder, "1", "1", life="second-life", person="lin")
    said = _play(folder)
    assert "1. Look back at The shore: You stay. Test city. 2 June 2015. 1000 points" in said
    assert "2. Continue The door: The kitchen. Test city. 2 June 2015." in said


def test_a_saved_run_says_when_it_was_saved(folder: Path) -> None:
    _play(folder, "1", life="test-life")
    (save,) = SaveStore(folder.parent / "saves").runs().saves
    saved = save.updated.astimezone()
    said = " ".join(_play(folder).split())
    assert f"1 choice. Saved {day(saved.date())}, {saved.hour}:{saved.minute:02}. 2. Begin" in said


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00"])
def test_a_saved_run_from_the_end_of_time_is_listed(folder: Path, moment: str) -> None:
    _play(folder, "1", life="test-life")
    (path,) = (folder.parent / "saves").iterdir()
    text = re.sub(r'"updated": "[^"]*"', f'"updated": "{moment}"', path.read_text("utf-8"))
    path.write_text(text, "utf-8")
    assert "1. Continue The door: The kitchen." in _play(folder)


def test_a_life_says_what_it_contains_before_it_begins(folder: Path) -> None:
    for path in (folder / "lives").iterdir():
        text = path.read_text("utf-8").replace("\nscenes:", "\ncontent_notes: [a test]\nscenes:")
        path.write_text(text, "utf-8")
    notes = "\nThe door contains: a test.\n"
    assert notes in _play(folder, life="test-life").partition("Scene 1")[0]
    chosen = _play(folder, "2")
    assert chosen.index(notes) < chosen.index("Under which rules?")
    _play(folder, "1", life="test-life")
    assert notes not in _play(folder, resume=True)


def test_with_a_shelf_no_life_is_read_before_it_is_chosen(folder: Path) -> None:
    kept = LifeEntry(id="test-life", title="The door", home="test-city", minutes=5)
    broken = LifeEntry(id="second-life", title="second-life", is_readable=False)
    (folder / SECOND_LIFE).write_text("life: second-life\n", "utf-8")
    shelf = Shelf(lives={"second-life": broken, "test-life": kept}, rulebooks={})
    library = Library(find_files(folder).files)
    out = io.StringIO()
    terminal = Terminal(io.StringIO("1\n"), out, environ={}, width=90)
    run_text(Desk(library, shelf=lambda: shelf), terminal, Wish(new_seed=lambda: 7))
    assert "The life “second-life” cannot be played: " in out.getvalue()
    assert "\n1. Begin The door. About 5 minutes.\nYour choice" in out.getvalue()
    assert "Scene 1: " in out.getvalue()


def test_lives_with_mistakes_are_named_in_a_sentence_and_hide_no_others(folder: Path) -> None:
    for number in range(8):
        (folder / f"lives/bad-{number}.yaml").write_text(f"life: bad-{number}\nlive: x\n", "utf-8")
    said = " ".join(_play(folder, "q").split())
    assert "The life “bad-0” cannot be played: " in said
    assert "bad-0.yaml,line" in said.replace(" ", "")  # a long path is broken where it may be
    assert "“bad-5”" not in said
    assert "3 more lives cannot be played. 1. Begin The shore." in said


def test_a_saved_run_goes_on_where_it_was_left(folder: Path) -> None:
    _play(folder, "1", life="test-life")
    said = _play(folder, "1", "1")
    assert "Scene 2: The kitchen" in said
    assert "The end: You stay" in said


def test_the_newest_run_goes_on_without_a_question(folder: Path) -> None:
    _play(folder, "1", "1", life="second-life", person="lin")
    assert "The end: You stay" in _play(folder, resume=True)
    _play(folder, "1", life="test-life")
    _play(folder, "1", "2", life="second-life", person="lin")
    assert "Scene 2: The kitchen" in _play(folder, resume=True)
    assert "The end: You leave" in _play(folder, resume=True, life="second-life")


def test_without_a_saved_run_there_is_nothing_to_go_on_with(folder: Path) -> None:
    with pytest.raises(NotPlayableError, match="There is no saved run"):
        _play(folder, resume=True)


def test_a_saved_run_whose_life_is_gone_is_said_and_left(folder: Path) -> None:
    _play(folder, "1", life="second-life", person="lin")
    (folder / SECOND_LIFE).unlink()
    said = _play(folder, "1", "q")
    assert "The life “The shore” of this saved run is not here any more." in said
    assert len(SaveStore(folder.parent / "saves").runs().saves) == 1


def test_a_saved_run_whose_rules_are_gone_is_said_and_left(folder: Path) -> None:
    _play(folder, "1", life="test-life", rules="test-village")
    (folder / "rulebooks/test-village.yaml").unlink()
    with pytest.raises(NotPlayableError, match="The rules “Test village”"):
        _play(folder, resume=True)


def test_a_saved_run_whose_person_is_gone_is_said_and_left(folder: Path) -> None:
    _play(folder, "1", "2", "1")
    life = folder / SECOND_LIFE
    life.write_text(life.read_text("utf-8").replace("  bo: {", "  mo: {"), "utf-8")
    with pytest.raises(NotPlayableError, match="The person of this saved run"):
        _play(folder, resume=True)


def test_an_edited_life_says_so_when_its_run_goes_on(folder: Path) -> None:
    _play(folder, "1", life="test-life")
    life = folder / "lives/test-life.yaml"
    life.write_text(life.read_text("utf-8").replace("There is soup.", "There is tea."), "utf-8")
    said = _play(folder, resume=True)
    assert "Note: The life “The door” was edited since you saved this run." in said
    assert "There is tea." in said


def test_another_life_follows_without_starting_again(folder: Path) -> None:
    said = _play(folder, "1", "2", "n", "3", "1", "1", life="second-life", person="lin", seed=7)
    assert "1. Look back at The shore: You leave." in said
    assert "The door\nPlayed under: Test city. Seed 4711." in said


def test_the_mode_of_a_run_is_what_was_asked_for(folder: Path) -> None:
    assert "Practice: any choice can be taken back with b." in _play(folder, life="test-life")
    said = _play(folder, life="test-life", mode=Mode.RECORD)
    assert "For the record: what you choose stays chosen." in said


def test_a_life_with_mistakes_is_named_and_the_others_can_be_played(folder: Path) -> None:
    (folder / "lives/broken.yaml").write_text("life: broken\ntitle: [", "utf-8")
    said = _play(folder, "2", "1", "1", "1")
    assert "broken.yaml" in "".join(said.split())  # a long path is broken where it may be
    assert "The end: You stay" in said


def test_a_damaged_save_is_said_and_the_game_goes_on(folder: Path) -> None:
    saves = folder.parent / "saves"
    saves.mkdir()
    (saves / "old.json").write_text("{")
    said = _play(folder, "2", "1", "1")
    assert "The saved run old.json is damaged" in said
    assert "Scene 2: The kitchen" in said


def test_a_city_whose_rules_are_gone_meanwhile_is_left_out_of_the_comparison(folder: Path) -> None:
    desk = Desk(Library(find_files(folder).files), SaveStore(folder.parent / "saves"))
    game = desk.game("test-life")
    assert [other.rulebook.id for other in desk.others(game)] == ["test-village"]
    late = Desk(Library(find_files(folder).files), SaveStore(folder.parent / "saves"))
    late.rulebooks(game.scenario)
    (folder / "lives/test-life.yaml").write_text("life: test-life\n", "utf-8")
    assert late.others(game) == ()
