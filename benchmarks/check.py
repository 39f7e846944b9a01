"""`check` of everything shipped, against only parsing the same files with libyaml.

    python -m benchmarks.check [--rounds 9]

Both are whole processes, started in turn. Parsing alone is what no checker of YAML can do without;
the ratio is what reading into the model, looking up every reference and every check cost on top.
"""

import argparse
import subprocess
import sys
from statistics import median
from time import perf_counter

CHECK = "import sys; from game.cli import main; sys.exit(main(['check']))"
PARSE = """
from game.paths import scenarios_dir
import yaml
for path in sorted(scenarios_dir().rglob("*.yaml")):
    for event in yaml.parse(path.read_bytes(), Loader=yaml.CSafeLoader):
        pass
"""


def seconds(code: str) -> float:
    """How long a Python process with this code takes from start to end."""
    start = perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - start


def main() -> None:
    """Print both times and the median of their pairwise ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=9)
    args = parser.parse_args()
    pairs = [(seconds(CHECK), seconds(PARSE)) for _ in range(args.rounds)]
    ratios = [check / parse for check, parse in pairs]
    check, parse = (median(side) for side in zip(*pairs, strict=True))
    print(f"check          {check * 1000:6.0f} ms")
    print(f"libyaml alone  {parse * 1000:6.0f} ms")
    print(f"ratio          {median(ratios):.2f}  (min {min(ratios):.2f}, max {max(ratios):.2f})")


if __name__ == "__main__":
    main()
