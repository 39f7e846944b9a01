"""Write `docs/problems.md` out of the catalogue of problems and the documentation of the checks.

    python docs/make_problems_page.py

Owns the layout of that page; every sentence on it stands beside the code it belongs to.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from game.content import (  # noqa: E402
    file_problems,
    reading_problems,
    reference_problems,
    translation_problems,
)
from game.content.problems import ProblemKind, Severity  # noqa: E402
from game.lint.catalogue import check_modules, kinds_of  # noqa: E402

PAGE = ROOT / "docs" / "problems.md"

_BEGINNING = """\
# What `check` can say, and what to do about it

`python3 run.py check` reads every file that comes with the game; `check PATH …` reads your own, a
file or a folder. Every problem has a place (`file:line:column`), a sentence and a code in square
brackets. This page is the list of the codes. Warnings do not keep a file from being played, and
count only with `--strict`.

The page is made from the program (`python docs/make_problems_page.py`); a test keeps the two equal.
"""
_SECTIONS = (
    (file_problems, "The file as a whole", "Opening it, and reading it as YAML."),
    (
        reading_problems,
        "Keys and values",
        "What stands in the wrong place or is of the wrong sort.",
    ),
    (reference_problems, "Ids that name nothing", "With a guess at what was meant."),
    (
        translation_problems,
        "Translations",
        "What is missing, out of date or needed by nothing in a `.po` file "
        "([translating.md](translating.md)).",
    ),
)


def page() -> str:
    """The whole page."""
    return "\n".join([_BEGINNING, *_reading(), *_checks()])


def _reading() -> Iterator[str]:
    for module, title, sentence in _SECTIONS:
        yield f"## {title}\n\n{sentence}\n\n{_table(kinds_of(module))}"


def _checks() -> Iterator[str]:
    yield (
        "## Checks of whole documents\n\nWhat reads well may still not play well. The samples are "
        "parts of a file, laid over the\nfiles in `tests/cases/base`.\n"
    )
    for module in check_modules():
        yield _check(module)


def _check(module: ModuleType) -> str:
    title, _blank, text = (module.__doc__ or "").strip().partition("\n\n")
    heading = title.rstrip(".").replace("\n", " ")
    return f"### {heading}\n\n{_fenced(text)}\n\n{_table(kinds_of(module))}"


def _fenced(text: str) -> str:
    """The indented samples as blocks of YAML."""
    parts = []
    for part in text.split("\n\n"):
        if part.startswith("    "):
            lines = [line.removeprefix("    ") for line in part.splitlines()]
            parts.append("\n".join(["```yaml", *lines, "```"]))
        else:
            parts.append(part)
    return "\n\n".join(parts)


def _table(kinds: tuple[ProblemKind, ...]) -> str:
    rows = ["| code | what it says | what to do |", "|---|---|---|"]
    rows += [
        f"| {_code(kind)} | {_cell(kind.sentence())} | {_cell(kind.advice())} |" for kind in kinds
    ]
    return "\n".join(rows) + "\n"


def _code(kind: ProblemKind) -> str:
    warning = " (warning)" if kind.severity is Severity.WARNING else ""
    return f"`{kind.code}`{warning}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
