"""The problems of translations: one is missing, out of date, needed by nothing, or unreadable.

Owns those kinds. Must not know how they are found.
"""

from game.content.problems import ProblemKind, Severity
from game.language import _

NOT_A_TRANSLATION = ProblemKind(
    code="not-a-translation",
    sentence=lambda: _("This line is no part of a translation."),
    advice=lambda: _('Write msgid "the text" and below it msgstr "its translation".'),
)
MISSING_TRANSLATION = ProblemKind(
    code="missing-translation",
    sentence=lambda: _("The text “{text}” is not translated into {language} yet."),
    advice=lambda: _("Write the translation; the command translate makes room for it."),
    severity=Severity.WARNING,
)
MORE_MISSING = ProblemKind(
    code="more-missing",
    sentence=lambda: _("{count} more texts of {file} are not translated yet."),
    advice=lambda: _("Translate the ones shown and check again."),
    severity=Severity.WARNING,
)
STALE_TRANSLATION = ProblemKind(
    code="stale-translation",
    sentence=lambda: _("The text “{text}” was changed since it was translated."),
    advice=lambda: _('Correct the translation, then delete the line "#, fuzzy" above it.'),
    severity=Severity.WARNING,
)
UNUSED_TRANSLATION = ProblemKind(
    code="unused-translation",
    sentence=lambda: _("The text “{text}” is not in {file} any more."),
    advice=lambda: _("The command translate puts it away; or delete it."),
    severity=Severity.WARNING,
)
CHANGED_PLACEHOLDER = ProblemKind(
    code="changed-placeholder",
    sentence=lambda: _("Only one of the text and its translation has {words}."),
    advice=lambda: _("Words in curly brackets stand for values: keep them as they are."),
)
NOTHING_TO_TRANSLATE = ProblemKind(
    code="nothing-to-translate",
    sentence=lambda: _("There is no file {file} that this could be a translation of."),
    advice=lambda: _("It stands in locale/<language>/ under the name of its file, ending in .po."),
    severity=Severity.WARNING,
)
NOT_COMPILED = ProblemKind(
    code="not-compiled",
    sentence=lambda: _("The compiled catalogue beside this file says something else."),
    advice=lambda: _("Run python docs/make_catalogues.py."),
    severity=Severity.WARNING,
)
