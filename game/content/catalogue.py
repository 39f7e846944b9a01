"""Reading `acts.yaml`: the acts, accesses and prices that all files share.

Owns the keys of that file.
"""

from game.content.nodes import GroupNode, Node, TextNode
from game.content.reader import Reader
from game.content.texts import TITLE, read_text
from game.content.values import CONDITION_ID, is_good_id, read_yes_or_no
from game.model.catalogue import Access, Act, Catalogue, Price

KEYS = ("acts", "accesses", "prices")
_ACT_KEYS = ("title", "unit")
_ACCESS_KEYS = ("title", "open")
_PRICE_KEYS = ("title",)


def read_catalogue(reader: Reader, root: Node) -> Catalogue | None:
    """Reads the whole file; None if it is not a group of keys at all."""
    fields = reader.fields(root, KEYS)
    if fields is None:
        return None
    return Catalogue(
        acts=fields.entries("acts", _act),
        accesses=fields.entries("accesses", _access),
        prices=fields.entries("prices", _price),
    )


def _act(reader: Reader, key: TextNode, node: Node) -> Act:
    is_good_id(reader, key, CONDITION_ID)
    span = reader.span(key)
    fields = reader.fields(node, _ACT_KEYS) if isinstance(node, GroupNode) else None
    if fields is None:
        return Act(id=key.value, title=_title(reader, node), span=span)
    return Act(
        id=key.value,
        title=fields.need("title", read_text(TITLE), ""),
        unit=fields.get("unit", read_text(TITLE), ""),
        span=span,
    )


def _access(reader: Reader, key: TextNode, node: Node) -> Access:
    is_good_id(reader, key, CONDITION_ID)
    span = reader.span(key)
    fields = reader.fields(node, _ACCESS_KEYS) if isinstance(node, GroupNode) else None
    if fields is None:
        return Access(id=key.value, title=_title(reader, node), span=span)
    return Access(
        id=key.value,
        title=fields.need("title", read_text(TITLE), ""),
        is_open=fields.get("open", read_yes_or_no, True),
        span=span,
    )


def _price(reader: Reader, key: TextNode, node: Node) -> Price:
    is_good_id(reader, key, CONDITION_ID)
    span = reader.span(key)
    fields = reader.fields(node, _PRICE_KEYS) if isinstance(node, GroupNode) else None
    if fields is None:
        return Price(id=key.value, title=_title(reader, node), span=span)
    return Price(id=key.value, title=fields.need("title", read_text(TITLE), ""), span=span)


def _title(reader: Reader, node: Node) -> str:
    return read_text(TITLE)(reader, node) or ""
