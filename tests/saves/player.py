"""Plays the small town without end, saving after every choice: the process that gets killed.

Goes on with the newest run in the folder, begins a new one now and then, and tells the run's name
and its number of choices after each choice that `Session` has confirmed.
"""

import random
from multiprocessing.connection import Connection
from pathlib import Path

from game.saves.save import Edition
from game.saves.store import SaveStore
from game.session.run import Session
from tests.wording.town import TOWN

EDITION = Edition(scenario="small-town", rulebook="town-2014")
LONGEST_RUN = 40


def play(folder: Path, seed: int, confirmed: Connection) -> None:
    """Play until killed."""
    store, chance = SaveStore(folder), random.Random(seed)
    session = _newest(store) or _new(store, chance)
    while True:
        if len(session.decisions) >= LONGEST_RUN or session.is_over:
            session = _new(store, chance)
        choice = chance.choice([o.choice.id for o in session.options() if o.is_open])
        session.choose(choice)
        confirmed.send((session.run, len(session.decisions)))


def _newest(store: SaveStore) -> Session | None:
    saves = store.runs().saves
    return Session.resume(TOWN, saves[0], edition=EDITION, store=store) if saves else None


def _new(store: SaveStore, chance: random.Random) -> Session:
    return Session.start(TOWN, seed=chance.randrange(1000), edition=EDITION, store=store)
