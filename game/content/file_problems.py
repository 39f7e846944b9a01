"""The problems of a file as a whole: it cannot be opened, is not text, or is not plain YAML.

Owns those kinds. Must not know how they are found.
"""

from game.content.problems import ProblemKind, Severity
from game.language import _

CANNOT_READ = ProblemKind(
    code="cannot-read",
    sentence=lambda: _("This file cannot be read: {reason}."),
    advice=lambda: _("Look at the permissions of the file and of its folder, and at the disk."),
)
NOT_A_FILE = ProblemKind(
    code="not-a-file",
    sentence=lambda: _("A file was expected here, but this is {found}."),
    advice=lambda: _("Only plain files are read: no folders, pipes or devices in their place."),
)
LINK_OUTSIDE = ProblemKind(
    code="link-outside",
    sentence=lambda: _("This is a link to something outside the folder that is read."),
    advice=lambda: _("Copy the file itself into the folder."),
)
WRONG_EXTENSION = ProblemKind(
    code="wrong-extension",
    sentence=lambda: _('The game does not read "{name}": only names that end in .yaml.'),
    advice=lambda: _("Rename the file so that it ends in .yaml."),
    severity=Severity.WARNING,
)
FOLDER_NOT_READ = ProblemKind(
    code="folder-not-read",
    sentence=lambda: _('The game does not look into the folder "{name}".'),
    advice=lambda: _("Lives are in lives/, rulebooks in rulebooks/, lists in lists/."),
    severity=Severity.WARNING,
)
ODD_SPACE = ProblemKind(
    code="odd-space",
    sentence=lambda: _("This is not the space of the keyboard ({character}) but a special one."),
    advice=lambda: _("Replace it by plain spaces. It usually comes along when text is pasted."),
)
TOO_MANY_FILES = ProblemKind(
    code="too-many-files",
    sentence=lambda: _("This folder holds too many files to read them all."),
    advice=lambda: _("Name the folder with the scenarios, or single files."),
)
TOO_LARGE = ProblemKind(
    code="too-large",
    sentence=lambda: _("This file is larger than {most} MB."),
    advice=lambda: _("Split it. A long life is about 0.1 MB."),
)
EMPTY_FILE = ProblemKind(
    code="empty-file",
    sentence=lambda: _("There is nothing in this file."),
    advice=lambda: _("Begin with a line such as “life: first-year”, or delete the file."),
)
NOT_UTF8 = ProblemKind(
    code="not-utf8",
    sentence=lambda: _("This file is not UTF-8 text: it looks like {found}."),
    advice=lambda: _("Save it again in your editor with the encoding UTF-8."),
)
CONTROL_CHARACTER = ProblemKind(
    code="control-character",
    sentence=lambda: _("There is an invisible control character ({character}) here."),
    advice=lambda: _("Delete it. Such characters usually come along when text is pasted."),
)
HIDDEN_CHARACTER = ProblemKind(
    code="hidden-character",
    sentence=lambda: _("This text holds an invisible control character ({character})."),
    advice=lambda: _("Delete the escape it is written with; texts may move no cursor."),
)
TAB = ProblemKind(
    code="tab",
    sentence=lambda: _("There is a tab here. YAML is indented with spaces only."),
    advice=lambda: _("Replace every tab by spaces; most editors can do that for the whole file."),
)
AND_MORE = ProblemKind(
    code="and-more",
    sentence=lambda: _("This file has more than {most} problems; the others are not shown."),
    advice=lambda: _("Mend the ones shown and check again."),
)

TOO_DEEP = ProblemKind(
    code="too-deep",
    sentence=lambda: _("This is nested more than {most} levels deep."),
    advice=lambda: _("Look for brackets that are opened and never closed."),
)
TOO_MANY_VALUES = ProblemKind(
    code="too-many-values",
    sentence=lambda: _("This file has more than {most} values."),
    advice=lambda: _("Split it. A long life has about 3,000 values."),
)
ANCHOR = ProblemKind(
    code="anchor",
    sentence=lambda: _('"&{name}" is an anchor, and anchors are not allowed here.'),
    advice=lambda: _("Write the value out. If & belongs to a text, put the text in quotes."),
)
ALIAS = ProblemKind(
    code="alias",
    sentence=lambda: _('"*{name}" is an alias, and aliases are not allowed here.'),
    advice=lambda: _("Write the value out. If * belongs to a text, put the text in quotes."),
)
TAG = ProblemKind(
    code="tag",
    sentence=lambda: _('"{name}" is a tag, and tags are not allowed here.'),
    advice=lambda: _("Leave it out. If ! belongs to a text, put the text in quotes."),
)
DIRECTIVE = ProblemKind(
    code="directive",
    sentence=lambda: _("A line that begins with % is a YAML directive, and these are not read."),
    advice=lambda: _("Leave the line out."),
)
SEVERAL_DOCUMENTS = ProblemKind(
    code="several-documents",
    sentence=lambda: _("A second document begins here, and a file holds one."),
    advice=lambda: _("Put it into a file of its own, or delete the line “---” or “...”."),
)

