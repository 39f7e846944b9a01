"""What can be said about a sound without hearing it: loudness, peak, seam, silence at its end.

Owns the measurements and their limits. Loudness follows ITU-R BS.1770: a K-weighted mean square,
here of all of a loop or of the loudest 0.4 seconds of a short sound.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from craft import RATE, Wave, samples

MOMENT = samples(0.4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Levels in dB of full scale (loudness in LUFS), `seconds` long.

    `seam` is the step from the last sample to the first as a multiple of the usual step between
    two samples (the 99th percentile); `tail` is the level of the last 10 milliseconds.
    """

    seconds: float
    loudness: float
    peak: float
    constant: float
    seam: float
    tail: float


def measured(wave: Wave, *, is_loop: bool) -> Measured:
    """All of it."""
    steps = np.abs(np.diff(wave, axis=0))
    seam = float(np.max(np.abs(wave[0] - wave[-1])) / max(np.percentile(steps, 99), 1e-9))
    return Measured(
        seconds=len(wave) / RATE,
        loudness=loudness(wave, is_loop=is_loop),
        peak=_decibels(float(np.max(np.abs(wave)))),
        constant=_decibels(float(np.max(np.abs(np.mean(wave, axis=0))))),
        seam=seam,
        tail=_decibels(float(np.sqrt(np.mean(wave[-samples(0.01) :] ** 2)))),
    )


def loudness(wave: Wave, *, is_loop: bool) -> float:
    """In LUFS: of all of a loop, or of the loudest moment of a sound in silence."""
    ears = wave if wave.ndim == 2 else np.stack([wave, wave], axis=1) / np.sqrt(2)
    if not is_loop:
        ears = np.concatenate([ears, np.zeros((MOMENT, 2))])
    weighted = np.fft.rfft(ears, axis=0) * _k_weighting(len(ears))[:, None]
    power = np.sum(np.fft.irfft(weighted, len(ears), axis=0) ** 2, axis=1)
    if is_loop:
        return _as_loudness(float(np.mean(power)))
    summed = np.concatenate([[0.0], np.cumsum(power)])
    return _as_loudness(float(np.max(summed[MOMENT:] - summed[:-MOMENT])) / MOMENT)


def _k_weighting(count: int) -> Wave:
    """The magnitude of the two filters of BS.1770 at every frequency of a spectrum.

    The filters are given there for 48 kHz; their shape is taken over frequency by frequency.
    """
    hertz = np.fft.rfftfreq(count, 1 / RATE)
    z = np.exp(-2j * np.pi * np.minimum(hertz, 23_999) / 48_000)
    shelf = (1.53512485958697 - 2.69169618940638 * z + 1.19839281085285 * z**2) / (
        1 - 1.69065929318241 * z + 0.73248077421585 * z**2
    )
    high_pass = (1 - 2 * z + z**2) / (1 - 1.99004745483398 * z + 0.99007225036621 * z**2)
    return np.abs(shelf * high_pass)


def _as_loudness(power: float) -> float:
    return -0.691 + 10 * float(np.log10(max(power, 1e-12)))


def _decibels(amplitude: float) -> float:
    return 20 * float(np.log10(max(amplitude, 1e-6)))
