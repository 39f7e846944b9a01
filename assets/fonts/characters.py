"""Which characters the shipped faces have: Latin, signs, and Chinese by the levels of GB 2312.

Owns the list and nothing else: `make_subsets.py` cuts the faces by it and the tests hold the
faces to it. Standard library only; must not know how a font is made.
"""

from __future__ import annotations

LATIN = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "".join(map(chr, range(0xA0, 0x100)))
    + "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜḿńňǹœŒ"
)
SIGNS = "‐‑–—―‖‘’‚“”„†‡•…‰′″‹›※€№™©®℃←↑→↓↖↗↘↙−∞≈≠≤≥⏎■□▲△▶▷▼▽◀◁◆◇○◎●★☆✓"
# GB 2312 rows 1–3, 6 and 8: signs, numbered lists, full-width Latin, Greek, pinyin.
SIGN_ROWS = (1, 2, 3, 6, 8)
# Characters of level 2 in names a title may carry: Lidao, spanish mackerel, oyster, abalone.
LOCAL_WORDS = "荣成石岛俚岛成山头烟墩角天鹅湖海草房桑沟湾鲅鱼牡蛎鲍鱼鳗蛤蜊崂山睢宁"
# What lives and their translations say beyond level 1, some of it (monkfish) beyond level 2:
# any of it may stand in a title or in bold. A test tells which characters are missing here.
TOLD = "匾咔嗒圳夼岚摞攥昕晖栾橘檐滕漪琪臊茉螃遛雯饽魅鮟鱇鱿鹭嗑坨"
# The last row of Chinese characters of each level; the first row of all is 16.
LAST_ROW = {1: 55, 2: 87}


def gb2312_row(row: int) -> str:
    """Return the characters of one row (1–94) of GB 2312, gaps left out."""
    codes = (bytes((0xA0 + row, 0xA0 + cell)) for cell in range(1, 95))
    return "".join(code.decode("gb2312", errors="ignore") for code in codes)


def hanzi(level: int) -> str:
    """Return the Chinese characters up to a GB 2312 level: 3755 for 1, 6763 for 2."""
    return "".join(gb2312_row(row) for row in range(16, LAST_ROW[level] + 1))


def code_points(level: int) -> list[int]:
    """Return every code point of a face with the given GB 2312 level, in order.

    Noto draws neither ✗ nor ☰; the game has icons for them.
    """
    signs = "".join(gb2312_row(row) for row in SIGN_ROWS)
    return sorted(set(map(ord, LATIN + SIGNS + signs + LOCAL_WORDS + TOLD + hanzi(level))))
