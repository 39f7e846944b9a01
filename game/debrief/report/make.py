"""One run's debrief, put together and written as HTML.

Owns what is in the report and in which order. The words come from the debrief; the template only
says where they stand.
"""

from collections.abc import Iterable, Mapping, Sequence

from game.debrief.build import Debrief, build_debrief
from game.debrief.crowd import Comparison
from game.debrief.known import how_we_know
from game.debrief.points import Fate, LedgerLine
from game.debrief.real import Statement
from game.debrief.report.charts import bars_of, line_of
from game.debrief.report.contents import Decided, Labelled, Report, Said, SlipLine
from game.debrief.retold import other_cities, other_persons, questions_about
from game.debrief.saying import say
from game.engine.game import Game
from game.engine.play import Step, told
from game.engine.state import Slip, SlipKind
from game.language import _, current_language
from game.model.evidence import Evidence, Source
from game.wording import slips
from game.wording.dates import day
from game.wording.evidence import label, meaning
from game.wording.joining import capitalised, dotted
from game.wording.moments import moment_of, paragraphs
from game.wording.numbers import amount
from game.wording.origins import cause
from game.wording.standing import score_and_grade


def make_report(
    game: Game,
    steps: Sequence[Step],
    sources: Mapping[str, Source],
    *,
    others: Iterable[Game] = (),
    crowd: Comparison | None = None,
) -> str:
    """The report of a run as one HTML document.

    `others` are the same life under the other rulebooks it is compared with, `crowd` the place of
    the run among many lives if they were played.
    """
    from game.debrief.report.page import render

    return render(gather(game, steps, sources, others=others, crowd=crowd))


def report_name(game: Game, steps: Sequence[Step]) -> str:
    """`first-year-rongcheng-2014-4711`: what the file is called, without its ending."""
    return f"{game.scenario.id}-{game.rulebook.id}-{steps[-1].state.seed}"


def gather(
    game: Game,
    steps: Sequence[Step],
    sources: Mapping[str, Source],
    *,
    others: Iterable[Game] = (),
    crowd: Comparison | None = None,
) -> Report:
    """The contents of a report, in words and numbers."""
    debrief = build_debrief(game, tuple(steps), sources)
    state, ledger = steps[-1].state, game.rulebook.main_ledger
    cities = other_cities(game, steps, others)
    named = tuple(dict.fromkeys(source for said in debrief.real for source in said.sources))
    ending = game.scenario.endings.get(state.ending)
    persons = {person.id: person for person in game.scenario.persons}
    return Report(
        language=current_language().replace("_", "-"),
        title=game.scenario.title,
        rules=game.rulebook.title,
        place=game.rulebook.place,
        person=persons[state.person].name if state.person in persons else "",
        seed=state.seed,
        ending=ending.title if ending else "",
        ending_text=_ending_text(game, steps),
        standing=score_and_grade(game, state),
        year=line_of(debrief.year, ledger),
        year_summary=_year_summary(debrief),
        slips=tuple(_slip_line(game, line) for line in debrief.ledger),
        decisions=tuple(_decided(game, step) for step in steps[1:]),
        cities=cities if len(cities) > 1 else (),
        persons=other_persons(game, steps),
        crowd=crowd,
        bars=bars_of(crowd.columns) if crowd else None,
        known=how_we_know(debrief.real),
        real=tuple(_labelled(game, debrief.real, named)),
        sources=named,
        questions=(*questions_about(cities), *(q.text.strip() for q in debrief.talk)),
    )


def _ending_text(game: Game, steps: Sequence[Step]) -> tuple[str, ...]:
    state = steps[-1].state
    ending = game.scenario.endings.get(state.ending)
    if ending is None:
        return ()
    return paragraphs(told(game, state, ending.text), game, moment_of(state))


def _year_summary(debrief: Debrief) -> str:
    year = debrief.year
    if not year.marks:
        return ""
    text = _(
        "The line begins at {start} on {first} and ends at {end} on {last}. Its lowest point is "
        "{low}, its highest {high}. Every slip on it stands in the table “Every point”."
    )
    return text.format(
        start=amount(year.marks[0].score),
        first=day(year.first),
        end=amount(year.marks[-1].score),
        last=day(year.last),
        low=amount(year.low),
        high=amount(year.high),
    )


def _slip_line(game: Game, line: LedgerLine) -> SlipLine:
    slip = line.slip
    return SlipLine(
        number=slip.number,
        on=day(slip.on),
        weight=amount(slip.points) if slip.kind is SlipKind.OPENING else slips.weight(slip),
        title=slips.title(game, slip),
        about=_about(game, slip),
        evidence=label(slip.basis.evidence),
        balance=amount(slip.balance),
        fate=_fate(line),
    )


def _about(game: Game, slip: Slip) -> str:
    ledger = game.ledgers[slip.ledger].title if slip.ledger != game.rulebook.main_ledger.id else ""
    return dotted((ledger, slips.route(game, slip), cause(game, slip.origin).rstrip(".。")))


def _fate(line: LedgerLine) -> str:
    return {
        Fate.ON_RECORD: _("on record"),
        Fate.LAPSED: _("lapsed"),
        Fate.REPAIRED: _("repaired"),
        Fate.CORRECTED: _("corrected"),
        Fate.RESET: _("closed by the new year"),
        Fate.ENTRY: "",
    }[line.fate]


def _decided(game: Game, step: Step) -> Decided:
    made = step.state.decisions[-1]
    scene = game.scenario.scenes[made.scene]
    text = next(choice.text for choice in scene.choices if choice.id == made.choice)
    return Decided(scene=scene.title, choice=text.strip())


def _labelled(
    game: Game, statements: Sequence[Statement], sources: Sequence[Source]
) -> Iterable[Labelled]:
    for kind in Evidence:
        under = [said for said in statements if said.basis.evidence is kind]
        if under:
            yield Labelled(
                label=capitalised(label(kind)),
                meaning=meaning(kind),
                statements=tuple(_said(game, statement, sources) for statement in under),
            )


def _said(game: Game, statement: Statement, sources: Sequence[Source]) -> Said:
    return Said(
        text=say(statement, game.rulebook, game.catalogue),
        note=statement.basis.note.strip(),
        sources=tuple(sources.index(source) + 1 for source in statement.sources),
    )
