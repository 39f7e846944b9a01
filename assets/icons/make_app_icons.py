"""Makes the application icons out of their two drawings.

    python assets/icons/make_app_icons.py

Needs Pillow beside what the game needs; the game itself does without it. `app.svg` is drawn for 48
pixels and more, `app-small.svg` for less: below that a sunrise is porridge, three strokes are not.
Writes app.png (256), app-512.png, app.ico (16 to 256 in one file) and app.icns (16 to 1024).
"""

import struct
from io import BytesIO
from pathlib import Path

import pygame
from PIL import Image

HERE = Path(__file__).resolve().parent
LARGE_FROM = 48
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
ICNS_KINDS = {
    b"icp4": 16,
    b"icp5": 32,
    b"icp6": 64,
    b"ic07": 128,
    b"ic08": 256,
    b"ic09": 512,
    b"ic11": 32,
    b"ic12": 64,
    b"ic13": 256,
    b"ic14": 512,
    b"ic10": 1024,
}
"""What each kind of entry holds, in pixels: single and double density. Pillow leaves out the two
smallest, which are the ones drawn apart.
"""


def drawn(size: int) -> Image.Image:
    """The icon at a size in pixels, with the game's own renderer."""
    name = "app.svg" if size >= LARGE_FROM else "app-small.svg"
    surface = pygame.image.load_sized_svg(HERE / name, (size, size))
    return Image.frombytes("RGBA", (size, size), pygame.image.tobytes(surface, "RGBA"))


def icns() -> bytes:
    """A file for macOS: a head, then kind, length and PNG of every size."""
    entries = []
    for kind, size in ICNS_KINDS.items():
        png = BytesIO()
        drawn(size).save(png, "PNG", optimize=True)
        entries.append(struct.pack(">4sI", kind, 8 + len(png.getvalue())) + png.getvalue())
    body = b"".join(entries)
    return struct.pack(">4sI", b"icns", 8 + len(body)) + body


def main() -> None:
    """Write every file."""
    drawn(256).save(HERE / "app.png", optimize=True)
    drawn(512).save(HERE / "app-512.png", optimize=True)
    several = [drawn(size) for size in ICO_SIZES]
    sizes = [(size, size) for size in ICO_SIZES]
    several[-1].save(HERE / "app.ico", sizes=sizes, append_images=several[:-1])
    (HERE / "app.icns").write_bytes(icns())


if __name__ == "__main__":
    main()
