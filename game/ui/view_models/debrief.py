"""The debrief as a view model."""

from __future__ import annotations

from collections.abc import Mapping

from game.debrief import Debrief
from game.debrief.look_back import LookBack
from game.debrief.real import Statement, Subject
from game.engine.game import Game
from game.engine.state import SlipKind, State
from game.language import _, listed, ngettext
from game.model.evidence import Source
from game.model.measures import MeasureKind
from game.ui.view_models.file import ledger_view
from game.ui.view_models.register import curve_view, gauge_view, measures_of
from game.ui.view_models.slips import evidence_view, slip_view, source_views
from game.ui.views.debrief import ClaimView, DebriefView
from game.wording import standing
from game.wording.joining import dotted
from game.wording.numbers import points, points_in_words


def debrief_view(look: LookBack) -> DebriefView:
    """What a run has to say, page by page."""
    game, steps, debrief, sources = look.game, look.steps, look.debrief, look.sources
    state = steps[-1].state
    has_number = state.enrolled and game.rulebook.has_number
    moments = [s for s in state.slips if s.kind is not SlipKind.OPENING and s.points]
    return DebriefView(
        title=game.scenario.title,
        run=_run(state),
        summary=_summary(game, debrief, state),
        curve=curve_view(game, debrief.year, with_months=True) if has_number else None,
        gauge=gauge_view(game.rulebook, state),
        moments=tuple(slip_view(game, slip) for slip in moments),
        measures=(
            *measures_of(game, state, MeasureKind.BENEFIT),
            *measures_of(game, state, MeasureKind.RESTRICTION),
        ),
        ledger=ledger_view(game, state, sources),
        claims=tuple(_claim(game, statement, sources) for statement in debrief.real),
        prompts=tuple(question.text.strip() for question in debrief.talk),
        look=look,
    )


def _run(state: State) -> str:
    count = len(state.decisions)
    choices = ngettext("{count} choice", "{count} choices", count).format(count=count)
    return dotted((_("Seed {seed}").format(seed=state.seed), choices))


def _summary(game: Game, debrief: Debrief, state: State) -> str:
    if not (state.enrolled and game.rulebook.has_number):
        return standing.score_and_grade(game, state)
    text = _("You began with {start} and ended with {end}; in between, {low} to {high}.")
    return text.format(
        start=points_in_words(state.slips[0].points),
        end=standing.score_and_grade(game, state),
        low=debrief.year.low,
        high=debrief.year.high,
    )


def _claim(game: Game, statement: Statement, sources: Mapping[str, Source]) -> ClaimView:
    return ClaimView(
        text=_claim_text(game, statement),
        evidence=evidence_view(statement.basis),
        note=statement.basis.note.strip(),
        sources=source_views(statement.basis, sources),
    )


def _claim_text(game: Game, statement: Statement) -> str:
    text, book = statement.text.strip(), game.rulebook
    match statement.subject:
        case Subject.GRADES:
            bands = listed(f"{b.grade} {b.low}" for b in book.bands if b.low is not None)
            return _("Where the grades begin: {bands}.").format(bands=bands)
        case Subject.ITEM:
            return _("“{act}” counts {points}.").format(act=text, points=_price(game, statement))
        case Subject.STAY:
            return _("How long “{act}” stays on record.").format(act=text)
        case Subject.OBJECTION:
            return _("Objections are heard by: {office}.").format(office=text)
        case _:
            return text


def _price(game: Game, statement: Statement) -> str:
    item = game.rulebook.items[statement.ref]
    if item.to_grade and not item.points:
        return _("straight to grade {grade}").format(grade=item.to_grade)
    return points(item.points)
