"""Your choices so far: what was taken, what was left, and the way back to any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.language import _
from game.ui.intents import Back, Intent, OpenHistory
from game.ui.layout import (
    AtMost,
    ByWidth,
    Column,
    Element,
    Fixed,
    Flow,
    Pad,
    Panel,
    Part,
    Row,
    Said,
    Scroll,
    Sign,
    Skin,
    Spring,
    Text,
)
from game.ui.screen import Outcome, Pop, Screen
from game.ui.theme import INK, INK_2, LABEL, LABEL_BOLD, NOTE, NOTE_BOLD, SECTION, Scale
from game.ui.usher import Usher
from game.ui.widgets.buttons import chip
from game.ui.widgets.header import MAIN, plain_header
from game.ui.widgets.slips import SHADES

if TYPE_CHECKING:
    from game.ui.views.history import HistoryView, PathView, TurnView


class PlayFrom(Intent):
    """Begin another run at this decision, counted from 1."""

    turn: int


class HistoryScreen(Screen):
    """Lists the decisions, the newest last."""

    name = "history"
    _view: HistoryView

    def __init__(self, view: HistoryView, usher: Usher) -> None:
        super().__init__()
        self._view = view
        self._usher = usher

    def build(self, scale: Scale) -> Element:
        view = self._view
        parts: list[Element] = [Text(view.note, LABEL, INK_2)] if view.note else []
        parts += [_turn(turn, can_play=bool(view.note)) for turn in view.turns]
        if not view.turns:
            parts.append(Text(_("You have not chosen anything yet."), LABEL, INK_2))
        page = Scroll(
            MAIN, Pad(AtMost(Column(parts, gap=16), 54, 0.5), (12, 22, 12, 12)), bleed=10, foot=18
        )
        return Column([plain_header(_("Your choices so far")), Pad(page, (36, 0, 36, 0))])

    def act(self, intent: object, now: float) -> Outcome | None:
        match intent:
            case Back() | OpenHistory():
                return Pop()
            case PlayFrom(turn) if self._view.note:
                return self._usher.play_from(turn - 1)
        return None


def _turn(turn: TurnView, *, can_play: bool) -> Element:
    """One decision as a card: its scene, the paths that were there, where one stood then."""
    shade = SHADES[turn.tone]
    head: list[Element] = [
        Text(f"{turn.number}", SECTION, INK_2),
        Text(turn.scene, SECTION),
        Text(turn.date, NOTE, INK_2),
    ]
    then: list[Part | Element] = [Text(turn.change, NOTE_BOLD, shade.strong)] if turn.change else []
    then += [Text(turn.standing, NOTE, INK_2)]
    foot: list[Element] = [Row(then, gap=12)]
    if can_play:
        again = _("Play again from here")
        told = _("{name}: {text}").format(name=again, text=turn.scene)
        foot.append(Said(chip(again, PlayFrom(turn.number), icon="back"), told))
    paths = Column([_path(path) for path in turn.paths], gap=6)
    title = Flow(head, gap=18)
    aside = Column([Flow([part]) for part in foot], gap=12)
    beside = Row([Part(Column([title, paths], gap=10), 1), Fixed(aside, 13)], gap=36)
    inside = ByWidth(36, beside, Column([title, paths, Flow(foot, gap=26, line_gap=8)], gap=10))
    return Panel(inside, Skin(radius=14, accent=shade.strong), pad=(30, 16))


def _path(path: PathView) -> Element:
    words: list[Element] = [
        Text(path.text, LABEL_BOLD if path.is_taken else LABEL, INK if path.is_taken else INK_2)
    ]
    if path.why:
        words.append(Text(path.why, NOTE, INK_2))
    elif path.is_taken:
        words.append(Text(_("You chose this."), NOTE, INK_2))
    icon = "check" if path.is_taken else "lock" if path.why else ""
    sign: Element = Sign(icon, LABEL, INK if path.is_taken else INK_2) if icon else Spring(0, 0)
    return Row([Fixed(sign, 1.3), Part(Column(words), 1)], gap=10)
