"""Reading a list: its rules by year, how one gets on it, what it does, how one gets off.

Owns the keys of `lists/*.yaml`.
"""

from datetime import date

from game.content.basis import BASIS_KEYS, read_basis
from game.content.conditions import read_condition
from game.content.dates import read_date, read_period
from game.content.documents import Role, Scope
from game.content.measures import read_measure
from game.content.mentions import read_mention, read_mentions
from game.content.nodes import Node, TextNode
from game.content.reader import Reader
from game.content.texts import NOTE, ORIGINAL, REPORTER, SUMMARY, TITLE, read_text
from game.content.values import PLAIN_ID, is_good_id, read_id, read_word, read_yes_or_no
from game.model.lists import CreditList, Ground, ListKind, Rules, Takeover, WayOff
from game.model.period import AT_ONCE

KEYS = (
    "list",
    "title",
    "title_zh",
    "kind",
    "kept_by",
    "summary",
    "term",
    *BASIS_KEYS,
    "rules",
    "grounds",
    "ways_off",
    "measures",
)
_RULES_KEYS = ("title", "from", "text", "earlier_entries", *BASIS_KEYS)
_TAKEOVER_KEYS = ("follow", *BASIS_KEYS)
_GROUND_KEYS = ("act", "title", "after", "if", "term", "under", *BASIS_KEYS)
_WAY_OFF_KEYS = ("act", "title", "after", "under", *BASIS_KEYS)


def read_list(reader: Reader, root: Node) -> CreditList | None:
    """Reads the whole file; None if it is not a group of keys at all."""
    fields = reader.fields(root, KEYS)
    if fields is None:
        return None
    own_id = fields.need("list", read_id(PLAIN_ID), reader.file.stem)
    measures = read_measure(of_list=own_id)
    return CreditList(
        id=own_id,
        title=fields.need("title", read_text(TITLE), ""),
        title_zh=fields.get("title_zh", read_text(ORIGINAL), ""),
        kind=fields.need("kind", read_word(ListKind), ListKind.BLACKLIST),
        kept_by=fields.need("kept_by", read_text(REPORTER), ""),
        summary=fields.need("summary", read_text(SUMMARY), ""),
        grounds=tuple(fields.entries("grounds", _ground, needed=True).values()),
        ways_off=fields.each("ways_off", _way_off),
        measures=tuple(fields.entries("measures", measures).values()),
        term=fields.get("term", read_period, None),
        rules=tuple(fields.entries("rules", _rules).values()),
        basis=read_basis(fields),
        span=reader.span(fields.place("list")),
    )


def _rules(reader: Reader, key: TextNode, node: Node) -> Rules | None:
    is_good_id(reader, key, PLAIN_ID)
    fields = reader.fields(node, _RULES_KEYS)
    if fields is None:
        return None
    return Rules(
        id=key.value,
        title=fields.need("title", read_text(TITLE), ""),
        start=fields.need("from", read_date, date.min),
        text=fields.get("text", read_text(NOTE), ""),
        takeover=fields.get("earlier_entries", _takeover, None),
        basis=read_basis(fields),
        span=reader.span(key),
    )


def _takeover(reader: Reader, node: Node) -> Takeover | None:
    fields = reader.fields(node, _TAKEOVER_KEYS)
    if fields is None:
        return None
    return Takeover(follows=fields.need("follow", read_yes_or_no, False), basis=read_basis(fields))


def _ground(reader: Reader, key: TextNode, node: Node) -> Ground | None:
    is_good_id(reader, key, PLAIN_ID)
    fields = reader.fields(node, _GROUND_KEYS)
    if fields is None:
        return None
    return Ground(
        id=key.value,
        act=fields.need("act", read_mention(Role.ACT), ""),
        title=fields.need("title", read_text(TITLE), ""),
        after=fields.get("after", read_period, AT_ONCE),
        condition=fields.get("if", read_condition(Scope.GROUND), None),
        term=fields.get("term", read_period, None),
        under=fields.get("under", read_mentions(Role.RULES), ()),
        basis=read_basis(fields),
        span=reader.span(key),
    )


def _way_off(reader: Reader, node: Node) -> WayOff | None:
    fields = reader.fields(node, _WAY_OFF_KEYS)
    if fields is None:
        return None
    return WayOff(
        act=fields.need("act", read_mention(Role.ACT), ""),
        title=fields.need("title", read_text(TITLE), ""),
        after=fields.get("after", read_period, AT_ONCE),
        under=fields.get("under", read_mentions(Role.RULES), ()),
        basis=read_basis(fields),
        span=fields.owner,
    )
