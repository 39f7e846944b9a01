"""True or false? Six statements before a life and six others after it.

Owns the answers while the program runs, and what they come to: hits and false alarms, as in any
test of telling signal from noise, and how sure one was. Nothing of it is ever written down, and
nobody is ranked by it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from game.language import _, ngettext
from game.model.claims import Asked, Saying


class Sureness(StrEnum):
    """How sure somebody is of an answer."""

    SURE = "sure"
    RATHER = "rather sure"
    GUESS = "guessing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What somebody said about one statement."""

    says_true: bool
    sureness: Sureness


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the answers to one set come to.

    A hit is a true statement taken for true; a false alarm is a false one taken for true.
    """

    hits: int
    true_ones: int
    false_alarms: int
    false_ones: int
    sure: int
    sure_and_right: int

    @property
    def right(self) -> int:
        """How many statements were judged as good sources judge them."""
        return self.hits + self.false_ones - self.false_alarms


class ClaimCheck:
    """Both sets, with the answers given so far. One for as long as the program runs."""

    def __init__(self, sayings: Iterable[Saying]) -> None:
        self._sets: Mapping[Asked, tuple[Saying, ...]] = _sets(sayings)
        self._answers: dict[str, Answer] = {}

    def retell(self, sayings: Iterable[Saying]) -> None:
        """Ask the same statements in other words; what was answered stays answered."""
        self._sets = _sets(sayings)

    @property
    def is_possible(self) -> bool:
        """Whether there are statements for both sets."""
        return all(self._sets.values())

    def sayings(self, asked: Asked) -> tuple[Saying, ...]:
        """The statements of a set, in the order of their file."""
        return self._sets[asked]

    def next(self, asked: Asked) -> Saying | None:
        """The first statement of a set that has no answer; None if all have one."""
        return next((s for s in self._sets[asked] if s.id not in self._answers), None)

    def answer(self, saying: Saying, *, says_true: bool, sureness: Sureness) -> None:
        """Note an answer."""
        self._answers[saying.id] = Answer(says_true=says_true, sureness=sureness)

    def answer_to(self, saying: Saying) -> Answer | None:
        """What was said about a statement, if anything."""
        return self._answers.get(saying.id)

    def is_done(self, asked: Asked) -> bool:
        """Whether a whole set was answered."""
        return self.next(asked) is None and bool(self._sets[asked])

    def outcome(self, asked: Asked) -> Outcome | None:
        """What the answers to a set come to; None before all are given."""
        if not self.is_done(asked):
            return None
        pairs = [(saying, self._answers[saying.id]) for saying in self._sets[asked]]
        sure = [(s, a) for s, a in pairs if a.sureness is Sureness.SURE]
        return Outcome(
            hits=sum(s.is_true and a.says_true for s, a in pairs),
            true_ones=sum(s.is_true for s, _a in pairs),
            false_alarms=sum(not s.is_true and a.says_true for s, a in pairs),
            false_ones=sum(not s.is_true for s, _a in pairs),
            sure=len(sure),
            sure_and_right=sum(s.is_true == a.says_true for s, a in sure),
        )

    def summary(self) -> tuple[str, ...]:
        """Both outcomes side by side, as far as there are any, and what to read out of them."""
        lines = [
            _in_words(title, found)
            for title, asked in ((_("Before"), Asked.BEFORE), (_("After"), Asked.AFTER))
            if (found := self.outcome(asked)) is not None
        ]
        if len(lines) == 2:
            lines.append(
                _(
                    "Six statements are few: one more or less may be luck. The statements were "
                    "other ones the second time."
                )
            )
        return tuple(lines)


def _sets(sayings: Iterable[Saying]) -> Mapping[Asked, tuple[Saying, ...]]:
    known = tuple(sayings)
    return {asked: tuple(saying for saying in known if saying.asked is asked) for asked in Asked}


def _in_words(title: str, found: Outcome) -> str:
    """`Before: 2 of 3 true statements recognised; 1 false alarm among 3 false ones. …`"""
    alarms = ngettext("{count} false alarm", "{count} false alarms", found.false_alarms)
    text = _(
        "{title}: {hits} of {true_ones} true statements recognised, {alarms} among {false_ones} "
        "false ones. Sure {sure} times, and right {right} of them."
    )
    return text.format(
        title=title,
        hits=found.hits,
        true_ones=found.true_ones,
        alarms=alarms.format(count=found.false_alarms),
        false_ones=found.false_ones,
        sure=found.sure,
        right=found.sure_and_right,
    )


def sureness_label(sureness: Sureness) -> str:
    """`sure`, `rather sure`, `guessing`."""
    return {
        Sureness.SURE: _("sure"),
        Sureness.RATHER: _("rather sure"),
        Sureness.GUESS: _("guessing"),
    }[sureness]


def verdict_label(*, is_true: bool) -> str:
    """`true` or `false`."""
    return _("true") if is_true else _("false")
