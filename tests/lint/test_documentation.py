"""The samples in the documentation of the checks pass and fail as they say."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from game import lint
from game.content.kinds import DocumentKind
from game.lint.catalogue import check_modules, kinds_of
from tests.content.cases import BASE, all_problems

BASE_FILES = {
    DocumentKind.LIFE: BASE / "lives" / "test-life.yaml",
    DocumentKind.RULEBOOK: BASE / "rulebooks" / "test-city.yaml",
    DocumentKind.LIST: BASE / "lists" / "test-list.yaml",
    DocumentKind.CATALOGUE: BASE / "acts.yaml",
    DocumentKind.SOURCES: BASE / "sources.yaml",
}


class Sample(NamedTuple):
    """A piece of a file that is laid over a file of `tests/cases/base`."""

    module: str
    heading: str
    text: str
    base: Path
    codes: frozenset[str]
    """The codes that the check may give at all."""

    @property
    def expected(self) -> set[str]:
        return set(re.findall(r"^`([a-z-]+)`", self.heading))


def _samples() -> Iterator[Sample]:
    for module in check_modules():
        kind = next(kind for kind, checks in lint.CHECKS.items() if module.check in checks)
        codes = frozenset(kind.code for kind in kinds_of(module))
        for heading, text in _PARTS.findall(module.__doc__ + "\n"):
            where = kind
            if "in a list" in heading:
                where = DocumentKind.LIST
            if "sources.yaml" in heading:
                where = DocumentKind.SOURCES
            yield Sample(module.__name__, heading, text, BASE_FILES[where], codes)


_PARTS = re.compile(r"^((?:Fine|`[a-z-]+`)[^:\n]*:)\n\n((?:(?:    .*)?\n)+)", re.MULTILINE)


def _laid_over(base: Any, sample: Any) -> Any:
    """The base with the keys of the sample instead of its own; `~` takes a key away."""
    if not isinstance(base, dict) or not isinstance(sample, dict):
        return sample
    together = {**base}
    for key, value in sample.items():
        if value == "~":
            del together[key]
        else:
            together[key] = _laid_over(base.get(key), value)
    return together


@pytest.mark.parametrize("sample", list(_samples()), ids=lambda s: f"{s.module}-{s.heading}")
def test_a_sample_in_the_documentation_gives_what_it_says(sample: Sample, tmp_path: Path) -> None:
    base = yaml.load(sample.base.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    piece = yaml.load(sample.text, Loader=yaml.BaseLoader)
    path = tmp_path / sample.base.name
    path.write_text(
        yaml.dump(_laid_over(base, piece), allow_unicode=True, sort_keys=False), encoding="utf-8"
    )
    given = {problem.code for problem in all_problems(path)}
    assert given & sample.codes == sample.expected
    assert not {code for code in given - sample.codes if not code.startswith("unused-")}


def test_every_code_of_a_check_has_a_sample() -> None:
    shown = {code for sample in _samples() for code in sample.expected}
    assert shown == {kind.code for module in check_modules() for kind in kinds_of(module)}


def test_every_check_has_a_sample_that_passes() -> None:
    passing = {sample.module for sample in _samples() if sample.heading.startswith("Fine")}
    assert passing == {module.__name__ for module in check_modules()}
