"""The problems of single keys and values: unknown, missing, doubled, of the wrong sort.

Owns those kinds. Must not know how they are found.
"""

from game.content.problems import ProblemKind
from game.language import _

UNKNOWN_KIND = ProblemKind(
    code="unknown-kind",
    sentence=lambda: _("Nothing here says what kind of file this is."),
    advice=lambda: _("Begin with one of the keys life, rulebook, list, acts or sources."),
)
WRONG_FOLDER = ProblemKind(
    code="wrong-folder",
    sentence=lambda: _('This file is a {found}, so it belongs into the folder "{folder}".'),
    advice=lambda: _("Lives are in lives/, rulebooks in rulebooks/, lists in lists/."),
)
WRONG_NAME = ProblemKind(
    code="wrong-name",
    sentence=lambda: _('This says "{id}", but the file is called "{stem}.yaml".'),
    advice=lambda: _("The id of a life, rulebook or list is also the name of its file."),
)
UNKNOWN_KEY = ProblemKind(
    code="unknown-key",
    sentence=lambda: _('The key "{key}" is not known here.'),
    advice=lambda: _("Look the keys up in docs/file-format.md; check the indentation as well."),
)
DUPLICATE_KEY = ProblemKind(
    code="duplicate-key",
    sentence=lambda: _('The key "{key}" already stands in line {line}.'),
    advice=lambda: _("Keep one of the two, or give one another name."),
)
KEY_NOT_A_WORD = ProblemKind(
    code="key-not-a-word",
    sentence=lambda: _("A key must be one word or id, not {found}."),
    advice=lambda: _("If a text begins with a bracket or a question mark, put it in quotes."),
)
MISSING_KEY = ProblemKind(
    code="missing-key",
    sentence=lambda: _('The key "{key}" is missing here.'),
    advice=lambda: _("Add it; docs/file-format.md shows an example."),
)
MISSING_EVIDENCE = ProblemKind(
    code="missing-evidence",
    sentence=lambda: _("This says something about the real world, but not on what evidence."),
    advice=lambda: _("Add evidence: documented, reported, disputed or invented."),
)
EMPTY_VALUE = ProblemKind(
    code="empty-value",
    sentence=lambda: _('There is nothing after "{key}:".'),
    advice=lambda: _("Fill it in, or delete the key."),
)
EMPTY_ENTRY = ProblemKind(
    code="empty-entry",
    sentence=lambda: _("This entry of the list is empty."),
    advice=lambda: _("Fill it in, or delete the dash."),
)
NOTHING_INSIDE = ProblemKind(
    code="nothing-inside",
    sentence=lambda: _("There must be at least one entry here."),
    advice=lambda: _("Add one, or delete the key if it is optional."),
)
WRONG_SORT = ProblemKind(
    code="wrong-sort",
    sentence=lambda: _("This should be {expected}, but is {found}."),
    advice=lambda: _(
        "A list is written [one, two] or with dashes; a group of keys is indented below its key."
    ),
)
BAD_WORD = ProblemKind(
    code="bad-word",
    sentence=lambda: _('"{word}" is not one of: {known}.'),
    advice=lambda: _("Use one of the words that are listed."),
)
BAD_ID = ProblemKind(
    code="bad-id",
    sentence=lambda: _('"{id}" cannot be an id: {reason}.'),
    advice=lambda: _("Ids are lower-case words such as court_fee or first-year."),
)
TAKEN_ID = ProblemKind(
    code="taken-id",
    sentence=lambda: _('"{id}" is already the name of something else, in line {line}.'),
    advice=lambda: _("Scenes and endings share their names; give one of the two another name."),
)
SAID_TWICE = ProblemKind(
    code="said-twice",
    sentence=lambda: _('"{word}" stands in this list twice.'),
    advice=lambda: _("Delete one of the two."),
)
TOO_MANY_PEOPLE = ProblemKind(
    code="too-many-people",
    sentence=lambda: _("{count} people stand here, and there is room for {most}."),
    advice=lambda: _("Keep those the moment is about; the text can still name the others."),
)
BAD_NUMBER = ProblemKind(
    code="bad-number",
    sentence=lambda: _('"{word}" is not a whole number.'),
    advice=lambda: _("Write digits only, with + or - before them if needed: 2400, -20, +1."),
)
NUMBER_OUT_OF_RANGE = ProblemKind(
    code="number-out-of-range",
    sentence=lambda: _("{number} does not make sense here: the number must be {range}."),
    advice=lambda: _("Use a number in the range that is named."),
)
BAD_DATE = ProblemKind(
    code="bad-date",
    sentence=lambda: _('"{word}" is not a date.'),
    advice=lambda: _("Write year, month and day: 2015-03-02."),
)
BAD_PERIOD = ProblemKind(
    code="bad-period",
    sentence=lambda: _('"{word}" is not a length of time.'),
    advice=lambda: _("Write a number and a unit: 12 days, 3 weeks, 1 month, 2 years."),
)
BAD_CHANCE = ProblemKind(
    code="bad-chance",
    sentence=lambda: _('"{word}" is not a chance.'),
    advice=lambda: _("Write per cent, more than 0% and at most 100%: 20% or 2.5%."),
)
BAD_ADDRESS = ProblemKind(
    code="bad-address",
    sentence=lambda: _('"{word}" is not a web address.'),
    advice=lambda: _("Write the whole address, with https:// at the beginning."),
)
BAD_CONDITION = ProblemKind(
    code="bad-condition",
    sentence=lambda: _("This condition cannot be read: {reason}."),
    advice=lambda: _("Write, for example, “score >= 960 and not flag.kept_receipt”."),
)
ONE_OF = ProblemKind(
    code="one-of",
    sentence=lambda: _("Exactly one of these keys must stand here: {keys}."),
    advice=lambda: _("Write one effect for each entry: {grant: …}, {withdraw: …} or {price: …}."),
)
NOT_TOGETHER = ProblemKind(
    code="not-together",
    sentence=lambda: _('The key "{key}" cannot stand beside {other}.'),
    advice=lambda: _("Leave one of the two out; docs/file-format.md shows what belongs together."),
)
