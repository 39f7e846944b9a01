"""Every code a problem can have, gathered from the modules that own them.

Owns the order in which authors read about them. Must not know what any of them means.
"""

import sys
from types import ModuleType

from game.content import (
    file_problems,
    reading_problems,
    reference_problems,
    translation_problems,
)
from game.content.problems import ProblemKind
from game.lint import CHECKS

READING_MODULES: tuple[ModuleType, ...] = (
    file_problems,
    reading_problems,
    reference_problems,
    translation_problems,
)


def check_modules() -> tuple[ModuleType, ...]:
    """The modules of the checks, each once, in the order in which they run."""
    names = dict.fromkeys(check.__module__ for checks in CHECKS.values() for check in checks)
    return tuple(sys.modules[name] for name in names)


def kinds_of(module: ModuleType) -> tuple[ProblemKind, ...]:
    """The kinds of problem that a module defines, in writing order."""
    own = (value for value in vars(module).values() if isinstance(value, ProblemKind))
    if module in READING_MODULES:
        return tuple(own)
    borrowed = {kind for reading in READING_MODULES for kind in kinds_of(reading)}
    return tuple(kind for kind in own if kind not in borrowed)


def all_kinds() -> tuple[ProblemKind, ...]:
    """Every kind of problem there is."""
    modules = (*READING_MODULES, *check_modules())
    return tuple(kind for module in modules for kind in kinds_of(module))
