"""Looking back on one run: every page of its debrief, each made when it is first asked for.

Owns what the terminal and the window share: the pages, the crowd that grows while somebody reads,
and keeping the report. Must not know how a page is shown.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from game.debrief.build import Debrief, build_debrief
from game.debrief.crowd import Crowd
from game.debrief.known import HowWeKnow, how_we_know
from game.debrief.retold import Row, other_cities, other_persons, questions_about
from game.engine.game import Game
from game.engine.play import Step
from game.model.evidence import Source

FIRST_LOOK = 500
"""Lives that are played before a first comparison is shown: about half a second."""


def nowhere_else() -> Sequence[Game]:
    """For a life that is compared with no other rulebook."""
    return ()


class LookBack:
    """One run, seen from its end. `others` gives the same life under the other rulebooks."""

    def __init__(
        self,
        game: Game,
        steps: Sequence[Step],
        sources: Mapping[str, Source],
        others: Callable[[], Sequence[Game]] = nowhere_else,
    ) -> None:
        self.game = game
        self.steps = tuple(steps)
        self.sources = sources
        self._others = others

    @cached_property
    def debrief(self) -> Debrief:
        """The year, the slips, what is real, what to talk about."""
        return build_debrief(self.game, self.steps, self.sources)

    @cached_property
    def cities(self) -> tuple[Row, ...]:
        """The run and its retellings under other rules; only the run itself if there are none."""
        return other_cities(self.game, self.steps, self._others())

    @cached_property
    def persons(self) -> tuple[Row, ...]:
        """The run and its retellings by other persons; nothing if there are none."""
        return other_persons(self.game, self.steps)

    @cached_property
    def crowd(self) -> Crowd:
        """Random lives to compare with; none was played when this is first asked for."""
        return Crowd(self.game, self.steps)

    @cached_property
    def known(self) -> HowWeKnow:
        """What the statements of the run stand on."""
        return how_we_know(self.debrief.real)

    @property
    def questions_on_cities(self) -> tuple[str, ...]:
        """What the comparison of cities asks."""
        return questions_about(self.cities)

    @property
    def questions(self) -> tuple[str, ...]:
        """What to talk about, the comparison of cities first."""
        own = (question.text.strip() for question in self.debrief.talk)
        return (*self.questions_on_cities, *own)

    def keep_report(self, folder: Path | None = None) -> Path:
        """Write the report into the folder for reports, and say where. Raises `CannotKeepError`.

        It compares with the lives played so far, at least with a first few.
        """
        from game.debrief.report import keep_report, make_report, report_name

        self.crowd.grow(max(0, FIRST_LOOK - self.crowd.lives))
        html = make_report(
            self.game,
            self.steps,
            self.sources,
            others=self._others(),
            crowd=self.crowd.compare(),
        )
        return keep_report(html, report_name(self.game, self.steps), folder)
