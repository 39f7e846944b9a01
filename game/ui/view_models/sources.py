"""Everything the game claims as a view model, read file by file while somebody waits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from game.debrief.everything import Claimed, Shelves, gather, sources_of
from game.language import _
from game.model.evidence import Basis, Evidence, Source
from game.ui.view_models.slips import evidence_view, source_views
from game.ui.views.debrief import ClaimView
from game.ui.views.sources import BookView, ShelfView, SourcesView
from game.wording import evidence


class EverythingClaimed:
    """Reads all rulebooks, lists and lives of `shelves` (a `Reading`)."""

    def __init__(self, shelves: Shelves, publications: Mapping[str, Source]) -> None:
        self._publications = publications
        self._unreadable: list[str] = []
        self._files = gather(shelves, self._unreadable)
        self._total = len(shelves.rulebook_ids) + len(shelves.life_ids) + 1
        self._read = 0
        self._claims: list[Claimed] = []
        self.is_done = False

    @property
    def progress(self) -> str:
        """How far it is, in words."""
        read = min(self._read, self._total)
        return _("Reading: {read} of {total}").format(read=read, total=self._total)

    def read_on(self) -> None:
        """Read one more file: some milliseconds."""
        claims = next(self._files, None)
        self.is_done = claims is None
        self._read += 1
        self._claims += claims or ()

    def view(self) -> SourcesView:
        """What has been read."""
        return SourcesView(
            shelves=tuple(self._shelf(kind) for kind in Evidence),
            publications=source_views(
                _all_of(self._claims, self._publications), self._publications
            ),
            notes=tuple(self._unreadable),
        )

    def _shelf(self, kind: Evidence) -> ShelfView:
        claims = [claim for claim in self._claims if claim.basis.evidence is kind]
        return ShelfView(
            label=evidence.label(kind),
            count=len(claims),
            meaning=evidence.meaning(kind),
            books=tuple(
                BookView(title=title, claims=tuple(map(self._claim, of_one)))
                for title, of_one in groupby(claims, lambda claim: claim.book)
            ),
        )

    def _claim(self, claim: Claimed) -> ClaimView:
        within = claim.where.removeprefix(claim.book).lstrip(":： ")
        return ClaimView(
            text=" ".join(claim.text.split()),
            evidence=evidence_view(claim.basis),
            note=" ".join(filter(None, (claim.basis.note.strip(), within and f"({within})"))),
            sources=source_views(claim.basis, self._publications),
        )


def _all_of(claims: Sequence[Claimed], known: Mapping[str, Source]) -> Basis:
    """All publications the claims stand on, as if one claim did."""
    named: Iterable[Source] = sources_of(claims, known)
    return Basis(evidence=Evidence.DOCUMENTED, sources=tuple(source.id for source in named))
