"""Same choices, elsewhere: this run under other rules, and as another person.

Owns the rows of the two tabs: what the number is there, what it adds up from, which measures and
lists hold, and what could not be done. Everything comes from really playing the decisions again.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from game.debrief.departures import departures
from game.debrief.sums import Sum, add_up
from game.engine.events import Uncounted
from game.engine.game import Game
from game.engine.play import Step
from game.engine.state import State
from game.explore.differences import ActCompared, Trace, compare_acts
from game.explore.retell import Retelling, Run, retell, run_of
from game.explore.tally import is_graded
from game.language import _, ngettext
from game.model.measures import MeasureKind
from game.model.rulebook import MAIN, Participation
from game.model.scenario import Person
from game.wording.dates import day
from game.wording.joining import and_list, dotted
from game.wording.numbers import amount, of_meter, points
from game.wording.requirements import act_title

MOST_ACTS = 3
"""So many differences are told in the summary of a row; all of them stand in its table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One act, here and there, as it is read: `−20` against `not priced`."""

    act: str
    here: str
    there: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The run in one place, or as one person. `is_own` is the run as it was played.

    `score` is the number or the grade that stands for it, `none` or a dash; `standing` says the
    rest of it. `rank` is the place of the grade among `ranks` grades, for its colour, or None.
    """

    id: str
    title: str
    about: str
    is_own: bool
    score: str
    standing: str
    rank: int | None
    ranks: int
    counts: str
    brief: tuple[str, ...]
    """The most telling one or two sentences of the summary."""
    summary: tuple[str, ...]
    ending: str
    meters: str
    lists: tuple[str, ...]
    restrictions: tuple[str, ...]
    benefits: tuple[str, ...]
    sums: tuple[Sum, ...]
    differences: tuple[Difference, ...]
    departures: tuple[str, ...]


def other_cities(game: Game, steps: Sequence[Step], others: Iterable[Game]) -> tuple[Row, ...]:
    """The run as it was played, and the same choices under each of the other rulebooks."""
    run = run_of(game, steps)
    own = _Telling(game, tuple(steps), run)
    told = (_Telling(other, (), run, own) for other in others if other.rulebook != game.rulebook)
    return (own.row(game.rulebook.id, game.rulebook.short), *(_of_city(each) for each in told))


def other_persons(game: Game, steps: Sequence[Step]) -> tuple[Row, ...]:
    """The same choices by every person this life knows, the player's own first; nothing if there
    is only one.
    """
    persons, run = game.scenario.persons, run_of(game, steps)
    if len(persons) < 2:
        return ()
    own = _Telling(game, tuple(steps), run)
    rows = {run.person: own.row(run.person, own.person.name, own.person.about)}
    for person in persons:
        if person.id not in rows:
            rows[person.id] = _Telling(game, (), run, own, person).row(
                person.id, person.name, person.about
            )
    return tuple(rows.values())


def _of_city(telling: "_Telling") -> Row:
    return telling.row(telling.game.rulebook.id, telling.game.rulebook.short)


