"""Whether the memory of the window grows while life after life is played in it.

    SDL_VIDEODRIVER=dummy python -m benchmarks.memory [--runs 200] [--trace]

Prints the memory of the process (Linux) every twentieth life, and with `--trace` what Python itself
holds. The first lives fill the caches, which have limits; after that nothing should be added.
"""

import argparse
import gc
import tempfile
import tracemalloc
from pathlib import Path

import pygame

from benchmarks.playthrough import Played

FRAME = 0.5
EVERY = 20
MEBI = 1 << 20


def resident() -> float:
    """The memory of this process in MiB; 0 where the system does not tell it this way."""
    status = Path("/proc/self/statm")
    if not status.is_file():
        return 0.0
    return int(status.read_text().split()[1]) * 4096 / MEBI


def main() -> None:
    """Play, and print one line for every twenty lives."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--life", default="first-year")
    parser.add_argument("--trace", action="store_true")
    args = parser.parse_args()
    pygame.display.init()
    pygame.font.init()
    target = pygame.Surface((1280, 720))
    if args.trace:
        tracemalloc.start()
    print("| lives | process, MiB | Python, MiB |")
    print("|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        played = Played(Path(folder), target, lambda: None, FRAME)
        for number in range(args.runs + 1):
            if number % EVERY == 0:
                gc.collect()
                held = tracemalloc.get_traced_memory()[0] / MEBI if args.trace else 0
                print(f"| {number} | {resident():.1f} | {held:.1f} |", flush=True)
            for _ in played.life(args.life):
                pass
            for save in Path(folder).iterdir():
                save.unlink()


if __name__ == "__main__":
    main()
