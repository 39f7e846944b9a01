"""Reading `claims.yaml`: the statements of the claim check.

Owns the keys of that file. Whether the two sets are balanced is a question to the tests.
"""

from game.content.basis import BASIS_KEYS, read_basis
from game.content.nodes import Node, TextNode
from game.content.reader import Reader
from game.content.texts import NOTE, read_text
from game.content.values import PLAIN_ID, is_good_id, read_word
from game.model.claims import Asked, Saying, Verdict

KEYS = ("claims",)
_SAYING_KEYS = ("text", "asked", "verdict", "because", *BASIS_KEYS)


def read_sayings(reader: Reader, root: Node) -> dict[str, Saying] | None:
    """Reads the whole file; None if it is not a group of keys at all."""
    fields = reader.fields(root, KEYS)
    if fields is None:
        return None
    return fields.entries("claims", _saying, needed=True)


def _saying(reader: Reader, key: TextNode, node: Node) -> Saying | None:
    is_good_id(reader, key, PLAIN_ID)
    fields = reader.fields(node, _SAYING_KEYS)
    if fields is None:
        return None
    return Saying(
        id=key.value,
        text=fields.need("text", read_text(NOTE), ""),
        asked=fields.need("asked", read_word(Asked), Asked.BEFORE),
        verdict=fields.need("verdict", read_word(Verdict), Verdict.TRUE),
        because=fields.need("because", read_text(NOTE), ""),
        basis=read_basis(fields),
        span=reader.span(key),
    )
