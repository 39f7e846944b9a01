"""The claim check as a view model: one set of statements, asked one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from game.debrief.claim_check import ClaimCheck, Sureness, sureness_label, verdict_label
from game.language import _
from game.model.claims import Asked, Saying
from game.ui.view_models.slips import evidence_view
from game.ui.views.claims import AskedView, SayingView
from game.wording.joining import capitalised


class ClaimRound:
    """The set before a life, or the one after it (a `Questioner`)."""

    def __init__(self, check: ClaimCheck, *, is_after: bool) -> None:
        self._check = check
        self._asked = Asked.AFTER if is_after else Asked.BEFORE

    def view(self) -> AskedView:
        """The next statement without an answer; the outcome when there is none."""
        check, asked = self._check, self._asked
        saying = check.next(asked)
        found = check.sayings(asked)
        place = _("Statement {place} of {count}")
        return AskedView(
            place=place.format(place=found.index(saying) + 1, count=len(found)) if saying else "",
            text=saying.text.strip() if saying else "",
            sureness=tuple(sureness_label(each) for each in Sureness),
            closing="" if saying else self._closing(),
            summary=() if saying or asked is Asked.BEFORE else check.summary(),
            sayings=() if saying or asked is Asked.BEFORE else tuple(self._answered()),
        )

    def answer(self, *, says_true: bool, sureness: int) -> None:
        """Note an answer to the statement shown."""
        saying = self._check.next(self._asked)
        if saying is not None:
            self._check.answer(saying, says_true=says_true, sureness=tuple(Sureness)[sureness])

    def _closing(self) -> str:
        if not self._check.is_possible:
            return _("There are no statements to ask about.")
        if self._asked is Asked.BEFORE:
            return _("Thank you. What is known about them waits in the debrief.")
        return ""

    def _answered(self) -> Iterator[SayingView]:
        for asked in Asked:
            if self._check.is_done(asked):
                yield from (self._saying(saying) for saying in self._check.sayings(asked))

    def _saying(self, saying: Saying) -> SayingView:
        answer = self._check.answer_to(saying)
        said = _("You said {said}, {sureness}.")
        return SayingView(
            text=saying.text.strip(),
            said=said.format(
                said=verdict_label(is_true=answer.says_true),
                sureness=sureness_label(answer.sureness),
            )
            if answer
            else "",
            verdict=capitalised(verdict_label(is_true=saying.is_true)),
            because=saying.because.strip(),
            evidence=evidence_view(saying.basis),
        )
