"""From starting Python to the first picture in the window, against bare `import pygame`.

    python -m benchmarks.first_picture [--rounds 15]

Both are whole processes, started in turn. The picture is the first screen with everything on it
that can be pressed; SDL draws without a display unless SDL_VIDEODRIVER says otherwise. The shelf
cache is warm, as it is from the second start on; `--cold` throws it away before every start.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

BARE = "import pygame"
FIRST_PICTURE = """
import sys
import game.cli
import game.ui.window

# the real program, stopped where it would show its first picture
game.ui.window.Window.present = lambda window: sys.exit()
game.cli.main(["play", "--window"])
raise SystemExit("no picture was shown")
"""


def seconds(code: str, environment: dict[str, str]) -> float:
    """How long a Python process with this code takes from start to end."""
    start = perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
    return perf_counter() - start


def main() -> None:
    """Print both times and the median of their pairwise ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--cold", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        environment = {
            "SDL_VIDEODRIVER": "dummy",
            "PYGAME_HIDE_SUPPORT_PROMPT": "1",
            **os.environ,
            "THOUSAND_POINTS_HOME": home,
        }
        seconds(FIRST_PICTURE, environment)
        pairs = []
        for _ in range(args.rounds):
            if args.cold:
                shutil.rmtree(Path(home) / "cache", ignore_errors=True)
            pairs.append((seconds(FIRST_PICTURE, environment), seconds(BARE, environment)))
    ratios = [picture / bare for picture, bare in pairs]
    picture, bare = (median(side) for side in zip(*pairs, strict=True))
    print(f"first picture   {picture * 1000:6.0f} ms")
    print(f"import pygame   {bare * 1000:6.0f} ms")
    print(f"ratio           {median(ratios):.2f}  (min {min(ratios):.2f}, max {max(ratios):.2f})")


if __name__ == "__main__":
    main()
