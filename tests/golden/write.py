"""Writes the golden playthroughs anew, after the engine or a life was meant to change:

python3 -m tests.golden.write            play every script again and rewrite its file
python3 -m tests.golden.write --check    only say which files would change (exit code 1)
"""

import sys
from pathlib import Path

from game.content.library import Library, open_library
from game.engine.game import Game
from game.engine.play import UnavailableChoiceError
from tests.golden.playthrough import files, read_script, written


def play_again(library: Library, path: Path) -> str:
    """The text the file should have."""
    script = read_script(path.read_text("utf-8"))
    life, rules = library.life(script.life), library.rulebook(script.rules)
    return written(Game(life, rules, library.lists, library.catalogue), script)


def main(check: bool) -> int:
    library = open_library()
    changed = 0
    for path in files():
        try:
            text = play_again(library, path)
        except UnavailableChoiceError as error:
            print(f"{path.name}: {error}; change its choices by hand")
            changed += 1
            continue
        if text != path.read_text("utf-8"):
            changed += 1
            print(f"{path.name}: {'would change' if check else 'written'}")
            if not check:
                path.write_text(text, "utf-8", newline="\n")
    print(f"{len(files())} playthroughs, {changed} changed, Python {sys.version.split()[0]}")
    return int(check and bool(changed))


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
