"""What can be wrong with a laid out screen, measured on its boxes alone: nothing is painted.

Words lie in the window or in the content of a scrolled view, over nothing that is not made to lie
under words; what can be chosen can be reached and hit; what is scrolled has to be.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

import pygame

from game.ui.caption_strip import strip_height
from game.ui.layout import Bleed, Picture, Skin
from game.ui.page import Mark, Page, Target, View
from game.ui.painting import scrollbar_box
from game.ui.screen import Screen
from game.ui.screens.title import Backdrop
from game.ui.theme import SMALLEST_SHARE, Scale
from game.ui.widgets.bars import Bars
from game.ui.widgets.curve import Curve

Size = tuple[int, int]

SIZES: list[Size] = [
    (1024, 768),
    (1280, 720),
    (1366, 768),
    (1920, 1080),
    (2560, 1080),
    (3840, 2160),
]
"""The windows that every screen is measured in."""

TEXT_SIZES = [100, 150, 200, 250]

LEAST_TARGET = 0.025
"""The least height of what can be chosen, as a share of the window: 27 pixels of 1080."""

FEWEST_LINES = 3
"""The body-text sizes that a scrolled view is high at least."""

SHARED = 4
"""Units that the frames of two neighbours may have in common: the width of the focus ring."""

AIR = 12
"""Units that what is not scrolled keeps from the lower edge of its view."""

GROUNDS = (Skin, Picture, Bleed, Backdrop, Bars, Curve)
"""What draws something that words may lie on."""


def complaints(screen: Screen, scale: Scale) -> Iterator[str]:
    """Everything that is wrong with a screen as it is laid out."""
    page = screen.page(scale)
    foot = strip_height(scale) if screen.settings.captions else 0
    window = pygame.Rect(0, 0, scale.width, scale.height - foot)
    yield from _about_page(page, scale, window)
    views = list(page.views())
    for view in views:
        yield from _about_view(view, scale, window)
        yield from _about_page(view.page, scale, content(view))
    for one, other in combinations(views, 2):
        if one.box.colliderect(other.box):
            yield f"view {one.name} lies over view {other.name}"
    scrolling = [view for view in views if view.furthest]
    largest = max(scrolling, key=lambda view: view.box.width * view.box.height, default=None)
    for view in scrolling:
        if view is not largest and not view.page.targets:
            yield f"no key scrolls view {view.name}"


def content(view: View) -> pygame.Rect:
    """The whole of what a view shows a part of, as it lies while it is scrolled to its top."""
    return pygame.Rect(view.box.topleft, (view.box.width, view.height))


def ink_below(view: View) -> int:
    """By how much anything of a view lies below its window."""
    marks = [item for item in view.page.items if isinstance(item, Mark)]
    return max((mark.box.bottom for mark in marks), default=0) - view.box.bottom


def _about_view(view: View, scale: Scale, window: pygame.Rect) -> Iterator[str]:
    if view.box.top < window.top or view.box.bottom > window.bottom:
        yield f"view {view.name} leaves the window: {view.box}"
    if view.box.height < FEWEST_LINES * scale.em:
        yield f"view {view.name} is only {view.box.height} pixels high"
    if not view.furthest:
        return
    if ink_below(view) <= -scale.space(AIR):
        yield f"view {view.name} scrolls {view.furthest} pixels of nothing"
    track = scrollbar_box(view, scale)
    if not window.contains(track):
        yield f"the scrollbar of {view.name} at {track} is outside {window}"
    for mark in _written(view.page):
        if mark.box.right > track.left:
            yield f"{_words(mark)!r} reaches under the scrollbar of {view.name}"


def _about_page(page: Page, scale: Scale, room: pygame.Rect) -> Iterator[str]:
    written = _written(page)
    for item in page.items:
        if isinstance(item, Mark) and not room.contains(item.box):
            yield f"{_words(item)!r} at {item.box} is outside {room}"
    for mark in written:
        yield from _about_words(mark, scale)
    for one, other in _touching(written, written):
        if one is not other:
            yield f"{_words(one)!r} lies over {_words(other)!r}: {one.box}, {other.box}"
    yield from _about_grounds(page, written)
    yield from _about_targets(page, scale, room)


def _about_words(mark: Mark, scale: Scale) -> Iterator[str]:
    paragraph = mark.paragraph
    assert paragraph is not None
    if paragraph.size < scale.height * SMALLEST_SHARE:
        yield f"{_words(mark)!r} is only {paragraph.size} pixels high"
    if paragraph.width > mark.box.width or paragraph.height > mark.box.height:
        yield f"{_words(mark)!r} needs {paragraph.width}×{paragraph.height}, has {mark.box.size}"
    if paragraph.splits:
        yield f"{_words(mark)!r} is cut inside a word"


def _about_grounds(page: Page, written: Sequence[Mark]) -> Iterator[str]:
    """Words stand inside a panel or outside of it, never over its edge, and on a picture only on a
    panel of their own. Nothing that is drawn beside words lies over them.
    """
    marks = [item for item in page.items if isinstance(item, Mark) and not item.paragraph]
    panels = [mark for mark in marks if isinstance(_drawn_by(mark), Skin)]
    for panel, mark in _touching(panels, written):
        if not panel.box.contains(mark.box):
            yield f"{_words(mark)!r} at {mark.box} lies over the edge of a panel at {panel.box}"
    pictures = [mark for mark in marks if isinstance(_drawn_by(mark), Picture | Bleed)]
    for picture, mark in _touching(pictures, written):
        if not any(picture.box.contains(p.box) and p.box.contains(mark.box) for p in panels):
            yield f"{_words(mark)!r} at {mark.box} lies on a picture at {picture.box}"
    figures = [mark for mark in marks if not isinstance(_drawn_by(mark), GROUNDS)]
    for figure, mark in _touching(figures, written):
        if not any(p.box.contains(mark.box) and figure.box.colliderect(p.box) for p in panels):
            yield f"{_words(mark)!r} at {mark.box} lies on a drawing at {figure.box}"


def _about_targets(page: Page, scale: Scale, room: pygame.Rect) -> Iterator[str]:
    targets = [target for target in page.targets if target.view == page.view]
    for target in targets:
        if not room.contains(target.box):
            yield f"{target.intent} at {target.box} is outside {room}"
        if min(target.box.size) < LEAST_TARGET * scale.height:
            yield f"{target.intent} is only {target.box.size}"
    for one, other in _touching(targets, targets):
        common = min(one.box.clip(other.box).size)
        if one is not other and common > scale.space(SHARED) + 1:
            yield f"{one.intent} lies over {other.intent}: {one.box}, {other.box}"
    if not page.view:
        for view in page.views():
            for target in targets:
                if target.box.colliderect(view.box):
                    yield f"{target.intent} lies over view {view.name}"


Boxed = Mark | Target


def _touching(ones: Sequence[Boxed], others: Sequence[Boxed]) -> Iterator[tuple[Boxed, Boxed]]:
    """Every one with every other that it overlaps."""
    boxes = [other.box for other in others]
    for one in ones:
        for at in one.box.collidelistall(boxes):
            yield one, others[at]


def _written(page: Page) -> list[Mark]:
    marks = (item for item in page.items if isinstance(item, Mark))
    return [mark for mark in marks if mark.paragraph and mark.paragraph.lines]


def _drawn_by(mark: Mark) -> object:
    """Whose method paints it; None for a function."""
    return getattr(mark.paint, "__self__", None)


def _words(mark: Mark) -> str:
    lines = mark.paragraph.lines if mark.paragraph else ()
    return " / ".join("".join(run.text for run in line.runs) for line in lines)[:70]
