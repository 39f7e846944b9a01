"""The small language of conditions: `score >= 960 and not flag.kept_receipt`.

Owns the grammar and the parsed form. Python's own parser reads the text, and a whitelist lets
through comparisons, `and`, `or`, `not`, names, whole numbers and grades. Knows no state:
`game.engine.conditions` evaluates and explains.

Names are `score`, `grade`, `enrolled`, `year`, `month`, a meter's id, or one of the families
`flag.x`, `access.x.y`, `list.x`, `done.<act>` (how often it was done) and `record.<act>` (how
many of its slips are on record), `score.x` and `grade.x` for a ledger kept beside the main one, and
`rulebook.x` for the rules the life is played under. Ids with dashes are written with underscores
here.
"""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from game.model.span import NOWHERE, Span

FAMILIES = ("flag", "access", "list", "done", "record", "score", "grade", "rulebook")
PLAIN_NAMES = ("score", "grade", "enrolled", "year", "month")
LONGEST = 500

_OPERATORS: dict[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}


_FOREIGN = re.compile(r"""[^\w\s.,()<>=!'"+*/%-]""")
_GLUED = re.compile(r"\b\d[\d_]*\.?[^\W\d]")

Place = Callable[[int], int]
"""Turns an offset in the bytes Python parsed into a column of the author's text."""


class ConditionSyntaxError(ValueError):
    """A text that is no condition; `column` counts from 0 within the text."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.message = message
        self.column = column


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A value of the running game, such as `score` or `flag.kept_receipt`."""

    path: str
    column: int = field(default=0, compare=False)

    @property
    def family(self) -> str:
        """`flag` of `flag.kept_receipt`; empty for a plain name."""
        head, dot, _ = self.path.partition(".")
        return head if dot else ""

    @property
    def member(self) -> str:
        """`kept_receipt` of `flag.kept_receipt`; the whole of a plain name."""
        head, dot, rest = self.path.partition(".")
        return rest if dot else head


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A whole number written in the condition."""

    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeName:
    """A grade written in the condition: `grade >= A`."""

    grade: str
    column: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two values and one of == != < <= > >=; the name always stands on the left."""

    left: Name
    operator: str
    right: Number | GradeName


@dataclass(frozen=True, slots=True, kw_only=True)
class AllOf:
    """Every part must hold."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyOf:
    """At least one part must hold."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Not:
    """The part must not hold."""

    part: "Node"


