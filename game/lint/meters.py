"""Meters that nothing in the life moves, asks for or tells.

A meter on screen that never matters only distracts.

Fine:

    meters:
      trust: {title: Trust, start: 5}
    scenes:
      kitchen:
        choices:
          tea: {text: Make tea for everybody., change: {trust: +1}, go: stay}

`unused-meter`:

    meters:
      trust: {title: Trust, start: 5}
"""

from collections.abc import Iterator

from game.content.documents import LifeDocument, Role
from game.content.library import Library
from game.content.problems import Problem, ProblemKind, Severity
from game.language import _

UNUSED_METER = ProblemKind(
    code="unused-meter",
    sentence=lambda: _('Nothing moves the meter "{id}", asks for it or tells it.'),
    advice=lambda: _("Use it in change, in a condition or in a text, or leave it out."),
    severity=Severity.WARNING,
)


def check(document: LifeDocument, _library: Library) -> Iterator[Problem]:
    """Report every meter without any use; being a person's starting value is none."""
    notes = document.notes
    starting = {
        span
        for person in document.content.persons
        for span in document.written_keys("persons", person.id, "meters").values()
    }
    used = {m.id for m in notes.mentions if m.role is Role.METER and m.span not in starting}
    used |= {name.path for written in notes.conditions for name, _span in written.names()}
    told = "\n".join(wording.text for wording in notes.wordings)
    for meter in document.content.meters.values():
        if meter.id not in used and f"{{{meter.id}}}" not in told:
            yield UNUSED_METER.at(meter.span, id=meter.id)
