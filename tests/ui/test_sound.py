"""The loudspeaker and the soundscape, on SDL's dummy device and on none."""

import contextlib
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pygame
import pytest

from game.paths import assets_dir
from game.ui import sound
from game.ui.cues import Cue
from game.ui.settings import Settings
from game.ui.sound import Loudspeaker, Sounds
from game.ui.soundscape import Soundscape, loudness
from tests.patience import ends

FOLDER = assets_dir() / "sounds"
HALF = (0.5, 0.5)
PATIENCE = 60.0


@pytest.fixture(autouse=True)
def silence_afterwards() -> Iterator[None]:
    yield
    pygame.mixer.quit()


def speaker(folder: Path = FOLDER, volumes: tuple[float, float] = HALF) -> Loudspeaker:
    made = Loudspeaker(folder)
    made.tune(*volumes)
    made.open()
    return made


def busy() -> list[int]:
    """The channels on which something is heard."""
    return [n for n in range(sound.CHANNELS) if pygame.mixer.Channel(n).get_busy()]


def heard_on(channel: int) -> pygame.mixer.Sound:
    playing = pygame.mixer.Channel(channel).get_sound()
    assert playing is not None
    return playing


@pytest.mark.parametrize("cue", Cue)
def test_every_cue_is_heard(cue: Cue) -> None:
    speaker().play(cue.value)
    (channel,) = busy()
    assert channel >= sound.LOOP_CHANNELS
    assert heard_on(channel).get_volume() == pytest.approx(0.5, abs=0.01)


def test_the_same_sound_is_not_piled_up() -> None:
    one = speaker()
    for _n in range(20):
        one.play("slip-gain")
    assert len(busy()) == sound.AT_ONCE


def test_a_place_is_heard_until_another_one_fades_in() -> None:
    one = speaker()
    one.stay("waves")
    (first,) = busy()
    waves = heard_on(first)
    one.stay("rain")
    assert len(busy()) == 2
    (second,) = set(busy()) - {first}
    assert heard_on(second) is not waves


def test_the_same_place_is_not_begun_again() -> None:
    one = speaker()
    one.stay("waves")
    (channel,) = busy()
    waves = heard_on(channel)
    one.stay("waves")
    assert busy() == [channel]
    assert heard_on(channel) is waves


def test_loudness_changes_while_a_place_is_heard() -> None:
    one = speaker()
    one.stay("waves")
    (channel,) = busy()
    one.tune(0.5, 0.25)
    assert heard_on(channel).get_volume() == pytest.approx(0.25, abs=0.01)
    one.tune(0.5, 0.0)
    assert heard_on(channel).get_volume() == 0.0


def test_what_nobody_would_hear_is_not_loaded() -> None:
    one = speaker(volumes=(0.0, 0.0))
    one.stay("waves")
    one.play("stamp")
    assert busy() == []
    one.tune(*HALF)
    assert len(busy()) == 1


def test_no_device_is_silence_and_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "none such")
    one = speaker()
    assert not one.is_open
    one.play("stamp")
    one.stay("waves")
    one.tune(1.0, 1.0)
    one.stay("")
    one.close()


def test_a_missing_or_damaged_file_is_silence_and_no_error(tmp_path: Path) -> None:
    (tmp_path / "stamp.ogg").write_bytes(b"OggS but not really")
    shutil.copy(FOLDER / "pin.ogg", tmp_path)
    one = speaker(tmp_path)
    one.play("stamp")
    one.play("page")
    one.stay("waves")
    assert busy() == []
    one.play("pin")
    assert len(busy()) == 1


def test_nothing_is_opened_before_the_start_and_everything_at_once_after_it() -> None:
    sounds = Sounds(FOLDER)
    sounds.tune(*HALF)
    sounds.stay("waves")
    sounds.play("stamp")
    assert pygame.mixer.get_init() is None
    sounds.start()
    sounds.start()
    assert sounds.settle(PATIENCE)
    assert len(busy()) == 1
    sounds.play("stamp")
    assert sounds.settle(PATIENCE)
    assert len(busy()) == 2
    sounds.close()
    assert pygame.mixer.get_init() is None
    sounds.play("stamp")
    sounds.stay("rain")
    sounds.close()


def test_a_device_that_was_lost_is_found_again_with_the_place_that_was_heard() -> None:
    one = speaker()
    one.stay("waves")
    pygame.mixer.quit()
    for order in (
        partial(one.play, "stamp"),
        partial(one.tune, 0.3, 0.3),
        partial(one.stay, "rain"),
    ):
        with contextlib.suppress(*sound.FAILURES):
            order()
    one.open()
    assert len(busy()) == 1
    one.play("stamp")
    assert len(busy()) == 2


def test_the_one_who_works_it_goes_on_after_the_device_was_opened_again() -> None:
    sounds = Sounds(FOLDER)
    sounds.tune(*HALF)
    sounds.start()
    for _n in range(3):
        sounds.reopen()
    sounds.stay("waves")
    assert sounds.settle(PATIENCE)
    assert len(busy()) == 1
    sounds.close()


def test_without_a_device_the_one_who_works_it_ends_as_quietly(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "none such")
    sounds = Sounds(FOLDER)
    sounds.start()
    sounds.tune(*HALF)
    sounds.stay("waves")
    sounds.reopen()
    sounds.play("stamp")
    sounds.close()
    assert [thread.name for thread in threading.enumerate() if thread.name == "sound"] == []


def test_no_call_waits_for_the_device() -> None:
    sounds = Sounds(FOLDER)

    def much() -> None:
        sounds.tune(*HALF)
        for _n in range(100):
            sounds.play("stamp")
            sounds.stay("waves")
            sounds.stay("rain")

    assert ends(much)


def test_settings_become_loudness_and_mute_silences_all() -> None:
    settings = Settings(effects_volume=80, ambience_volume=40)
    assert loudness(settings) == (0.8, 0.4)
    assert loudness(Settings(effects_volume=80, is_muted=True)) == (0.0, 0.0)


def words(scape: Soundscape, now: float) -> list[str]:
    return [caption.words for caption in scape.captions(now)]


def test_captions_are_said_only_where_they_are_wanted() -> None:
    scape = Soundscape(Settings())
    scape.enter("harbour")
    scape.hear(Cue.STAMP, "B")
    assert words(scape, 0.0) == []
    scape.follow(Settings(captions=True))
    scape.hear(Cue.STAMP, "B")
    assert words(scape, 0.0) == ["stamp: grade B"]


def test_a_place_is_captioned_once_also_without_sound() -> None:
    scape = Soundscape(Settings(captions=True, is_muted=True))
    scape.enter("harbour")
    assert words(scape, 0.0) == ["[waves]"]
    scape.enter("harbour")
    scape.enter("title")
    assert words(scape, 10.0) == []
    scape.enter("court")
    assert words(scape, 20.0) == ["[an office]"]


def test_going_silent_is_said_even_without_captions() -> None:
    scape = Soundscape(Settings())
    scape.follow(Settings(is_muted=True))
    assert words(scape, 0.0) == ["sound off"]
    scape.follow(Settings())
    assert words(scape, 9.0) == ["sound on"]
