"""What the game's SVG renderer (nanosvg, inside SDL) draws wrongly or not at all, and where.

    python -m tests.assets.svg_lint [FILE …]

Without files it reads every picture in `assets/`. Each fault is printed as `file:line: sentence`;
the exit code is 1 if there are any.

Owns the rules for pictures in `assets/`. Must not know a single picture. The renderer never
complains: it leaves text out, draws clipped shapes whole and unknown colours grey, so a picture
that is fine in a browser can be broken in the game. Each rule was measured on the renderer that
pygame-ce brings along; `test_svg_lint` measures the surprising ones again.

It stands with the tests and not in `game/lint`: that one speaks to authors about their scenarios
while the game runs, and no author can add a picture. Whoever draws has the repository.
"""

import re
import sys
import xml.parsers.expat as expat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from game.paths import assets_dir

SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
GRADIENTS = {"linearGradient", "radialGradient"}
DRAWN = {"svg", "title", "defs", "g", "stop", *SHAPES, *GRADIENTS}

NOT_DRAWN = {
    "text": "draw letters as paths, or let the game set them",
    "tspan": "draw letters as paths, or let the game set them",
    "use": "write the shape out again",
    "image": "pictures hold shapes only",
    "filter": "draw the softness as paler shapes",
    "style": "write fill and stroke on every shape",
    "script": "pictures hold shapes only",
}
INSIDE_DRAWN = {
    "clipPath": "nothing is clipped, and what is inside is drawn; cut the paths themselves",
    "mask": "nothing is masked, and what is inside is drawn; cut the paths themselves",
    "pattern": "nothing is patterned, and what is inside is drawn; draw the repeats",
    "symbol": "what is inside is drawn where it is written; write it where it is meant",
    "marker": "what is inside is drawn where it is written; draw the end of the line",
    "switch": "all of its branches are drawn; keep one",
}
IGNORED = {
    "class": "write fill and stroke on the shape",
    "style": "write fill and stroke as attributes of their own",
    "filter": "draw the softness as paler shapes",
    "clip-path": "cut the path itself",
    "mask": "cut the path itself",
    "visibility": "take the shape out",
    "transform-origin": "write rotate(angle x y)",
    "paint-order": "draw the stroke as a shape below",
    "vector-effect": "write the width that is meant",
    "mix-blend-mode": "choose the colour that results",
    "spreadMethod": "write more stops",
    "fx": "the middle of the gradient is its focus",
    "fy": "the middle of the gradient is its focus",
}
COLOUR_ATTRIBUTES = {"fill", "stroke", "stop-color"}
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}|none|url\(#(?P<gradient>[\w-]+)\)")
GRADIENT_ATTRIBUTES = {"x1", "y1", "x2", "y2", "cx", "cy", "r"}
UNEVEN = re.compile(r"scale\(\s*(-?[\d.]+)[\s,]+(-?[\d.]+)\s*\)")
MOST_DASHES = 8
"""The renderer keeps as many lengths of a dashed line and forgets the rest."""


class Fault(NamedTuple):
    """Something that would not be drawn as meant: where, and in plain words."""

    line: int
    text: str


class Node(NamedTuple):
    """An opening tag."""

    line: int
    name: str
    attributes: dict[str, str]
    parent: str


def faults(svg: str) -> list[Fault]:
    """Everything in an SVG file that the game would not draw as meant, line by line."""
    if "<!DOCTYPE" in svg or "<!ENTITY" in svg:
        return [Fault(1, "a document type is not read")]
    try:
        nodes = _nodes(svg)
    except expat.ExpatError as error:
        return [Fault(error.lineno, f"not well-formed: {expat.ErrorString(error.code)}")]
    gradients = {node.attributes.get("id", "") for node in nodes if node.name in GRADIENTS}
    found = [Fault(n.line, text) for n in nodes for text in _faults_of(n, gradients)]
    return sorted({*found, *_faults_of_text(svg)})


def colours(svg: str) -> set[str]:
    """Every colour that a shape of an SVG file names, gradients and “none” left out."""
    named = (node.attributes.get(key, "none") for node in _nodes(svg) for key in COLOUR_ATTRIBUTES)
    return {colour for colour in named if colour.startswith("#")}


def _nodes(svg: str) -> list[Node]:
    nodes: list[Node] = []
    open_names = [""]
    parser = expat.ParserCreate()

    def start(name: str, attributes: dict[str, str]) -> None:
        plain = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        local = name.rpartition(":")[2]
        nodes.append(Node(parser.CurrentLineNumber, local, plain, open_names[-1]))
        open_names.append(local)

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: open_names.pop()
    parser.Parse(svg, True)
    return nodes


def _faults_of_text(svg: str) -> Iterator[Fault]:
    """What goes wrong before there are elements: the renderer's own reading of the brackets."""
    for comment in re.finditer(r"<!--(.*?)-->", svg, flags=re.DOTALL):
        if set(comment[1]) & set("<>"):
            text = "a comment ends at its first “>” and the rest is drawn; take brackets out"
            yield Fault(_line(svg, comment.start()), text)
    for value in re.finditer(r'=\s*"[^"<]*>[^"]*"', svg):
        yield Fault(_line(svg, value.start()), "“>” in a value ends the tag; write something else")


def _line(svg: str, at: int) -> int:
    return svg.count("\n", 0, at) + 1


def _faults_of(node: Node, gradients: set[str]) -> Iterator[str]:
    name, attributes = node.name, node.attributes
    if name in INSIDE_DRAWN:
        yield f"<{name}> does nothing: {INSIDE_DRAWN[name]}"
    elif name not in DRAWN:
        yield f"<{name}> is not drawn; {NOT_DRAWN.get(name, 'use shapes, groups and gradients')}"
    elif name == "svg":
        yield from _faults_of_root(node)
    else:
        for key, value in attributes.items():
            yield from _attribute_faults(name, key, value, gradients)
        yield from _together(node)


def _faults_of_root(node: Node) -> Iterator[str]:
    if node.parent:
        yield "an <svg> inside another is not moved to its place; use <g transform>"
    elif "viewBox" not in node.attributes:
        yield "there is no viewBox, so the picture cannot be fitted to a frame"


def _attribute_faults(name: str, key: str, value: str, gradients: set[str]) -> Iterator[str]:
    if key in IGNORED:
        yield f"{key} is ignored on <{name}>; {IGNORED[key]}"
    elif key == "href":
        where = "another file" if not value.startswith("#") else "another element"
        yield f"href to {where} is not followed on <{name}>; write everything out"
    elif key in COLOUR_ATTRIBUTES:
        yield from _colour_faults(key, value, gradients)
    elif key == "transform":
        yield from _scale_faults(value)


def _scale_faults(value: str) -> Iterator[str]:
    for scaled in UNEVEN.finditer(value):
        if abs(float(scaled[1])) != abs(float(scaled[2])):
            yield f"{scaled[0]} does not widen strokes with the shape; draw it in its real size"


def _colour_faults(key: str, value: str, gradients: set[str]) -> Iterator[str]:
    match = COLOUR.fullmatch(value)
    if match is None and value.startswith("url("):
        yield f'{key}="{value}" is not found: only a gradient of the same file is'
    elif match is None:
        yield f'{key}="{value}" is drawn grey or without its opacity; write #RRGGBB and an opacity'
    elif match["gradient"] is not None and match["gradient"] not in gradients:
        yield f'{key}="{value}" names a gradient that is not there'


def _dash_faults(node: Node) -> Iterator[str]:
    """Dashes are drawn well along open lines and corners. Along a closed curve the renderer reads
    memory that it never wrote, so that they differ from one drawing to the next; dots of no length
    are left out, and so is what comes late.
    """
    value = node.attributes["stroke-dasharray"]
    if _is_closed_curve(node):
        yield "dashes on a closed curve are drawn differently every time; draw them one by one"
    lengths = [float(length) for length in re.findall(r"[\d.]+", value)]
    if 0 in lengths[::2]:
        yield f'stroke-dasharray="{value}" leaves out dashes of no length; draw circles'
    if len(lengths) > MOST_DASHES:
        yield f"only the first {MOST_DASHES} lengths of stroke-dasharray are used; draw the dashes"


def _is_closed_curve(node: Node) -> bool:
    path = node.attributes.get("d", "").upper()
    if node.name == "path":
        return "Z" in path and bool(set("CSQTA") & set(path))
    is_round = bool({"rx", "ry"} & set(node.attributes))
    return node.name in ("circle", "ellipse") or (node.name == "rect" and is_round)


def _together(node: Node) -> Iterator[str]:
    """Attributes that do no harm alone."""
    attributes = node.attributes
    if attributes.get("stroke-dasharray", "none") != "none":
        yield from _dash_faults(node)
    if node.name == "g" and "opacity" in attributes:
        yield "opacity on <g> is given to every shape by itself and overlaps show; write it there"
    for paint in ("fill", "stroke"):
        if attributes.get(paint, "").startswith("url(") and f"{paint}-opacity" in attributes:
            yield f"{paint}-opacity is ignored on a gradient; write stop-opacity"
    if node.name in GRADIENTS and attributes.get("gradientUnits") != "userSpaceOnUse":
        yield from _gradient_faults(attributes)


def _gradient_faults(attributes: dict[str, str]) -> Iterator[str]:
    """Bare numbers are pixels to nanosvg, not fractions of the shape as the standard says."""
    for key, value in attributes.items():
        if key in GRADIENT_ATTRIBUTES and not value.endswith("%"):
            yield f'{key}="{value}" of a gradient is read as pixels; write a percentage'


def main(paths: Sequence[str]) -> int:
    """Print the faults of these files, or of every shipped picture; 1 if there are any."""
    files = [Path(path) for path in paths] or sorted(assets_dir().rglob("*.svg"))
    count = 0
    for path in files:
        for fault in faults(path.read_text(encoding="utf-8")):
            print(f"{path}:{fault.line}: {fault.text}")
            count += 1
    print(f"{len(files)} pictures, {count} faults" if count else f"{len(files)} pictures, all well")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
