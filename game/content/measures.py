"""Benefits and restrictions, as rulebooks and lists write them.

Owns the keys of a measure. Must not know whether a condition's names are allowed there.
"""

from game.content.basis import BASIS_KEYS, read_basis
from game.content.conditions import read_condition
from game.content.documents import Role, Scope
from game.content.mentions import read_mention
from game.content.nodes import Node, TextNode
from game.content.reader import Fields, ReadEntry, Reader
from game.content.reading_problems import MISSING_KEY, ONE_OF
from game.content.texts import NOTE, REPORTER, TITLE, read_text
from game.content.values import PLAIN_ID, is_good_id, read_number, read_word
from game.language import _
from game.model.measures import Grant, Measure, MeasureKind, Reprice, Withdraw, WorldEffect

_KEYS = ("kind", "title", "text", "effects", "decided_by", *BASIS_KEYS)
_EFFECT_KEYS = ("grant", "withdraw", "price", "amount", "percent")


def read_measure(*, of_list: str = "") -> ReadEntry[Measure]:
    """Reads one measure. Those of a list hold while one is on it, so they have no `holds`."""
    keys = _KEYS if of_list else ("holds", *_KEYS)

    def read(reader: Reader, key: TextNode, node: Node) -> Measure | None:
        is_good_id(reader, key, PLAIN_ID)
        fields = reader.fields(node, keys)
        if fields is None:
            return None
        condition = read_condition(Scope.MEASURE)
        return Measure(
            id=key.value,
            title=fields.need("title", read_text(TITLE), ""),
            kind=fields.need("kind", read_word(MeasureKind), MeasureKind.BENEFIT),
            holds=None if of_list else fields.need("holds", condition, None),
            of_list=of_list,
            effects=fields.each("effects", _effect),
            decided_by=fields.need("decided_by", read_text(REPORTER), ""),
            text=fields.get("text", read_text(NOTE), ""),
            basis=read_basis(fields),
            span=reader.span(key),
        )

    return read


def _effect(reader: Reader, node: Node) -> WorldEffect | None:
    fields = reader.fields(node, _EFFECT_KEYS)
    if fields is None:
        return None
    given = [key for key in ("grant", "withdraw", "price") if key in fields]
    if len(given) != 1:
        reader.report(ONE_OF, fields.owner, keys="grant, withdraw, price")
        return None
    match given[0]:
        case "grant":
            return Grant(access=fields.get("grant", read_mention(Role.ACCESS), ""))
        case "withdraw":
            return Withdraw(access=fields.get("withdraw", read_mention(Role.ACCESS), ""))
        case _:
            return _reprice(fields)


def _reprice(fields: Fields) -> Reprice:
    if "amount" not in fields and "percent" not in fields:
        hint = _("Say how it changes: amount in money, or percent.")
        fields.reader.report(MISSING_KEY, fields.owner, hint=hint, key="amount")
    return Reprice(
        price=fields.get("price", read_mention(Role.PRICE), ""),
        amount=fields.get("amount", read_number(zero=False), 0),
        percent=fields.get("percent", read_number(-100, 1000, zero=False), 0),
    )
