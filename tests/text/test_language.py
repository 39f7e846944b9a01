"""The terminal changes its language in the middle of a run, and the run goes on."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.cli import main
from game.content.library import open_library
from game.language import current_language, set_language
from game.saves.store import SaveStore
from game.session.desk import Desk
from game.text.front import Wish, run_text
from game.text.terminal import Terminal


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    set_language("en")


def _desk(saves: Path) -> Desk:
    def opened():  # type: ignore[no-untyped-def]
        return open_library(language=current_language())

    return Desk(opened(), SaveStore(saves), reopened=opened)


def _play(saves: Path, *answers: str, **wishes: object) -> str:
    out = io.StringIO()
    source = io.StringIO("".join(answer + "\n" for answer in answers))
    wish = Wish(new_seed=lambda: 7, **wishes)  # type: ignore[arg-type]
    run_text(_desk(saves), Terminal(source, out, environ={}, width=90), wish)
    return out.getvalue()


def test_a_run_goes_on_in_the_language_that_was_asked_for(tmp_path: Path) -> None:
    said = _play(tmp_path, "1", "1", "g", "l", "g", "q", life="first-year")
    english, chinese, again = said.partition("语言：简体中文")[0], said.partition("语言：")[2], ""
    chinese, _found, again = chinese.partition("Language: English")
    assert "Scene 2: Seventy seconds" in english
    assert "场景2：七十秒" in chinese
    assert "你的档案" in chinese
    assert "Scene 2: Seventy seconds" in again


def test_a_run_saved_in_one_language_is_taken_up_in_another(tmp_path: Path) -> None:
    _play(tmp_path, "1", "1", "q", life="first-year")
    set_language("zh_CN")
    assert "场景2：七十秒" in _play(tmp_path, "q", resume=True)


@pytest.mark.parametrize("word", ["--language=zh_CN", "--language=zh", "--language=zh-Hans"])
def test_the_language_can_be_named_at_the_start(
    word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main([word, "--help"])
    assert "在积分制信用试点的规则下过一段人生" in capsys.readouterr().out


def test_a_language_nobody_knows_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "tlh", "check"]) == 2
    assert "zh_CN (简体中文)" in capsys.readouterr().err
