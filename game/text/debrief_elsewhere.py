"""Same choices, other cities and other persons, in lines: a paragraph for each, and its sum.

Must not know how the decisions were played again.
"""

from collections.abc import Iterator, Sequence

from game.debrief.look_back import LookBack
from game.debrief.retold import Row
from game.debrief.sums import Sum
from game.language import _, clauses, sentences
from game.text.lines import BLANK, Line, aside, heading, sentence, spoken


def tell_cities(look: LookBack) -> Iterator[Line]:
    """The run under every rulebook its life knows."""
    yield BLANK
    yield heading(_("Same choices, other cities"))
    if len(look.cities) < 2:
        yield Line(_("This life knows no other rules yet."))
        return
    yield aside(
        _(
            "Your decisions, played again under other rules. Where a choice did not exist or was "
            "locked, the first open choice was taken."
        )
    )
    yield from _rows(look.cities)


def tell_persons(look: LookBack) -> Iterator[Line]:
    """The run as lived by every person of its life."""
    yield BLANK
    yield heading(_("Same choices, other person"))
    if not look.persons:
        yield Line(_("Nobody else lives this life yet."))
        return
    yield aside(_("Your decisions, made by somebody who starts with other means."))
    yield from _rows(look.persons)


def _rows(rows: Sequence[Row]) -> Iterator[Line]:
    for row in rows:
        yield BLANK
        yield heading(_head(row))
        if row.about:
            yield Line(sentence(row.about))
        yield Line(sentences(row.summary))
        facts = [spoken(row.counts), spoken(row.meters)]
        if row.ending:
            facts.append(_("ending: {title}").format(title=row.ending))
        yield Line(sentence(clauses(fact for fact in facts if fact)))
        for title, names in ((_("Restrictions"), row.restrictions), (_("Benefits"), row.benefits)):
            if names:
                text = _("{title}: {names}.")
                yield Line(text.format(title=title, names=clauses(names)), hang=2)
        for each in row.sums:
            yield Line(_sum(each, is_only=len(row.sums) == 1), hang=2)
        for departure in row.departures:
            yield Line(departure, hang=2)


def _head(row: Row) -> str:
    """`Rongcheng rules, 2014: 845, grade C`."""
    told = _("{title}: {score}, {standing}") if row.standing else _("{title}: {score}")
    score = _("no score") if row.score == "—" else row.score
    return told.format(title=row.title, score=score, standing=row.standing)


def _sum(each: Sum, *, is_only: bool) -> str:
    """`Slip by slip: 1000; −20 Heating fee paid late; in all 980.`"""
    lines = [_("{weight} {title}").format(weight=s.weight, title=s.title) for s in each.lines]
    if each.has_number:
        lines.append(_("in all {total}").format(total=each.lines[-1].balance_read))
    title = _("Slip by slip") if is_only else each.title
    return _("{title}: {lines}.").format(title=title, lines=clauses(lines))
