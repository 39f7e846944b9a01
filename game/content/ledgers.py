"""Reading ledgers: the number or the grades a file is kept in, its limits, its bands.

Owns the keys that a rulebook has for its main ledger and every ledger beside it has again. Whether
the bands fit together is a check of its own.
"""

from dataclasses import dataclass
from enum import StrEnum

from game.content.basis import BASIS_KEYS, read_basis
from game.content.nodes import Node, TextNode
from game.content.reader import Fields, Read, Reader
from game.content.reading_problems import BAD_ID, NOT_TOGETHER
from game.content.texts import ORIGINAL, REPORTER, TITLE, read_text
from game.content.values import NAME_ID, is_good_id, read_number, read_word
from game.language import _
from game.model.evidence import INVENTED, Basis
from game.model.rulebook import MAIN, Band, Ledger

SCALE_KEYS = ("score", "starts", "resets", "baseline", "floor", "ceiling", "grades")
_LEDGER_KEYS = ("title", "kept_by", *SCALE_KEYS, *BASIS_KEYS)
_GRADES_KEYS = ("bands", *BASIS_KEYS)
_BAND_KEYS = ("grade", "from", "to")
_NUMBER_KEYS = ("baseline", "floor", "ceiling")

_Grades = tuple[tuple[Band, ...], Basis]


class _Score(StrEnum):
    NONE = "none"


class _Resets(StrEnum):
    YEARLY = "yearly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """What a ledger counts in, as written."""

    has_number: bool
    start_grade: str
    resets: bool
    baseline: int
    floor: int
    ceiling: int | None
    bands: tuple[Band, ...]
    basis: Basis


def read_scale(fields: Fields, *, is_kept: bool, needs_grades: bool) -> Scale:
    """Reads the keys of a ledger; `is_kept=False` where nobody keeps a score, so none is needed."""
    has_number = fields.get("score", read_word(_Score), None) is None
    _refuse_together(fields, has_number=has_number)
    need = fields.need if is_kept else fields.get
    grades = need if needs_grades or not has_number else fields.get
    bands, basis = grades("grades", _grades(has_number=has_number), ((), INVENTED))
    baseline, starts = (need, fields.get) if has_number else (fields.get, need)
    return Scale(
        has_number=has_number,
        start_grade=starts("starts", read_text(ORIGINAL), ""),
        resets=fields.get("resets", read_word(_Resets), None) is not None,
        baseline=baseline("baseline", read_number(), 0),
        floor=fields.get("floor", read_number(), 0),
        ceiling=fields.get("ceiling", read_number(), None),
        bands=bands,
        basis=basis,
    )


def read_ledger(reader: Reader, key: TextNode, node: Node) -> Ledger | None:
    """Reads a ledger that is kept beside the main one; it may do without grades."""
    if key.value == MAIN:
        reader.report(BAD_ID, key, id=MAIN, reason=_("it is the name of the rulebook's own ledger"))
    is_good_id(reader, key, NAME_ID)
    fields = reader.fields(node, _LEDGER_KEYS)
    if fields is None:
        return None
    scale = read_scale(fields, is_kept=True, needs_grades=False)
    return Ledger(
        id=key.value,
        title=fields.need("title", read_text(TITLE), ""),
        kept_by=fields.need("kept_by", read_text(REPORTER), ""),
        has_number=scale.has_number,
        baseline=scale.baseline,
        floor=scale.floor,
        ceiling=scale.ceiling,
        start_grade=scale.start_grade,
        resets=scale.resets,
        bands=scale.bands,
        basis=read_basis(fields),
        span=reader.span(key),
    )


def _refuse_together(fields: Fields, *, has_number: bool) -> None:
    odd, beside = (("starts",), _("a number")) if has_number else (_NUMBER_KEYS, "score: none")
    for key in odd:
        if key in fields:
            fields.reader.report(NOT_TOGETHER, fields.place(key), key=key, other=beside)


def _grades(*, has_number: bool) -> Read[_Grades]:
    def band(reader: Reader, node: Node) -> Band | None:
        fields = reader.fields(node, _BAND_KEYS)
        if fields is None:
            return None
        for key in ("from", "to"):
            if key in fields and not has_number:
                reader.report(NOT_TOGETHER, fields.place(key), key=key, other="score: none")
        return Band(
            grade=fields.need("grade", read_text(ORIGINAL), ""),
            low=fields.get("from", read_number(), None),
            high=fields.get("to", read_number(), None),
            span=reader.span(fields.place("grade")),
        )

    def read(reader: Reader, node: Node) -> _Grades | None:
        fields = reader.fields(node, _GRADES_KEYS)
        if fields is None:
            return None
        bands = fields.each("bands", band, needed=True)
        return bands, read_basis(fields)

    return read
