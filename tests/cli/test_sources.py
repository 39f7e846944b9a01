"""`sources` lists every claim under its label, with what it stands on."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from game.cli import main
from game.content.library import open_library
from game.debrief.everything import claims_of_life, claims_of_list, claims_of_rulebook, sources_of
from game.model.evidence import Evidence

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def listed(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert main(["sources", "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_every_claim_of_every_file_is_listed_once(listed: dict[str, Any]) -> None:
    library = open_library()
    expected = sum(
        (
            *(
                len(list(claims_of_rulebook(library.rulebook(name), library.words)))
                for name in library.rulebook_ids
            ),
            *(len(list(claims_of_list(known))) for known in library.lists.values()),
            *(len(list(claims_of_life(library.life(name)))) for name in library.life_ids),
        )
    )
    assert sum(map(len, listed["claims"].values())) == expected > 300
    assert list(listed["claims"]) == [kind.value for kind in Evidence]


def test_what_is_documented_or_reported_names_sources_that_are_described(
    listed: dict[str, Any],
) -> None:
    for kind in ("documented", "reported"):
        for claim in listed["claims"][kind]:
            assert claim["sources"], claim["text"]
            assert set(claim["sources"]) <= listed["sources"].keys()
    assert all(source["title"] for source in listed["sources"].values())


def test_a_claim_is_a_sentence_with_its_price(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sources"]) == 0
    printed = capsys.readouterr().out
    assert "“Heating fee paid late” counts −20." in printed
    assert "“Volunteering” counts" in printed
    labels = ["DOCUMENTED: ", "REPORTED: ", "DISPUTED: ", "INVENTED: ", "SOURCES: "]
    assert [printed.index(label) for label in labels] == sorted(map(printed.index, labels))


def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(REPOSITORY / "scenarios" / "lives", tmp_path / "lives")
    (tmp_path / "lives" / "broken.yaml").write_text("life: broken\ntitle: 1\n", encoding="utf-8")
    assert main(["sources", "--scenarios", str(tmp_path)]) == 1
    printed = capsys.readouterr()
    assert "broken.yaml" in printed.err
    assert "DOCUMENTED" in printed.out


def test_only_the_sources_that_are_leant_on_are_listed() -> None:
    library = open_library()
    claims = list(claims_of_list(library.lists["court-defaulter"]))
    named = [source.id for source in sources_of(claims, library.publications)]
    assert named == [name for name in library.publications if name in set(named)]
    assert 0 < len(named) < len(library.publications)
