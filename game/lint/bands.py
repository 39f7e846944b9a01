"""Grades that leave a gap, overlap, or do not go upwards, and a baseline outside of the limits.

The bands go from the lowest grade to the highest. Together they cover every score: the lowest has
no `from`, the highest no `to`, and each of the others begins one point above the one before.

Fine:

    grades:
      evidence: invented
      bands: [{grade: C, to: 799}, {grade: B, from: 800, to: 999}, {grade: A, from: 1000}]

`band-gap`, nobody knows what 850 is:

    grades:
      evidence: invented
      bands: [{grade: C, to: 799}, {grade: B, from: 900, to: 999}, {grade: A, from: 1000}]

`band-overlap`:

    grades:
      evidence: invented
      bands: [{grade: C, to: 799}, {grade: B, from: 700, to: 999}, {grade: A, from: 1000}]

`band-order`:

    grades:
      evidence: invented
      bands: [{grade: B, to: 999}, {grade: C, from: 700, to: 799}, {grade: A, from: 1000}]

`band-ends`:

    grades:
      evidence: invented
      bands: [{grade: C, from: 0, to: 999}, {grade: A, from: 1000}]

`band-out-of-reach`, with a ceiling below the highest grade:

    ceiling: 1100
    grades:
      evidence: invented
      bands: [{grade: C, to: 999}, {grade: A, from: 1000, to: 1199}, {grade: AA, from: 1200}]

`baseline-outside`:

    ceiling: 900
    baseline: 1000
"""

from collections.abc import Iterator

from game.content.documents import RulebookDocument
from game.content.library import Library
from game.content.problems import Problem, ProblemKind, Severity
from game.content.reading_problems import SAID_TWICE
from game.language import _
from game.model.rulebook import MAIN, Band, Ledger

BAND_GAP = ProblemKind(
    code="band-gap",
    sentence=lambda: _("Scores from {first} to {last} have no grade."),
    advice=lambda: _("Let each band begin one point above the end of the band before."),
)
BAND_OVERLAP = ProblemKind(
    code="band-overlap",
    sentence=lambda: _("Scores from {first} to {last} also belong to the band before."),
    advice=lambda: _("Let each band begin one point above the end of the band before."),
)
BAND_ORDER = ProblemKind(
    code="band-order",
    sentence=lambda: _("The bands do not go upwards here."),
    advice=lambda: _("Write the lowest grade first; from is never larger than to."),
)
BAND_ENDS = ProblemKind(
    code="band-ends",
    sentence=lambda: _("Only the lowest band goes without from, and only the highest without to."),
    advice=lambda: _("So every score has a grade, also below the floor and above the ceiling."),
)
BAND_OUT_OF_REACH = ProblemKind(
    code="band-out-of-reach",
    sentence=lambda: _(
        'No score can have the grade "{grade}": scores go from {floor} to {ceiling}.'
    ),
    advice=lambda: _("Change the floor or the ceiling, or delete the band."),
    severity=Severity.WARNING,
)
BASELINE_OUTSIDE = ProblemKind(
    code="baseline-outside",
    sentence=lambda: _("The baseline is {baseline}, but scores go from {floor} to {ceiling}."),
    advice=lambda: _("Change the baseline, the floor or the ceiling."),
)


def check(document: RulebookDocument, _library: Library) -> Iterator[Problem]:
    """Report bands that do not fit together, and baselines that are no possible score."""
    for ledger in document.content.all_ledgers:
        where = () if ledger.id == MAIN else ("ledgers", ledger.id)
        if document.is_sound(*where, "grades", "bands"):
            yield from _doubles(ledger.bands)
            if ledger.has_number and ledger.bands:
                yield from _ends(ledger.bands)
                yield from _joints(ledger.bands)
        limits = [(*where, key) for key in ("baseline", "floor", "ceiling")]
        written = [keys for keys in limits if document.is_written(*keys)]
        if written and all(document.is_sound(*keys) for keys in written):
            yield from _limits(document, ledger, where)


def _ends(bands: tuple[Band, ...]) -> Iterator[Problem]:
    for number, band in enumerate(bands):
        is_lowest, is_highest = number == 0, number == len(bands) - 1
        if (band.low is None) != is_lowest or (band.high is None) != is_highest:
            yield BAND_ENDS.at(band.span)
        elif _is_upside_down(band):
            yield BAND_ORDER.at(band.span)


def _is_upside_down(band: Band) -> bool:
    return band.low is not None and band.high is not None and band.low > band.high


def _joints(bands: tuple[Band, ...]) -> Iterator[Problem]:
    """What is wrong from band to band; one out of order is left out of further comparisons."""
    before = bands[0]
    for band in bands[1:]:
        problem = _joint(before, band)
        if problem is not None:
            yield problem
        if problem is None or problem.kind is not BAND_ORDER:
            before = band


def _joint(before: Band, band: Band) -> Problem | None:
    """What is wrong between two bands; ends missing or exchanged are reported on their own."""
    if before.high is None or band.low is None or _is_upside_down(before) or _is_upside_down(band):
        return None
    if (band.high is not None and band.high <= before.high) or (
        before.low is not None and band.low <= before.low
    ):
        return BAND_ORDER.at(band.span)
    if band.low <= before.high:
        return BAND_OVERLAP.at(band.span, first=band.low, last=before.high)
    if band.low > before.high + 1:
        return BAND_GAP.at(band.span, first=before.high + 1, last=band.low - 1)
    return None


def _doubles(bands: tuple[Band, ...]) -> Iterator[Problem]:
    seen: set[str] = set()
    for band in bands:
        if band.grade in seen:
            yield SAID_TWICE.at(band.span, word=band.grade)
        seen.add(band.grade)


def _limits(
    document: RulebookDocument, ledger: Ledger, where: tuple[str, ...]
) -> Iterator[Problem]:
    floor, ceiling = ledger.floor, ledger.ceiling
    shown = _("any number") if ceiling is None else str(ceiling)
    if ledger.within_limits(ledger.baseline) != ledger.baseline:
        span = document.span_of(*where, "baseline")
        yield BASELINE_OUTSIDE.at(span, baseline=ledger.baseline, floor=floor, ceiling=shown)
        return
    for band in ledger.bands:
        if (band.high is not None and band.high < floor) or (
            ceiling is not None and band.low is not None and band.low > ceiling
        ):
            yield BAND_OUT_OF_REACH.at(band.span, grade=band.grade, floor=floor, ceiling=shown)
