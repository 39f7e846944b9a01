"""The window: the only package that imports pygame.

`run_window` opens it; importing the package alone loads nothing, so that a command that stays in
the terminal pays nothing for it.
"""

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
