"""The lint of pictures: what it refuses, where it says so, and that the renderer is really so."""

from pathlib import Path

import pygame
import pytest

from game.paths import assets_dir
from tests.assets import svg_lint
from tests.assets.svg_lint import Fault, faults

EVERY_SVG = sorted(assets_dir().rglob("*.svg"))
RED = '<rect width="8" height="8" fill="#FF0000"/>'
RAMP = '<stop offset="0" stop-color="#000000"/><stop offset="1" stop-color="#FFFFFF"/>'


def svg(body: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">{body}</svg>'


@pytest.fixture
def drawn(tmp_path: Path):
    """Draws the body of a picture with the game's own renderer."""

    def draw(body: str) -> pygame.Surface:
        path = tmp_path / f"{abs(hash(body))}.svg"
        path.write_text(svg(body), encoding="utf-8")
        return pygame.image.load_sized_svg(path, (80, 80))

    return draw


@pytest.mark.parametrize("path", EVERY_SVG, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_renderer_draws_every_shipped_picture_as_meant(path: Path) -> None:
    assert faults(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ('<text x="1" y="7">A</text>', "draw letters as paths"),
        ('<use href="#a"/>', "write the shape out again"),
        ('<image width="8" height="8"/>', "shapes only"),
        ('<filter id="f"/>', "paler shapes"),
        ("<style>path { fill: red }</style>", "on every shape"),
        ("<script/>", "shapes only"),
        ("<foreignObject/>", "is not drawn"),
        ('<pattern id="p"/>', "draw the repeats"),
        ('<clipPath id="c"/>', "cut the paths"),
        ('<mask id="m"/>', "cut the paths"),
        ('<symbol id="s"/>', "drawn where it is written"),
        ('<svg width="8"/>', "not moved to its place"),
        ('<rect width="8" height="8" class="wall"/>', "class is ignored"),
        ('<rect width="8" height="8" style="fill:#112233"/>', "attributes of their own"),
        ('<rect width="8" height="8" clip-path="url(#c)"/>', "clip-path is ignored"),
        ('<rect width="8" height="8" mask="url(#m)"/>', "mask is ignored"),
        ('<rect width="8" height="8" filter="url(#f)"/>', "filter is ignored"),
        ('<rect width="8" height="8" visibility="hidden"/>', "take the shape out"),
        ('<g transform-origin="4 4"/>', "rotate(angle x y)"),
        ('<rect width="8" height="8" fill="rgba(1,2,3,.5)"/>', "#RRGGBB"),
        ('<rect width="8" height="8" fill="#11223380"/>', "without its opacity"),
        ('<rect width="8" height="8" fill="currentColor"/>', "drawn grey"),
        ('<rect width="8" height="8" stroke="red"/>', "drawn grey"),
        ('<rect width="8" height="8" fill="url(#nowhere)"/>', "gradient that is not there"),
        ('<rect width="8" height="8" fill="url(a.svg#b)"/>', "of the same file"),
        ('<linearGradient id="g" y2="1"/>', "read as pixels"),
        ('<linearGradient id="g" spreadMethod="repeat"/>', "write more stops"),
        ('<radialGradient id="g" fx="10%"/>', "its focus"),
        ('<linearGradient id="g" href="#h"/>', "another element"),
        ('<linearGradient id="g" href="other.svg#h"/>', "another file"),
        ('<g opacity=".5"/>', "every shape by itself"),
        ('<path d="M0 0H8" stroke-dasharray="0 2"/>', "no length"),
        ('<circle cx="4" cy="4" r="3" stroke-dasharray="1 1"/>', "closed curve"),
        ('<ellipse cx="4" cy="4" rx="3" ry="2" stroke-dasharray="1 1"/>', "closed curve"),
        ('<rect width="8" height="8" rx="2" stroke-dasharray="1 1"/>', "closed curve"),
        ('<path d="M1 4c1 2 3 2 5 0z" stroke-dasharray="1 1"/>', "closed curve"),
        ('<path d="M0 0H8" stroke-dasharray="1 1 1 1 1 1 1 1 1 1"/>', "first 8 lengths"),
        ('<path d="M0 0H8" transform="scale(1 2)"/>', "does not widen strokes"),
        ("<!-- <rect/> -->", "a comment ends"),
        ('<rect id="a>b" width="8" height="8"/>', "ends the tag"),
        ("<rect", "not well-formed"),
    ],
)
def test_what_the_renderer_cannot_draw_is_refused_in_plain_words(body: str, words: str) -> None:
    (fault,) = faults(svg(body))
    assert words in fault.text


def test_a_fault_names_its_line() -> None:
    body = '\n<rect width="8" height="8" fill="#112233"/>\n<rect\n fill="red"/>\n<!-- > -->\n'
    assert [fault.line for fault in faults(svg(body))] == [3, 5]
    assert faults("<svg/>") == [
        Fault(1, "there is no viewBox, so the picture cannot be fitted to a frame")
    ]
    assert faults('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>') == [
        Fault(1, "a document type is not read")
    ]


def test_plain_shapes_gradients_and_dashes_are_welcome() -> None:
    gradient = '<defs><linearGradient id="g" x1="0%" y2="100%"><stop stop-color="#F6F1E7"/>'
    shape = (
        '</linearGradient></defs><g transform="scale(-1 1)"><path d="M0 0H8V8Z" fill="url(#g)"/>'
    )
    dashes = '</g><path d="M1 4C1 0 7 0 7 4" fill="none" stroke-dasharray="1 1"/><!-- a note -->'
    assert faults(svg(gradient + shape + dashes)) == []


def test_as_a_command_it_says_file_line_and_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "drawn.svg"
    path.write_text(svg("\n<mask/>"), encoding="utf-8")
    assert svg_lint.main([str(path)]) == 1
    printed = capsys.readouterr().out
    assert printed.startswith(f"{path}:2: <mask> does nothing")
    assert svg_lint.main([]) == 0


def test_a_gradient_with_bare_numbers_really_is_drawn_wrongly(drawn) -> None:
    def top_and_middle(end: str) -> tuple[int, int]:
        ramp = f'<linearGradient id="g" x1="0%" y1="0%" x2="0%" y2="{end}">{RAMP}</linearGradient>'
        made = drawn(f'{ramp}<rect width="8" height="8" fill="url(#g)"/>')
        return made.get_at((40, 5)).r, made.get_at((40, 40)).r

    black, grey = top_and_middle("100%")
    assert black < 60 < grey < 200
    assert top_and_middle("1")[1] == 255


def test_a_comment_with_brackets_really_is_drawn(drawn) -> None:
    hidden = '<!-- > <rect width="8" height="8" fill="#0000FF"/> -->'
    assert drawn(RED + hidden).get_at((40, 40)) == (0, 0, 255, 255)


def test_the_inside_of_a_clip_path_really_is_drawn(drawn) -> None:
    inside = f'<clipPath id="c">{RED}</clipPath>'
    assert drawn(inside).get_at((40, 40)) == (255, 0, 0, 255)


def test_overlaps_in_a_pale_group_really_show(drawn) -> None:
    assert drawn(f'<g opacity=".5">{RED}{RED}</g>').get_at((40, 40)).a > 180


def test_the_opacity_of_a_filled_gradient_really_is_lost(drawn) -> None:
    ramp = f'<linearGradient id="g">{RAMP}</linearGradient>'
    made = drawn(f'{ramp}<rect width="8" height="8" fill="url(#g)" fill-opacity=".5"/>')
    assert made.get_at((40, 40)).a == 255


def test_dashes_follow_an_open_curve_but_dots_of_no_length_are_lost(drawn) -> None:
    arch = '<path d="M1 4C1 0 7 0 7 4" fill="none" stroke="#FF0000" stroke-dasharray="1 1"/>'
    dashed = pygame.mask.from_surface(drawn(arch), 127)
    assert len(dashed.connected_components(8)) == 5
    dots = '<path d="M0 4H8" stroke="#FF0000" stroke-linecap="round" stroke-dasharray="0 2"/>'
    assert pygame.mask.from_surface(drawn(dots), 127).count() == 0
