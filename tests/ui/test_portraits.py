"""Faces: where they stand, and that they give way before words do."""

from collections.abc import Iterator
from dataclasses import replace

import pygame
import pytest

from game.engine.play import begin, choose
from game.ui import fonts, pictures
from game.ui.page import Mark, Page
from game.ui.screen import Screen
from game.ui.screens.consequence import ConsequenceScreen
from game.ui.screens.scene import SceneScreen
from game.ui.theme import Scale
from game.ui.view_models.story import consequence_view, scene_view
from game.ui.views.story import FaceView, SceneView
from game.ui.widgets.portraits import BESIDE_WORDS, LARGE, ON_PICTURE, SMALL
from tests.text.test_people import peopled
from tests.ui import fixtures
from tests.ui.boxes import SIZES, TEXT_SIZES, complaints
from tests.ui.screens import Ledgerman

CLERK = FaceView(picture="clerk-calm", name="Cong Li 丛丽", mood="calm")
AUNT = FaceView(picture="aunt-worried", name="Your aunt", mood="worried")
LONG = FaceView(picture="official-glad", name="Director Bao Jinshui 鲍金水", mood="glad")
COMPANIES = [(CLERK,), (CLERK, AUNT), (CLERK, AUNT, LONG)]


def scene(faces: tuple[FaceView, ...], view: SceneView = fixtures.SCENE) -> Screen:
    return SceneScreen(replace(view, faces=faces), Ledgerman())


def consequence(faces: tuple[FaceView, ...]) -> Screen:
    return ConsequenceScreen(replace(fixtures.CONSEQUENCE, faces=faces), Ledgerman())


def marks(page: Page) -> Iterator[Mark]:
    for item in page.items:
        if isinstance(item, Mark):
            yield item
        else:
            yield from marks(item.page)


def faces_of(screen: Screen, scale: Scale) -> list[pygame.Rect]:
    sizes = {scale.px(size) for size in (LARGE, SMALL, ON_PICTURE, BESIDE_WORDS)}
    found = [mark.box for mark in marks(screen.page(scale)) if not mark.paragraph]
    return [box for box in found if box.width == box.height and box.width in sizes]


def _middle(face: pygame.Rect) -> pygame.Rect:
    """The face without the rim and the shoulders that a name may lie on."""
    return face.inflate(-face.width // 3, -face.height // 3)


def words_of(screen: Screen, scale: Scale) -> dict[str, pygame.Rect]:
    written = (mark for mark in marks(screen.page(scale)) if mark.paragraph)
    return {_first_line(mark): mark.box for mark in written}


def _first_line(mark: Mark) -> str:
    assert mark.paragraph is not None
    return "".join(run.text for run in mark.paragraph.lines[0].runs) if mark.paragraph.lines else ""


@pytest.fixture(autouse=True)
def _fonts() -> None:
    pygame.font.init()
    fonts.forget()


@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("size", SIZES)
def test_faces_leave_every_word_in_its_place(size: tuple[int, int], text_size: int) -> None:
    scale = Scale(*size, text_size)
    for faces in COMPANIES:
        for screen in (scene(faces), scene(faces, fixtures.CROWDED), consequence(faces[:1])):
            assert list(complaints(screen, scale)) == []
            words = words_of(screen, scale)
            for face in faces_of(screen, scale):
                shown = {word for word, box in words.items() if box.colliderect(_middle(face))}
                assert shown <= {one.name for one in faces}


def test_up_to_three_faces_stand_on_the_lower_right_of_the_picture_with_their_names() -> None:
    scale = Scale(1920, 1080, 100)
    screen = scene(COMPANIES[1])
    boxes, words = faces_of(screen, scale), words_of(screen, scale)
    assert len(boxes) == 2
    assert boxes[0].right < boxes[1].left
    assert boxes[0].left > words["A summons in the post"].right
    for box, name in zip(boxes, ("Cong Li 丛丽", "Your aunt"), strict=True):
        assert words[name].top >= box.bottom
        assert abs(words[name].centerx - box.centerx) <= 1


def test_a_face_costs_a_scene_that_fits_no_scrolling() -> None:
    for size in SIZES:
        for text_size in TEXT_SIZES:
            scale = Scale(*size, text_size)
            without, with_faces = scene(()), scene(COMPANIES[2])
            if _is_scrolled(without, scale):
                continue
            assert not _is_scrolled(with_faces, scale), (size, text_size)


def _is_scrolled(screen: Screen, scale: Scale) -> bool:
    return any(view.furthest > 0 for view in screen.page(scale).views())


def test_the_one_who_reacts_stands_before_the_first_paragraph() -> None:
    scale = Scale(1920, 1080, 100)
    screen = consequence((CLERK,))
    (face,) = faces_of(screen, scale)
    assert face.width == scale.px(BESIDE_WORDS)
    story = next(box for word, box in words_of(screen, scale).items() if word.startswith("Nothing"))
    assert face.right < story.left
    assert abs(face.top - story.top) <= scale.px(4)


def test_the_scene_shows_who_is_there_and_the_consequence_who_reacts() -> None:
    game = peopled()
    steps = [begin(game, seed=1)]
    steps.append(choose(game, steps[0].state, "pay"))
    there = [(face.picture, face.name) for face in scene_view(game, steps[:1]).faces]
    assert there == [("clerk-calm", "Cong Li 丛丽"), ("aunt-worried", "Your aunt")]
    (reacting,) = consequence_view(game, steps).faces
    assert (reacting.picture, reacting.mood) == ("clerk-glad", "glad")


def test_a_face_that_is_missing_is_an_even_tone() -> None:
    drawn = pictures.face("nobody-calm", 48)
    assert drawn.get_size() == (48, 48)
    assert drawn.get_at((3, 3)) == drawn.get_at((40, 40))


def test_a_face_is_drawn_as_large_as_it_is_asked_for() -> None:
    drawn = pictures.face("clerk-calm", 48)
    assert drawn.get_size() == (48, 48)
    assert drawn.get_at((3, 3)).a == 255
