"""Slips, acts that left none, and evidence as view models."""

from __future__ import annotations

from collections.abc import Mapping

from game.engine.events import ActUncounted
from game.engine.game import Game
from game.engine.state import Slip, SlipKind
from game.language import _
from game.model.evidence import Basis, Evidence, Source
from game.ui.view_models.icons import reporter_icon
from game.ui.views.file import SourceView
from game.ui.views.register import SlipView
from game.ui.views.tone import EvidenceView, Tone
from game.wording import evidence, slips, uncounted
from game.wording.joining import capitalised, dotted
from game.wording.numbers import amount

_DOUBTFUL = (Evidence.DISPUTED, Evidence.INVENTED)


def evidence_view(basis: Basis) -> EvidenceView:
    """The label of a statement."""
    return EvidenceView(
        word=evidence.label(basis.evidence), is_doubtful=basis.evidence in _DOUBTFUL
    )


def source_views(basis: Basis, sources: Mapping[str, Source]) -> tuple[SourceView, ...]:
    """The publications a statement stands on."""
    known = (sources[name] for name in basis.sources if name in sources)
    return tuple(
        SourceView(
            title=dotted((s.title, s.year)), kind=dotted((evidence.witness(s), s.note)), url=s.url
        )
        for s in known
    )


def slip_view(game: Game, slip: Slip) -> SlipView:
    """A slip with the short facts under its title."""
    return SlipView(
        points=amount(slip.points) if slip.kind is SlipKind.OPENING else slips.weight(slip),
        tone=slip_tone(slip),
        title=slips.title(game, slip),
        note=capitalised(dotted(slips.details(game, slip)[:-1])),
        evidence=evidence_view(slip.basis),
        number=slip.number,
        icon=reporter_icon(slip.reported_by or game.ledgers[slip.ledger].kept_by),
    )


def slip_tone(slip: Slip) -> Tone:
    """Whether a slip is good or bad news."""
    if slip.kind is SlipKind.OPENING:
        return Tone.QUIET
    if slip.points < 0 or slip.holds_grade:
        return Tone.LOSS
    return Tone.GAIN if slip.points > 0 else Tone.QUIET


def uncounted_view(game: Game, event: ActUncounted) -> SlipView:
    """An act that left no slip, and why."""
    return SlipView(
        points="·",
        tone=Tone.QUIET,
        title=uncounted.title(game, event),
        note=uncounted.reason(game, event),
        evidence=None,
    )


def nothing_recorded() -> SlipView:
    """A choice that left no trace in any file."""
    return SlipView(points="·", tone=Tone.QUIET, title=_("Nothing was recorded."))