COLON_IN_TEXT = ProblemKind(
    code="colon-in-text",
    sentence=lambda: _("A colon with a space after it may not stand in a text without quotes."),
    advice=lambda: _('Put the text in quotes ("…") or on the next lines after a > sign.'),
)
MISSING_SPACE = ProblemKind(
    code="missing-space",
    sentence=lambda: _("A space is missing after the colon."),
    advice=lambda: _("Write “title: First Year”, with a space after the colon."),
)
WIDE_PUNCTUATION = ProblemKind(
    code="wide-punctuation",
    sentence=lambda: _('"{mark}" is a Chinese mark; YAML needs "{plain}" here.'),
    advice=lambda: _("Switch the keyboard to English for the marks between keys and values."),
)
LINE_WITHOUT_KEY = ProblemKind(
    code="line-without-key",
    sentence=lambda: _("This line should be “key: value”, but has no colon."),
    advice=lambda: _("Add the colon, or indent the line if it continues a text (after > )."),
)
UNCLOSED_QUOTE = ProblemKind(
    code="unclosed-quote",
    sentence=lambda: _("The quotation that begins here is never closed."),
    advice=lambda: _("Close it with the same mark."),
)
TEXT_AFTER_QUOTE = ProblemKind(
    code="text-after-quote",
    sentence=lambda: _("Text goes on after the closing quotation mark."),
    advice=lambda: _(
        "Put the whole text in quotes of the other kind, or on the next lines after a > sign."
    ),
)
UNCLOSED_BRACKET = ProblemKind(
    code="unclosed-bracket",
    sentence=lambda: _('The "{bracket}" that begins here is not closed properly.'),
    advice=lambda: _("Close it, and put commas between the values inside."),
)
STARTS_WITH_BRACKET = ProblemKind(
    code="starts-with-bracket",
    sentence=lambda: _('A text that begins with "{bracket}" must stand in quotes.'),
    advice=lambda: _('Put the whole text in quotes: "{money} is left."'),
)
ODD_START = ProblemKind(
    code="odd-start",
    sentence=lambda: _('A text cannot begin with "{mark}" unless it stands in quotes.'),
    advice=lambda: _("Put the whole text in quotes."),
)
BAD_INDENT = ProblemKind(
    code="bad-indent",
    sentence=lambda: _("This line is indented differently from the lines it belongs to."),
    advice=lambda: _("Keys that belong together begin in the same column."),
)
TEXT_AFTER_SIGN = ProblemKind(
    code="text-after-sign",
    sentence=lambda: _('The text begins on the line after the ">" or "|" sign.'),
    advice=lambda: _("Move the text to the next line and indent it."),
)
BAD_ESCAPE = ProblemKind(
    code="bad-escape",
    sentence=lambda: _("A backslash means something special between double quotes."),
    advice=lambda: _("Write two backslashes, or use single quotes."),
)
MISPLACED_DASH = ProblemKind(
    code="misplaced-dash",
    sentence=lambda: _("A list cannot begin on this line."),
    advice=lambda: _("Begin the list on the next line, or write [one, two]."),
)
BAD_SYNTAX = ProblemKind(
    code="bad-syntax",
    sentence=lambda: _("YAML cannot be read from here on: {reason}."),
    advice=lambda: _("Look at this line and the one before it."),
)
HASH_IN_TEXT = ProblemKind(
    code="hash-in-text",
    sentence=lambda: _('Everything from "#" on is a comment, so the text ends before it.'),
    advice=lambda: _(
        "Put the text in quotes. If a comment is meant, leave two spaces before the # sign."
    ),
    severity=Severity.WARNING,
)
