"""The catalogue of problems: every code is unique, documented and proven by a faulty file."""

import importlib.util
import re
import string
from pathlib import Path
from types import ModuleType

import pytest

from game.content.problems import ProblemKind
from game.lint.catalogue import all_kinds
from game.model.span import Span
from tests.content.cases import case_files, expected_problems
from tests.content.hostile import HOSTILE

ROOT = Path(__file__).resolve().parents[2]
ELSEWHERE = {
    "not-a-file": "test_hostile_files",
    "link-outside": "test_hostile_files",
    "cannot-read": "test_hostile_files",
    "too-many-files": "test_discovery",
    "wrong-extension": "test_discovery",
    "wrong-folder": "test_library",
    "not-a-translation": "test_translation_problems",
    "missing-translation": "test_translation_problems",
    "more-missing": "test_translation_problems",
    "stale-translation": "test_translation_problems",
    "unused-translation": "test_translation_problems",
    "changed-placeholder": "test_translation_problems",
    "nothing-to-translate": "test_translation_problems",
    "not-compiled": "test_translation_problems",
    "translated-twice": "test_translation_problems",
    "translation-too-long": "test_translation_problems",
    "misplaced-translation": "test_translation_problems",
    "not-a-language": "test_translation_problems",
    "folder-not-read": "test_careless_authors",
}
"""Codes about what a single file cannot show, and the test that does."""


def _page_maker() -> ModuleType:
    path = ROOT / "docs" / "make_problems_page.py"
    spec = importlib.util.spec_from_file_location("make_problems_page", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_code_has_a_faulty_file() -> None:
    proven = {code for path in case_files() for _line, _column, code in expected_problems(path)}
    proven |= {code for hostile in HOSTILE for code in hostile.codes or ()}
    for code, test in ELSEWHERE.items():
        assert f'"{code}"' in (ROOT / "tests" / "content" / f"{test}.py").read_text("utf-8")
    assert proven | ELSEWHERE.keys() == {kind.code for kind in all_kinds()}


def test_codes_are_unique_words() -> None:
    codes = [kind.code for kind in all_kinds()]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code) for code in codes)


@pytest.mark.parametrize("kind", all_kinds(), ids=lambda kind: kind.code)
def test_a_code_has_a_plain_sentence_and_advice(kind: ProblemKind) -> None:
    names = {name for _, name, _, _ in string.Formatter().parse(kind.sentence()) if name}
    problem = kind.at(Span(path="x", line=1, column=1), **dict.fromkeys(names, "{odd}"))
    for text in (problem.message, kind.advice()):
        assert text[0].isupper() or text[0] in '"{'
        assert text.rstrip('"”').endswith(".") or text.endswith("”.")
        assert len(text) < 160


def test_the_page_of_problems_is_up_to_date() -> None:
    maker = _page_maker()
    shown = (ROOT / "docs" / "problems.md").read_text(encoding="utf-8")
    assert shown == maker.page(), "run: python docs/make_problems_page.py"
