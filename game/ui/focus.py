"""Which box is meant: by arrow, by order, by pointer.

Owns the geometry of focus on a laid out page, given how far its views are scrolled. Pure functions
over boxes; must not know keys or what a target means.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pygame

from game.ui.page import Page, Target, View

Offsets = Mapping[str, int]


def shown_box(target: Target, offsets: Offsets) -> pygame.Rect:
    """Where a target is on the window while its view is scrolled."""
    return target.box.move(0, -offsets.get(target.view, 0))


def is_visible(page: Page, target: Target, offsets: Offsets) -> bool:
    """Whether any part of a target can be seen."""
    view = page.find_view(target.view)
    return view is None or shown_box(target, offsets).colliderect(view.box)


def target_at(page: Page, offsets: Offsets, x: int, y: int) -> Target | None:
    """The topmost target under a point."""
    for target in reversed(page.targets):
        view = page.find_view(target.view)
        if view is not None and not view.box.collidepoint(x, y):
            continue
        if shown_box(target, offsets).collidepoint(x, y):
            return target
    return None


def view_at(page: Page, x: int, y: int) -> View | None:
    """The scrolled area under a point."""
    return next((view for view in page.views() if view.box.collidepoint(x, y)), None)


def following(targets: Sequence[Target], current: Target | None, by: int) -> Target | None:
    """The next (1) or previous (−1) target in order, round the corner at the ends."""
    if not targets:
        return None
    if current not in targets:
        return targets[0 if by > 0 else -1]
    return targets[(targets.index(current) + by) % len(targets)]


def neighbour(
    page: Page, offsets: Offsets, current: Target, right: int, down: int
) -> Target | None:
    """The nearest target in a direction; what is straight ahead counts as nearer."""
    here = shown_box(current, offsets)
    best: tuple[int, Target] | None = None
    for target in page.targets:
        there = shown_box(target, offsets)
        ahead = _ahead(here, there, right, down)
        if target is current or ahead < 0:
            continue
        distance = ahead + 3 * _aside(here, there, right)
        if best is None or distance < best[0]:
            best = (distance, target)
    return best[1] if best else None


def reveal(view: View, offset: int, box: pygame.Rect) -> int:
    """The offset nearest to `offset` at which `box` (as placed) is in the window's view."""
    margin = min(24, max(0, (view.box.height - box.height) // 2))
    lowest = box.bottom + margin - view.box.bottom
    highest = box.top - margin - view.box.top
    wanted = min(max(offset, lowest), highest)
    return max(0, min(view.furthest, wanted))


def _ahead(here: pygame.Rect, there: pygame.Rect, right: int, down: int) -> int:
    """How far a box begins past the middle of this one, in the direction; negative is behind."""
    if down > 0:
        return there.top - here.centery
    if down < 0:
        return here.centery - there.bottom
    return there.left - here.centerx if right > 0 else here.centerx - there.right


def _aside(here: pygame.Rect, there: pygame.Rect, right: int) -> int:
    """How far a box lies beside the path straight ahead; nothing when they overlap."""
    if right:
        return max(0, there.top - here.bottom, here.top - there.bottom)
    return max(0, there.left - here.right, here.left - there.right)
