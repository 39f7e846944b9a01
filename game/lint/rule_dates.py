"""Versions of a list's rules that do not follow one another.

A list may have rules that changed over the years. Each version holds from its first day until the
next one begins, so they stand in that order; and every version after the first says what becomes of
the entries that were made before it.

Fine, in a list:

    rules:
      of-2013: {title: Rules of 2013, from: 2013-10-01, evidence: invented}
      of-2017:
        title: Rules of 2017
        from: 2017-05-01
        earlier_entries: {follow: yes, evidence: invented}
        evidence: invented

`rules-out-of-order`, in a list:

    rules:
      of-2017: {title: Rules of 2017, from: 2017-05-01, evidence: invented}
      of-2013:
        title: Rules of 2013
        from: 2013-10-01
        earlier_entries: {follow: yes, evidence: invented}
        evidence: invented

`earlier-entries-unsaid`, in a list, as older entries may keep to the old rules or not:

    rules:
      of-2013: {title: Rules of 2013, from: 2013-10-01, evidence: invented}
      of-2017: {title: Rules of 2017, from: 2017-05-01, evidence: invented}
"""

from collections.abc import Iterator
from itertools import pairwise

from game.content.documents import ListDocument
from game.content.library import Library
from game.content.problems import Problem, ProblemKind
from game.language import _

RULES_OUT_OF_ORDER = ProblemKind(
    code="rules-out-of-order",
    sentence=lambda: _("These rules begin on {day}, not after the ones before them ({before})."),
    advice=lambda: _("Write the oldest rules first, each with a later day than the last."),
)
EARLIER_ENTRIES_UNSAID = ProblemKind(
    code="earlier-entries-unsaid",
    sentence=lambda: _("Nothing says what becomes of entries made before these rules."),
    advice=lambda: _("Add earlier_entries with follow: yes or no, and its evidence."),
)


def check(document: ListDocument, _library: Library) -> Iterator[Problem]:
    """Report rules that begin too early, or leave earlier entries open."""
    for older, newer in pairwise(document.content.rules):
        where = ("rules", newer.id)
        is_dated = document.is_sound("rules", older.id) and document.is_sound(*where)
        if is_dated and newer.start <= older.start:
            span = document.span_of(*where, "from")
            yield RULES_OUT_OF_ORDER.at(span, day=newer.start, before=older.start)
        if newer.takeover is None and not document.is_written(*where, "earlier_entries"):
            yield EARLIER_ENTRIES_UNSAID.at(newer.span)
