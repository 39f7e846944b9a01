"""What is drawn, in words: the file beside a story, the gauge, the line of the score, the bars.

Owns these words. They say what the view models say and work nothing out but what a glance would
see. Must not know how any of it is drawn or when it is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.language import _, listed, ngettext, sentences
from game.ui.views.tone import Tone

if TYPE_CHECKING:
    from game.debrief.crowd import Column
    from game.ui.views.register import CurveView, GaugeView, MeasureView, MeterView, RegisterView


def file_in_short(view: RegisterView) -> str:
    """The file beside a scene: where one stands, what else is counted, how much is pinned there."""
    parts = [standing(view), *(meter(shown) for shown in view.meters if shown.value)]
    if benefits := _in_force(view.benefits):
        text = ngettext("{count} benefit", "{count} benefits", benefits)
        parts.append(text.format(count=benefits))
    if restrictions := _in_force(view.restrictions):
        text = ngettext("{count} restriction", "{count} restrictions", restrictions)
        parts.append(text.format(count=restrictions))
    return _full(parts)


def changes_in_short(view: RegisterView) -> str:
    """The file after a choice: the score if it has moved. What else did is told with the choice."""
    return _full([listed((standing(view), change(view)))]) if _has_moved(view) else ""


def standing(view: RegisterView) -> str:
    """`945 points, grade B`; without a file, why there is none."""
    if not view.grade:
        return view.remark or _("No score")
    grade = _("grade {grade}").format(grade=view.grade)
    known = listed((_("{score} points").format(score=view.score), grade)) if view.score else grade
    return sentences((_stopped(known), view.remark)) if view.remark else known


def change(view: RegisterView) -> str:
    """`down 20 this month`, `up 5, was 940`; "" for no change."""
    match view.tone:
        case Tone.GAIN if view.change:
            return _("up {points}").format(points=view.change)
        case Tone.LOSS if view.change:
            return _("down {points}").format(points=view.change)
    return view.change


def meter(view: MeterView) -> str:
    """`Trust 6 of 10, −1`."""
    known = _("{name} {value}").format(name=view.title, value=view.value)
    return listed((known, view.change)) if view.change else known


def gauge(view: GaugeView) -> str:
    """The grades and which of them the mark stands in."""
    text, own = _("{grade} from {points}"), ""
    reach, grades = 0.0, []
    for band in view.bands:
        if reach <= view.mark:
            own = band.grade
        reach += band.share
        grades.append(
            text.format(grade=band.grade, points=band.begins) if band.begins else band.grade
        )
    return _("The grades from the lowest: {grades}. The mark stands at {own}.").format(
        grades=listed(grades), own=own
    )


def curve(view: CurveView) -> str:
    """Where the line of the score has gone."""
    if not view.points:
        return ""
    first, last = view.points[0][1], view.points[-1][1]
    lowest = min(level for _across, level in view.points)
    said = [_("A line of the score over time")]
    if last == first:
        said.append(_("it ends as high as it began"))
    else:
        said.append(_("it ends higher") if last > first else _("it ends lower"))
    if lowest < min(first, last):
        said.append(_("in between it fell further"))
    return listed(said)


def bars(columns: Sequence[Column]) -> str:
    """Which stretch of scores most lives ended in, and which this run."""
    fullest = max(columns, key=lambda column: column.lives)
    said = [_("A bar for every stretch of scores; most lives ended at {scores}")]
    said[0] = said[0].format(scores=fullest.label)
    own = next((column.label for column in columns if column.has_run), "")
    return listed([*said, _("yours at {scores}").format(scores=own)] if own else said)


def _has_moved(view: RegisterView) -> bool:
    return bool(view.change) and view.tone is not Tone.QUIET


def _in_force(measures: Sequence[MeasureView]) -> int:
    return sum(not measure.has_ended for measure in measures)


def _full(parts: Sequence[str]) -> str:
    return sentences(map(_stopped, parts))


def _stopped(text: str) -> str:
    return text if text.endswith((".", "。")) else _("{sentence}.").format(sentence=text)
