"""Finding and refusing lives, rulebooks and lists."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from game.content.discovery import find_files
from game.content.documents import AnyDocument
from game.content.library import Library, open_library, read_library
from game.content.problems import ContentError, Problem
from game.lint import inspect
from game.model.effects import Change, Later, Object, Pay, Perform, SetFlag
from game.model.evidence import Evidence
from game.model.measures import Grant, Reprice
from game.model.period import Period
from tests.content.cases import BASE, CASES


def _base(*folders: Path) -> Library:
    return Library([file for folder in (BASE, *folders) for file in find_files(folder).files])


def _copy(folder: Path, name: str, old: str = "", new: str = "") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text((BASE / name).read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return path


def test_a_life_is_read_into_the_model() -> None:
    life = _base().life("test-life")
    assert life.start == date(2015, 3, 2)
    assert life.rulebooks == ("test-city", "test-village")
    assert life.meters["money"].low == 0
    assert life.scenes["kitchen"].when == Period(months=3)
    assert [branch.to for branch in life.scenes["doorstep"].choices[0].go] == ["kitchen"]
    assert list(life.endings) == ["stay", "leave"]


def test_a_rulebook_is_read_into_the_model() -> None:
    rulebook = _base().rulebook("test-city")
    item = rulebook.items["bill.paid_late"]
    assert rulebook.grades == ("C", "B", "A")
    assert (item.points, item.to_grade, item.stay.period) == (-20, "C", Period(months=24))
    assert item.repair is not None
    assert item.repair.by == ("debt.settled",)
    assert rulebook.items["kindness.shown"].stay.period is None
    (measure,) = rulebook.measures
    assert measure.effects == (
        Grant(access="bike.no_deposit"),
        Reprice(price="heating.bill", percent=-20),
    )
    assert measure.basis.evidence is Evidence.DISPUTED


def test_lists_sources_and_words_are_read_into_the_model() -> None:
    library = _base()
    entry = library.lists["test-list"]
    assert entry.grounds[0].after == Period(days=30)
    assert entry.measures[0].of_list == "test-list"
    assert library.sources["S1"].year == "2014"
    assert not library.catalogue.accesses["bike.no_deposit"].is_open
    assert library.catalogue.acts["bill.paid_late"].unit == "bill"


def test_effects_are_read_in_their_order(tmp_path: Path) -> None:
    path = _copy(
        tmp_path,
        "lives/test-life.yaml",
        "{text: Leave., go: leave}",
        """
        text: Leave.
        later: [{after: 2 weeks, title: A letter, text: It comes., set: [got_letter]}]
        object: {to: bill.paid_late, if: flag.got_letter}
        clear: [got_letter]
        change: {money: -5}
        pay: {amount: 10, price: heating.bill}
        wrongly: [bill.paid_late]
        unseen: [{act: kindness.shown, times: 3}]
        acts: [kindness.shown]
        go: [{chance: 2.5%, if: money > 3, go: stay}, leave]""",
    )
    effects = _base(tmp_path).life("test-life").scenes["kitchen"].choices[1].effects
    assert path.exists()
    assert effects == (
        Perform(act="kindness.shown"),
        Perform(act="kindness.shown", times=3, recorded=False),
        Perform(act="bill.paid_late", wrongly=True),
        Pay(amount=10, price="heating.bill"),
        Change(meter="money", amount=-5),
        SetFlag(flag="got_letter", value=False),
        Object(act="bill.paid_late", proof=effects[6].proof),
        Later(
            id="kitchen.leave.1",
            after=Period(days=14),
            title="A letter",
            text="It comes.",
            effects=(SetFlag(flag="got_letter"),),
        ),
    )
    assert _base(tmp_path).life("test-life").scenes["kitchen"].choices[1].go[0].chance == 250


def test_a_life_with_a_mistake_is_refused_with_a_plain_report(tmp_path: Path) -> None:
    _copy(tmp_path, "lives/test-life.yaml", "go: kitchen", "go: kitchn")
    with pytest.raises(ContentError) as refusal:
        _base(tmp_path).life("test-life")
    assert [problem.code for problem in refusal.value.problems] == ["unknown-scene"]
    assert 'There is no scene or ending "kitchn"' in str(refusal.value)
    assert 'Did you mean "kitchen"?' in str(refusal.value)


def test_warnings_do_not_keep_a_life_from_being_played(tmp_path: Path) -> None:
    _copy(tmp_path, "lives/test-life.yaml", "title: The door\n", "title: The #1 door\n")
    assert _base(tmp_path).life("test-life").title == "The"


def test_a_life_that_does_not_exist_is_refused_with_a_guess() -> None:
    with pytest.raises(ContentError) as refusal:
        _base().life("tst-life")
    assert str(refusal.value) == 'There is no life "tst-life". Did you mean "test-life"?'


def test_a_broken_catalogue_is_refused_and_spreads_no_other_problems(tmp_path: Path) -> None:
    (tmp_path / "acts.yaml").write_text("acts: {broken\n", encoding="utf-8")
    library = _base(tmp_path)
    assert library.life("test-life").title == "The door"
    with pytest.raises(ContentError, match="unclosed-bracket"):
        _ = library.catalogue


def test_the_later_folder_wins(tmp_path: Path) -> None:
    _copy(tmp_path, "lives/test-life.yaml", "title: The door\n", "title: Another door\n")
    (tmp_path / "acts.yaml").write_text("acts: {kindness.shown: Warmth}\n", encoding="utf-8")
    library = _base(tmp_path)
    assert library.life_ids == ("test-life",)
    assert library.life("test-life").title == "Another door"
    assert library.catalogue.acts["kindness.shown"].title == "Warmth"
    assert library.catalogue.acts["debt.settled"].title == "Debt settled"


def test_own_folders_may_refer_to_what_comes_with_the_game(tmp_path: Path) -> None:
    _copy(tmp_path, "lives/test-life.yaml", "test-city, test-village", "rongcheng-2014")
    path = tmp_path / "lives" / "test-life.yaml"
    text = path.read_text(encoding="utf-8").replace("home: test-city", "home: rongcheng-2014")
    path.write_text(text, encoding="utf-8")
    library = open_library(tmp_path)
    assert library.life("test-life").home == "rongcheng-2014"
    assert "first-year" in library.life_ids


def test_an_inspection_can_refuse_what_reads_well(tmp_path: Path) -> None:
    _copy(tmp_path, "lives/test-life.yaml", "{text: Go in.,", "{text: Go in., if: money > 3,")
    files = [*find_files(BASE).files, *find_files(tmp_path).files]
    assert Library(files).life("test-life").title == "The door"
    with pytest.raises(ContentError, match="no-way-on"):
        Library(files, inspect=inspect).life("test-life")


def test_nothing_is_opened_before_it_is_asked_for(tmp_path: Path) -> None:
    asked: list[str] = []

    def note(_library: Library, document: AnyDocument) -> Iterator[Problem]:
        asked.append(document.id)
        yield from ()

    library = Library(find_files(BASE).files, inspect=note)
    assert asked == []
    library.life("test-life")
    library.life("test-life")
    assert asked == ["test-life"]


def test_a_fingerprint_belongs_to_the_file_of_a_document(tmp_path: Path) -> None:
    path = _copy(tmp_path, "lives/test-life.yaml")
    path.write_text(path.read_text(encoding="utf-8"), encoding="utf-8", newline="\r\n")
    first, second = _base(), _base(tmp_path)
    life = first.life("test-life")
    assert first.fingerprint(life) == second.fingerprint(second.life("test-life"))
    assert first.fingerprint(life) != first.fingerprint(first.rulebook("test-city"))
    with pytest.raises(ValueError, match="not read by this library"):
        second.fingerprint(life)


def test_reading_a_folder_gives_all_its_problems(tmp_path: Path) -> None:
    _copy(tmp_path, "lives/test-life.yaml", "minutes: 5", "minutes: five")
    _copy(tmp_path, "lists/test-list.yaml", "kind: blacklist", "kind: greylist")
    (tmp_path / "lives" / "other.yml").write_text("life: other\n", encoding="utf-8")
    (tmp_path / "rulebooks").mkdir()
    (tmp_path / "rulebooks" / "x.yaml").write_text("list: x\n", encoding="utf-8")
    _library, problems = read_library(tmp_path)
    codes = [(Path(problem.span.path).name, problem.code) for problem in problems]
    for expected in [
        ("other.yml", "wrong-extension"),
        ("x.yaml", "wrong-folder"),
        ("test-life.yaml", "bad-number"),
        ("test-list.yaml", "bad-word"),
    ]:
        assert expected in codes


def test_a_folder_that_is_clean_has_no_problems() -> None:
    library, problems = read_library(BASE)
    assert problems == ()
    assert library.rulebook_ids == ("test-city", "test-village")


def test_a_file_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    found = find_files(CASES / "yaml" / "before-the-break.yaml").files[0]
    document = Library([found]).read(found).document
    assert document is not None
    assert not document.is_whole
    assert list(document.written_keys("meters")) == ["money"]
    assert not document.is_sound("minutes")
