"""A playthrough as a text that a teacher can read, and the engine's own account of it.

The text begins with what is played (`life`, `rules`, `seed`) and goes on with one event a line.
Lines `choose: …` are what the player did; all others follow from them. Ids are those of the files,
so that the text is the same in every language of the interface.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.engine import events as e
from game.engine.game import Game
from game.engine.play import Step, begin, choose
from game.engine.state import Slip, SlipKind

FOLDER = Path(__file__).resolve().parent
SUFFIX = ".play"
HEAD = ("about", "life", "rules", "seed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """What is played: a life under rules from a seed, and the choices in order."""

    about: str
    life: str
    rules: str
    seed: int
    choices: tuple[str, ...]


def files() -> list[Path]:
    """Every playthrough on file."""
    return sorted(FOLDER.glob(f"*{SUFFIX}"))


def read_script(text: str) -> Script:
    """The head and the choices of a playthrough; everything else in it is what followed."""
    pairs = [line.partition(": ")[::2] for line in text.splitlines() if ": " in line]
    head = dict(pairs[: len(HEAD)])
    choices = tuple(value.partition(" ")[0] for key, value in pairs if key == "choose")
    return Script(
        about=head["about"],
        life=head["life"],
        rules=head["rules"],
        seed=int(head["seed"]),
        choices=choices,
    )


def written(game: Game, script: Script) -> str:
    """The whole text of a playthrough, as the engine plays it now."""
    step = begin(game, seed=script.seed)
    lines = [f"{key}: {getattr(script, key)}" for key in HEAD]
    lines += ["", *_told(game, step)]
    for choice in script.choices:
        step = choose(game, step.state, choice)
        lines += ["", *_told(game, step)]
    state = step.state
    lines += [
        "",
        f"at the end: {len(state.slips)} slips, {state.score} points, grade {state.grade}",
    ]
    return "\n".join(lines) + "\n"


def _told(game: Game, step: Step) -> Iterator[str]:
    for event in step.events:
        line = _line(game, event)
        if line:
            yield line


def _line(game: Game, event: e.Event) -> str:
    match event:
        case e.ChoiceMade(scene=scene, choice=choice):
            texts = {c.id: c.text for c in game.scenario.scenes[scene].choices}
            return f"choose: {choice}  ({texts[choice]})"
        case e.SceneEntered(scene=scene, on=on):
            return f"scene: {scene}, {on}  ({game.scenario.scenes[scene].title})"
        case e.RunEnded(ending=ending, on=on):
            return f"ending: {ending}, {on}  ({game.scenario.endings[ending].title})"
        case e.SlipAdded(slip=slip):
            return _slip(game, slip)
        case e.GradeChanged(after=grade):
            return f"grade: {grade}"
        case e.ActUncounted(act=act, reason=reason):
            return f"no slip: {act}, {reason.value}"
        case e.MeasureGained(measure=measure, causes=causes):
            return f"measure: {measure}{_because(causes)}"
        case e.MeasureLost(measure=measure, causes=causes):
            return f"measure ended: {measure}{_because(causes)}"
        case e.ListNoticed(list_id=list_id, on=on):
            return f"notice: {list_id}, {on}"
        case e.ListAverted(list_id=list_id):
            return f"notice withdrawn: {list_id}"
        case e.ListEntered(entry=entry):
            return f"list: {entry.list_id}, {entry.since}"
        case e.ListLeft(list_id=list_id, by=act):
            return f"list left: {list_id}, {act or 'term over'}"
        case e.MeterChanged(meter=meter, before=before, after=after):
            return f"{meter}: {_signed(after - before)} → {after}"
        case _:
            return _by_itself(event)


def _by_itself(event: e.Event) -> str:
    """What came with the calendar."""
    match event:
        case e.EffectArrived(later=later):
            return f"later: {later}"
        case e.Happened(happening=name, on=on):
            return f"happening: {name}, {on}"
        case e.BillPaid(bill=bill, on=on):
            return f"bill paid: {bill}, {on}"
        case e.BillUnpaid(bill=bill, on=on):
            return f"bill unpaid: {bill}, {on}"
        case e.ObjectionFiled(slip=number, answer_on=on):
            return f"objection: slip {number}, answer {on}"
        case e.ObjectionDecided(slip=number, upheld=upheld):
            return f"objection {'upheld' if upheld else 'refused'}: slip {number}"
        case e.NothingToObject(act=act):
            return f"nothing to object to: {act}"
        case _:
            return ""


def _slip(game: Game, slip: Slip) -> str:
    title = game.catalogue.acts[slip.act].title if slip.act else "File opened"
    kind = "" if slip.kind in (SlipKind.ACT, SlipKind.OPENING) else f", {slip.kind.value}"
    answers = f" of slip {slip.undoes}" if slip.undoes else ""
    done_by = f", by {slip.done_by}" if slip.done_by else ""
    wrong = ", wrong" if slip.is_wrong else ""
    held = f", holds grade {slip.holds_grade}" if slip.holds_grade else ""
    points = f"{_signed(slip.points)} {title}{done_by}{kind}{answers}{wrong}{held}"
    return f"slip: {points} → {slip.balance}"


def _because(causes: Sequence[int]) -> str:
    return f", slips {' '.join(map(str, causes))}" if causes else ""


def _signed(number: int) -> str:
    return f"+{number}" if number > 0 else str(number).replace("-", "−")
