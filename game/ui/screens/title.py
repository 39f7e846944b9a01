"""The title: a harbour at first light, the name, one line on what this is, and the way in.

Whatever chooses goes on, so that nobody is kept here. The picture fills the window at any shape;
words stand on its dark sky and buttons on its page, or on a panel where contrast is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.language import _, current_language, languages, own_name
from game.ui import pictures
from game.ui.canvas import Canvas
from game.ui.intents import (
    AskAbout,
    AskClaims,
    Back,
    Begin,
    Intent,
    OpenMenu,
    OpenSources,
    Pick,
    SwitchTwoKeys,
    TakeUp,
)
from game.ui.keys import cap
from game.ui.layout import (
    AtMost,
    ByWidth,
    Column,
    Element,
    FitText,
    Flow,
    Pad,
    Panel,
    Part,
    Row,
    Scroll,
    Skin,
    Spring,
    Text,
)
from game.ui.page import Page
from game.ui.screen import Apply, Outcome, Push, Screen
from game.ui.settings import changed
from game.ui.theme import (
    BODY,
    CARD,
    INK_2,
    LABEL,
    NIGHT,
    NOTE,
    SCORE_MEDIUM,
    SCORE_SMALL,
    TITLE,
    Colour,
    Face,
    Role,
    Scale,
    Theme,
)
from game.ui.widgets.buttons import Weight, button, chip, wide_button
from game.ui.widgets.header import MAIN
from game.ui.widgets.preferences import two_keys_told

if TYPE_CHECKING:
    from game.ui.usher import Doorkeeper
    from game.ui.views.menu import ContinueView, TitleView

PICTURE = "poster"
POSTER = Role(Face.SERIF, 112, 122, 0.3)
DAWN: Colour = (0xF3, 0xD3, 0xB8)
"""The colour of the sun's own writing, for the name in the other script."""
DARK_SKY = 0.26
"""The share of the picture's height below its upper edge that words can be read on."""


class Speak(Intent):
    """Go over to this language."""

    code: str


class TitleScreen(Screen):
    """Goes on to the choice of a life, or to the newest saved one."""

    name = "title"
    onward = Begin()
    _view: TitleView

    def __init__(self, view: TitleView, usher: Doorkeeper) -> None:
        super().__init__()
        self._view = view
        self._usher = usher

    def first_focus(self) -> Begin:
        return Begin()

    @property
    def place(self) -> str:
        return PICTURE

    def build(self, scale: Scale) -> Element:
        margin = max(24.0, (scale.width / scale.height - 1.0) * 170)
        doors = AtMost(self._doors(), 24)
        words = self._words(scale)
        page = Column([Spring(60, 96), words, Spring(36), doors, Spring(18, 64)], gap=6)
        return Backdrop(PICTURE, Pad(Scroll(MAIN, page, bleed=12, foot=12), (margin, 0, margin, 0)))

    def _words(self, scale: Scale) -> Element:
        """On the dark of the sky, or on a panel: for strong contrast, and where the words are
        higher than the sky is dark.
        """
        on_sky = _named(DAWN)
        is_low = on_sky.height(scale, round(scale.width * 0.8)) < scale.height * DARK_SKY
        if scale.look.theme is Theme.PAPER and is_low:
            return on_sky
        panel = Panel(_named(CARD), Skin(fill=NIGHT, edge=None, radius=22), pad=(32, 22))
        return AtMost(panel, 34)

    def act(self, intent: object, now: float) -> Outcome | None:
        match intent:
            case Begin() | Pick() | AskClaims():
                return self._usher.lives(intent)
            case TakeUp() if self._view.saved is not None:
                return self._usher.take_up(self._view.saved.id)
            case OpenMenu() | Back():
                return Push(self._usher.menu())
            case OpenSources():
                return Push(self._usher.sources())
            case AskAbout():
                return Push(self._usher.about())
            case Speak(code):
                return Apply(changed(self.settings, "language", code))
            case SwitchTwoKeys():
                return Apply(changed(self.settings, "two_buttons", not self.settings.two_buttons))
        return None

    def _doors(self) -> Element:
        saved = self._view.saved
        parts = [wide_button(_("Begin"), Begin(), key=_("Enter"))]
        if saved is not None:
            parts.append(_saved(saved))
        if self.settings.two_buttons:
            parts.append(
                Panel(Text(two_keys_told(), NOTE), Skin(radius=16, edge=None), pad=(26, 10))
            )
        return Column([*parts, Flow(self._small_doors(), gap=14, line_gap=12)], gap=18)

    def _small_doors(self) -> list[Element]:
        here = current_language()
        others = [code for code in languages() if code != here]
        return [
            chip(_("Settings"), OpenMenu(), key=cap(OpenMenu()), icon="settings"),
            chip(_("Sources"), OpenSources(), key=cap(OpenSources()), icon="source"),
            chip(_("About this game"), AskAbout(), key=cap(AskAbout()), icon="info"),
            *(chip(own_name(code), Speak(code), icon="globe") for code in others),
            chip(
                _("Two keys or a clicker"),
                SwitchTwoKeys(),
                icon="check" if self.settings.two_buttons else "clicker",
            ),
        ]


class Backdrop(Element):
    """A picture behind everything, as large as the window. It comes a moment after the words: in
    haste the night is there alone.
    """

    def __init__(self, name: str, child: Element) -> None:
        self._name = name
        self._child = child

    def natural(self, scale: Scale) -> int:
        return scale.width

    def height(self, scale: Scale, width: int) -> int:
        return self._child.height(scale, width)

    def place(self, page: Page, scale: Scale, box: pygame.Rect) -> None:
        page.paint(box, self._paint)
        self._child.place(page, scale, box)

    def _paint(self, canvas: Canvas, box: pygame.Rect) -> None:
        if canvas.in_haste:
            canvas.owes = True
            canvas.fill(box, NIGHT)
            return
        canvas.stamp(
            ("backdrop", self._name, box.size),
            lambda: pictures.illustration(self._name, *box.size),
            box.topleft,
        )


def _named(colour: Colour) -> Element:
    """The name, the name in the other script, and what this is."""
    name = _("A Thousand Points")
    other = "千分" if name.isascii() else "A Thousand Points"
    large = FitText(name, (POSTER, SCORE_MEDIUM, SCORE_SMALL, TITLE), CARD)
    names = Column([large, Text(other, TITLE, colour)], gap=2)
    what = _("An educational simulation. Real rules, invented people.")
    return Column([names, Text(what, BODY, CARD)], gap=12)


def _saved(saved: ContinueView) -> Element:
    words = Column([Text(saved.title, LABEL), Text(saved.note, NOTE, INK_2)])
    go_on = button(_("Continue"), TakeUp(), key=cap(TakeUp()), weight=Weight.STRONG)
    wide = Row([Part(words, 1), go_on], gap=20, align=0.5)
    card = ByWidth(20, wide, Column([words, Flow([go_on])], gap=12))
    return Panel(card, Skin(radius=16, edge=None), pad=(26, 14))
