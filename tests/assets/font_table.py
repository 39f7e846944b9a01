"""Which characters a TrueType file has, read from its `cmap` table with the standard library.

`pygame.font` draws a box for a missing character and does not say so, and fontTools is a tool for
making fonts, not a dependency of the suite. Knows formats 4 and 12, which are all that Noto has.
"""

import struct
from pathlib import Path

LAST_OF_BASIC_PLANE = 0xFFFF


def covered(path: Path) -> set[int]:
    """Return the code points for which a font file has a glyph."""
    font = path.read_bytes()
    start = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", font, start + 2)
    offsets = {struct.unpack_from(">L", font, start + 8 + 8 * n)[0] for n in range(count)}
    found: set[int] = set()
    for offset in offsets:
        (kind,) = struct.unpack_from(">H", font, start + offset)
        if kind == 4:
            found |= _segments(font, start + offset)
        elif kind == 12:
            found |= _groups(font, start + offset)
    return found


def _table(font: bytes, tag: bytes) -> int:
    (count,) = struct.unpack_from(">H", font, 4)
    for n in range(count):
        name, _, offset, _ = struct.unpack_from(">4sLLL", font, 12 + 16 * n)
        if name == tag:
            return int(offset)
    raise LookupError(tag)


def _segments(font: bytes, start: int) -> set[int]:
    (twice,) = struct.unpack_from(">H", font, start + 6)
    count = twice // 2
    ends, starts, deltas, jumps = (
        struct.unpack_from(f">{count}H", font, start + 14 + skip)
        for skip in (0, twice + 2, 2 * twice + 2, 3 * twice + 2)
    )
    found = set()
    for n in range(count):
        for code in range(starts[n], min(ends[n], LAST_OF_BASIC_PLANE - 1) + 1):
            glyph = code
            if jumps[n]:
                place = start + 16 + 3 * twice + 2 * n + jumps[n] + 2 * (code - starts[n])
                (glyph,) = struct.unpack_from(">H", font, place)
                if glyph == 0:
                    continue
            if (glyph + deltas[n]) % 0x10000:
                found.add(code)
    return found


def _groups(font: bytes, start: int) -> set[int]:
    (count,) = struct.unpack_from(">L", font, start + 12)
    groups = (struct.unpack_from(">LLL", font, start + 16 + 12 * n) for n in range(count))
    return {code for first, last, _ in groups for code in range(first, last + 1)}
