"""The saved runs at the terminal: all of them listed, one taken up, some deleted.

Owns the questions about them. Must not know files: the desk does.
"""

from game.language import _, ngettext, sentences
from game.session.desk import Desk, NotPlayableError
from game.session.run import Save, Session
from game.text.lines import BLANK, heading, sentence
from game.text.questions import pick
from game.text.terminal import Terminal
from game.wording.dates import day
from game.wording.numbers import amount


def choose_run(desk: Desk, terminal: Terminal) -> Session | None:
    """List every saved run until one is taken up, or the player goes back."""
    while True:
        found = desk.saved()
        terminal.say(found.problems)
        if not found.saves:
            terminal.say([_("There is no saved run any more.")])
            return None
        terminal.say([BLANK, heading(_("Your saved runs, the newest first"))])
        runs = [saved_line(save) for save in found.saves]
        prompt = _("A saved run, 1 to {count}, or q to go back:")
        place = pick(terminal, prompt.format(count=len(runs)), runs)
        if place is None:
            return None
        session = _one(desk, terminal, found.saves[place])
        if session is not None:
            return session


def _one(desk: Desk, terminal: Terminal, save: Save) -> Session | None:
    """What to do with one run; None if it was deleted or left alone."""
    terminal.say([BLANK, saved_line(save)])
    going_on = _("Look back at it.") if save.glance.is_over else _("Go on with it.")
    ways = (going_on, _("Delete it."), _("Leave it, and go back."))
    match pick(terminal, _("What to do, 1 to 3:"), ways):
        case 0:
            return go_on(desk, terminal, save)
        case 1:
            _delete(desk, terminal, save)
    return None


def _delete(desk: Desk, terminal: Terminal, save: Save) -> None:
    """Delete a run once the player has said so twice; what is deleted is gone."""
    terminal.say([_("Delete it for good? It cannot be brought back.")])
    answer = pick(terminal, _("Your answer, 1 or 2:"), (_("No, keep it."), _("Yes, delete it.")))
    if answer == 1:
        terminal.say([desk.remove(save) or _("The saved run is deleted.")])


def go_on(desk: Desk, terminal: Terminal, save: Save) -> Session | None:
    """Take a saved run up; None, with the reason said, where that cannot be."""
    try:
        return desk.resume(save)
    except NotPlayableError as error:
        terminal.say(str(error).split("\n"))
        return None


def saved_line(save: Save) -> str:
    """A run in one line: where it stands, and when it was saved."""
    glance = save.glance
    if glance.score is None:
        standing = _("Grade {grade}").format(grade=glance.grade) if glance.grade else _("No score")
    else:
        standing = _("{score} points, grade {grade}").format(
            score=amount(glance.score), grade=glance.grade
        )
    count = len(save.decisions)
    text = _("Look back at {title}: {scene}") if glance.is_over else _("Continue {title}: {scene}")
    return sentences(
        (
            sentence(text.format(title=glance.title, scene=glance.scene)),
            sentence(glance.rules),
            sentence(day(glance.on)),
            sentence(standing),
            sentence(ngettext("{count} choice", "{count} choices", count).format(count=count)),
            _saved_when(save),
        )
    )


def _saved_when(save: Save) -> str:
    """By the computer's clock, to tell runs apart that stand at the same scene; empty for a time
    no clock can show.
    """
    try:
        saved = save.updated.astimezone()
    except (OverflowError, ValueError, OSError):
        return ""
    text = _("Saved {day}, {hour}:{minute:02}.")
    return text.format(day=day(saved.date()), hour=saved.hour, minute=saved.minute)
