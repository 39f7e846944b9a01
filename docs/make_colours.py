"""Writes `docs/colours.md`: contrast of every pair of colours, and gains apart from losses.

    python3 -m docs.make_colours

A test holds the page to what the colours are.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "colours.md"
sys.path.insert(0, str(ROOT))

from game.ui import theme as t  # noqa: E402
from game.ui.eyes import Eye, contrast, distance  # noqa: E402
from game.ui.palettes import PALETTES  # noqa: E402
from game.ui.theme import Colour, Theme  # noqa: E402

NAMES = {Theme.PAPER: "paper", Theme.LIGHT: "light", Theme.DARK: "dark"}

HEAD = """# Colours, measured

Made by `python3 -m docs.make_colours` from the tokens (`game/ui/theme.py`, `game/ui/palettes.py`).
The words and parts that are measured, and the limits the tests hold them to, are in
`tests/ui/test_palettes.py`: in the two themes of strong contrast words stand out 7 : 1 and parts
3 : 1; on paper words stand out 4.5 : 1. Gains and losses are also told apart by sign, arrow, word
and side.
"""

WORDS: dict[str, tuple[Colour, Colour]] = {
    "ink on paper": (t.INK, t.PAPER),
    "small print on paper": (t.INK_2, t.PAPER),
    "small print on a card": (t.INK_2, t.CARD),
    "a loss on its slip": (t.SEAL, t.SEAL_PALE),
    "a gain on its slip": (t.SEA, t.SEA_PALE),
    "a doubt in its tag": (t.OCHRE, t.OCHRE_PALE),
    "the primary button": (t.CARD, t.SEAL),
    "a question for talking": (t.CARD, t.NIGHT),
}
PARTS: dict[str, tuple[Colour, Colour]] = {
    "the edge of a card": (t.LINE, t.PAPER),
    "the edge of a loss": (t.SEAL_LINE, t.CARD),
    "the edge of a gain": (t.SEA_LINE, t.CARD),
    "the frame of the focus": (t.INK, t.PAPER),
    "the scrollbar": (t.INK_2, t.PAPER),
}
SIDES: dict[str, tuple[Colour, Colour]] = {
    "words": (t.SEA, t.SEAL),
    "edges": (t.SEA_LINE, t.SEAL_LINE),
    "grounds": (t.SEA_PALE, t.SEAL_PALE),
}


def page() -> str:
    """The whole page."""
    return "\n".join((HEAD, *_contrasts("Words", WORDS), *_contrasts("Parts", PARTS), *_eyes()))


def _contrasts(title: str, pairs: dict[str, tuple[Colour, Colour]]) -> Iterator[str]:
    yield f"## {title}: contrast (WCAG 2)\n"
    yield "| | " + " | ".join(NAMES.values()) + " |"
    yield "|---|" + "---|" * len(NAMES)
    for name, (one, other) in pairs.items():
        ratios = (contrast(_worn(one, theme), _worn(other, theme)) for theme in NAMES)
        yield f"| {name} | " + " | ".join(f"{ratio:.1f}" for ratio in ratios) + " |"
    yield ""


def _eyes() -> Iterator[str]:
    yield "## A gain beside a loss: distance (CIE76; 2 is barely to be seen)\n"
    yield "`python3 run.py screenshots OUT --eye protanopia` draws every screen so.\n"
    yield "| | " + " | ".join(eye.value for eye in Eye) + " |"
    yield "|---|" + "---|" * len(Eye)
    for theme, theme_name in NAMES.items():
        for name, (gain, loss) in SIDES.items():
            apart = (distance(_worn(gain, theme), _worn(loss, theme), eye) for eye in Eye)
            yield f"| {theme_name}, {name} | " + " | ".join(f"{d:.0f}" for d in apart) + " |"
    yield ""


def _worn(colour: Colour, theme: Theme) -> Colour:
    return PALETTES[theme].get(colour, colour)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
