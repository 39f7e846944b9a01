"""What every screen can do: lay itself out, draw, keep focus and scroll, answer intents.

Owns focus and scrolling for all screens. A screen builds elements from the view model it was
given and says what an intent leads to; it never reaches into another screen or the state of a
game. Time is an argument.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import NamedTuple

import pygame

from game.ui import focus
from game.ui import intents as i
from game.ui.canvas import Canvas
from game.ui.layout import SCROLLBAR, Element, paint_scrollbar
from game.ui.page import Mark, Page, Target, View
from game.ui.settings import Settings
from game.ui.theme import CARD, INK, PAPER, Scale


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


_RESTING = 3
"""Pixels by which a pointer that nobody moves may tremble."""


Key = tuple[Hashable, int]
"""A target: its intent, and the number (from 0) among the targets of its page with this intent."""


class Screen:
    """One screen. Subclasses write `build` and `act`."""

    name = "screen"
    """How `screenshots --only` and the tests call it."""

    guard = 0.0
    """Seconds after it appears in which nothing can be chosen: no double click reaches it."""

    def __init__(self) -> None:
        self.settings = Settings()
        self.is_stale = True
        """Whether what is on the window differs from what should be."""
        self._opened_at = 0.0
        self._page: Page | None = None
        self._scale: Scale | None = None
        self._focused: Key | None = None
        self._pressed: Hashable = None
        self._pointer: tuple[int, int] | None = None
        self._dragged: str | None = None
        self._offsets: dict[str, int] = {}

    def build(self, scale: Scale) -> Element:
        """The elements that show the screen."""
        raise NotImplementedError

    def act(self, intent: object, now: float) -> Outcome | None:
        """What an intent other than focus and scrolling leads to. `Confirm` arrives as the intent
        of what was focused.
        """
        raise NotImplementedError

    def first_focus(self) -> Hashable:
        """The intent of the target that is focused first; None for the first one."""
        return None

    def open(self, now: float) -> None:
        """It has just become the topmost screen."""
        self._opened_at = now
        self._pointer = None
        self.is_stale = True

    def resume(self, result: object) -> Outcome | None:
        """The screen above has gone and left `result`."""
        return None

    def is_moving(self, now: float) -> bool:
        """Whether it changes by itself and wants to be drawn again."""
        return False

    def rebuild(self) -> None:
        """What it shows has changed: lay it out anew."""
        self._page = None
        self.is_stale = True

    def page(self, scale: Scale) -> Page:
        """The screen laid out at a scale."""
        if self._page is None or self._scale is None or self._scale.key != scale.key:
            self._scale = scale
            self._page = Page()
            box = pygame.Rect(0, 0, scale.width, scale.height)
            self.build(scale).place(self._page, scale, box)
            self._settle()
        return self._page

    def draw(self, canvas: Canvas) -> None:
        """Paint all of it."""
        page = self.page(canvas.scale)
        canvas.fill(canvas.target.get_rect(), PAPER)
        self._draw_page(canvas, page, 0)
        self._draw_focus(canvas, page)
        self.is_stale = False

    def handle(self, intent: object, now: float) -> Outcome | None:
        """Answer an intent; `now` is in seconds on any clock that only goes forward."""
        match intent:
            case i.Point(x, y):
                self._point(x, y)
            case i.Press(x, y):
                self._press(x, y)
            case i.Release(x, y):
                return self._release(x, y, now)
            case i.Wheel(x, y, notches):
                self._wheel(x, y, notches)
            case i.Move(right, down):
                self._move(right, down)
            case i.Step(by):
                self._step(by)
            case i.Scroll(pages):
                self._scroll_pages(pages)
            case i.Confirm():
                return self._choose(self.focused, now)
            case i.Pick():
                return self._choose(intent, now)
            case _:
                return self.act(intent, now)
        return None

    @property
    def focused(self) -> Hashable:
        """The intent of the focused target; None if there is nothing to focus."""
        return self._focused[0] if self._focused else None

    def focus_on(self, intent: Hashable) -> None:
        """Focus the first target with this intent and scroll it into view; if the screen is still
        to be laid out, then as soon as it is.
        """
        self._focused = (intent, 0)
        self.is_stale = True
        current = self._current()
        if current is not None:
            self._show(current)

    def offset(self, view: str) -> int:
        """How far a view is scrolled, in pixels."""
        return self._offsets.get(view, 0)

    def has_more_below(self, view: str) -> bool:
        """Whether a view can be scrolled further down."""
        known = self._page.find_view(view) if self._page else None
        return known is not None and self.offset(view) < known.furthest

    def _choose(self, intent: Hashable, now: float) -> Outcome | None:
        if intent is None or now - self._opened_at < self.guard:
            return None
        return self.act(intent, now)

    def _settle(self) -> None:
        """After layout: keep focus on what it was on, and every view inside its content."""
        page = self._laid_out()
        is_first = self._focused is None
        if is_first:
            self._focused = (self.first_focus(), 0)
        found = self._current()
        if found is None and page.targets:
            self._focused = (page.targets[0].intent, 0)
        self._offsets = {
            view.name: min(self._offsets.get(view.name, 0), view.furthest) for view in page.views()
        }
        if found is not None and not is_first:
            self._show(found)

    def _laid_out(self) -> Page:
        assert self._page is not None, "a screen is laid out before it is used"
        return self._page

    def _current(self) -> Target | None:
        if self._page is None or self._focused is None:
            return None
        intent, number = self._focused
        same = [target for target in self._page.targets if target.intent == intent]
        return same[number] if number < len(same) else None

    def _focus(self, target: Target) -> None:
        self._aim(target)
        self._show(target)

    def _aim(self, target: Target) -> None:
        """Focus without scrolling."""
        same = [other for other in self._laid_out().targets if other.intent == target.intent]
        key = (target.intent, next(n for n, other in enumerate(same) if other is target))
        if key != self._focused:
            self._focused = key
            self.is_stale = True

    def _show(self, target: Target) -> None:
        view = self._laid_out().find_view(target.view)
        if view is not None:
            self._scroll_to(view, focus.reveal(view, self.offset(view.name), target.box))

    def _scroll_to(self, view: View, offset: float) -> None:
        settled = round(max(0, min(view.furthest, offset)))
        if settled != self.offset(view.name):
            self._offsets[view.name] = settled
            self.is_stale = True

    def _point(self, x: int, y: int) -> None:
        if self._page is None:
            return
        if self._dragged is not None:
            self._drag(y)
            return
        if not self._has_moved(x, y):
            return
        target = focus.target_at(self._page, self._offsets, x, y)
        if target is not None:
            self._aim(target)

    def _has_moved(self, x: int, y: int) -> bool:
        """Whether the pointer was moved since the screen appeared; one that rests where a screen
        happens to put something chooses nothing.
        """
        if self._pointer is None:
            self._pointer = (x, y)
        return max(abs(x - self._pointer[0]), abs(y - self._pointer[1])) > _RESTING

    def _press(self, x: int, y: int) -> None:
        if self._page is None:
            return
        for view in self._page.views():
            if view.furthest and scrollbar_box(view, self._scale_of()).inflate(20, 0).collidepoint(
                x, y
            ):
                self._dragged = view.name
                self._drag(y)
                return
        target = focus.target_at(self._page, self._offsets, x, y)
        self._pressed = target.intent if target else None

    def _release(self, x: int, y: int, now: float) -> Outcome | None:
        pressed, self._pressed = self._pressed, None
        if self._dragged is not None:
            self._dragged = None
            return None
        if self._page is None or pressed is None:
            return None
        target = focus.target_at(self._page, self._offsets, x, y)
        return self._choose(pressed, now) if target and target.intent == pressed else None

    def _drag(self, y: int) -> None:
        view = self._laid_out().find_view(self._dragged or "")
        if view is not None:
            share = (y - view.box.top) / max(1, view.box.height)
            self._scroll_to(view, share * view.height - view.box.height / 2)

    def _wheel(self, x: int, y: int, notches: float) -> None:
        if self._page is None:
            return
        view = focus.view_at(self._page, x, y) or self._active_view()
        if view is not None:
            self._scroll_to(view, self.offset(view.name) - notches * 3 * self._scale_of().em)

    def _step(self, by: int) -> None:
        target = focus.following(self._laid_out().targets, self._current(), by)
        if target is not None:
            self._focus(target)

    def _move(self, right: int, down: int) -> None:
        page, current = self._laid_out(), self._current()
        if current is None:
            self._step(1)
            return
        view = self._active_view()
        if view is not None and not focus.is_visible(page, current, self._offsets):
            self._move_unseen(view, current, down)
            return
        target = focus.neighbour(page, self._offsets, current, right, down)
        if down and view is not None and (target is None or self._is_far(view, target)):
            self._read_on(view, down)
        elif target is not None:
            self._focus(target)

    def _read_on(self, view: View, down: int) -> None:
        self._scroll_to(view, self.offset(view.name) + down * view.box.height * 0.4)

    def _move_unseen(self, view: View, current: Target, down: int) -> None:
        """The focus is out of sight: read on towards it, or go on from what is in sight."""
        is_below = focus.shown_box(current, self._offsets).top >= view.box.bottom
        page = self._laid_out()
        seen = [t for t in view.page.targets if focus.is_visible(page, t, self._offsets)]
        if not seen or (down and (down > 0) == is_below):
            self._read_on(view, down or (1 if is_below else -1))
        else:
            self._focus(seen[-1] if down < 0 else seen[0])

    def _is_far(self, view: View, target: Target) -> bool:
        """Whether showing a target would jump over text nobody has seen."""
        if target.view != view.name:
            return False
        here = self.offset(view.name)
        return abs(focus.reveal(view, here, target.box) - here) > view.box.height * 0.6

    def _scroll_pages(self, pages: float) -> None:
        view = self._active_view()
        if view is not None:
            self._scroll_to(view, self.offset(view.name) + pages * view.box.height)

    def _active_view(self) -> View | None:
        """The view the focus is in, or else the largest one that can scroll."""
        page, current = self._laid_out(), self._current()
        own = page.find_view(current.view) if current else None
        if own is not None and own.furthest:
            return own
        scrolling = [view for view in page.views() if view.furthest]
        return max(scrolling, key=lambda view: view.box.width * view.box.height, default=own)

    def _scale_of(self) -> Scale:
        assert self._scale is not None, "a screen is laid out before it is used"
        return self._scale

    def _draw_page(self, canvas: Canvas, page: Page, offset: int) -> None:
        seen = canvas.target.get_clip()
        for item in page.items:
            box = item.box.move(0, -offset)
            if isinstance(item, Mark):
                if box.colliderect(seen):
                    item.paint(canvas, box)
            else:
                self._draw_view(canvas, item)

    def _draw_view(self, canvas: Canvas, view: View) -> None:
        with canvas.clipped(view.box):
            self._draw_page(canvas, view.page, self.offset(view.name))
        if view.furthest:
            start = self.offset(view.name) / view.furthest
            share = view.box.height / view.height
            paint_scrollbar(canvas, scrollbar_box(view, canvas.scale), start, share)

    def _draw_focus(self, canvas: Canvas, page: Page) -> None:
        target = self._current()
        if target is None:
            return
        view = page.find_view(target.view)
        with canvas.clipped(view.box if view else canvas.target.get_rect()):
            _draw_ring(canvas, focus.shown_box(target, self._offsets), target)


def scrollbar_box(view: View, scale: Scale) -> pygame.Rect:
    """Where the scrollbar of a view is drawn and can be dragged."""
    width = scale.px(SCROLLBAR)
    return pygame.Rect(view.box.right - width, view.box.top, width, view.box.height)


def _draw_ring(canvas: Canvas, box: pygame.Rect, target: Target) -> None:
    """The focus ring: at least 3 pixels, on the edge of light boxes and inside dark ones."""
    width = max(3, canvas.scale.px(4))
    if target.on_dark:
        inset = canvas.scale.px(6)
        inner = box.inflate(-2 * inset, -2 * inset)
        radius = max(0, target.radius - inset)
        canvas.panel(inner, edge=CARD, edge_width=width, radius=radius)
    else:
        canvas.panel(box, edge=INK, edge_width=width, radius=target.radius)
