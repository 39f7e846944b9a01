"""The ledger and the reasons behind measures as view models."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.engine.game import Game
from game.engine.state import Slip, State
from game.language import _, clauses, listed, ngettext, pgettext, sentences
from game.model.evidence import Source
from game.model.measures import Grant, Measure, MeasureKind, Reprice, Withdraw, WorldEffect
from game.model.rulebook import MAIN
from game.ui.view_models.slips import evidence_view, slip_view, source_views
from game.ui.views.file import EntryView, LedgerView, ReasonView
from game.ui.views.tone import Tone
from game.wording import dates, happened, origins, pricing, remedies, rule_years, slips, standing
from game.wording.numbers import MINUS, amount, money, points_in_words
from game.wording.requirements import access_title

Facts = tuple[tuple[str, str], ...]


def ledger_view(game: Game, state: State, sources: Mapping[str, Source]) -> LedgerView:
    """Every slip, newest first."""
    count = sum(slip.ledger == MAIN for slip in state.slips)
    total = ngettext("{count} slip adds up to {points}", "{count} slips add up to {points}", count)
    if not game.rulebook.has_number:
        total = ngettext("{count} slip", "{count} slips", count)
    return LedgerView(
        title=_("The ledger"),
        total=total.format(count=count, points=points_in_words(state.score)),
        entries=tuple(_entry(game, state, slip, sources) for slip in reversed(state.slips)),
        empty="" if state.enrolled else standing.score_and_grade(game, state),
    )


def _entry(game: Game, state: State, slip: Slip, sources: Mapping[str, Source]) -> EntryView:
    return EntryView(
        slip=slip_view(game, slip),
        date=dates.day(slip.on),
        balance=amount(slip.balance),
        facts=_filled(
            (
                (_("Recorded by"), slips.route(game, slip)),
                (_("On record"), slips.status(game, state, slip)),
                (_("Why this many"), sentences(pricing.why_this_size(game, slip))),
                (_("Where it came from"), origins.cause(game, slip.origin)),
                (_("What can be done"), sentences(remedies.remedies(game, state, slip))),
                (_("How sure that is"), slip.basis.note.strip()),
            )
        ),
        sources=source_views(slip.basis, sources),
        is_closed=slip.number in state.closed,
    )


def reason_view(
    game: Game, state: State, measure_id: str, sources: Mapping[str, Source]
) -> ReasonView:
    """Why a measure holds, or why it ended."""
    measure = game.measures[measure_id]
    when, causes = _when(state, measure_id)
    return ReasonView(
        title=measure.title,
        state=when,
        tone=Tone.GAIN if measure.kind is MeasureKind.BENEFIT else Tone.LOSS,
        text=(measure.text.strip(),) if measure.text.strip() else (),
        facts=_measure_facts(game, state, measure),
        chain=tuple(slip_view(game, state.slip(number)) for number in causes),
        evidence=evidence_view(measure.basis),
        note=measure.basis.note.strip(),
        sources=source_views(measure.basis, sources),
    )


def _when(state: State, measure: str) -> tuple[str, tuple[int, ...]]:
    for pinned in state.measures:
        if pinned.measure == measure:
            return _("In force since {day}").format(day=dates.day(pinned.since)), pinned.causes
    for ended in reversed(state.ended):
        if ended.measure == measure:
            text = _("Held from {first} to {last}").format(
                first=dates.day(ended.since), last=dates.day(ended.until)
            )
            return text, ended.causes
    return _("Not in force"), ()


def _measure_facts(game: Game, state: State, measure: Measure) -> Facts:
    known = game.lists.get(measure.of_list)
    decided = measure.decided_by or (known.kept_by if known else game.rulebook.kept_by)
    ways = happened.ways_off(known, rule_years.governing(known, state)) if known else ""
    rules = sentences(rule_years.explained(known, state)) if known else ""
    effects = clauses(_effect(game, effect) for effect in measure.effects)
    return _filled(
        (
            (_("Decided by"), decided),
            (_("Stands on"), standing.basis_of(game, measure)),
            (_("Which rules"), rules),
            (_("What it does"), effects),
            (pgettext("of a measure", "How it ends"), ways),
        )
    )


def _effect(game: Game, effect: WorldEffect) -> str:
    match effect:
        case Withdraw(access=access):
            return _("closed to you: {access}").format(access=access_title(game, access))
        case Grant(access=access):
            return _("open to you: {access}").format(access=access_title(game, access))
        case Reprice():
            return _reprice(game, effect)


def _reprice(game: Game, change: Reprice) -> str:
    known = game.catalogue.prices.get(change.price)
    title = known.title if known else change.price
    parts = []
    if change.percent:
        sign = "+" if change.percent > 0 else MINUS
        parts.append(sign + _("{size} %").format(size=abs(change.percent)))
    if change.amount:
        parts.append(("+" if change.amount > 0 else "") + money(change.amount))
    return _("{price}: {change}").format(price=title, change=listed(parts))


def _filled(facts: Iterable[tuple[str, str]]) -> Facts:
    """The facts that have something to say."""
    return tuple((name, words) for name, words in facts if words)