Node = Name | Comparison | AllOf | AnyOf | Not


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A parsed condition; two conditions with the same text are equal."""

    source: str
    root: Node = field(compare=False, repr=False)
    span: Span = field(default=NOWHERE, compare=False, repr=False)

    def names(self) -> Iterator[Name]:
        """Every name in the condition, in writing order."""
        return _names(self.root)

    def comparisons(self) -> Iterator[Comparison]:
        """Every comparison in the condition, in writing order."""
        return _comparisons(self.root)

    def grades(self) -> Iterator[GradeName]:
        """Every grade written in the condition, in writing order."""
        return (node.right for node in _comparisons(self.root) if isinstance(node.right, GradeName))


def parse_condition(source: str, span: Span = NOWHERE) -> Condition:
    """Read a condition; raises `ConditionSyntaxError` with a plain sentence and a column."""
    if len(source) > LONGEST:
        raise ConditionSyntaxError(f"a condition may have at most {LONGEST} characters", 0)
    text = " ".join(source.strip().splitlines())
    indent = len(source) - len(source.lstrip())
    _refuse_foreign_signs(text, indent)
    try:
        tree = ast.parse(text, mode="eval")
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        column = (getattr(error, "offset", None) or 1) - 1
        raise ConditionSyntaxError("this is not a condition", indent + max(0, column)) from None
    encoded = text.encode()

    def place(offset: int) -> int:
        return indent + len(encoded[:offset].decode(errors="ignore"))

    return Condition(source=text, root=_node(tree.body, place), span=span)


def _refuse_foreign_signs(text: str, indent: int) -> None:
    """Stop what Python would read in its own way, or warn of, before it sees the text."""
    sign = _FOREIGN.search(text)
    if sign is not None:
        raise ConditionSyntaxError(
            f"the sign {sign.group()} has no meaning in a condition", indent + sign.start()
        )
    glued = _GLUED.search(text)
    if glued is not None:
        raise ConditionSyntaxError(
            "a number and a word stand together without a space", indent + glued.start()
        )


def _node(node: ast.expr, place: Place) -> Node:
    match node:
        case ast.BoolOp(op=ast.And(), values=values):
            return AllOf(parts=tuple(_node(value, place) for value in values))
        case ast.BoolOp(op=ast.Or(), values=values):
            return AnyOf(parts=tuple(_node(value, place) for value in values))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return Not(part=_node(operand, place))
        case ast.Compare(left=left, ops=operators, comparators=comparators):
            return _comparison_chain(left, operators, comparators, place)
        case ast.Name() | ast.Attribute():
            return _name(node, place)
        case _:
            raise _refusal(node, place)


def _comparison_chain(
    left: ast.expr, operators: list[ast.cmpop], comparators: list[ast.expr], place: Place
) -> Node:
    parts: list[Node] = []
    for operator, right in zip(operators, comparators, strict=True):
        symbol = _OPERATORS.get(type(operator))
        if symbol is None:
            raise ConditionSyntaxError(
                "compare with one of == != < <= > >=", place(left.col_offset)
            )
        parts.append(_comparison(left, symbol, right, place))
        left = right
    return parts[0] if len(parts) == 1 else AllOf(parts=tuple(parts))


_MIRRORED = {"==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}


def _comparison(left: ast.expr, symbol: str, right: ast.expr, place: Place) -> Comparison:
    first, second = _operand(left, place), _operand(right, place)
    if isinstance(first, Name) and not isinstance(second, Name):
        return Comparison(left=first, operator=symbol, right=second)
    if isinstance(second, Name) and not isinstance(first, Name):
        return Comparison(left=second, operator=_MIRRORED[symbol], right=first)
    raise ConditionSyntaxError(
        "a comparison needs a name on one side and a number or a grade on the other",
        place(left.col_offset),
    )


def _operand(node: ast.expr, place: Place) -> Name | Number | GradeName:
    match node:
        case ast.Constant(value=bool()):
            raise ConditionSyntaxError(
                'write "flag.x" or "not flag.x" instead of comparing with True or False',
                place(node.col_offset),
            )
        case ast.Constant(value=int(value)):
            return Number(value=value)
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int(value))):
            return Number(value=-value)
        case ast.Name(id=word) if word.isupper():
            return GradeName(grade=word, column=place(node.col_offset))
        case ast.Constant(value=str(word)):
            return GradeName(grade=word, column=place(node.col_offset))
        case ast.Name() | ast.Attribute():
            return _name(node, place)
        case _:
            raise _refusal(node, place)


def _name(node: ast.expr, place: Place) -> Name:
    parts: list[str] = []
    current = node
    while isinstance(current, ast.Attribute):
        parts.append(current.attr)
        current = current.value
    if not isinstance(current, ast.Name):
        raise _refusal(node, place)
    parts.append(current.id)
    return Name(path=".".join(reversed(parts)), column=place(node.col_offset))


def _refusal(node: ast.expr, place: Place) -> ConditionSyntaxError:
    column = place(node.col_offset)
    match node:
        case ast.BinOp(op=ast.Sub()):
            return ConditionSyntaxError(
                "a dash is read as minus here: write ids with underscores", column
            )
        case ast.BinOp():
            return ConditionSyntaxError("conditions compare, they do not calculate", column)
        case ast.Call():
            return ConditionSyntaxError("conditions have no functions", column)
        case ast.Constant(value=float()):
            return ConditionSyntaxError("only whole numbers are allowed", column)
        case ast.Constant():
            return ConditionSyntaxError("a number alone is no condition; compare it", column)
        case _:
            return ConditionSyntaxError("this is not allowed in a condition", column)


def _names(node: Node) -> Iterator[Name]:
    match node:
        case Name():
            yield node
        case Comparison(left=left):
            yield left
        case AllOf(parts=parts) | AnyOf(parts=parts):
            for part in parts:
                yield from _names(part)
        case Not(part=part):
            yield from _names(part)


def _comparisons(node: Node) -> Iterator[Comparison]:
    match node:
        case Comparison():
            yield node
        case AllOf(parts=parts) | AnyOf(parts=parts):
            for part in parts:
                yield from _comparisons(part)
        case Not(part=part):
            yield from _comparisons(part)
