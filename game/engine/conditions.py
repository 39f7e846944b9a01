"""Conditions at work: compiled once to closures, and able to explain themselves.

Owns evaluation (`compile_condition`) and the reasons a condition does not hold (`shortfalls`).
Knows nothing of how a reason is worded.
"""

from collections.abc import Callable, Mapping
from datetime import date
from operator import eq, ge, gt, le, lt, ne
from typing import Protocol

from game.engine.state import ACT, ListEntry, Slip
from game.model.conditions import AllOf, AnyOf, Comparison, Condition, GradeName, Name, Node, Not
from game.model.rulebook import MAIN, Rulebook
from game.model.value import value

OPERATORS: Mapping[str, Callable[[int, int], bool]] = {
    "==": eq,
    "!=": ne,
    "<": lt,
    "<=": le,
    ">": gt,
    ">=": ge,
}
PLAIN_FILE_NAMES = ("score", "grade")
_OPPOSITE = {"==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<"}


class Facts(Protocol):
    """What a condition can ask about: a state, or a turn while it is being taken."""

    @property
    def enrolled(self) -> bool: ...
    @property
    def score(self) -> int: ...
    @property
    def grade(self) -> str: ...
    @property
    def date(self) -> date: ...
    @property
    def meters(self) -> Mapping[str, int]: ...
    @property
    def flags(self) -> frozenset[str]: ...
    @property
    def lists(self) -> tuple[ListEntry, ...]: ...
    @property
    def slips(self) -> tuple[Slip, ...]: ...
    @property
    def closed(self) -> frozenset[int]: ...
    @property
    def balances(self) -> Mapping[str, int]: ...
    @property
    def grades(self) -> Mapping[str, str]: ...
    @property
    def withdrawn(self) -> bool: ...
    @property
    def done(self) -> Mapping[str, int]: ...


class Vocabulary(Protocol):
    """What a condition's words mean under one game's rules."""

    @property
    def ledger_ranks(self) -> Mapping[str, Mapping[str, int]]:
        """The grades of each ledger by name, the lowest has rank 0."""
        ...

    @property
    def rulebook(self) -> Rulebook:
        """The rules that are played."""
        ...

    def is_open(self, facts: Facts, access: str) -> bool:
        """Whether the access is open to the person now."""
        ...


Value = Callable[[Facts], int]
Test = Callable[[Facts], bool]


def live_slips(facts: Facts, act: str) -> list[Slip]:
    """The slips of this act that are on record, oldest first; answers to slips do not count."""
    return [
        slip
        for slip in facts.slips
        if slip.act == act and slip.kind is ACT and slip.number not in facts.closed
    ]


def compile_condition(condition: Condition, words: Vocabulary) -> Test:
    """A closure that evaluates the condition; the same one serves every state of the game."""
    return _test(condition.root, words)


def compile_name(name: Name, words: Vocabulary) -> Value:
    """A closure that gives the number behind a name; yes is 1 and no is 0."""
    return _value(name, words)


def _test(node: Node, words: Vocabulary) -> Test:
    match node:
        case AllOf(parts=parts):
            tests = tuple(_test(part, words) for part in parts)
            if len(tests) == 2:
                first, second = tests
                return lambda facts: first(facts) and second(facts)
            return lambda facts: all(test(facts) for test in tests)
        case AnyOf(parts=parts):
            tests = tuple(_test(part, words) for part in parts)
            return lambda facts: any(test(facts) for test in tests)
        case Not(part=part):
            inner = _test(part, words)
            return lambda facts: not inner(facts)
        case Comparison():
            return _comparison(node, words)
        case Name():
            value = _value(node, words)
            return lambda facts: bool(value(facts))


def _comparison(node: Comparison, words: Vocabulary) -> Test:
    compare = OPERATORS[node.operator]
    value = _value(node.left, words)
    match node.right:
        case GradeName(grade=grade):
            needed = _ranks(node.left, words).get(grade, -1)
            if needed < 0:
                return lambda facts: False
        case number:
            needed = number.value
    if _is_of_the_file(node.left):
        return lambda facts: (
            facts.enrolled and not facts.withdrawn and compare(value(facts), needed)
        )
    return lambda facts: compare(value(facts), needed)


def _is_of_the_file(name: Name) -> bool:
    """Whether it means nothing without a file: the score or grade of any ledger."""
    return name.path in PLAIN_FILE_NAMES or name.family in PLAIN_FILE_NAMES


def _ranks(name: Name, words: Vocabulary) -> Mapping[str, int]:
    return words.ledger_ranks.get(name.member if name.family == "grade" else MAIN, {})


