"""Flags that are asked for and never set, or set and never asked for.

A condition over `flag.x` can only ever hold if something sets `x`: an effect, or a person who
starts with it. A flag that nobody asks for does no harm, but is often a mistyped one.

Fine:

    scenes:
      doorstep:
        choices:
          in: {text: Go in., set: [was_polite], go: kitchen}
      kitchen:
        choices:
          tea: {text: Ask for tea., if: flag.was_polite, go: stay}

`flag-never-set`:

    scenes:
      kitchen:
        choices:
          tea: {text: Ask for tea., if: flag.was_polite, go: stay}

`flag-never-read`:

    scenes:
      doorstep:
        choices:
          in: {text: Go in., set: [was_polite], go: kitchen}
"""

from collections.abc import Iterator

from game.content.documents import AnyDocument, LifeDocument, Role
from game.content.kinds import DocumentKind
from game.content.library import Library
from game.content.problems import Problem, ProblemKind, Severity, did_you_mean
from game.content.reading_problems import BAD_CONDITION
from game.content.suggestions import close_words
from game.language import _
from game.model.span import Span

FLAG_NEVER_SET = ProblemKind(
    code="flag-never-set",
    sentence=lambda: _('Nothing ever sets the flag "{id}".'),
    advice=lambda: _("Set it somewhere (set: [x]), or correct the name."),
)
FLAG_NEVER_READ = ProblemKind(
    code="flag-never-read",
    sentence=lambda: _('The flag "{id}" is set, but no condition asks for it.'),
    advice=lambda: _("Use it in a condition (flag.x), or leave it out."),
    severity=Severity.WARNING,
)


def check(document: LifeDocument, library: Library) -> Iterator[Problem]:
    """Report both, at every place that asks and at the first place that sets."""
    flags = [mention for mention in document.notes.mentions if mention.role is Role.FLAG]
    is_set = {mention.id for mention in flags}
    for name, span in (*_asked(document), *_cleared(document)):
        if name not in is_set:
            hint = did_you_mean(close_words(name, is_set))
            yield FLAG_NEVER_SET.at(span, hint=hint, id=name)
    asked = {name for name, _span in _asked(document)} | _asked_by_lists(library)
    if any(problem.kind is BAD_CONDITION for problem in document.problems):
        return
    first = {mention.id: mention.span for mention in reversed(flags)}
    for name, span in first.items():
        if name not in asked:
            yield FLAG_NEVER_READ.at(span, id=name)


def _asked(document: AnyDocument) -> Iterator[tuple[str, Span]]:
    for written in document.notes.conditions:
        for name, span in written.names():
            if name.family == "flag":
                yield name.member, span


def _cleared(document: LifeDocument) -> Iterator[tuple[str, Span]]:
    for mention in document.notes.mentions:
        if mention.role is Role.CLEARED_FLAG:
            yield mention.id, mention.span


def _asked_by_lists(library: Library) -> set[str]:
    """Grounds for entry on a list may ask for flags of any life."""
    lists = [library.document(DocumentKind.LIST, list_id) for list_id in library.list_ids]
    return {name for found in lists if found is not None for name, _span in _asked(found)}
