"""Asking for one of several answers, outside a scene.

Must not know what is asked for.
"""

from collections.abc import Sequence

from game.language import _, clauses
from game.text.answers import Ask, Command, Pick, Unclear, read_answer
from game.text.lines import Line, numbered
from game.text.terminal import Terminal


def pick(
    terminal: Terminal,
    prompt: str,
    choices: Sequence[str],
    *,
    first: int = 1,
    usual: int | None = None,
) -> int | None:
    """List the choices and ask until one is named; its place, or None to leave.

    `usual` is the place an empty answer stands for. Numbers on screen begin at 1.
    """
    terminal.say(numbered(place, choice) for place, choice in enumerate(choices, start=first))
    while True:
        line = terminal.ask(prompt)
        if line is None:
            return None
        if not line and usual is not None:
            return usual
        match read_answer(line, choices):
            case Pick(place):
                return place
            case Ask(Command.QUIT):
                return None
            case Unclear(text, candidates):
                terminal.say([unclear(text, candidates, choices)])
            case Ask():
                terminal.say([_possible(len(choices))])


def unclear(text: str, candidates: Sequence[int], choices: Sequence[str]) -> Line:
    """What to say about an answer that means nothing, or several things."""
    shown = text if len(text) <= 40 else text[:39] + "…"
    if candidates:
        could_be = clauses(f"{place + 1}. {choices[place]}" for place in candidates)
        return Line(
            _("“{answer}” could be: {choices} Type the number.").format(
                answer=shown, choices=could_be
            )
        )
    return Line(
        _("“{answer}” is no answer here. {possible}").format(
            answer=shown, possible=_possible(len(choices)).text
        )
    )


def _possible(count: int) -> Line:
    if not count:
        return Line(_("Type ? for help."))
    return Line(
        _(
            "Type a number from 1 to {count}, or the first letters of a choice; "
            "? for help, q to leave."
        ).format(count=count)
    )