def _value(name: Name, words: Vocabulary) -> Value:
    member = name.member
    match name.family:
        case "flag":
            return lambda facts: member in facts.flags
        case "access":
            return lambda facts: words.is_open(facts, member)
        case "list":
            wanted = member.replace("_", "-")
            return lambda facts: any(e.list_id.replace("_", "-") == wanted for e in facts.lists)
        case "rulebook":
            is_played = int(words.rulebook.id.replace("-", "_") == member.replace("-", "_"))
            return lambda facts: is_played
        case "done":
            return lambda facts: facts.done.get(member, 0)
        case "score":
            return lambda facts: facts.balances.get(member, 0)
        case "grade":
            ledger_ranks = _ranks(name, words)
            return lambda facts: ledger_ranks.get(facts.grades.get(member, ""), -1)
        case "record":
            return lambda facts: len(live_slips(facts, member))
        case _:
            return _plain_value(member, words)


def _plain_value(member: str, words: Vocabulary) -> Value:
    match member:
        case "score":
            return lambda facts: facts.score
        case "grade":
            ranks = words.ledger_ranks[MAIN]
            return lambda facts: ranks.get(facts.grade, -1)
        case "enrolled":
            return lambda facts: facts.enrolled
        case "year":
            return lambda facts: facts.date.year
        case "month":
            return lambda facts: facts.date.month
        case _:
            return lambda facts: facts.meters.get(member, 0)


@value
class Shortfall:
    """One thing that stands in the way: `name operator needed` does not hold; it is `actual`.

    For yes-or-no names `operator` is `is` and `needed`, `actual` are "yes" or "no".
    """

    name: str
    operator: str
    needed: str
    actual: str


@value
class Alternatives:
    """Any one of these would do, and none is given."""

    options: "tuple[tuple[Reason, ...], ...]"


Reason = Shortfall | Alternatives
Explain = Callable[[Facts], tuple[Reason, ...]]


def compile_reasons(condition: Condition, words: Vocabulary) -> Explain:
    """A closure that says everything that keeps the condition from holding; nothing if it does."""
    return _reasons(condition.root, words, wanted=True)


def shortfalls(condition: Condition, facts: Facts, words: Vocabulary) -> tuple[Reason, ...]:
    """Everything that keeps the condition from holding now; empty if it holds."""
    return compile_reasons(condition, words)(facts)


def _reasons(node: Node, words: Vocabulary, *, wanted: bool) -> Explain:
    """Why `node` is not what is `wanted` of it."""
    match node:
        case Not(part=part):
            return _reasons(part, words, wanted=not wanted)
        case Comparison():
            return _comparison_reasons(node, words, wanted=wanted)
        case Name(path=path):
            value = _value(node, words)
            yes, no = ("yes", "no") if wanted else ("no", "yes")
            failed = (Shortfall(name=path, operator="is", needed=yes, actual=no),)
            return lambda facts: () if bool(value(facts)) == wanted else failed
        case AllOf(parts=parts) | AnyOf(parts=parts):
            explains = tuple(_reasons(part, words, wanted=wanted) for part in parts)
            every_part_needed = isinstance(node, AllOf) == wanted
            return _of_all(explains) if every_part_needed else _of_any(explains)


def _of_all(explains: tuple[Explain, ...]) -> Explain:
    return lambda facts: tuple(reason for explain in explains for reason in explain(facts))


def _of_any(explains: tuple[Explain, ...]) -> Explain:
    def explain_any(facts: Facts) -> tuple[Reason, ...]:
        missing = tuple(explain(facts) for explain in explains)
        return (Alternatives(options=missing),) if all(missing) else ()

    return explain_any


def _comparison_reasons(node: Comparison, words: Vocabulary, *, wanted: bool) -> Explain:
    test = _comparison(node, words)
    needed = node.right.grade if isinstance(node.right, GradeName) else str(node.right.value)
    operator = node.operator if wanted else _OPPOSITE[node.operator]
    actual = _actual(node.left, words)

    def explain(facts: Facts) -> tuple[Reason, ...]:
        if test(facts) == wanted:
            return ()
        name = node.left.path
        return (Shortfall(name=name, operator=operator, needed=needed, actual=actual(facts)),)

    return explain


def _actual(name: Name, words: Vocabulary) -> Callable[[Facts], str]:
    """The value as a text; empty for a score or grade there is no file for."""
    member = name.member
    if name.path == "grade":
        return lambda facts: facts.grade if facts.enrolled else ""
    if name.family == "grade":
        return lambda facts: facts.grades.get(member, "") if facts.enrolled else ""
    value = _value(name, words)
    if _is_of_the_file(name):
        return lambda facts: str(value(facts)) if facts.enrolled else ""
    return lambda facts: str(int(value(facts)))
