"""The debrief in lines: the tabs of the window, each a page that is asked for by number.

Must not know how the debrief is built. The pages that need more than the run itself (other cities,
other persons, many lives) are in modules of their own.
"""

from collections.abc import Iterator

from game.debrief.look_back import LookBack
from game.debrief.year import Year
from game.engine.state import SlipKind
from game.language import _, ngettext
from game.text.debrief_crowd import tell_crowd
from game.text.debrief_elsewhere import tell_cities, tell_persons
from game.text.groups import Group, all_lines
from game.text.ledger import tell_ledger
from game.text.lines import BLANK, Line, heading, numbered, sentence
from game.text.real import statement_groups
from game.text.telling import style_of, what
from game.wording.dates import day
from game.wording.joining import capitalised
from game.wording.numbers import amount
from game.wording.standing import score_and_grade


def tabs() -> tuple[str, ...]:
    """The pages, in the order of their numbers."""
    return (
        _("Your year"),
        _("Every point"),
        _("Same choices, other cities"),
        _("Same choices, other person"),
        _("What is real?"),
        _("Compared with 10,000 lives"),
        _("Talk about it"),
    )


_REAL = 4
"""The place of the page that is told in parts."""


def tell_tab(look: LookBack, place: int) -> Iterator[Line]:
    """One page of the debrief."""
    pages = (_year, _points, tell_cities, tell_persons, _real, tell_crowd, _talk)
    return pages[place](look)


def tell_overview(look: LookBack) -> Iterator[Line]:
    """Where the run ended, in a few lines."""
    game, state, debrief = look.game, look.steps[-1].state, look.debrief
    yield BLANK
    yield heading(_("Debrief: {title}").format(title=game.scenario.title))
    yield Line(
        _("{rules}. Seed {seed}. {choices}.").format(
            rules=game.rulebook.short, seed=state.seed, choices=_choices(len(state.decisions))
        )
    )
    yield Line(_("At the end: {standing}.").format(standing=score_and_grade(game, state)))
    yield Line(
        _("Benefits in force: {benefits}. Restrictions in force: {restrictions}.").format(
            benefits=debrief.benefits or _("none"), restrictions=debrief.restrictions or _("none")
        )
    )


def _choices(count: int) -> str:
    return ngettext("{count} choice", "{count} choices", count).format(count=count)


def _year(look: LookBack) -> Iterator[Line]:
    game, state, year = look.game, look.steps[-1].state, look.debrief.year
    yield BLANK
    yield heading(_("Your year"))
    yield Line(_("From {first} to {last}.").format(first=day(year.first), last=day(year.last)))
    if not year.marks:
        yield Line(sentence(capitalised(score_and_grade(game, state))))
        return
    if game.rulebook.has_number:
        yield Line(_course(year))
    for mark in year.marks:
        if mark.slip and state.slip(mark.slip).kind is not SlipKind.OPENING:
            slip = state.slip(mark.slip)
            has_number = game.ledgers[slip.ledger].has_number
            text = _("{day}: {what}; then {score}.") if has_number else _("{day}: {what}.")
            told = text.format(day=day(mark.on), what=what(game, slip), score=amount(mark.score))
            yield Line(told, style_of(slip))


def _course(year: Year) -> str:
    text = _(
        "It began at {start}, was {low} at its lowest and {high} at its highest, ended at {end}."
    )
    return text.format(
        start=amount(year.marks[0].score),
        low=amount(year.low),
        high=amount(year.high),
        end=amount(year.marks[-1].score),
    )


def _points(look: LookBack) -> Iterator[Line]:
    return tell_ledger(look.game, look.steps[-1].state)


def _real(look: LookBack) -> Iterator[Line]:
    yield from all_lines(_("What is real?"), _real_groups(look))


def _real_groups(look: LookBack) -> Iterator[Group]:
    yield from statement_groups(look.game, look.debrief.real)
    told = (
        Line(
            _("{kind}, {count}: {remark}").format(
                kind=witness.kind, count=len(witness.sources), remark=witness.remark
            ),
            hang=2,
        )
        for witness in look.known.witnesses
    )
    title = _("How we know")
    yield Group(title=title, lines=(heading(title), Line(look.known.summary), *told))


def groups_of(look: LookBack, place: int) -> tuple[Group, ...]:
    """The parts of a page that is too long to be told at once; none for the other pages."""
    return tuple(_real_groups(look)) if place == _REAL else ()


def _talk(look: LookBack) -> Iterator[Line]:
    yield BLANK
    yield heading(_("Talk about it"))
    for number, question in enumerate(look.questions, start=1):
        yield numbered(number, question)
