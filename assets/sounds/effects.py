"""The short sounds: paper, wood, cork. Owns how each of them is made, and nothing of how loud."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from craft import (
    Random,
    Wave,
    band,
    bump,
    drift,
    glide,
    hill,
    noise,
    samples,
    settled,
    struck,
    times,
)

WOOD = ((1.0, 1.0, 0.11), (2.0, 0.10, 0.07), (3.93, 0.16, 0.035), (9.2, 0.03, 0.012))
"""A bar of rosewood under a soft mallet: one clear tone, two that are gone at once."""


def paper(random: Random) -> Wave:
    """A slip slides across a desk and stops."""
    count = samples(0.5)
    grain = 0.35 + 0.65 * drift(random, count, 60, 12)
    low = noise(random, count, band(700, 2600)) * bump(count, 0.16, 0.11)
    high = noise(random, count, band(2600, 7500)) * bump(count, 0.24, 0.10) * 0.6
    stop = noise(random, count, band(180, 700)) * bump(count, 0.35, 0.018) * 0.5
    return settled((low + high) * grain + stop, fade_in=0.02)


def _two_tones(random: Random, first: float, second: float) -> Wave:
    count, later = samples(0.85), samples(0.14)
    wave = struck(count, first, WOOD) * 0.8
    wave[later:] += struck(count - later, second, WOOD)
    felt = noise(random, count, band(200, 900)) * hill(count, 0.002, 0.006) * 0.12
    return settled(wave + felt, fade_out=0.2)


def slip_gain(random: Random) -> Wave:
    """Two wooden tones, a fourth up: G, C."""
    return _two_tones(random, 392.00, 523.25)


def slip_loss(random: Random) -> Wave:
    """Two wooden tones, a fourth down: E, B."""
    return _two_tones(random, 329.63, 246.94)


def count(random: Random) -> Wave:
    """One soft tick of a counter."""
    length = samples(0.06)
    wheel = struck(length, 1150, ((1.0, 1.0, 0.007), (1.61, 0.4, 0.004), (0.31, 0.8, 0.010)))
    return settled(wheel, fade_in=0.001, fade_out=0.02)


def stamp(random: Random) -> Wave:
    """A seal comes down on a desk, and is lifted off."""
    length = samples(0.55)
    at = times(length)
    thud = glide(62 + 50 * 0.5 ** (at / 0.022)) * hill(length, 0.003, 0.045)
    desk = struck(length, 148, ((1.0, 0.5, 0.05), (1.47, 0.35, 0.035), (2.71, 0.22, 0.02)))
    contact = noise(random, length, band(300, 2400)) * hill(length, 0.002, 0.008) * 0.5
    lift = noise(random, length, band(1200, 4200)) * bump(length, 0.30, 0.035) * 0.05
    return settled(thud + desk + contact + lift, fade_in=0.001, fade_out=0.12)


def pin(random: Random) -> Wave:
    """A drawing pin goes into cork."""
    length = samples(0.22)
    point = struck(length, 1700, ((1.0, 0.5, 0.006), (1.83, 0.3, 0.004)))
    cork = struck(length, 205, ((1.0, 0.9, 0.022), (1.7, 0.4, 0.014)))
    grip = noise(random, length, band(400, 1800)) * bump(length, 0.028, 0.012) * 0.28
    return settled(point + cork + grip, fade_in=0.001, fade_out=0.06)


def fade(random: Random) -> Wave:
    """A sheet is taken off the board."""
    length = samples(0.6)
    grain = 0.5 + 0.5 * drift(random, length, 45, 8)
    off = noise(random, length, band(900, 3400)) * bump(length, 0.12, 0.08)
    away = noise(random, length, band(350, 1100)) * bump(length, 0.28, 0.13) * 0.7
    return settled((off + away) * grain, fade_in=0.02, fade_out=0.15)


def page(random: Random) -> Wave:
    """A page is lifted, goes over, and comes to lie."""
    length = samples(0.8)
    grain = 0.4 + 0.6 * drift(random, length, 70, 10)
    lifted = noise(random, length, band(1800, 6500)) * bump(length, 0.12, 0.07) * 0.5
    over = noise(random, length, band(600, 2600)) * bump(length, 0.33, 0.13)
    lies = noise(random, length, band(120, 620)) * bump(length, 0.54, 0.035) * 0.9
    rest = noise(random, length, band(1400, 4500)) * bump(length, 0.58, 0.05) * 0.25
    return settled((lifted + over + rest) * grain + lies, fade_in=0.02, fade_out=0.12)


def choose(random: Random) -> Wave:
    """A knuckle on a wooden counter."""
    length = samples(0.35)
    knock = struck(length, 262, ((1.0, 1.0, 0.040), (2.41, 0.25, 0.018), (4.1, 0.12, 0.008)))
    skin = noise(random, length, band(250, 1500)) * hill(length, 0.002, 0.007) * 0.2
    return settled(knock + skin, fade_out=0.1)


def click(random: Random) -> Wave:
    """A key of an old adding machine, far away."""
    length = samples(0.09)
    key = struck(length, 640, ((1.0, 0.8, 0.010), (2.3, 0.4, 0.005), (0.42, 0.7, 0.014)))
    touch = noise(random, length, band(900, 3800)) * hill(length, 0.001, 0.003) * 0.15
    return settled(key + touch, fade_in=0.001, fade_out=0.03)


EFFECTS: Mapping[str, tuple[Callable[[Random], Wave], float]] = {
    "paper": (paper, -28.0),
    "slip-gain": (slip_gain, -22.0),
    "slip-loss": (slip_loss, -22.0),
    "count": (count, -38.0),
    "stamp": (stamp, -22.0),
    "pin": (pin, -27.0),
    "fade": (fade, -31.0),
    "page": (page, -29.0),
    "choose": (choose, -27.0),
    "click": (click, -33.0),
}
"""Every short sound: how it is made, and how loud its loudest 0.4 seconds are (LUFS)."""


def made(name: str, random: Random) -> Wave:
    """One of them, at whatever level."""
    wave = EFFECTS[name][0](random)
    return wave / np.max(np.abs(wave))
