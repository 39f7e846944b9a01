"""One thing the doctor found out. Owns its shape and nothing else."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was looked at, what was found, and what the player can do if that is a problem.

    `to_do` is empty where all is well. `blocks` says that nobody can play until it is mended.
    """

    topic: str
    found: str
    to_do: str = ""
    blocks: bool = False
