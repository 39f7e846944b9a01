"""Where the reader is on a page: what is focused, how far it is scrolled, where the pointer is.

Owns focus and scrolling for all screens. It follows intents of moving and says what is meant by
those of choosing; what choosing leads to is the screen's business. An empty page is a page like
any other: nothing can be focused on it.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from game.ui import focus
from game.ui import intents as i
from game.ui.page import Page, Target, View
from game.ui.painting import scrollbar_box, thumb_box
from game.ui.theme import Scale

Key = tuple[Hashable, int]
"""A target: its intent, and the number (from 0) among the targets of its page with this intent."""

_RESTING = 3
"""Pixels by which a pointer that nobody moves may tremble."""

_WHEEL_STEP = 3.0
"""Body-text sizes by which one notch of the wheel scrolls."""

_READING_STEP = 0.4
"""The share of a view by which an arrow scrolls when there is nothing near to be focused."""

_PAGE = 0.85
"""The share of a view by which a page is turned: a line or two is seen twice."""

_FAR = 0.6
"""The share of a view by which focus may scroll without jumping over text nobody has seen."""


class Navigation:
    """Follows the reader over one page after another."""

    def __init__(self) -> None:
        self.page = Page()
        self._scale = Scale(1, 1)
        self._focused: Key | None = None
        self._offsets: dict[str, int] = {}
        self._pressed: Hashable = None
        self._pointer: tuple[int, int] | None = None
        self._dragged = ""
        self._grip = 0
        """How far below its upper end the thumb is held, in pixels."""
        self._has_changed = False

    @property
    def offsets(self) -> Mapping[str, int]:
        """How far each view is scrolled, in pixels."""
        return self._offsets

    @property
    def focused(self) -> Hashable:
        """The intent of the focused target."""
        return self._focused[0] if self._focused else None

    @property
    def target(self) -> Target | None:
        """The focused target; None if the page does not have it."""
        if self._focused is None:
            return None
        intent, number = self._focused
        same = [target for target in self.page.targets if target.intent == intent]
        return same[number] if number < len(same) else None

    def turn_to(self, page: Page, scale: Scale, first: Hashable) -> None:
        """Go over to a new layout: keep focus on what it was on (`first` at the beginning), and
        every view inside its content.
        """
        self.page, self._scale = page, scale
        is_first = self._focused is None
        if is_first:
            self._focused = (first, 0)
        found = self.target
        if found is None and page.targets:
            self._focused = (page.targets[0].intent, 0)
        self._offsets = {
            view.name: min(self._offsets.get(view.name, 0), view.furthest) for view in page.views()
        }
        if found is not None and not is_first:
            self._show(found)

    def focus_on(self, intent: Hashable) -> None:
        """Focus the first target with this intent, on this page or on the next one."""
        self._focused = (intent, 0)
        if self.target is not None:
            self._show(self.target)

    def forget_pointer(self) -> None:
        """Whatever the pointer rests on now, nobody has pointed at it yet."""
        self._pointer = None
        self._pressed = None
        self._dragged = ""

    def take_change(self) -> bool:
        """Whether focus or scrolling changed since this was asked last."""
        changed, self._has_changed = self._has_changed, False
        return changed

    def follow(self, intent: object) -> bool:
        """Move as an intent says; False for intents that are not about moving."""
        match intent:
            case i.Point(x, y):
                self._point(x, y)
            case i.Press(x, y):
                self._press(x, y)
            case i.Wheel(x, y, notches):
                self._wheel(x, y, notches)
            case i.Move(right, down):
                self._move(right, down)
            case i.Step(by):
                self._step(by)
            case i.Scroll(pages):
                self._scroll_pages(pages)
            case i.Advance(by) | i.Roam(by):
                self._advance(by)
            case _:
                return False
        return True

    def target_at(self, x: int, y: int) -> Target | None:
        """What lies under a point of the window."""
        return focus.target_at(self.page, self._offsets, x, y)

    def release(self, x: int, y: int) -> Hashable:
        """What was chosen by releasing the button here; None unless it was pressed there too."""
        pressed, self._pressed = self._pressed, None
        if self._dragged:
            self._dragged = ""
            return None
        target = self.target_at(x, y)
        return pressed if target is not None and target.intent == pressed else None

    def _aim(self, target: Target) -> None:
        """Focus without scrolling."""
        same = [other for other in self.page.targets if other.intent == target.intent]
        key = (target.intent, next(n for n, other in enumerate(same) if other is target))
        if key != self._focused:
            self._focused = key
            self._has_changed = True

    def _focus(self, target: Target) -> None:
        self._aim(target)
        self._show(target)

    def _show(self, target: Target) -> None:
        view = self.page.find_view(target.view)
        if view is not None:
            self._scroll_to(view, focus.reveal(view, self._offset(view), target.box))

    def _offset(self, view: View) -> int:
        return self._offsets.get(view.name, 0)

    def _scroll_to(self, view: View, offset: float) -> None:
        settled = round(max(0, min(view.furthest, offset)))
        if settled != self._offset(view):
            self._offsets[view.name] = settled
            self._has_changed = True

    def _point(self, x: int, y: int) -> None:
        if self._dragged:
            self._drag(y)
        elif self._has_moved(x, y):
            target = self.target_at(x, y)
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
        for view in self.page.views():
            bar = scrollbar_box(view, self._scale).inflate(20, 0)
            if view.furthest and bar.collidepoint(x, y):
                self._grab(view, y)
                return
        target = self.target_at(x, y)
        self._pressed = target.intent if target else None

    def _grab(self, view: View, y: int) -> None:
        """Take the thumb where it was touched; anywhere else on the bar, bring its middle there."""
        self._dragged = view.name
        thumb = thumb_box(view, self._offset(view), self._scale)
        is_on_thumb = thumb.top <= y < thumb.bottom
        self._grip = y - thumb.top if is_on_thumb else thumb.height // 2
        self._drag(y)

    def _drag(self, y: int) -> None:
        view = self.page.find_view(self._dragged)
        if view is not None:
            thumb = thumb_box(view, self._offset(view), self._scale)
            way = max(1, view.box.height - thumb.height)
            self._scroll_to(view, (y - self._grip - view.box.top) / way * view.furthest)

    def _wheel(self, x: int, y: int, notches: float) -> None:
        view = focus.view_at(self.page, x, y) or self._active_view()
        if view is not None:
            self._scroll_to(view, self._offset(view) - notches * _WHEEL_STEP * self._scale.em)

    def _step(self, by: int) -> None:
        target = focus.following(self.page.targets, self.target, by)
        if target is not None:
            self._focus(target)

    def _move(self, right: int, down: int) -> None:
        current, view = self.target, self._active_view()
        if current is None:
            self._step(1)
            return
        if view is not None and not focus.is_visible(self.page, current, self._offsets):
            self._move_unseen(view, current, down)
            return
        target = focus.neighbour(self.page, self._offsets, current, right, down)
        if down and view is not None and (target is None or self._is_far(view, target)):
            self._read_on(view, down)
        elif target is not None:
            self._focus(target)

    def _move_unseen(self, view: View, current: Target, down: int) -> None:
        """The focus is out of sight: read on towards it, or go on from what is in sight."""
        is_below = focus.shown_box(current, self._offsets).top >= view.box.bottom
        seen = [t for t in view.page.targets if focus.is_visible(self.page, t, self._offsets)]
        if not seen or (down and (down > 0) == is_below):
            self._read_on(view, down or (1 if is_below else -1))
        else:
            self._focus(seen[-1] if down < 0 else seen[0])

    def _read_on(self, view: View, down: int) -> None:
        self._scroll_to(view, self._offset(view) + down * view.box.height * _READING_STEP)

    def _is_far(self, view: View, target: Target) -> bool:
        """Whether showing a target would jump over text nobody has seen."""
        if target.view != view.name:
            return False
        here = self._offset(view)
        return abs(focus.reveal(view, here, target.box) - here) > view.box.height * _FAR

    def _scroll_pages(self, pages: float) -> None:
        view = self._active_view()
        if view is not None:
            self._scroll_to(view, self._offset(view) + pages * view.box.height)

    @property
    def has_read_to_focus(self) -> bool:
        """Whether what stands before the focus has been in sight: all of the page's view if the
        focus is outside it.
        """
        current, view = self.target, self._active_view()
        if current is None or view is None:
            return True
        if current.view == view.name:
            return focus.shown_box(current, self._offsets).bottom <= view.box.bottom
        return self._offset(view) >= view.furthest

    def _advance(self, by: int) -> None:
        view = self._active_view()
        near = view and self._following_near(view, by)
        if near:
            self._focus(near)
            return
        if view is not None:
            before = self._offset(view)
            self._scroll_to(view, before + by * view.box.height * _PAGE)
            if self._offset(view) != before:
                return
        self._step(by)

    def _following_near(self, view: View, by: int) -> Target | None:
        """The next thing in the view the focus is in, if nothing unread lies between."""
        here = [target for target in self.page.targets if target.view == view.name][::by]
        current = self.target
        if current not in here:
            return None
        ahead = here[here.index(current) + 1 :]
        if focus.is_visible(self.page, current, self._offsets):
            near = ahead[:1]
            return next((target for target in near if not self._is_far(view, target)), None)
        seen = (target for target in ahead if focus.is_visible(self.page, target, self._offsets))
        return next(seen, None)

    def _active_view(self) -> View | None:
        """The view the focus is in, or else the largest one that can scroll."""
        current = self.target
        own = self.page.find_view(current.view) if current else None
        if own is not None and own.furthest:
            return own
        scrolling = [view for view in self.page.views() if view.furthest]
        return max(scrolling, key=lambda view: view.box.width * view.box.height, default=own)
