"""The first screen: pick a life, who lives it and whose rules hold, or go on with a saved one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from game.language import _
from game.ui.intents import (
    AskClaims,
    Back,
    Begin,
    Intent,
    NextPerson,
    NextRules,
    OpenMenu,
    OpenSaved,
    OpenSources,
    Pick,
    SwitchMode,
    TakeUp,
)
from game.ui.keys import cap
from game.ui.layout import (
    ByWidth,
    Column,
    Element,
    Flow,
    Pad,
    Panel,
    Part,
    Row,
    Rule,
    Scroll,
    Skin,
    Text,
    Wide,
)
from game.ui.screen import Outcome, Push, Screen
from game.ui.theme import (
    INK_2,
    LABEL,
    NOTE,
    OCHRE_LINE,
    OCHRE_PALE,
    SEA_LINE,
    SEA_PALE,
    TITLE,
    Scale,
)
from game.ui.usher import Greeter, Wish
from game.ui.widgets.buttons import Weight, button, chip, wide_button
from game.ui.widgets.header import MAIN, MARGIN, is_roomy, menu_header
from game.ui.widgets.lives import life_forms, life_list
from game.ui.widgets.options import APART, option, option_heading, short_option

if TYPE_CHECKING:
    from game.ui.views.menu import ContinueView, LifeView, MenuView, PersonView, RulebookView

RULES = "rules"


class ChooseLife(Intent):
    """Select a life."""

    life: str


class ChoosePerson(Intent):
    """Select who lives it."""

    person: str


class ChooseRulebook(Intent):
    """Select whose rules hold."""

    rulebook: str


class ChooseMode(Intent):
    """Select whether choices can be taken back."""

    for_record: bool


class OpenFile(Intent):
    """Begin the selected life under the selected rules."""


class GoOnWith(Intent):
    """Take up a saved run."""

    run: str


class ChooseScreen(Screen):
    """Selects what to play and opens the file. What `wish` names is selected where it is offered,
    otherwise the first of everything.
    """

    name = "choose"
    _view: MenuView

    def __init__(self, view: MenuView, usher: Greeter, wish: Wish | None = None) -> None:
        super().__init__()
        self._view = view
        self._usher = usher
        wish = wish or Wish()
        self._for_record = wish.for_record
        self._life = _found(view.lives, wish.life)
        self._book = _found(self._life.rulebooks, wish.rulebook)
        self._person = _found_person(self._life, wish.person)

    def first_focus(self) -> GoOnWith | OpenFile:
        return GoOnWith(self._view.saved.id) if self._view.saved else OpenFile()

    @property
    def place(self) -> str:
        return "title"

    def build(self, scale: Scale) -> Element:
        return self._beside() if is_roomy(scale) else self._stacked()

    def act(self, intent: object, now: float) -> Outcome | None:
        match intent:
            case OpenFile() | Begin():
                return self._usher.begin(self._wish())
            case TakeUp() if self._view.saved is not None:
                return self._usher.take_up(self._view.saved.id)
            case GoOnWith(run):
                return self._usher.take_up(run)
            case AskClaims():
                return Push(self._usher.claims())
            case OpenSources():
                return Push(self._usher.sources())
            case OpenSaved() if self._view.saved_count:
                return Push(self._usher.saved_lives())
            case OpenMenu() | Back():
                return Push(self._usher.menu())
        self._select(intent)
        return None

    def resume(self, result: object) -> Outcome | None:
        if isinstance(result, bool):
            return self._usher.answered(result)
        return self.act(result, 0.0) if isinstance(result, OpenSources) else None

    def reword(self) -> None:
        chosen = self._wish()
        super().reword()
        self._life = _found(self._view.lives, chosen.life)
        self._book = _found(self._life.rulebooks, chosen.rulebook)
        self._person = _found_person(self._life, chosen.person)

    def _wish(self) -> Wish:
        person = self._person.id if self._person else ""
        return Wish(self._life.id, self._book.id, person, self._for_record)

    def _select(self, intent: object) -> None:
        match intent:
            case Pick(number) if number <= len(self._view.lives):
                self._select(ChooseLife(self._view.lives[number - 1].id))
            case ChooseLife(life) if life == self._life.id:
                self.focus_on(OpenFile())
            case ChooseLife(life):
                self._life = _found(self._view.lives, life)
                self._book = self._life.rulebooks[0]
                self._person = _found_person(self._life, "")
            case ChoosePerson(person):
                self._person = _found_person(self._life, person)
            case ChooseRulebook(book):
                self._book = _found(self._life.rulebooks, book)
            case ChooseMode(for_record):
                self._for_record = for_record
            case NextPerson() if self._person:
                self._person = _following(self._life.persons, self._person)
                self.focus_on(ChoosePerson(self._person.id))
            case NextRules():
                self._book = _following(self._life.rulebooks, self._book)
                self.focus_on(ChooseRulebook(self._book.id))
            case SwitchMode():
                self._for_record = not self._for_record
                self.focus_on(ChooseMode(self._for_record))
        self.rebuild()

    def _beside(self) -> Element:
        """Lives on the left, everything else in a panel on the right."""
        forms = [self._lives(form) for form in life_forms(self._view.lives, self._life, ChooseLife)]
        lives = Scroll(MAIN, forms[-1], bleed=10, forms=forms)
        terms = Scroll(RULES, self._terms(is_brief=True), bleed=10, forms=[self._terms()])
        inside = Column([terms, self._mode(), self._start()], gap=16)
        panel = Panel(inside, Skin(shadow=True, radius=22), pad=(33, 26))
        body = Row([Part(lives, 1), Wide(panel, 0.285, 15.5, 20)], gap=38, align=None)
        return Column([menu_header(), Pad(body, (MARGIN, 26, MARGIN, 29))])

    def _stacked(self) -> Element:
        """All in one page to be scrolled, with the one button below it."""
        lives = self._lives(life_list(self._view.lives, self._life, ChooseLife))
        page = Column([lives, Panel(self._terms(), Skin(radius=22)), self._mode()], gap=24)
        inside = Pad(Scroll(MAIN, Pad(page, (0, 18, 0, 12)), bleed=10, foot=12), (24, 0, 24, 0))
        foot = Pad(self._start(), (24, 10, 24, 12))
        return Column([menu_header(), inside, Rule(), foot])

    def _lives(self, cards: Element) -> Element:
        view = self._view
        parts: list[Element] = [_notice(notice) for notice in view.notices]
        if view.saved is not None:
            parts.append(_saved(view.saved))
        heading: list[Element] = [Text(_("Choose a life"), TITLE)]
        if view.saved_count:
            label = _("Saved lives · {count}").format(count=view.saved_count)
            heading.append(chip(label, OpenSaved(), key=cap(OpenSaved())))
        framed = Pad(cards, (0, 0, 0, APART))
        return Column([*parts, Flow(heading, gap=26, align=0.5), framed], gap=14)

    def _terms(self, *, is_brief: bool = False) -> Element:
        """Who lives it, and whose rules hold; in brief, only what is chosen is told about."""
        parts: list[Element] = []
        if self._person:
            parts.append(option_heading(_("Who are you?"), cap(NextPerson())))
            chosen = self._person
            parts.extend(_person(who, chosen, is_brief=is_brief) for who in self._life.persons)
        books = self._life.rulebooks
        parts.append(
            option_heading(_("Under whose rules?"), cap(NextRules()) if len(books) > 1 else "")
        )
        parts.extend(_rulebook(book, self._book, is_brief=is_brief) for book in books)
        parts.append(Text(self._view.about, NOTE, INK_2))
        claims = chip(_("True or false?"), AskClaims(), key=cap(AskClaims()))
        based = chip(_("What it is based on"), OpenSources(), key=cap(OpenSources()))
        parts.append(Flow([claims, based], gap=14, line_gap=8))
        return Column(parts, gap=14)

    def _mode(self) -> Element:
        for_record = self._for_record
        named = (
            (_("Practice"), _("Choices can be taken back."), False),
            (_("For the record"), _("Every choice stays."), True),
        )
        options = [
            short_option(
                title,
                note,
                ChooseMode(value),
                is_chosen=value is for_record,
                key="" if value is for_record else cap(SwitchMode()),
            )
            for title, note, value in named
        ]
        return Column(options, gap=2 * APART)

    def _start(self) -> Element:
        return wide_button(_("Open the file"), OpenFile(), key=cap(Begin()))


Offered = TypeVar("Offered", "LifeView", "RulebookView", "PersonView")


def _found(offered: Sequence[Offered], wanted: str) -> Offered:
    """The one with this id, otherwise the first."""
    return next((one for one in offered if one.id == wanted), offered[0])


def _found_person(life: LifeView, wanted: str) -> PersonView | None:
    return _found(life.persons, wanted) if life.persons else None


def _following(offered: Sequence[Offered], now: Offered) -> Offered:
    """The one after this, round the corner at the end."""
    return offered[(offered.index(now) + 1) % len(offered)]


def _person(person: PersonView, chosen: PersonView, *, is_brief: bool) -> Element:
    is_chosen = person is chosen
    note = "" if is_chosen or is_brief else person.lead
    return option(
        person.name, note, ChoosePerson(person.id), is_chosen=is_chosen, more=person.about
    )


def _rulebook(book: RulebookView, chosen: RulebookView, *, is_brief: bool) -> Element:
    """A place and its years, what is counted and how one comes under its rules."""
    is_chosen = book is chosen
    note = "" if is_brief and not is_chosen else book.note
    return option(book.title, note, ChooseRulebook(book.id), is_chosen=is_chosen, more=book.summary)


def _saved(saved: ContinueView) -> Element:
    words = Column([Text(saved.title, LABEL), Text(saved.note, NOTE, INK_2)])
    go_on = button(_("Continue"), GoOnWith(saved.id), key=cap(TakeUp()), weight=Weight.STRONG)
    wide = Row([Part(words, 1), go_on], gap=20, align=0.5)
    card = ByWidth(20, wide, Column([words, Flow([go_on])], gap=12))
    return Panel(card, Skin(fill=SEA_PALE, edge=SEA_LINE, radius=18), pad=(28, 14))


def _notice(words: str) -> Element:
    return Panel(Text(words, NOTE), Skin(fill=OCHRE_PALE, edge=OCHRE_LINE, radius=12), pad=(20, 10))
