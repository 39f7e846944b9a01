"""Effects: what happens when a choice is made, a scene begins, a bill stays unpaid.

Owns the keys `acts` to `later`, in the order in which they are carried out. Must not know what a
scene or happening is.
"""

from itertools import count

from game.content.conditions import read_condition
from game.content.dates import read_period
from game.content.documents import Role, Scope
from game.content.mentions import read_mention
from game.content.nodes import GroupNode, Node, TextNode
from game.content.reader import Fields, Read, Reader
from game.content.texts import CONSEQUENCE, REPORTER, TITLE, read_text
from game.content.values import NAME_ID, is_good_id, read_number
from game.language import _
from game.model.effects import Change, Earn, Effect, Later, Object, Pay, Perform, SetFlag
from game.model.period import AT_ONCE

EFFECT_KEYS = (
    "acts",
    "unseen",
    "wrongly",
    "pay",
    "earn",
    "change",
    "set",
    "clear",
    "object",
    "later",
)
MONEY = "money"
_ACT_KEYS = ("act", "times", "done_by", "if")
_PAY_KEYS = ("amount", "price")
_OBJECT_KEYS = ("to", "if", "upheld", "refused")
_LATER_KEYS = ("after", "title", "text", "if", *EFFECT_KEYS)

read_amount = read_number(1, 100_000_000)


def read_effects(fields: Fields, name: str) -> tuple[Effect, ...]:
    """Reads the effects of a group; `name` is the id their delayed effects are called after."""
    return (
        *fields.get("acts", _performs(recorded=True), ()),
        *fields.get("unseen", _performs(recorded=False), ()),
        *fields.get("wrongly", _performs(recorded=True, wrongly=True), ()),
        *fields.get("pay", _pay, ()),
        *fields.get("earn", _earn, ()),
        *fields.get("change", _changes, ()),
        *fields.get("set", _flags(value=True), ()),
        *fields.get("clear", _flags(value=False), ()),
        *fields.get("object", _objection, ()),
        *fields.get("later", _laters(name), ()),
    )


def _performs(*, recorded: bool, wrongly: bool = False) -> Read[tuple[Effect, ...]]:
    """Reads a list of acts that are recorded, unseen or wrongly recorded."""

    def one(reader: Reader, node: Node) -> Effect | None:
        if not isinstance(node, GroupNode):
            act = read_mention(Role.ACT)(reader, node)
            if act is None:
                return None
            span = reader.span(node)
            return Perform(act=act, recorded=recorded, wrongly=wrongly, span=span)
        fields = reader.fields(node, _ACT_KEYS)
        if fields is None:
            return None
        return Perform(
            act=fields.need("act", read_mention(Role.ACT), ""),
            times=fields.get("times", read_number(1, 10_000), 1),
            done_by=fields.get("done_by", read_text(REPORTER), ""),
            condition=fields.get("if", read_condition(Scope.STORY), None),
            recorded=recorded,
            wrongly=wrongly,
            span=fields.owner,
        )

    return lambda reader, node: reader.each(node, one)


def note_money(reader: Reader, node: Node) -> None:
    """Note that paying and earning move the meter `money`, which must therefore exist."""
    word = TextNode(node.line, node.column, node.end_line, node.end_column, node.key, value=MONEY)
    reader.mention(Role.METER, word)


def _pay(reader: Reader, node: Node) -> tuple[Effect, ...]:
    note_money(reader, node)
    if not isinstance(node, GroupNode):
        amount = read_amount(reader, node)
        return () if amount is None else (Pay(amount=amount, span=reader.span(node)),)
    fields = reader.fields(node, _PAY_KEYS)
    if fields is None:
        return ()
    amount = fields.need("amount", read_amount, 0)
    price = fields.get("price", read_mention(Role.PRICE), "")
    return (Pay(amount=amount, price=price, span=fields.owner),)


def _earn(reader: Reader, node: Node) -> tuple[Effect, ...]:
    note_money(reader, node)
    amount = read_amount(reader, node)
    return () if amount is None else (Earn(amount=amount, span=reader.span(node)),)


def _changes(reader: Reader, node: Node) -> tuple[Change, ...]:
    def read(reader: Reader, key: TextNode, value: Node) -> Change | None:
        meter = reader.mention(Role.METER, key)
        amount = read_number(zero=False)(reader, value)
        return None if amount is None else Change(meter=meter, amount=amount, span=reader.span(key))

    return tuple(reader.entries(node, read).values())


def _flags(*, value: bool) -> Read[tuple[Effect, ...]]:
    """Reads a list of flags that are set or cleared."""
    role = Role.FLAG if value else Role.CLEARED_FLAG

    def one(reader: Reader, node: Node) -> Effect | None:
        flag = read_flag(reader, node, role)
        return None if flag is None else SetFlag(flag=flag, value=value, span=reader.span(node))

    return lambda reader, node: reader.each(node, one)


def read_flag(reader: Reader, node: Node, role: Role = Role.FLAG) -> str | None:
    """Reads the name of a flag."""
    word = reader.scalar(node, _("one word"))
    if word is None or not is_good_id(reader, word, NAME_ID):
        return None
    return reader.mention(role, word)


def _objection(reader: Reader, node: Node) -> tuple[Effect, ...]:
    fields = reader.fields(node, _OBJECT_KEYS)
    if fields is None:
        return ()
    return (
        Object(
            act=fields.need("to", read_mention(Role.ACT), ""),
            proof=fields.get("if", read_condition(Scope.STORY), None),
            upheld=fields.get("upheld", read_text(CONSEQUENCE), ""),
            refused=fields.get("refused", read_text(CONSEQUENCE), ""),
            span=fields.owner,
        ),
    )


def _laters(name: str) -> Read[tuple[Effect, ...]]:
    """Reads a list of delayed effects, called after what ordered them: `scene.choice.1`."""
    numbers = count(1)

    def one(reader: Reader, node: Node) -> Effect | None:
        own_name = f"{name}.{next(numbers)}"
        fields = reader.fields(node, _LATER_KEYS)
        if fields is None:
            return None
        return Later(
            id=own_name,
            after=fields.need("after", read_period, AT_ONCE),
            title=fields.need("title", read_text(TITLE), ""),
            text=fields.need("text", read_text(CONSEQUENCE), ""),
            condition=fields.get("if", read_condition(Scope.STORY), None),
            effects=read_effects(fields, own_name),
            span=fields.owner,
        )

    return lambda reader, node: reader.each(node, one)
