"""The terminal game from its first line: which life, which rules, then the run.

Owns the order of questions before a run. Must not know files: the desk does.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from game.engine.game import Game
from game.language import _, clauses, ngettext, sentences
from game.session.desk import Desk, Life, NotPlayableError
from game.session.run import Mode, Save, Session
from game.text.lines import BLANK, Line, heading, sentence
from game.text.play import Left, TextRun
from game.text.questions import pick
from game.text.runs import choose_run, go_on, saved_line
from game.text.terminal import Terminal
from game.wording.fitting import not_written_for

if TYPE_CHECKING:
    from game.debrief.claim_check import ClaimCheck

MOST_SAVED_SHOWN = 5
"""Of the saved runs; all of them are listed when somebody asks."""
MOST_PROBLEMS_SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What was asked for before the first question; empty fields are asked or have their usual
    value. `new_seed` gives the seed of a run for which none was named.
    """

    new_seed: Callable[[], int]
    life: str = ""
    rules: str = ""
    person: str = ""
    seed: int | None = None
    mode: Mode | None = None
    resume: bool = False


def run_text(desk: Desk, terminal: Terminal, wish: Wish) -> int:
    """Play at the terminal until the player leaves. Returns the exit code.

    Raises `NotPlayableError` for a wish that cannot be granted.
    """
    claims = _Claims(desk)
    session = _wished(desk, terminal, wish)
    while session is not None:
        others = partial(_others, desk, session)
        run = TextRun(
            session, terminal, lambda: desk.sources, others, claims, partial(_retell, desk, claims)
        )
        if run.play() is Left.QUIT:
            return 0
        session = _first_screen(desk, terminal, Wish(new_seed=wish.new_seed, mode=wish.mode))
    return 0


def _others(desk: Desk, session: Session) -> Sequence[Game]:
    return desk.others(session.game)


def _retell(desk: Desk, claims: "_Claims", session: Session) -> None:
    desk.change_language(session)
    claims.retell()


class _Claims:
    """The claim check of this program: read when it is first asked for, and then the same one."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def __call__(self) -> "ClaimCheck":
        return self._check

    def retell(self) -> None:
        """Ask in the language in use now, if anything was asked before."""
        if "_check" in self.__dict__:
            self._check.retell(self._desk.sayings)

    @cached_property
    def _check(self) -> "ClaimCheck":
        from game.debrief.claim_check import ClaimCheck

        return ClaimCheck(self._desk.sayings)


def _wished(desk: Desk, terminal: Terminal, wish: Wish) -> Session | None:
    if wish.resume:
        return _newest(desk, terminal, wish)
    if wish.life:
        game = desk.game(wish.life, wish.rules)
        terminal.say(_notes(game.scenario))
        return _begin(desk, terminal, game, wish)
    return _first_screen(desk, terminal, wish)


def _newest(desk: Desk, terminal: Terminal, wish: Wish) -> Session:
    """The newest saved run, of one life if a life was named; an unfinished one before others."""
    found = desk.saved()
    terminal.say(found.problems)
    save = desk.newest(found.saves, wish.life)
    if save is None:
        raise NotPlayableError(_("There is no saved run to go on with."))
    return desk.resume(save)


def _first_screen(desk: Desk, terminal: Terminal, wish: Wish) -> Session | None:
    """Continue a saved run or begin a life."""
    terminal.say([BLANK, heading(_("A Thousand Points"))])
    terminal.say([_("A game about points-based social credit pilots in China.")])
    found = desk.saved()
    terminal.say(found.problems)
    terminal.say(_problems(desk.problems))
    while True:
        saves = found.saves[:MOST_SAVED_SHOWN]
        lines = [*map(saved_line, saves), *map(_life_line, desk.lives), *_all_of(found.saves)]
        if not lines:
            raise NotPlayableError(_("There is no life that can be played."))
        terminal.say([BLANK])
        place = pick(terminal, _("Your choice, or q to leave:"), lines)
        if place is None:
            return None
        if place < len(saves):
            session = go_on(desk, terminal, saves[place])
        elif place < len(saves) + len(desk.lives):
            return _choose_rules(desk, terminal, desk.lives[place - len(saves)], wish)
        else:
            session = choose_run(desk, terminal)
            found = desk.saved()
        if session is not None:
            return session


def _all_of(saves: Sequence[Save]) -> Iterator[str]:
    """The way to all saved runs, if there are any."""
    if saves:
        text = ngettext(
            "The saved run: go on with it, or delete it.",
            "All {count} saved runs: go on with one, or delete some.",
            len(saves),
        )
        yield text.format(count=len(saves))


def _problems(told: Sequence[str]) -> Iterator[str]:
    """What is wrong with lives of one's own, but never so much that it hides those to choose."""
    yield from told[:MOST_PROBLEMS_SHOWN]
    more = len(told) - MOST_PROBLEMS_SHOWN
    if more > 0:
        text = ngettext(
            "{count} more life cannot be played.", "{count} more lives cannot be played.", more
        )
        yield text.format(count=more)


