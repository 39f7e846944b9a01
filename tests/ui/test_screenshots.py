"""Pictures of the screens: what is in them, as far as it does not depend on how letters look."""

from collections import Counter
from pathlib import Path

import pygame
import pytest

from game.cli import main
from game.ui.screenshots import picture_of, render_all, scripted_screens
from game.ui.settings import Settings
from game.ui.theme import CARD, INK, PAPER, SEA_PALE, SEAL, SEAL_PALE, Scale
from tests.ui.screens import ALL

SMALL = Scale(1280, 720, 100)


@pytest.fixture(scope="module")
def names() -> list[str]:
    return [name for name, _screen in scripted_screens()]


def test_the_script_shows_every_kind_of_screen_once_or_more(names: list[str]) -> None:
    assert len(names) == len(set(names))
    told = " ".join(names)
    for kind in ("choose", "scene", "then", "ending", "ledger", "reason", "pause"):
        assert kind in told
    for kind in ("debrief-year", "debrief-points", "debrief-real", "debrief-talk", "consent"):
        assert kind in names


def test_a_picture_has_the_size_of_the_window(tmp_path: Path) -> None:
    (path,) = render_all(tmp_path, (1024, 768), Settings(text_size=150), "ledger")
    assert pygame.image.load(path).get_size() == (1024, 768)


def colours(name: str, box: pygame.Rect | None = None) -> Counter[tuple[int, int, int]]:
    """How often each colour occurs in the picture of a screen, looking at every third pixel."""
    picture = picture_of(ALL[name](), (1280, 720), Settings())
    area = box or picture.get_rect()
    return Counter(
        tuple(picture.get_at((x, y)))[:3]
        for x in range(area.left, area.right, 3)
        for y in range(area.top, area.bottom, 3)
    )


def test_a_scene_is_ink_on_paper_with_a_register_on_a_card() -> None:
    whole = colours("scene")
    assert whole[PAPER] > 5000
    assert whole[INK] > 100
    register = colours("scene", pygame.Rect(850, 100, 380, 580))
    assert register[CARD] > sum(register.values()) * 0.3
    for token in (SEAL, SEA_PALE, SEAL_PALE):
        assert register[token] > 20


def test_a_focus_ring_of_at_least_three_pixels_surrounds_the_focus() -> None:
    screen = ALL["scene"]()
    picture = picture_of(screen, (1280, 720), Settings())
    box = next(
        target.box for target in screen.page(SMALL).targets if target.intent == screen.focused
    )
    for step in range(3):
        assert tuple(picture.get_at((box.centerx, box.top + step)))[:3] == INK
        assert tuple(picture.get_at((box.left + step, box.centery)))[:3] == INK


def test_a_scrollbar_is_seen_where_there_is_more() -> None:
    screen = ALL["scene, overfull"]()
    picture = picture_of(screen, (1280, 720), Settings())
    view = screen.page(SMALL).find_view("register")
    assert view is not None
    assert view.furthest > 0
    bar = tuple(picture.get_at((view.box.right - 3, view.box.top + 20)))[:3]
    assert bar not in (CARD, PAPER)


def test_the_same_screen_gives_the_same_picture() -> None:
    pictures = [picture_of(ALL["consequence"](), (1280, 720), Settings()) for _time in range(2)]
    first, second = (pygame.image.tobytes(picture, "RGB") for picture in pictures)
    assert first == second


def test_the_command_writes_what_was_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["screenshots", str(tmp_path), "--size", "1280x720", "--only", "pause"]
    assert main(words) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["pause.png"]
    assert capsys.readouterr().out == f"1 picture in {tmp_path}\n"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--only", "nothing-like-this"], 1, "No screen is called"),
        (["--size", "large"], 2, "write it like 1920x1080"),
        (["--size", "10x10"], 2, "each side must be between"),
        (["--text-size", "110"], 2, "invalid choice"),
    ],
)
def test_the_command_says_what_it_could_not_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], code: int, said: str
) -> None:
    assert main(["screenshots", str(tmp_path), *words]) == code
    assert said in capsys.readouterr().err


def test_the_command_says_when_the_folder_refuses(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", encoding="utf-8")
    assert main(["screenshots", str(in_the_way), "--only", "pause"]) == 1
    assert "cannot be written" in capsys.readouterr().err
