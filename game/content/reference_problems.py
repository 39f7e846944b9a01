"""The problems of ids that name nothing: no such act, source, scene, list, grade …

Owns those kinds. Must not know how they are found.
"""

from game.content.problems import ProblemKind
from game.language import _

UNKNOWN_ACT = ProblemKind(
    code="unknown-act",
    sentence=lambda: _('There is no act "{id}" in acts.yaml.'),
    advice=lambda: _("Correct the id, or add the act to acts.yaml."),
)
UNKNOWN_ACCESS = ProblemKind(
    code="unknown-access",
    sentence=lambda: _('There is no access "{id}" in acts.yaml.'),
    advice=lambda: _("Correct the id, or add it to the accesses in acts.yaml."),
)
UNKNOWN_PRICE = ProblemKind(
    code="unknown-price",
    sentence=lambda: _('There is no price "{id}" in acts.yaml.'),
    advice=lambda: _("Correct the id, or add it to the prices in acts.yaml."),
)
UNKNOWN_SOURCE = ProblemKind(
    code="unknown-source",
    sentence=lambda: _('There is no source "{id}" in sources.yaml.'),
    advice=lambda: _("Correct the id, or add the publication to sources.yaml."),
)
UNKNOWN_RULEBOOK = ProblemKind(
    code="unknown-rulebook",
    sentence=lambda: _('There is no rulebook "{id}".'),
    advice=lambda: _(
        "Correct the id; rulebooks are the files in the folder rulebooks. Conditions write "
        "rongcheng_2021 for rongcheng-2021."
    ),
)
UNKNOWN_LIST = ProblemKind(
    code="unknown-list",
    sentence=lambda: _('There is no list "{id}".'),
    advice=lambda: _(
        "Correct the id; lists are the files in the folder lists. Conditions write court_defaulter "
        "for court-defaulter."
    ),
)
UNKNOWN_PLACE = ProblemKind(
    code="unknown-place",
    sentence=lambda: _('There is no illustration "{id}.svg".'),
    advice=lambda: _("Use one of the pictures in assets/illustrations, or add one there."),
)
UNKNOWN_PORTRAIT = ProblemKind(
    code="unknown-portrait",
    sentence=lambda: _('There is no portrait "{id}" in calm, glad and worried.'),
    advice=lambda: _("Use one of the faces in assets/people, or add one there in all three moods."),
)
UNKNOWN_FIGURE = ProblemKind(
    code="unknown-figure",
    sentence=lambda: _('There is nobody called "{id}" among the people of this life.'),
    advice=lambda: _("Correct the id, or add somebody with a name and a portrait to the people."),
)
UNKNOWN_SCENE = ProblemKind(
    code="unknown-scene",
    sentence=lambda: _('There is no scene or ending "{id}" in this life.'),
    advice=lambda: _("Correct the id, or write the scene. A life opens with a scene."),
)
UNKNOWN_METER = ProblemKind(
    code="unknown-meter",
    sentence=lambda: _('There is no meter "{id}" in this life.'),
    advice=lambda: _("Add it to the meters. Paying, earning and bills move the meter money."),
)
UNKNOWN_GRADE = ProblemKind(
    code="unknown-grade",
    sentence=lambda: _('There is no grade "{id}" in {where}.'),
    advice=lambda: _("Use a grade of the rulebook, in the same capital letters."),
)
UNKNOWN_NAME = ProblemKind(
    code="unknown-name",
    sentence=lambda: _('Conditions do not know the name "{id}".'),
    advice=lambda: _(
        "Names are score, grade, enrolled, year, month, the meters of the life, and flag.x, "
        "access.x, list.x, done.x, record.x, rulebook.x."
    ),
)
UNKNOWN_LEDGER = ProblemKind(
    code="unknown-ledger",
    sentence=lambda: _('There is no ledger "{id}" in {where}.'),
    advice=lambda: _("Correct the id, or add it to the ledgers of the rulebook."),
)
UNKNOWN_RULES = ProblemKind(
    code="unknown-rules",
    sentence=lambda: _('There are no rules "{id}" in this list.'),
    advice=lambda: _("Correct the id, or add the version to the rules of the list."),
)
