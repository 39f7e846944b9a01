"""Whatever the rules and the life are, everything about a run can be told and nothing breaks."""

import io

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.engine.game import Game
from game.session.run import Session
from game.text.play import TextRun
from game.text.terminal import Terminal
from game.text.wrapping import cells
from tests.engine.worlds import games, some_worlds

PAGES = ("l", "m", "h", "e", "?", "d", "1", "2", "3", "4", "r")


@given(
    game=games(),
    seed=st.integers(0, 9),
    enrolled=st.booleans(),
    picks=st.lists(st.integers(1, 4), max_size=8),
)
@settings(some_worlds, suppress_health_check=[HealthCheck.too_slow])
def test_every_world_can_be_told(game: Game, seed: int, enrolled: bool, picks: list[int]) -> None:
    session = Session.start(game, seed=seed, enrolled=enrolled)
    answers: list[str] = [*PAGES]
    for pick in picks:
        answers += [str(pick), *PAGES, "l 2", "m 1", "m 2"]
    out = io.StringIO()
    source = io.StringIO("".join(answer + "\n" for answer in answers))
    TextRun(session, Terminal(source, out, environ={}, width=40), dict).play()
    said = out.getvalue()
    assert "None" not in said.replace("None yet.", "")
    assert "{" not in said
    assert max(cells(line) for line in said.splitlines()) <= 60
