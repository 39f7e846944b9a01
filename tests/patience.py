"""Waiting for what should not wait: what takes seconds at worst is given a minute, however busy the
computer is, and what never ends fails instead of stopping the suite.
"""

import threading
from collections.abc import Callable

SECONDS = 60


def ends(work: Callable[[], object]) -> bool:
    """Whether `work` comes to its end."""
    worker = threading.Thread(target=work, daemon=True)
    worker.start()
    worker.join(SECONDS)
    return not worker.is_alive()
