"""Texts that do not fit the screen.

Every sort of text has a length that fits without a scroll bar at 150 % text size; the list is in
`docs/file-format.md`. A Chinese character counts for two. Of a text in passages, everything that
is always told and the longest of the conditional passages count together.

Fine:

    scenes:
      kitchen: {title: The kettle and the counter}

`text-too-long`:

    scenes:
      kitchen: {title: The kettle that boils and boils until in the end nobody listens any more}
"""

from collections.abc import Iterator
from itertools import groupby

from game.content.documents import AnyDocument, Wording
from game.content.library import Library
from game.content.problems import Problem, ProblemKind
from game.content.rendering import display_width
from game.language import _

TEXT_TOO_LONG = ProblemKind(
    code="text-too-long",
    sentence=lambda: _("This {kind} has {length} characters; {most} fit the screen."),
    advice=lambda: _("Shorten it. A Chinese character counts for two."),
)


def check(document: AnyDocument, _library: Library) -> Iterator[Problem]:
    """Report every text that is too long, with all its passages once."""
    wordings = sorted(document.notes.wordings, key=lambda wording: wording.group)
    for _group, passages in groupby(wordings, key=lambda wording: wording.group):
        told = list(passages)
        length = _length(told)
        if length > told[0].kind.longest:
            span = document.span_of_node(told[0].node)
            kind = told[0].kind
            yield TEXT_TOO_LONG.at(span, kind=kind.label(), length=length, most=kind.longest)


def _length(passages: list[Wording]) -> int:
    """The most that is ever told together."""
    always = sum(display_width(p.text) for p in passages if not p.is_conditional)
    return always + max((display_width(p.text) for p in passages if p.is_conditional), default=0)
