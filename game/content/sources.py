"""Reading `sources.yaml`: the publications that everything documented or reported relies on.

Owns the keys of that file.
"""

from enum import StrEnum

from game.content.nodes import Node, TextNode
from game.content.reader import Reader
from game.content.texts import NOTE, SOURCE_TITLE, read_text
from game.content.values import SOURCE_ID, is_good_id, read_address, read_word
from game.model.evidence import Source

KEYS = ("sources",)
_SOURCE_KEYS = ("title", "year", "url", "grade", "note")


class Witness(StrEnum):
    """What kind of witness a publication is."""

    OFFICIAL = "official"
    SCHOLARLY = "scholarly"
    JOURNALISM = "journalism"
    STATE_MEDIA = "state-media"
    THINK_TANK = "think-tank"
    CONTESTED = "contested"


def read_sources(reader: Reader, root: Node) -> dict[str, Source] | None:
    """Reads the whole file; None if it is not a group of keys at all."""
    fields = reader.fields(root, KEYS)
    if fields is None:
        return None
    return fields.entries("sources", _source, needed=True)


def _source(reader: Reader, key: TextNode, node: Node) -> Source | None:
    is_good_id(reader, key, SOURCE_ID)
    fields = reader.fields(node, _SOURCE_KEYS)
    if fields is None:
        return Source(id=key.value, title="", year="", span=reader.span(key))
    witness = fields.need("grade", read_word(Witness), None)
    return Source(
        id=key.value,
        title=fields.need("title", read_text(SOURCE_TITLE), ""),
        year=fields.need("year", read_text(SOURCE_TITLE), ""),
        url=fields.get("url", read_address, ""),
        grade=witness.value if witness else "",
        note=fields.get("note", read_text(NOTE), ""),
        span=reader.span(key),
    )
