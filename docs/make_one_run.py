"""Write `docs/one-run-six-cities.md`: one run of First Year, told again in five other places.

    python3 -m docs.make_one_run

The choices are those of the playthrough named below; where the seed turns a run another way, a
choice that is not there is replaced as everywhere in the game (`game/explore/retell.py`). Every
number on the page comes from playing; only the sentences around the tables stand here.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from game.content.library import Library, open_library
from game.debrief.retold import Row, other_cities, score_cell
from game.debrief.sums import add_up
from game.engine.events import GradeChanged, Uncounted
from game.engine.game import Game
from game.engine.play import Step, begin, choose
from game.engine.state import Slip, SlipKind, State
from game.explore.differences import ActCompared, Trace, compare_acts
from game.explore.retell import Retelling, retell, run_of
from game.model.measures import MeasureKind
from game.model.rulebook import MAIN
from game.wording import pricing, standing
from game.wording.dates import day
from game.wording.evidence import label
from game.wording.happened import entered
from game.wording.joining import capitalised
from game.wording.numbers import amount, points
from game.wording.requirements import act_title
from game.wording.slips import title, weight
from tests.golden.playthrough import FOLDER, SUFFIX, read_script

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "one-run-six-cities.md"
LIFE, SEED, PLAYTHROUGH = "first-year", 4711, "the-court-letter"
HOME = "rongcheng-2014"
ELSEWHERE = (
    "rongcheng-2021",
    "suining-2010",
    "honest-shanghai",
    "suzhou-osmanthus",
    "no-city-score",
)
MOST_REASONS = 3
_BEGINNING = """\
# One run in six cities

The same year, the same choices, six sets of rules. The run is *First Year* with seed {seed}, played
with the choices of the playthrough `{playthrough}` and told again under five other rulebooks, as
the debrief's tab *Same choices, other cities* does it. Nobody really lived under six rulebooks at
once: the page shows what a rulebook sees, not what a city is like.

