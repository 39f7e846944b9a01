"""What people really get wrong is met with the word they were looking for."""

import shutil
from pathlib import Path

import pytest

from game.content.discovery import find_files
from game.content.library import read_library
from tests.content.cases import BASE, all_problems

LIFE, BOOK = "lives/test-life.yaml", "rulebooks/test-city.yaml"
FACES = "people:\n  aunt: {name: Your aunt, portrait: grandmother}\nscenes:\n"
MET = "title: The doorstep\n    with: {aunt: calm}"


def _problems(tmp_path: Path, file: str, changes: dict[str, str]) -> list[tuple[str, str]]:
    """Codes and hints of the errors in a file of the base with some words changed."""
    text = (BASE / file).read_text("utf-8")
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new, 1)
    path = tmp_path / Path(file).name
    path.write_text(text, encoding="utf-8")
    return [(p.code, p.hint) for p in all_problems(path) if p.is_error]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("2.3.2015", 'Did you mean "2015-03-02"?'),
        ("31.2.2015", "There is no such day in the calendar."),
        ("2015-2-3", 'Did you mean "2015-02-03"?'),
        ("2015/03/02", 'Did you mean "2015-03-02"?'),
        ("2015–03–02", 'Did you mean "2015-03-02"?'),
        ("2015-03-02 10:00", 'Did you mean "2015-03-02"?'),
        ("2015", 'Did you mean "2015-01-01"?'),
        ("03/02/2015", ""),
        ("0000-00-00", "Years go from 1900 to 2200."),
    ],
)
def test_a_date_is_read_as_it_was_meant(tmp_path: Path, written: str, hint: str) -> None:
    assert _problems(tmp_path, LIFE, {"start: 2015-03-02": f"start: {written}"}) == [
        ("bad-date", hint)
    ]


@pytest.mark.parametrize(
    ("condition", "code", "hint"),
    [
        ("rulebook.test-city", "bad-condition", 'Did you mean "rulebook.test_city"?'),
        ("flag.was-for-you", "bad-condition", 'Did you mean "flag.was_for_you"?'),
        ("rulebook == test_city", "bad-condition", "Write rulebook.test_city."),
        ("rulebooks.test_city", "unknown-name", 'Did you mean "rulebook.test_city"?'),
        ("money => 5", "bad-condition", "Write >= or <=, with the = behind."),
        ("money = 5", "bad-condition", "Write == with two signs to compare."),
        ("money >= 5 und score > 3", "bad-condition", 'Write "and", "or" and "not" as words.'),
        ("was_polite", "unknown-name", 'Did you mean "flag.was_polite"?'),
    ],
)
def test_a_condition_is_read_as_it_was_meant(
    tmp_path: Path, condition: str, code: str, hint: str
) -> None:
    changes = {
        "{text: Go in., go: kitchen}": "{text: Go in., set: [was_polite], go: kitchen}",
        "{text: Leave., go: leave}": f"{{text: Leave., if: {condition}, go: leave}}",
    }
    assert _problems(tmp_path, LIFE, changes) == [(code, hint)]


@pytest.mark.parametrize(
    ("company", "hint"),
    [
        ("[aunt]", "Write everybody with a mood: {aunt: calm}."),
        ("aunt", "Write everybody with a mood: {aunt: calm}."),
        ("{aunt: clam}", 'Did you mean "calm"?'),
        ("{Aunt: calm}", 'Did you mean "aunt"?'),
        ("{aunt:calm}", ""),
    ],
)
def test_company_is_read_as_it_was_meant(tmp_path: Path, company: str, hint: str) -> None:
    changes = {
        "scenes:\n": FACES,
        "title: The doorstep": MET.replace("{aunt: calm}", company),
    }
    assert [found for _code, found in _problems(tmp_path, LIFE, changes)] == [hint]


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "hint"),
    [
        (LIFE, "      leave:", "      Go Away:", "bad-id", 'Did you mean "go-away"?'),
        (LIFE, "      leave:", "      spät:", "bad-id", 'Did you mean "spat"?'),
        (LIFE, "go: stay}", "go: stai}", "unknown-scene", 'Did you mean "stay"?'),
        (LIFE, "home: test-city", "home: test_city", "unknown-rulebook",
         'Did you mean "test-city"?'),
        (BOOK, "stays: {for: ever, evidence: invented}", "stays: ever", "wrong-sort",
         "What belongs here: for: …, evidence: …, sources: …, note: …."),
    ],
)  # fmt: skip
def test_a_slip_of_the_pen_gives_one_problem(
    tmp_path: Path, file: str, old: str, new: str, code: str, hint: str
) -> None:
    assert _problems(tmp_path, file, {old: new})[0] == (code, hint)


@pytest.mark.parametrize(("said", "meant"), [("false", "no"), ("nein", "no"), ("True", "yes")])
def test_yes_and_no_are_understood_in_other_words(tmp_path: Path, said: str, meant: str) -> None:
    acts = (BASE / "acts.yaml").read_text("utf-8")
    assert "open: no" in acts
    found = _problems(tmp_path, "acts.yaml", {"open: no": f"open: {said}"})
    assert ("bad-word", f'Did you mean "{meant}"?') in found


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("title: Spül\n".encode("cp1252"), "Windows-1252"),
        ("title: „Nein“ – doch\n".encode("cp1252"), "Windows-1252"),
        ("title: 荣成\n".encode("gb18030"), "GB 18030"),
        ("title: 荣成 x\n".encode("utf-16-le"), "UTF-16"),
        ("title: x\n".encode("utf-16"), "UTF-16"),
        (b"PK\x03\x04" + bytes(200), "word processor"),
        (b"{\\rtf1\\ansi life: x}", "word processor"),
    ],
)
def test_the_encoding_is_guessed(tmp_path: Path, content: bytes, found: str) -> None:
    (tmp_path / "life.yaml").write_bytes(content)
    (problem,) = all_problems(tmp_path / "life.yaml")
    assert problem.code == "not-utf8"
    assert found in problem.message


def test_a_folder_nobody_looks_into_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "scenarios"
    shutil.copytree(BASE, folder)
    (folder / "lives").rename(folder / "live")
    problems = [p for p in find_files(folder).problems if p.code == "folder-not-read"]
    assert [p.hint for p in problems] == ['Did you mean "lives"?']


@pytest.mark.parametrize("name", ["test-life.txt", "test-life.docx", "test-life.yml"])
def test_a_life_under_another_extension_is_named(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "scenarios"
    shutil.copytree(BASE, folder)
    (folder / "lives" / "test-life.yaml").rename(folder / "lives" / name)
    _library, problems = read_library(folder)
    assert "wrong-extension" in {p.code for p in problems}


def test_a_missing_colon_is_one_problem_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        "life: a\nscenes:\n  door:\n    title The door\n    place: x\n"
    )
    (problem,) = all_problems(tmp_path / "a.yaml")
    assert (problem.code, problem.span.line, problem.span.column) == ("line-without-key", 4, 5)


def test_a_text_that_begins_with_a_placeholder_is_one_problem(tmp_path: Path) -> None:
    changes = {"text: There is soup.": "text: {money} is left."}
    assert [code for code, _hint in _problems(tmp_path, LIFE, changes)] == ["starts-with-bracket"]