class _Telling:
    """One row in the making: the run itself (`own` is None), or its retelling beside `own`."""

    def __init__(
        self,
        game: Game,
        steps: tuple[Step, ...],
        run: Run,
        own: "_Telling | None" = None,
        person: Person | None = None,
    ) -> None:
        self.game = game
        self.own = own
        self.retelling: Retelling | None = None
        if own is not None:
            self.retelling = retell(game, run, person=person.id if person else None)
            steps = self.retelling.steps
        self.steps = steps
        self.was_never_asked = own is not None and game.asks_first and run.consented is None

    @property
    def state(self) -> State:
        return self.steps[-1].state

    @property
    def person(self) -> Person:
        persons = self.game.scenario.persons
        return next(person for person in persons if person.id == self.state.person)

    def row(self, row_id: str, title: str, about: str = "") -> Row:
        """The row, under this title."""
        game, state = self.game, self.state
        acts = () if self.own is None else compare_acts(self.own.steps, self.steps)
        return Row(
            id=row_id,
            title=title,
            about=about.strip(),
            is_own=self.own is None,
            score=score_cell(game, state),
            standing=self._standing(),
            rank=_rank(game, state),
            ranks=len(game.rulebook.bands),
            counts=_counts(game, state),
            brief=tuple(self._brief(acts)),
            summary=tuple(self._summary(acts)),
            ending=_ending(game, state),
            meters=_meters(game, state),
            lists=tuple(game.lists[entry.list_id].title for entry in state.lists),
            restrictions=_titles(game, state, MeasureKind.RESTRICTION),
            benefits=_titles(game, state, MeasureKind.BENEFIT),
            sums=add_up(game, state),
            differences=tuple(self._difference(act) for act in acts if _differs(act)),
            departures=departures(self.retelling) if self.retelling else (),
        )

    def _standing(self) -> str:
        game, state = self.game, self.state
        if not state.enrolled:
            return _("no score here") if not game.has_score else _("not enrolled")
        if state.withdrawn:
            return _("withdrawn")
        if not game.rulebook.has_number:
            return _("a grade, no number")
        return _("grade {grade}").format(grade=state.grade) if state.grade else ""

    def _summary(self, acts: Sequence[ActCompared]) -> Iterator[str]:
        """What is different there, the most telling first."""
        yield from self._participation()
        if self.own is None:
            yield _("Your run as you played it.")
            return
        yield from self._withdrawal()
        yield from self._held()
        yield from self._prices(acts)
        yield from self._lists()
        if not any(_differs(act) for act in acts):
            yield _("The entries are the same as in your run.")
        if self.retelling and self.retelling.departures:
            count = len(self.retelling.departures)
            text = ngettext(
                "{count} of your choices could not be made here.",
                "{count} of your choices could not be made here.",
                count,
            )
            yield text.format(count=count)

    def _brief(self, acts: Sequence[ActCompared]) -> Iterator[str]:
        if self.own is None:
            yield from self._summary(acts)
            return
        framing = (*self._withdrawal(), *self._participation())
        telling = (*self._held(), *self._lists(), *self._prices(acts)) or tuple(
            self._summary(acts)
        )[-1:]
        yield from (*framing[:1], *telling[:1])

    def _participation(self) -> Iterator[str]:
        book, state = self.game.rulebook, self.state
        match book.participation:
            case Participation.NONE:
                yield _("Nobody keeps a score here; only the lists decide.")
            case Participation.CONSENT | Participation.OPT_IN if not state.enrolled:
                yield _("You did not agree, so no score was kept.")
            case Participation.CONSENT if self.was_never_asked:
                yield _("Only if you agree; without your consent there is no score.")
            case Participation.OPT_IN if self.was_never_asked:
                yield _("Only if you sign up; if you never do, there is no score.")
            case _:
                return

    def _withdrawal(self) -> Iterator[str]:
        book, state = self.game.rulebook, self.state
        if book.withdrawal and state.withdrawn:
            on = book.withdrawal.after.after(self.game.scenario.start)
            yield _("The rules were withdrawn on {day}; the file counts for nothing.").format(
                day=day(on)
            )

    def _held(self) -> Iterator[str]:
        """What keeps the grade where the number alone would not put it."""
        state, game = self.state, self.game
        if not is_graded(state) or game.grade_of(state.score) == state.grade:
            return
        for slip in (state.slip(number) for number in state.held):
            if slip.ledger == MAIN and state.grade in (slip.holds_grade, slip.lifts_grade):
                text = _("“{act}” keeps the grade at {grade}, whatever the number says.")
                yield text.format(act=act_title(game, slip.act), grade=state.grade)
                return

    def _prices(self, acts: Sequence[ActCompared]) -> Iterator[str]:
        """The acts that count differently; those without a price there in one sentence."""
        if not self.state.enrolled or self.state.withdrawn:
            return
        moved = [act for act in acts if act.difference]
        unpriced = [act for act in moved if act.there.uncounted is Uncounted.UNPRICED]
        yield from (self._told(act) for act in [a for a in moved if a not in unpriced][:MOST_ACTS])
        titles = [f"“{act_title(self.game, act.act)}”" for act in unpriced]
        if len(titles) > MOST_ACTS:
            left = len(titles) - MOST_ACTS + 1
            more = ngettext("{count} more", "{count} more", left).format(count=left)
            titles = [*titles[: MOST_ACTS - 1], more]
        if titles:
            yield _("No price here: {acts}.").format(acts=and_list(titles))

    def _told(self, act: ActCompared) -> str:
        here = self.own.game.rulebook.short if self.own else ""
        text = _("“{act}”: {there} here, {here} under {home}.")
        if self.own is not None and self.own.game is self.game:
            text = _("“{act}”: {there} here, {here} in your run.")
        return text.format(
            act=act_title(self.game, act.act),
            there=_trace(act.there),
            here=_trace(act.here),
            home=here,
        )

    def _difference(self, act: ActCompared) -> Difference:
        return Difference(
            act=act_title(self.game, act.act), here=_trace(act.here), there=_trace(act.there)
        )

    def _lists(self) -> Iterator[str]:
        game, state = self.game, self.state
        if not state.lists:
            return
        titles = and_list([game.lists[entry.list_id].title for entry in state.lists])
        own = {entry.list_id for entry in self.own.state.lists} if self.own else set()
        if own == {entry.list_id for entry in state.lists}:
            yield _("Holds here as well: {lists}.").format(lists=titles)
        else:
            yield _("You are on: {lists}.").format(lists=titles)


