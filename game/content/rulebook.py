"""Reading a rulebook: its grades, the acts it prices, its measures, and who hears objections.

Owns the keys of `rulebooks/*.yaml`. Whether the bands fit together is a check of its own.
"""

from game.content.basis import BASIS_KEYS, read_basis
from game.content.dates import FIRST_YEAR, LAST_YEAR, read_period
from game.content.items import read_item
from game.content.ledgers import SCALE_KEYS, read_ledger, read_scale
from game.content.measures import read_measure
from game.content.nodes import Node
from game.content.reader import Fields, Reader
from game.content.reading_problems import NOT_TOGETHER
from game.content.texts import CONSEQUENCE, REPORTER, SUMMARY, TITLE, read_text
from game.content.values import PLAIN_ID, read_id, read_number, read_word
from game.model.evidence import INVENTED
from game.model.period import AT_ONCE
from game.model.rulebook import Objections, Participation, Rulebook, Withdrawal

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
    *SCALE_KEYS,
    "ledgers",
    "withdrawn",
    "objections",
    "items",
    "measures",
)
_YEARS_KEYS = ("from", "to")
_WITHDRAWN_KEYS = ("after", "text", *BASIS_KEYS)
_OBJECTIONS_KEYS = ("heard_by", "answer_within", *BASIS_KEYS)
_NOBODY = Objections(heard_by="", answer_within=AT_ONCE, basis=INVENTED)
_KEPT_KEYS = ("baseline", "grades", "items")


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
    is_kept = participation is not Participation.NONE
    if not is_kept:
        _refuse_what_is_kept(fields)
    scale = read_scale(fields, is_kept=is_kept, needs_grades=True)
    need = fields.need if is_kept else fields.get
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
        baseline=scale.baseline,
        floor=scale.floor,
        ceiling=scale.ceiling,
        bands=scale.bands,
        bands_basis=scale.basis,
        has_number=scale.has_number,
        start_grade=scale.start_grade,
        resets=scale.resets,
        ledgers=tuple(fields.entries("ledgers", read_ledger).values()),
        withdrawal=fields.get("withdrawn", _withdrawn, None),
        items=fields.entries("items", read_item),
        measures=tuple(fields.entries("measures", read_measure()).values()),
        objections=need("objections", _objections, _NOBODY),
        basis=read_basis(fields),
        span=reader.span(fields.place("rulebook")),
    )


def _refuse_what_is_kept(fields: Fields) -> None:
    """Where nobody takes part there is nothing to keep."""
    for key in _KEPT_KEYS:
        if key in fields:
            fields.reader.report(
                NOT_TOGETHER, fields.place(key), key=key, other="participation: none"
            )


def _years(reader: Reader, node: Node) -> tuple[int, int | None] | None:
    fields = reader.fields(node, _YEARS_KEYS)
    if fields is None:
        return None
    year = read_number(FIRST_YEAR, LAST_YEAR)
    first = fields.need("from", year, FIRST_YEAR)
    last = fields.get("to", read_number(first, LAST_YEAR), None)
    return first, last


def _withdrawn(reader: Reader, node: Node) -> Withdrawal | None:
    fields = reader.fields(node, _WITHDRAWN_KEYS)
    if fields is None:
        return None
    return Withdrawal(
        after=fields.need("after", read_period, AT_ONCE),
        text=fields.need("text", read_text(CONSEQUENCE), ""),
        basis=read_basis(fields),
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
