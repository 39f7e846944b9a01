"""What sounds are made of: noise of any colour, struck wood, glides, rooms, and the loop.

Owns the ways to make and join waves. A wave is an array of samples, mono (n,) or stereo (n, 2).
Everything for an ambience is made in a circle, so that its end runs on into its beginning. Needs
NumPy; must not know which sounds there are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

RATE = 44_100
"""Samples a second."""

LEAD = RATE // 120
"""Samples of silence before a single sound."""

Wave = npt.NDArray[np.float64]
Colour = Callable[[Wave], Wave]
"""How strong each frequency (Hz) is."""
Random = np.random.Generator


def samples(seconds: float) -> int:
    return round(seconds * RATE)


def times(count: int) -> Wave:
    """The moment of every sample, in seconds."""
    return np.arange(count) / RATE


def band(low: float, high: float, slope: float = 2.0) -> Colour:
    """What lies between two frequencies; beyond them it falls off, faster with a higher `slope`."""

    def strength(hertz: Wave) -> Wave:
        safe = np.maximum(hertz, 1.0)
        below = 1 / (1 + (low / safe) ** (2 * slope))
        above = 1 / (1 + (safe / high) ** (2 * slope))
        return np.sqrt(below * above)

    return strength


def noise(random: Random, count: int, colour: Colour) -> Wave:
    """Noise of a colour, as loud as a steady 1; its end runs on into its beginning."""
    hertz = np.fft.rfftfreq(count, 1 / RATE)
    spectrum = colour(hertz) * np.exp(2j * np.pi * random.random(hertz.size))
    spectrum[0] = 0
    wave = np.fft.irfft(spectrum, count)
    return wave / np.sqrt(np.mean(wave**2))


def filtered(wave: Wave, colour: Colour) -> Wave:
    """A wave (in a circle) with the strength of its frequencies changed."""
    strength = colour(np.fft.rfftfreq(len(wave), 1 / RATE))
    if wave.ndim == 2:
        strength = strength[:, None]
    return np.fft.irfft(np.fft.rfft(wave, axis=0) * strength, len(wave), axis=0)


def drift(random: Random, count: int, most: int, least: int = 1) -> Wave:
    """Something that wanders between 0 and 1 in a circle, `least` to `most` times around."""
    turns = 2 * np.pi * np.arange(count) / count
    wave = np.zeros(count)
    for number in range(least, most + 1):
        wave += random.normal() * np.cos(number * turns + 2 * np.pi * random.random())
    return (wave - wave.min()) / (wave.max() - wave.min())


def hill(count: int, rise: float, fall: float) -> Wave:
    """From nothing to 1 in `rise` seconds, then down, by half every `fall` seconds."""
    at = times(count)
    return np.clip(at / rise, 0, 1) ** 2 * 0.5 ** (np.maximum(at - rise, 0) / fall)


def bump(count: int, centre: float, width: float) -> Wave:
    """A rounded hill around a moment; both in seconds."""
    return np.exp(-(((times(count) - centre) / width) ** 2))


def struck(count: int, hertz: float, modes: Sequence[tuple[float, float, float]]) -> Wave:
    """A struck body: each mode is its frequency as a multiple, its strength, its half-life (s)."""
    at = times(count)
    wave = np.zeros(count)
    for multiple, strength, half_life in modes:
        wave += strength * np.sin(2 * np.pi * hertz * multiple * at) * 0.5 ** (at / half_life)
    return wave * np.clip(at / 0.003, 0, 1)


def glide(frequencies: Wave, harmonics: Sequence[float] = (1.0,)) -> Wave:
    """A tone that follows frequencies, given for every sample, with its overtones."""
    turn = 2 * np.pi * np.cumsum(frequencies) / RATE
    wave = np.zeros(len(frequencies))
    for number, strength in enumerate(harmonics, 1):
        wave += strength * np.sin(number * turn)
    return wave


def placed(
    loop: Wave, sound: Wave, second: float, side: float = 0.0, strength: float = 1.0
) -> None:
    """Add a sound to a stereo loop; what reaches beyond its end is heard at its beginning.

    `side` goes from −1 (left) to 1 (right).
    """
    where = (samples(second) + np.arange(len(sound))) % len(loop)
    angle = (side + 1) * np.pi / 4
    for ear, share in enumerate((np.cos(angle), np.sin(angle))):
        np.add.at(loop[:, ear], where, strength * share * sound)


def stereo(random: Random, count: int, colour: Colour, width: float = 0.6) -> Wave:
    """Noise around the listener: `width` 0 is one point in front, 1 is everywhere."""
    middle = noise(random, count, colour)
    sides = [noise(random, count, colour) for _ in range(2)]
    return np.stack([np.sqrt(1 - width) * middle + np.sqrt(width) * one for one in sides], axis=1)


def in_room(random: Random, wave: Wave, half_life: float, colour: Colour, wet: float) -> Wave:
    """A stereo loop as it sounds in a room: its echoes fade by half every `half_life` seconds."""
    count = len(wave)
    length = min(count, samples(half_life * 12))
    room = np.zeros((count, 2))
    fading = 0.5 ** (times(length) / half_life) * np.clip(times(length) / 0.02, 0, 1)
    room[:length] = random.normal(size=(length, 2)) * fading[:, None]
    room = filtered(room, colour)
    room /= np.sqrt(np.sum(room**2, axis=0))
    echo = np.fft.irfft(np.fft.rfft(wave, axis=0) * np.fft.rfft(room, axis=0), count, axis=0)
    return (1 - wet) * wave + wet * echo


def settled(wave: Wave, fade_in: float = 0.002, fade_out: float = 0.03) -> Wave:
    """A single sound without a constant part, from silence to silence: a moment of it comes first,
    into which the encoder may smear what begins suddenly.
    """
    count = len(wave) + LEAD
    padded = np.concatenate([np.zeros(LEAD), wave, np.zeros(count)])
    wave = filtered(padded, band(35, 30_000))[:count]
    at = times(count)
    return wave * np.clip(at / fade_in, 0, 1) * np.clip((at[-1] - at) / fade_out, 0, 1) ** 2
