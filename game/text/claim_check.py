"""True or false? in lines: one statement after the other, and the answers at the end.

Owns the order of the questions. Must not know what a good result is: the debrief counts.
"""

from collections.abc import Iterator

from game.debrief.claim_check import ClaimCheck, Sureness, sureness_label, verdict_label
from game.language import _
from game.model.claims import Asked, Saying
from game.text.lines import BLANK, Line, aside, heading, sentence
from game.text.questions import pick
from game.text.terminal import Terminal
from game.wording.evidence import label


def take(check: ClaimCheck, asked: Asked, terminal: Terminal) -> None:
    """Ask the statements of a set that have no answer yet; q leaves at any time.

    The answers to the set before a life are kept back until the set after it is done, for the life
    is about them.
    """
    terminal.say(_introduction(asked))
    while (saying := check.next(asked)) is not None:
        if not _answered(check, saying, terminal):
            terminal.say([BLANK, _("Left. What you said so far is not lost until you close.")])
            return
    if asked is Asked.BEFORE:
        terminal.say([BLANK, _("Thank you. What is known about them waits in the debrief.")])
    else:
        terminal.say(tell_outcome(check))


def _introduction(asked: Asked) -> Iterator[Line]:
    yield BLANK
    yield heading(_("True or false?"))
    yield aside(
        _(
            "Six statements about social credit. You need not do this; q leaves. Nobody keeps the "
            "answers."
        )
    )
    if asked is Asked.AFTER:
        yield aside(_("They are other statements than before a life."))


def _answered(check: ClaimCheck, saying: Saying, terminal: Terminal) -> bool:
    """Whether the statement got an answer; otherwise the player wants to leave."""
    place = check.sayings(saying.asked).index(saying) + 1
    count = len(check.sayings(saying.asked))
    terminal.say(
        [
            BLANK,
            Line(
                _("Statement {place} of {count}: {text}").format(
                    place=place, count=count, text=sentence(saying.text.strip())
                )
            ),
        ]
    )
    said = pick(terminal, _("True or false, 1 or 2:"), (_("True"), _("False")))
    if said is None:
        return False
    labels = tuple(sureness_label(each) for each in Sureness)
    sure = pick(terminal, _("How sure are you, 1 to 3:"), labels)
    if sure is None:
        return False
    check.answer(saying, says_true=said == 0, sureness=tuple(Sureness)[sure])
    return True


def tell_outcome(check: ClaimCheck) -> Iterator[Line]:
    """What the answers come to, and what is known about every statement that was answered."""
    summary = check.summary()
    if not summary:
        return
    yield BLANK
    yield heading(_("True or false?"))
    yield from (Line(line) for line in summary)
    for asked in Asked:
        for saying in check.sayings(asked) if check.is_done(asked) else ():
            yield from _told(check, saying)


def _told(check: ClaimCheck, saying: Saying) -> Iterator[Line]:
    answer = check.answer_to(saying)
    yield BLANK
    yield Line(sentence(saying.text.strip()))
    verdict = _("It is {verdict}, {label}. {because}").format(
        verdict=verdict_label(is_true=saying.is_true),
        label=label(saying.basis.evidence),
        because=sentence(saying.because.strip()),
    )
    if answer is not None:
        told = _("You said {said}, {sureness}. {verdict}")
        verdict = told.format(
            said=verdict_label(is_true=answer.says_true),
            sureness=sureness_label(answer.sureness),
            verdict=verdict,
        )
    yield Line(verdict, hang=2)
