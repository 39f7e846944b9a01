"""What a YAML parser's complaint means to somebody who does not know YAML.

Owns the translation of parser errors into problems. The parser says where it gave up; the usual
traps (a colon in a text, a missing space, an open quotation) are told apart by looking at the line.
Must not know what any key means.
"""

import re

import yaml

from game.content import file_problems as kinds
from game.content.files import TextFile
from game.content.problems import Problem
from game.language import _
from game.model.span import Span

LONGEST_KEY = 1000

_KEY = r"^\s*(?:- +)*[\w.-]+"
_KEY_ONLY = re.compile(rf"{_KEY}\s*$")
_GLUED_KEY = re.compile(rf"({_KEY}:)\S")
_WIDE_COLON = re.compile(rf"({_KEY}\s*)：")
_VALUE = re.compile(rf"({_KEY}\s*:\s+)(\S)")


def explain_syntax(
    error: yaml.YAMLError, file: TextFile, opened: tuple[int, int] | None = None
) -> Problem:
    """The problem behind a parser error, at the place an author should look at.

    `opened` is the line and column of the last bracket that was still open.
    """
    if not isinstance(error, yaml.MarkedYAMLError):
        return kinds.BAD_SYNTAX.at(Span(path=file.name, line=1, column=1), reason=error)
    return _Complaint(error, file, opened).problem()


class _Complaint:
    """A parser error with its two places: where something began and where it went wrong."""

    def __init__(
        self, error: yaml.MarkedYAMLError, file: TextFile, opened: tuple[int, int] | None
    ) -> None:
        self.file = file
        self.opened = opened
        self.what = error.problem or ""
        self.doing = error.context or ""
        self.there = _place(error.problem_mark or error.context_mark)
        self.began = _place(error.context_mark) if error.context_mark else self.there

    def problem(self) -> Problem:
        what, doing = self.what, self.doing
        if "are not allowed" in what:
            return self.dash() if "entries" in what else self.colon()
        if "could not find expected ':'" in what:
            return self.key_without_colon(self.began[0])
        if "scalar" in doing:
            return self.text()
        if "flow" in doing:
            return self.bracket()
        if "cannot start any token" in what:
            return kinds.ODD_START.at(self.span(self.there), mark=self.character(self.there))
        if any(word in doing for word in ("alias", "anchor", "tag")) or "tag handle" in what:
            return kinds.ODD_START.at(self.span(self.began), mark=self.character(self.began))
        if "directive" in doing or "directive" in what or "YAML document" in what:
            return kinds.DIRECTIVE.at(self.span((self.there[0], 1)))
        return self.structure()

    def dash(self) -> Problem:
        return kinds.MISPLACED_DASH.at(self.span(self.there))

    def colon(self) -> Problem:
        line, column = self.there
        before = self.line(line)[: column - 1]
        if len(before.strip()) > LONGEST_KEY:
            return self.other(_("the key before this colon is too long"))
        if not _KEY_ONLY.match(before):
            return kinds.COLON_IN_TEXT.at(self.span(self.there))
        above = self.line(line - 1) if line > 1 else ""
        if _WIDE_COLON.match(above) or _GLUED_KEY.match(above) or self.lacks_colon(line - 1):
            return self.key_without_colon(line - 1)
        return self.indent(line)

    def lacks_colon(self, line: int) -> bool:
        """Whether a line is the first below a key, has no colon, and keys beside it have one."""
        text, after, key = self.line(line), self.line(line + 1), self.line(line - 1)
        is_first = key.rstrip().endswith(":") and _indent(key) < _indent(text)
        return is_first and ":" not in text and _indent(text) == _indent(after)

    def key_without_colon(self, line: int) -> Problem:
        text = self.line(line)
        wide = _WIDE_COLON.match(text)
        if wide:
            place = (line, len(wide.group(1)) + 1)
            return kinds.WIDE_PUNCTUATION.at(self.span(place), mark="：", plain=":")
        glued = _GLUED_KEY.match(text)
        if glued:
            return kinds.MISSING_SPACE.at(self.span((line, len(glued.group(1)))))
        if len(text) > LONGEST_KEY:
            return self.other(_("the key in the line before is too long"))
        return kinds.LINE_WITHOUT_KEY.at(self.span((line, _indent(text))))

    def text(self) -> Problem:
        if "block scalar" in self.doing and "comment or" in self.what:
            value = _VALUE.match(self.line(self.there[0]))
            if value and value.group(2) in "'\"":
                return kinds.TEXT_AFTER_QUOTE.at(self.span(self.there))
            return kinds.TEXT_AFTER_SIGN.at(self.span(self.there))
        if "end of stream" in self.what or "document indicator" in self.what:
            return kinds.UNCLOSED_QUOTE.at(self.span(self.began))
        if "escape" in self.what or "hex" in self.what or "Unicode" in self.what:
            return self.escape()
        return self.other(self.what)

    def escape(self) -> Problem:
        line, column = self.there
        found = self.line(line).rfind("\\", 0, column)
        return kinds.BAD_ESCAPE.at(self.span((line, found + 1 if found >= 0 else column)))

    def bracket(self) -> Problem:
        wide = self.line(self.there[0]).find("，", self.began[1], self.there[1])
        if wide >= 0 and self.there[0] == self.began[0]:
            place = (self.there[0], wide + 1)
            return kinds.WIDE_PUNCTUATION.at(self.span(place), mark="，", plain=",")
        if self.there[0] == self.began[0] and self.character(self.there) == ":":
            return kinds.COLON_IN_TEXT.at(
                self.span(self.there), hint=_("Or is a comma missing before it?")
            )
        place = (
            self.began if self.character(self.began) in ("[", "{") else self.opened or self.began
        )
        return kinds.UNCLOSED_BRACKET.at(self.span(place), bracket=self.character(place))

    def structure(self) -> Problem:
        line, column = self.there
        text = self.line(line)
        if "document start" in self.what and self.ended_before(line):
            return kinds.SEVERAL_DOCUMENTS.at(self.span(self.there))
        if column <= _indent(text):
            return self.indent(line)
        value = _VALUE.match(text)
        opening = value.group(2) if value else ""
        if value and opening in "[{":
            place = (line, len(value.group(1)) + 1)
            return kinds.STARTS_WITH_BRACKET.at(self.span(place), bracket=opening)
        if opening in ("'", '"') or re.search(r"['\"]\s*$", text[: column - 1]):
            return kinds.TEXT_AFTER_QUOTE.at(self.span(self.there))
        return self.other(self.what)

    def indent(self, line: int) -> Problem:
        return kinds.BAD_INDENT.at(self.span((line, _indent(self.line(line)))))

    def other(self, reason: str) -> Problem:
        return kinds.BAD_SYNTAX.at(self.span(self.there), reason=reason)

    def ended_before(self, line: int) -> bool:
        return any(text.startswith(("...", "---")) for text in self.file.lines[: line - 1])

    def line(self, number: int) -> str:
        return self.file.lines[number - 1] if 0 < number <= len(self.file.lines) else ""

    def character(self, place: tuple[int, int]) -> str:
        line, column = place
        return self.line(line)[column - 1 : column]

    def span(self, place: tuple[int, int]) -> Span:
        return Span(path=self.file.name, line=place[0], column=place[1])


def _place(mark: yaml.Mark | None) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _indent(text: str) -> int:
    """The column in which a line begins."""
    return len(text) - len(text.lstrip(" ")) + 1
