"""What every screen can do: lay itself out, draw itself, answer intents.

A screen builds elements from the view model it was given and says what an intent leads to; it
never reaches into another screen or the state of a game. Where the reader is on it is the business
of `navigation`. Time is an argument.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Self

import pygame

from game.ui import intents as i
from game.ui.canvas import Canvas
from game.ui.caption_strip import strip_height
from game.ui.cues import Heard, unheard
from game.ui.layout import Element
from game.ui.navigation import Navigation
from game.ui.page import Page, Target
from game.ui.painting import paint_page
from game.ui.settings import Settings
from game.ui.theme import Scale

if TYPE_CHECKING:
    from game.ui.motion.playing import Motion
    from game.ui.views.motion import Change


class Push(NamedTuple):
    """Show another screen on top of this one."""

    screen: Screen


class Replace(NamedTuple):
    """Show another screen instead of this one."""

    screen: Screen


class Restart(NamedTuple):
    """Leave every screen and show this one."""

    screen: Screen


class Pop(NamedTuple):
    """Return to the screen below, with an answer for it."""

    result: object = None


class Apply(NamedTuple):
    """Use and keep these settings."""

    settings: Settings


class Quit(NamedTuple):
    """Close the window."""


Outcome = Push | Replace | Restart | Pop | Apply | Quit


class Screen:
    """One screen. Subclasses write `build` and `act`."""

    name = "screen"
    """How pictures and tests call it."""

    view_again: Callable[[], object] | None = None
    """Makes the view model of the screen anew, in the language then in use."""

    _view: Any

    turns = False
    """Whether it comes as a new page, turned over the screen it takes the place of."""

    tells: tuple[type, ...] = ()
    """Kinds of things that can be chosen and are still part of what is told when it opens."""

    tells_end = False
    """Whether it is to say by itself what has come of its work."""

    onward: Hashable = None
    """What leads on from a page that is only read: `Advance` chooses it when it is focused and all
    has been read, so that a clicker pages through a life. Two keys have another one for that, and
    whoever listens hears what else there is.
    """

    guard = 0.0
    """Seconds after it appears in which nothing can be chosen: no double click reaches it. What
    comes too early starts them again, so that a row of hasty presses chooses nothing.
    """

    def __init__(self) -> None:
        self.settings = Settings()
        self.heard: Heard = unheard
        """Whom to tell of a cue, at the moment it happens."""
        self.is_stale = True
        """Whether what is on the window differs from what should be."""
        self._guarded_from = 0.0
        self._scale: Scale | None = None
        self._is_laid_out = False
        self._has_strip = False
        self._reader = Navigation()

    def build(self, scale: Scale) -> Element:
        """The elements that show the screen."""
        raise NotImplementedError

    def act(self, intent: object, now: float) -> Outcome | None:
        """What an intent other than focus and scrolling leads to. `Confirm` arrives as the intent
        of what was focused.
        """
        raise NotImplementedError

    @property
    def wants_key(self) -> bool:
        """Whether the next key is to arrive as it is (`TypedKey`), whatever it means elsewhere."""
        return False

    @property
    def place(self) -> str | None:
        """Where one is, named by its illustration; None for no place of its own."""
        return None

    def first_focus(self) -> Hashable:
        """The intent of the target that is focused first; None for the first one."""
        return None

    def open(self, now: float) -> None:
        """It has just become the topmost screen."""
        self._guarded_from = now
        self._reader.forget_pointer()
        self.is_stale = True

    def appear(self, now: float) -> None:
        """It can be seen only since `now`: what was pressed before was not meant for it."""
        self._guarded_from = now

    def resume(self, result: object) -> Outcome | None:
        """The screen above has gone and left `result`."""
        return None

    @property
    def leaf(self) -> int:
        """Where it is among the pages of a story: turning to an earlier one turns back."""
        return 0

    @property
    def changes(self) -> Sequence[Change]:
        """What it shows as a movement when it appears, in order."""
        return ()

    def motion(self, canvas: Canvas) -> Motion | None:
        """What moves when it appears, on a canvas of the window's size; None for nothing."""
        return None

    def is_moving(self, now: float) -> bool:
        """Whether it changes by itself and wants to be drawn again."""
        return False

    def is_busy(self) -> bool:
        """Whether there is work it would do between two pictures."""
        return False

    def labour(self) -> None:
        """Do a little of that work: a few milliseconds."""

    def rebuild(self) -> None:
        """What it shows has changed: lay it out anew."""
        self._is_laid_out = False
        self.is_stale = True

    def told_by(self, view: Callable[[], object]) -> Self:
        """Have the view model made anew by `view` when the language changes."""
        self.view_again = view
        return self

    def reword(self) -> None:
        """The language has changed: say the same in it. Focus and scrolling stay."""
        if self.view_again is not None:
            self._view = self.view_again()
        self.rebuild()

    def page(self, scale: Scale) -> Page:
        """The screen laid out at a scale."""
        self._is_laid_out &= self._has_strip == self.settings.captions
        if not self._is_laid_out or self._scale is None or self._scale.key != scale.key:
            self._has_strip = self.settings.captions
            self._scale = scale
            self._is_laid_out = True
            self._reader.turn_to(self.laid_out(scale), scale, self.first_focus())
        return self._reader.page

    def laid_out(self, scale: Scale) -> Page:
        """A page of its own with what the screen shows now."""
        page = Page()
        foot = strip_height(scale) if self.settings.captions else 0
        box = pygame.Rect(0, 0, scale.width, scale.height - foot)
        self.build(scale).place(page, scale, box)
        return page

    def draw(self, canvas: Canvas) -> None:
        """Paint all of it."""
        page = self.page(canvas.scale)
        paint_page(canvas, page, self._reader.offsets, self._reader.target)
        self.is_stale = False

    def handle(self, intent: object, now: float) -> Outcome | None:
        """Answer an intent; `now` is in seconds on any clock that only goes forward."""
        if self._scale is not None:
            self.page(self._scale)
        match intent:
            case i.Confirm():
                return self._choose(self.focused, now)
            case i.Pick():
                return self._choose(intent, now)
            case i.Advance(1) if self._has_been_read:
                return self._choose(self.onward, now)
            case i.Release(x, y):
                return self._choose(self._reader.release(x, y), now)
        before = self._reader.target
        if not self._reader.follow(intent):
            return self.act(intent, now)
        if self.settings.speech and self._reader.target is before:
            self._step_instead(intent)
        self.is_stale |= self._reader.take_change()
        return None

    @property
    def _has_been_read(self) -> bool:
        """Whether there is nothing left but to go on."""
        steps = self.settings.two_buttons or self.settings.speech
        is_meant = self.onward is not None and self.focused == self.onward
        return is_meant and not steps and self._reader.has_read_to_focus

    def _step_instead(self, intent: object) -> None:
        """Reading on by scrolling says nothing to the ear: go to the next thing."""
        match intent:
            case i.Move(0, by) | i.Advance(by) | i.Roam(by):
                self._reader.follow(i.Step(by))

    @property
    def shown(self) -> Page:
        """The page as it was laid out last; an empty one before the first time."""
        return self._reader.page

    @property
    def target(self) -> Target | None:
        """What is focused on that page."""
        return self._reader.target

    def spoken(self) -> list[str]:
        """What is read aloud when it opens, sentence by sentence. Where it can be chosen from, the
        focus says it.
        """
        from game.ui.speech import reading

        return reading.opening(self.shown, self.tells)

    def spoken_whole(self) -> list[str]:
        """Everything on it, for those who ask for it."""
        from game.ui.speech import reading

        return reading.everything(self.shown)

    def spoken_focus(self) -> str:
        """What is focused, in words; "" for nothing."""
        from game.ui.speech import reading

        target = self.target
        return reading.of_target(self.shown, target) if target else ""

    @property
    def focused(self) -> Hashable:
        """The intent of the focused target; None if there is nothing to focus."""
        return self._reader.focused

    def focus_on(self, intent: Hashable) -> None:
        """Focus the first target with this intent and scroll it into view; if the screen is still
        to be laid out, then as soon as it is.
        """
        self._reader.focus_on(intent)
        self.is_stale = True

    def offset(self, view: str) -> int:
        """How far a view is scrolled, in pixels."""
        return self._reader.offsets.get(view, 0)

    def can_press(self, x: int, y: int) -> bool:
        """Whether pressing here would do something."""
        target = self._reader.target_at(x, y)
        return target is not None and self.answers(target.intent)

    def answers(self, intent: Hashable) -> bool:
        """Whether choosing this now leads to anything."""
        return True

    def has_more_below(self, view: str) -> bool:
        """Whether a view can be scrolled further down."""
        known = self._reader.page.find_view(view)
        return known is not None and self.offset(view) < known.furthest

    def _choose(self, intent: Hashable, now: float) -> Outcome | None:
        if intent is None:
            return None
        if now - self._guarded_from < self.guard:
            self._guarded_from = now
            return None
        return self.act(intent, now)
