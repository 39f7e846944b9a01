"""The register beside a scene: the more it has to say, the closer it is set."""

import pytest

from game.ui import intents as i
from game.ui.page import Mark, Page
from game.ui.screen import Push, Screen
from game.ui.screens.scene import SceneScreen
from game.ui.theme import Scale
from game.ui.views.story import SceneView
from game.ui.widgets.slips import Explain
from tests.ui import fixtures
from tests.ui.screens import Ledgerman, laid_out

LATER = 9.0
FULL = Scale(1920, 1080, 100)
NINETEEN = [measure.id for measure in fixtures.LISTED.register.restrictions]


def written(screen: Screen) -> str:
    """All words of the register."""
    view = screen.page(FULL).find_view("register")
    assert view is not None
    return "\n".join(_words(view.page))


def _words(page: Page) -> list[str]:
    marks = [item for item in page.items if isinstance(item, Mark) and item.paragraph]
    return [
        "".join(run.text for line in mark.paragraph.lines for run in line.runs)
        for mark in marks
        if mark.paragraph
    ]


def explained(screen: Screen) -> list[str]:
    return [t.intent.measure for t in screen.page(FULL).targets if isinstance(t.intent, Explain)]


@pytest.mark.parametrize("scene", [fixtures.SCENE, fixtures.LISTED, fixtures.BOTH_SIDES])
def test_no_register_of_an_ordinary_life_has_to_be_scrolled(scene: SceneView) -> None:
    view = laid_out(SceneScreen(scene, Ledgerman())).page(FULL).find_view("register")
    assert view is not None
    assert view.furthest == 0


def test_many_measures_stand_under_what_caused_them_and_each_is_named() -> None:
    screen = laid_out(SceneScreen(fixtures.LISTED, Ledgerman()))
    words = written(screen)
    for measure in fixtures.LISTED.register.restrictions:
        assert measure.title in words
        assert words.count(measure.cause.partition(" · ")[0]) == 1
    assert explained(screen) == ["bikes", *NINETEEN]


def test_few_measures_stand_side_by_side_with_their_small_print() -> None:
    words = written(laid_out(SceneScreen(fixtures.SCENE, Ledgerman())))
    assert words.count("since January") == 2
    assert "Your score so far" in words


def test_a_click_on_any_title_asks_why() -> None:
    usher = Ledgerman()
    screen = laid_out(SceneScreen(fixtures.LISTED, usher))
    titles = [t for t in screen.page(FULL).targets if isinstance(t.intent, Explain)]
    for target in titles:
        screen.handle(i.Press(*target.box.center), LATER)
        assert isinstance(screen.handle(i.Release(*target.box.center), LATER), Push)
    assert usher.asked == [f"reason {measure}" for measure in ["bikes", *NINETEEN]]


def test_arrows_reach_every_title_from_the_choices() -> None:
    screen = laid_out(SceneScreen(fixtures.LISTED, Ledgerman()))
    screen.handle(i.Move(1, 0), LATER)
    reached = set()
    for down in [-1] * 25 + [1] * 25:
        screen.handle(i.Move(0, down), LATER)
        if isinstance(screen.focused, Explain):
            reached.add(screen.focused.measure)
    assert reached == {"bikes", *NINETEEN}
