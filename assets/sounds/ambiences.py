"""Where one is: waves, rain, an office, crickets, a hall, a room, machines, wind.

Owns how each loop is made. They are built in a circle; nothing in them returns often enough to be
waited for. Must not know how loud they become.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import effects
import numpy as np
from craft import (
    RATE,
    Random,
    Wave,
    band,
    bump,
    drift,
    filtered,
    glide,
    hill,
    in_room,
    noise,
    placed,
    samples,
    stereo,
    struck,
    times,
)

SECONDS = 22
COUNT = SECONDS * RATE


def _hum(hertz: float, strength: float) -> Wave:
    """A steady tone, as long as the loop and a whole number of times in it."""
    tone = np.sin(2 * np.pi * round(hertz * SECONDS) / SECONDS * times(COUNT)) * strength
    return np.stack([tone, tone], axis=1)


def _swell(waves: int, ahead: float) -> Wave:
    """What comes in and goes out again `waves` times, quicker in than out."""
    turn = (np.arange(COUNT) / COUNT * waves + ahead) % 1
    return (
        np.where(
            turn < 0.36, np.sin(turn / 0.36 * np.pi / 2), np.cos((turn - 0.36) / 0.64 * np.pi / 2)
        )
        ** 2
    )


def waves(random: Random) -> Wave:
    """The harbour: slow water, and a gull that is far away."""
    near = _swell(4, 0.0) * (0.55 + 0.45 * drift(random, COUNT, 3))
    far = _swell(5, 0.37)
    loop = stereo(random, COUNT, band(60, 380, 2.0)) * (0.16 + 0.26 * far)[:, None]
    loop += stereo(random, COUNT, band(280, 1300, 1.5)) * (0.03 + 0.34 * near)[:, None]
    foam = np.roll(near, samples(0.5)) ** 2
    loop += stereo(random, COUNT, band(1800, 5000, 2.0), 0.9) * (0.004 + 0.10 * foam)[:, None]
    sky = np.zeros((COUNT, 2))
    for second, side, calls in ((6.2, 0.5, 3), (16.9, -0.4, 2)):
        for number in range(calls):
            placed(sky, _gull(random), second + number * 0.52, side, 0.42 - 0.08 * number)
    return loop + in_room(random, filtered(sky, band(500, 2600)), 0.25, band(400, 2200), 0.75)


def _gull(random: Random) -> Wave:
    length = samples(0.42)
    share = np.linspace(0, 1, length)
    start = 1320 * (1 + 0.03 * random.normal())
    pitch = start * (1 + 0.12 * np.sin(np.pi * np.minimum(share * 2.2, 1)) - 0.22 * share)
    return glide(pitch, (1.0, 0.35, 0.18)) * np.sin(np.pi * share) ** 1.5


def rain(random: Random) -> Wave:
    """A street in the rain: drops on stone and on a tin roof, one car in the distance."""
    loop = stereo(random, COUNT, band(700, 4200, 1.2), 0.85)
    loop *= 0.05 * (0.8 + 0.2 * drift(random, COUNT, 9))[:, None]
    loop += stereo(random, COUNT, band(90, 320, 2.0)) * 0.05
    for _ in range(SECONDS * 26):
        drop = _drop(random)
        strength = 0.05 + 0.55 * random.random() ** 5
        placed(loop, drop, SECONDS * random.random(), random.uniform(-0.9, 0.9), strength)
    passing = bump(COUNT, 14.0, 2.6)
    return loop + stereo(random, COUNT, band(160, 800, 2.0), 0.3) * (0.09 * passing)[:, None]


def _drop(random: Random) -> Wave:
    length = samples(0.05)
    high = random.uniform(900, 3600)
    at = times(length)
    return glide(high * (1 + 4 * at)) * hill(length, 0.001, random.uniform(0.003, 0.009))


def office(random: Random) -> Wave:
    """A counter hall between two numbers: air, a lamp, pages, a stamp two rooms away."""
    loop = stereo(random, COUNT, band(90, 420, 2.0)) * 0.030
    loop += _hum(100, 0.016) + _hum(200, 0.010) + _hum(300, 0.004)
    desk = np.zeros((COUNT, 2))
    for second, side, strength in ((2.3, -0.5, 0.22), (9.1, 0.4, 0.16), (13.6, 0.7, 0.20)):
        placed(desk, effects.made("page", random), second, side, strength)
    placed(desk, effects.made("paper", random), 18.4, -0.2, 0.18)
    for second in (20.9, 21.75):
        placed(desk, filtered_alone(effects.made("stamp", random), 420), second, 0.8, 0.25)
    for second in _taps(random, 5.0, 11) + _taps(random, 15.2, 8):
        placed(desk, effects.made("click", random), second, -0.7, 0.10 + 0.06 * random.random())
    return loop + in_room(random, desk, 0.09, band(200, 3000), 0.55)


def _taps(random: Random, start: float, number: int) -> list[float]:
    """When somebody types a short word: uneven, with a pause in it."""
    steps = random.uniform(0.11, 0.24, number) + (random.random(number) < 0.2) * 0.4
    return list(start + np.cumsum(steps))


def filtered_alone(wave: Wave, below: float) -> Wave:
    """A sound that comes through a wall."""
    longer = np.concatenate([wave, np.zeros(samples(0.1))])
    return filtered(longer, band(30, below))


def crickets(random: Random) -> Wave:
    """A village evening: three crickets that do not agree, and the air."""
    loop = (
        stereo(random, COUNT, band(80, 420, 2.0))
        * (0.030 + 0.022 * drift(random, COUNT, 5))[:, None]
    )
    field = np.zeros((COUNT, 2))
    for hertz, chirps, side, strength in (
        (3380, 40, -0.7, 0.150),
        (3610, 35, 0.6, 0.110),
        (3120, 27, 0.1, 0.070),
    ):
        rest = drift(random, COUNT, 4)
        for number in range(chirps):
            second = (number + 0.12 * random.random()) * SECONDS / chirps
            presence = max(0.0, rest[samples(second) % COUNT] - 0.18)
            placed(field, _chirp(random, hertz), second, side, strength * presence)
    return loop + in_room(random, field, 0.12, band(1500, 5000), 0.5)


def _chirp(random: Random, hertz: float) -> Wave:
    length = samples(0.16)
    at = times(length)
    pulses = np.clip(np.sin(2 * np.pi * 22 * at), 0, 1) ** 1.5
    return np.sin(2 * np.pi * hertz * (1 + 0.004 * random.normal()) * at) * pulses


def hall(random: Random) -> Wave:
    """A station hall: many voices without a word, steps, a train that rolls by outside."""
    crowd = np.zeros((COUNT, 2))
    for _ in range(32):
        centre = random.uniform(230, 950)
        speech = drift(random, COUNT, SECONDS * 4, SECONDS) ** 2 * drift(random, COUNT, 6) ** 2
        voice = noise(random, COUNT, band(centre * 0.85, centre * 1.18, 2.0)) * speech
        placed(crowd, voice, 0.0, random.uniform(-0.9, 0.9), 0.35)
    for start, side, steps in ((3.0, -0.8, 9), (12.5, 0.7, 11)):
        for number in range(steps):
            second = start + number * 0.56 + 0.03 * random.random()
            nearness = np.sin(np.pi * (number + 1) / (steps + 1))
            placed(crowd, _step(random), second, side * (1 - 0.12 * number), 0.9 * nearness)
    loop = in_room(random, crowd, 0.28, band(180, 1800, 1.0), 0.85)
    train = bump(COUNT, 19.0, 2.8)
    loop += stereo(random, COUNT, band(45, 180, 2.0), 0.3) * (0.03 + 0.16 * train)[:, None]
    return loop


def _step(random: Random) -> Wave:
    length = samples(0.12)
    heel = struck(length, random.uniform(170, 200), ((1.0, 0.8, 0.014), (2.9, 0.3, 0.008)))
    return heel + noise(random, length, band(500, 2200)) * hill(length, 0.002, 0.008) * 0.2


def room(random: Random) -> Wave:
    """A room at home: a radiator, the street behind the window, now and then a cup."""
    loop = (
        stereo(random, COUNT, band(60, 240, 2.0))
        * (0.032 + 0.012 * drift(random, COUNT, 4))[:, None]
    )
    loop += stereo(random, COUNT, band(900, 2400, 2.0), 0.2) * 0.0025
    loop += _hum(50, 0.014) + _hum(100, 0.012)
    table = np.zeros((COUNT, 2))
    for second, hertz, side in ((4.4, 1890, -0.3), (4.95, 2110, -0.2), (17.7, 1740, 0.4)):
        length = samples(0.5)
        cup = struck(length, hertz, ((1.0, 1.0, 0.035), (2.76, 0.4, 0.015), (0.53, 0.3, 0.02)))
        placed(table, cup, second, side, 0.075)
    placed(table, filtered_alone(effects.made("choose", random), 500), 11.6, 0.6, 0.22)
    return loop + in_room(random, table, 0.07, band(200, 3500), 0.5)


def machines(random: Random) -> Wave:
    """A plant at work: a belt, water, and a press that keeps its time at the other end."""
    loop = _hum(50, 0.05) + _hum(75, 0.022) + _hum(150, 0.012)
    loop *= (0.8 + 0.2 * drift(random, COUNT, 6))[:, None]
    loop += stereo(random, COUNT, band(110, 560, 2.0)) * 0.045
    water = 0.45 + 0.55 * drift(random, COUNT, 8)
    loop += stereo(random, COUNT, band(1300, 3800, 2.0), 0.7) * (0.020 * water)[:, None]
    floor = np.zeros((COUNT, 2))
    for number in range(12):
        press = filtered_alone(effects.made("stamp", random), 600)
        down = 0.4 + number * SECONDS / 12
        placed(floor, press, down, 0.5, 0.60 + 0.08 * random.random())
        placed(floor, effects.made("paper", random), down + 0.7, 0.3, 0.14)
    return loop + in_room(random, floor, 0.16, band(120, 1600), 0.6)


def wind(random: Random) -> Wave:
    """A lane by day: wind around corners, leaves, a few sparrows."""
    gust = drift(random, COUNT, 12)
    loop = stereo(random, COUNT, band(90, 340, 2.0)) * (0.030 + 0.045 * gust)[:, None]
    loop += stereo(random, COUNT, band(380, 850, 2.5), 0.5) * (0.006 + 0.040 * gust**2)[:, None]
    leaves = gust**2 * (0.5 + 0.5 * drift(random, COUNT, 160, 30))
    loop += stereo(random, COUNT, band(1800, 4400, 2.0), 0.9) * (0.001 + 0.014 * leaves)[:, None]
    eaves = np.zeros((COUNT, 2))
    for second, side, number in ((3.4, 0.6, 3), (8.8, -0.6, 2), (9.9, 0.5, 1), (19.3, -0.2, 4)):
        for at in range(number):
            when = second + at * random.uniform(0.18, 0.3)
            placed(eaves, _sparrow(random), when, side, random.uniform(0.05, 0.09))
    return loop + in_room(random, eaves, 0.12, band(1500, 5000), 0.6)


def _sparrow(random: Random) -> Wave:
    length = samples(random.uniform(0.06, 0.1))
    share = np.linspace(0, 1, length)
    pitch = random.uniform(3000, 3500) * (1 + 0.16 * np.sin(np.pi * share) - 0.1 * share)
    return glide(pitch, (1.0, 0.2)) * np.sin(np.pi * share) ** 2


AMBIENCES: Mapping[str, tuple[Callable[[Random], Wave], float]] = {
    "waves": (waves, -23.0),
    "rain": (rain, -24.0),
    "office": (office, -27.0),
    "crickets": (crickets, -26.0),
    "hall": (hall, -24.0),
    "room": (room, -29.0),
    "machines": (machines, -26.0),
    "wind": (wind, -25.0),
}
"""Every ambience: how it is made, and how loud all of it is (LUFS)."""
