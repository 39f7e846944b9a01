"""The kinds of document there are.

Owns their names. Must not know how any of them is read.
"""

from enum import StrEnum

from game.language import _


class DocumentKind(StrEnum):
    """What a file can be; the value is also the key it begins with."""

    CATALOGUE = "acts"
    SOURCES = "sources"
    RULEBOOK = "rulebook"
    LIST = "list"
    LIFE = "life"
    CLAIMS = "claims"


def kind_name(kind: DocumentKind) -> str:
    """What authors call a document of this kind."""
    match kind:
        case DocumentKind.CATALOGUE:
            return _("catalogue of acts")
        case DocumentKind.SOURCES:
            return _("list of sources")
        case DocumentKind.RULEBOOK:
            return _("rulebook")
        case DocumentKind.LIST:
            return _("list")
        case DocumentKind.LIFE:
            return _("life")
        case DocumentKind.CLAIMS:
            return _("claim check")