def _life_line(life: Life) -> str:
    title = sentence(_("Begin {title}").format(title=life.title))
    minutes = _("About {minutes} minutes.").format(minutes=life.minutes)
    return sentences((title, sentence(life.summary.strip()), minutes))


def _notes(life: Life) -> Iterator[Line | str]:
    """What a player may want to know before it begins: nobody meets it unwarned."""
    if life.content_notes:
        text = _("{title} contains: {notes}.")
        yield BLANK
        yield text.format(title=life.title, notes=clauses(life.content_notes))


def _choose_rules(desk: Desk, terminal: Terminal, life: Life, wish: Wish) -> Session | None:
    terminal.say(_notes(life))
    rulebooks = desk.rulebooks(life)
    rules = wish.rules
    if not rules and len(rulebooks) > 1:
        terminal.say([BLANK, _("Under which rules?")])
        titles = [_with_more(book.title, book.summary) for book in rulebooks]
        place = pick(terminal, _("The rules, 1 to {n}:").format(n=len(titles)), titles)
        if place is None:
            return None
        rules = rulebooks[place].id
    return _begin(desk, terminal, desk.game(life.id, rules), wish)


def _begin(desk: Desk, terminal: Terminal, game: Game, wish: Wish) -> Session | None:
    terminal.say(_not_meant_for(game))
    person = _choose_person(terminal, game, wish)
    enrolled = person is not None and _ask_consent(terminal, game)
    if person is None or enrolled is None:
        return None
    return desk.start(
        game,
        seed=wish.new_seed() if wish.seed is None else wish.seed,
        enrolled=enrolled,
        person=person,
        mode=wish.mode or Mode.PRACTICE,
    )


def _not_meant_for(game: Game) -> Iterator[Line | str]:
    """A warning where a life does not name the rules it is about to be played under."""
    warning = not_written_for(game.scenario, game.rulebook)
    if warning:
        yield BLANK
        yield _("Note: {notice}").format(notice=warning)


def _choose_person(terminal: Terminal, game: Game, wish: Wish) -> str | None:
    """Who is playing: the person that was named, or the one there is; else it is asked."""
    persons = game.scenario.persons
    if wish.person or len(persons) < 2:
        return wish.person
    terminal.say([BLANK, _("Who are you?")])
    names = [_with_more(person.name, person.about) for person in persons]
    place = pick(terminal, _("A person, 1 to {n}:").format(n=len(names)), names)
    return None if place is None else persons[place].id


def _with_more(name: str, more: str) -> str:
    return sentences((sentence(name), sentence(more.strip())))


def _ask_consent(terminal: Terminal, game: Game) -> bool | None:
    """Rules that ask first ask here: the answer, or None to leave."""
    if not game.asks_first:
        return True
    book = game.rulebook
    question = _("These rules ask first. Do you agree that the {office} keeps a file on you?")
    terminal.say([BLANK, heading(book.title), sentence(book.summary.strip())])
    terminal.say([question.format(office=book.kept_by)])
    answers = (_("Yes, open a file."), _("No. The lists of courts and offices still apply."))
    place = pick(terminal, _("Your answer, 1 or 2:"), answers)
    return None if place is None else place == 0
