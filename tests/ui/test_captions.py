"""Words for sounds: which have some, how long they stay, what a place sounds like."""

import pytest

from game.content.library import open_library
from game.ui.ambience import PLACES, Ambience, ambience_of, ambience_words
from game.ui.captions import AT_ONCE, SECONDS, Captions, ambience_caption, cue_caption
from game.ui.cues import Cue

SAYING_NOTHING = {Cue.PAGE, Cue.COUNT, Cue.CLICK, Cue.CHOOSE}


@pytest.mark.parametrize("cue", Cue)
def test_a_sound_has_words_exactly_if_it_means_something(cue: Cue) -> None:
    assert (cue_caption(cue, "word") is None) == (cue in SAYING_NOTHING)


@pytest.mark.parametrize("cue", [cue for cue in Cue if cue not in SAYING_NOTHING])
def test_words_for_a_sound_need_nothing_to_go_with_it(cue: Cue) -> None:
    caption = cue_caption(cue, "")
    assert caption is not None
    assert caption.words == caption.brief
    assert ":" not in caption.words or not caption.words.endswith((":", ": "))


def test_a_stamp_says_which_grade() -> None:
    caption = cue_caption(Cue.STAMP, "B")
    assert caption is not None
    assert caption.words == "stamp: grade B"


def test_long_words_have_a_brief_form() -> None:
    caption = cue_caption(Cue.PIN, "No tickets for fast trains")
    assert caption is not None
    assert "No tickets for fast trains" in caption.words
    assert len(caption.brief) < 20


def test_a_caption_appears_stays_and_goes_away() -> None:
    captions = Captions()
    captions.say(cue_caption(Cue.PAPER, ""))
    assert not captions.is_over
    assert [caption.words for caption in captions.at(10.0)] == ["paper: a slip arrives"]
    assert captions.at(10.0 + SECONDS - 0.01)
    assert captions.at(10.0 + SECONDS) == ()
    assert captions.is_over


def test_the_newest_captions_take_the_place_of_the_oldest() -> None:
    captions = Captions()
    for word in ("A", "B", "C"):
        captions.say(cue_caption(Cue.STAMP, word))
    shown = [caption.words for caption in captions.at(0.0)]
    assert shown == [f"stamp: grade {word}" for word in "ABC"[-AT_ONCE:]]


def test_the_same_caption_is_shown_once_and_longer() -> None:
    captions = Captions()
    captions.say(cue_caption(Cue.PAPER, ""))
    captions.at(0.0)
    captions.say(cue_caption(Cue.PAPER, ""))
    assert len(captions.at(2.0)) == 1
    assert captions.at(2.0 + SECONDS - 0.01)


@pytest.mark.parametrize("ambience", Ambience)
def test_a_place_is_captioned_in_brackets(ambience: Ambience) -> None:
    assert ambience_caption(ambience).words == f"[{ambience_words(ambience)}]"


def test_every_place_of_the_shipped_lives_sounds_like_something() -> None:
    library = open_library()
    lives = [library.life(life) for life in library.life_ids]
    places = {scene.place for life in lives for scene in life.scenes.values() if scene.place}
    places |= {ending.place for life in lives for ending in life.endings.values() if ending.place}
    assert places
    assert sorted(place for place in places if ambience_of(place) is None) == []


def test_every_ambience_is_heard_somewhere() -> None:
    assert set(PLACES.values()) == set(Ambience)


@pytest.mark.parametrize(
    ("place", "ambience"),
    [
        ("harbour", Ambience.WAVES),
        ("harbour-dusk", Ambience.WAVES),
        ("harbour-winter-evening", Ambience.WAVES),
        ("village-street", Ambience.WIND),
        ("village-street-evening", Ambience.CRICKETS),
        ("village-street-winter", Ambience.WIND),
        ("harbour-rain", Ambience.RAIN),
        ("kitchen-evening", Ambience.ROOM),
        ("kitchen-rain", Ambience.ROOM),
        ("crossing-night", Ambience.RAIN),
        ("nowhere", None),
        ("", None),
    ],
)
def test_a_variant_sounds_like_its_place_but_for_rain_and_crickets_outside(
    place: str, ambience: Ambience | None
) -> None:
    assert ambience_of(place) is ambience
