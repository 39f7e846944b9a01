"""What can be wrong with a file, as data: a code, a place, a plain sentence, a suggestion.

Owns the shape of a problem. Every code is one `ProblemKind`, which also holds its sentence, so that
a code and its text cannot drift apart: problems are only ever made through their kind. Must not
know how a problem is printed, nor which kinds there are.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from game.language import _, listed
from game.model.span import Span

LONGEST_QUOTE = 90
"""Characters of an author's words that a sentence repeats at most."""


class Severity(StrEnum):
    """How much a problem matters."""

    ERROR = "error"
    """The file cannot be played as it stands."""
    WARNING = "warning"
    """The file can be played; something in it is probably not meant so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemKind:
    """One code of the catalogue.

    `sentence` gives what is wrong, with `{names}` for what varies; `advice` what to do about it,
    for the catalogue in `docs/problems.md`. Both are looked up when asked, in the current language.
    """

    code: str
    sentence: Callable[[], str]
    advice: Callable[[], str]
    severity: Severity = Severity.ERROR

    def at(self, span: Span, *, hint: str = "", **details: object) -> "Problem":
        """A problem of this kind; `details` fill the names in the sentence."""
        quoted = tuple((name, _shortened(value)) for name, value in details.items())
        return Problem(kind=self, span=span, hint=hint, details=quoted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A mistake in an author's file. `hint` is a further sentence, usually "Did you mean …?"."""

    kind: ProblemKind
    span: Span
    hint: str = ""
    details: tuple[tuple[str, str], ...] = ()

    @property
    def code(self) -> str:
        """The stable name of the kind of mistake, such as `unknown-act`."""
        return self.kind.code

    @property
    def is_error(self) -> bool:
        """Whether the file cannot be played because of it."""
        return self.kind.severity is Severity.ERROR

    @property
    def message(self) -> str:
        """What is wrong, in one or two plain sentences."""
        return self.kind.sentence().format(**dict(self.details))


class ContentError(Exception):
    """Files that cannot be played; `str()` of it is a plain report a teacher can read."""

    def __init__(self, problems: Iterable[Problem], report: str) -> None:
        super().__init__(report)
        self.problems = tuple(problems)
        self.report = report


def sorted_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by path, line and column, each once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (p.span, p.code, p.details)))


def did_you_mean(words: Iterable[str]) -> str:
    """The hint that offers `words`; empty if there are none."""
    found = [f'"{word}"' for word in words]
    if not found:
        return ""
    if len(found) == 1:
        return _("Did you mean {word}?").format(word=found[0])
    return _("Did you mean {words} or {last}?").format(words=listed(found[:-1]), last=found[-1])


def _shortened(value: object) -> str:
    """The value as one short line, whatever an author put there."""
    text = " ".join(str(value)[: 4 * LONGEST_QUOTE].split())
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…"
