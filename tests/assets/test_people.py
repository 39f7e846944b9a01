"""The faces: complete, filled to the edge of their frames, and of three minds."""

import re
from collections import Counter
from itertools import combinations
from pathlib import Path

import pygame
import pytest

from game.model.people import Mood
from game.paths import assets_dir

FOLDER = assets_dir() / "people"
PEOPLE = sorted(FOLDER.glob("*.svg"))


@pytest.mark.parametrize("path", PEOPLE, ids=lambda path: path.stem)
def test_a_portrait_fills_its_frame_up_to_the_shoulders(path: Path) -> None:
    assert 'viewBox="0 0 240 240"' in path.read_text(encoding="utf-8")
    drawn = pygame.image.load_sized_svg(path, (96, 96))
    pixels = [drawn.get_at((x, y)) for x in range(1, 95, 2) for y in range(1, 95, 2)]
    assert all(pixel.a == 255 for pixel in pixels)
    assert len({(pixel.r, pixel.g, pixel.b) for pixel in pixels}) > 60
    shoulders = {tuple(drawn.get_at((x, 94))) for x in (26, 48, 70)}
    assert tuple(drawn.get_at((3, 60))) not in shoulders


def test_there_are_at_least_twelve_people_each_in_every_mood() -> None:
    faces = Counter(path.stem.rpartition("-")[0] for path in PEOPLE)
    assert len(faces) >= 12
    assert set(faces.values()) == {len(Mood)}


def test_authors_find_every_face_in_the_file_format() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "file-format.md").read_text("utf-8")
    offered = page.partition("Faces to choose from:")[2].partition("Several")[0]
    faces = {path.stem.rpartition("-")[0] for path in PEOPLE}
    assert set(re.findall(r"`([a-z-]+)`", offered)) == faces


@pytest.mark.parametrize("path", PEOPLE[::3], ids=lambda path: path.stem)
def test_the_moods_of_a_face_differ_where_it_is_smallest(path: Path) -> None:
    face = path.stem.rpartition("-")[0]
    drawn = [pygame.image.load_sized_svg(FOLDER / f"{face}-{mood}.svg", (96, 96)) for mood in Mood]
    for one, other in combinations(drawn, 2):
        places = [(x, y) for x in range(24, 72) for y in range(20, 66)]
        changed = sum(one.get_at(place) != other.get_at(place) for place in places)
        assert changed > len(places) // 5
