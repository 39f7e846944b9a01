"""Steps of falling returns that do not go upwards.

`tiers` say how many units earn the points once: `up_to` grows from step to step, and the last step
has none, because it holds from then on.

Fine:

    items:
      kindness.shown:
        level: city
        points: 1
        reported_by: street office
        stays: {for: ever, evidence: invented}
        tiers: [{up_to: 20, units: 1}, {units: 4}]
        evidence: invented

`tier-order`:

    items:
      kindness.shown:
        level: city
        points: 1
        reported_by: street office
        stays: {for: ever, evidence: invented}
        tiers: [{up_to: 80, units: 1}, {up_to: 20, units: 2}, {units: 4}]
        evidence: invented
"""

from collections.abc import Iterator
from itertools import pairwise

from game.content.documents import RulebookDocument
from game.content.library import Library
from game.content.problems import Problem, ProblemKind
from game.language import _
from game.model.rulebook import Tier

TIER_ORDER = ProblemKind(
    code="tier-order",
    sentence=lambda: _(
        "The steps must go upwards: up_to grows, and only the last step goes without."
    ),
    advice=lambda: _("Write the steps in order: {up_to: 20, units: 1}, then {units: 4}."),
)


def check(document: RulebookDocument, _library: Library) -> Iterator[Problem]:
    """Report tiers out of order, once for each item."""
    for act, item in document.content.items.items():
        where = ("items", act, "tiers")
        if item.tiers and document.is_sound(*where) and not _go_upwards(item.tiers):
            yield TIER_ORDER.at(document.span_of(*where))


def _go_upwards(tiers: tuple[Tier, ...]) -> bool:
    ends = [tier.up_to for tier in tiers[:-1]]
    numbers = [end for end in ends if end is not None]
    return (
        tiers[-1].up_to is None
        and len(numbers) == len(ends)
        and all(a < b for a, b in pairwise(numbers))
    )
