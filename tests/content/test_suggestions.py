"""What an unknown word was probably meant to be."""

import pytest

from game.content.suggestions import close_words

ACTS = ("traffic.red_light", "traffic.parking", "volunteering.hour", "heating.paid_late")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("trafic.red_light", ("traffic.red_light",)),
        ("traffic.red-light", ("traffic.red_light",)),
        ("Traffic.Red_Light", ("traffic.red_light",)),
        ("volunteering.hours", ("volunteering.hour",)),
        ("heating.payed_late", ("heating.paid_late",)),
        ("kite.flown", ()),
        ("", ()),
        ("x" * 10_000, ()),
    ],
)
def test_close_words(word: str, meant: tuple[str, ...]) -> None:
    assert close_words(word, ACTS) == meant


def test_the_right_word_is_found_among_thousands() -> None:
    known = [f"scene-{number}" for number in range(3000)]
    assert close_words("scene-2718x", known, most=1) == ("scene-2718",)
