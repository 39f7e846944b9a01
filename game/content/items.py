"""Reading a rulebook's items: what each act costs, how long it stays, how it can be mended.

Owns the keys of an item and of what belongs to it. Must not know the bands or the measures.
"""

from game.content.basis import BASIS_KEYS, read_basis
from game.content.dates import read_period
from game.content.documents import Role
from game.content.mentions import read_mentions
from game.content.nodes import Node, TextNode
from game.content.reader import Reader
from game.content.texts import NOTE, ORIGINAL, REPORTER, read_text
from game.content.values import NAME_ID, read_id, read_number, read_word
from game.model.evidence import INVENTED
from game.model.period import AT_ONCE, Period
from game.model.rulebook import MAIN, Cap, CapPer, Item, Level, Repair, Repeat, Stay, Tier

_KEYS = (
    "level",
    "points",
    "reported_by",
    "stays",
    "repeat",
    "cap",
    "tiers",
    "to_grade",
    "lifts_to",
    "ledger",
    "repair",
    *BASIS_KEYS,
)
_STAYS_KEYS = ("for", *BASIS_KEYS)
_CAP_KEYS = ("points", "per")
_TIER_KEYS = ("up_to", "units")
_REPAIR_KEYS = ("by", "wait", "restores", "text", *BASIS_KEYS)
_FOR_GOOD = Stay(period=None, basis=INVENTED)


def read_item(reader: Reader, key: TextNode, node: Node) -> Item | None:
    """Reads the price of one act."""
    act = reader.mention(Role.ACT, key)
    fields = reader.fields(node, _KEYS)
    if fields is None:
        return None
    has_grade = "to_grade" in fields or "lifts_to" in fields
    points = fields.get if has_grade else fields.need
    return Item(
        act=act,
        level=fields.need("level", read_word(Level), Level.CITY),
        points=points("points", read_number(-100_000, 100_000), 0),
        reported_by=fields.need("reported_by", read_text(REPORTER), ""),
        stay=fields.need("stays", _stay, _FOR_GOOD),
        to_grade=fields.get("to_grade", read_text(ORIGINAL), ""),
        lifts_to=fields.get("lifts_to", read_text(ORIGINAL), ""),
        ledger=fields.get("ledger", read_id(NAME_ID), MAIN),
        repeat=fields.get("repeat", read_word(Repeat), Repeat.EACH),
        cap=fields.get("cap", _cap, None),
        tiers=fields.each("tiers", _tier),
        repair=fields.get("repair", _repair, None),
        basis=read_basis(fields),
        span=reader.span(key),
    )


def _stay(reader: Reader, node: Node) -> Stay | None:
    fields = reader.fields(node, _STAYS_KEYS)
    if fields is None:
        return None
    return Stay(period=fields.need("for", _how_long, None), basis=read_basis(fields))


def _how_long(reader: Reader, node: Node) -> Period | None:
    """Reads a length of time, or `ever`, for which None stands in the model."""
    if isinstance(node, TextNode) and node.value == "ever":
        return None
    return read_period(reader, node)


def _cap(reader: Reader, node: Node) -> Cap | None:
    fields = reader.fields(node, _CAP_KEYS)
    if fields is None:
        return None
    return Cap(
        points=fields.need("points", read_number(1, 100_000), 1),
        per=fields.need("per", read_word(CapPer), CapPer.EVER),
    )


def _tier(reader: Reader, node: Node) -> Tier | None:
    fields = reader.fields(node, _TIER_KEYS)
    if fields is None:
        return None
    return Tier(
        up_to=fields.get("up_to", read_number(1, 1_000_000), None),
        units=fields.need("units", read_number(1, 10_000), 1),
    )


def _repair(reader: Reader, node: Node) -> Repair | None:
    fields = reader.fields(node, _REPAIR_KEYS)
    if fields is None:
        return None
    return Repair(
        by=fields.need("by", read_mentions(Role.ACT), ()),
        text=fields.need("text", read_text(NOTE), ""),
        wait=fields.get("wait", read_period, AT_ONCE),
        restores=fields.get("restores", read_number(1, 100_000), None),
        basis=read_basis(fields),
    )
