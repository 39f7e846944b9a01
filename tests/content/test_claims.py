"""Reading the statements of the claim check."""

from pathlib import Path

from game.content.library import open_library, read_library
from game.model.claims import Asked, Verdict

SOURCES = "sources:\n  S1:\n    title: A source\n    year: '2016'\n    grade: official\n"
ONE = """claims:
  one-number:
    text: Everybody has one score.
    asked: before
    verdict: false
    because: Nobody issued one.
    evidence: documented
    sources: [S1]
"""


def folder(tmp_path: Path, claims: str) -> Path:
    (tmp_path / "sources.yaml").write_text(SOURCES, encoding="utf-8")
    (tmp_path / "claims.yaml").write_text(claims, encoding="utf-8")
    return tmp_path


def codes(tmp_path: Path, claims: str) -> list[str]:
    _library, problems = read_library(folder(tmp_path, claims))
    return [problem.code for problem in problems]


def test_a_statement_is_read_with_its_verdict_and_its_support(tmp_path: Path) -> None:
    library, problems = read_library(folder(tmp_path, ONE))
    assert problems == ()
    (saying,) = library.sayings.values()
    assert (saying.id, saying.asked, saying.verdict) == ("one-number", Asked.BEFORE, Verdict.FALSE)
    assert not saying.is_true
    assert saying.basis.sources == ("S1",)


def test_mistakes_are_reported_where_they_stand(tmp_path: Path) -> None:
    assert codes(tmp_path, ONE.replace("false", "maybe")) == ["bad-word"]
    assert codes(tmp_path, ONE.replace("[S1]", "[S2]")) == ["unknown-source"]
    assert codes(tmp_path, ONE.replace("    asked: before\n", "")) == ["missing-key"]
    assert codes(tmp_path, ONE.replace("    evidence: documented\n", "")) == ["missing-evidence"]
    assert codes(tmp_path, "claims: []\n") == ["wrong-sort"]


def test_a_later_folder_adds_statements_and_replaces_those_of_the_same_id(tmp_path: Path) -> None:
    shipped = open_library().sayings
    library = open_library(folder(tmp_path, ONE.replace("Everybody has", "All have")))
    assert library.sayings["one-number"].text == "All have one score."
    assert library.sayings.keys() == shipped.keys()
