"""The terminal: width, colour, encodings, the end of input."""

import io
import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from game.text import terminal
from game.text.lines import Line, Style, heading, sentence, spoken
from game.text.terminal import Terminal
from game.text.wrapping import cells


class _Screen(io.StringIO):
    """An output that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def _said(*lines: Line | str, width: int = 40, encoding: str = "utf-8") -> str:
    out = io.BytesIO()
    stream = io.TextIOWrapper(out, encoding=encoding, newline="\n")
    Terminal(None, stream, environ={}, width=width).say(lines)
    stream.flush()
    return out.getvalue().decode(encoding)


def _coloured(environ: Mapping[str, str]) -> str:
    out = _Screen()
    Terminal(None, out, environ=environ, width=40).say([heading("Title"), "plain"])
    return out.getvalue()


def test_lines_are_wrapped_to_the_width() -> None:
    assert _said("one two three four", width=10) == "one two\nthree four\n"


@pytest.mark.parametrize("width", [1, 10, 20, 80, 500])
def test_any_width_will_do(width: int) -> None:
    text = "Cong Li 丛丽 types the eighteen digits of your ID number and turns her screen. " * 3
    lines = _said(text, width=width).splitlines()
    assert max(map(cells, lines)) <= max(10, min(width, 100))


@pytest.mark.parametrize(
    ("columns", "width"),
    [("", 80), ("33", 33), ("5", 10), ("1000", 100), ("0", 80), ("wide", 80), ("²", 80)],
)
def test_a_width_nobody_fixed_is_asked_for(columns: str, width: int) -> None:
    assert Terminal(None, io.StringIO(), environ={"COLUMNS": columns}).width == width


def test_colour_repeats_what_the_words_say_and_only_where_it_is_wanted() -> None:
    assert _coloured({"TERM": "xterm"}) == "\033[1mTitle\033[0m\nplain\n"
    assert _coloured({"TERM": "xterm", "NO_COLOR": "1"}) == "Title\nplain\n"
    assert _coloured({"TERM": "dumb"}) == "Title\nplain\n"
    assert _coloured({}) == "Title\nplain\n"


def test_a_file_or_a_pipe_gets_no_colour() -> None:
    assert _said(Line("−20", Style.LOSS)) == "−20\n"


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-8", "−20 · “Café” 失信 ¥62 → office …\n"),
        ("ascii", '-20 ; "Cafe" RMB 62 to office ...\n'),
        ("latin-1", '-20 · "Café" ¥62 to office ...\n'),
        ("cp437", '-20 · "Café" ¥62 to office ...\n'),
        ("cp1252", "-20 · “Café” ¥62 to office …\n"),
        ("cp936", "-20 · “Café” 失信 RMB 62 → office …\n"),
        ("gb18030", "−20 · “Café” 失信 ¥62 → office …\n"),
    ],
)
def test_a_terminal_that_lacks_characters_gets_the_nearest(encoding: str, said: str) -> None:
    text = "−20 · “Café” 失信 ¥62 → office …"
    assert _said(text, encoding=encoding) == said


def test_the_last_column_of_a_windows_console_stays_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "get_terminal_size", lambda _descriptor: os.terminal_size((60, 20)))
    monkeypatch.setattr(terminal, "MARGIN", 1)
    with Path(os.devnull).open("w", encoding="utf-8") as out:
        assert Terminal(None, out, environ={}).width == 59


def test_nothing_moves_the_cursor() -> None:
    assert _said("one\x1b[2Jtwo\x07\rthree") == "one [2Jtwo three\n"


def test_an_answer_is_one_line_without_the_space_around_it() -> None:
    out = io.StringIO()
    terminal = Terminal(io.StringIO("  pay \nnext\n"), out, environ={}, width=40)
    assert terminal.ask("Your choice:") == "pay"
    assert terminal.ask("And then:") == "next"
    assert terminal.ask("And then:") is None


def test_an_interrupted_prompt_ends_its_line() -> None:
    class Interrupted(io.StringIO):
        def readline(self, size: int | None = -1, /) -> str:
            raise KeyboardInterrupt

    out = io.StringIO()
    with pytest.raises(KeyboardInterrupt):
        Terminal(Interrupted(), out, environ={}, width=40).ask("Your choice:")
    assert out.getvalue() == "Your choice: \n"


def test_answers_from_a_pipe_are_repeated_in_the_output() -> None:
    out = io.StringIO()
    Terminal(io.StringIO("1\n"), out, environ={}, width=40).ask("Your choice:")
    assert out.getvalue() == "Your choice: 1\n"


def test_an_endless_line_is_one_answer_and_is_not_repeated_in_full() -> None:
    out = io.StringIO()
    terminal = Terminal(io.StringIO("x" * 100_000 + "\n2\n"), out, environ={}, width=40)
    answer = terminal.ask("Your choice:")
    assert answer is not None
    assert set(answer) == {"x"}
    assert terminal.ask("And then:") == "2"
    assert len(out.getvalue()) < 500


def test_without_any_input_there_is_no_answer() -> None:
    assert Terminal(None, io.StringIO(), environ={}, width=40).ask("Your choice:") is None


def test_a_last_line_without_an_end_still_counts() -> None:
    terminal = Terminal(io.StringIO("2"), io.StringIO(), environ={}, width=40)
    assert terminal.ask("?") == "2"
    assert terminal.ask("?") is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("She stamps twice", "She stamps twice."),
        ("She stamps twice.", "She stamps twice."),
        ("“Who?”", "“Who?”"),
        ("“Here.”", "“Here.”"),
        ("on “List”", "on “List”."),
        ("完。", "完。"),
        ("", ""),
    ],
)
def test_a_sentence_has_one_end(text: str, said: str) -> None:
    assert sentence(text) == said


def test_signs_are_spoken() -> None:
    assert spoken("heating company → city · stays") == "heating company to city; stays"
