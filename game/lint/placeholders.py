"""Words in curly brackets that stand for no value.

In the texts of scenes, choices, consequences and endings, `{score}`, `{grade}`, `{date}` and the
meters of the life stand for their values. Anything else would be shown as it is written.

Fine:

    endings:
      stay: {title: You stay, place: harbour, text: "You have ¥{money} and {score} points."}

`unknown-placeholder`:

    endings:
      stay: {title: You stay, place: harbour, text: "You have ¥{mony} left."}
"""

import re
from collections.abc import Iterator

from game.content.documents import LifeDocument, place_in
from game.content.library import Library
from game.content.problems import Problem, ProblemKind, did_you_mean
from game.content.suggestions import close_words
from game.language import _

UNKNOWN_PLACEHOLDER = ProblemKind(
    code="unknown-placeholder",
    sentence=lambda: _('"{word}" stands for no value.'),
    advice=lambda: _("Use {score}, {grade}, {date} or a meter of the life."),
)
_ALWAYS_KNOWN = ("score", "grade", "date")
_PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}")


def check(document: LifeDocument, _library: Library) -> Iterator[Problem]:
    """Report every placeholder of a story text that is not known."""
    known = (*_ALWAYS_KNOWN, *document.written_keys("meters"))
    for wording in document.notes.wordings:
        if not wording.kind.is_story:
            continue
        for found in _PLACEHOLDER.finditer(wording.text):
            if found[1] not in known:
                span = place_in(wording.node, document.file, found[0])
                hint = did_you_mean(f"{{{word}}}" for word in close_words(found[1], known))
                yield UNKNOWN_PLACEHOLDER.at(span, hint=hint, word=found[0])