Every number comes from playing (`python3 -m docs.make_one_run`); a test keeps the page equal to the
game. Where a rulebook asks first, the answer is yes; without it there would be no file.
"""
_WITHOUT_PRICE = {
    Uncounted.UNSEEN: "not recorded",
    Uncounted.UNPRICED: "no price",
    Uncounted.NOT_ENROLLED: "no file",
    Uncounted.WITHDRAWN: "no longer counted",
    Uncounted.CAP_REACHED: "over the limit",
    Uncounted.ALREADY_COUNTED: "counted before",
    Uncounted.NOT_YET: "not yet enough",
    None: "mends an entry",
}


def page(library: Library | None = None) -> str:
    """The whole page."""
    told = _tell(library or open_library())
    own = told[0]
    games = [each.game for each in told]
    rows = other_cities(own.game, own.steps, games[1:])
    parts = [
        _BEGINNING.format(seed=SEED, playthrough=PLAYTHROUGH),
        *_at_a_glance(told, rows),
        *_choices(own),
        *_act_by_act(told),
    ]
    for each, row in zip(told, rows, strict=True):
        parts += _city(each, row, own)
    return "\n".join(parts) + "\n"


def _tell(library: Library) -> tuple[Retelling, ...]:
    """The run at home, and its retellings."""
    life = library.life(LIFE)

    def game(rulebook: str) -> Game:
        return Game(life, library.rulebook(rulebook), library.lists, library.catalogue)

    home = game(HOME)
    script = read_script((FOLDER / f"{PLAYTHROUGH}{SUFFIX}").read_text("utf-8"))
    steps = [begin(home, seed=script.seed)]
    for choice in script.choices:
        steps.append(choose(home, steps[-1].state, choice))
    own = retell(home, replace(run_of(home, steps), seed=SEED))
    run = run_of(home, own.steps)
    return (own, *(retell(game(rulebook), run) for rulebook in ELSEWHERE))


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield "|---" * len(heads) + "|"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', '/') for cell in row)} |"
    yield ""


def _at_a_glance(told: Sequence[Retelling], rows: Sequence[Row]) -> Iterator[str]:
    yield "## At a glance\n"
    heads = ("rules", "the number", "grade", "how it adds up", "benefits", "restrictions", "lists")
    yield from _table(heads, (_glance(*pair) for pair in zip(told, rows, strict=True)))
    own = told[0]
    for each, row in zip(told, rows, strict=True):
        yield f"- **{row.title}.** {_why(each, row, own)}"
    yield ""


def _glance(each: Retelling, row: Row) -> tuple[str, ...]:
    state = each.state
    sums = add_up(each.game, state)
    return (
        row.title,
        score_cell(each.game, state) if each.game.rulebook.has_number else "no number",
        (state.grade if state.enrolled else "") or "none",
        (sums[0].in_short if sums else "") or "nothing to add up",
        str(len(row.benefits)),
        _by_whom(each, row),
        "; ".join(row.lists) or "none",
    )


def _by_whom(each: Retelling, row: Row) -> str:
    """`13: 7 by a list, 6 by the score`."""
    pinned = (each.game.measures[pinned.measure] for pinned in each.state.measures)
    by_list = sum(m.kind is MeasureKind.RESTRICTION and bool(m.of_list) for m in pinned)
    count = len(row.restrictions)
    return f"{count}: {by_list} by a list, {count - by_list} by the rulebook"


def _why(each: Retelling, row: Row, own: Retelling) -> str:
    """One plain sentence: why it comes out differently from the run at home."""
    if each is own:
        return "The run as it was played; everything below is measured against it."
    if not each.game.has_score:
        return "Nobody keeps a score here, so no act has a price; what remains are the lists."
    acts = [act for act in compare_acts(own.steps, each.steps) if _is_on_file(act)]
    if not each.game.rulebook.has_number:
        kept = sum(bool(act.there.slips) for act in acts)
        return (
            f"There is no number here, only a grade: {kept} of the {len(acts)} kinds of act reach"
            f" the file, and the grade ends at “{each.state.grade}”."
        )
    distance = each.state.score - own.state.score
    return f"{_distance(distance)}: {_reasons(each, own, acts)}."


def _distance(points_apart: int) -> str:
    if not points_apart:
        return "The same number, by another way"
    word = "more" if points_apart > 0 else "fewer"
    unit = "point" if abs(points_apart) == 1 else "points"
    return f"{amount(abs(points_apart))} {unit} {word} than at home"


def _reasons(each: Retelling, own: Retelling, acts: Sequence[ActCompared]) -> str:
    moved = [act for act in acts if act.difference]
    told = [
        f"“{act_title(each.game, act.act)}” {_trace(act.there)} instead of {_trace(act.here)}"
        for act in moved[:MOST_REASONS]
    ]
    start, other = own.state.slip(1).points, each.state.slip(1).points
    if start != other:
        told.insert(0, f"the file opens at {amount(other)} instead of {amount(start)}")
    left = moved[MOST_REASONS:]
    if left:
        together = points(sum(act.difference for act in left))
        told.append(f"{len(left)} further kinds of act make {together} together")
    return ", ".join(told) or "no act is priced otherwise"


def _is_on_file(act: ActCompared) -> bool:
    return bool(act.here.slips or act.there.slips)


def _trace(trace: Trace) -> str:
    """What an act left in a file: `−20`, `→ C`, `no price`."""
    if trace.is_blank:
        return "did not happen"
    if not trace.slips:
        return _WITHOUT_PRICE[trace.uncounted]
    if trace.holds_grade and not trace.points:
        return f"→ {trace.holds_grade}"
    return points(trace.points)


def _choices(own: Retelling) -> Iterator[str]:
    yield "## The choices\n"
    heads = ("day", "scene", "choice")
    yield from _table(heads, (_decision(own, number) for number in range(1, len(own.steps))))


def _decision(own: Retelling, number: int) -> tuple[str, ...]:
    before = own.steps[number - 1].state
    decision = own.steps[number].state.decisions[-1]
    scene = own.game.scenario.scenes[decision.scene]
    chosen = next(choice for choice in scene.choices if choice.id == decision.choice)
    return day(before.date), scene.title, chosen.text


def _act_by_act(told: Sequence[Retelling]) -> Iterator[str]:
    """What every kind of act came to in each place, with the sum below."""
    yield "## Act by act\n"
    yield (
        "Points of an act with everything that answers it: lapse, repair, correction. An act that"
        " is recorded nowhere is left out.\n"
    )
    own = told[0]
    compared = [{a.act: a for a in compare_acts(own.steps, each.steps)} for each in told]
    acts = [
        act for act in _in_order(told) if any(_is_on_file(by[act]) for by in compared if act in by)
    ]
    heads = ("act", *(each.game.rulebook.short for each in told))
    rows = [
        (
            act_title(own.game, act),
            *(_cell(by, act, each) for by, each in zip(compared, told, strict=True)),
        )
        for act in acts
    ]
    opening = ("file opened", *(_opening(each) for each in told))
    total = ("**at the end**", *(f"**{_end(each)}**" for each in told))
    yield from _table(heads, [opening, *rows, total])


def _in_order(told: Sequence[Retelling]) -> list[str]:
    """Every act of every telling, in the order in which it first happened."""
    seen: dict[str, None] = {}
    for each in told:
        seen |= dict.fromkeys(each.state.done)
        seen |= dict.fromkeys(slip.act for slip in each.state.slips if slip.act)
    return list(seen)


def _cell(compared: dict[str, ActCompared], act: str, each: Retelling) -> str:
    if not each.game.has_score:
        return "no file"
    return _trace(compared[act].there) if act in compared else "did not happen"


def _opening(each: Retelling) -> str:
    if not each.state.enrolled:
        return "no file"
    return amount(each.state.slip(1).points) if each.game.rulebook.has_number else "grade only"


def _end(each: Retelling) -> str:
    if not each.state.enrolled:
        return "none"
    known = each.game.rulebook
    parts = ([amount(each.state.score)] if known.has_number else []) + [each.state.grade]
    return ", ".join(part for part in parts if part)


def _city(each: Retelling, row: Row, own: Retelling) -> Iterator[str]:
    """One place, slip by slip."""
    game, state = each.game, each.state
    yield f"## {game.rulebook.title}\n"
    yield f"{_why(each, row, own)}\n"
    yield f"At the end: {standing.score_and_grade(game, state)}.\n"
    if state.enrolled:
        grades = _grades(each.steps)
        heads = ("slip", "day", "what", "points", "sum", "grade", "why this many", "evidence")
        yield from _table(heads, (_slip(game, slip, grades) for slip in _main(state)))
        for other in standing.other_files(game, state):
            yield f"Beside it, {other}.\n"
    for ground, titles in _measures(each).items():
        yield f"- {ground}: {'; '.join(titles)}"
    for entry in state.lists:
        yield f"- {entered(game, entry)}"
    if not (state.measures or state.lists):
        yield "- no benefit, no restriction, no list"
    if row.departures:
        yield "\nChoices that could not be made here:\n"
        yield from (f"- {departure}" for departure in row.departures)
    yield ""


def _measures(each: Retelling) -> dict[str, list[str]]:
    """The measures in force, by what they stand on and since when."""
    grouped: dict[str, list[str]] = {}
    for pinned in each.state.measures:
        measure = each.game.measures[pinned.measure]
        ground = f"{standing.basis_of(each.game, measure)}, since {day(pinned.since)}"
        grouped.setdefault(capitalised(ground), []).append(measure.title)
    return grouped


def _main(state: State) -> Iterator[Slip]:
    return (slip for slip in state.slips if slip.ledger == MAIN)


def _grades(steps: Iterable[Step]) -> dict[int, str]:
    """The grade after each slip that changed it."""
    return {
        event.slip: event.after
        for step in steps
        for event in step.events
        if isinstance(event, GradeChanged) and event.ledger == MAIN
    }


def _slip(game: Game, slip: Slip, grades: dict[int, str]) -> tuple[str, ...]:
    has_number = game.rulebook.has_number
    is_start = slip.kind is SlipKind.OPENING
    return (
        str(slip.number),
        day(slip.on),
        title(game, slip),
        amount(slip.points) if is_start and has_number else weight(slip),
        amount(slip.balance) if has_number else "",
        grades.get(slip.number, ""),
        " ".join(pricing.why_this_size(game, slip, in_short=True)),
        label(slip.basis.evidence),
    )


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8", newline="\n")
