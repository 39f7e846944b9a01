"""`python -m game` and the command `thousand-points`.

Owns the entry point. Everything else belongs to `game.cli`.
"""

import sys

from game.cli import main

if __name__ == "__main__":
    sys.exit(main())
