"""The voice the game would read aloud with.

Owns that finding. Says nothing aloud and starts no program: whether there is one is all that can be
known without being heard.
"""

from __future__ import annotations

from game.doctor.finding import Finding
from game.language import _
from game.ui.speech.voices import find_voice


def examine_voice() -> tuple[Finding, ...]:
    """What speaks here."""
    voice = find_voice()
    if voice is not None:
        found = _("{name} in {place}").format(name=voice.kind.value, place=voice.program)
        return (Finding(topic=_("Speech"), found=found),)
    return (
        Finding(
            topic=_("Speech"),
            found=_("none: nothing on this computer can read aloud"),
            to_do=_("The game plays without. To hear it read, install espeak-ng."),
        ),
    )
