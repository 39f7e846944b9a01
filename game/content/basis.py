"""The basis of what a file says about the real world: evidence, sources, a note on its limits.

Owns the three keys and the claims of a scene. Must not know whether the sources exist, nor which
evidence needs any.
"""

from game.content.documents import Role, Statement
from game.content.mentions import read_mentions
from game.content.nodes import Node
from game.content.reader import Fields, Reader
from game.content.reading_problems import MISSING_EVIDENCE
from game.content.texts import NOTE, read_text
from game.content.values import read_word
from game.model.evidence import INVENTED, Basis, Claim, Evidence

BASIS_KEYS = ("evidence", "sources", "note")
_CLAIM_KEYS = ("text", *BASIS_KEYS)


def read_basis(fields: Fields) -> Basis:
    """Reads the three keys out of a group that has others as well."""
    reader = fields.reader
    sources = fields.get("sources", read_mentions(Role.SOURCE), ())
    note = fields.get("note", read_text(NOTE), "")
    if "evidence" not in fields:
        if not fields.is_excused("evidence"):
            reader.report(MISSING_EVIDENCE, fields.owner)
        return INVENTED
    evidence = fields.get("evidence", read_word(Evidence), None)
    if evidence is None:
        return INVENTED
    basis = Basis(evidence=evidence, sources=sources, note=note)
    span = reader.span(fields.place("evidence"))
    reader.statements.append(Statement(basis=basis, span=span, has_sources="sources" in fields))
    return basis


def read_claims(reader: Reader, node: Node) -> tuple[Claim, ...]:
    """Reads the statements about the real world that a scene or happening relies on."""
    return reader.each(node, _claim)


def _claim(reader: Reader, node: Node) -> Claim | None:
    fields = reader.fields(node, _CLAIM_KEYS)
    if fields is None:
        return None
    text = fields.need("text", read_text(NOTE), "")
    return Claim(text=text, basis=read_basis(fields), span=fields.owner)
