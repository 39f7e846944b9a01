"""Reading what comes by itself in a life: random happenings and bills.

Owns their keys.
"""

from datetime import date

from game.content.basis import read_claims
from game.content.conditions import read_condition
from game.content.dates import read_date, read_period
from game.content.documents import Role, Scope
from game.content.effects import EFFECT_KEYS, note_money, read_amount, read_effects
from game.content.mentions import read_mention
from game.content.nodes import Node, TextNode
from game.content.reader import Read, Reader
from game.content.texts import CONSEQUENCE, TITLE, read_text
from game.content.values import ONE, PLAIN_ID, is_good_id, read_chance, read_yes_or_no
from game.model.effects import Effect
from game.model.scenario import Bill, Happening

_HAPPENING_KEYS = (
    "title",
    "text",
    "chance",
    "from",
    "to",
    "if",
    "repeats",
    "claims",
    *EFFECT_KEYS,
)
_BILL_KEYS = ("title", "amount", "price", "due", "every", "until", "if", "unpaid")
_UNPAID_KEYS = ("text", *EFFECT_KEYS)

_Unpaid = tuple[str, tuple[Effect, ...]]


def read_happening(reader: Reader, key: TextNode, node: Node) -> Happening | None:
    """Reads one random event."""
    is_good_id(reader, key, PLAIN_ID)
    fields = reader.fields(node, _HAPPENING_KEYS)
    if fields is None:
        return None
    return Happening(
        id=key.value,
        title=fields.need("title", read_text(TITLE), ""),
        text=fields.need("text", read_text(CONSEQUENCE), ""),
        chance=fields.need("chance", read_chance, ONE),
        first=fields.get("from", read_date, None),
        last=fields.get("to", read_date, None),
        condition=fields.get("if", read_condition(Scope.STORY), None),
        repeats=fields.get("repeats", read_yes_or_no, False),
        effects=read_effects(fields, key.value),
        claims=fields.get("claims", read_claims, ()),
        span=reader.span(key),
    )


def read_bill(reader: Reader, key: TextNode, node: Node) -> Bill | None:
    """Reads one payment that comes due by itself."""
    is_good_id(reader, key, PLAIN_ID)
    fields = reader.fields(node, _BILL_KEYS)
    if fields is None:
        return None
    note_money(reader, key)
    unpaid_text, unpaid = fields.get("unpaid", _unpaid(key.value), ("", ()))
    return Bill(
        id=key.value,
        title=fields.need("title", read_text(TITLE), ""),
        amount=fields.need("amount", read_amount, 0),
        price=fields.get("price", read_mention(Role.PRICE), ""),
        due=fields.need("due", read_date, date.min),
        every=fields.get("every", read_period, None),
        until=fields.get("until", read_date, None),
        condition=fields.get("if", read_condition(Scope.STORY), None),
        unpaid_text=unpaid_text,
        unpaid=unpaid,
        span=reader.span(key),
    )


def _unpaid(bill: str) -> Read[_Unpaid]:
    def read(reader: Reader, node: Node) -> _Unpaid | None:
        fields = reader.fields(node, _UNPAID_KEYS)
        if fields is None:
            return None
        text = fields.get("text", read_text(CONSEQUENCE), "")
        return text, read_effects(fields, bill)

    return read
