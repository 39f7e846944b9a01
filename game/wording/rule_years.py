"""Which year's rules of a list somebody met, and what these rules say.

Owns the sentences about versions of a list's rules. Must not know how an entry is told.
"""

from game.engine.state import ListEntry, State
from game.language import _, sentences
from game.model.lists import CreditList, Rules, Takeover
from game.wording.dates import day


def under(known: CreditList, rules: str) -> str:
    """`under “Rules of 2017”, in force since 1 May 2017`; empty where there is but one version."""
    version = known.rules_named(rules)
    return _("under {rules}").format(rules=_named(version)) if version else ""


def governing(known: CreditList, state: State) -> str:
    """The version that governs the person's entry today; without an entry, the one in force."""
    entry = _entry(known, state)
    if entry is None:
        return known.rules_on(state.date)
    return known.rules_for(entry.rules, state.date)


def explained(known: CreditList, state: State) -> tuple[str, ...]:
    """What a reason page says of the rules behind an entry: which they are, what they say, and
    whether newer ones have come since, for the entry or for others only.
    """
    entry = _entry(known, state)
    version = known.rules_named(governing(known, state))
    if version is None:
        return ()
    parts = [_whole(version), version.text.strip(), *_since_then(known, state, entry)]
    return tuple(part for part in parts if part)


def in_full(known: CreditList, version: Rules) -> str:
    """`List of judgment defaulters: “Rules of 2017”, in force since 1 May 2017. What they say.`"""
    parts = (f"{known.title}: {_whole(version)}", version.text.strip())
    return sentences(part for part in parts if part)


def takeover(known: Takeover) -> str:
    """What becomes of the entries that are older than the rules."""
    if known.follows:
        return _("Entries made before them follow these rules from then on.")
    return _("Entries made before them keep to the older rules.")


def _whole(version: Rules) -> str:
    return _("{rules}.").format(rules=_named(version))


def _named(version: Rules) -> str:
    return _("“{rules}”, in force since {day}").format(rules=version.title, day=day(version.start))


def _since_then(known: CreditList, state: State, entry: ListEntry | None) -> tuple[str, ...]:
    """That the entry is older than the rules that govern it, or the rules newer than those."""
    if entry is None:
        return ()
    made, now = known.rules_named(entry.rules), known.rules_named(known.rules_on(state.date))
    governs = governing(known, state)
    if made and made.id != governs:
        return (_("You were entered under {rules}.").format(rules=_named(made)),)
    if now and now.id != governs:
        return (_("Since then there is {rules}, for new entries.").format(rules=_named(now)),)
    return ()


def _entry(known: CreditList, state: State) -> ListEntry | None:
    return next((entry for entry in state.lists if entry.list_id == known.id), None)
