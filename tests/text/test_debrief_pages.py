"""The pages of the debrief that look beyond the run itself, in lines."""

import io
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from game.debrief.look_back import LookBack
from game.engine.game import Game
from game.engine.play import Step, begin, choose
from game.model.rulebook import Participation
from game.model.scenario import Person
from game.session.run import Session
from game.text import debrief_crowd
from game.text.debrief import tabs, tell_tab
from game.text.play import TextRun
from game.text.terminal import Terminal
from tests.wording.town import TOWN

CITIES, PERSONS, REAL, CROWD, TALK = 2, 3, 4, 5, 6


def under(**changes: object) -> Game:
    rules = replace(TOWN.rulebook, id="other", short="Other rules", **changes)  # type: ignore[arg-type]
    return replace_rules(TOWN, rules)


def replace_rules(game: Game, rules: object) -> Game:
    return Game(game.scenario, rules, game.lists, game.catalogue)  # type: ignore[arg-type]


def a_run(game: Game = TOWN) -> tuple[Step, ...]:
    """Pay the fee late, wait for spring, leave the town."""
    steps = [begin(game, seed=7)]
    for name in ("pay", "wait", "end"):
        steps.append(choose(game, steps[-1].state, name))
    return tuple(steps)


def page(place: int, *others: Game, game: Game = TOWN) -> str:
    look = LookBack(game, a_run(game), {}, lambda: others)
    return "\n".join(line.text for line in tell_tab(look, place))


def test_every_city_has_its_number_and_the_slips_it_adds_up_from() -> None:
    told = page(CITIES, under(items={}), under(participation=Participation.NONE))
    assert "Town rules, 2014: 980, grade A" in told
    assert "Slip by slip: 1000 File opened; −20 Heating fee paid late; in all 980." in told
    assert "Other rules: 1000, grade A" in told
    assert "No price here: “Heating fee paid late”." in told
    assert "Other rules: none, no score here" in told


def test_where_there_is_nothing_to_compare_with_the_page_says_so() -> None:
    assert "This life knows no other rules yet." in page(CITIES)
    assert "Nobody else lives this life yet." in page(PERSONS)


def test_other_persons_are_told_with_what_they_start_from() -> None:
    poor = Person(id="poor", name="Poor Wang", about="Has ¥9", meters={"money": 9})
    life = replace(TOWN.scenario, persons=(Person(id="usual", name="Li Wei"), poor))
    told = page(PERSONS, game=Game(life, TOWN.rulebook, TOWN.lists, TOWN.catalogue))
    assert "Li Wei: 980, grade A" in told
    assert "Poor Wang:" in told
    assert "Has ¥9." in told
    assert "is locked here: costs ¥462; you have ¥9" in told


def test_how_we_know_stands_below_what_is_real() -> None:
    assert "How we know\nYour run relied on" in page(REAL)


def test_the_comparison_of_cities_becomes_a_question() -> None:
    assert "Under “Town rules, 2014” your choices come to 980" in page(TALK, under(items={}))


def test_a_first_look_at_the_crowd_is_quick_and_the_next_one_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(debrief_crowd, "FIRST", 5)
    look = LookBack(TOWN, a_run(), {})
    look.crowd._target = 12
    first = "\n".join(line.text for line in tell_tab(look, CROWD))
    assert "5 lives are being lived; this takes a moment." in first
    assert "5 lives of the same person" in first
    assert "Ask for this page again" in first
    second = "\n".join(line.text for line in tell_tab(look, CROWD))
    assert "12 lives of the same person" in second
    assert "Ask for this page again" not in second
    assert ", with yours" in second
    assert "being lived" not in "\n".join(line.text for line in tell_tab(look, CROWD))
    assert "How these lives end" in second
    assert "#" not in first + second
    assert re.search(r"^9\d\d(–\d+)?: \d+ li(fe|ves), \d+\.\d %, with yours$", second, re.MULTILINE)


def test_what_is_real_is_told_in_parts_one_after_the_other() -> None:
    said = _typed(["11", "5", "", "", "", "q"])
    page_five = said.partition("A page, 1 to 7")[2]
    listed, first, second, *_rest = page_five.split("A part, 1 to ")
    assert listed.endswith("\nWhat is real?\n1. Reported: 4 statements\n2. How we know\n")
    assert first.startswith("2; Enter for part 1, b to go back: \n\nReported\n")
    assert second.startswith("2; Enter for part 2, b to go back: \n\nHow we know\n")
    assert "A page, 1 to 7" in page_five


def test_a_part_can_be_named_and_nonsense_is_answered() -> None:
    said = _typed(["11", "5", "reported", "99", "", "q", "q"])
    assert "Reported\nSaid by a source worth naming" in said
    assert "“99” is no answer here." in said
    assert "How we know\nYour run relied on" in said


def test_after_the_last_part_enter_goes_back_to_the_debrief() -> None:
    said = _typed(["11", "5", "how we know", "", "q"])
    assert "Enter or b to go back" in said
    assert said.endswith("? for help: q\nYour run is not saved.\n")


def _typed(answers: Sequence[str]) -> str:
    session = Session.start(TOWN, seed=7)
    out = io.StringIO()
    source = io.StringIO("".join(f"{answer}\n" for answer in answers))
    TextRun(session, Terminal(source, out, environ={}, width=400), dict).play()
    return out.getvalue()


def test_s_keeps_the_report_and_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THOUSAND_POINTS_HOME", str(tmp_path))
    monkeypatch.setattr("game.debrief.look_back.FIRST_LOOK", 3)
    said = _typed(["11", "s", "report", "q"])
    kept = sorted(path.name for path in (tmp_path / "reports").iterdir())
    assert len(kept) == 2
    unbroken = "".join(said.split())  # a long path is broken where it may be
    assert all(str(tmp_path / "reports" / name) in unbroken for name in kept)


def test_a_report_that_cannot_be_kept_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("THOUSAND_POINTS_HOME", str(tmp_path / "file"))
    monkeypatch.setattr("game.debrief.look_back.FIRST_LOOK", 3)
    said = _typed(["11", "s", str(len(tabs())), "q"])
    assert "The report cannot be written to" in said
    assert "Talk about it" in said.partition("cannot be written")[2]
