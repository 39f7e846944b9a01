"""The problems of translations: one is missing, out of date, needed by nothing, or unreadable.

Owns those kinds. Must not know how they are found.
"""

from game.content.po import Mistake
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
TRANSLATION_TOO_LONG = ProblemKind(
    code="translation-too-long",
    sentence=lambda: _("The translation of this {kind} has {length} characters; {most} fit."),
    advice=lambda: _("Shorten it. A Chinese character counts for two."),
    severity=Severity.WARNING,
)
TRANSLATED_TWICE = ProblemKind(
    code="translated-twice",
    sentence=lambda: _("The text “{text}” is already translated in line {line}."),
    advice=lambda: _("Keep one of the two; the first one is told."),
    severity=Severity.WARNING,
)
MISPLACED_TRANSLATION = ProblemKind(
    code="misplaced-translation",
    sentence=lambda: _("The game does not look for translations here."),
    advice=lambda: _(
        "They stand in locale/<language>/, in the same folders as their files, and end in .po."
    ),
    severity=Severity.WARNING,
)
NOT_A_LANGUAGE = ProblemKind(
    code="not-a-language",
    sentence=lambda: _('The folder "{name}" is not named after a language.'),
    advice=lambda: _("Use the code of the language, such as de, fr or zh_CN."),
    severity=Severity.WARNING,
)


def hint_about(mistake: Mistake) -> str:
    """What to do about a line that is no part of a translation; "" where nobody can guess."""
    return {
        Mistake.MISSPELT: _('Lines begin with msgid, msgstr, # or ".'),
        Mistake.UNQUOTED: _('Put the text in quotation marks: "…".'),
        Mistake.CURLY_QUOTES: _(
            'Use the straight quotation mark of the keyboard, ", at both ends.'
        ),
        Mistake.QUOTE_WITHIN: _('Write \\" for a quotation mark within the text, or use “ ”.'),
        Mistake.UNCLOSED: _('Close the text with " at the end of the line.'),
        Mistake.NO_ORIGINAL: _('The line with msgid "the text" is missing above it.'),
        Mistake.NO_TRANSLATION: _('The line with msgstr "its translation" is missing below it.'),
    }.get(mistake, "")
