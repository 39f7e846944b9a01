"""Boxes that fit what is in them: elements are built anew whenever what they show changes.

Distances are design units (pixels at 1080 lines). Must not know screens, focus or a game.
"""

from game.ui.layout.drawings import Bleed, Captioned, Drawing, Icon, Picture, Sign
from game.ui.layout.element import ENDLESS, Element, FitText, Text
from game.ui.layout.named import Named, Said, Spot
from game.ui.layout.paper import Panel, Rule, Skin, Touch
from game.ui.layout.room import AtMost, ByWidth, Fixed, Pad, Spring, Wide
from game.ui.layout.rows import Column, Flow, Grid, Halves, Part, Row
from game.ui.layout.scrolling import SCROLLBAR, Scroll

__all__ = [
    "ENDLESS",
    "SCROLLBAR",
    "AtMost",
    "Bleed",
    "ByWidth",
    "Captioned",
    "Column",
    "Drawing",
    "Element",
    "FitText",
    "Fixed",
    "Flow",
    "Grid",
    "Halves",
    "Icon",
    "Named",
    "Pad",
    "Panel",
    "Part",
    "Picture",
    "Row",
    "Rule",
    "Said",
    "Scroll",
    "Sign",
    "Skin",
    "Spot",
    "Spring",
    "Text",
    "Touch",
    "Wide",
]
