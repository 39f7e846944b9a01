"""A run in the terminal: scene by scene, and the debrief at its end.

Owns what each answer leads to. The session decides and saves; other modules know the words.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from typing import TYPE_CHECKING

from game.engine.game import Game
from game.language import _, current_language, languages, own_name, set_language
from game.model.evidence import Source
from game.session.run import Mode, Session
from game.text.answers import Ask, Command, Pick, Unclear, read_answer
from game.text.guide import tell_help
from game.text.lines import BLANK, Line, aside, heading, numbered, sentence
from game.text.questions import unclear
from game.text.scenes import choice_line, tell_ending, tell_scene
from game.text.telling import tell_arrivals, tell_step
from game.text.terminal import Terminal

if TYPE_CHECKING:
    from game.debrief.claim_check import ClaimCheck
    from game.debrief.look_back import LookBack

Sources = Callable[[], Mapping[str, Source]]
Others = Callable[[], Sequence[Game]]
"""The same life under the other rulebooks it may be played under."""
Claims = Callable[[], "ClaimCheck"]
"""The claim check, with what was answered before."""


Retell = Callable[[Session], None]
"""Tells a run under way in the language in use now."""


def untold(_session: Session) -> None:
    """Leaves a run in the language it was begun in."""


def no_claims() -> "ClaimCheck":
    """A claim check without any statements."""
    from game.debrief.claim_check import ClaimCheck

    return ClaimCheck(())


class Left(Enum):
    """Why a run was left."""

    QUIT = "quit"
    NEW_LIFE = "new life"


class TextRun:
    """One session, played at one terminal. `sources`, `others` and `claims` are read only when
    somebody asks for them.
    """

    def __init__(
        self,
        session: Session,
        terminal: Terminal,
        sources: Sources,
        others: Others = tuple,
        claims: Claims = no_claims,
        retell: Retell = untold,
    ) -> None:
        self._session = session
        self._terminal = terminal
        self._sources = sources
        self._others = others
        self._claims = claims
        self._retell = retell
        self._look: LookBack | None = None

    def play(self) -> Left:
        """Play until the player leaves; the run is saved by then, also after Ctrl-C."""
        try:
            left = self._play()
        except KeyboardInterrupt:
            self._farewell()
            raise
        self._farewell()
        return left

    def _play(self) -> Left:
        self._introduce()
        while True:
            left = self._debrief() if self._session.is_over else self._scene()
            if left is not None:
                return left

    def _say(self, lines: Iterable[Line | str]) -> None:
        self._terminal.say(lines)

    def _introduce(self) -> None:
        session, game = self._session, self._session.game
        rules = _("Played under: {rules}. Seed {seed}.").format(
            rules=game.rulebook.short, seed=session.seed
        )
        self._say([BLANK, heading(game.scenario.title), aside(rules), aside(self._mode())])
        self._say([aside(self._hint())])
        self._say_notices()
        if not session.decisions:
            self._say([aside(_("c asks what you think is true before you begin; you need not."))])
            self._say(tell_step(game, None, session.steps[0]))

    def _mode(self) -> str:
        if self._session.mode is Mode.RECORD:
            return _("For the record: what you choose stays chosen.")
        return _("Practice: any choice can be taken back with b.")

    def _hint(self) -> str:
        return _(
            "Type the number of a choice. w says what the last one changed, and why; "
            "? says what else you can type."
        )

    def _say_notices(self) -> None:
        for notice in self._session.take_notices():
            self._say([BLANK, _("Note: {notice}").format(notice=notice)])

    # --- a scene -------------------------------------------------------------------------------

    def _scene(self) -> Left | None:
        """Tell the scene and take answers until it is left."""
        session = self._session
        options = session.options()
        choices = [option.choice.text for option in options]
        arrivals = tell_arrivals(session.game, session.before, session.steps[-1])
        before = session.before
        self._say(tell_scene(session.game, session.state, options, arrivals, before))
        prompt = _("Your choice, 1 to {count}, or ? for help:").format(count=len(options))
        while True:
            line = self._terminal.ask(prompt)
            if line is None:
                return Left.QUIT
            match read_answer(line, choices):
                case Pick(place) if options[place].is_open:
                    self._choose(options[place].choice.id)
                    return None
                case Pick(place):
                    self._say([choice_line(session.game, session.state, options[place])])
                case Unclear(text, candidates):
                    self._say([unclear(text, candidates, choices)])
                case Ask(Command.QUIT):
                    return Left.QUIT
                case Ask(Command.NEW_LIFE):
                    return Left.NEW_LIFE
                case Ask(Command.AGAIN):
                    return None
                case Ask(Command.TAKE_BACK) if session.can_take_back:
                    self._take_back()
                    return None
                case Ask(Command.PLAY_FROM, number) if self._can_play_from(number):
                    self._play_from(number)
                    return None
                case Ask(Command.DEBRIEF):
                    return self._debrief()
                case Ask(Command.LANGUAGE):
                    self._change_language()
                    return None
                case Ask() as asked:
                    self._answer(asked)

    def _choose(self, choice: str) -> None:
        session = self._session
        before = session.state
        step = session.choose(choice)
        self._say(tell_step(session.game, before, step))
        self._say_notices()

    def _take_back(self) -> None:
        session = self._session
        taken = session.decisions[-1]
        session.take_back()
        scene = session.game.scenario.scenes[taken.scene]
        text = next(choice.text for choice in scene.choices if choice.id == taken.choice)
        self._say([BLANK, _("Taken back: {choice}").format(choice=sentence(text))])
        self._say_notices()

    def _can_play_from(self, number: int) -> bool:
        """Whether another run may begin at this choice, counted from 1."""
        return self._session.can_branch and 1 <= number <= len(self._session.decisions)

    def _play_from(self, number: int) -> None:
        """Leave this run as it is and begin another with the choices before this one."""
        self._session = self._session.branch(number - 1)
        self._look = None
        text = _("Another run, from choice {number} on. Everything before it is as it was.")
        self._say([BLANK, text.format(number=number)])

    def _how_to_play_from(self) -> str:
        if not self._session.can_branch:
            return self._nothing_to_take_back()
        text = _("Say from which choice, 1 to {count}: p 1. h lists them.")
        return text.format(count=len(self._session.decisions))

    def _change_language(self) -> None:
        """On to the next language there is, round the corner at the end."""
        known = languages()
        code = set_language(known[(known.index(current_language()) + 1) % len(known)])
        self._retell(self._session)
        self._look = None
        self._say([BLANK, _("Language: {name}").format(name=own_name(code))])

    def _answer(self, asked: Ask) -> None:
        """The answers that only tell something; what tells it is loaded when it is asked for."""
        session = self._session
        match asked:
            case Ask(Command.LEDGER | Command.STANDING | Command.HISTORY | Command.REAL):
                from game.text.pages import tell_page

                self._say(tell_page(session.game, session.steps, asked, self._sources))
            case Ask(Command.WHY):
                self._say(tell_step(session.game, session.before, session.steps[-1]))
            case Ask(Command.TAKE_BACK):
                self._say([self._nothing_to_take_back()])
            case Ask(Command.PLAY_FROM):
                self._say([self._how_to_play_from()])
            case Ask(Command.CLAIMS):
                self._ask_claims()
            case Ask(Command.REPORT):
                self._keep_report()
            case _:
                self._say(
                    tell_help(
                        can_take_back=session.can_take_back,
                        can_play_from=session.can_branch,
                        is_over=session.is_over,
                    )
                )

    def _nothing_to_take_back(self) -> str:
        if self._session.mode is Mode.RECORD:
            return _("This run is for the record: nothing can be taken back.")
        return _("There is no choice yet to take back.")

    # --- the debrief ---------------------------------------------------------------------------

    def _debrief(self) -> Left | None:
        """Tell the ending, if it is one, and pages of the debrief until the player goes on."""
        from game.text.debrief import groups_of, tabs, tell_overview, tell_tab
        from game.text.groups import read_groups

        session, look = self._session, self._look_back()
        if session.is_over:
            self._say(tell_ending(session.game, session.state, session.before))
        self._say(tell_overview(look))
        pages = tabs()
        self._say(numbered(place, page) for place, page in enumerate(pages, start=1))
        while True:
            line = self._terminal.ask(self._debrief_prompt(len(pages)))
            if line is None:
                return Left.QUIT
            match read_answer(line, pages):
                case Pick(place) if groups := groups_of(look, place):
                    read_groups(self._terminal, pages[place], groups)
                case Pick(place):
                    self._say(tell_tab(look, place))
                case Unclear(text, candidates):
                    self._say([unclear(text, candidates, pages)])
                case Ask(Command.QUIT):
                    return Left.QUIT
                case Ask(Command.NEW_LIFE):
                    return Left.NEW_LIFE
                case Ask(Command.AGAIN | Command.DEBRIEF):
                    return None
                case Ask(Command.LANGUAGE):
                    self._change_language()
                    return None
                case Ask(Command.TAKE_BACK) if session.can_take_back:
                    self._take_back()
                    return None
                case Ask(Command.PLAY_FROM, number) if self._can_play_from(number):
                    self._play_from(number)
                    return None
                case Ask() as asked:
                    self._answer(asked)

    def _look_back(self) -> "LookBack":
        """The debrief of the run as it stands now; the same one while no choice is made."""
        from game.debrief.look_back import LookBack

        session = self._session
        if self._look is None or self._look.steps != session.steps:
            self._look = LookBack(session.game, session.steps, self._sources(), self._others)
        return self._look

    def _ask_claims(self) -> None:
        """The six statements for this moment; their answers once they are all given."""
        from game.model.claims import Asked
        from game.text.claim_check import take, tell_outcome

        check = self._claims()
        asked = Asked.AFTER if self._session.is_over else Asked.BEFORE
        if not check.is_possible:
            self._say([_("There are no statements to ask about.")])
        elif not check.is_done(asked):
            take(check, asked, self._terminal)
        elif asked is Asked.AFTER:
            self._say(tell_outcome(check))
        else:
            self._say([_("You have answered them; what is known waits in the debrief.")])

    def _keep_report(self) -> None:
        from game.debrief.report import CannotKeepError

        try:
            path = self._look_back().keep_report()
        except CannotKeepError as error:
            self._say([str(error)])
        else:
            self._say([_("The report is in {path}").format(path=path)])

    def _debrief_prompt(self, pages: int) -> str:
        if self._session.is_over:
            text = _(
                "A page, 1 to {count}; s for a report, n for another life, q to leave, ? for help:"
            )
        else:
            text = _(
                "A page, 1 to {count}; s for a report, Enter to go on with the story, ? for help:"
            )
        return text.format(count=pages)

    def _farewell(self) -> None:
        session = self._session
        if session.is_saved:
            self._say([_("Your run is saved. To go on with it later: play --continue --text")])
        elif session.decisions:
            self._say([_("Your run is not saved.")])
        else:
            self._say([_("Nothing was chosen yet, so there is nothing to save.")])
