"""What many random lives under one rulebook hit: as tables to read, and as data.

Owns the playing of the stretches, the tables and the JSON. Must not know the options' words. For
authors: what no life ever reaches, and which choice is always or never taken, is a question to the
story.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from game.language import _, listed, ngettext

if TYPE_CHECKING:
    from game.cli.many_lives import Stretch
    from game.engine.game import Game
    from game.explore.tally import Tally, Thing
    from game.explore.walk import Walk

EVERYBODY = "all"
WIDEST_BAR = 40


class Result:
    """The lives under one rulebook, played when it is made."""

    def __init__(self, game: Game, args: argparse.Namespace) -> None:
        self.game = game
        self.args = args
        started = time.perf_counter()
        self.tally = self._play()
        self.seconds = time.perf_counter() - started
        self.walk = self._walk() if args.paths else None

    def _play(self) -> Tally:
        from game.cli.many_lives import play
        from game.explore.tally import Tally

        is_told = sys.stderr.isatty()
        tally = Tally()
        for stretch in self._stretches():
            told = self._tell if is_told else _say_nothing
            tally.add_all(play(stretch, told, game=self.game))
        if is_told:
            print("\r", end="", file=sys.stderr)
        return tally

    def _stretches(self) -> list[Stretch]:
        """What is to be played: the seeds in turn, for everybody an equal share of them."""
        from game.cli.many_lives import Stretch

        args = self.args
        everybody = [person.id for person in self.game.scenario.persons]
        persons = everybody if args.person == EVERYBODY and everybody else [args.person]
        share, first = -(-args.lives // len(persons)), args.seed
        return [
            Stretch(
                folders=tuple(args.scenarios),
                life=args.life,
                rulebook=self.game.rulebook.id,
                first_seed=first + number * share,
                lives=min(share, args.lives - number * share),
                person="" if person == EVERYBODY else person,
                enrolled=not args.declined,
            )
            for number, person in enumerate(persons)
            if number * share < args.lives
        ]

    def _tell(self, done: int) -> None:
        print(f"\r{done:,} / {self.args.lives:,}", end="", file=sys.stderr, flush=True)

    def _walk(self) -> Walk:
        from game.explore.walk import walk

        args = self.args
        person = "" if args.person == EVERYBODY else args.person
        return walk(self.game, seed=args.seed, person=person, enrolled=not args.declined)

    # --- tables --------------------------------------------------------------------------------

    def lines(self) -> Iterator[str]:
        """Everything as lines to print."""
        from game.explore.tally import Thing

        yield self._title()
        yield from self._stuck()
        yield from self._scores()
        yield from self._grades()
        yield from self._shares(_("Endings"), Thing.ENDING)
        yield from self._shares(_("Scenes"), Thing.SCENE)
        yield from self._choices()
        yield from self._shares(_("Happenings"), Thing.HAPPENING)
        yield from self._shares(_("Delayed effects"), Thing.LATER)
        yield from self._shares(_("Benefits and restrictions gained"), Thing.MEASURE)
        yield from self._shares(_("Lists entered"), Thing.LIST)
        yield from self._shares(_("Bills left unpaid"), Thing.BILL)
        yield from self._shares(_("Answers to objections"), Thing.OBJECTION)
        yield from self._shares(_("Acts with a slip"), Thing.ACT)
        yield from self._never()
        yield from self._paths()

    def _title(self) -> str:
        tally, first = self.tally, self.args.seed
        text = _(
            "{life} · {rules} · {lives} lives, seeds {first} to {last} · "
            "{decisions:.1f} choices a life · about {paths} different lives to each seed · "
            "{speed} lives a second"
        )
        return text.format(
            life=self.game.scenario.title,
            rules=self.game.rulebook.short,
            lives=f"{tally.lives:,}",
            first=first,
            last=first + tally.lives - 1,
            decisions=tally.decisions / tally.lives,
            paths=_rounded(tally.estimated_paths),
            speed=f"{tally.lives / max(self.seconds, 1e-9):,.0f}",
        )

    def _stuck(self) -> Iterator[str]:
        stuck = self.tally.stuck
        if stuck:
            text = ngettext(
                "{count} life found no way on, first in scene {scene} with seed {seed}.",
                "{count} lives found no way on, the first in scene {scene} with seed {seed}.",
                len(stuck),
            )
            yield text.format(count=len(stuck), scene=stuck[0].scene, seed=stuck[0].seed)

    def _scores(self) -> Iterator[str]:
        from game.cli.table import lines_of
        from game.explore.spread import Spread

        yield ""
        if not self.tally.scores:
            yield _("Scores: none. These rules keep no number, or nobody has a file.")
            return
        spread = Spread(self.tally.scores)
        text = _(
            "Scores at the end: {lowest} to {highest}, half of them from {lower} to {upper}, "
            "the middle {middle}"
        )
        yield text.format(
            lowest=spread.lowest,
            highest=spread.highest,
            lower=spread.quantile(0.25),
            upper=spread.quantile(0.75),
            middle=spread.quantile(0.5),
        )
        bins = spread.bins()
        most = max(found.lives for found in bins)
        rows = [
            (
                f"{found.low}–{found.high}" if found.high > found.low else str(found.low),
                f"{found.lives:,}",
                "#" * -(-found.lives * WIDEST_BAR // most),
            )
            for found in bins
        ]
        yield from lines_of(rows, numbers=2)

    def _grades(self) -> Iterator[str]:
        from game.cli.table import lines_of

        if self.tally.grades:
            yield ""
            yield _("Grades at the end")
            names = self.game.rulebook.grades or tuple(self.tally.grades)
            rows = [(*self._share(self.tally.grades[name]), name) for name in reversed(names)]
            yield from lines_of(rows, numbers=2)

    def _shares(self, title: str, thing: Thing) -> Iterator[str]:
        from game.cli.table import lines_of

        hits = self.tally.hits[thing]
        if hits:
            yield ""
            yield title
            rows = [
                (*self._share(lives), name, _title_of(self.game, thing, name))
                for name, lives in sorted(hits.items(), key=lambda hit: (-hit[1], hit[0]))
            ]
            yield from lines_of(rows, numbers=2)

    def _share(self, lives: int) -> tuple[str, str]:
        return f"{100 * lives / self.tally.lives:.1f} %", f"{lives:,}"

    def _choices(self) -> Iterator[str]:
        """Every choice in the order of the file: taken, shown, and locked when it was shown."""
        from game.cli.table import lines_of
        from game.explore.tally import Thing, possible

        yield ""
        yield _("Choices: lives that took them, lives that saw them, lives that saw them locked")
        hits = self.tally.hits
        rows = []
        for name in possible(self.game)[Thing.CHOICE]:
            taken, offered = hits[Thing.CHOICE][name], hits[Thing.OFFERED][name]
            locked = hits[Thing.LOCKED][name]
            if offered:
                counts = (*self._share(taken), f"{offered:,}", f"{locked:,}" if locked else "")
                rows.append((*counts, name))
        yield from lines_of(rows, numbers=4)

    def _never(self) -> Iterator[str]:
        from game.explore.tally import never_hit

        yield ""
        missed = never_hit(self.game, self.tally)
        if not missed:
            yield _("Everything was hit by at least one life.")
            return
        yield _("Never hit by any of these lives")
        for thing, names in missed.items():
            yield f"  {_never_title(thing)}: {listed(names)}"

    def _paths(self) -> Iterator[str]:
        from game.cli.table import lines_of

        if self.walk is None:
            return
        yield ""
        yield _(
            "Paths with seed {seed}: choices made, paths, and how many of them have ended"
        ).format(seed=self.walk.seed)
        rows = [(str(lv.depth), f"{lv.paths:,}", f"{lv.ended:,}") for lv in self.walk.levels]
        yield from lines_of(rows, numbers=3)
        if self.walk.is_complete:
            yield _("All of them: {count} endings by {count} ways.").format(
                count=f"{self.walk.endings:,}"
            )
        else:
            text = _("Not followed any further: {count} paths. The random lives go on from there.")
            yield text.format(count=f"{self.walk.open_paths:,}")

    # --- JSON ----------------------------------------------------------------------------------

    def as_data(self) -> dict[str, Any]:
        """Everything as plain lists, texts and numbers; counts are lives."""
        from game.explore.tally import never_hit

        tally = self.tally
        return {
            "life": self.game.scenario.id,
            "rulebook": self.game.rulebook.id,
            "person": self.args.person,
            "declined": self.args.declined,
            "first_seed": self.args.seed,
            "lives": tally.lives,
            "decisions": tally.decisions,
            "estimated_paths": tally.estimated_paths,
            "hits": {thing.value: dict(sorted(ids.items())) for thing, ids in tally.hits.items()},
            "never_hit": {
                thing.value: list(ids) for thing, ids in never_hit(self.game, tally).items()
            },
            "scores": _by_number(tally.scores),
            "lowest_scores": _by_number(tally.lows),
            "grades": dict(sorted(tally.grades.items())),
            "benefits": _by_number(tally.benefits),
            "restrictions": _by_number(tally.restrictions),
            "listed": tally.listed,
            "meters": {name: _by_number(values) for name, values in tally.meters.items()},
            "stuck": [
                {"seed": stuck.seed, "scene": stuck.scene, "decisions": stuck.decisions}
                for stuck in tally.stuck
            ],
            "paths": self._paths_as_data(),
        }

    def _paths_as_data(self) -> dict[str, Any] | None:
        if self.walk is None:
            return None
        return {
            "seed": self.walk.seed,
            "is_complete": self.walk.is_complete,
            "open_paths": self.walk.open_paths,
            "levels": [
                {"depth": lv.depth, "paths": lv.paths, "ended": lv.ended, "stuck": lv.stuck}
                for lv in self.walk.levels
            ],
            "missed": {thing.value: list(ids) for thing, ids in self.walk.missed.items()},
        }


def _say_nothing(done: int) -> None:
    """Nobody watches."""


def _rounded(count: int) -> str:
    """An estimate without figures it does not know: `1,300,000`."""
    length = len(str(count))
    return f"{round(count, 2 - length):,}"


def _by_number(values: dict[int, int]) -> dict[str, int]:
    return {str(value): values[value] for value in sorted(values)}


def _never_title(thing: Thing) -> str:
    from game.explore.tally import Thing

    titles = {
        Thing.SCENE: _("scenes"),
        Thing.CHOICE: _("choices"),
        Thing.ENDING: _("endings"),
        Thing.HAPPENING: _("happenings"),
        Thing.LATER: _("delayed effects"),
        Thing.MEASURE: _("benefits and restrictions"),
        Thing.LIST: _("lists"),
    }
    return titles[thing]


def _title_of(game: Game, thing: Thing, name: str) -> str:
    """The title authors gave to a thing; empty for what has none."""
    from game.explore.tally import Thing, all_laters

    life = game.scenario
    match thing:
        case Thing.SCENE:
            return life.scenes[name].title
        case Thing.ENDING:
            return life.endings[name].title
        case Thing.HAPPENING:
            return next(h.title for h in life.happenings if h.id == name)
        case Thing.LATER:
            return next((later.title for later in all_laters(life) if later.id == name), "")
        case Thing.MEASURE:
            return game.measures[name].title
        case Thing.LIST:
            return game.lists[name].title
        case Thing.BILL:
            return next(b.title for b in life.bills if b.id == name)
        case Thing.ACT:
            return game.catalogue.acts[name].title
        case _:
            return ""
