"""How long pictures take while a life is played, and that an idle screen draws none.

    SDL_VIDEODRIVER=dummy python -m benchmarks.frames
    SDL_FRAMEBUFFER_ACCELERATION=0 xvfb-run -s "-screen 0 1920x1080x24" python -m benchmarks.frames

Every choice of a life is made, and every movement that follows is drawn picture by picture, shown
on the window included. An opening is the first picture of a screen, in which it is laid out. Where
other programs keep the processor busy, look at the processor's time rather than at the clock.
"""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pygame

from benchmarks.playthrough import Picture, Played

FRAME = 1 / 60


def share(costs: Sequence[float], part: float) -> float:
    """The cost that this part of the pictures stays under."""
    return sorted(costs)[min(len(costs) - 1, int(len(costs) * part))]


def row(name: str, pictures: Sequence[Picture]) -> str:
    """One line of the table."""
    cells = [name, str(len(pictures))]
    for costs in ([picture.work for picture in pictures], [p.clock for p in pictures]):
        cells += [f"{share(costs, part):.1f}" for part in (0.5, 0.99, 1.0)]
    return "| " + " | ".join(cells) + " |"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", default="1920x1080", metavar="WIDTHxHEIGHT")
    parser.add_argument("--life", default="first-year")
    parser.add_argument("--rounds", type=int, default=1)
    args = parser.parse_args()
    width, height = map(int, args.size.split("x"))
    pygame.display.init()
    pygame.font.init()
    window = pygame.Window("frames", (width, height))
    with tempfile.TemporaryDirectory() as saves:
        played = Played(Path(saves), window.get_surface(), window.flip, FRAME)
        list(played.pictures())
        pictures = [p for _ in range(args.rounds) for p in played.life(args.life)]
        drawn = played.app.drawn
        for tick in range(600):
            played.app.show(window.get_surface(), played.now + tick * FRAME)
        idle = played.app.drawn - drawn
    moving = [picture for picture in pictures if picture.number]
    consequence = [picture for picture in moving if picture.screen == "consequence"]
    longest = _longest(consequence)
    print(f"{args.size}, driver {pygame.display.get_driver()}, {args.life} × {args.rounds}")
    print()
    print("| pictures, ms | number | work: half | 99 % | all | clock: half | 99 % | all |")
    print("|---|---|---|---|---|---|---|---|")
    print(row("openings", [picture for picture in pictures if not picture.number]))
    print(row("consequences, moving", consequence))
    print(row("of the longest of them", longest))
    print(row("page turns and arrivals", [p for p in moving if p.screen != "consequence"]))
    print(row("all that moves", moving))
    print(f"\npictures in ten idle seconds: {idle}")


def _longest(pictures: Sequence[Picture]) -> list[Picture]:
    """The pictures of the consequence that moved for longest."""
    runs: list[list[Picture]] = []
    for picture in pictures:
        if picture.number == 1 or not runs:
            runs.append([])
        runs[-1].append(picture)
    return max(runs, key=len, default=[])


if __name__ == "__main__":
    main()
