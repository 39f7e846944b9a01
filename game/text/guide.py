"""What can be typed, in lines.

Must not know what any of it does.
"""

from collections.abc import Iterator

from game.language import _
from game.text.lines import BLANK, Line, heading


def tell_help(*, can_take_back: bool, can_play_from: bool, is_over: bool) -> Iterator[Line]:
    """Every answer the prompt understands now."""
    yield BLANK
    yield heading(_("What you can type"))
    if is_over:
        yield Line(_("A number: that page of the debrief."))
    else:
        yield Line(_("A number, or the first letters of a choice: that choice."))
        yield Line(_("Enter alone, or r: the scene again."))
    yield Line(_("w: what your last choice changed, and why."))
    yield Line(_("l: your file, every slip with its why. l 3: slip 3 in full."))
    yield Line(_("m: your standing, benefits and restrictions. m 2: why number 2 is there."))
    yield Line(_("h: your choices so far."))
    if is_over:
        yield Line(_("d: the pages of the debrief."))
        yield Line(_("n: another life."))
    else:
        yield Line(_("e: what is real in this scene, and who says so."))
        yield Line(_("d: the debrief so far."))
    yield Line(_("s: the debrief as a report, an HTML file to keep or print."))
    yield Line(_("c: true or false? Six statements before a life, six others after it."))
    if can_take_back:
        yield Line(_("b: take the last choice back."))
    if can_play_from:
        yield Line(_("p 3: play again from choice 3 of h; this run is kept as it is."))
    yield Line(_("g: another language."))
    yield Line(_("q: save and leave."))
