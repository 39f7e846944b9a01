"""What the game's SVG renderer (nanosvg) draws wrongly or not at all, and how to find it.

Owns the rules for pictures in `assets/`. Must not know a single picture. The renderer never
complains: it leaves text out, draws clipped shapes whole and unknown colours grey, so a picture
that is fine in a browser can be broken in the game.
"""

import re
import xml.etree.ElementTree as ElementTree

DRAWN = {
    "svg",
    "title",
    "defs",
    "g",
    "linearGradient",
    "radialGradient",
    "stop",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
}
IGNORED_ATTRIBUTES = {"class", "style", "filter", "clip-path", "mask", "href"}
COLOUR_ATTRIBUTES = {"fill", "stroke", "stop-color"}
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}|none|url\(#(?P<gradient>[\w-]+)\)")
GRADIENT_ATTRIBUTES = {"x1", "y1", "x2", "y2", "cx", "cy", "r", "fx", "fy"}


def faults(svg: str) -> list[str]:
    """Return a sentence for everything in an SVG file that the game would not draw as meant."""
    if "<!DOCTYPE" in svg or "<!ENTITY" in svg:
        return ["a document type is not read"]
    try:
        root = ElementTree.fromstring(svg)
    except ElementTree.ParseError as error:
        return [f"not well-formed: {error}"]
    gradients = {node.get("id") for node in root.iter() if local_name(node).endswith("Gradient")}
    return [fault for node in root.iter() for fault in _faults_of(node, gradients)]


def local_name(node: ElementTree.Element) -> str:
    """Return the name of an element without its namespace."""
    return node.tag.rpartition("}")[2]


def colours(svg: str) -> set[str]:
    """Return every colour that a shape of an SVG file names, gradients and “none” left out."""
    nodes = ElementTree.fromstring(svg).iter()
    named = {node.get(name, "none") for node in nodes for name in COLOUR_ATTRIBUTES}
    return {colour for colour in named if colour.startswith("#")}


def _faults_of(node: ElementTree.Element, gradients: set[str | None]) -> list[str]:
    name = local_name(node)
    if name not in DRAWN:
        return [f"<{name}> is not drawn"]
    found = []
    for full_key, value in node.attrib.items():
        key = full_key.rpartition("}")[2]
        if key in IGNORED_ATTRIBUTES:
            found.append(f"{key} is ignored on <{name}>")
        if key in COLOUR_ATTRIBUTES:
            found += _colour_faults(key, value, gradients)
    if name.endswith("Gradient"):
        found += _gradient_faults(node)
    return found


def _colour_faults(key: str, value: str, gradients: set[str | None]) -> list[str]:
    match = COLOUR.fullmatch(value)
    if match is None:
        return [f'{key}="{value}" is drawn grey; write #RRGGBB and an opacity']
    gradient = match["gradient"]
    if gradient is not None and gradient not in gradients:
        return [f'{key}="{value}" names a gradient that is not there']
    return []


def _gradient_faults(node: ElementTree.Element) -> list[str]:
    """Bare numbers are pixels to nanosvg, not fractions of the shape as the standard says."""
    if node.get("gradientUnits") == "userSpaceOnUse":
        return []
    return [
        f'{key}="{value}" of a gradient is read as pixels; write a percentage'
        for key, value in node.attrib.items()
        if key in GRADIENT_ATTRIBUTES and not value.endswith("%")
    ]
