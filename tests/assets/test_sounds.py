"""The shipped sounds: there, decoded, loud as meant, silent at their ends, seamless in a circle."""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pygame
import pytest

from game.paths import assets_dir
from game.ui.ambience import Ambience
from game.ui.cues import Cue

FOLDER = assets_dir() / "sounds"
RATE = 44_100
FULL = 32_768
EFFECTS = sorted(cue.value for cue in Cue)
LOOPS = sorted(ambience.value for ambience in Ambience)
LONGEST_EFFECT = 1.0
HIGHEST_PEAK = 0.75
LOUDEST_LOOP = 0.1
QUIETEST_LOOP = 0.01
SILENCE = 0.001
NO_CLICK = 0.003
MOST_TOGETHER = 1_500_000


@pytest.fixture(scope="module", autouse=True)
def mixer() -> Iterator[None]:
    pygame.mixer.init(RATE, -16, 2, allowedchanges=0)
    yield
    samples.cache_clear()
    pygame.mixer.quit()


@cache
def samples(name: str) -> tuple[array[int], array[int]]:
    """Left and right, as the game decodes them."""
    both = array("h", pygame.mixer.Sound(FOLDER / f"{name}.ogg").get_raw())
    return both[0::2], both[1::2]


def peak(side: array[int]) -> float:
    return max(max(side), -min(side)) / FULL


def loudness(side: array[int]) -> float:
    """The root of the mean square, of every seventh sample: enough for noise."""
    some = side[::7]
    return (sum(one * one for one in some) / len(some)) ** 0.5 / FULL


def test_every_cue_and_every_place_has_a_file_and_every_file_is_one_of_them() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.ogg")) == sorted(EFFECTS + LOOPS)


def test_the_sounds_together_stay_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.glob("*.ogg")) < MOST_TOGETHER


@pytest.mark.parametrize("name", EFFECTS)
def test_a_short_sound_is_short_and_ends_in_silence(name: str) -> None:
    for side in samples(name):
        assert len(side) / RATE <= LONGEST_EFFECT
        assert peak(side[-RATE // 200 :]) < SILENCE
        assert abs(side[0]) / FULL < NO_CLICK


@pytest.mark.parametrize("name", LOOPS)
def test_a_place_is_heard_for_twenty_to_thirty_seconds_at_one_quiet_level(name: str) -> None:
    for side in samples(name):
        assert 20 <= len(side) / RATE <= 30
        assert QUIETEST_LOOP < loudness(side) < LOUDEST_LOOP


@pytest.mark.parametrize("name", LOOPS)
def test_a_loop_goes_on_from_its_end_to_its_beginning_without_a_step(name: str) -> None:
    for side in samples(name):
        steps = sorted(abs(b - a) for a, b in pairwise(side[:RATE]))
        usual = steps[len(steps) * 99 // 100]
        assert abs(side[0] - side[-1]) <= 2 * usual


@pytest.mark.parametrize("name", EFFECTS + LOOPS)
def test_nothing_is_clipped_or_pushed_to_one_side_of_zero(name: str) -> None:
    for side in samples(name):
        assert 0.02 < peak(side) < HIGHEST_PEAK
        assert abs(sum(side) / len(side)) / FULL < SILENCE


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.ogg")), ids=lambda path: path.stem)
def test_a_file_has_the_rate_that_is_played_without_conversion(path: Path) -> None:
    head = path.read_bytes()[:64]
    at = head.index(b"\x01vorbis")
    _version, _channels, rate = struct.unpack_from("<IBI", head, at + 7)
    assert rate == RATE


def test_up_rises_and_down_falls() -> None:
    """Counted by the zero crossings of the first tone and of the second."""
    for name, direction in (("slip-gain", 1), ("slip-loss", -1)):
        side, _right = samples(name)
        first, second = side[2000:6000], side[14_000:18_000]
        assert (crossings(second) - crossings(first)) * direction > 0


def crossings(side: array[int]) -> int:
    return sum((a < 0) != (b < 0) for a, b in pairwise(side))
