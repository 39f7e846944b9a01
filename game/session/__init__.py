"""The imperative shell around the engine: runs that are played, saved, taken back and resumed.

`Desk` is where a run begins: the lives and rules at hand, the runs that were saved. `Session` is a
run in progress. Front ends hold one of each and never touch files themselves. Must not know how
anything is shown.
"""

from game.saves.save import Edition, Glance, Mode, Save
from game.session.desk import Desk, NotPlayableError
from game.session.run import NothingToTakeBackError, Session

__all__ = [
    "Desk",
    "Edition",
    "Glance",
    "Mode",
    "NotPlayableError",
    "NothingToTakeBackError",
    "Save",
    "Session",
]
