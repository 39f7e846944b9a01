"""A laid-out page as it is read aloud: its words in their order, and those of one thing on it.

Owns what is taken off a page and what is passed over. Must not know which screen the page belongs
to, or whether anybody listens.
"""

from __future__ import annotations

from collections.abc import Container, Hashable, Iterator, Mapping, Sequence

from game.language import _
from game.ui.intents import Intent
from game.ui.page import Page, Saying, Target, View
from game.ui.speech.wording import joined, sentence

Kinds = Container[type]


def opening(page: Page, told: Kinds) -> list[str]:
    """The sentences a page opens with. What can be focused is left to be met there, except things
    of the kinds that are `told` with the rest; details are left out.
    """
    return list(_sentences(_read(page, 0, len(page.items), told)))


def everything(page: Page) -> list[str]:
    """Every sentence on a page."""
    return list(_sentences(_read(page, 0, len(page.items), None)))


def of_target(page: Page, target: Target) -> str:
    """The words of a thing that can be chosen: which of how many it is, and what it says."""
    view = page.find_view(target.view)
    inner = view.page if view else page
    words = joined(_sentences(_read(inner, target.first, target.end, None)))
    number, count = _place(inner.targets, target)
    if count < 2:
        return words
    return _("{number} of {count}: {words}").format(number=number, count=count, words=words)


def _sentences(texts: Iterator[str]) -> Iterator[str]:
    return filter(None, map(sentence, texts))


def _read(page: Page, first: int, end: int, told: Kinds | None) -> Iterator[str]:
    """The texts of some items. `told` is None where nothing is passed over."""
    passed = {} if told is None else _passed_over(page, told)
    sayings = _by_place(page.sayings, first, end, is_first=told is not None)
    at = first
    while at < end:
        item, saying = page.items[at], sayings.get(at)
        if at in passed and (saying is None or saying.end <= passed[at]):
            at = passed[at]
            continue
        if saying is not None:
            yield saying.words
            at = saying.end
            continue
        if isinstance(item, View):
            yield from _read(item.page, 0, len(item.page.items), told)
        elif item.paragraph is not None:
            yield item.paragraph.words
        at += 1


def _passed_over(page: Page, told: Kinds) -> Mapping[int, int]:
    """Where things begin that are left to be met, and where they end."""
    return {
        target.first: target.end
        for target in page.targets
        if target.view == page.view and type(target.intent) not in told
    }


def _by_place(
    sayings: Sequence[Saying], first: int, end: int, *, is_first: bool
) -> Mapping[int, Saying]:
    """The sayings inside a stretch by where they begin; of several, the widest."""
    inside = [
        saying
        for saying in sayings
        if first <= saying.first < saying.end <= end and (is_first or not saying.in_short)
    ]
    return {saying.first: saying for saying in sorted(inside, key=lambda saying: saying.end)}


def _place(targets: Sequence[Target], target: Target) -> tuple[int, int]:
    """Which of how many neighbours of its kind a target is, counted from 1."""
    at = next(n for n, other in enumerate(targets) if other is target or other == target)
    kind, low, high = _kind(target.intent), at, at
    while low > 0 and _kind(targets[low - 1].intent) == kind:
        low -= 1
    while high + 1 < len(targets) and _kind(targets[high + 1].intent) == kind:
        high += 1
    return at - low + 1, high - low + 1


def _kind(intent: Hashable) -> Hashable:
    """What intents have in common that offer one thing out of several: all but their last word.
    Those without a word offer themselves only.
    """
    if not isinstance(intent, Intent):
        return intent
    said = tuple(intent.__dict__.values())
    return (type(intent), said[:-1]) if said else intent
