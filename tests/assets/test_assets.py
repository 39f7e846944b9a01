"""The shipped pictures, icons and fonts: licensed, drawn as meant, and complete."""

import re
import runpy
import struct
from functools import cache
from pathlib import Path

import pygame
import pytest

from game.paths import assets_dir
from tests.assets.font_table import covered
from tests.assets.svg_lint import colours

ASSETS = assets_dir()
PICTURES = sorted(ASSETS.glob("illustrations/*.svg"))
POSTER = ASSETS / "illustrations" / "poster.svg"
ILLUSTRATIONS = [path for path in PICTURES if path != POSTER]
ICONS = sorted(path for path in ASSETS.glob("icons/*.svg") if not path.stem.startswith("app"))
LEVELS = {"NotoSansSC-Regular": 2, "NotoSansSC-Bold": 1, "NotoSerifSC-SemiBold": 1}
ICON_INK = "#1E2A36"
LICENCES = {"OFL-1.1", "CC BY 4.0", "CC0 1.0", "MIT", "licence text"}


@cache
def characters() -> dict[str, object]:
    return runpy.run_path(str(ASSETS / "fonts" / "characters.py"))


@cache
def face(name: str, size: int) -> pygame.font.Font:
    pygame.font.init()
    return pygame.font.Font(ASSETS / "fonts" / f"{name}.ttf", size)


def listed_licences() -> dict[str, str]:
    text = (ASSETS / "LICENCES.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([^`]+)` \|.*\| ([^|]+) \|$", text, flags=re.MULTILINE)
    assert len(rows) == len(dict(rows)), "a file is listed twice"
    return dict(rows)


def shipped_files() -> set[str]:
    return {
        path.relative_to(ASSETS).as_posix()
        for path in ASSETS.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.name != ".DS_Store"
    }


def test_every_asset_has_a_licence_line_and_every_line_has_a_file() -> None:
    assert set(listed_licences()) == shipped_files()


def test_every_licence_is_one_we_may_ship() -> None:
    assert set(listed_licences().values()) <= LICENCES


def test_the_terms_of_the_fonts_lie_beside_them() -> None:
    for name in ("OFL-NotoSansSC.txt", "OFL-NotoSerifSC.txt"):
        terms = (ASSETS / "fonts" / name).read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE Version 1.1" in terms


@pytest.mark.parametrize("path", ILLUSTRATIONS, ids=lambda path: path.stem)
def test_an_illustration_fills_its_frame_with_many_colours(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert 'viewBox="0 0 1120 400"' in text
    drawn = pygame.image.load_sized_svg(path, (280, 100))
    assert drawn.get_size() == (280, 100)
    pixels = [drawn.get_at((x, y)) for x in range(1, 279, 3) for y in range(1, 99, 3)]
    assert all(pixel.a == 255 for pixel in pixels)
    assert len({(pixel.r, pixel.g, pixel.b) for pixel in pixels}) > 100


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_is_one_ink_on_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert 'viewBox="0 0 48 48"' in text
    assert colours(text) == {ICON_INK}
    drawn = pygame.image.load_sized_svg(path, (48, 48))
    solid = pygame.mask.from_surface(drawn, threshold=127).count()
    assert 60 < solid < 48 * 48 // 2
    assert all(drawn.get_at(corner).a == 0 for corner in ((0, 0), (47, 0), (0, 47), (47, 47)))


def test_the_application_icon_is_ready_for_the_window_title() -> None:
    drawn = pygame.image.load(ASSETS / "icons" / "app.png")
    assert drawn.get_size() == (256, 256)
    assert drawn.get_at((0, 0)).a == 0
    assert drawn.get_at((128, 128)).a == 255
    assert pygame.image.load(ASSETS / "icons" / "app-512.png").get_size() == (512, 512)


def test_the_icon_of_windows_has_every_size_from_16_to_256_in_one_file() -> None:
    data = (ASSETS / "icons" / "app.ico").read_bytes()
    reserved, kind, count = struct.unpack_from("<HHH", data)
    assert (reserved, kind) == (0, 1)
    sizes = {data[6 + 16 * number] or 256 for number in range(count)}
    assert sizes == {16, 20, 24, 32, 40, 48, 64, 128, 256}


def test_the_icon_of_macos_has_every_size_from_16_to_1024() -> None:
    data = (ASSETS / "icons" / "app.icns").read_bytes()
    assert data[:4] == b"icns"
    kinds, at = set(), 8
    while at < len(data):
        kind, length = struct.unpack_from(">4sI", data, at)
        kinds.add(kind)
        at += length
    assert at == len(data) == struct.unpack_from(">I", data, 4)[0]
    assert {b"icp4", b"icp5", b"ic07", b"ic08", b"ic09", b"ic10"} <= kinds


def test_the_smallest_icon_is_three_strokes_that_stand_apart_from_their_ground() -> None:
    drawn = pygame.image.load_sized_svg(ASSETS / "icons" / "app-small.svg", (16, 16))
    pixels = [drawn.get_at((x, y)) for x in range(16) for y in range(16)]
    assert sum(min(pixel[:3]) > 200 for pixel in pixels) > 20
    assert sum(pixel[:3] == (0xB8, 0x39, 0x2B) for pixel in pixels) > 80


@pytest.mark.parametrize("name", LEVELS)
def test_a_face_has_every_character_it_promises(name: str) -> None:
    code_points = characters()["code_points"]
    assert callable(code_points)
    missing = set(code_points(LEVELS[name])) - covered(ASSETS / "fonts" / f"{name}.ttf")
    assert "".join(map(chr, sorted(missing))) == ""


@pytest.mark.parametrize("name", LEVELS)
@pytest.mark.parametrize(
    "sample",
    [
        "失信被执行人荣成市诚信海草房俚岛",
        "“Don’t — you’ve ‘signed’ …” · •",
        "¥38,000 € § 5° 2 × 3 −20 ±1 → ← ↑ ↓ ▲ ▼ ✓ ⏎",
        "nǐ hǎo, lǜ sè",
    ],
)
def test_a_face_can_set_what_the_game_prints(name: str, sample: str) -> None:
    assert set(map(ord, sample)) <= covered(ASSETS / "fonts" / f"{name}.ttf")


def test_level_one_is_all_of_its_3755_characters_and_level_two_6763() -> None:
    hanzi = characters()["hanzi"]
    assert callable(hanzi)
    assert (len(set(hanzi(1))), len(set(hanzi(2)))) == (3755, 6763)


def test_a_missing_character_is_noticed() -> None:
    assert ord("☰") not in covered(ASSETS / "fonts" / "NotoSansSC-Regular.ttf")


@pytest.mark.parametrize("name", LEVELS)
def test_an_apostrophe_is_narrow_in_english_and_square_in_chinese(name: str) -> None:
    font = face(name, 100)
    assert font.size("’")[0] < 35
    font.set_script("Hani")
    assert 95 <= font.size("’")[0] <= 105
    font.set_script("Latn")


def test_the_fonts_together_stay_small() -> None:
    assert sum(path.stat().st_size for path in ASSETS.glob("fonts/*.ttf")) < 7_000_000
