"""Cuts the shipped faces out of Noto Sans SC, Noto Serif SC and Atkinson Hyperlegible Next.

The originals are the static TrueType files in three npm packages, fetched with

    npm pack @expo-google-fonts/noto-sans-sc@0.4.3 @expo-google-fonts/noto-serif-sc@0.4.3
    npm pack @expo-google-fonts/atkinson-hyperlegible-next@0.4.1

Unpack all archives below one folder and run (fontTools is needed, nothing else)

    python assets/fonts/make_subsets.py FOLDER [TARGET_FOLDER]

The same originals and the same fontTools (4.68 made these) give the same bytes. What is kept:
the characters of `characters.py`. What is dropped: hinting, vertical writing, and the features
that no renderer here uses.

One thing is changed besides cutting. A Simplified Chinese face draws “ ” ‘ ’ … · and some signs a
whole square wide, which tears English apart (don’t). The character map of the shipped faces
points at forms as wide as Latin needs, and a `locl` rule brings the square forms back where the
script of a run is set to Chinese (`pygame.font.Font.set_script("Hani")`).
"""

from __future__ import annotations

import copy
import sys
from dataclasses import dataclass
from pathlib import Path

from characters import code_points
from fontTools import subset
from fontTools.otlLib import builder
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates

SQUARE = 1.0
MATHS = 0.74
# Signs the Chinese faces draw a whole square wide, and the scale of their Latin form.
LATIN_FORMS = {
    **dict.fromkeys("“”‘’…·•§¶†‡‰¼½¾", SQUARE),
    **dict.fromkeys("×÷±≈≠≤≥∞", MATHS),
}
KEPT_FEATURES = ["ccmp", "kern", "liga", "locl", "mark", "pwid"]
SIDE_BEARING = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One shipped file: where it comes from and how many Chinese characters it has (none if it
    `is_latin`).
    """

    source: str
    target: str
    level: int = 1
    is_latin: bool = False


FACES = (
    Face(source="NotoSansSC_400Regular.ttf", target="NotoSansSC-Regular.ttf", level=2),
    Face(source="NotoSansSC_700Bold.ttf", target="NotoSansSC-Bold.ttf", level=1),
    Face(source="NotoSerifSC_600SemiBold.ttf", target="NotoSerifSC-SemiBold.ttf", level=1),
    Face(
        source="AtkinsonHyperlegibleNext_400Regular.ttf",
        target="AtkinsonHyperlegibleNext-Regular.ttf",
        is_latin=True,
    ),
    Face(
        source="AtkinsonHyperlegibleNext_700Bold.ttf",
        target="AtkinsonHyperlegibleNext-Bold.ttf",
        is_latin=True,
    ),
)


def cut(source: Path, level: int) -> TTFont:
    """Return the face reduced to the code points of a level and the features the game uses."""
    options = subset.Options()
    options.hinting = False
    options.layout_features = KEPT_FEATURES
    options.layout_scripts = ["DFLT", "latn", "grek", "cyrl", "hani"]
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG", "STAT", "meta"]
    options.name_IDs = ["*"]
    options.name_languages = [0x409]
    options.recalc_timestamp = False
    font = TTFont(source, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=code_points(level))
    subsetter.subset(font)
    return font


def single_substitutions(font: TTFont, tag: str) -> dict[str, str]:
    """Return the glyph-for-glyph replacements that a GSUB feature makes."""
    table = font["GSUB"].table
    found: dict[str, str] = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == tag:
            for index in record.Feature.LookupListIndex:
                for part in table.LookupList.Lookup[index].SubTable:
                    found.update(getattr(part, "ExtSubTable", part).mapping)
    return found


def add_narrow_copy(font: TTFont, wide: str, scale: float) -> str:
    """Add a glyph with the same outline, scaled about the height of the minus sign, and trimmed."""
    outlines, metrics, name = font["glyf"], font["hmtx"], f"{wide}.latn"
    minus = outlines[font.getBestCmap()[ord("−")]]
    axis = (minus.yMin + minus.yMax) / 2 if scale != SQUARE else 0
    glyph = copy.deepcopy(outlines[wide])
    shift = SIDE_BEARING - glyph.xMin * scale
    points = [(x * scale + shift, (y - axis) * scale + axis) for x, y in glyph.coordinates]
    glyph.coordinates = GlyphCoordinates([(round(x), round(y)) for x, y in points])
    glyph.recalcBounds(outlines)
    outlines[name] = glyph
    font.setGlyphOrder(list(outlines.glyphOrder))
    metrics[name] = (glyph.xMax + SIDE_BEARING, glyph.xMin)
    return name


def give_latin_forms(font: TTFont) -> None:
    """Map LATIN_FORMS to narrow glyphs and restore the square ones where the script is Chinese."""
    proportional = single_substitutions(font, "pwid")
    square_again: dict[str, str] = {}
    for sign, scale in LATIN_FORMS.items():
        wide = font.getBestCmap()[ord(sign)]
        if font["hmtx"][wide][0] < font["head"].unitsPerEm:
            continue
        narrow = proportional.get(wide) or add_narrow_copy(font, wide, scale)
        square_again[narrow] = wide
        for table in font["cmap"].tables:
            if ord(sign) in table.cmap:
                table.cmap[ord(sign)] = narrow
    drop_feature(font, "pwid")
    add_locl(font, "hani", square_again)


def drop_feature(font: TTFont, tag: str) -> None:
    """Empty a GSUB feature, so that it asks for nothing; its alternates are no longer reachable."""
    for record in font["GSUB"].table.FeatureList.FeatureRecord:
        if record.FeatureTag == tag:
            record.Feature.LookupListIndex = []
            record.Feature.LookupCount = 0


def add_locl(font: TTFont, script_tag: str, mapping: dict[str, str]) -> None:
    """Add a `locl` feature with one replacement lookup to every language of a script."""
    table = font["GSUB"].table
    lookup = otTables.Lookup()
    lookup.LookupType, lookup.LookupFlag = 1, 0
    lookup.SubTable = [builder.buildSingleSubstSubtable(mapping)]
    lookup.SubTableCount = 1
    table.LookupList.Lookup.append(lookup)
    feature = otTables.Feature()
    feature.FeatureParams = None
    feature.LookupListIndex = [len(table.LookupList.Lookup) - 1]
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = "locl", feature
    table.FeatureList.FeatureRecord.append(record)
    for script in table.ScriptList.ScriptRecord:
        if script.ScriptTag == script_tag:
            languages = [one.LangSys for one in script.Script.LangSysRecord]
            for language in [script.Script.DefaultLangSys, *languages]:
                language.FeatureIndex.append(len(table.FeatureList.FeatureRecord) - 1)


def make(originals: Path, target_folder: Path) -> None:
    """Write every face of FACES, and say how large it is."""
    for face in FACES:
        source = next(originals.rglob(face.source))
        font = cut(source, face.level)
        if not face.is_latin:
            give_latin_forms(font)
        target = target_folder / face.target
        font.save(target)
        print(f"{face.target}: {target.stat().st_size:,} bytes")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    make(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) == 3 else Path(__file__).parent)
