"""Makes every sound of the game out of nothing but numbers.

    python assets/sounds/make_sounds.py [TARGET_FOLDER] [--seed NUMBER]

writes a WAV of every sound into a folder for passing files, an OGG of it into the target folder
(this one by default), and prints what was measured on the OGG as it is decoded again. NumPy and
soundfile (0.13 made these, with libsndfile 1.2.2) are needed for this script and for nothing else.
The same seed and the same libraries give the same bytes.
"""

from __future__ import annotations

import argparse
import tempfile
import zlib
from pathlib import Path

import numpy as np
import soundfile
from ambiences import AMBIENCES
from craft import RATE, Wave
from effects import EFFECTS
from measure import Measured, loudness, measured

SEED = 1000
HIGHEST_PEAK = -3.0
"""dB of full scale; a sound that would be higher is made quieter than it should be."""
BLOCK = 4096
FINENESS = {True: 0.0, False: 0.5}
"""Vorbis quality from 0 to 1: loops are noise that hides its faults, short sounds are not."""


def main() -> None:
    """Make them all."""
    asked = argparse.ArgumentParser(description="Make the sounds of the game.")
    asked.add_argument("target", nargs="?", type=Path, default=Path(__file__).parent)
    asked.add_argument("--seed", type=int, default=SEED)
    words = asked.parse_args()
    words.target.mkdir(parents=True, exist_ok=True)
    print(f"{'sound':<12}{'KB':>5}{'s':>7}{'LUFS':>8}{'peak':>7}{'DC':>7}{'seam':>7}{'tail':>7}")
    total = 0
    for name, (make, level) in (EFFECTS | AMBIENCES).items():
        is_loop = name in AMBIENCES
        random = np.random.default_rng([words.seed, zlib.crc32(name.encode())])
        wave = levelled(make(random), level, is_loop=is_loop)
        path = words.target / f"{name}.ogg"
        write(path, wave, fineness=FINENESS[is_loop])
        heard, _ = soundfile.read(path, dtype="float64")
        size = path.stat().st_size
        total += size
        print(line(name, size, measured(heard, is_loop=is_loop)))
    print(f"{'together':<12}{total / 1000:>5.0f}")


def levelled(wave: Wave, level: float, *, is_loop: bool) -> Wave:
    """As loud as asked for, and without a peak that is too high."""
    wave = wave * 10 ** ((level - loudness(wave, is_loop=is_loop)) / 20)
    return wave * min(1.0, 10 ** (HIGHEST_PEAK / 20) / float(np.max(np.abs(wave))))


def write(path: Path, wave: Wave, *, fineness: float) -> None:
    """A WAV of 16 bits, and the OGG made of it."""
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "sound.wav"
        soundfile.write(plain, wave, RATE, subtype="PCM_16")
        sound, _ = soundfile.read(plain, dtype="float64", always_2d=True)
    kind = {"format": "OGG", "subtype": "VORBIS", "compression_level": 1 - fineness}
    with soundfile.SoundFile(path, "w", RATE, sound.shape[1], **kind) as file:
        for start in range(0, len(sound), BLOCK):  # the encoder overflows on long blocks
            file.write(sound[start : start + BLOCK])
    path.write_bytes(numbered(path.read_bytes(), zlib.crc32(path.stem.encode())))


def numbered(ogg: bytes, serial: int) -> bytes:
    """The same stream under a number of its own instead of one drawn by the clock."""
    fresh = bytearray(ogg)
    at = 0
    while at < len(fresh):
        count = fresh[at + 26]
        end = at + 27 + count + sum(fresh[at + 27 : at + 27 + count])
        fresh[at + 14 : at + 18] = serial.to_bytes(4, "little")
        fresh[at + 22 : at + 26] = bytes(4)
        fresh[at + 22 : at + 26] = _checksum(fresh[at:end]).to_bytes(4, "little")
        at = end
    return bytes(fresh)


def _checksum(page: bytes) -> int:
    """The check sum of an Ogg page: CRC-32 as in RFC 3533, from the highest bit down."""
    value = 0
    for byte in page:
        value = (value << 8) & 0xFFFFFFFF ^ _TABLE[(value >> 24) ^ byte]
    return value


def _table_entry(number: int) -> int:
    value = number << 24
    for _ in range(8):
        value = (value << 1) ^ (0x04C11DB7 if value & 0x80000000 else 0)
    return value & 0xFFFFFFFF


_TABLE = tuple(_table_entry(number) for number in range(256))


def line(name: str, size: int, found: Measured) -> str:
    """One line of the table."""
    return (
        f"{name:<12}{size / 1000:>5.0f}{found.seconds:>7.2f}{found.loudness:>8.1f}"
        f"{found.peak:>7.1f}{found.constant:>7.0f}{found.seam:>7.2f}{found.tail:>7.0f}"
    )


if __name__ == "__main__":
    main()
