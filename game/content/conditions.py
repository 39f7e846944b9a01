"""Conditions in a file: parsed, noted, and explained when they are no conditions.

Owns the way from a value to a `Condition` with its place. The language itself is
`game.model.conditions`; whether its names exist is looked up later.
"""

import re

from game.content.documents import Scope, WrittenCondition
from game.content.nodes import Node, TextNode
from game.content.problems import did_you_mean
from game.content.reader import Read, Reader
from game.content.reading_problems import BAD_CONDITION
from game.language import _
from game.model.conditions import (
    Condition,
    ConditionSyntaxError,
    GradeName,
    Number,
    parse_condition,
)
from game.model.span import Span


def read_condition(scope: Scope) -> Read[Condition]:
    """Reads a condition that may use the names of `scope`."""

    def read(reader: Reader, node: Node) -> Condition | None:
        word = reader.scalar(node, _("a condition"))
        if word is None:
            return None
        is_one_line = word.style not in (">", "|") and word.line == word.end_line
        start = _start_of_text(reader, word, is_one_line=is_one_line)
        try:
            condition = parse_condition(word.value, start)
            _refuse_mixed_comparisons(condition)
        except ConditionSyntaxError as error:
            place = _within(start, error.column) if is_one_line else start
            hint = _advice(word.value)
            reader.report(BAD_CONDITION, place, hint=hint, reason=_(error.message))
            return None
        reader.conditions.append(
            WrittenCondition(condition=condition, scope=scope, is_one_line=is_one_line)
        )
        return condition

    return read


def _refuse_mixed_comparisons(condition: Condition) -> None:
    """Grades are compared with grades, everything else with numbers."""
    for comparison in condition.comparisons():
        name = comparison.left
        about_grade = (name.family or name.path) == "grade"
        if about_grade and isinstance(comparison.right, Number):
            raise ConditionSyntaxError("compare a grade with a grade, such as A", name.column)
        if not about_grade and isinstance(comparison.right, GradeName):
            raise ConditionSyntaxError("only a grade can be compared with a grade", name.column)


def _start_of_text(reader: Reader, node: TextNode, *, is_one_line: bool) -> Span:
    span = reader.span(node)
    if not is_one_line:
        return span
    quote = 1 if node.style in ("'", '"') else 0
    return Span(
        path=span.path,
        line=span.line,
        column=span.column + quote,
        width=max(1, span.width - 2 * quote),
    )


def _within(start: Span, column: int) -> Span:
    column = min(column, start.width - 1)
    return Span(path=start.path, line=start.line, column=start.column + column)


def _advice(text: str) -> str:
    """What was probably meant, for the ways other languages write conditions."""
    if re.search(r"=[<>]", text):
        return _("Write >= or <=, with the = behind.")
    alone = re.search(r"\b(rulebook|list|flag)\s*={1,2}\s*[\"']?([a-z][a-z0-9_]*)", text)
    if alone:
        return _("Write {condition}.").format(condition=f"{alone[1]}.{alone[2]}")
    dashed = re.search(r"\b[a-z]+(?:\.[a-z0-9_]+)*\.[a-z0-9_]+(?:-[a-z0-9_]+)+", text)
    if dashed:
        return did_you_mean([dashed[0].replace("-", "_")])
    if re.search(r"(?<![=!<>])=(?!=)", text):
        return _("Write == with two signs to compare.")
    if "&&" in text or "||" in text or "!" in text.replace("!=", ""):
        return _('Write "and", "or" and "not" as words.')
    if re.search(r"\b(?:und|oder|nicht|et|ou|y|o)\b|[且或非]", text):
        return _('Write "and", "or" and "not" as words.')
    if re.search(r"\b(?:AND|OR|NOT)\b", text):
        return _('Write "and", "or" and "not" in lower case.')
    if re.search("[≥≤≠＝＞＜]", text):
        return _("Write >=, <= or != with the signs of the keyboard.")
    return ""
