"""Ids that name things defined elsewhere: an act, a source, a place.

Owns how one or several of them are read and noted. Whether they exist is looked up later, when all
files are known. Must not know which document they stand in.
"""

from game.content.documents import Role
from game.content.nodes import Node
from game.content.reader import Read, Reader
from game.content.reading_problems import SAID_TWICE
from game.language import _


def read_mention(role: Role) -> Read[str]:
    """Reads the id of something of this role."""

    def read(reader: Reader, node: Node) -> str | None:
        word = reader.scalar(node, _("one word"))
        return None if word is None else reader.mention(role, word)

    return read


def read_mentions(role: Role) -> Read[tuple[str, ...]]:
    """Reads a list of ids; each may stand there once."""

    def read_all(reader: Reader, node: Node) -> tuple[str, ...]:
        seen: set[str] = set()

        def read(reader: Reader, node: Node) -> str | None:
            word = reader.scalar(node, _("one word"))
            if word is None:
                return None
            if word.value in seen:
                reader.report(SAID_TWICE, word, word=word.value)
                return None
            seen.add(word.value)
            return reader.mention(role, word)

        return reader.each(node, read)

    return read_all
