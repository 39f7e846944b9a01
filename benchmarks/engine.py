"""Decisions per second: the engine against a hand-written loop over the same life.

    python -m benchmarks.engine [--runs 400] [--rounds 9]

The engine keeps a ledger, a standing, events and reasons; the loop keeps four numbers. The two
are timed in turn, A B A B …, and the median of the pairwise ratios is printed. What is timed is the
processor time of this process: on a busy machine the clock on the wall would also count the turns
of other programs, which fall into the longer rounds, those of the engine. Before timing, both are
shown to come to the same numbers for the same decisions.
"""

import argparse
from random import Random
from statistics import median
from time import process_time

from benchmarks.linear_life import SCENES, build_game, hand_written, play_engine, write_spec
from game.engine.randomness import draw


def agree(runs: int) -> None:
    """Both sides give the same score, money, trust and grade for the same decisions."""
    spec = write_spec()
    game = build_game(spec)
    for seed in range(runs):
        plain = hand_written(
            spec, Random(seed).randrange, lambda key, n, seed=seed: draw(seed, key, n)
        )
        state = play_engine(game, seed, Random(seed).randrange)
        engine = (state.score, state.meters["money"], state.meters["trust"], state.grade)
        assert engine == (plain["score"], plain["money"], plain["trust"], plain["grade"]), seed


def time_loop(runs: int) -> float:
    """Seconds the hand-written loop needs for this many lives."""
    spec, random = write_spec(), Random(1)
    pick, uniform = random.randrange, random.randrange
    start = process_time()
    for _ in range(runs):
        hand_written(spec, pick, lambda key, n: uniform(10_000))
    return process_time() - start


def time_engine(runs: int) -> float:
    """Seconds the engine needs for as many lives; the game is built once, as in the product."""
    game = build_game(write_spec())
    pick = Random(1).randrange
    start = process_time()
    for seed in range(runs):
        play_engine(game, seed, pick)
    return process_time() - start


def main() -> None:
    """Print decisions per second of both and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=9)
    args = parser.parse_args()
    agree(50)
    pairs = [(time_engine(args.runs), time_loop(args.runs)) for _ in range(args.rounds)]
    ratios = [loop / engine for engine, loop in pairs]
    decisions = args.runs * SCENES
    engine, loop = (median(side) for side in zip(*pairs, strict=True))
    print(f"engine       {decisions / engine:>12,.0f} decisions/s")
    print(f"dict loop    {decisions / loop:>12,.0f} decisions/s")
    print(f"ratio        {median(ratios):.3f}  (min {min(ratios):.3f}, max {max(ratios):.3f})")


if __name__ == "__main__":
    main()
