"""When a screen is laid out anew. Whether it fits is measured in `test_matrix`."""

import pytest

from game.ui.theme import Scale
from tests.ui.screens import ALL


@pytest.mark.parametrize("name", ALL)
def test_a_screen_lays_itself_out_anew_for_a_new_size_and_not_otherwise(name: str) -> None:
    screen = ALL[name]()
    first = screen.page(Scale(1920, 1080, 100))
    assert screen.page(Scale(1920, 1080, 100)) is first
    assert screen.page(Scale(1024, 768, 100)) is not first
