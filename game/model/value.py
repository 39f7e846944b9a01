"""Values that are made by the million: as cheap to make as Python allows.

`@value` is `@dataclass(frozen=True, slots=True)` to the type checker, which refuses every
assignment. At run time it leaves out the guard that makes a frozen dataclass three times as dear to
create, and fields may be given by place, which costs half of giving them by name; the reasons and
the figures are in `docs/decisions/0002-cheap-values.md`. For the events and states of the engine
only: what authors write is truly frozen.
"""

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[T]) -> type[T]:
    """Make a class of plain fields a value: compared, hashed and printed by its fields."""
    return dataclass(slots=True, unsafe_hash=True)(cls)
