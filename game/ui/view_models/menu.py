"""The first screen as a view model, made of the shelf: no life is read before it is chosen."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from game.content.shelf import LifeEntry, PersonEntry, RulebookEntry, Shelf
from game.language import _, current_language, fallbacks, listed, ngettext, own_name
from game.ui.paragraph import Span, Words
from game.ui.views.menu import (
    ContinueView,
    LifeView,
    MenuView,
    NoticeView,
    PersonView,
    RulebookView,
    TitleView,
)
from game.wording.joining import dotted

if TYPE_CHECKING:
    from game.saves.store import Found


FIRST = "first-year"
"""The life that explains the register as it goes along: it is offered first."""

_SENTENCE = re.compile(r".+?(?:[.!?](?=\s|$)|[。！？])")


def menu_view(shelf: Shelf, saved: Found | None) -> MenuView:
    """Every life that can be played, and the newest run that is not over."""
    unreadable = [life for life in shelf.lives.values() if not life.is_readable]
    text = _("“{title}” cannot be played: its file has mistakes. The command check shows them.")
    return MenuView(
        lives=tuple(_lives(shelf)),
        saved=_continue_view(saved) if saved else None,
        saved_count=len(saved.saves) if saved else 0,
        about=about_labels(),
        notices=(
            *(text.format(title=life.title) for life in unreadable),
            *(saved.problems if saved else ()),
        ),
    )


def title_view(saved: Found | None) -> TitleView:
    """The newest run that is not over."""
    return TitleView(saved=_continue_view(saved) if saved else None)


def mishap_view(report: Path | None) -> NoticeView:
    """The game made a mistake, written down in `report` where that was possible."""
    text = _("What happened is written in {path}. It names no choice of yours.")
    nowhere = _("What happened could not be written down.")
    return NoticeView(
        title=_("The game made a mistake"),
        text=(
            _(
                "This page should not have come up. Your life is safe: every decision you made was "
                "saved when you made it."
            ),
        ),
        details=(text.format(path=report) if report else nowhere,),
    )


def about_view() -> NoticeView:
    """What this game is and what it is not, for whoever asks before playing."""
    return NoticeView(
        title=_("About this game"),
        text=(
            _(
                "Some Chinese cities have tried out points for what people do. They differed a "
                "great deal, and several were withdrawn. There is no single national score. Here "
                "you live under the rules of one place or another, or where nobody keeps a score."
            ),
            _(
                "The rules are taken from documents and reports. Every one is labelled documented, "
                "reported, disputed or invented. The people and what happens to them are invented."
            ),
            _(
                "What a rule stands on is shown with every slip in the ledger and, after a life, "
                "under “What is real?”. Nothing you do here is kept or sent anywhere but in the "
                "saved games on this computer."
            ),
        ),
    )


def _lives(shelf: Shelf) -> Iterable[LifeView]:
    """The lives with at least one rulebook that can be read."""
    for life in sorted(shelf.lives.values(), key=lambda life: life.id != FIRST):
        named = dict.fromkeys((life.home, *life.rulebooks))
        books = [shelf.rulebooks[name] for name in named if name in shelf.rulebooks]
        playable = [book for book in books if book.is_readable]
        if life.is_readable and playable:
            yield _life(life, playable)


def _life(life: LifeEntry, books: Iterable[RulebookEntry]) -> LifeView:
    minutes = _("{count} min")
    scenes = ngettext("{count} scene", "{count} scenes", life.scenes)
    facts = [minutes.format(count=life.minutes), scenes.format(count=life.scenes)]
    if life.id == FIRST:
        facts.append(_("start here"))
    if not _is_spoken(life.language):
        facts.append(own_name(life.language))
    notes = listed(life.content_notes)
    return LifeView(
        id=life.id,
        title=life.title,
        summary=life.summary.strip(),
        facts=dotted(facts),
        place=life.place,
        rulebooks=tuple(_rulebook(book) for book in books),
        persons=tuple(map(_person, life.persons)) if len(life.persons) > 1 else (),
        content_notes=_("In this life: {notes}.").format(notes=notes) if notes else "",
    )


def _is_spoken(language: str) -> bool:
    """Whether a life is told in the language of the interface, of whatever region."""
    told, spoken = next(fallbacks(language), ""), current_language()
    return told.partition("_")[0] == spoken.partition("_")[0]


def _person(person: PersonEntry) -> PersonView:
    about = " ".join(person.about.split())
    lead = _SENTENCE.match(about)
    return PersonView(
        id=person.id, name=person.name, lead=lead.group() if lead else about, about=about
    )


def _rulebook(book: RulebookEntry) -> RulebookView:
    return RulebookView(
        id=book.id,
        title=book.title,
        note=dotted((_number(book), _participation(book.participation))),
        summary=book.summary.strip(),
    )


def _number(book: RulebookEntry) -> str:
    """What a file begins with."""
    if book.participation == "none":
        return ""
    return str(book.baseline) if book.has_number else _("grades, no number")


def _participation(kind: str) -> str:
    """Whether one is asked, in a word; `kind` is the value of a `Participation`."""
    return {
        "compulsory": _("compulsory"),
        "consent": _("by consent"),
        "opt-in": _("voluntary app"),
        "none": _("no score is kept"),
    }.get(kind, kind)


def about_labels() -> Words:
    """What the labels on the rules are, in one sentence with the labels in bold."""
    sentence = _("Every rule here is tagged {labels}. There is no single national score.")
    before, _slot, after = sentence.partition("{labels}")
    spans = [Span(before)]
    labels = (_("documented"), _("reported"), _("disputed"), _("invented"))
    for number, label in enumerate(labels):
        if number:
            spans.append(Span(_(" or ") if number == len(labels) - 1 else _(", ")))
        spans.append(Span(label, bold=True))
    return (*spans, Span(after))


def _continue_view(found: Found) -> ContinueView | None:
    """The newest run that is not over: which life, and where it stands."""
    from game.wording import dates
    from game.wording.numbers import points_in_words

    save = next((save for save in found.saves if not save.glance.is_over), None)
    if save is None:
        return None
    glance = save.glance
    score = "" if glance.score is None else points_in_words(glance.score)
    return ContinueView(
        id=save.run,
        title=_("Go on with {life}: {scene}").format(life=glance.title, scene=glance.scene),
        note=dotted((glance.rules, dates.day(glance.on), score)),
    )
