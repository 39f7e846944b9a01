"""Reading a rulebook: its grades, the acts it prices, its measures, and who hears objections.

Owns the keys of `rulebooks/*.yaml`. Whether the bands fit together is a check of its own.
"""

from game.content.basis import BASIS_KEYS, read_basis
from game.content.dates import FIRST_YEAR, LAST_YEAR, read_period
from game.content.items import read_item
from game.content.measures import read_measure
from game.content.nodes import Node
from game.content.reader import Reader
from game.content.texts import REPORTER, SUMMARY, TITLE, read_text
from game.content.values import PLAIN_ID, read_id, read_number, read_word
from game.model.evidence import INVENTED, Basis
from game.model.period import AT_ONCE
from game.model.rulebook import Band, Objections, Participation, Rulebook

KEYS = (
    "rulebook",
    "title",
    "short",
    "place",
    "years",
    "summary",
    "participation",
    "kept_by",
    *BASIS_KEYS,
    "baseline",
    "floor",
    "ceiling",
    "grades",
    "objections",
    "items",
    "measures",
)
_YEARS_KEYS = ("from", "to")
_GRADES_KEYS = ("bands", *BASIS_KEYS)
_BAND_KEYS = ("grade", "from", "to")
_OBJECTIONS_KEYS = ("heard_by", "answer_within", *BASIS_KEYS)
_NOBODY = Objections(heard_by="", answer_within=AT_ONCE, basis=INVENTED)

_Grades = tuple[tuple[Band, ...], Basis]


def read_rulebook(reader: Reader, root: Node) -> Rulebook | None:
    """Reads the whole file; None if it is not a group of keys at all.

    A rulebook without any participation keeps no score, so it needs no baseline, grades or
    objections.
    """
    fields = reader.fields(root, KEYS)
    if fields is None:
        return None
    from_year, to_year = fields.need("years", _years, (FIRST_YEAR, None))
    participation = fields.need("participation", read_word(Participation), Participation.COMPULSORY)
    need = fields.get if participation is Participation.NONE else fields.need
    bands, bands_basis = need("grades", _grades, ((), INVENTED))
    return Rulebook(
        id=fields.need("rulebook", read_id(PLAIN_ID), reader.file.stem),
        title=fields.need("title", read_text(TITLE), ""),
        short=fields.need("short", read_text(TITLE), ""),
        place=fields.need("place", read_text(TITLE), ""),
        from_year=from_year,
        to_year=to_year,
        summary=fields.need("summary", read_text(SUMMARY), ""),
        participation=participation,
        kept_by=fields.need("kept_by", read_text(REPORTER), ""),
        baseline=need("baseline", read_number(), 0),
        floor=fields.get("floor", read_number(), 0),
        ceiling=fields.get("ceiling", read_number(), None),
        bands=bands,
        bands_basis=bands_basis,
        items=fields.entries("items", read_item),
        measures=tuple(fields.entries("measures", read_measure()).values()),
        objections=need("objections", _objections, _NOBODY),
        basis=read_basis(fields),
        span=reader.span(fields.place("rulebook")),
    )


def _years(reader: Reader, node: Node) -> tuple[int, int | None] | None:
    fields = reader.fields(node, _YEARS_KEYS)
    if fields is None:
        return None
    year = read_number(FIRST_YEAR, LAST_YEAR)
    first = fields.need("from", year, FIRST_YEAR)
    last = fields.get("to", read_number(first, LAST_YEAR), None)
    return first, last


def _grades(reader: Reader, node: Node) -> _Grades | None:
    fields = reader.fields(node, _GRADES_KEYS)
    if fields is None:
        return None
    bands = fields.each("bands", _band, needed=True)
    return bands, read_basis(fields)


def _band(reader: Reader, node: Node) -> Band | None:
    fields = reader.fields(node, _BAND_KEYS)
    if fields is None:
        return None
    return Band(
        grade=fields.need("grade", read_text(TITLE), ""),
        low=fields.get("from", read_number(), None),
        high=fields.get("to", read_number(), None),
        span=reader.span(fields.place("grade")),
    )


def _objections(reader: Reader, node: Node) -> Objections | None:
    fields = reader.fields(node, _OBJECTIONS_KEYS)
    if fields is None:
        return None
    return Objections(
        heard_by=fields.need("heard_by", read_text(REPORTER), ""),
        answer_within=fields.need("answer_within", read_period, AT_ONCE),
        basis=read_basis(fields),
    )