def questions_about(rows: Sequence[Row]) -> tuple[str, ...]:
    """What to ask a class about a run in several cities; nothing if there is only one."""
    if len(rows) < 2:
        return ()
    everywhere = [name for name in rows[0].lists if all(name in row.lists for row in rows)]
    if everywhere:
        text = _(
            "“{list}” reached you under every one of these rules. The score did not. Which of the "
            "two mattered more to your year, and which had you heard of before today?"
        )
        return (text.format(list=everywhere[0]),)
    unlike = _most_unlike(rows)
    if unlike is None:
        return ()
    text = _(
        "Under “{one}” your choices come to {first}, under “{other}” to {second}. They are the "
        "same choices, as far as they could be made. What did one of them see that the other did "
        "not?"
    )
    own = rows[0]
    return (text.format(one=own.title, first=own.score, other=unlike.title, second=unlike.score),)


def _most_unlike(rows: Sequence[Row]) -> Row | None:
    """The city with the most distant number, among those that begin where the run's own does."""
    numbers = {row.id: row.sums[0] for row in rows if row.sums and row.sums[0].has_number}
    own = numbers.get(rows[0].id)
    if own is None:
        return None
    same_start = [
        row
        for row in rows
        if row.id in numbers and numbers[row.id].lines[0].points == own.lines[0].points
    ]
    farthest = max(same_start, key=lambda row: abs(numbers[row.id].total - own.total))
    return farthest if numbers[farthest.id].total != own.total else None


def score_cell(game: Game, state: State) -> str:
    """`845`, `“Good”` where there is no number, `none` where nobody keeps one, or a dash."""
    if not state.enrolled:
        return _("none") if not game.has_score else "—"
    if state.withdrawn:
        return "—"
    if not game.rulebook.has_number:
        return f"“{state.grade}”"
    return amount(state.score)


def _rank(game: Game, state: State) -> int | None:
    if not state.enrolled or state.withdrawn:
        return None
    return game.ranks.get(state.grade)


def _counts(game: Game, state: State) -> str:
    restrictions = len(_titles(game, state, MeasureKind.RESTRICTION))
    benefits = len(_titles(game, state, MeasureKind.BENEFIT))
    return dotted(
        (
            ngettext("{count} restriction", "{count} restrictions", restrictions).format(
                count=restrictions
            ),
            ngettext("{count} benefit", "{count} benefits", benefits).format(count=benefits),
        )
    )


def _titles(game: Game, state: State, kind: MeasureKind) -> tuple[str, ...]:
    measures = (game.measures[pinned.measure] for pinned in state.measures)
    return tuple(measure.title for measure in measures if measure.kind is kind)


def _ending(game: Game, state: State) -> str:
    return game.scenario.endings[state.ending].title if state.ending else ""


def _meters(game: Game, state: State) -> str:
    """`Money ¥1,240 · Trust 6`."""
    meters = game.scenario.meters.values()
    text = _("{meter} {value}")
    return dotted(
        [text.format(meter=m.title, value=of_meter(m, state.meters[m.id])) for m in meters]
    )


def _differs(act: ActCompared) -> bool:
    """Whether the act left a trace in one of the files, and another one in the other."""
    has_slip = bool(act.here.slips or act.there.slips)
    return has_slip and _trace(act.here) != _trace(act.there)


def _trace(trace: Trace) -> str:
    """What an act left, as it is read: `−20`, `→ C`, `no price`, `did not happen`."""
    if trace.is_blank:
        return _("did not happen")
    if trace.slips:
        if trace.holds_grade and not trace.points:
            return _("→ {grade}").format(grade=trace.holds_grade)
        return points(trace.points)
    return {
        Uncounted.UNSEEN: _("not recorded"),
        Uncounted.UNPRICED: _("no price"),
        Uncounted.NOT_ENROLLED: _("no file"),
        Uncounted.WITHDRAWN: _("no longer counted"),
        Uncounted.CAP_REACHED: _("over the limit"),
        Uncounted.ALREADY_COUNTED: _("counted before"),
        Uncounted.NOT_YET: _("not yet enough"),
        None: _("mends an entry"),
    }[trace.uncounted]
