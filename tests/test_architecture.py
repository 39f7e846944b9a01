"""The house keeps its arrows: which part of the game may import which, and what stays outside.

Read by syntax, so that an import hidden in a function counts like one at the top.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]
PACKAGE = REPOSITORY / "game"

EVERYWHERE = frozenset({"game"})  # the package itself holds the version and nothing else
GROUND = frozenset({"game.paths", "game.language"})
RUN = frozenset({"game.engine", "game.content.problems", "game.model"})

ARROWS: dict[str, frozenset[str]] = {
    "game": frozenset(),
    "game.paths": frozenset(),
    "game.language": frozenset(),
    "game.crash_report": frozenset({"game.paths"}),
    "game.model": frozenset(),
    "game.engine": frozenset({"game.model"}),
    "game.wording": frozenset({"game.engine", "game.model", "game.language"}),
    "game.content": frozenset({"game.model"}) | GROUND,
    # The checks read documents as they are written, which is what the library holds.
    "game.lint": RUN | GROUND | {"game.content"},
    "game.explore": RUN | GROUND,
    "game.saves": RUN | GROUND,
    "game.debrief": RUN | GROUND | {"game.wording", "game.explore"},
    # The one place that knows templates; imported when a report is made.
    "game.debrief.report.page": GROUND | {"game.debrief"},
    "game.session": frozenset({"game.engine", "game.content", "game.saves", "game.model"}) | GROUND,
    "game.text": frozenset({"game.session", "game.debrief", "game.wording", "game.engine"})
    | frozenset({"game.model"})
    | GROUND,
    # The shelf says what can be played without reading it: the first picture waits for no rules.
    "game.ui": frozenset({"game.session", "game.debrief", "game.wording", "game.content.shelf"})
    | GROUND,
    # Settings are put in place as carefully as saved runs.
    "game.ui.settings": frozenset({"game.ui", "game.saves.atomic"}) | GROUND,
    # The two places of the window that know runs: one opens the library and the saves, the other
    # leads through a run.
    "game.ui.front_door": frozenset({"game.ui", "game.session", "game.content.shelf", "game.saves"})
    | frozenset({"game.content.library", "game.engine.game", "game.debrief", "game.crash_report"})
    | GROUND,
    "game.ui.playing": frozenset({"game.ui", "game.session", "game.saves", "game.debrief"})
    | GROUND,
    # The one place of the window that knows the rules: it turns state into what a screen shows.
    "game.ui.view_models": frozenset({"game.ui", "game.session", "game.debrief", "game.wording"})
    | frozenset({"game.engine", "game.model", "game.content.shelf", "game.saves.store"})
    | GROUND,
    # The doctor asks for a voice as the window does.
    "game.doctor": GROUND | {"game.ui.speech.voices"},
    "game.cli": frozenset({"game"}),
    "game.__main__": frozenset({"game.cli"}),
}
"""Each part, and the parts it may import besides itself. The longest matching name counts."""

LIBRARIES: dict[str, frozenset[str]] = {
    "game.ui": frozenset({"pygame"}),
    "game.content": frozenset({"yaml"}),
    "game.debrief.report.page": frozenset({"jinja2", "markupsafe"}),
}
LIBRARIES_INSIDE_FUNCTIONS: dict[str, frozenset[str]] = {
    "game.doctor": frozenset({"pygame", "yaml"}),
}

PURE = ("game.model", "game.engine")
PURE_MODULES = frozenset(
    {"__future__", "abc", "ast", "bisect", "calendar", "collections", "dataclasses", "datetime"}
    | {"enum", "fractions", "functools", "hashlib", "heapq", "itertools", "math", "operator"}
    | {"re", "string", "types", "typing"}
)
IMPURE_CALLS = frozenset({"open", "print", "input", "hash", "id", "eval", "exec", "__import__"})
CLOCK_CALLS = frozenset({"now", "utcnow", "today"})

UNSAYING_NAMES = ("util", "helper", "manager", "process", "common", "misc")


class Imported(NamedTuple):
    name: str
    line: int
    in_function: bool


def _module_name(path: Path) -> str:
    parts = path.relative_to(REPOSITORY).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _is_package(module: str) -> bool:
    return (REPOSITORY / Path(*module.split("."))).is_dir()


def _is_module(name: str) -> bool:
    place = REPOSITORY / Path(*name.split("."))
    return place.is_dir() or place.with_suffix(".py").is_file()


def _imports(source: str, module: str) -> Iterator[Imported]:
    tree = ast.parse(source)
    lazy = {
        id(inner)
        for outer in ast.walk(tree)
        if isinstance(outer, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(outer)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = _names_from(node, module)
        else:
            continue
        for name in names:
            yield Imported(name, node.lineno, id(node) in lazy)


def _names_from(node: ast.ImportFrom, module: str) -> list[str]:
    base = node.module or ""
    if node.level:
        levels = node.level - 1 if _is_package(module) else node.level
        parents = module.split(".")
        base = ".".join([*parents[: len(parents) - levels], *([base] if base else [])])
    return [
        f"{base}.{alias.name}" if _is_module(f"{base}.{alias.name}") else base
        for alias in node.names
    ]


def _belongs(name: str, part: str) -> bool:
    return name == part or name.startswith(part + ".")


def _part_of(module: str) -> str:
    """The most exact part that has arrows: `game.ui.view_models` before `game.ui`."""
    parts = [part for part in ARROWS if part != "game" and _belongs(module, part)]
    return max(parts, key=len, default="game" if module == "game" else "")


def misdirected(source: str, module: str) -> list[str]:
    """Every import of `source` that goes against the arrows or brings in a stranger."""
    part = _part_of(module)
    if not part:
        return [f"{module}: no arrows are drawn for this module"]
    return [
        f"{module}:{found.line} imports {found.name}"
        for found in _imports(source, module)
        if not _is_allowed(part, found)
    ]


def _is_allowed(part: str, found: Imported) -> bool:
    root = found.name.partition(".")[0]
    if root == "game":
        return (
            found.name in EVERYWHERE
            or _belongs(found.name, part)
            or any(_belongs(found.name, other) for other in ARROWS[part])
        )
    if _is_in(part, PURE):
        return root in PURE_MODULES
    return (
        root in sys.stdlib_module_names
        or root in _of(LIBRARIES, part)
        or (found.in_function and root in _of(LIBRARIES_INSIDE_FUNCTIONS, part))
    )


def _of(table: dict[str, frozenset[str]], part: str) -> frozenset[str]:
    return frozenset().union(*(names for key, names in table.items() if _belongs(part, key)))


def _is_in(module: str, parts: tuple[str, ...]) -> bool:
    return any(_belongs(module, part) for part in parts)


def impurities(source: str, module: str) -> list[str]:
    """Every call in `source` that reads the clock or the world, or differs between two runs."""
    return [
        f"{module}:{node.lineno} calls {ast.unparse(node.func)}()"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        if (isinstance(node.func, ast.Name) and node.func.id in IMPURE_CALLS)
        or (isinstance(node.func, ast.Attribute) and node.func.attr in CLOCK_CALLS)
    ]


MODULES = {_module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


@pytest.mark.parametrize("module", MODULES)
def test_imports_follow_the_arrows(module: str) -> None:
    assert misdirected(MODULES[module].read_text("utf-8"), module) == []


@pytest.mark.parametrize("module", [name for name in MODULES if _is_in(name, PURE)])
def test_model_and_engine_neither_read_the_world_nor_the_clock(module: str) -> None:
    assert impurities(MODULES[module].read_text("utf-8"), module) == []


@pytest.mark.parametrize("module", MODULES)
def test_every_module_says_what_it_owns(module: str) -> None:
    assert ast.get_docstring(ast.parse(MODULES[module].read_text("utf-8")))


@pytest.mark.parametrize("module", MODULES)
def test_names_of_modules_say_something(module: str) -> None:
    last = module.rpartition(".")[2]
    assert not [name for name in UNSAYING_NAMES if name in last]


@pytest.mark.parametrize("module", ["game.cli", "game.content", "game.text", "game.session"])
def test_nothing_but_the_window_loads_pygame(module: str) -> None:
    if module not in MODULES:
        pytest.skip(f"{module} is not there yet")
    assert "pygame" not in _loaded_by(module)


def test_importing_the_game_imports_nothing_else() -> None:
    assert [name for name in _loaded_by("game") if name.startswith("game.")] == []


def _loaded_by(module: str) -> list[str]:
    question = f"import sys, {module}; print(*sys.modules)"
    answer = subprocess.run(
        [sys.executable, "-c", question], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    return answer.stdout.split()


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("game.engine.play", "import random"),
        ("game.engine.play", "import time"),
        ("game.engine.play", "import yaml"),
        ("game.engine.play", "from game.content import reader"),
        ("game.engine.play", "from game.language import _"),
        ("game.engine.play", "from ..content import reader"),
        ("game.model.span", "from game.engine import play"),
        ("game.explore.walk", "from game.content.library import Library"),
        ("game.content.library", "from game.lint import ends"),
        ("game.ui.screens.scene", "from game.saves.store import SaveStore"),
        ("game.text.front", "import pygame"),
        ("game.cli.play", "def run():\n    import pygame"),
        ("game.doctor.window", "import pygame"),
        ("game.ui.screens.scene", "from game.engine.state import State"),
        ("game.session", "from game.ui import app"),
        ("game.content.reader", "import requests"),
        ("game.newcomer", "import os"),
    ],
)
def test_an_import_against_the_arrows_is_seen(module: str, line: str) -> None:
    assert len(misdirected(line, module)) == 1


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("game.engine.play", "from game.model.span import Span"),
        ("game.engine.play", "from . import state"),
        ("game.lint.ends", "from game.content.problems import Problem"),
        ("game.ui.view_models", "from game.engine.state import State"),
        ("game.ui.screens.scene", "import pygame"),
        ("game.doctor.window", "def probe():\n    import pygame"),
        ("game.cli.play", "from game.ui.loop import run"),
        ("game.text.front", "from game import __version__"),
    ],
)
def test_an_import_along_the_arrows_passes(module: str, line: str) -> None:
    assert misdirected(line, module) == []


@pytest.mark.parametrize(
    "line", ["datetime.now()", "date.today()", "open('x')", "hash('x')", "print('x')"]
)
def test_a_look_at_the_world_is_seen(line: str) -> None:
    assert len(impurities(line, "game.engine.play")) == 1
